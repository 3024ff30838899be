import type { Cell, ImportedColumn, ImportedPart } from '../imported';
import { areHouseholds } from './householdRows';
import { reasonOfHeading, type PersonalReason } from './personalHeadings';
import { reasonOfValues } from './personalValues';

export interface PersonalColumn {
  /** The heading, or "kolom 3" where the heading itself may be a value; never a cell's content. */
  readonly column: string;
  readonly reason: PersonalReason;
}

/**
 * The columns of a part that tell of persons, by heading and by the shape of values, and the rows where they are
 * households: then the column's name is empty. Empty columns tell of nobody.
 */
export function personalColumns(
  { columns, rows, name }: Pick<ImportedPart, 'columns' | 'rows' | 'name'>,
  alive?: () => void,
): readonly PersonalColumn[] {
  const found = columns.flatMap((column, i): PersonalColumn[] => {
    alive?.();
    const reason = reasonOfColumn(column);
    return reason === null ? [] : [{ column: safeName(column.name, i), reason }];
  });
  if (found.length === 0 && reasonOfHeading(name) === 'byName') found.push({ column: '', reason: 'byName' });
  alive?.();
  if (areHouseholds(columns, rows)) found.push({ column: '', reason: 'households' });
  return found;
}

function reasonOfColumn({ name, cells }: ImportedColumn): PersonalReason | null {
  const byValues = reasonOfValues(cells) ?? reasonOfValues([name]);
  const byHeading = reasonOfHeading(name);
  return byHeading !== null && fits(cells, byHeading) ? byHeading : byValues;
}

/** Whether a column holds what its heading says: a count under "Kepala keluarga" is no name. */
function fits(cells: readonly Cell[], reason: PersonalReason): boolean {
  const filled = cells.filter((cell) => cell !== null);
  if (filled.length === 0) return false;
  const share = (holds: (cell: Cell) => boolean) => filled.filter(holds).length / filled.length;
  if (reason === 'name' || reason === 'address') return share(isPersonText) >= 0.3;
  if (reason === 'phone') return share((cell) => String(cell).replaceAll(/\D/g, '').length >= 8) >= 0.3;
  return true;
}

/** A text that may be a name or an address; the address of a page on the web is none. */
function isPersonText(cell: Cell): boolean {
  const text = String(cell);
  return /\p{L}|\d\s*\/\s*\d/u.test(text) && !/^\s*(?:https?:\/\/|www\.)/i.test(text);
}

function safeName(name: string, index: number): string {
  return /\d{5}/.test(name) ? `kolom ${index + 1}` : name;
}
