/**
 * Rings of a polygon in a plane, closed without repeating their first position. The inside follows the
 * even-odd rule.
 */
export interface Rings {
  /** [x, y, x, y, …] */
  readonly position: Float64Array;
  /** Ring r holds the positions `ringStart[r] … ringStart[r + 1] − 1`. */
  readonly ringStart: Uint32Array;
}

/**
 * Edges directed from left to right and sorted by their left ends. Vertical edges, which bound no area in the
 * sweep, are left out.
 */
export interface SortedEdges {
  readonly count: number;
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  readonly x2: Float64Array;
  readonly y2: Float64Array;
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

/** Prepares the edges of rings for `overlapArea`. */
export function sortedEdges({ position, ringStart }: Rings): SortedEdges {
  const total = ringStart[ringStart.length - 1] ?? 0;
  const from = new Uint32Array(total);
  const to = new Uint32Array(total);
  let count = 0;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let ring = 0; ring + 1 < ringStart.length; ring++) {
    const [first, end] = [ringStart[ring]!, ringStart[ring + 1]!];
    for (let p = first; p < end; p++) {
      const q = p + 1 < end ? p + 1 : first;
      const [x, y] = [position[2 * p]!, position[2 * p + 1]!];
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
      if (x === position[2 * q]!) continue;
      [from[count], to[count]] = x < position[2 * q]! ? [p, q] : [q, p];
      count++;
    }
  }
  const order = from.subarray(0, count).map((_, i) => i);
  order.sort((a, b) => position[2 * from[a]!]! - position[2 * from[b]!]!);
  const pick = (ends: Uint32Array, axis: number) => {
    const picked = new Float64Array(count);
    for (let i = 0; i < count; i++) picked[i] = position[2 * ends[order[i]!]! + axis]!;
    return picked;
  };
  return {
    count,
    x1: pick(from, 0),
    y1: pick(from, 1),
    x2: pick(to, 0),
    y2: pick(to, 1),
    box: [west, south, east, north],
  };
}

/**
 * Area of the intersection of two polygons, without constructing it. The plane is cut vertically at every
 * vertex and every crossing; within each slab the lengths covered by both polygons are summed. Coincident,
 * touching and collinear borders need no special case.
 * @returns area in the square of the coordinates' unit
 */
export function overlapArea(a: SortedEdges, b: SortedEdges): number {
  const west = Math.max(a.box[0], b.box[0]);
  const east = Math.min(a.box[2], b.box[2]);
  if (!(west < east) || Math.max(a.box[1], b.box[1]) >= Math.min(a.box[3], b.box[3])) return 0;
  const ours = within(a, west, east);
  const theirs = within(b, west, east);
  const cuts = [west, east];
  ends(a, ours, cuts);
  ends(b, theirs, cuts);
  crossings({ a, b, ours, theirs }, cuts);
  const xs = Float64Array.from(cuts).sort();
  const mine = new Sweep(a, ours);
  const other = new Sweep(b, theirs);
  let area = 0;
  for (let i = 0; i + 1 < xs.length; i++) {
    const [x, next] = [xs[i]!, xs[i + 1]!];
    if (x < west || next > east || !(x < next)) continue;
    const middle = x + (next - x) / 2;
    mine.moveTo(middle);
    other.moveTo(middle);
    area += (next - x) * commonLength(mine, other);
  }
  return area;
}

/** Indices of the edges that reach into the range between two x, in order. */
function within({ count, x1, x2 }: SortedEdges, west: number, east: number): Uint32Array {
  const found = new Uint32Array(count);
  let length = 0;
  for (let i = 0; i < count && x1[i]! < east; i++) if (x2[i]! > west) found[length++] = i;
  return found.subarray(0, length);
}

function ends({ x1, x2 }: SortedEdges, edges: Uint32Array, cuts: number[]): void {
  for (const i of edges) cuts.push(x1[i]!, x2[i]!);
}

interface Pairing {
  readonly a: SortedEdges;
  readonly b: SortedEdges;
  readonly ours: Uint32Array;
  readonly theirs: Uint32Array;
}

function crossings({ a, b, ours, theirs }: Pairing, cuts: number[]): void {
  const [, south, , north] = a.box;
  for (const j of theirs) {
    const [low, high] = b.y1[j]! < b.y2[j]! ? [b.y1[j]!, b.y2[j]!] : [b.y2[j]!, b.y1[j]!];
    if (low > north || high < south) continue;
    const slope = (b.y2[j]! - b.y1[j]!) / (b.x2[j]! - b.x1[j]!);
    for (const i of ours) {
      if (a.x1[i]! >= b.x2[j]!) break;
      if (a.x2[i]! <= b.x1[j]!) continue;
      const [y1, y2] = [a.y1[i]!, a.y2[i]!];
      if ((y1 > high && y2 > high) || (y1 < low && y2 < low)) continue;
      // Vertical distance of each end of our edge above the line of theirs.
      const left = y1 - (b.y1[j]! + (a.x1[i]! - b.x1[j]!) * slope);
      const right = y2 - (b.y1[j]! + (a.x2[i]! - b.x1[j]!) * slope);
      if (left > 0 === right > 0) continue;
      cuts.push(a.x1[i]! + (a.x2[i]! - a.x1[i]!) * (left / (left - right)));
    }
  }
}

/** The edges that cross a vertical line moving from left to right. */
class Sweep {
  /** The y of the edges at the current x, ascending. */
  readonly ys: number[] = [];
  #next = 0;
  #active: number[] = [];
  readonly #edges: SortedEdges;
  readonly #candidates: Uint32Array;

  constructor(edges: SortedEdges, candidates: Uint32Array) {
    this.#edges = edges;
    this.#candidates = candidates;
  }

  /** @param x larger than in the call before, and not at the end of any edge */
  moveTo(x: number): void {
    const { x1, y1, x2, y2 } = this.#edges;
    while (this.#next < this.#candidates.length && x1[this.#candidates[this.#next]!]! < x) {
      this.#active.push(this.#candidates[this.#next++]!);
    }
    let kept = 0;
    this.ys.length = 0;
    for (const i of this.#active) {
      if (x2[i]! <= x) continue;
      this.#active[kept++] = i;
      const y = y1[i]! + ((x - x1[i]!) * (y2[i]! - y1[i]!)) / (x2[i]! - x1[i]!);
      insert(this.ys, y);
    }
    this.#active.length = kept;
  }
}

/** Insertion sort: few edges cross one x. */
function insert(ys: number[], y: number): void {
  let at = ys.length;
  while (at > 0 && ys[at - 1]! > y) at--;
  ys.splice(at, 0, y);
}

/** Length covered by both: between ascending crossings, every second stretch is inside (even-odd rule). */
function commonLength({ ys: a }: Sweep, { ys: b }: Sweep): number {
  let length = 0;
  let [i, j] = [0, 0];
  while (i + 1 < a.length && j + 1 < b.length) {
    const low = Math.max(a[i]!, b[j]!);
    const high = Math.min(a[i + 1]!, b[j + 1]!);
    if (high > low) length += high - low;
    if (a[i + 1]! < b[j + 1]!) i += 2;
    else j += 2;
  }
  return length;
}

/** Area inside of rings by the even-odd rule; rings must not cross. */
export function ringsArea(edges: SortedEdges): number {
  return overlapArea(edges, edges);
}
