import type { Actor } from '../data/model/programme';
import { bareName } from './bareName';

/** A name that was written otherwise than the actor's id, and was read as that actor. Never silent: it is listed. */
export interface MergedName {
  readonly written: string;
  readonly actorId: string;
  readonly by: 'name' | 'alias';
  /** How often it was met. */
  readonly times: number;
}

export interface ActorNames {
  /** The id of the actor that a text names; the text itself where no actor is called so. */
  readonly idOf: (written: string) => string;
  readonly merged: () => readonly MergedName[];
  /** Names that no actor has, with how often they were met. */
  readonly unknown: () => ReadonlyMap<string, number>;
}

/** Knows actors by id, name and alias. An alias that two actors claim belongs to the first. */
export function actorNames(actors: readonly Pick<Actor, 'id' | 'name' | 'aliases'>[]): ActorNames {
  const ids = new Set(actors.map(({ id }) => id));
  const known = new Map<string, { readonly id: string; readonly by: MergedName['by'] }>();
  const learn = (text: string, id: string, by: MergedName['by']) => {
    const bare = bareName(text);
    if (bare !== '' && !known.has(bare)) known.set(bare, { id, by });
  };
  for (const { id, name } of actors) for (const text of [id, name.id, name.en]) learn(text, id, 'name');
  for (const { id, aliases } of actors) for (const alias of aliases) learn(alias, id, 'alias');
  const merged = new Map<string, MergedName>();
  const unknown = new Map<string, number>();
  const idOf = (written: string) => {
    if (ids.has(written)) return written;
    const found = known.get(bareName(written));
    if (!found) {
      unknown.set(written, (unknown.get(written) ?? 0) + 1);
      return written;
    }
    const times = (merged.get(written)?.times ?? 0) + 1;
    merged.set(written, { written, actorId: found.id, by: found.by, times });
    return found.id;
  };
  return { idOf, merged: () => [...merged.values()], unknown: () => unknown };
}
