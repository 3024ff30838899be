import type { Cell, ImportedPart } from '../../data/import/imported';
import { takenRows, type LeftRow } from '../mapping/takenRows';

/**
 * A table or a layer of points as interventions come: the points of a layer stand in `lon` and `lat`, and say how exactly the
 * place is known where no column does.
 */
export function interventionTable(part: ImportedPart): ImportedPart {
  const { shapes, columns } = part;
  if (shapes === null) return part;
  const names = new Set(columns.map(({ name }) => name));
  const axis = (at: 0 | 1): readonly Cell[] =>
    shapes.map((shape) => (shape?.kind === 'point' ? (shape.parts[0]?.[0]?.[at] ?? null) : null));
  const added = [
    ...(names.has('lon') && names.has('lat') ? [] : [['lon', axis(0)] as const, ['lat', axis(1)] as const]),
    ...(names.has('presisi_lokasi') ? [] : [['presisi_lokasi', shapes.map(() => 'titik')] as const]),
  ];
  const own = columns.filter(({ name }) => !added.some(([other]) => other === name));
  return { ...part, columns: [...own, ...added.map(([name, cells]) => ({ name, cells }))] };
}

/** Rows of a table of interventions that can be taken, as a table, and those that cannot, with the reason. */
export function takenInterventions(part: ImportedPart): {
  readonly part: ImportedPart;
  readonly left: readonly LeftRow[];
} {
  const table = interventionTable(part);
  const { left } = takenRows(table, 'intervensi', new Set());
  if (left.length === 0) return { part: table, left };
  const bad = new Set(left.map(({ row }) => row));
  const kept = [...table.rowNumbers.keys()].filter((row) => !bad.has(table.rowNumbers[row]!));
  return {
    left,
    part: {
      ...table,
      rows: kept.length,
      rowNumbers: Int32Array.from(kept, (row) => table.rowNumbers[row]!),
      columns: table.columns.map((column) => ({ ...column, cells: kept.map((row) => column.cells[row]!) })),
      shapes: table.shapes && kept.map((row) => table.shapes![row]!),
    },
  };
}
