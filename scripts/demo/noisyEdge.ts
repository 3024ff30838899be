import type { Random } from './random';

export type Point = readonly [x: number, y: number];

/**
 * Turns a straight border into a natural one: the points between `from` and `to`, both left out. The line
 * stays inside the quadrilateral from–left–to–right, by random midpoints and two smaller quadrilaterals that
 * do not overlap, again and again: borders in quadrilaterals that do not overlap can never cross.
 */
export function noisyEdge(
  quad: { from: Point; left: Point; to: Point; right: Point },
  step_km: number,
  random: Random,
): Point[] {
  const points: Point[] = [];
  const divide = (a: Point, b: Point, c: Point, d: Point): void => {
    if (Math.hypot(c[0] - a[0], c[1] - a[1]) < step_km) return;
    const p = random.between(0.22, 0.78);
    const q = random.between(0.22, 0.78);
    const e = between(a, d, p);
    const f = between(b, c, p);
    const g = between(a, b, q);
    const i = between(d, c, q);
    const middle = between(e, f, q);
    const s = random.between(0.6, 1);
    const t = random.between(0.6, 1);
    divide(a, between(middle, g, s), middle, between(middle, e, t));
    points.push(middle);
    divide(middle, between(middle, f, s), c, between(middle, i, t));
  };
  divide(quad.from, quad.left, quad.to, quad.right);
  return points;
}

/**
 * The room that a border between two sites may use: within the triangles that the two sites make with it
 * (those of different borders never overlap), and never wider than the border is long.
 */
export function roomOf(
  { from, to, left, right }: { from: Point; to: Point; left: Point; right: Point },
  slack: number,
): { left: Point; right: Point } {
  const middle = between(from, to, 0.5);
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const reach = (site: Point) => {
    const distance = Math.hypot(site[0] - middle[0], site[1] - middle[1]);
    return between(middle, site, Math.min(0.9, (slack * length) / distance));
  };
  return { left: reach(left), right: reach(right) };
}

function between(a: Point, b: Point, t: number): Point {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}
