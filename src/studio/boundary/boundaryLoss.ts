import { ringOf, type ArcGrid } from './arcGrid';

/** What simplification took from a pack's boundaries. */
export interface BoundaryLoss {
  /** Bytes of the file once compressed. */
  readonly before: number;
  readonly after: number;
  /** Corners of all lines. */
  readonly cornersBefore: number;
  readonly cornersAfter: number;
  /** Every corner that stood for less than this was dropped; 0 where none was. */
  readonly least_m2: number;
  /** Farthest that a dropped corner lies from the line that is drawn now, in metres. */
  readonly shift_m: number;
  /** Change of a village's area, as a share of it: the largest, that in the middle, and the row of the largest. */
  readonly areaChange: { readonly most: number; readonly median: number; readonly row: number };
  /** Rows of villages that keep every corner, because they would have vanished or crossed themselves. */
  readonly restored: readonly number[];
}

/** What distinguishes drawn arcs from those of the grid that they were thinned from. */
export function boundaryLoss(
  grid: ArcGrid,
  arcs: readonly Int32Array[],
): Pick<BoundaryLoss, 'cornersBefore' | 'cornersAfter' | 'shift_m' | 'areaChange'> {
  const changes = grid.ringsOf.map((rings) => areaChange(rings, grid.arcs, arcs));
  const sorted = [...changes].sort((a, b) => a - b);
  const most = sorted.at(-1) ?? 0;
  const corners = (all: readonly Int32Array[]) => all.reduce((sum, arc) => sum + arc.length / 2, 0);
  return {
    cornersBefore: corners(grid.arcs),
    cornersAfter: corners(arcs),
    shift_m: arcs.reduce((far, arc, i) => Math.max(far, shiftOf(grid.arcs[i]!, arc, grid.step)), 0),
    areaChange: { most, median: medianOf(sorted), row: changes.indexOf(most) },
  };
}

function medianOf(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** Change of the area of rings from some arcs to others, as a share of it. */
export function areaChange(
  rings: readonly (readonly number[])[],
  before: readonly Int32Array[],
  after: readonly Int32Array[],
): number {
  const [old, now] = [areaOf(rings, before), areaOf(rings, after)];
  return old === 0 ? 0 : Math.abs(now - old) / old;
}

/** Area of rings in squares of the grid; holes run the other way round. */
function areaOf(rings: readonly (readonly number[])[], arcs: readonly Int32Array[]): number {
  let twice = 0;
  for (const ring of rings) {
    const at = ringOf(ring, arcs);
    for (let i = 0; i < at.length; i += 2) {
      const next = (i + 2) % at.length;
      twice += at[i]! * at[next + 1]! - at[next]! * at[i + 1]!;
    }
  }
  return Math.abs(twice) / 2;
}

/** Farthest that a position of an arc lies from the arc thinned from it, in metres. */
function shiftOf(arc: Int32Array, thin: Int32Array, step: ArcGrid['step']): number {
  if (arc.length === thin.length) return 0;
  let far = 0;
  let at = 0; // the position of `thin` that was passed last
  for (let i = 2; i < arc.length; i += 2) {
    if (arc[i] === thin[at + 2] && arc[i + 1] === thin[at + 3]) at += 2;
    else far = Math.max(far, distance(arc, i, { thin, at, step }));
  }
  return far;
}

function distance(
  arc: Int32Array,
  i: number,
  { thin, at, step }: { readonly thin: Int32Array; readonly at: number; readonly step: ArcGrid['step'] },
): number {
  const [x, y] = [(arc[i]! - thin[at]!) * step.east, (arc[i + 1]! - thin[at + 1]!) * step.north];
  const [dx, dy] = [
    ((thin[at + 2] ?? thin[at]!) - thin[at]!) * step.east,
    ((thin[at + 3] ?? thin[at + 1]!) - thin[at + 1]!) * step.north,
  ];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length));
  return Math.hypot(x - along * dx, y - along * dy);
}
