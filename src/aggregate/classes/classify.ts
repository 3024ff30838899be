import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import { classOf, type BreakNote, type BreaksAnswer } from './breaks';
import { cachedBreaks, sortedPresent } from './breaksCache';
import { classedNumbers } from './intervalClasses';
import type { MapQuestion } from '../mapQuestion';

/** Class index of a row without a number. */
export const NO_CLASS = 255;

/**
 * The question that a classification answers. The answer carries it, so that a late answer can be told from
 * the current one.
 */
export type ClassifyQuestion = Pick<MapQuestion, 'packId' | 'indicatorId' | 'year' | 'classification'>;

export interface ClassifyRequest {
  readonly question: ClassifyQuestion;
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
  /** Breaks taken from another year, which replace this year's own so that two maps can be compared. */
  readonly frozen?: BreaksAnswer;
}

/** An indicator-year in classes: everything that the map, the legend and the table draw. */
export interface Classified {
  readonly question: ClassifyQuestion;
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
  /**
   * Whether values are category indices: class v is then categories[v], and the bounds lie between
   * categories.
   */
  readonly categorical: boolean;
  /** Inner upper bounds; see `BreaksAnswer`. */
  readonly upper: readonly number[];
  readonly classCount: number;
  /** One byte per row of the indicator's level: the class index, or `NO_CLASS`. */
  readonly classIndex: Uint8Array;
  /**
   * One byte per row, 1 where the row passes the filter; null where all rows do. Bounds and extremes always
   * cover all rows.
   */
  readonly shown: Uint8Array | null;
  /** Number of rows in each class, among those shown; `marks` and `zeros` are also restricted to these. */
  readonly counts: readonly number[];
  /** Number of rows with each mark, indexed by `MARK`. */
  readonly marks: readonly [present: number, missing: number, suppressed: number, notApplicable: number];
  /** Present rows whose value is 0. */
  readonly zeros: number;
  /** Of the present values; NaN where there are none. */
  readonly min: number;
  readonly max: number;
  readonly median: number;
  readonly gvf: number;
  readonly notes: readonly BreakNote[];
}

/** Assigns the rows of an indicator-year to classes. The breaks are memoised by column. */
export function classify(request: ClassifyRequest): Classified {
  const { question, indicator, column } = request;
  const categorical = indicator.kind === 'category';
  const answer = categorical
    ? categoryBreaks(column, indicator.categories.length)
    : (request.frozen ?? cachedBreaks(column, indicator, question.classification));
  const numbers = classedNumbers({ indicator, column }, question.classification);
  // A loop, because a callback a row takes several times as long at 81,904 of them.
  const classIndex = new Uint8Array(numbers.length).fill(NO_CLASS);
  for (let row = 0; row < numbers.length; row++) {
    if (column.mark[row] === MARK.present) classIndex[row] = classOf(numbers[row]!, answer.upper);
  }
  const classCount = answer.upper.length + 1;
  return {
    question,
    indicator,
    column,
    categorical,
    upper: answer.upper,
    classCount,
    classIndex,
    shown: null,
    ...tally({ column, classIndex, classCount, shown: null }),
    ...extremes(column),
    gvf: answer.gvf,
    notes: answer.notes,
  };
}

/** The same classification with counts over the rows that pass a filter; classes and bounds do not change. */
export function narrowed(classified: Classified, shown: Uint8Array | null): Classified {
  return shown === null ? classified : { ...classified, shown, ...tally({ ...classified, shown }) };
}

/** The same classification with counts over all rows again. */
export function whole(classified: Classified): Classified {
  if (classified.shown === null) return classified;
  return { ...classified, shown: null, ...tally({ ...classified, shown: null }) };
}

type Tally = Pick<Classified, 'counts' | 'marks' | 'zeros'>;

function tally(of: Pick<Classified, 'column' | 'classIndex' | 'classCount' | 'shown'>): Tally {
  const { column, classIndex, classCount, shown } = of;
  const counts = new Array<number>(classCount).fill(0);
  const marks: [number, number, number, number] = [0, 0, 0, 0];
  let zeros = 0;
  for (let row = 0; row < classIndex.length; row++) {
    if (shown !== null && shown[row] !== 1) continue;
    const mark = column.mark[row]!;
    marks[mark as 0 | 1 | 2 | 3]++;
    if (mark !== MARK.present) continue;
    counts[classIndex[row]!]!++;
    if (column.value[row] === 0) zeros++;
  }
  return { counts, marks, zeros };
}

/** Whether a row passes the filter. */
export function isShown({ shown }: Pick<Classified, 'shown'>, row: number): boolean {
  return shown === null || shown[row] === 1;
}

/** Bounds 0, 1, … n − 2, so that the general rule (lower, upper] puts category v into class v. */
function categoryBreaks(column: IndicatorYear, categories: number): BreaksAnswer {
  const upper = Array.from({ length: Math.max(0, categories - 1) }, (_, v) => v);
  const notes: BreakNote[] = column.mark.includes(MARK.present) ? [] : ['noValues'];
  return { upper, ...extremes(column), gvf: Number.NaN, notes };
}

function extremes(column: IndicatorYear): { min: number; max: number; median: number } {
  const values = sortedPresent(column);
  return {
    min: values[0] ?? Number.NaN,
    max: values[values.length - 1] ?? Number.NaN,
    median: medianOf(values),
  };
}

function medianOf(sorted: Float64Array): number {
  const upper = sorted[sorted.length >> 1] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[(sorted.length >> 1) - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * Whether the classes are by interval ends. Such a class holds for the whole 95 % interval, so its colours
 * need no hatching for uncertainty.
 */
export function isByInterval({
  question,
  categorical,
}: Pick<Classified, 'question' | 'categorical'>): boolean {
  return !categorical && question.classification.method === 'interval';
}
