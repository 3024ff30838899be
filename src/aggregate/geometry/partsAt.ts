import type { VillageGeometry } from '../../data/model/geometry';
import { boxOfRings } from './drawing';
import type { Rings } from './overlapArea';
import { partIndexOf, type Box } from './partIndex';
import { ringLocator } from './ringLocator';

/**
 * A region's edges are looked up in pieces of at most this share of its extent: the bounding box of a long
 * diagonal edge would match almost every part.
 */
const PIECE = 1 / 64;

/**
 * The village parts that a region may intersect: `whole` lie entirely inside, `cut` have a bounding box that
 * the region's border passes through, so that their overlap must be computed. All other parts lie outside.
 * Region and geometry are in the same unit; both results are ascending.
 */
export function partsAt(geometry: VillageGeometry, region: Rings): { whole: Uint32Array; cut: Uint32Array } {
  const { boxOf, partsIn } = partIndexOf(geometry);
  const box = boxOfRings(region);
  const cut = new Set<number>();
  forEachPiece(region, pieceLength(box), (segment) => {
    for (const part of partsIn(boxOfSegment(segment))) {
      if (!cut.has(part) && meets(segment, boxOf(part))) cut.add(part);
    }
  });
  const { placeOf } = ringLocator(region);
  const { position, ringStart, partStart } = geometry;
  const whole = partsIn(box).filter((part) => {
    if (cut.has(part)) return false;
    // The region's border does not pass near this part, so one vertex decides for all of it.
    const corner = ringStart[partStart[part]!]!;
    return placeOf(position[2 * corner]!, position[2 * corner + 1]!) === 'inside';
  });
  return { whole: Uint32Array.from(whole).sort(), cut: Uint32Array.from(cut).sort() };
}

type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

function pieceLength([west, south, east, north]: Box): number {
  return Math.max(east - west, north - south) * PIECE;
}

function forEachPiece(
  { position, ringStart }: Rings,
  longest: number,
  visit: (segment: Segment) => void,
): void {
  for (let ring = 0; ring + 1 < ringStart.length; ring++) {
    const end = ringStart[ring + 1]!;
    for (let p = ringStart[ring]!, q = end - 1; p < end; q = p++) {
      const [x1, y1, x2, y2] = [
        position[2 * q]!,
        position[2 * q + 1]!,
        position[2 * p]!,
        position[2 * p + 1]!,
      ];
      const pieces = Math.max(1, Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)) / longest));
      for (let i = 0; i < pieces; i++) {
        const at = (t: number) => [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t] as const;
        visit([...at(i / pieces), ...at((i + 1) / pieces)]);
      }
    }
  }
}

/**
 * Bounding box of a segment, slightly enlarged so that rounding in the pieces does not miss a part that the
 * edge touches.
 */
function boxOfSegment([x1, y1, x2, y2]: Segment): Box {
  const slack = 1e-12 * Math.max(1, Math.abs(x1), Math.abs(y1), Math.abs(x2), Math.abs(y2));
  return [
    Math.min(x1, x2) - slack,
    Math.min(y1, y2) - slack,
    Math.max(x1, x2) + slack,
    Math.max(y1, y2) + slack,
  ];
}

/**
 * Whether the line through a segment passes through a box, given that the segment's own bounding box meets
 * it.
 */
function meets([x1, y1, x2, y2]: Segment, [west, south, east, north]: Box): boolean {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const side = (x: number, y: number) => dx * (y - y1) - dy * (x - x1);
  const corners = [side(west, south), side(east, south), side(east, north), side(west, north)];
  return !(corners.every((s) => s > 0) || corners.every((s) => s < 0));
}
