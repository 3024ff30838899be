import type { VillageGeometry } from '../../data/model/geometry';
import { equalAreaPlane } from './equalAreaPlane';
import { partHolds } from './partHolds';
import { partIndexOf } from './partIndex';

/** A position in degrees, and how far around it to look. */
export interface Around {
  readonly lon: number;
  readonly lat: number;
  readonly within_m: number;
}

export interface NearRow {
  readonly row: number;
  /** Metres from the position to the village; 0 inside of it. */
  readonly distance_m: number;
}

/** The villages that a position lies in or within a distance of, the nearest first, equal ones in row order. */
export function rowsNear(geometry: VillageGeometry, at: Around): readonly NearRow[] {
  // Lengths are exact at the position's own latitude, and within kilometres of it to a ten-thousandth.
  const plane = equalAreaPlane(at);
  const { rowOfPart, partsIn } = partIndexOf(geometry);
  const { within_m } = at;
  const box = [
    plane.lonOf(-within_m),
    plane.latOf(plane.y(at.lat) - within_m),
    plane.lonOf(within_m),
    plane.latOf(plane.y(at.lat) + within_m),
  ] as const;
  const nearest = new Map<number, number>();
  for (const part of partsIn(box)) {
    const distance_m = partHolds(geometry, part, at) ? 0 : toPart_m(geometry, part, { at, plane });
    const row = rowOfPart[part]!;
    if (distance_m <= within_m) nearest.set(row, Math.min(distance_m, nearest.get(row) ?? Infinity));
  }
  return [...nearest]
    .map(([row, distance_m]) => ({ row, distance_m }))
    .sort((a, b) => a.distance_m - b.distance_m || a.row - b.row);
}

/** Metres from a position to the nearest edge of a part. */
function toPart_m(
  { position, ringStart, partStart }: VillageGeometry,
  part: number,
  { at, plane }: { readonly at: Around; readonly plane: ReturnType<typeof equalAreaPlane> },
): number {
  const y0 = plane.y(at.lat);
  const x = (p: number) => plane.x(position[2 * p]!);
  const y = (p: number) => plane.y(position[2 * p + 1]!) - y0;
  let least = Infinity;
  for (let ring = partStart[part]!; ring < partStart[part + 1]!; ring++) {
    const from = ringStart[ring]!;
    const to = ringStart[ring + 1]!;
    for (let p = from, q = to - 1; p < to; q = p++) {
      least = Math.min(least, fromOrigin(x(q), y(q), x(p), y(p)));
    }
  }
  return least;
}

/** Distance from (0, 0) to the segment between two points. */
function fromOrigin(x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, -(x1 * dx + y1 * dy) / length2));
  return Math.hypot(x1 + t * dx, y1 + t * dy);
}
