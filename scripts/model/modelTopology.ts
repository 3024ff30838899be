import type { Topology } from 'topojson-specification';
import {
  adjustWeights,
  labelAreas,
  labelsAtEdge,
  startBalance,
  tessellate,
  type Balance,
  type Tessellation,
} from './balance.ts';
import { buildTopology, measuredRings, type Frame } from './buildTopology.ts';
import { keepOnePiece, anchorCells } from './connectedPieces.ts';
import type { WholePoint } from './crossings.ts';
import { makeSites, startWeights, type Sites } from './ellipseMetric.ts';
import { fitMoments, labelMoments, settleSites } from './fitMoments.ts';
import type { Grid } from './labelGrid.ts';
import { labelPoint } from './labelPoint.ts';
import { landMask, landShare } from './landMask.ts';
import type { ModelInput, ModelVillage } from './modelInput.ts';
import { equalAreaPlane, type Plane } from './plane.ts';
import { smoothBorders } from './smoothBorders.ts';
import { removeCrossings, traceArcs, type TracedArc } from './traceArcs.ts';

const LAMBDA = 0.3;
/** Rounds of balancing on ever finer grids. */
const STAGES = [
  { step_km: 0.1, rounds: 34, fitting: 30 },
  { step_km: 0.05, rounds: 24, fitting: 14 },
  { step_km: 0.025, rounds: 8, fitting: 0 },
] as const;
const FINE_KM = 0.025;
const COAST_STEP_KM = 0.05;
/** Rounds of tracing, smoothing, measuring and correcting at the end. */
const CORRECTIONS = 8;
const GOOD_ENOUGH = 0.025;
const QUANTUM_DEGREES = 0.00002;
/** How far the picture reaches beyond the reference points of the regency, km. */
const MARGIN_KM = { window: 4, picture: 9 } as const;

export interface ModelTopology {
  readonly topology: Topology;
  /** Shares by which the villages' areas differ from the published ones. */
  readonly areaError: { readonly max: number; readonly median: number };
}

/**
 * The model of the village boundaries: each village is the set of points nearest to its published ellipse,
 * with weights that bring every area to the published one; neighbours and coast bound the whole. Deterministic.
 *
 * @returns a quantized topology with the objects desa, kecamatan, kabupaten, tetangga and laut
 */
export function modelTopology(
  input: ModelInput,
  onProgress: (text: string) => void = () => {},
): ModelTopology {
  const villages = [...input.villages].sort((a, b) => (a.kode < b.kode ? -1 : 1));
  const plane = equalAreaPlane(middle(villages));
  const rows = [...villages, ...input.neighbours];
  const published = makeSites(rows, plane);
  const sites = makeSites(rows, plane);
  const around = (step_km: number, margin_km: number): Grid =>
    gridAround(sites, villages.length, { step_km, margin_km });
  const coast = landShare(around(COAST_STEP_KM, MARGIN_KM.picture + 1), { land: input.land, sites, plane });
  const field = (step_km: number, margin_km: number): Tessellation => {
    const grid = around(step_km, margin_km);
    return { grid, sites, published, villages: villages.length, land: landMask(grid, coast), sea: sites.n };
  };
  const balance = startBalance(startWeights(sites, LAMBDA));
  for (const { step_km, rounds, fitting } of STAGES) {
    const window = field(step_km, MARGIN_KM.window);
    for (let round = 0; round < rounds; round++) balanceRound(window, balance, round < fitting);
    onProgress(`${String(step_km * 1000)} m: ${describe(areaErrors(villages, lastAreas(window, balance)))}`);
  }
  return finish({
    input,
    villages,
    sites,
    plane,
    balance,
    picture: field(FINE_KM, MARGIN_KM.picture),
    onProgress,
  });
}

/** One round: label, measure, correct the weights; then fit the ellipses, or only send back those that are off. */
function balanceRound(window: Tessellation, balance: Balance, isFitting: boolean): void {
  const { grid, sites, published } = window;
  const labels = tessellate(window, balance.weights);
  const edge = labelsAtEdge(grid, labels);
  const cell = labelMoments(grid, labels, sites.n);
  const moves = (i: number): boolean => i < window.villages || (!edge.has(i) && cell.cells[i]! > 0);
  const cell_km2 = grid.step_km ** 2;
  adjustWeights(balance, { area: cell.cells.map((n) => n * cell_km2), target: sites.area_km2, moves });
  const fit = { published, cell, cell_km2, moves };
  if (isFitting) fitMoments(sites, { ...fit, backAbove: 0.05 });
  else settleSites(sites, { ...fit, moves: (i) => i < window.villages, backAbove: 0.04 });
}

function lastAreas(window: Tessellation, balance: Balance): Float64Array {
  return labelAreas(window.grid, tessellate(window, balance.weights), window.sites.n);
}

interface Drawing {
  readonly input: ModelInput;
  readonly villages: readonly ModelVillage[];
  readonly sites: Sites;
  readonly plane: Plane;
  readonly balance: Balance;
  readonly picture: Tessellation;
  readonly onProgress: (text: string) => void;
}

