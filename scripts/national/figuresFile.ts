import type { ImportedFile } from '../../src/data/import/imported';
import { readFigures } from './readFigures';

/**
 * A folder of villages' figures as a file that a recipe names: one table with a row a village. Throws as `readFigures` does.
 *
 * @param name how the recipe calls the folder
 */
export async function figuresFile(folder: string, name: string): Promise<ImportedFile> {
  const figures = await readFigures(folder);
  const names = Object.keys(figures[0]!) as (keyof (typeof figures)[number])[];
  const columns = names.map((column) => ({ name: column, cells: figures.map((one) => one[column]) }));
  const rows = figures.length;
  const part = {
    ...{ name: '', format: 'parquet' as const, rows, columns, shapes: null, encoding: '', crs: '' },
    rowNumbers: Int32Array.from({ length: rows }, (_, row) => row + 1),
  };
  return {
    ...{ name, format: 'parquet', verdict: 'accepted', parts: [part], issues: [] },
    ...{ rowsIn: rows, rowsRejected: 0 },
  };
}
