import { regionName, type RegionDefinition, type RegionShape } from '../../aggregate/regions/regionShape';
import { readRegionText, shapeText } from '../../aggregate/regions/regionText';

/** A request to add or change a region. */
export interface RegionWish {
  readonly shape: RegionShape;
  readonly name: string;
  /** Index of the region that it replaces; absent for a new one. */
  readonly replaces?: number;
  /** Id under which it is stored already. */
  readonly storedAs?: string | null;
  /** Called once it is in the list. */
  readonly done?: () => void;
}

/** A region that was requested but is not in the list yet. */
export interface RegionDraft {
  readonly definition: RegionDefinition;
  /** Text of its shape, as of the regions in the list. */
  readonly key: string;
  /** Index of the region that it replaces; null for a new one. */
  readonly replaces: number | null;
  readonly storedAs: string | null;
  readonly done: () => void;
}

export function draftOf({
  shape,
  name,
  replaces,
  storedAs = null,
  done = () => undefined,
}: RegionWish): RegionDraft {
  // Encoded and decoded once, so that the result is what a reader of the link gets.
  const key = shapeText(shape);
  const read = readRegionText(key)?.shape;
  const definition = { name: regionName(name), shape: read ?? shape };
  return { definition, key, replaces: replaces ?? null, storedAs, done };
}
