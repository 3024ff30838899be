import type { Indicator, IndicatorYear } from '../data/dataset';
import { MARK } from '../data/mark';
import { HIDDEN_COUNT, middleOf, pooledRatio, sumOf } from './groupFigure';

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
      const sum = sumOf(column.value, there);
      const hidden = meant.reduce((k, row) => k + Number(column.mark[row] === MARK.suppressed), 0);
      const known = there.length + hidden;
      return {
        kind: 'sum',
        low: sum + HIDDEN_COUNT.low * hidden,
        high: sum + HIDDEN_COUNT.high * hidden,
        known,
      } as const;
    }
    case 'ratio': {
      const pooled = pooledRatio(indicator, column, there);
      return pooled && ({ kind: 'ratio', ...pooled } as const);
    }
    case 'index':
      return { kind: 'median', value: middleOf(column, there) ?? Number.NaN } as const;
    default:
      return indicator.kind satisfies never;
  }
}
