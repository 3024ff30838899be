/** A point in CSS px, y downwards. */
export interface Px {
  readonly x: number;
  readonly y: number;
}

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
  const placed: Placed[] = [];
  const alone = points.map(
    (point, i) => !covers(point) && points.every((other, j) => i === j || distance(point, other) >= apart),
  );
  // Symbols without collisions are obstacles from the start, whatever their order.
  const fixed = points.filter((_, i) => alone[i]);
  points.forEach((point, i) => {
    if (alone[i]) {
      placed.push({ ...point, moved: false });
      return;
    }
    const others = [...fixed, ...placed.filter(({ moved }, j) => moved || !alone[j])];
    const room = (at: Px): number => Math.min(Infinity, ...others.map((other) => distance(at, other)));
    const hidesFoot = (at: Px): boolean =>
      points.some((other, j) => j !== i && distance(at, other) < radius_px + FOOT_PX);
    if (room(point) >= apart && !hidesFoot(point) && !covers(point)) {
      placed.push({ ...point, moved: false });
      return;
    }
    const all = candidates(point, radius_px);
    const free = all.filter((at) => room(at) >= apart && !hidesFoot(at) && !covers(at));
    const score = (at: Px): number => cost(at) * 2 + distance(at, point) / radius_px;
    const best =
      free.length > 0
        ? free.reduce((a, b) => (score(b) < score(a) - 1e-9 ? b : a))
        : all.reduce((a, b) => (room(b) > room(a) + 1e-9 ? b : a));
    placed.push({ ...best, moved: true });
  });
  return placed;
}
