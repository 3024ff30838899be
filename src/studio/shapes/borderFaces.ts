import Flatbush from 'flatbush';
import type { BorderLines } from './borderLines';

/**
 * The pieces into which borders divide the ground. Line i has two sides: side 2i runs from its first node to its second, side
 * 2i + 1 back; each has a piece on its left.
 */
export interface BorderFaces {
  /** Of every side the piece on its left. */
  readonly pieceOf: Int32Array;
  /** Of every piece one of its sides. */
  readonly first: Int32Array;
  /** Of every side the one that follows it around its piece. */
  readonly next: Int32Array;
  /** Of every piece the area that its run of sides encloses, in square steps: negative where it runs around others. */
  readonly area: Float64Array;
  /** Of every piece the rows whose shapes cover it, in order. */
  readonly rows: readonly (readonly number[])[];
}

/** Walks around every piece and tells which shapes cover it. */
export function borderFaces(lines: BorderLines): BorderFaces {
  const next = nextSides(lines);
  const pieceOf = new Int32Array(next.length).fill(-1);
  const area: number[] = [];
  const first: number[] = [];
  for (let side = 0; side < next.length; side++) {
    if (pieceOf[side] !== -1) continue;
    let twice = 0;
    for (let at = side; pieceOf[at] === -1; at = next[at]!) {
      pieceOf[at] = area.length;
      twice += crossOf(lines, at);
    }
    first.push(side);
    area.push(twice / 2);
  }
  const polygons = coveringPolygons(lines, { pieceOf, next, area, first });
  const rows = polygons.map((covering) =>
    [...new Set([...covering].map((one) => lines.rowOf[one]!))].sort((a, b) => a - b),
  );
  return { pieceOf, first: Int32Array.from(first), next, area: Float64Array.from(area), rows };
}

/** First and second node of a side. */
export function endsOf({ line }: Pick<BorderLines, 'line'>, side: number): readonly [number, number] {
  const at = side & ~1;
  return (side & 1) === 0 ? [line[at]!, line[at + 1]!] : [line[at + 1]!, line[at]!];
}

function crossOf(lines: BorderLines, side: number): number {
  const [a, b] = endsOf(lines, side);
  const { node } = lines;
  return node[2 * a]! * node[2 * b + 1]! - node[2 * b]! * node[2 * a + 1]!;
}

/** Of every side, the next one around the piece on its left: at its end, the first one clockwise from the way back. */
function nextSides(lines: BorderLines): Int32Array {
  const { line, node } = lines;
  /** Of each node the side out of it that was seen last, and of each side the one before; −1 where there is none. */
  const last = new Int32Array(node.length / 2).fill(-1);
  const before = new Int32Array(line.length);
  for (let side = 0; side < line.length; side++) {
    const [a] = endsOf(lines, side);
    before[side] = last[a]!;
    last[a] = side;
  }
  const angle = (side: number) => {
    const [a, b] = endsOf(lines, side);
    return Math.atan2(node[2 * b + 1]! - node[2 * a + 1]!, node[2 * b]! - node[2 * a]!);
  };
  const next = new Int32Array(line.length);
  for (const one of last) {
    if (one === -1) continue;
    const other = before[one] === -1 ? one : before[one]!;
    if (before[other] === -1) {
      // Most nodes have two sides, which need no order: each follows upon the other. A single one follows upon itself.
      next[one ^ 1] = other;
      next[other ^ 1] = one;
      continue;
    }
    const sides: { readonly side: number; readonly angle: number }[] = [];
    for (let side = one; side !== -1; side = before[side]!) sides.push({ side, angle: angle(side) });
    sides.sort((a, b) => a.angle - b.angle);
    sides.forEach(({ side }, i) => {
      next[side ^ 1] = sides[(i + sides.length - 1) % sides.length]!.side;
    });
  }
  return next;
}

interface Walked {
  readonly pieceOf: Int32Array;
  readonly next: Int32Array;
  readonly area: readonly number[];
  readonly first: readonly number[];
}

/**
 * The polygons that cover each piece. From one side of a line to the other exactly the polygons change whose border it is, so
 * that everything follows from the outermost piece of each connected set of lines, which is covered by what lies around that set.
 */
function coveringPolygons(lines: BorderLines, walked: Walked): readonly ReadonlySet<number>[] {
  const { pieceOf, next, area, first } = walked;
  const covering: (Set<number> | undefined)[] = new Array<undefined>(area.length).fill(undefined);
  const outermost = area.flatMap((size, piece) => (size <= 0 ? [piece] : []));
  // Sets of lines that lie within others come later: by their westernmost node, what is around lies farther west.
  const tree = lineTree(lines);
  const west = (piece: number) => westernmost(lines, { first: first[piece]!, next });
  const ordered = outermost.map((piece) => ({ piece, at: west(piece) })).sort((a, b) => a.at.x - b.at.x);
  for (const { piece, at } of ordered) {
    if (covering[piece]) continue;
    const around = polygonsAround(lines, tree, at);
    covering[piece] = around;
    const open = [piece];
    for (let here = open.pop(); here !== undefined; here = open.pop()) {
      let side = first[here]!;
      do {
        const there = pieceOf[side ^ 1]!;
        if (!covering[there]) {
          const changed = new Set(covering[here]);
          for (const polygon of lines.polygonsOf[side >> 1]!)
            if (!changed.delete(polygon)) changed.add(polygon);
          covering[there] = changed;
          open.push(there);
        }
        side = next[side]!;
      } while (side !== first[here]);
    }
  }
  return covering.map((one) => one ?? new Set<number>());
}

function westernmost(
  lines: BorderLines,
  { first, next }: { readonly first: number; readonly next: Int32Array },
): { readonly x: number; readonly y: number } {
  let best = { x: Infinity, y: 0 };
  let side = first;
  do {
    const [a] = endsOf(lines, side);
    if (lines.node[2 * a]! < best.x) best = { x: lines.node[2 * a]!, y: lines.node[2 * a + 1]! };
    side = next[side]!;
  } while (side !== first);
  return best;
}

/** Lines by their boxes: a nation has thousands of islands, and millions of lines that may lie around each. */
function lineTree({ node, line, polygonsOf }: BorderLines): Flatbush | null {
  if (polygonsOf.length === 0) return null;
  const tree = new Flatbush(polygonsOf.length);
  for (let i = 0; i < polygonsOf.length; i++) {
    const [a, b] = [line[2 * i]!, line[2 * i + 1]!];
    const [ax, ay, bx, by] = [node[2 * a]!, node[2 * a + 1]!, node[2 * b]!, node[2 * b + 1]!];
    tree.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  tree.finish();
  return tree;
}

/** The polygons around a position just west of it, by the lines that a way to the west crosses. */
function polygonsAround(
  { node, line, polygonsOf }: BorderLines,
  tree: Flatbush | null,
  { x, y }: { readonly x: number; readonly y: number },
): Set<number> {
  const around = new Set<number>();
  for (const i of tree?.search(-Infinity, y, x, y) ?? []) {
    const [a, b] = [line[2 * i]!, line[2 * i + 1]!];
    const [ay, by] = [node[2 * a + 1]!, node[2 * b + 1]!];
    if (ay > y === by > y) continue;
    const at = node[2 * a]! + ((y - ay) / (by - ay)) * (node[2 * b]! - node[2 * a]!);
    if (at >= x) continue;
    for (const polygon of polygonsOf[i]!) if (!around.delete(polygon)) around.add(polygon);
  }
  return around;
}
