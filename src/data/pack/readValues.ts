import { allowedRange, impossibleFault, impossibleNumber, type AllowedRange } from '../model/allowedValues';
import { columnKey, type Indicator, type IndicatorYear } from '../model/dataset';
import { fail, ok, type Fault, type Result } from '../model/fault';
import { MARK } from '../model/mark';
import type { RowIndex } from '../model/rowIndex';
import { MARK_WORDS } from '../model/packWords';
import { readTable } from './tableReader';

interface Draft {
  readonly indicator: Indicator;
  readonly range: AllowedRange;
  readonly indicatorId: string;
  readonly year: number;
  readonly value: Float64Array;
  readonly mark: Uint8Array;
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  readonly standardError: Float64Array;
}

/**
 * Reads the tidy table of village values into columns. A village without a row is missing, and every year of
 * the catalogue has a column even where no village has a row. A number outside of its permitted range removes
 * only its own indicator-year.
 */
export function readValues(
  file: string,
  bytes: Uint8Array,
  join: { readonly rows: RowIndex; readonly indicators: readonly Indicator[] },
): Result<ReadValues> {
  const read = readTable('nilai', file, bytes);
  if (!read.ok) return read;
  const table = read.value;
  const drafts = draftsOf(join.indicators, join.rows.size);
  const refused = new Map<string, Fault>();
  const code = table.text('kode');
  const indicatorId = table.text('indikator');
  const mark = table.text('tanda');
  const year = table.number('tahun');
  const value = table.number('nilai');
  const numerator = table.number('pembilang');
  const denominator = table.number('penyebut');
  const standardError = table.number('galat_baku');
  const at = (i: number, column: string) => ({ file, where: `baris ${i + 2}, kolom ${column}` });
  for (let i = 0; i < table.rows; i++) {
    const row = join.rows.get(code[i] ?? '');
    const key = columnKey(indicatorId[i] ?? '', year[i] ?? 0);
    const column = drafts.get(key);
    if (row === undefined)
      return fail('packInconsistent', { ...at(i, 'kode'), got: code[i] ?? '', expected: 'desa.csv' });
    if (!column) {
      const got = `${indicatorId[i]} ${year[i]}`;
      return fail('packInconsistent', { ...at(i, 'indikator'), got, expected: 'katalog.csv' });
    }
    const cellMark = MARK_WORDS[mark[i] as keyof typeof MARK_WORDS];
    if ((cellMark === MARK.present) === Number.isNaN(value[i]))
      return fail('rowInvalid', { ...at(i, 'nilai'), got: String(value[i]), expected: mark[i] ?? '' });
    const cells = {
      value: value[i]!,
      numerator: numerator[i]!,
      denominator: denominator[i]!,
      standardError: standardError[i]!,
    };
    const wrong = impossibleNumber(column.indicator, cells, column.range);
    if (wrong && !refused.has(key)) refused.set(key, impossibleFault(file, i + 2, wrong));
    column.mark[row] = cellMark;
    column.value[row] = cells.value;
    column.numerator[row] = cells.numerator;
    column.denominator[row] = cells.denominator;
    column.standardError[row] = cells.standardError;
  }
  const columns = [...drafts]
    .filter(([key]) => !refused.has(key))
    .map(([key, column]) => [key, finish(column)] as const);
  return ok({ columns: new Map(columns), refused });
}

export interface ReadValues {
  readonly columns: ReadonlyMap<string, IndicatorYear>;
  /** By `columnKey`: the first impossible number of a column. */
  readonly refused: ReadonlyMap<string, Fault>;
}

/** A column for every year in the catalogue, with all rows missing. */
function draftsOf(indicators: readonly Indicator[], n: number): Map<string, Draft> {
  const ofVillages = indicators.filter(({ level }) => level === 'village');
  return new Map(
    ofVillages.flatMap((indicator) =>
      indicator.years.map((year) => [columnKey(indicator.id, year), draft(indicator, year, n)] as const),
    ),
  );
}

function draft(indicator: Indicator, year: number, n: number): Draft {
  const empty = () => new Float64Array(n).fill(NaN);
  const mark = new Uint8Array(n).fill(MARK.missing);
  const head = { indicator, range: allowedRange(indicator), indicatorId: indicator.id, year };
  return { ...head, mark, value: empty(), numerator: empty(), denominator: empty(), standardError: empty() };
}

function finish({
  indicatorId,
  year,
  value,
  mark,
  numerator,
  denominator,
  standardError,
}: Draft): IndicatorYear {
  const orNull = (array: Float64Array) => (array.some((x) => !Number.isNaN(x)) ? array : null);
  return {
    indicatorId,
    year,
    value,
    mark,
    numerator: orNull(numerator),
    denominator: orNull(denominator),
    standardError: orNull(standardError),
  };
}
