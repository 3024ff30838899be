import type { ImportedPart } from '../../data/import/imported';
import {
  formatOfColumn,
  formatOfTable,
  numbersOf,
  type ColumnNumbers,
} from '../../data/import/tables/numberFormat';
import type { NumberFormat } from '../../data/import/tables/readCellNumber';
import { MARK } from '../../data/model/mark';
import { foldName } from '../../data/model/nameSpelling';
import type { CatalogueEntry } from '../publish/packDraft';
import type { MappingLog } from './mappingIssues';

/** The number in a cell, or the mark that says why there is none. */
export type CellReader = (
  column: string | null,
  row: number,
) => { readonly value: number; readonly mark: number };

/** Reads the cells of a table as an indicator's numbers; labels of a category are their position in the list of labels. */
export function cellReader(
  part: ImportedPart,
  {
    entry,
    formats,
    log,
  }: {
    readonly entry: CatalogueEntry;
    readonly formats: ReadonlyMap<string, NumberFormat> | undefined;
    readonly log: MappingLog;
  },
): CellReader {
  const ofTable = formatOfTable(part.columns);
  const known = new Map<string, ColumnNumbers | null>();
  const numbersIn = (name: string): ColumnNumbers | null => {
    const cells = part.columns.find((column) => column.name === name)?.cells;
    if (!cells) return null;
    const worded = entry.jenis === 'kategori' ? cells.map((cell) => labelPosition(cell, entry)) : cells;
    const format = formats?.get(name) ?? formatOfColumn(cells, ofTable).format;
    const numbers = numbersOf(worded, format);
    for (const row of numbers.unread) log.add('cellUnread', { column: name, row });
    return numbers;
  };
  return (column, row) => {
    if (column === null) return { value: NaN, mark: MARK.missing };
    if (!known.has(column)) {
      const numbers = numbersIn(column);
      if (numbers === null) log.add('columnMissing', { column, row: null });
      known.set(column, numbers);
    }
    const numbers = known.get(column);
    return { value: numbers?.values[row] ?? NaN, mark: numbers?.marks[row] ?? MARK.missing };
  };
}

/** A label of a category as its position; any other cell as it is. */
function labelPosition<T>(cell: T, { kelas_label, kelas_label_en }: CatalogueEntry): T | number {
  if (typeof cell !== 'string') return cell;
  const folded = foldName(cell);
  const at = [kelas_label, kelas_label_en]
    .map((labels) => labels.findIndex((label) => foldName(label) === folded))
    .find((position) => position >= 0);
  return at ?? cell;
}
