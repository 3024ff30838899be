import { allowedRange, impossibleNumber, type AllowedRange } from '../model/allowedValues';
import { columnKey, type Indicator, type IndicatorYear } from '../model/dataset';
import { MARK, type Mark } from '../model/mark';
import { MARK_WORDS } from '../model/packWords';
import type { RowIndex } from '../model/rowIndex';
import type { TextColumn } from '../model/textColumn';
import { CellMemory, cellNumber, cellText, isCell, visitPlainRows, type PlainRow } from './plainRows';
import type { ReadValues } from './readValues';

const COLUMNS = ['kode', 'indikator', 'tahun', 'tanda', 'nilai', 'pembilang', 'penyebut', 'galat_baku'];
const NUMBERS = ['value', 'numerator', 'denominator', 'standardError'] as const;

/** A column that is being read. Of most indicators only the values are there: the others are made when one comes. */
interface Draft extends Record<(typeof NUMBERS)[number], Float64Array | null> {
  readonly indicator: Indicator;
  readonly range: AllowedRange;
  readonly year: number;
  readonly mark: Uint8Array;
}

export interface LargeValues {
  /** Codes of the rows. */
  readonly code: TextColumn;
  readonly rows: RowIndex;
  readonly indicators: readonly Indicator[];
}

/**
 * Reads a large table of values as `readValues` does, straight from its bytes: 19 MB of text became some 180 MB of rows and
 * cells.
 * @returns null where anything is wrong with the table, which `readValues` then says, or where it is written in an unusual way
 */
export async function readLargeValues(bytes: Uint8Array, join: LargeValues): Promise<ReadValues | null> {
  const n = join.rows.size;
  const drafts = draftsOf(join.indicators, n);
  const years = new CellMemory((id) => drafts.get(id));
  const yearOf = new CellMemory((year) => year);
  const markOf = new CellMemory(markNamed);
  const rowOf = rowFinder(join);
  const numbers = { value: NaN, numerator: NaN, denominator: NaN, standardError: NaN };
  const isWhole = await visitPlainRows(bytes, COLUMNS, (cells, _, [code, id, year, word, ...at]) => {
    if (code! < 0 || id! < 0 || year! < 0 || word! < 0) return false;
    const draft = years.at(cells, id!)?.get(yearOf.at(cells, year!));
    const mark = markOf.at(cells, word!);
    const row = rowOf(cells, code!);
    if (draft === undefined || mark === undefined || row === undefined) return false;
    for (let k = 0; k < NUMBERS.length; k++) {
      const number = at[k]! < 0 ? NaN : cellNumber(cells, at[k]!);
      if (number === null) return false;
      numbers[NUMBERS[k]!] = number;
    }
    if ((mark === MARK.present) === Number.isNaN(numbers.value)) return false;
    if (impossibleNumber(draft.indicator, numbers, draft.range)) return false;
    draft.mark[row] = mark;
    for (const name of NUMBERS) {
      if (!Number.isNaN(numbers[name])) draft[name] ??= new Float64Array(n).fill(NaN);
      if (draft[name]) draft[name][row] = numbers[name];
    }
    return true;
  });
  return isWhole ? { columns: columnsOf(drafts, n), refused: new Map() } : null;
}

const markNamed = (word: string): Mark | undefined =>
  Object.hasOwn(MARK_WORDS, word) ? MARK_WORDS[word as keyof typeof MARK_WORDS] : undefined;

/** The years of each indicator of villages, with all rows missing; years as they are written in the table. */
function draftsOf(
  indicators: readonly Indicator[],
  n: number,
): ReadonlyMap<string, ReadonlyMap<string, Draft>> {
  const draft = (indicator: Indicator, year: number): Draft => ({
    ...{ indicator, range: allowedRange(indicator), year, mark: new Uint8Array(n).fill(MARK.missing) },
    ...{ value: null, numerator: null, denominator: null, standardError: null },
  });
  return new Map(
    indicators
      .filter(({ level }) => level === 'village')
      .map((indicator) => [
        indicator.id,
        new Map(indicator.years.map((year) => [String(year), draft(indicator, year)])),
      ]),
  );
}

/** Finds the row of a village's code, which mostly is the one after the row before. */
function rowFinder({ code: { bytes, offset }, rows }: LargeValues) {
  const span = { bytes, from: 0, to: 0 };
  let next = 0;
  return (cells: PlainRow, c: number): number | undefined => {
    span.from = offset[next] ?? 0;
    span.to = offset[next + 1] ?? 0;
    const row = isCell(cells, c, span) ? next : rows.get(cellText(cells, c));
    // The codes begin again with every year.
    next = row === undefined || row + 1 === rows.size ? 0 : row + 1;
    return row;
  };
}

function columnsOf(
  drafts: ReadonlyMap<string, ReadonlyMap<string, Draft>>,
  n: number,
): ReadonlyMap<string, IndicatorYear> {
  const all = [...drafts.values()].flatMap((years) => [...years.values()]);
  return new Map(
    all.map(({ indicator, year, value, mark, numerator, denominator, standardError }) => [
      columnKey(indicator.id, year),
      {
        ...{ indicatorId: indicator.id, year, mark, numerator, denominator, standardError },
        value: value ?? new Float64Array(n).fill(NaN),
      },
    ]),
  );
}
