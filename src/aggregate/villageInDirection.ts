import type { Villages } from '../data/dataset';

export type Direction = 'north' | 'east' | 'south' | 'west';

/** Unit vectors, [east, north]. */
const HEADING: Readonly<Record<Direction, readonly [number, number]>> = {
  north: [0, 1],
  east: [1, 0],
  south: [0, -1],
  west: [-1, 0],
};

/** Half of the cone that counts as "in that direction": 45 degrees to either side. */
const CONE_COSINE = Math.SQRT1_2;

/**
 * The village whose reference point is nearest within a 90 degree cone towards a direction; null where there
 * is none, which is to be said and never answered with some other village.
 *
 * Distances are compared on a plane around the starting village (longitudes shortened by the cosine of its
 * latitude): good to far better than the choice needs.
 */
export function villageInDirection(villages: Villages, from: number, direction: Direction): number | null {
  const [east, north] = HEADING[direction];
  const lon = villages.lon[from] ?? NaN;
  const lat = villages.lat[from] ?? NaN;
  const shrink = Math.cos((lat * Math.PI) / 180);
  let best: number | null = null;
  let least = Infinity;
  for (let row = 0; row < villages.n; row++) {
    if (row === from) continue;
    const dx = ((villages.lon[row] ?? NaN) - lon) * shrink;
    const dy = (villages.lat[row] ?? NaN) - lat;
    const distance = Math.hypot(dx, dy);
    if (distance === 0 || distance >= least || (dx * east + dy * north) / distance < CONE_COSINE) continue;
    best = row;
    least = distance;
  }
  return best;
}
