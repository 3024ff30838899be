import type { Draw } from './draw';

/** A pack's files by path. */
export type PackTexts = ReadonlyMap<string, string>;

/** One damage done to one file: what the file is afterwards, and what was done, for people. */
export interface Damaged {
  readonly path: string;
  readonly text: string;
  readonly what: string;
}

/** Does one random damage of its kind; null where this pack has no place for it. */
export type DamageKind = (texts: PackTexts, draw: Draw) => Damaged | null;

/** Null where the damage changes nothing. */
export function changed(texts: PackTexts, path: string, text: string, what: string): Damaged | null {
  return texts.get(path) === text ? null : { path, text, what };
}
