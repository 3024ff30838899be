import Flatbush from 'flatbush';
import type { ImportedShape } from '../../data/import/imported';

/** All borders of many shapes, cut where they meet: no two lines cross, and equal stretches are one line. */
export interface BorderLines {
  /** Nodes `[x, y, …]` in whole steps of the grid, from its south-western corner. */
  readonly node: Float64Array;
  /** Of every line its two nodes. */
  readonly line: Int32Array;
  /** Of every line the polygons whose border it is, by their number; a polygon that runs along it twice is left out. */
  readonly polygonsOf: readonly (readonly number[])[];
  /** Of every polygon the row of its shape. */
  readonly rowOf: Int32Array;
  readonly grid: BorderGrid;
}

export interface BorderGrid {
  readonly west: number;
  readonly south: number;
  /** Degrees of a step: a centimetre, more where the extent is that of a nation. */
  readonly step: number;
}

/** Steps across the extent at most, so that a position fits into one number. */
const MOST_STEPS = 2 ** 26;
const LEAST_STEP = 1e-7;
/** Cutting moves lines to the grid by less than a step, which may make new crossings; in practice two rounds end it. */
const MOST_ROUNDS = 8;

/** Puts the borders of areas on a grid and cuts them where they meet. Holes count to their polygon. */
export function borderLines(shapes: readonly (ImportedShape | null)[]): BorderLines {
  const grid = gridOf(shapes);
  const lines = new LineSet();
  const rowOf: number[] = [];
  shapes.forEach((shape, row) => {
    if (shape?.kind !== 'area') return;
    for (const rings of shape.parts) {
      const polygon = [rowOf.length];
      for (const ring of rings) addRing(ring, polygon, { grid, lines });
      rowOf.push(row);
    }
  });
  lines.cutAll();
  return { ...lines.done(), rowOf: Int32Array.from(rowOf), grid };
}

function gridOf(shapes: readonly (ImportedShape | null)[]): BorderGrid {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const path of shapes.flatMap((shape) => shape?.parts.flat() ?? [])) {
    for (let i = 0; i < path.length; i += 2) {
      west = Math.min(west, path[i]!);
      east = Math.max(east, path[i]!);
      south = Math.min(south, path[i + 1]!);
      north = Math.max(north, path[i + 1]!);
    }
  }
  const extent = Math.max(east - west, north - south);
  return { west, south, step: Math.max(LEAST_STEP, extent / (MOST_STEPS - 2)) };
}

function addRing(
  ring: Float64Array,
  polygon: readonly number[],
  { grid, lines }: { readonly grid: BorderGrid; readonly lines: LineSet },
): void {
  let before = -1;
  for (let i = 0; i < ring.length; i += 2) {
    const x = Math.round((ring[i]! - grid.west) / grid.step);
    const y = Math.round((ring[i + 1]! - grid.south) / grid.step);
    const node = lines.nodeAt(x, y);
    if (before >= 0) lines.add(before, node, polygon);
    before = node;
  }
}

function cutAt(cuts: Map<number, number[]>, line: number, node: number): void {
  const known = cuts.get(line);
  if (known) known.push(node);
  else cuts.set(line, [node]);
}

/** Takes a number out of a short list, or puts it in where it is not there. */
function toggle(list: number[], one: number): void {
  const at = list.indexOf(one);
  if (at < 0) list.push(one);
  else list.splice(at, 1);
}

/** Lines between nodes on a grid, each once. A line that bounds no polygon is as good as not there. */
class LineSet {
  private readonly x: number[] = [];
  private readonly y: number[] = [];
  private readonly nodes = new Map<number, number>();
  /** Of each line its two nodes, the lower first, and its polygons, mostly one or two. */
  private readonly a: number[] = [];
  private readonly b: number[] = [];
  private readonly polygons: number[][] = [];
  /** Of each node the line that was added last with it as the lower, and of each line the one before; −1 where there is none. */
  private readonly last: number[] = [];
  private readonly before: number[] = [];

  nodeAt(x: number, y: number): number {
    const key = x * MOST_STEPS + y;
    const known = this.nodes.get(key);
    if (known !== undefined) return known;
    const node = this.x.length;
    this.nodes.set(key, node);
    this.x.push(x);
    this.y.push(y);
    this.last.push(-1);
    return node;
  }

  /**
   * Adds a line; a polygon that has it already runs back the way it came and bounds nothing there.
   * @returns the line; −1 between a node and itself
   */
  add(one: number, other: number, polygons: readonly number[]): number {
    if (one === other) return -1;
    const a = Math.min(one, other);
    const b = Math.max(one, other);
    let line = this.last[a]!;
    while (line >= 0 && this.b[line] !== b) line = this.before[line]!;
    if (line >= 0) {
      for (const polygon of polygons) toggle(this.polygons[line]!, polygon);
      return line;
    }
    this.before.push(this.last[a]!);
    this.last[a] = this.a.length;
    this.a.push(a);
    this.b.push(b);
    this.polygons.push(polygons.slice());
    return this.a.length - 1;
  }

