import type { Cell, ImportedPart } from '../../../../src/data/import/imported';

/** A table from its columns; the header stands in line 1, the rows from line 2 on. */
export function partOf(
  columns: Readonly<Record<string, readonly Cell[]>>,
  over: Partial<ImportedPart> = {},
): ImportedPart {
  const named = Object.entries(columns).map(([name, cells]) => ({ name, cells }));
  const rows = named[0]?.cells.length ?? 0;
  return {
    ...{ name: '', format: 'csv', rows, rowNumbers: Int32Array.from({ length: rows }, (_, row) => row + 2) },
    ...{ columns: named, shapes: null, encoding: 'utf-8', crs: '' },
    ...over,
  };
}
