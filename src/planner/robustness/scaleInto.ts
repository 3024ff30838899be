import type { Placer } from './placer';
import type { CompositeScale } from '../weighing/composite';

/** Sums that should be equal differ by this share of their size at most. */
const ROUNDING = 8 * Number.EPSILON;

export interface ScaleWay {
  readonly benefit: boolean;
  readonly scale: CompositeScale;
  /** Of as many values; used by percentiles. */
  readonly placed: Placer;
}

/**
 * A criterion made comparable, written into an array of its length: as `compositeIndex` does, without making an array a
 * draw. NaN stays NaN; a criterion that is the same for all becomes 0, by percentile the middle.
 */
export function scaleInto(into: Float64Array, values: Float64Array, way: ScaleWay): void {
  const { benefit, scale } = way;
  let low = Infinity;
  let high = -Infinity;
  let sum = 0;
  let known = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value !== value) continue;
    if (value < low) low = value;
    if (value > high) high = value;
    sum += value;
    known++;
  }
  const flat = !(high - low > ROUNDING * Math.max(Math.abs(low), Math.abs(high)));
  if (scale === 'percentile') return percentiles(into, values, { ...way, flat, known });
  if (flat) return void fillKnown(into, values, 0);
  const isRange = scale === 'minmax';
  const from = isRange ? (benefit ? low : high) : sum / known;
  const width = isRange ? high - low : standardDeviation(values, from, known);
  const factor = (benefit ? 1 : -1) / width;
  for (let i = 0; i < values.length; i++) into[i] = factor * (values[i]! - from);
}

function standardDeviation(values: Float64Array, mean: number, known: number): number {
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const off = values[i]! - mean;
    if (off === off) squares += off * off;
  }
  return Math.sqrt(squares / (known - 1));
}

function fillKnown(into: Float64Array, values: Float64Array, score: number): void {
  for (let i = 0; i < values.length; i++) into[i] = Number.isNaN(values[i]!) ? Number.NaN : score;
}

function percentiles(
  into: Float64Array,
  values: Float64Array,
  { benefit, flat, known, placed }: ScaleWay & { readonly flat: boolean; readonly known: number },
): void {
  if (known < 2) return fillKnown(into, values, 0);
  if (flat) return fillKnown(into, values, 0.5);
  placed.place(values);
  for (let i = 0; i < values.length; i++) {
    // (average rank − 1) / (n − 1), the rank counted from the largest.
    const fromTop = (placed.larger[i]! + (placed.equal[i]! - 1) / 2) / (known - 1);
    into[i] = Number.isNaN(values[i]!) ? Number.NaN : benefit ? 1 - fromTop : fromTop;
  }
}
