import type { ImportedPart } from '../../data/import/imported';

/** A part without the rows of some numbers. */
export function withoutRows(part: ImportedPart, numbers: ReadonlySet<number>): ImportedPart {
  if (numbers.size === 0) return part;
  const kept = [...part.rowNumbers.keys()].filter((row) => !numbers.has(part.rowNumbers[row]!));
  return {
    ...part,
    rows: kept.length,
    rowNumbers: Int32Array.from(kept, (row) => part.rowNumbers[row]!),
    columns: part.columns.map((column) => ({ ...column, cells: kept.map((row) => column.cells[row]!) })),
    shapes: part.shapes && kept.map((row) => part.shapes![row]!),
  };
}
