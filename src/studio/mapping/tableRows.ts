import type { ImportedPart } from '../../data/import/imported';
import { TABLES, type ColumnSchema, type TableName } from '../../data/model/schema';
import type { InterventionCollection } from '../pack/packContent';
import type { Row } from '../pack/csvText';

/** Rows of a pack's table from a file that has its columns; columns that the pack does not know are left out. */
export function tableRows(part: ImportedPart, table: TableName): Row[] {
  const schema: readonly ColumnSchema[] = TABLES[table];
  const known = part.columns.filter(({ name }) => schema.some((column) => column.name === name));
  return Array.from({ length: part.rows }, (_, row) =>
    Object.fromEntries(known.map(({ name, cells }) => [name, cells[row] ?? ''])),
  );
}

/** Interventions from a table with the columns of the pack, and their points from the columns `lon` and `lat`, in degrees. */
export function interventionFeatures(part: ImportedPart): InterventionCollection['features'] {
  const cellsOf = (name: string) => part.columns.find((column) => column.name === name)?.cells ?? [];
  const [lon, lat] = [cellsOf('lon'), cellsOf('lat')];
  return tableRows(part, 'intervensi').map((properties, row) => {
    const [x, y] = [degrees(lon[row]), degrees(lat[row])];
    const stated = Object.entries(properties).filter(([, cell]) => cell !== '');
    return {
      type: 'Feature',
      geometry: Number.isNaN(x + y) ? null : { type: 'Point', coordinates: [x, y] },
      properties: Object.fromEntries(stated),
    };
  });
}

function degrees(cell: unknown): number {
  if (cell === null || cell === undefined || cell === '') return NaN;
  return Number(String(cell).trim().replace(',', '.'));
}
