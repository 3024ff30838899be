import { PointGrid, type Px } from './pointGrid';

export interface Placed extends Px {
  /** Whether it was moved away from its point; a leader line then joins the two. */
  readonly moved: boolean;
}

export interface PlaceInput {
  /** In order of importance: earlier ones keep their position. */
  readonly points: readonly Px[];
  readonly radius_px: number;
  /** Cost of a position: lowest in the sea, then outside of the region, then over villages. */
  readonly cost?: (at: Px) => number;
  /** Whether a symbol at a position would cover something that must stay visible; such positions are not used. */
  readonly covers?: (at: Px) => boolean;
}

const DIRECTIONS = 16;
const RINGS = [2.6, 3.6, 4.8, 6.2, 7.8];
/** A symbol closer than this to another symbol's point would hide the end of its leader line. */
const FOOT_PX = 4;

const distance = (a: Px, b: Px): number => Math.hypot(a.x - b.x, a.y - b.y);

function candidates({ x, y }: Px, radius_px: number): Px[] {
  return RINGS.flatMap((ring) =>
    Array.from({ length: DIRECTIONS }, (_, i) => {
      // Starts at the upper right, where readers expect a label.
      const angle = -Math.PI / 4 + (i * 2 * Math.PI) / DIRECTIONS;
      return { x: x + ring * radius_px * Math.cos(angle), y: y + ring * radius_px * Math.sin(angle) };
    }),
  );
}

/**
 * Places symbols without overlaps. Colliding symbols are moved along a leader line to the position with the
 * lowest cost, nearer ones first. Where no ring has room, the position farthest from the others is used.
 */
export function placeSymbols({
  points,
  radius_px,
  cost = () => 0,
  covers = () => false,
}: PlaceInput): Placed[] {
  const apart = 2 * radius_px + 2;
  const feet = new PointGrid(apart);
  points.forEach((point, i) => feet.add(point, i));
  const alone = points.map((point, i) => !covers(point) && !feet.isNear(point, apart, i));
  // Symbols without collisions are obstacles from the start, whatever their order.
  const others = new PointGrid(apart);
  points.forEach((point, i) => {
    if (alone[i]) others.add(point, i);
  });
  return points.map((point, i) => {
    if (alone[i]) return { ...point, moved: false };
    const isFree = (at: Px): boolean =>
      !others.isNear(at, apart) && !feet.isNear(at, radius_px + FOOT_PX, i) && !covers(at);
    const isMoved = !isFree(point);
    const at = isMoved ? positionFor(point, { radius_px, cost, isFree, others }) : point;
    others.add(at, i);
    return { x: at.x, y: at.y, moved: isMoved };
  });
}

interface Surroundings extends Required<Pick<PlaceInput, 'radius_px' | 'cost'>> {
  readonly isFree: (at: Px) => boolean;
  readonly others: PointGrid;
}

function positionFor(point: Px, { radius_px, cost, isFree, others }: Surroundings): Px {
  const all = candidates(point, radius_px);
  const free = all.filter(isFree);
  return free.length > 0
    ? leastOf(free, (at) => cost(at) * 2 + distance(at, point) / radius_px)
    : leastOf(all, (at) => -others.nearest_px(at));
}

/** The first position with the least score, but for rounding. */
function leastOf(positions: readonly Px[], scoreOf: (at: Px) => number): Px {
  let best = positions[0]!;
  let least = scoreOf(best);
  for (const at of positions.slice(1)) {
    const score = scoreOf(at);
    if (score >= least - 1e-9) continue;
    [best, least] = [at, score];
  }
  return best;
}
