import { columnKey, type Indicator, type IndicatorYear } from './dataset';
import { fail, ok, type Result } from './fault';
import { MARK } from './mark';
import type { RowIndex } from './rowIndex';
import { MARK_WORDS } from './schema';
import { readTable } from './tableReader';

interface Draft {
  readonly indicatorId: string;
  readonly year: number;
  readonly value: Float64Array;
  readonly mark: Uint8Array;
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  readonly standardError: Float64Array;
}

/**
 * The tidy table of village values as columns. A village without a row is missing; the catalogue's years exist
 * even where no village has a row.
 */
export function readValues(
  file: string,
  bytes: Uint8Array,
  join: { readonly rows: RowIndex; readonly indicators: readonly Indicator[] },
): Result<ReadonlyMap<string, IndicatorYear>> {
  const read = readTable('nilai', file, bytes);
  if (!read.ok) return read;
  const table = read.value;
  const drafts = new Map<string, Draft>();
  for (const { id, level, years } of join.indicators) {
    if (level === 'village') for (const year of years) drafts.set(columnKey(id, year), draft(id, year, join.rows.size));
  }
  const code = table.text('kode');
  const indicatorId = table.text('indikator');
  const mark = table.text('tanda');
  const year = table.number('tahun');
  const value = table.number('nilai');
  const numerator = table.number('pembilang');
  const denominator = table.number('penyebut');
  const standardError = table.number('galat_baku');
  for (let i = 0; i < table.rows; i++) {
    const row = join.rows.get(code[i] ?? '');
    const column = drafts.get(columnKey(indicatorId[i] ?? '', year[i] ?? 0));
    const here = `baris ${i + 2}`;
    if (row === undefined) return fail('packInconsistent', { file, where: `${here}, kolom kode`, got: code[i] ?? '', expected: 'desa.csv' });
    if (!column) {
      const got = `${indicatorId[i]} ${year[i]}`;
      return fail('packInconsistent', { file, where: `${here}, kolom indikator`, got, expected: 'katalog.csv' });
    }
    const cellMark = MARK_WORDS[mark[i] as keyof typeof MARK_WORDS];
    if ((cellMark === MARK.present) === Number.isNaN(value[i])) {
      return fail('rowInvalid', { file, where: `${here}, kolom nilai`, got: String(value[i]), expected: mark[i] ?? '' });
    }
    column.mark[row] = cellMark;
    column.value[row] = value[i] ?? NaN;
    column.numerator[row] = numerator[i] ?? NaN;
    column.denominator[row] = denominator[i] ?? NaN;
    column.standardError[row] = standardError[i] ?? NaN;
  }
  return ok(new Map([...drafts].map(([key, column]) => [key, finish(column)])));
}

function draft(indicatorId: string, year: number, n: number): Draft {
  const empty = () => new Float64Array(n).fill(NaN);
  const mark = new Uint8Array(n).fill(MARK.missing);
  return { indicatorId, year, mark, value: empty(), numerator: empty(), denominator: empty(), standardError: empty() };
}

function finish(column: Draft): IndicatorYear {
  const orNull = (array: Float64Array) => (array.some((x) => !Number.isNaN(x)) ? array : null);
  return {
    ...column,
    numerator: orNull(column.numerator),
    denominator: orNull(column.denominator),
    standardError: orNull(column.standardError),
  };
}
