import type { FigureColumn } from '../aggregate/modes/companions';
import { groupFigure } from '../aggregate/rollup/groupFigure';
import { STATUS } from '../aggregate/rollup/rollupRequest';
import { boundsText } from './boundsText';
import { valueText } from './figure';
import type { Words } from './words';

/** What a column's rows come to together. */
export interface ColumnSummary {
  /** "Jumlah", "Gabungan", "Median"; empty where there is no number. */
  readonly what: string;
  readonly text: string;
  /** "272 dari 285" */
  readonly covered: string;
}

const WHAT = { sum: 'tabel.jumlah', ratio: 'tabel.gabungan', median: 'tabel.median' } as const;

/** The summary that the indicator's kind allows; null where it allows none, or the column is on its way. */
export function columnSummary(
  { indicator, column }: Pick<FigureColumn, 'indicator' | 'column'>,
  rows: Uint32Array,
  { t, f, language }: Words,
): ColumnSummary | null {
  const figure = column && groupFigure(indicator, column, rows);
  if (figure === null || figure.refusal || figure.status === STATUS.empty) return null;
  const { value, range, known, n } = figure;
  const wording = { indicator, f, language };
  const covered = t('tabel.cakupan', { n: f.number(known), m: f.number(n) });
  const what = t(WHAT[figure.contract]);
  if (range) return { what, text: boundsText(range, wording, t), covered };
  if (value !== null) return { what, text: valueText(value, wording), covered };
  const isNobody = figure.status === STATUS.zeroDenominator;
  return { what: '', text: t(isNobody ? 'grup.penyebut_nol' : 'tabel.kurang'), covered };
}
