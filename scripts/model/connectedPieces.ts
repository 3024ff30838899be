import { cellAt, type Grid } from './labelGrid.ts';

const LOOSE = -2;
/** Loose, and next in the queue. */
const WAITING = -3;

/**
 * Leaves every label one piece (cells joined by their sides): the one that holds its anchor cell, or its largest
 * where it has no anchor. What is cut off goes to the labels around it, grown inward from all sides at once.
 *
 * @param anchor the cell of each label, −1 for none; labels beyond its length have none
 */
export function keepOnePiece(grid: Grid, labels: Int16Array, anchor: Int32Array): void {
  const piece = new Int32Array(labels.length).fill(-1);
  const sizes: number[] = [];
  const owner: number[] = [];
  const stack = new Int32Array(labels.length);
  for (let start = 0; start < labels.length; start++) {
    if (piece[start] !== -1) continue;
    owner.push(labels[start]!);
    sizes.push(flood(grid, labels, piece, { start, id: sizes.length, stack }));
  }
  const kept = new Map<number, number>();
  sizes.forEach((size, id) => {
    const label = owner[id]!;
    const best = kept.get(label);
    if (best === undefined || size > sizes[best]!) kept.set(label, id);
  });
  anchor.forEach((cell, label) => {
    if (cell >= 0 && labels[cell] === label) kept.set(label, piece[cell]!);
  });
  const isKept = Uint8Array.from(owner, (label, id) => (kept.get(label) === id ? 1 : 0));
  for (let k = 0; k < labels.length; k++) if (isKept[piece[k]!] === 0) labels[k] = LOOSE;
  growInto(grid, labels);
}

function flood(
  grid: Grid,
  labels: Int16Array,
  piece: Int32Array,
  { start, id, stack }: { start: number; id: number; stack: Int32Array },
): number {
  const { cols } = grid;
  const label = labels[start]!;
  const last = labels.length - cols;
  let size = 0;
  let top = 0;
  const push = (next: number): void => {
    if (piece[next] !== -1 || labels[next] !== label) return;
    piece[next] = id;
    stack[top++] = next;
  };
  push(start);
  while (top > 0) {
    // A run of cells to the east and west of the one taken, then what lies above and below each of them.
    const k = stack[--top]!;
    const row = k - (k % cols);
    let west = k;
    while (west > row && piece[west - 1] === -1 && labels[west - 1] === label) piece[--west] = id;
    let east = k;
    while (east < row + cols - 1 && piece[east + 1] === -1 && labels[east + 1] === label) piece[++east] = id;
    size += east - west + 1;
    for (let c = west; c <= east; c++) {
      if (c >= cols) push(c - cols);
      if (c < last) push(c + cols);
    }
  }
  return size;
}

/** Breadth first from all sides: a loose cell takes the label of the side that reaches it first. */
function growInto(grid: Grid, labels: Int16Array): void {
  const isLabel = (k: number): boolean => labels[k] !== LOOSE && labels[k] !== WAITING;
  let front: number[] = [];
  for (let k = 0; k < labels.length; k++)
    if (labels[k] === LOOSE)
      eachSide(grid, k, (next) => void (isLabel(next) && front.at(-1) !== k && front.push(k)));
  while (front.length > 0) {
    const taken = front.map((k) => {
      let label = LOOSE;
      eachSide(grid, k, (next) => {
        if (label === LOOSE && isLabel(next)) label = labels[next]!;
      });
      return label;
    });
    front.forEach((k, q) => (labels[k] = taken[q]!));
    const reached: number[] = [];
    for (const k of front)
      eachSide(grid, k, (next) => {
        if (labels[next] !== LOOSE) return;
        labels[next] = WAITING;
        reached.push(next);
      });
    front = reached;
  }
}

function eachSide(grid: Grid, k: number, visit: (next: number) => void): void {
  const c = k % grid.cols;
  if (c > 0) visit(k - 1);
  if (c < grid.cols - 1) visit(k + 1);
  if (k >= grid.cols) visit(k - grid.cols);
  if (k + grid.cols < grid.rows * grid.cols) visit(k + grid.cols);
}

/** The anchor cells of reference points. */
export function anchorCells(
  grid: Grid,
  points: { readonly x: Float64Array; readonly y: Float64Array },
): Int32Array {
  return Int32Array.from(points.x, (x, i) => cellAt(grid, [x, points.y[i]!]));
}
