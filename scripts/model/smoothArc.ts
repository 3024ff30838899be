import type { PlanePoint } from './plane.ts';

/**
 * Smooths a line by a Gaussian of `sigma` points. The window narrows towards fixed ends and is the same on both
 * sides of each point, so that a line and its reverse give the same curve; a closed line is smoothed all around.
 */
export function smoothArc(points: readonly PlanePoint[], sigma: number): PlanePoint[] {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || sigma <= 0) return [...points];
  const n = points.length - 1;
  const closed = n > 2 && first[0] === last[0] && first[1] === last[1];
  const reach = Math.ceil(3 * sigma);
  const smooth = points.map((point, i): PlanePoint => {
    const window = closed ? Math.min(reach, Math.floor((n - 1) / 2)) : Math.min(reach, i, n - i);
    if (window === 0) return point;
    const spread = Math.min(sigma, window / 2);
    let [sum, x, y] = [1, point[0], point[1]];
    for (let k = 1; k <= window; k++) {
      const weight = Math.exp(-(k * k) / (2 * spread * spread));
      const before = points[closed ? (i - k + n) % n : i - k]!;
      const after = points[closed ? (i + k) % n : i + k]!;
      sum += 2 * weight;
      x += weight * (before[0] + after[0]);
      y += weight * (before[1] + after[1]);
    }
    return [x / sum, y / sum];
  });
  return closed ? [...smooth.slice(0, n), smooth[0]!] : smooth;
}
