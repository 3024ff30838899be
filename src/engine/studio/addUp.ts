import type { AggregateChoice, ImportChoices, ImportedPart, ImportIssue } from '../../data/import/imported';
import { csvText } from '../../data/export/exportText';

/** How a file of households or persons is added up: as it was read, and by which columns. */
export interface AddUpChoices {
  readonly choices: ImportChoices;
  readonly aggregate: AggregateChoice;
}

/** A table of villages, one row each, in place of one of persons. */
export interface AddedUp {
  /** Text of a CSV file; null where nothing came of it, and the issues say why. */
  readonly text: string | null;
  /** What was hidden, and which rows have no village. */
  readonly issues: readonly ImportIssue[];
}

/** The text of a table of villages, with decimal commas: those are read back without doubt. */
export function villagesText({ columns, rows }: Pick<ImportedPart, 'columns' | 'rows'>): string {
  const lines = Array.from({ length: rows }, (_, row) =>
    columns.map(({ cells }) => {
      const cell = cells[row] ?? '';
      return typeof cell === 'boolean' ? String(cell) : cell;
    }),
  );
  return csvText([columns.map(({ name }) => name), ...lines], 'excel');
}
