import { areaErrors, describeErrors, type AreaErrors } from './areaErrors.ts';
import { adjustWeights, tessellate, type Balance, type Tessellation } from './balance.ts';
import { buildTopology, measuredRings, type Frame } from './buildTopology.ts';
import { anchorCells, keepOnePiece } from './connectedPieces.ts';
import type { WholePoint } from './crossings.ts';
import { labelPoint } from './labelPoint.ts';
import { frameOf } from './modelGrid.ts';
import type { ModelInput, ModelTopology, ModelVillage } from './modelInput.ts';
import type { Plane } from './plane.ts';
import { smoothBorders } from './smoothBorders.ts';
import { removeCrossings, traceArcs, type TracedArc } from './traceArcs.ts';

/** At most so many rounds of tracing, smoothing, measuring and correcting, and the error that ends them. */
const CORRECTIONS = 8;
const GOOD_ENOUGH = 0.025;
const COARSE = 8;

/** A balanced tessellation, the window to correct it in, and the picture to draw. */
export interface Drawing {
  readonly input: ModelInput;
  readonly villages: readonly ModelVillage[];
  readonly plane: Plane;
  readonly balance: Balance;
  readonly window: Tessellation;
  readonly picture: Tessellation;
  readonly onProgress: (text: string) => void;
}

/** Corrects the weights by the areas of the smooth borders, keeps the best, and draws the picture with them. */
export function drawBorders(drawing: Drawing): ModelTopology {
  const { villages, picture, plane, onProgress } = drawing;
  const names = [...new Set(drawing.input.neighbours.map((n) => n.kabupaten))].sort();
  const frame = frameOf(picture.grid, plane);
  const weights = correctWeights(drawing, names, frame);
  const drawn = trace(drawing, tessellate(picture, weights), { field: picture, names, frame });
  const { max, median, worst } = areaErrors(villages, areasOf(drawing, drawn, frame));
  onProgress(`peta: ${describeErrors({ max, median, worst })}`);
  const neighbours = names.flatMap((nama, k) => {
    const label = villages.length + k;
    if (!drawn.labels.includes(label)) return [];
    const isRegency = (l: number): boolean => l >= 0 && l < villages.length;
    const point = labelPoint(picture.grid, drawn.labels, { label, isRegency, coarse: COARSE });
    const [lon, lat] = plane.toDegrees(point);
    return [{ nama, label, lon: round4(lon), lat: round4(lat) }];
  });
  const { traced, whole } = drawn;
  const { input } = drawing;
  const topology = buildTopology({ input, villages, traced, whole, frame, neighbours, sea: picture.sea });
  return { topology, areaError: { max, median } };
}

function correctWeights(drawing: Drawing, names: string[], frame: Frame): Float64Array {
  const { villages, balance, window, onProgress } = drawing;
  let best: (AreaErrors & { weights: Float64Array }) | undefined;
  for (let round = 0; round <= CORRECTIONS; round++) {
    const drawn = trace(drawing, tessellate(window, balance.weights), { field: window, names, frame });
    const area = areasOf(drawing, drawn, frame);
    const errors = areaErrors(villages, area);
    onProgress(`halus ${String(round)}: ${describeErrors(errors)}`);
    if (best === undefined || errors.max < best.max) best = { ...errors, weights: balance.weights.slice() };
    if (best.max <= GOOD_ENOUGH) break;
    const moves = (i: number): boolean => i < villages.length;
    adjustWeights(balance, { area, target: window.published.area_km2, moves });
  }
  return best?.weights ?? balance.weights;
}

interface Drawn {
  readonly traced: TracedArc[];
  readonly whole: WholePoint[][];
  readonly labels: Int16Array;
}

function areasOf({ villages }: Drawing, { traced, whole }: Drawn, frame: Frame): Float64Array {
  return Float64Array.from(villages, (_, label) =>
    measuredRings(traced, label, whole, frame).reduce((sum, ring) => sum + ring.area_km2, 0),
  );
}

/** Labels of neighbours become one a regency; then borders, smooth. */
function trace(
  { input, villages, plane }: Drawing,
  labels: Int16Array,
  { field, names, frame }: { field: Tessellation; names: string[]; frame: Frame },
): Drawn {
  const { grid, published, sea } = field;
  const merged = Int16Array.from({ length: sea + 1 }, (_, label) => {
    const neighbour = input.neighbours[label - villages.length];
    return neighbour === undefined ? label : villages.length + names.indexOf(neighbour.kabupaten);
  });
  for (let k = 0; k < labels.length; k++) labels[k] = merged[labels[k]!]!;
  const anchor = anchorCells(grid, published).slice(0, villages.length);
  for (let turn = 0; turn < 20 && removeCrossings(grid, labels) > 0; turn++)
    keepOnePiece(grid, labels, anchor);
  const traced = traceArcs(grid, labels);
  return { traced, whole: smoothBorders(traced, { grid, plane, quantum: frame.quantum }), labels };
}

function round4(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
