import type { ImportedPart } from '../../data/import/imported';
import { TABLES, type ColumnSchema, type TableName } from '../../data/model/schema';
import type { Row } from '../pack/csvText';

/** Rows of a pack's table from a file that has its columns; columns that the pack does not know are left out. */
export function tableRows(part: ImportedPart, table: TableName): Row[] {
  const schema: readonly ColumnSchema[] = TABLES[table];
  const known = part.columns.filter(({ name }) => schema.some((column) => column.name === name));
  return Array.from({ length: part.rows }, (_, row) =>
    Object.fromEntries(known.map(({ name, cells }) => [name, cells[row] ?? ''])),
  );
}
