import { columnKey } from '../model/dataset';
import type { TotalRow } from '../disclosure/publishedTotals';
import { ok, type Result } from '../model/fault';
import { MARK, type Mark } from '../model/mark';
import { MARK_WORDS } from '../model/packWords';
import { readTable } from './tableReader';

const NAME_OF_MARK = Object.fromEntries(Object.entries(MARK).map(([name, mark]) => [mark, name])) as Readonly<
  Record<Mark, TotalRow['mark']>
>;

/** Reads the published totals of kecamatan and regencies, in the order of the file. */
export function readTotals(file: string, bytes: Uint8Array): Result<readonly TotalRow[]> {
  const read = readTable('total', file, bytes);
  if (!read.ok) return read;
  const { text, number, rows } = read.value;
  const [code, indicatorId, mark] = [text('kode'), text('indikator'), text('tanda')];
  const [year, villages] = [number('tahun'), number('desa')];
  const [value, numerator, denominator] = [number('nilai'), number('pembilang'), number('penyebut')];
  return ok(
    Array.from({ length: rows }, (_, i) => ({
      code: code[i]!,
      indicatorId: indicatorId[i]!,
      year: year[i]!,
      villages: villages[i]!,
      mark: NAME_OF_MARK[MARK_WORDS[mark[i] as keyof typeof MARK_WORDS]],
      value: value[i]!,
      numerator: numerator[i]!,
      denominator: denominator[i]!,
    })),
  );
}

/** Totals by `columnKey`. */
export function totalsByColumn(rows: readonly TotalRow[]): ReadonlyMap<string, readonly TotalRow[]> {
  const columns = new Map<string, TotalRow[]>();
  for (const row of rows) {
    const key = columnKey(row.indicatorId, row.year);
    const column = columns.get(key);
    if (column) column.push(row);
    else columns.set(key, [row]);
  }
  return columns;
}
