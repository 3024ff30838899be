import type { FastRandom } from './fastRandom';

/** Sums that should be equal differ by this share of their size at most. */
const ROUNDING = 8 * Number.EPSILON;

/** A criterion's values in the draw at hand, with what is asked of them whatever the scale. */
export interface DrawnColumn {
  readonly values: Float64Array;
  /** Whether they are the same in every draw. */
  readonly isFixed: boolean;
  /** Of the known values. */
  low: number;
  high: number;
  mean: number;
  /** With divisor n − 1. */
  deviation: number;
  /** Root of the sum of squares. */
  length: number;
  /** The same for all, but for rounding: it tells nothing apart. */
  isFlat: boolean;
  /** Takes other values within the errors. */
  draw(): void;
}

/** What a column is drawn from. */
interface Source {
  readonly stated: Float64Array;
  /** 0 or NaN where there is none. */
  readonly errors: Float64Array;
  readonly known: number;
  /** Sums of what is near their mean keep their digits. */
  readonly middle: number;
}

/**
 * A criterion that is drawn over and over, in one array.
 * @param errors standard error of each value, 0 or NaN where there is none; null where there are none at all
 */
export function drawnColumn(
  stated: Float64Array,
  errors: Float64Array | null,
  random: FastRandom,
): DrawnColumn {
  const known = stated.filter((value) => !Number.isNaN(value));
  const middle = known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : 0;
  const source = { stated, known: known.length, middle };
  const column: DrawnColumn = {
    values: new Float64Array(stated.length),
    isFixed: errors === null,
    ...{ low: 0, high: 0, mean: 0, deviation: 0, length: 0, isFlat: true },
    draw: () => {
      if (errors) fill(column, { ...source, errors }, random);
    },
  };
  fill(column, { ...source, errors: new Float64Array(stated.length) }, random);
  return column;
}

/** Values and their sums in one pass, without a call a value but for its error: it is the passes that cost. */
function fill(column: DrawnColumn, { stated, errors, known, middle }: Source, random: FastRandom): void {
  const { values } = column;
  let low = Infinity;
  let high = -Infinity;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const error = errors[i]!;
    const value = error > 0 ? stated[i]! + error * random.normal() : stated[i]!;
    values[i] = value;
    if (value !== value) continue;
    if (value < low) low = value;
    if (value > high) high = value;
    const off = value - middle;
    sum += off;
    squares += off * off;
  }
  column.low = low;
  column.high = high;
  column.mean = middle + sum / known;
  column.deviation = Math.sqrt(Math.max(0, squares - (sum * sum) / known) / (known - 1));
  column.length = Math.sqrt(squares + 2 * middle * sum + known * middle * middle);
  column.isFlat = !(high - low > ROUNDING * Math.max(Math.abs(low), Math.abs(high)));
}