  /** Cuts lines where they cross or where a node lies on them. */
  cutAll(): void {
    let fresh = new Uint8Array(this.a.length).fill(1);
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const parts = this.cut(fresh);
      if (parts.length === 0) return;
      fresh = new Uint8Array(this.a.length);
      for (const part of parts) fresh[part] = 1;
    }
  }

  /**
   * Cuts the lines marked with 1, and all others where they meet these.
   * @returns the lines that came of it
   */
  private cut(fresh: Uint8Array): readonly number[] {
    const live = this.live();
    const tree = new Flatbush(Math.max(1, live.length));
    for (const line of live) tree.add(...this.boxOf(line));
    if (live.length === 0) tree.add(0, 0, 0, 0);
    tree.finish();
    /** Of each line that is cut its nodes between; most lines are not. */
    const cuts = new Map<number, number[]>();
    for (const i of live) {
      if (fresh[i] === 0) continue;
      for (const at of tree.search(...this.boxOf(i))) {
        const j = live[at]!;
        if (j > i || (j < i && fresh[j] === 0)) this.meet(i, j, cuts);
      }
    }
    const parts: number[] = [];
    for (const [line, nodes] of cuts) {
      const [a, b] = [this.a[line]!, this.b[line]!];
      const polygons = this.polygons[line]!;
      this.polygons[line] = [];
      const along = (node: number) => (this.x[node]! - this.x[a]!) ** 2 + (this.y[node]! - this.y[a]!) ** 2;
      const stops = [a, ...[...new Set(nodes)].sort((one, other) => along(one) - along(other)), b];
      for (let k = 0; k + 1 < stops.length; k++) parts.push(this.add(stops[k]!, stops[k + 1]!, polygons));
    }
    return parts;
  }

  private live(): readonly number[] {
    const live: number[] = [];
    for (let line = 0; line < this.a.length; line++) if (this.polygons[line]!.length > 0) live.push(line);
    return live;
  }

  private boxOf(line: number): [number, number, number, number] {
    const { x, y } = this;
    const [a, b] = [this.a[line]!, this.b[line]!];
    return [
      Math.min(x[a]!, x[b]!) - 1,
      Math.min(y[a]!, y[b]!) - 1,
      Math.max(x[a]!, x[b]!) + 1,
      Math.max(y[a]!, y[b]!) + 1,
    ];
  }

  /** Notes where two lines meet other than in their ends. */
  private meet(i: number, j: number, cuts: Map<number, number[]>): void {
    const one = { a: this.a[i]!, b: this.b[i]! };
    const other = { a: this.a[j]!, b: this.b[j]! };
    let touches = false;
    for (let end = 0; end < 4; end++) {
      const [line, node] = end < 2 ? [i, end === 0 ? other.a : other.b] : [j, end === 2 ? one.a : one.b];
      if (!this.isOn(node, line === i ? one : other)) continue;
      cutAt(cuts, line, node);
      touches = true;
    }
    const shareEnd = one.a === other.a || one.a === other.b || one.b === other.a || one.b === other.b;
    if (touches || shareEnd) return;
    const at = this.crossing(one, other);
    if (!at) return;
    const node = this.nodeAt(Math.round(at[0]), Math.round(at[1]));
    if (node !== one.a && node !== one.b) cutAt(cuts, i, node);
    if (node !== other.a && node !== other.b) cutAt(cuts, j, node);
  }

  /** Whether a node lies on a line between its ends, to less than three quarters of a step. */
  private isOn(node: number, { a, b }: { readonly a: number; readonly b: number }): boolean {
    if (node === a || node === b) return false;
    const { x, y } = this;
    const [dx, dy] = [x[b]! - x[a]!, y[b]! - y[a]!];
    const [px, py] = [x[node]! - x[a]!, y[node]! - y[a]!];
    const along = (px * dx + py * dy) / (dx * dx + dy * dy);
    if (!(along > 0 && along < 1)) return false;
    const aside = px * dy - py * dx;
    return aside * aside <= 0.5625 * (dx * dx + dy * dy);
  }

  private crossing(
    one: { readonly a: number; readonly b: number },
    other: { readonly a: number; readonly b: number },
  ): readonly [number, number] | null {
    const { x, y } = this;
    const [ax, ay] = [x[one.a]!, y[one.a]!];
    const [dx, dy] = [x[one.b]! - ax, y[one.b]! - ay];
    const [cx, cy] = [x[other.a]! - ax, y[other.a]! - ay];
    const [ex, ey] = [x[other.b]! - x[other.a]!, y[other.b]! - y[other.a]!];
    const cross = dx * ey - dy * ex;
    if (cross === 0) return null;
    const t = (cx * ey - cy * ex) / cross;
    const u = (cx * dy - cy * dx) / cross;
    return t > 0 && t < 1 && u > 0 && u < 1 ? [ax + t * dx, ay + t * dy] : null;
  }

  done(): Pick<BorderLines, 'node' | 'line' | 'polygonsOf'> {
    const live = this.live();
    const node = new Float64Array(2 * this.x.length);
    this.x.forEach((x, i) => (node[2 * i] = x));
    this.y.forEach((y, i) => (node[2 * i + 1] = y));
    const line = new Int32Array(2 * live.length);
    live.forEach((one, i) => {
      line[2 * i] = this.a[one]!;
      line[2 * i + 1] = this.b[one]!;
    });
    return { node, line, polygonsOf: live.map((one) => this.polygons[one]!) };
  }
}
