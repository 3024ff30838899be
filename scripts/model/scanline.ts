import type { PlanePoint } from './plane.ts';

/** Horizontal lines at y0 + (r + ½)·step, r = 0 … rows−1. */
export interface RowRaster {
  readonly y0: number;
  readonly step_km: number;
  readonly rows: number;
}

/**
 * Where rings cross each row, ascending in x: positions 2k and 2k+1 bound an inside span (even-odd rule, so that
 * holes and several parts need no care). Rings may repeat their first point or not.
 */
export function rowCrossings(
  { y0, step_km, rows }: RowRaster,
  rings: readonly (readonly PlanePoint[])[],
): number[][] {
  const crossings: number[][] = Array.from({ length: rows }, () => []);
  const row = (y: number): number => (y - y0) / step_km - 0.5;
  for (const ring of rings)
    ring.forEach(([bx, by], k) => {
      const [ax, ay] = ring[(k + ring.length - 1) % ring.length]!;
      const first = Math.max(0, Math.ceil(row(Math.min(ay, by))));
      const last = Math.min(rows - 1, Math.ceil(row(Math.max(ay, by))) - 1);
      for (let r = first; r <= last; r++) {
        const y = y0 + (r + 0.5) * step_km;
        crossings[r]!.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
      }
    });
  for (const list of crossings) list.sort((a, b) => a - b);
  return crossings;
}

/** Total length of the spans of one row. */
export function spanLength(row: readonly number[]): number {
  let sum = 0;
  for (let k = 1; k < row.length; k += 2) sum += row[k]! - row[k - 1]!;
  return sum;
}

/** Length that two rows' spans have in common. */
export function sharedLength(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0, j = 0; i + 1 < a.length && j + 1 < b.length;) {
    sum += Math.max(0, Math.min(a[i + 1]!, b[j + 1]!) - Math.max(a[i]!, b[j]!));
    if (a[i + 1]! < b[j + 1]!) i += 2;
    else j += 2;
  }
  return sum;
}
