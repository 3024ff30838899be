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
      for (const ring of rings) addRing(ring, rowOf.length, { grid, lines });
      rowOf.push(row);
    }
  });
  for (let round = 0; round < MOST_ROUNDS && lines.cut(); round++);
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
  polygon: number,
  { grid, lines }: { readonly grid: BorderGrid; readonly lines: LineSet },
): void {
  let before = -1;
  for (let i = 0; i < ring.length; i += 2) {
    const x = Math.round((ring[i]! - grid.west) / grid.step);
    const y = Math.round((ring[i + 1]! - grid.south) / grid.step);
    const node = lines.nodeAt(x, y);
    if (before >= 0) lines.add(before, node, [polygon]);
    before = node;
  }
}

interface BorderLine {
  readonly a: number;
  readonly b: number;
  readonly polygons: Set<number>;
}

/** Lines between nodes on a grid, each once. */
class LineSet {
  private readonly x: number[] = [];
  private readonly y: number[] = [];
  private readonly nodes = new Map<number, number>();
  /** The polygons of each line by its two nodes, the lower first. */
  private lines = new Map<number, BorderLine>();

  nodeAt(x: number, y: number): number {
    const key = x * MOST_STEPS + y;
    const known = this.nodes.get(key);
    if (known !== undefined) return known;
    this.nodes.set(key, this.x.length);
    this.x.push(x);
    this.y.push(y);
    return this.x.length - 1;
  }

  private keep(line: BorderLine): void {
    const key = line.a * MOST_STEPS + line.b;
    if (this.lines.has(key)) this.add(line.a, line.b, line.polygons);
    else this.lines.set(key, line);
  }

  /** Adds a line; a polygon that has it already runs back the way it came and bounds nothing there. */
  add(one: number, other: number, polygons: Iterable<number>): void {
    if (one === other) return;
    const [a, b] = one < other ? [one, other] : [other, one];
    const key = a * MOST_STEPS + b;
    const known = this.lines.get(key) ?? { a, b, polygons: new Set<number>() };
    for (const polygon of polygons) {
      if (!known.polygons.delete(polygon)) known.polygons.add(polygon);
    }
    this.lines.set(key, known);
  }

  /** Cuts lines where they cross or where a node lies on them; false where nothing was left to cut. */
  cut(): boolean {
    const all = [...this.lines.values()];
    /** Of each line that is cut its nodes between; most lines are not. */
    const cuts = new Map<number, number[]>();
    const tree = new Flatbush(Math.max(1, all.length));
    for (const { a, b } of all) tree.add(...this.boxOf(a, b));
    if (all.length === 0) tree.add(0, 0, 0, 0);
    tree.finish();
    all.forEach(({ a, b }, i) => {
      for (const j of tree.search(...this.boxOf(a, b))) if (j > i) this.meet([i, j], all, cuts);
    });
    if (cuts.size === 0) return false;
    this.lines = new Map();
    all.forEach((line, i) => {
      const nodes = cuts.get(i);
      if (!nodes) return this.keep(line);
      const { a, b, polygons } = line;
      const along = (node: number) => (this.x[node]! - this.x[a]!) ** 2 + (this.y[node]! - this.y[a]!) ** 2;
      const stops = [a, ...[...new Set(nodes)].sort((one, other) => along(one) - along(other)), b];
      for (let k = 0; k + 1 < stops.length; k++) this.add(stops[k]!, stops[k + 1]!, polygons);
    });
    return true;
  }

  private boxOf(a: number, b: number): [number, number, number, number] {
    const { x, y } = this;
    return [
      Math.min(x[a]!, x[b]!) - 1,
      Math.min(y[a]!, y[b]!) - 1,
      Math.max(x[a]!, x[b]!) + 1,
      Math.max(y[a]!, y[b]!) + 1,
    ];
  }

  /** Notes where two lines meet other than in their ends. */
  private meet(
    [i, j]: readonly [number, number],
    all: readonly { readonly a: number; readonly b: number }[],
    cuts: Map<number, number[]>,
  ): void {
    const [one, other] = [all[i]!, all[j]!];
    const cutAt = (line: number, node: number) => {
      const known = cuts.get(line);
      if (known) known.push(node);
      else cuts.set(line, [node]);
    };
    let touches = false;
    for (const [line, node] of [
      [i, other.a],
      [i, other.b],
      [j, one.a],
      [j, one.b],
    ] as const) {
      if (!this.isOn(node, all[line]!)) continue;
      cutAt(line, node);
      touches = true;
    }
    const shareEnd = one.a === other.a || one.a === other.b || one.b === other.a || one.b === other.b;
    if (touches || shareEnd) return;
    const at = this.crossing(one, other);
    if (!at) return;
    const node = this.nodeAt(Math.round(at[0]), Math.round(at[1]));
    if (node !== one.a && node !== one.b) cutAt(i, node);
    if (node !== other.a && node !== other.b) cutAt(j, node);
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
    const kept = [...this.lines.values()].filter(({ polygons }) => polygons.size > 0);
    return {
      node: Float64Array.from({ length: 2 * this.x.length }, (_, i) => (i % 2 ? this.y : this.x)[i >> 1]!),
      line: Int32Array.from(kept.flatMap(({ a, b }) => [a, b])),
      polygonsOf: kept.map(({ polygons }) => [...polygons]),
    };
  }
}
