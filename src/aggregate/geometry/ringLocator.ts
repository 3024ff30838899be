import type { Rings } from './overlapArea';

/** Position of a point relative to rings. */
export type Place = 'outside' | 'inside' | 'border';

/**
 * Point-in-polygon test for a span of rings, by the even-odd rule. Each edge is evaluated from its lower end,
 * so that two polygons which share the edge get the same result to the last bit.
 * @returns 0 outside, 1 inside, 2 on the border
 */
export function placeInRings(
  { position, ringStart }: Rings,
  rings: { readonly first: number; readonly end: number },
  at: { readonly x: number; readonly y: number },
): 0 | 1 | 2 {
  const { x, y } = at;
  let inside = false;
  for (let ring = rings.first; ring < rings.end; ring++) {
    const end = ringStart[ring + 1]!;
    let [x2, y2] = [position[2 * end - 2]!, position[2 * end - 1]!];
    for (let p = ringStart[ring]!; p < end; p++) {
      const [x1, y1] = [position[2 * p]!, position[2 * p + 1]!];
      if ((y1 <= y || y2 <= y) && (y1 >= y || y2 >= y)) {
        const side = sideOf(x1, y1, x2, y2, x, y);
        if (side === 2) return 2;
        if (y1 > y !== y2 > y && side === 1) inside = !inside;
      }
      [x2, y2] = [x1, y1];
    }
  }
  return inside ? 1 : 0;
}

interface Edge {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/**
 * Side of an edge that a position is on: 1 where the edge lies east of it, 0 west, 2 where the position is on
 * the edge. The position's y must be between those of the edge's ends. Takes plain numbers rather than
 * objects because it runs once per edge.
 */
function sideOf(x1: number, y1: number, x2: number, y2: number, x: number, y: number): 0 | 1 | 2 {
  if ((x1 > x && x2 > x) || (x1 < x && x2 < x)) return x1 > x ? 1 : 0;
  const up = y1 < y2 || (y1 === y2 && x1 < x2);
  const cross = up
    ? (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)
    : (x1 - x2) * (y - y2) - (y1 - y2) * (x - x2);
  if (cross === 0) return 2;
  return cross > 0 ? 1 : 0;
}

/**
 * A prepared point-in-polygon test for many queries against one polygon: edges are indexed by horizontal
 * bands, so that only those near the position's y are examined.
 */
export interface RingLocator {
  readonly placeOf: (x: number, y: number) => Place;
}

const PLACES = ['outside', 'inside', 'border'] as const;
/** Target number of edges per band. */
const EDGES_A_BAND = 4;
const MOST_BANDS = 4096;

export function ringLocator({ position, ringStart }: Rings): RingLocator {
  const edges: Edge[] = [];
  let [south, north] = [Infinity, -Infinity];
  for (let ring = 0; ring + 1 < ringStart.length; ring++) {
    const end = ringStart[ring + 1]!;
    for (let p = ringStart[ring]!, q = end - 1; p < end; q = p++) {
      const edge = {
        x1: position[2 * p]!,
        y1: position[2 * p + 1]!,
        x2: position[2 * q]!,
        y2: position[2 * q + 1]!,
      };
      edges.push(edge);
      south = Math.min(south, edge.y1);
      north = Math.max(north, edge.y1);
    }
  }
  const count = Math.max(1, Math.min(MOST_BANDS, Math.floor(edges.length / EDGES_A_BAND)));
  const bandOf = (y: number) =>
    Math.max(0, Math.min(count - 1, Math.floor(((y - south) / (north - south)) * count)));
  const bands = Array.from({ length: count }, (): Edge[] => []);
  for (const edge of edges) {
    const last = bandOf(Math.max(edge.y1, edge.y2));
    for (let band = bandOf(Math.min(edge.y1, edge.y2)); band <= last; band++) bands[band]!.push(edge);
  }
  return {
    placeOf: (x, y) => {
      if (!(y >= south && y <= north)) return 'outside';
      let inside = 0;
      for (const edge of bands[bandOf(y)]!) {
        if ((edge.y1 > y && edge.y2 > y) || (edge.y1 < y && edge.y2 < y)) continue;
        const side = sideOf(edge.x1, edge.y1, edge.x2, edge.y2, x, y);
        if (side === 2) return 'border';
        if (edge.y1 > y !== edge.y2 > y && side === 1) inside ^= 1;
      }
      return PLACES[inside]!;
    },
  };
}
