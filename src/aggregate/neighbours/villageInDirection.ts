import type { Villages } from '../../data/model/dataset';
import { neighboursOf, type Adjacency } from './adjacency';
import { turn } from './longitude';

export type Direction = 'north' | 'east' | 'south' | 'west';

/** Unit vectors, [east, north]. */
const HEADING: Readonly<Record<Direction, readonly [number, number]>> = {
  north: [0, 1],
  east: [1, 0],
  south: [0, -1],
  west: [-1, 0],
};

/** A neighbour is accepted up to 60 degrees to either side of the direction (cosine of 60°). */
const NEIGHBOUR_COSINE = 0.5;
/** Any other village is accepted within 45 degrees to either side (cosine of 45°). */
const CONE_COSINE = Math.SQRT1_2;

type Points = Pick<Villages, 'n' | 'lon' | 'lat'>;

export interface Heading {
  readonly villages: Points;
  /** null while boundaries are not loaded; the reference points alone then decide. */
  readonly adjacency: Adjacency | null;
  readonly from: number;
  readonly direction: Direction;
}

/**
 * The village one step in a direction, for keyboard navigation. Among the neighbours that share an edge it is
 * the one whose reference point deviates least from the direction, at most 60 degrees. Otherwise it is the
 * nearest of all villages within a 90-degree cone. null where there is none: callers announce that.
 */
export function villageInDirection(heading: Heading): number | null {
  const { adjacency, from, villages } = heading;
  const neighbours = adjacency === null ? [] : neighboursOf(adjacency, from);
  const beside = bestOf(neighbours, heading, ({ cosine }) => (cosine < NEIGHBOUR_COSINE ? null : -cosine));
  if (beside !== null) return beside;
  return bestOf(range(villages.n), heading, ({ cosine, distance }) =>
    cosine < CONE_COSINE ? null : distance,
  );
}

/** The village whose reference point is nearest to a position; null where there are no villages. */
export function villageNearest(
  { n, lon, lat }: Points,
  at: { readonly lon: number; readonly lat: number },
): number | null {
  const offset = offsets(at);
  let best: number | null = null;
  let least = Infinity;
  for (let row = 0; row < n; row++) {
    const distance = Math.hypot(...offset(lon[row]!, lat[row]!));
    if (distance >= least) continue;
    best = row;
    least = distance;
  }
  return best;
}

interface Candidate {
  readonly distance: number;
  /** Cosine of the angle between the direction to the candidate and the requested direction. */
  readonly cosine: number;
}

/** The row with the lowest cost; rows with a null cost are excluded. */
function bestOf(
  rows: Iterable<number>,
  { villages: { lon, lat }, from, direction }: Heading,
  costOf: (candidate: Candidate) => number | null,
): number | null {
  const [east, north] = HEADING[direction];
  const offset = offsets({ lon: lon[from]!, lat: lat[from]! });
  let best: number | null = null;
  let least = Infinity;
  for (const row of rows) {
    const [dx, dy] = offset(lon[row]!, lat[row]!);
    const distance = Math.hypot(dx, dy);
    if (row === from || distance === 0) continue;
    const cost = costOf({ distance, cosine: (dx * east + dy * north) / distance });
    if (cost === null || cost >= least) continue;
    best = row;
    least = cost;
  }
  return best;
}

/**
 * Offsets from a position on a local plane, in degrees (longitude scaled by the cosine of the latitude). The
 * precision is more than sufficient for choosing a neighbour.
 */
function offsets(at: {
  lon: number;
  lat: number;
}): (lon: number, lat: number) => [east: number, north: number] {
  const shrink = Math.cos((at.lat * Math.PI) / 180);
  return (lon, lat) => [turn(lon - at.lon) * shrink, lat - at.lat];
}

function* range(n: number): Iterable<number> {
  for (let row = 0; row < n; row++) yield row;
}
