import { DEFAULT_STATE, type AppState } from './appState';

/**
 * A parameter of the link. `write` returns its text, or null to leave it out; `read` returns the change of
 * state for a text, or null where it is not understood. Texts are not percent-encoded.
 */
export interface UrlParam {
  readonly name: string;
  readonly write: (state: AppState) => string | null;
  /** @param state the state read so far, for parameters that set a part of a composite value */
  readonly read: (text: string, state: AppState) => Partial<AppState> | null;
}

/**
 * Encoding of a value: `write` returns null to leave it out, `read` returns null where a text is not
 * understood.
 */
export interface UrlValue<T> {
  readonly write: (value: T) => string | null;
  readonly read: (text: string) => T | null;
}

/** A parameter for one key of the state; left out where it has its default. */
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

/** A parameter for a part of a composite value, such as one criterion of a filter. */
export function partOf<
  K extends 'filter' | 'villages' | 'evaluation' | 'likeness',
  P extends keyof AppState[K],
>(name: string, [key, part]: readonly [K, P], { write, read }: UrlValue<AppState[K][P]>): UrlParam {
  return {
    name,
    write: (state) => write(state[key][part]),
    read: (text, state) => {
      const value = read(text);
      return value === null ? null : ({ [key]: { ...state[key], [part]: value } } as Partial<AppState>);
    },
  };
}

/** A value that is written unchanged. */
export function plain<T extends string>(
  read: (text: string) => T | null,
): { readonly write: (value: T | null) => string | null; readonly read: (text: string) => T | null } {
  return { write: (value) => value, read };
}