/** Traces and smooths, measures the areas of what will be shipped, corrects the weights by them, and keeps the best. */
function finish(drawing: Drawing): ModelTopology {
  const { villages, sites, plane, balance, picture } = drawing;
  const names = [...new Set(drawing.input.neighbours.map((n) => n.kabupaten))].sort();
  const frame = frameOf(picture.grid, plane);
  let best: (Traced & { max: number; median: number }) | undefined;
  for (let round = 0; round <= CORRECTIONS; round++) {
    const labels = tessellate(picture, balance.weights);
    const traced = trace(drawing, labels, { names, frame });
    const area = Float64Array.from(villages, (_, i) =>
      measuredRings(traced.traced, i, traced.whole, frame).reduce((s, r) => s + r.area_km2, 0),
    );
    const errors = areaErrors(villages, area);
    drawing.onProgress(`halus ${String(round)}: ${describe(errors)}`);
    if (best === undefined || errors.max < best.max) best = { ...traced, ...errors };
    if (best.max <= GOOD_ENOUGH) break;
    adjustWeights(balance, { area, target: sites.area_km2, moves: (i) => i < villages.length });
  }
  const { traced, whole, labels, max, median } = best!;
  const neighbours = names.flatMap((nama, k) => {
    const label = villages.length + k;
    if (!labels.includes(label)) return [];
    const point = labelPoint(picture.grid, labels, {
      label,
      isRegency: (l) => l >= 0 && l < villages.length,
      coarse: 8,
    });
    const [lon, lat] = plane.toDegrees(point);
    return [{ nama, label, lon: round4(lon), lat: round4(lat) }];
  });
  const topology = buildTopology({
    input: drawing.input,
    villages,
    traced,
    whole,
    frame,
    neighbours,
    sea: picture.sea,
  });
  return { topology, areaError: { max, median } };
}

interface Traced {
  readonly traced: TracedArc[];
  readonly whole: WholePoint[][];
  readonly labels: Int16Array;
}

/** Labels of neighbours become one a regency; then borders, smooth. */
function trace(
  { input, villages, sites, plane, picture }: Drawing,
  labels: Int16Array,
  { names, frame }: { names: string[]; frame: Frame },
): Traced {
  const { grid } = picture;
  const merged = Int16Array.from({ length: sites.n + 1 }, (_, label) => {
    const neighbour = input.neighbours[label - villages.length];
    return neighbour === undefined ? label : villages.length + names.indexOf(neighbour.kabupaten);
  });
  for (let k = 0; k < labels.length; k++) labels[k] = merged[labels[k]!]!;
  const anchor = anchorCells(grid, picture.published).slice(0, villages.length);
  for (let turn = 0; turn < 20 && removeCrossings(grid, labels) > 0; turn++)
    keepOnePiece(grid, labels, anchor);
  const traced = traceArcs(grid, labels);
  return { traced, whole: smoothBorders(traced, { grid, plane, quantum: frame.quantum }), labels };
}

function frameOf(grid: Grid, plane: Plane): Frame {
  const floor = (v: number): number => Math.floor(v * 100) / 100;
  const [lon, lat] = plane.toDegrees([grid.x0, grid.y0]);
  return {
    plane,
    quantum: { scale: [QUANTUM_DEGREES, QUANTUM_DEGREES], translate: [floor(lon), floor(lat)] },
  };
}

function gridAround(
  sites: Sites,
  villages: number,
  { step_km, margin_km }: { step_km: number; margin_km: number },
): Grid {
  const ends = (column: Float64Array): [number, number] => {
    const own = column.subarray(0, villages);
    return [Math.floor(Math.min(...own) - margin_km), Math.ceil(Math.max(...own) + margin_km)];
  };
  const [west, east] = ends(sites.x);
  const [south, north] = ends(sites.y);
  return {
    x0: west,
    y0: south,
    step_km,
    cols: Math.round((east - west) / step_km),
    rows: Math.round((north - south) / step_km),
  };
}

function middle(villages: readonly ModelVillage[]): { lon: number; lat: number } {
  const mean = (cell: (v: ModelVillage) => number): number =>
    villages.reduce((sum, v) => sum + cell(v), 0) / villages.length;
  return { lon: mean((v) => v.lon), lat: mean((v) => v.lat) };
}

function areaErrors(
  villages: readonly ModelVillage[],
  area: Float64Array,
): { max: number; median: number; worst: string } {
  const errors = villages.map((v, i) => ({ name: v.nama, error: Math.abs(area[i]! / v.luas_km2 - 1) }));
  errors.sort((a, b) => a.error - b.error);
  const last = errors.slice(-5).map((e) => `${e.name} ${(100 * e.error).toFixed(1)}`);
  return {
    max: errors.at(-1)?.error ?? 0,
    median: errors[errors.length >> 1]?.error ?? 0,
    worst: last.join(', '),
  };
}

function describe({ max, median, worst }: { max: number; median: number; worst: string }): string {
  return `galat luas median ${(100 * median).toFixed(2)} %, terbesar ${(100 * max).toFixed(2)} % (${worst})`;
}

function round4(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
