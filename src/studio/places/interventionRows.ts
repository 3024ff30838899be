import type { Cell, ImportedPart } from '../../data/import/imported';
import { takenRows, type LeftRow } from '../mapping/takenRows';
import { withoutRows } from '../mapping/withoutRows';

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
  return { left, part: withoutRows(table, new Set(left.map(({ row }) => row))) };
}
