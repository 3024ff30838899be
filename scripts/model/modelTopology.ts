import {
  adjustWeights,
  labelsAtEdge,
  startBalance,
  tessellate,
  type Balance,
  type Tessellation,
} from './balance.ts';
import { areaErrors, describeErrors } from './areaErrors.ts';
import { drawBorders } from './drawBorders.ts';
import { makeSites, startWeights } from './ellipseMetric.ts';
import { fitMoments, labelMoments, settleSites } from './fitMoments.ts';
import { landMask, landShare } from './landMask.ts';
import { gridAround, type Margin } from './modelGrid.ts';
import type { ModelInput, ModelTopology, ModelVillage } from './modelInput.ts';
import { equalAreaPlane } from './plane.ts';

const LAMBDA = 0.3;
/** Rounds of balancing on ever finer grids; in the first of them the ellipses are fitted too. */
const STAGES = [
  { step_km: 0.1, rounds: 34, fitting: 30 },
  { step_km: 0.05, rounds: 24, fitting: 14 },
  { step_km: 0.025, rounds: 8, fitting: 0 },
] as const;
const FINE_KM = 0.025;
const COAST_STEP_KM = 0.05;
/** The window in which areas are balanced, and the picture that is shipped: wide, for a wide screen. */
const WINDOW: Margin = { side_km: 4, south_km: 4, north_km: 4 };
const PICTURE: Margin = { side_km: 30, south_km: 16, north_km: 16 };

/**
 * The model of the village boundaries: each village is the set of points nearest to its ellipse, with weights
 * that bring every area to the published one, and the ellipses so fitted that the cells have the published
 * centres and moments; neighbours and coast bound the whole. Deterministic.
 *
 * @returns a quantized topology with the objects desa, kecamatan, kabupaten, tetangga and laut
 */
export function modelTopology(
  input: ModelInput,
  onProgress: (text: string) => void = () => undefined,
): ModelTopology {
  const villages = [...input.villages].sort((a, b) => (a.kode < b.kode ? -1 : 1));
  const plane = equalAreaPlane(middle(villages));
  const rows = [...villages, ...input.neighbours];
  const published = makeSites(rows, plane);
  const sites = makeSites(rows, plane);
  const coastGrid = gridAround(published, villages.length, COAST_STEP_KM, PICTURE);
  const coast = landShare(coastGrid, { land: input.land, sites: published, plane });
  const field = (step_km: number, margin: Margin): Tessellation => {
    const grid = gridAround(published, villages.length, step_km, margin);
    return { grid, sites, published, villages: villages.length, land: landMask(grid, coast), sea: sites.n };
  };
  const balance = startBalance(startWeights(sites, LAMBDA));
  for (const { step_km, rounds, fitting } of STAGES) {
    const window = field(step_km, WINDOW);
    let area = published.area_km2;
    for (let round = 0; round < rounds; round++) area = balanceRound(window, balance, round < fitting);
    onProgress(`${String(step_km * 1000)} m: ${describeErrors(areaErrors(villages, area))}`);
  }
  const fields = { window: field(FINE_KM, WINDOW), picture: field(FINE_KM, PICTURE) };
  return drawBorders({ input, villages, plane, balance, ...fields, onProgress });
}

/**
 * One round: label, measure, correct the weights; then fit the ellipses, or only send back those that are off.
 *
 * @returns the areas before the correction, km²
 */
function balanceRound(window: Tessellation, balance: Balance, isFitting: boolean): Float64Array {
  const { grid, sites, published } = window;
  const labels = tessellate(window, balance.weights);
  const edge = labelsAtEdge(grid, labels);
  const cell = labelMoments(grid, labels, sites.n);
  const cell_km2 = grid.step_km ** 2;
  const area = cell.cells.map((n) => n * cell_km2);
  const isVillage = (i: number): boolean => i < window.villages;
  const moves = (i: number): boolean => isVillage(i) || (!edge.has(i) && area[i]! > 0);
  adjustWeights(balance, { area, target: published.area_km2, moves });
  const fit = { published, cell, cell_km2 };
  if (isFitting) fitMoments(sites, { ...fit, moves, backAbove: 0.05 });
  else settleSites(sites, { ...fit, moves: isVillage, backAbove: 0.04 });
  return area;
}

function middle(villages: readonly ModelVillage[]): { lon: number; lat: number } {
  const mean = (cell: (v: ModelVillage) => number): number =>
    villages.reduce((sum, v) => sum + cell(v), 0) / villages.length;
  return { lon: mean((v) => v.lon), lat: mean((v) => v.lat) };
}
