import type { ImportedFile, ImportedPart } from '../../data/import/imported';
import { placedInterventions, type PlacedInterventions } from '../places/placedInterventions';
import { takenInterventions } from '../places/interventionRows';
import type { JoinDecision } from '../join/joinDecision';
import type { TableFile } from '../mapping/tableFiles';
import { takenRows, type LeftRow } from '../mapping/takenRows';
import { withoutRows } from '../mapping/withoutRows';
import type { Row } from '../pack/csvText';
import { draftPlaces } from '../publish/draftPlaces';
import { withInterventions, withTable, type PackDraft } from '../publish/packDraft';
import { guessMapping } from '../tables/guessTable';
import { mappedTable, type TableContext } from '../tables/mappedTable';
import type { TableMapping } from '../tables/tableMapping';
import { partOf } from './joinOf';
import type { Recipe, RecipeTable } from './recipe';

/** What became of the rows of a file that is a table of the pack. */
export interface TableStep {
  readonly file: string;
  readonly sheet: string;
  readonly table: TableFile;
  readonly taken: number;
  readonly left: readonly LeftRow[];
  /** Heading by column of the pack, as the recipe or the headings say. */
  readonly columns: TableMapping['columns'];
}

export interface TablesInput {
  readonly recipe: Recipe;
  readonly files: ReadonlyMap<string, readonly ImportedFile[]>;
  readonly decisions: readonly JoinDecision[];
}

/** The mapping that a recipe states; by the pack's own names where it states none. Throws where a column is not there. */
function mappingOf(
  part: ImportedPart,
  table: TableFile,
  { berkas, kolom, kata, tetap }: RecipeTable,
): TableMapping {
  const own = new Set(part.columns.map(({ name }) => name));
  const gone = Object.values(kolom ?? {}).find((heading) => !own.has(heading));
  if (gone !== undefined) throw new Error(`${berkas}: tidak ada kolom "${gone}"`);
  const columns = kolom ?? packNames(part, table);
  return { table, columns, words: kata, fixed: tetap };
}

/** Columns of a part that bear the pack's own names. */
function packNames(part: ImportedPart, table: TableFile): TableMapping['columns'] {
  const { columns } = guessMapping(part, table);
  return Object.fromEntries(Object.entries(columns).filter(([name, heading]) => name === heading));
}

/** Where the interventions of all files lie. */
export type PlacedActivities = Pick<PlacedInterventions, 'features' | 'placed'>;

interface ReadTable {
  readonly step: Omit<TableStep, 'taken'>;
  readonly part: ImportedPart;
}

function readTables(
  draft: PackDraft,
  table: TableFile,
  { recipe, files, decisions }: TablesInput,
): readonly ReadTable[] {
  const places = draftPlaces(draft);
  return (recipe.tabel[table] ?? []).map((asked) => {
    const part = partOf(files, asked);
    const mapping = mappingOf(part, table, asked);
    const context: TableContext = { places, decisions, formats: recipe.baca[asked.berkas]?.format ?? {} };
    const { left, part: mapped } = mappedTable(part, mapping, context);
    const step = { file: asked.berkas, sheet: asked.lembar, table, left, columns: mapping.columns };
    return { step, part: mapped };
  });
}

/** A draft with the tables of a recipe in place of its own; several files of one table stand below each other. */
export function withTables(
  draft: PackDraft,
  input: TablesInput,
): { readonly draft: PackDraft; readonly steps: readonly TableStep[] } {
  let changed = draft;
  const steps: TableStep[] = [];
  const villages = new Set(draftPlaces(draft).map(({ code }) => code));
  const { intervensi: _, ...tables } = input.recipe.tabel;
  for (const name of Object.keys(tables) as (keyof typeof tables)[]) {
    const rows: Row[] = [];
    for (const { part, step } of readTables(draft, name, input)) {
      const taken = takenRows(part, name, villages);
      rows.push(...taken.rows);
      steps.push({ ...step, taken: taken.rows.length, left: inOrder([...step.left, ...taken.left]) });
    }
    changed = withTable(changed, name, rows);
  }
  return { draft: changed, steps };
}

/** Adds the interventions of a recipe, each where it lies; null where none are brought. */
export function withPlaced(
  draft: PackDraft,
  input: TablesInput,
): {
  readonly draft: PackDraft;
  readonly steps: readonly TableStep[];
  readonly placed: PlacedActivities | null;
} {
  const read = readTables(draft, 'intervensi', input);
  if (read.length === 0) return { draft, steps: [], placed: null };
  const choices = new Map(Object.entries(input.recipe.titik ?? {}));
  const ids = new Set<string>();
  const made = read.map(({ part, step }) => {
    const taken = takenInterventions(part);
    const twice = repeatedIds(taken.part, ids);
    const own = withoutRows(taken.part, new Set(twice.map(({ row }) => row)));
    const placed = placedInterventions(own, draft, choices);
    return {
      placed,
      step: { ...step, taken: own.rows, left: inOrder([...step.left, ...taken.left, ...twice]) },
    };
  });
  const features = made.flatMap(({ placed }) => placed.features);
  return {
    draft: withInterventions(draft, features),
    steps: made.map(({ step }) => step),
    placed: { features, placed: made.flatMap(({ placed }) => placed.placed) },
  };
}

/** Rows whose id a file before has used; the others are noted. */
function repeatedIds({ columns, rowNumbers }: ImportedPart, seen: Set<string>): readonly LeftRow[] {
  const cells = (columns.find(({ name }) => name === 'id')?.cells ?? []).map(String);
  const before = new Set(seen);
  for (const id of cells) seen.add(id);
  return cells.flatMap((cell, i): LeftRow[] =>
    before.has(cell) ? [{ row: rowNumbers[i]!, column: 'id', reason: 'repeated', cell }] : [],
  );
}

const inOrder = (left: readonly LeftRow[]): readonly LeftRow[] => left.toSorted((a, b) => a.row - b.row);
