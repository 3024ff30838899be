import type { Position } from 'geojson';
import { firstCrossing, ringsOf } from '../../aggregate/geometry/drawing';
import { overlapArea, ringsArea, sortedEdges } from '../../aggregate/geometry/overlapArea';
import { placeInRings } from '../../aggregate/geometry/ringLocator';
import { unionOf } from '../../aggregate/geometry/unionOf';

/** Polygons as GeoJSON's MultiPolygon has them; rings without their closing position once tidied. */
export type Polygons = readonly (readonly (readonly Position[])[])[];

export type MendKind = 'closed' | 'noAreaDropped' | 'holeDropped' | 'twiceDropped' | 'crossingMended';
export type RefusalKind = 'notDegrees' | 'crossing' | 'partsOverlap';

/** What was done to a shape, or why nothing could be, and where. */
export interface Mend<Kind> {
  readonly kind: Kind;
  readonly at: Position;
}

export interface MendedShape {
  readonly polygons: Polygons;
  readonly mends: readonly Mend<MendKind>[];
  readonly refusals: readonly Mend<RefusalKind>[];
}

/** Square degrees, some 1 m²: rings of less bound no ground. */
const NO_AREA = 1e-10;
/** A crossing that changes the area by more than this share is not mended: it is not clear which of its sides is the village. */
const CROSSING_SHARE = 0.01;
/** Largest share of the smaller of two parts of a village that may overlap the other. */
const PARTS_SHARE = 0.05;

/** Closes rings, drops those without area, and parts that stand twice. Crossings are left; see `mendCrossings`. */
export function tidyShape(polygons: Polygons): MendedShape {
  const mends: Mend<MendKind>[] = [];
  const stray = polygons.flat(2).find((at) => !isDegrees(at));
  if (stray) return { polygons: [], mends, refusals: [{ kind: 'notDegrees', at: stray }] };
  const tidied = polygons.flatMap((rings) => {
    const [outer, ...holes] = rings.map((ring) => tidyRing(ring, mends));
    return outer ? [[outer, ...holes.filter((hole) => hole !== null)]] : [];
  });
  const seen = new Set<string>();
  const once = tidied.filter((rings) => {
    const key = ringKey(rings[0]!);
    if (seen.has(key)) mends.push({ kind: 'twiceDropped', at: rings[0]![0]! });
    return !seen.has(key) && seen.add(key);
  });
  return { polygons: once, mends, refusals: [] };
}

function isDegrees([lon = NaN, lat = NaN]: Position): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

/** A ring without heights, repeats and its closing position; null where it bounds no area. */
function tidyRing(ring: readonly Position[], mends: Mend<MendKind>[]): Position[] | null {
  const corners = ring
    .map(([lon = NaN, lat = NaN]): Position => [lon, lat])
    .filter((at, i, all) => i === 0 || !isSame(at, all[i - 1]!));
  const [first, last] = [corners[0], corners.at(-1)];
  const isClosed = corners.length > 1 && isSame(first!, last!);
  if (isClosed) corners.pop();
  if (corners.length < 3 || Math.abs(twiceArea(corners)) / 2 < NO_AREA) {
    // The halves of a figure of eight cancel out in this sum; such a ring is kept and reported as a crossing.
    if (corners.length < 4 || firstCrossing(ringsOf([[corners]])) === null || isFlat(corners)) {
      mends.push({ kind: 'noAreaDropped', at: first ?? [] });
      return null;
    }
  }
  if (!isClosed) mends.push({ kind: 'closed', at: last! });
  return corners;
}

/** Whether the ring bounds no area by the even-odd rule: its corners lie on one line, or it runs back the way it came. */
function isFlat(corners: readonly Position[]): boolean {
  return ringsArea(sortedEdges(ringsOf([[corners]]))) < NO_AREA;
}

function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Twice the shoelace area: positive counter-clockwise. */
export function twiceArea(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    return sum + (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  }, 0);
}

/** The same for the same corners to a centimetre, wherever the ring begins and whichever way it runs. */
function ringKey(ring: readonly Position[]): string {
  return ring
    .map((at) => at.map((x) => x.toFixed(7)).join(' '))
    .sort()
    .join(',');
}

/** Mends polygons that cross themselves where that hardly changes their area, and holes outside of their ring. */
export function mendCrossings(polygons: Polygons): MendedShape {
  const mends: Mend<MendKind>[] = [];
  const refusals: Mend<RefusalKind>[] = [];
  const mended = polygons.flatMap((rings) => {
    const [outer = []] = rings;
    const held = rings.filter((hole, i) => i === 0 || !isOutside(hole, outer));
    for (const hole of rings) if (!held.includes(hole)) mends.push({ kind: 'holeDropped', at: hole[0]! });
    const at = firstCrossing(ringsOf([held]));
    if (at === null) return [held];
    const { parts, failed } = unionOf([[held], [held]]);
    const whole = parts
      .map((part) => part.map((ring) => ring.slice(0, -1).map((corner): Position => [...corner])))
      .filter(([ring = []]) => Math.abs(twiceArea(ring)) / 2 >= NO_AREA);
    const [before, after] = [areaOf([held]), areaOf(whole)];
    if (failed || !(Math.abs(before - after) <= CROSSING_SHARE * after)) {
      refusals.push({ kind: 'crossing', at });
      return [held];
    }
    mends.push({ kind: 'crossingMended', at });
    return whole;
  });
  return { polygons: mended, mends, refusals: [...refusals, ...partsOverlap(mended)] };
}

function isOutside(hole: readonly Position[], outer: readonly Position[]): boolean {
  const rings = ringsOf([[outer]]);
  return hole.every(([x = NaN, y = NaN]) => placeInRings(rings, { first: 0, end: 1 }, { x, y }) === 0);
}

/** Outer rings less holes, by the shoelace. */
function areaOf(polygons: Polygons): number {
  return polygons
    .flatMap((rings) => rings.map((ring, i) => (i === 0 ? 1 : -1) * Math.abs(twiceArea(ring))))
    .reduce((sum, twice) => sum + twice / 2, 0);
}

/** Where two parts of one village cover the same ground. */
function partsOverlap(polygons: Polygons): Mend<RefusalKind>[] {
  const edges = polygons.map((rings) => sortedEdges(ringsOf([rings])));
  return polygons.flatMap((rings, i) => {
    const isDouble = edges.slice(0, i).some((other) => {
      const least = Math.min(ringsArea(edges[i]!), ringsArea(other));
      return overlapArea(edges[i]!, other) > PARTS_SHARE * least;
    });
    return isDouble ? [{ kind: 'partsOverlap' as const, at: rings[0]![0]! }] : [];
  });
}
