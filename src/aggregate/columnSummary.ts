import type { Indicator, IndicatorYear } from '../data/dataset';
import { MARK } from '../data/mark';

/**
 * One number for a column, of the kind that its indicator's contract allows: a count is summed (suppressed
 * cells, 1 to 4 each, make it an interval), a ratio is Σ numerator / Σ denominator, an index has its median
 * and is never averaged.
 */
export type ColumnSummary = { readonly known: number; readonly n: number } & (
  | { readonly kind: 'sum'; readonly low: number; readonly high: number }
  | { readonly kind: 'ratio' | 'median'; readonly value: number }
  /** Too many rows have no number. */
  | { readonly kind: 'tooFew' }
);

/** Share of the rows that must be known, 0 to 1; below it there is no answer. */
export const LEAST_KNOWN = 0.5;
/** What a suppressed count may be. */
const SUPPRESSED = { low: 1, high: 4 } as const;

/** @returns null where no one number can stand for the column: a category, a ratio without its parts, no rows */
export function columnSummary(
  { indicator, column }: { readonly indicator: Indicator; readonly column: IndicatorYear },
  rows: Uint32Array,
): ColumnSummary | null {
  // What does not apply to a row is not missing from it.
  const meant = rows.filter((row) => column.mark[row] !== MARK.notApplicable);
  const there = meant.filter((row) => column.mark[row] === MARK.present);
  const n = meant.length;
  const answer = summaryOf({ indicator, column, meant, there });
  if (answer === null || n === 0) return null;
  const known = 'known' in answer ? answer.known : there.length;
  return known < LEAST_KNOWN * n ? { kind: 'tooFew', known, n } : { ...answer, known, n };
}

interface Rows {
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
  readonly meant: Uint32Array;
  readonly there: Uint32Array;
}

function summaryOf({ indicator, column, meant, there }: Rows) {
  switch (indicator.kind) {
    case 'category':
      return null;
    case 'count': {
      const sum = total(column.value, there);
      const hidden = meant.reduce((k, row) => k + Number(column.mark[row] === MARK.suppressed), 0);
      const known = there.length + hidden;
      return {
        kind: 'sum',
        low: sum + SUPPRESSED.low * hidden,
        high: sum + SUPPRESSED.high * hidden,
        known,
      } as const;
    }
    case 'ratio': {
      const { numerator, denominator } = column;
      if (numerator === null || denominator === null) return null;
      const both = there.filter(
        (row) => Number.isFinite(numerator[row]) && Number.isFinite(denominator[row]),
      );
      const value = (total(numerator, both) / total(denominator, both)) * indicator.multiplier;
      return { kind: 'ratio', value, known: both.length } as const;
    }
    case 'index':
      return { kind: 'median', value: median(column.value, there) } as const;
    default:
      return indicator.kind satisfies never;
  }
}

function total(values: Float64Array, rows: Uint32Array): number {
  return rows.reduce((sum, row) => sum + values[row]!, 0);
}

function median(values: Float64Array, rows: Uint32Array): number {
  const sorted = Float64Array.from(rows, (row) => values[row]!).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}
