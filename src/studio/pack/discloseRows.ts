import { columnKey, type IndicatorYear } from '../../data/model/dataset';
import { MARK, type Mark } from '../../data/model/mark';
import { MARK_WORDS } from '../../data/model/packWords';
import type { Row } from './csvText';
import { discloseTables, type Disclosure } from './discloseTables';

/** Decides what the rows of a `nilai` table must hide, and gives them as they are published. */
export function discloseRows(
  values: readonly Row[],
  order: {
    readonly catalogue: readonly Row[];
    readonly villages: readonly Row[];
    readonly settings: unknown;
  },
): { readonly values: readonly Row[]; readonly disclosure: Disclosure } {
  const rowOf = new Map(order.villages.map(({ kode }, row) => [String(kode), row]));
  const columns = new Map<string, Row[]>();
  for (const row of values) {
    const key = columnKey(String(row.indikator), Number(row.tahun));
    const column = columns.get(key);
    if (column) column.push(row);
    else columns.set(key, [row]);
  }
  const disclosure = discloseTables({
    ...order,
    columnOf: ({ id }, year) => columnOf({ id, year, rowOf }, columns.get(columnKey(id, year)) ?? []),
  });
  const published = values.map((value) => {
    const { kode, indikator, tahun } = value;
    const isHidden = disclosure.hiddenRows(String(indikator), Number(tahun)).has(rowOf.get(String(kode))!);
    return isHidden ? { kode, indikator, tahun, tanda: 'sembunyi' } : value;
  });
  return { values: published, disclosure };
}

function columnOf(
  {
    id,
    year,
    rowOf,
  }: { readonly id: string; readonly year: number; readonly rowOf: ReadonlyMap<string, number> },
  rows: readonly Row[],
): IndicatorYear {
  const numbers = (name: 'nilai' | 'pembilang' | 'penyebut') => {
    const column = new Float64Array(rowOf.size).fill(NaN);
    for (const row of rows) {
      const cell = row[name];
      if (typeof cell === 'number') column[rowOf.get(String(row.kode))!] = cell;
    }
    return column;
  };
  const mark = new Uint8Array(rowOf.size).fill(MARK.missing);
  for (const row of rows) {
    mark[rowOf.get(String(row.kode))!] = MARK_WORDS[row.tanda as keyof typeof MARK_WORDS] satisfies Mark;
  }
  return {
    ...{ indicatorId: id, year, mark, value: numbers('nilai') },
    ...{ numerator: numbers('pembilang'), denominator: numbers('penyebut'), standardError: null },
  };
}
