import { DEFAULT_STATE, type AppState } from './appState';

/**
 * One parameter of the link. `write` gives its text, or null for "leave it out"; `read` gives the change of
 * state that the text asks for, or null where it is not understood. Texts are plain, not percent-encoded.
 */
export interface UrlParam {
  readonly name: string;
  readonly write: (state: AppState) => string | null;
  /** @param state as read so far: a parameter that holds a part of a value adds to it. */
  readonly read: (text: string, state: AppState) => Partial<AppState> | null;
}

/** How one value is written, null for "leave it out", and read, null for "not understood". */
export interface UrlValue<T> {
  readonly write: (value: T) => string | null;
  readonly read: (text: string) => T | null;
}

/** A parameter that holds one key of the state. The default is left out. */
export function paramOf<K extends keyof AppState>(
  name: string,
  key: K,
  { write, read }: UrlValue<AppState[K]>,
): UrlParam {
  return {
    name,
    write: (state) => (state[key] === DEFAULT_STATE[key] ? null : write(state[key])),
    read: (text) => {
      const value = read(text);
      return value === null ? null : ({ [key]: value } as Pick<AppState, K>);
    },
  };
}

/** A parameter that holds a part of a composite value, such as one criterion of a filter. */
export function partOf<K extends 'filter' | 'villages', P extends keyof AppState[K]>(
  name: string,
  [key, part]: readonly [K, P],
  { write, read }: UrlValue<AppState[K][P]>,
): UrlParam {
  return {
    name,
    write: (state) => write(state[key][part]),
    read: (text, state) => {
      const value = read(text);
      return value === null ? null : ({ [key]: { ...state[key], [part]: value } } as Partial<AppState>);
    },
  };
}

/** A value that stands in the link as it is. */
export function plain<T extends string>(
  read: (text: string) => T | null,
): { readonly write: (value: T | null) => string | null; readonly read: (text: string) => T | null } {
  return { write: (value) => value, read };
}
