import { whole, type Classified } from '../aggregate/classes/classify';
import { runsBothWays } from '../aggregate/arithmetic/formulaKinds';
import { MARK } from '../data/model/mark';
import { binCount, histogram } from '../aggregate/classes/histogram';
import { linearAxis } from './linearAxis';

/** A bar of the histogram, stacked by class; lengths in CSS px. */
export interface ChartBar {
  readonly x: number;
  readonly width: number;
  readonly pieces: readonly { readonly classIndex: number; readonly y: number; readonly height: number }[];
  /** Height of the bar without the filter. */
  readonly whole: number;
}

/** A class on the axis of the values. */
export interface ChartClass {
  readonly x: number;
  readonly width: number;
  readonly count: number;
}

export interface LegendChart {
  readonly bars: readonly ChartBar[];
  readonly classes: readonly ChartClass[];
  /** Ends of classes and values, ascending. */
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
  /** Position of a value on the axis, clamped to its ends. */
  readonly at: (value: number) => number;
  /** Value at a position of the axis. */
  readonly valueAt: (x: number) => number;
}

/**
 * Histogram and class bar of an answer on a common axis, ascending to the right.
 * @param width of the axis, CSS px
 * @param height of the tallest bar, CSS px
 */
export function legendChart(
  answer: Classified,
  { width, height }: { width: number; height: number },
): LegendChart {
  const { upper } = answer;
  if (Number.isNaN(answer.min))
    return { bars: [], classes: [], ticks: [], at: () => 0, valueAt: () => answer.min };
  // The axis of a change includes zero, even where all changes have one sign.
  const change = runsBothWays(answer.indicator);
  const min = change ? Math.min(0, answer.min) : answer.min;
  const max = change ? Math.max(0, answer.max) : answer.max;
  const flat = min === max;
  const { at, valueAt } = linearAxis({ from: flat ? min - 0.5 : min, to: flat ? max + 0.5 : max, width });
  const all = whole(answer);
  // A filter lowers the bars without changing their bounds.
  const bars_n = binCount(all.marks[MARK.present]);
  const bins = histogram(answer, bars_n);
  const wholes = histogram(all, bars_n).map(({ count }) => count);
  const tallest = Math.max(1, ...wholes);
  const tall = (count: number) => (count / tallest) * height;
  const bars = bins.map(({ low, high, perClass }, i) => {
    const full = tall(wholes[i] ?? 0);
    let y = height;
    const pieces = perClass.flatMap((count, classIndex) => {
      if (count === 0) return [];
      y -= tall(count);
      return [{ classIndex, y, height: tall(count) }];
    });
    return flat
      ? { x: width * 0.4, width: width * 0.2, pieces, whole: full }
      : { x: at(low), width: at(high) - at(low), pieces, whole: full };
  });
  const ends = [min, ...upper.map((bound) => Math.min(max, Math.max(min, bound))), max];
  const classes = answer.counts.map((count, i) => ({
    x: flat ? 0 : at(ends[i]!),
    width: flat ? width : at(ends[i + 1]!) - at(ends[i]!),
    count,
  }));
  const inner = upper.filter((bound) => bound > min && bound < max);
  const ticks = [min, ...inner, ...(flat ? [] : [max])].map((value) => ({ value, x: at(value) }));
  return { bars, classes, ticks, at, valueAt };
}

/** The fewest decimals, up to `most`, at which all numbers differ; at least one where they have two. */
export function axisDecimals(numbers: readonly number[], most: number): number {
  const different = new Set(numbers).size;
  for (let decimals = most > 1 ? 1 : 0; decimals < most; decimals++) {
    if (new Set(numbers.map((value) => value.toFixed(decimals))).size === different) return decimals;
  }
  return most;
}

/**
 * Left edges of texts that are all kept: overlapping ones are moved apart in their order. null where the
 * width is not sufficient.
 */
export function spreadTexts(
  texts: readonly AxisText[],
  { width, gap }: { width: number; gap: number },
): number[] | null {
  const starts: number[] = [];
  let end = -gap;
  for (const { x, size } of texts) {
    const start = Math.max(end + gap, x - size / 2);
    starts.push(start);
    end = start + size;
  }
  let limit = width;
  for (let i = texts.length - 1; i >= 0; i--) {
    const size = texts[i]?.size ?? 0;
    starts[i] = Math.min(starts[i] ?? 0, limit - size);
    limit = (starts[i] ?? 0) - gap;
  }
  return (starts[0] ?? 0) < -0.01 ? null : starts;
}

/** A text on an axis, centred on `x` where it fits; lengths in CSS px. */
export interface AxisText {
  readonly x: number;
  readonly size: number;
}

/**
 * Left edges of texts without overlaps, null for those left out: the first and the last are kept, others in
 * their order.
 */
export function fitTexts(
  texts: readonly AxisText[],
  { width, gap }: { width: number; gap: number },
): (number | null)[] {
  const starts = texts.map(({ x, size }) => Math.max(0, Math.min(width - size, x - size / 2)));
  const kept: number[] = [];
  const order = [0, texts.length - 1, ...Array.from(texts.keys()).slice(1, -1)];
  for (const i of order) {
    const start = starts[i];
    const text = texts[i];
    if (start === undefined || text === undefined || kept.includes(i)) continue;
    const free = kept.every((other) => {
      const otherStart = starts[other] ?? 0;
      const otherEnd = otherStart + (texts[other]?.size ?? 0);
      return start >= otherEnd + gap || start + text.size + gap <= otherStart;
    });
    if (free) kept.push(i);
  }
  return starts.map((start, i) => (kept.includes(i) ? start : null));
}
