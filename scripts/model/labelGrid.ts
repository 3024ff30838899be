import { distanceBounds, type Sites } from './ellipseMetric.ts';

/** A grid of square cells; row 0 is the southernmost, cell (c, r) has its centre at x0 + (c + ½)·step. */
export interface Grid {
  readonly x0: number;
  readonly y0: number;
  readonly step_km: number;
  readonly cols: number;
  readonly rows: number;
}

/** The cell that a point lies in, or −1 outside of the grid. */
export function cellAt(grid: Grid, [x, y]: readonly [number, number]): number {
  const c = Math.floor((x - grid.x0) / grid.step_km);
  const r = Math.floor((y - grid.y0) / grid.step_km);
  return c < 0 || r < 0 || c >= grid.cols || r >= grid.rows ? -1 : r * grid.cols + c;
}

interface Block {
  readonly c: number;
  readonly r: number;
  readonly size: number;
}

const ROOT = 256;
const LEAF = 8;

/**
 * Labels every cell with its nearest site (ellipse distance plus weight). A quadtree over the grid keeps, for
 * each block, only the sites that can be nearest somewhere in it; a block with one candidate is filled at once.
 */
export function labelGrid(grid: Grid, sites: Sites, weights: Float64Array, labels: Int16Array): void {
  const all = Uint16Array.from(sites.x, (_, i) => i);
  const visit = (block: Block, candidates: Uint16Array): void => {
    if (block.c >= grid.cols || block.r >= grid.rows) return;
    const kept = candidatesOf(grid, sites, weights, block, candidates);
    if (kept.length === 1 || block.size === LEAF) {
      fillBlock(grid, sites, weights, block, kept, labels);
      return;
    }
    const size = block.size / 2;
    visit({ c: block.c, r: block.r, size }, kept);
    visit({ c: block.c + size, r: block.r, size }, kept);
    visit({ c: block.c, r: block.r + size, size }, kept);
    visit({ c: block.c + size, r: block.r + size, size }, kept);
  };
  for (let r = 0; r < grid.rows; r += ROOT)
    for (let c = 0; c < grid.cols; c += ROOT) visit({ c, r, size: ROOT }, all);
}

function candidatesOf(
  grid: Grid,
  sites: Sites,
  weights: Float64Array,
  block: Block,
  candidates: Uint16Array,
) {
  const half = (block.size / 2) * grid.step_km;
  const square = {
    x: grid.x0 + block.c * grid.step_km + half,
    y: grid.y0 + block.r * grid.step_km + half,
    half,
  };
  const least = new Float64Array(candidates.length);
  const bounds = { least: 0, most: 0 };
  let bound = Infinity;
  for (let k = 0; k < candidates.length; k++) {
    const i = candidates[k]!;
    const weight = weights[i]!;
    distanceBounds(sites, i, square, bounds);
    least[k] = bounds.least + weight;
    if (bounds.most + weight < bound) bound = bounds.most + weight;
  }
  return candidates.filter((_, k) => least[k]! <= bound);
}

function fillBlock(
  grid: Grid,
  sites: Sites,
  weights: Float64Array,
  block: Block,
  candidates: Uint16Array,
  labels: Int16Array,
): void {
  const endRow = Math.min(grid.rows, block.r + block.size);
  const endCol = Math.min(grid.cols, block.c + block.size);
  if (candidates.length === 1) {
    for (let r = block.r; r < endRow; r++)
      labels.fill(candidates[0]!, r * grid.cols + block.c, r * grid.cols + endCol);
    return;
  }
  const { x: sx, y: sy, east, north, long_km, short_km } = sites;
  for (let r = block.r; r < endRow; r++) {
    const y = grid.y0 + (r + 0.5) * grid.step_km;
    for (let c = block.c; c < endCol; c++) {
      const x = grid.x0 + (c + 0.5) * grid.step_km;
      let best = Infinity;
      let label = -1;
      for (let k = 0; k < candidates.length; k++) {
        const i = candidates[k]!;
        const dx = x - sx[i]!;
        const dy = y - sy[i]!;
        const along = (dx * east[i]! + dy * north[i]!) / long_km[i]!;
        const across = (dx * north[i]! - dy * east[i]!) / short_km[i]!;
        const distance = along * along + across * across + weights[i]!;
        if (distance < best) {
          best = distance;
          label = i;
        }
      }
      labels[r * grid.cols + c] = label;
    }
  }
}
