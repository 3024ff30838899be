import Flatbush from 'flatbush';

/** Edges without a twin, as columns: `ends[4e …]` holds x, y, x, y of edge e, `row[e]` its village. */
export interface LooseEdges {
  readonly ends: Float64Array;
  readonly row: Uint32Array;
}

/**
 * The largest distance at which two borders touch, and the shortest common stretch that counts as a shared
 * border.
 */
export interface ContactLimits {
  readonly snap: number;
  readonly shortest: number;
}

/**
 * Calls `found` for every two edges of different villages that come within `snap` of each other; `runs` tells
 * whether they share a stretch longer than `shortest`.
 */
export function borderContacts(
  { ends, row }: LooseEdges,
  { snap, shortest }: ContactLimits,
  found: (contact: { readonly a: number; readonly b: number; readonly runs: boolean }) => void,
): void {
  if (row.length === 0) return;
  const index = new Flatbush(row.length);
  const boxes = new Float64Array(ends.length);
  for (let e = 0; e < row.length; e++) {
    const [x, y, u, v] = [ends[4 * e]!, ends[4 * e + 1]!, ends[4 * e + 2]!, ends[4 * e + 3]!];
    boxes.set([Math.min(x, u), Math.min(y, v), Math.max(x, u), Math.max(y, v)], 4 * e);
    index.add(boxes[4 * e]!, boxes[4 * e + 1]!, boxes[4 * e + 2]!, boxes[4 * e + 3]!);
  }
  index.finish();
  for (let e = 0; e < row.length; e++) {
    const [west, south, east, north] = boxes.subarray(4 * e, 4 * e + 4) as unknown as Box;
    const later = (other: number) => other > e && row[other] !== row[e];
    for (const other of index.search(west - snap, south - snap, east + snap, north + snap, later)) {
      if (!touch(ends, e, other, snap)) continue;
      const runs = sharedLength(ends, e, other, snap) > shortest;
      found({ a: row[e]!, b: row[other]!, runs });
    }
  }
}

type Box = readonly [number, number, number, number];

/** Whether two edges come within `snap`: an end of one is near the other, or they cross. */
function touch(ends: Float64Array, e: number, f: number, snap: number): boolean {
  for (const [line, point] of [
    [e, 4 * f],
    [e, 4 * f + 2],
    [f, 4 * e],
    [f, 4 * e + 2],
  ] as const) {
    if (distanceToEdge(ends, line, point) <= snap) return true;
  }
  return (
    side(ends, e, 4 * f) * side(ends, e, 4 * f + 2) < 0 && side(ends, f, 4 * e) * side(ends, f, 4 * e + 2) < 0
  );
}

/**
 * Twice the signed area of the triangle of an edge and the point at index `point` of `ends`: its sign is the
 * side of the edge that the point is on.
 */
function side(ends: Float64Array, e: number, point: number): number {
  const [x, y] = [ends[4 * e]!, ends[4 * e + 1]!];
  return (ends[4 * e + 2]! - x) * (ends[point + 1]! - y) - (ends[4 * e + 3]! - y) * (ends[point]! - x);
}

function distanceToEdge(ends: Float64Array, e: number, point: number): number {
  const [x, y] = [ends[4 * e]!, ends[4 * e + 1]!];
  const [dx, dy] = [ends[4 * e + 2]! - x, ends[4 * e + 3]! - y];
  const [px, py] = [ends[point]! - x, ends[point + 1]! - y];
  const along = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy)));
  return Math.hypot(px - along * dx, py - along * dy);
}

/** Length of the stretch of edge f that runs along edge e within `snap`. */
function sharedLength(ends: Float64Array, e: number, f: number, snap: number): number {
  const [x, y] = [ends[4 * e]!, ends[4 * e + 1]!];
  const [dx, dy] = [ends[4 * e + 2]! - x, ends[4 * e + 3]! - y];
  const length = Math.hypot(dx, dy);
  const along = (point: number) => ((ends[point]! - x) * dx + (ends[point + 1]! - y) * dy) / length;
  const across = (point: number) => side(ends, e, point) / length;
  const [t0, t1] = [along(4 * f), along(4 * f + 2)];
  const [d0, d1] = [across(4 * f), across(4 * f + 2)];
  // The part of f, as a range of 0 to 1, within distance snap of the line through e …
  const inStrip = clip(d0, d1, -snap, snap);
  // … and the part that projects onto e itself rather than beyond its ends.
  const beside = clip(t0, t1, 0, length);
  const share = Math.min(inStrip[1], beside[1]) - Math.max(inStrip[0], beside[0]);
  return Math.max(0, share) * Math.hypot(t1 - t0, d1 - d0);
}

/** The range of s in which a value going linearly from `from` (s = 0) to `to` (s = 1) lies within [low, high]. */
function clip(from: number, to: number, low: number, high: number): readonly [number, number] {
  if (from === to) return from >= low && from <= high ? [0, 1] : [0, 0];
  const [a, b] = [(low - from) / (to - from), (high - from) / (to - from)];
  return [Math.max(0, Math.min(a, b)), Math.min(1, Math.max(a, b))];
}
