import { anchorCells, keepOnePiece } from './connectedPieces.ts';
import { ellipseDistance, type Sites } from './ellipseMetric.ts';
import { labelGrid, type Grid } from './labelGrid.ts';

/** What the labels of a grid are made from. Sites 0…villages−1 are the regency's. */
export interface Tessellation {
  readonly grid: Grid;
  /** The ellipses of the metric; their centres may have moved off the reference points. */
  readonly sites: Sites;
  /** The published ellipses. */
  readonly published: Sites;
  readonly villages: number;
  readonly land: Uint8Array;
  /** The label of the sea: the number of sites. */
  readonly sea: number;
}

/** Radius around a reference point that is its village's whatever the weights say, as a share of √area. */
const CORE_SHARE = 0.12;

/** Labels of one set of weights: nearest site on land, sea elsewhere, one connected piece each. */
export function tessellate(field: Tessellation, weights: Float64Array): Int16Array {
  const { grid, sites, published, land, sea } = field;
  const labels = new Int16Array(grid.cols * grid.rows);
  labelGrid(grid, sites, weights, labels);
  for (let k = 0; k < labels.length; k++) if (land[k] === 0) labels[k] = sea;
  for (let i = 0; i < field.villages; i++) stampCore(field, i, labels);
  keepOnePiece(grid, labels, anchorCells(grid, published));
  return labels;
}

function stampCore({ grid, published: sites, villages }: Tessellation, i: number, labels: Int16Array): void {
  const radius = CORE_SHARE * Math.sqrt(sites.area_km2[i]!);
  const reach = Math.ceil(radius / grid.step_km);
  const c0 = Math.floor((sites.x[i]! - grid.x0) / grid.step_km);
  const r0 = Math.floor((sites.y[i]! - grid.y0) / grid.step_km);
  for (let r = r0 - reach; r <= r0 + reach; r++)
    for (let c = c0 - reach; c <= c0 + reach; c++) {
      if (c < 0 || r < 0 || c >= grid.cols || r >= grid.rows) continue;
      const point = [grid.x0 + (c + 0.5) * grid.step_km, grid.y0 + (r + 0.5) * grid.step_km] as const;
      const away = Math.hypot(point[0] - sites.x[i]!, point[1] - sites.y[i]!);
      const own = labels[r * grid.cols + c]!;
      const rival = own >= 0 && own < villages && own !== i && ellipseDistance(sites, own, point) < 0.04;
      if ((away <= radius && !rival) || (c === c0 && r === r0)) labels[r * grid.cols + c] = i;
    }
}

/** The balancing's memory: weights, and a step a site that grows while the error keeps its sign. */
export interface Balance {
  readonly weights: Float64Array;
  readonly gain: Float64Array;
  readonly lastError: Float64Array;
}

export function startBalance(weights: Float64Array): Balance {
  return {
    weights: weights.slice(),
    gain: new Float64Array(weights.length).fill(0.9),
    lastError: new Float64Array(weights.length),
  };
}

/**
 * One round: a cell that is too large by the share e gets its weight raised by gain × e, e clipped to ±0.6.
 * Only the sites that `moves` names; the others keep their weight.
 */
export function adjustWeights(
  { weights, gain, lastError }: Balance,
  { area, target, moves }: { area: Float64Array; target: Float64Array; moves: (site: number) => boolean },
): void {
  for (let i = 0; i < weights.length; i++) {
    if (!moves(i)) continue;
    const error = Math.max(-0.6, Math.min(0.6, area[i]! / target[i]! - 1));
    const steady = error * lastError[i]! > 0;
    gain[i] = Math.max(0.2, Math.min(3, gain[i]! * (steady ? 1.25 : 0.5)));
    weights[i]! += gain[i]! * error;
    lastError[i] = error;
  }
}

/** Labels that meet the grid's edge: their cells go on beyond it, so that their area says nothing. */
export function labelsAtEdge(grid: Grid, labels: Int16Array): Set<number> {
  const found = new Set<number>();
  for (let c = 0; c < grid.cols; c++) found.add(labels[c]!).add(labels[(grid.rows - 1) * grid.cols + c]!);
  for (let r = 0; r < grid.rows; r++) found.add(labels[r * grid.cols]!).add(labels[(r + 1) * grid.cols - 1]!);
  return found;
}
