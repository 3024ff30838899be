import { encodeUtf8 } from '../../data/bytes/utf8';
import type { MARK_WORDS } from '../../data/model/packWords';
import { csvText, type Row } from './csvText';
import type { DescribedResource, ResourceAbout } from './packDescriptor';

/** One village, one indicator, one year, in the words of the `nilai` table; what is undefined is an empty cell. */
export interface ValueCell {
  readonly tanda: keyof typeof MARK_WORDS;
  readonly nilai?: number | undefined;
  readonly pembilang?: number | undefined;
  readonly penyebut?: number | undefined;
  readonly galat_baku?: number | undefined;
}

/**
 * Writes an indicator-year as Parquet, a cell a village in the order of the codes. The command line hands it in: pages only read
 * Parquet, and need not load what writes it.
 */
export type ColumnEncoder = (codes: readonly string[], cells: readonly ValueCell[]) => Uint8Array;

/** An indicator in a year. */
export interface ColumnName {
  readonly indicatorId: string;
  readonly year: number;
}

/** Name of the resource with the values of an indicator-year of a large pack. */
export function valueResource({ indicatorId, year }: ColumnName): string {
  return `nilai-${indicatorId}-${year}`;
}

/** Name of the resource with its totals. */
export function totalResource({ indicatorId, year }: ColumnName): string {
  return `total-${indicatorId}-${year}`;
}

/** The values of an indicator-year as a file of a large pack. */
export function valueFile(column: ColumnName, bytes: Uint8Array, about: ResourceAbout): DescribedResource {
  const { indicatorId, year } = column;
  return {
    name: valueResource(column),
    path: `nilai/${indicatorId}-${year}.parquet`,
    ...{ bytes, format: 'parquet', mediatype: 'application/vnd.apache.parquet', about },
  };
}

/** Totals by indicator-year, as the values of a large pack: whoever reads one column reads its totals alone. */
export function totalFiles(totals: readonly Row[], about: ResourceAbout): DescribedResource[] {
  const columns = new Map<string, { readonly column: ColumnName; readonly rows: Row[] }>();
  for (const row of totals) {
    const column = { indicatorId: String(row.indikator), year: Number(row.tahun) };
    const name = totalResource(column);
    const known = columns.get(name);
    if (known) known.rows.push(row);
    else columns.set(name, { column, rows: [row] });
  }
  return [...columns].map(([name, { column, rows }]) => ({
    name,
    path: `total/${column.indicatorId}-${column.year}.csv`,
    bytes: encodeUtf8(csvText('total', rows)),
    ...{ format: 'csv', mediatype: 'text/csv', about },
  }));
}
