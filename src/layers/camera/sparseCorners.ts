import { worldSize_px } from './mercator';
import { sidesOf, type BBox } from './viewport';

/** What of a line's corners is left out. */
interface Spared<Corner> {
  /** Whether a corner lies too near to the last one kept. */
  readonly isNear: (one: Corner, last: Corner) => boolean;
  /** Where given, also what lies between others beyond the same edge of it: what is inside stays as it is. */
  readonly seen?: BBox | null | undefined;
  /** Whether the last corner is followed by the first; otherwise both ends are kept. */
  readonly isClosed?: boolean;
}

/** The corners of a line without those that nobody could see. */
export function sparseCorners<Corner extends readonly number[]>(
  count: number,
  at: (i: number) => Corner,
  { isNear, seen = null, isClosed = false }: Spared<Corner>,
): Corner[] {
  const sides = ([x, y]: Corner): number => (seen === null ? 0 : sidesOf(x!, y!, seen));
  if (count === 0) return [];
  let [last, next] = [at(0), at(1 % count)];
  let [lastSides, nextSides] = [sides(last), sides(next)];
  const kept = [last];
  for (let i = 1; i < count; i++) {
    const [here, hereSides] = [next, nextSides];
    next = at((i + 1) % count);
    nextSides = sides(next);
    const mayGo = isClosed || i + 1 < count;
    if (mayGo && ((lastSides & hereSides & nextSides) !== 0 || isNear(here, last))) continue;
    kept.push(here);
    [last, lastSides] = [here, hereSides];
  }
  return kept;
}

/** Whether a corner is nearer to another than a distance along both axes. */
export const isWithin =
  (distance: number) =>
  (one: readonly number[], other: readonly number[]): boolean =>
    Math.abs(one[0]! - other[0]!) < distance && Math.abs(one[1]! - other[1]!) < distance;

/** CSS px; MapLibre leaves out as many. */
const APART_PX = 0.375;

/** Corners as near to each other as this, in degrees, are one on a map at a zoom. */
export const apart_deg = (zoom: number): number => (APART_PX * 360) / worldSize_px(zoom);
