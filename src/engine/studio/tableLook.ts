import type { Cell, ImportedPart } from '../../data/import/imported';
import { TABLES, type ColumnSchema } from '../../data/model/schema';
import { cellText } from '../../studio/join/villageCode';
import { takenRows, type LeftRow } from '../../studio/mapping/takenRows';
import { takenInterventions } from '../../studio/places/interventionRows';
import type { PackDraft } from '../../studio/publish/packDraft';
import { mappedTable, type TableContext } from '../../studio/tables/mappedTable';
import { MADE_COLUMNS, type TableMapping } from '../../studio/tables/tableMapping';
import { likeliest, wordMeant, wordsOfColumn } from '../../studio/tables/tableWords';

/** What of a part can become a table of a pack; of the rows that cannot the first hundred. */
export interface TableFit {
  readonly taken: number;
  readonly leftCount: number;
  readonly left: readonly LeftRow[];
}

/** A text that stands in a column of words, each once. */
export interface WordSeen {
  readonly text: string;
  /** Rows in which it stands. */
  readonly rows: number;
  /** What it means: as it was chosen, the word itself, or the most likely one; null where nothing is known. */
  readonly meant: string | null;
  /** Whether that is a guess which nobody has chosen and the cell does not say itself. */
  readonly isGuess: boolean;
}

export interface WordColumn {
  readonly column: string;
  readonly known: readonly string[];
  /** Whether other texts than the known ones may stand there too. */
  readonly isOpen: boolean;
  readonly seen: readonly WordSeen[];
}

/** What a mapping makes of a part. */
export interface TableLook {
  readonly fit: TableFit;
  /** By column of the pack up to three cells as they are written and as they are read. */
  readonly read: Readonly<Record<string, readonly (readonly [text: string, read: string])[]>>;
  readonly words: readonly WordColumn[];
  /** Columns that must be filled, and which nothing fills. */
  readonly missing: readonly string[];
}

const MOST_LEFT = 100;
const MOST_EXAMPLES = 3;
/** Texts of a column of words that are listed; more are no words. */
const MOST_WORDS = 60;

/** What a mapping makes of a part: which rows are taken, how cells are read, what words mean, what is missing. */
export function lookAtTable(
  part: ImportedPart,
  mapping: TableMapping,
  { draft, ...context }: TableContext & { readonly draft: PackDraft },
): TableLook {
  const mapped = mappedTable(part, mapping, context);
  const { rows, left } = rowsTaken(mapped.part, mapping, context);
  const all = [...mapped.left, ...left].toSorted((a, b) => a.row - b.row);
  return {
    fit: { taken: rows, leftCount: all.length, left: all.slice(0, MOST_LEFT) },
    read: readExamples(part, mapped.part, mapping),
    words: wordColumns(part, mapping, draft),
    missing: missingColumns(mapping),
  };
}

function rowsTaken(
  part: ImportedPart,
  { table }: TableMapping,
  { places }: Pick<TableContext, 'places'>,
): { readonly rows: number; readonly left: readonly LeftRow[] } {
  if (table === 'intervensi') {
    const taken = takenInterventions(part);
    return { rows: taken.part.rows, left: taken.left };
  }
  const { rows, left } = takenRows(part, table, new Set(places.map(({ code }) => code)));
  return { rows: rows.length, left };
}

/** Columns that the table must have, and that neither a heading, a value for all rows nor the others give. */
function missingColumns({ table, columns, fixed }: TableMapping): readonly string[] {
  const schema: readonly ColumnSchema[] = TABLES[table];
  const made = new Set(MADE_COLUMNS[table]);
  const hasPlace = columns['kode'] !== undefined || columns['desa'] !== undefined;
  return schema
    .filter(({ name, required }) => required && !made.has(name) && !(name === 'kode' && hasPlace))
    .filter(({ name }) => columns[name] === undefined && (fixed[name] ?? '') === '')
    .map(({ name }) => name);
}

/** Cells whose reading a person should see: amounts, years, days and words that are written otherwise. */
function readExamples(
  part: ImportedPart,
  mapped: ImportedPart,
  { columns }: TableMapping,
): TableLook['read'] {
  const rowAt = new Map(Array.from(part.rowNumbers, (number, row) => [number, row]));
  return Object.fromEntries(
    Object.entries(columns).flatMap(([column, heading]) => {
      const before = part.columns.find(({ name }) => name === heading)?.cells;
      const after = mapped.columns.find(({ name }) => name === column)?.cells;
      if (!before || !after) return [];
      const pairs = new Map<string, string>();
      for (let row = 0; row < mapped.rows && pairs.size < MOST_EXAMPLES; row++) {
        const text = cellText(before[rowAt.get(mapped.rowNumbers[row]!)!]);
        if (text !== '' && !pairs.has(text)) pairs.set(text, shownCell(after[row]!));
      }
      return [[column, [...pairs]] as const];
    }),
  );
}

const shownCell = (cell: Cell): string => (cell === null ? '' : String(cell));

function wordColumns(part: ImportedPart, mapping: TableMapping, draft: PackDraft): readonly WordColumn[] {
  const { table, columns, words } = mapping;
  return Object.entries(columns).flatMap(([column, heading]): WordColumn[] => {
    const fixed = wordsOfColumn({ table, column });
    const known = knownWords(table, column, draft) ?? fixed;
    const cells = part.columns.find(({ name }) => name === heading)?.cells;
    if (!known || known.length === 0 || !cells) return [];
    const counted = new Map<string, number>();
    for (const cell of cells) {
      const text = cellText(cell);
      if (text !== '') counted.set(text, (counted.get(text) ?? 0) + 1);
    }
    if (counted.size > MOST_WORDS && fixed === null) return [];
    const seen = [...counted].map(([text, rows]): WordSeen => {
      const chosen = words[column]?.[text];
      const meant = chosen ?? (fixed ? wordMeant({ table, column }, text) : null) ?? likeliest(text, known);
      return { text, rows, meant, isGuess: chosen === undefined && meant !== null && meant !== text };
    });
    return [{ column, known, isOpen: fixed === null || table === 'pelaku', seen }];
  });
}

/** Words that the pack has in a column that takes any: its sectors, the ids of its actors, its kinds of actors; null for others. */
function knownWords(
  table: string,
  column: string,
  { tables, interventions }: PackDraft,
): readonly string[] | null {
  const different = (texts: readonly string[]) =>
    [...new Set(texts.map((text) => text.trim()).filter(Boolean))].toSorted((a, b) =>
      a.localeCompare(b, 'id'),
    );
  if (table === 'intervensi' && column === 'sektor') {
    const answered = (tables.masalah ?? []).flatMap(({ sektor }) => String(sektor ?? '').split(';'));
    return different([
      ...answered,
      ...interventions.features.map(({ properties }) => String(properties['sektor'] ?? '')),
    ]);
  }
  if (table === 'intervensi' && column === 'pelaku') return (tables.pelaku ?? []).map(({ id }) => String(id));
  if (table === 'pelaku' && column === 'jenis')
    return different([
      ...wordsOfColumn({ table, column })!,
      ...(tables.pelaku ?? []).map(({ jenis }) => String(jenis)),
    ]);
  return null;
}
