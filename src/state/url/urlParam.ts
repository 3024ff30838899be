import { DEFAULT_STATE, type AppState, type Route } from './appState';

export type Place = Route['place'];

/**
 * What ends a value, from the widest to the narrowest: nothing but the reader, another pack, another level of
 * the rows, another place. A change of one ends what has a narrower scope too.
 */
export const SCOPES = ['reader', 'pack', 'level', 'place'] as const;
export type Scope = (typeof SCOPES)[number];

/** Where a parameter is read, and for how long its value holds. */
export interface Reach {
  readonly scope: Scope;
  /** The places whose code reads it. A value of scope `place` holds in these, and ends in any other. */
  readonly places: readonly Place[] | 'all';
  /**
   * What the value becomes at another level, where it is neither kept as it is nor cleared.
   *
   * @param next the state at that level, before anything was cleared
   */
  readonly atLevel?: (next: AppState) => Partial<AppState>;
}

/**
 * A parameter of the link. `write` returns its text, or null to leave it out; `read` returns the change of
 * state for a text, or null where it is not understood. Texts are not percent-encoded.
 */
export interface UrlParam extends Reach {
  readonly name: string;
  /** The field of the state that it is, or is a part of. */
  readonly key: keyof AppState;
  /** The change of state that gives it its default. */
  readonly clear: (state: AppState) => Partial<AppState>;
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
  reach: Reach,
  { write, read }: UrlValue<AppState[K]>,
): UrlParam {
  return {
    ...reach,
    name,
    key,
    clear: () => ({ [key]: DEFAULT_STATE[key] }) as Pick<AppState, K>,
    write: (state) => (state[key] === DEFAULT_STATE[key] ? null : write(state[key])),
    read: (text) => {
      const value = read(text);
      return value === null ? null : ({ [key]: value } as Pick<AppState, K>);
    },
  };
}

/** A parameter for a part of a composite value, such as one criterion of a filter. */
export function partOf<
  K extends 'filter' | 'villages' | 'evaluation' | 'likeness' | 'helix',
  P extends keyof AppState[K],
>(
  name: string,
  [key, part]: readonly [K, P],
  reach: Reach,
  { write, read }: UrlValue<AppState[K][P]>,
): UrlParam {
  return {
    ...reach,
    name,
    key,
    clear: (state) => ({ [key]: { ...state[key], [part]: DEFAULT_STATE[key][part] } }) as Partial<AppState>,
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
