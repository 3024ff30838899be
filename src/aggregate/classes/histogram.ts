import { MARK } from '../../data/model/mark';
import { classOf } from './breaks';
import { isShown, type Classified } from './classify';

/** One bar: values in (low, high]; the first bar also includes its lower end. */
export interface Bin {
  readonly low: number;
  readonly high: number;
  readonly count: number;
  /** How many of the values are in each class; the sum is `count`. */
  readonly perClass: readonly number[];
}

/** Number of bars: 1.5 √n, limited to the 8–40 that a legend has room for. */
export function binCount(n: number): number {
  return Math.min(40, Math.max(8, Math.round(Math.sqrt(n) * 1.5)));
}

/**
 * Bars of equal width from the smallest to the largest present value, each divided by class. A categorical
 * indicator has one bar per category, from v − ½ to v + ½. If all values are equal there is one bar of width
 * zero, and without values there is none.
 */
export function histogram(classified: Classified, bars = binCount(classified.marks[MARK.present])): Bin[] {
  const { column, classCount, categorical } = classified;
  const edges = categorical ? categoryEdges(classCount) : valueEdges(classified, bars);
  const counts = edges.slice(1).map(() => new Array<number>(classCount).fill(0));
  const inner = edges.slice(1, -1);
  for (let row = 0; row < column.value.length; row++) {
    if (column.mark[row] !== MARK.present || !isShown(classified, row)) continue;
    counts[classOf(column.value[row]!, inner)]![classified.classIndex[row]!]!++;
  }
  return counts.map((perClass, i) => ({
    low: edges[i]!,
    high: edges[i + 1]!,
    count: perClass.reduce((sum, count) => sum + count, 0),
    perClass,
  }));
}

function categoryEdges(classCount: number): number[] {
  return Array.from({ length: classCount + 1 }, (_, v) => v - 0.5);
}

function valueEdges({ min, max }: Classified, bars: number): number[] {
  if (Number.isNaN(min)) return [];
  if (min === max) return [min, max];
  const width = (max - min) / bars;
  return Array.from({ length: bars + 1 }, (_, i) => (i === bars ? max : min + width * i));
}
