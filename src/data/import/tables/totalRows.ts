import type { RawCell } from '../../spreadsheet/rawSheet';
import type { TotalRow } from '../imported';
import { readCellNumber, type NumberFormat } from './readCellNumber';
import { digitsOf } from './villageCode';

type Row = readonly RawCell[];

const TOTAL = /^(?:(?:sub|grand)[ -]?)?(?:total|jumlah|jml|sum)\b/i;
/** Where no code tells villages apart, only words that leave no doubt: "Jumlah penduduk" may be an indicator. */
const SURELY_TOTAL =
  /^(?:(?:sub|grand)[ -]?)?(?:total|jumlah|jml)(?:\s+(?:seluruh|keseluruhan|semua|total|kab|kota|kec|prov)\S*(?:\s.*)?)?[.:]?$/i;
const HIGHER = /^(?:kab(?:upaten|\.)|kota|prov(?:insi|\.)|kec(?:amatan|\.)|rata-? ?rata|average)(?:\s|\/|$)/i;
/** A label stands in one of the first cells. */
const LABEL_CELLS = 4;

/**
 * The rows of a table that add up others, by their indices in `body`: labelled so without a village's code, or with the
 * code of a kecamatan or regency where others have a village's. `codeColumn` is null in tables without codes.
 */
export function totalRows(body: readonly Row[], codeColumn: number | null): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [i, row] of body.entries()) {
    const code = codeColumn === null ? '' : digitsOf(row[codeColumn] ?? null);
    if (code.length >= 9) continue;
    const label = labelOf(row, codeColumn !== null);
    if (label !== null && hasNumber(row)) found.set(i, label);
    else if (codeColumn !== null && isHigherCode(code) && hasNumber(row)) {
      found.set(i, String(row[codeColumn]).trim());
    }
  }
  // Tables of kecamatan consist of such rows; then they are the data.
  return found.size > body.length / 2 ? new Map() : found;
}

const isHigherCode = (digits: string): boolean => [2, 4, 6, 7].includes(digits.length);

function labelOf(row: Row, hasCodes: boolean): string | null {
  for (const cell of row.slice(0, LABEL_CELLS)) {
    if (typeof cell !== 'string') continue;
    const text = cell.trim().replace(/^[("'*\s]+/, '');
    const isLabel = hasCodes ? TOTAL.test(text) || HIGHER.test(text) : SURELY_TOTAL.test(text);
    if (isLabel) return cell.trim();
  }
  return null;
}

const hasNumber = (row: Row): boolean =>
  row.some((cell) => typeof cell === 'number' || /\d/.test(String(cell ?? '')));

export interface SummedColumn {
  readonly name: string;
  readonly format: NumberFormat;
  /** Of every row of the body its cell. */
  readonly cells: readonly RawCell[];
}

/**
 * Checks total rows against what they add up: all rows before, or those since the total before. The sum that agrees is
 * given, or else that of all rows. Only columns of whole numbers are checked: averages are no sums.
 */
export function checkedTotals(
  totals: ReadonlyMap<number, string>,
  {
    columns,
    rowNumbers,
  }: { readonly columns: readonly SummedColumn[]; readonly rowNumbers: readonly number[] },
): readonly TotalRow[] {
  const checks = new Map([...totals.keys()].map((row) => [row, [] as TotalRow['checks'][number][]]));
  for (const { name, format, cells } of columns) {
    const sums = sumsBefore(cells, format, totals);
    if (sums === null) continue;
    for (const [row, { all, group }] of sums) {
      const stated = numberOf(cells[row] ?? null, format);
      if (Number.isNaN(stated)) continue;
      checks.get(row)!.push({ column: name, stated, sum: stated === group ? group : all });
    }
  }
  return [...totals].map(([row, label]) => ({ row: rowNumbers[row]!, label, checks: checks.get(row)! }));
}

/** Of every total row the sums above it; null where the column has numbers that are not whole, or other texts. */
function sumsBefore(
  cells: readonly RawCell[],
  format: NumberFormat,
  totals: ReadonlyMap<number, string>,
): ReadonlyMap<number, { readonly all: number; readonly group: number }> | null {
  const sums = new Map<number, { all: number; group: number }>();
  let [all, group, count] = [0, 0, 0];
  for (const [row, cell] of cells.entries()) {
    if (totals.has(row)) {
      sums.set(row, { all, group });
      group = 0;
      continue;
    }
    const number = numberOf(cell, format);
    if (Number.isNaN(number)) continue;
    if (!Number.isInteger(number)) return null;
    count++;
    all += number;
    group += number;
  }
  return count === 0 ? null : sums;
}

function numberOf(cell: RawCell, format: NumberFormat): number {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? (readCellNumber(cell, format)?.value ?? Number.NaN) : Number.NaN;
}
