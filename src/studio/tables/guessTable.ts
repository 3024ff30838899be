import type { Cell, ImportedPart } from '../../data/import/imported';
import { tableOfColumns } from '../mapping/takenRows';
import { TABLES, type ColumnSchema } from '../../data/model/schema';
import type { TableFile } from '../mapping/tableFiles';
import { headingLikeness } from './headingLikeness';
import type { MappedColumn } from './mappedColumn';
import { MAPPED_COLUMNS } from './mappedColumns';
import { MAPPED_TABLES, type MappedTable, type TableMapping } from './tableMapping';
import { wordMeant, wordsOfColumn } from './tableWords';
import { looksLike, tellingCells, wordedShare } from './valueShapes';
import { cellText } from '../join/villageCode';

/** Headings that share fewer of their words with a name are not taken for it. */
const LEAST_LIKENESS = 0.5;
/** What the cells alone say counts less than a heading. */
const BY_CELLS = 0.45;
/** Least share of the cells that must be words of a fixed list where no heading speaks for it. */
const LEAST_WORDED = 0.6;

interface Pair {
  readonly column: MappedColumn;
  readonly heading: string;
  readonly score: number;
  /** Rank of the name among those of the column; small is better. */
  readonly rank: number;
}

/**
 * Which of a part's columns stands for which of a table's: by their headings in Indonesian or English, where the cells are not
 * against it, or by cells that can be nothing else. No column is taken twice; what nothing speaks for is left open. Everything
 * is a proposal for a person to confirm.
 */
export function guessMapping(part: Pick<ImportedPart, 'columns' | 'shapes'>, table: TableFile): TableMapping {
  const columns = isMapped(table) ? guessColumns(part, table) : ownColumns(part, table);
  return { table, columns, words: wordsMeant(part, { table, columns }), fixed: {} };
}

export const isMapped = (table: TableFile): table is MappedTable =>
  (MAPPED_TABLES as readonly TableFile[]).includes(table);

/** Columns that bear the pack's own names. */
function ownColumns({ columns }: Pick<ImportedPart, 'columns'>, table: TableFile): Record<string, string> {
  const schema: readonly ColumnSchema[] = TABLES[table];
  const given = new Set(columns.map(({ name }) => name));
  return Object.fromEntries(schema.flatMap(({ name }) => (given.has(name) ? [[name, name]] : [])));
}

/** Columns of positions under the names that the templates give them, however their cells are written. */
function ownPositions(
  { columns, shapes }: Pick<ImportedPart, 'columns' | 'shapes'>,
  table: MappedTable,
): Record<string, string> {
  if (table !== 'intervensi' || shapes !== null) return {};
  const given = columns.map(({ name }) => name).filter((name) => ['lat', 'lon', 'koordinat'].includes(name));
  return Object.fromEntries(given.map((name) => [name, name]));
}

function guessColumns(
  part: Pick<ImportedPart, 'columns' | 'shapes'>,
  table: MappedTable,
): Record<string, string> {
  const found = { ...ownColumns(part, table), ...ownPositions(part, table) };
  const cells = new Map(part.columns.map((column) => [column.name, tellingCells(column)]));
  // Features have their place themselves; ids of the pack's sources stand under no other heading than the pack's.
  const asked = MAPPED_COLUMNS[table].filter(
    ({ name, shape }) => name !== 'sumber' && (part.shapes === null || !POSITION.has(shape)),
  );
  const pairs = asked
    .flatMap((column) => part.columns.flatMap(({ name }) => pairOf(table, column, [name, cells.get(name)!])))
    .toSorted((a, b) => b.score - a.score || a.rank - b.rank);
  const taken = new Set(Object.values(found));
  for (const { column, heading } of pairs) {
    if (found[column.name] !== undefined || taken.has(heading)) continue;
    found[column.name] = heading;
    taken.add(heading);
  }
  return withoutHalves(found);
}

const POSITION: ReadonlySet<string> = new Set(['lat', 'lon', 'position']);

function pairOf(
  table: MappedTable,
  column: MappedColumn,
  [heading, cells]: readonly [string, readonly Cell[]],
): readonly Pair[] {
  // The pack's own name is the first name of each column.
  const names = [column.name.replaceAll('_', ' '), ...column.headings];
  const scores = names.map((name) => headingLikeness(heading, name));
  const best = Math.max(...scores);
  const at = { table, column: column.name };
  const score = best >= LEAST_LIKENESS ? best : byCells(column, cells, at);
  if (score === 0 || !looksLike(column.shape, cells, at)) return [];
  return [{ column, heading, score, rank: scores.indexOf(best) }];
}

/** What speaks for a column whatever its heading: codes of villages, positions, words of the pack. */
function byCells(
  { shape }: MappedColumn,
  cells: readonly Cell[],
  at: { readonly table: string; readonly column: string },
): number {
  if (cells.length === 0) return 0;
  if (shape === 'position' || (shape === 'code' && at.column === 'kode')) return BY_CELLS;
  return shape === 'word' && wordedShare(cells, at) >= LEAST_WORDED ? BY_CELLS : 0;
}

/** Half of a position says nothing, and one column with both is not needed beside two. */
function withoutHalves({ lat, lon, koordinat, ...others }: Record<string, string>): Record<string, string> {
  if (lat !== undefined && lon !== undefined) return { ...others, lat, lon };
  return koordinat === undefined ? others : { ...others, koordinat };
}

/** What cells of columns with fixed words most likely mean, each different text once; those that mean nothing are left out. */
function wordsMeant(
  { columns: given }: Pick<ImportedPart, 'columns'>,
  { table, columns }: Pick<TableMapping, 'table' | 'columns'>,
): TableMapping['words'] {
  const worded = Object.entries(columns).filter(([column]) => wordsOfColumn({ table, column }) !== null);
  return Object.fromEntries(
    worded.flatMap(([column, heading]) => {
      const cells = given.find(({ name }) => name === heading)?.cells ?? [];
      const texts = [...new Set(cells.map(cellText))].filter((text) => text !== '');
      const meant = texts.flatMap((text) => {
        const word = wordMeant({ table, column }, text);
        return word === null || word === text ? [] : [[text, word] as const];
      });
      return meant.length === 0 ? [] : [[column, Object.fromEntries(meant)]];
    }),
  );
}

/** Columns without which a part is no such table, and how many of others must speak for it beside them. */
const SIGNS: Readonly<
  Record<
    MappedTable,
    { readonly all: readonly string[]; readonly some: readonly string[]; readonly least: number }
  >
> = {
  intervensi: {
    all: ['judul'],
    some: [
      ...['pagu_rp', 'realisasi_rp', 'sumber_dana', 'opd', 'nama_pelaku', 'status', 'tahun_mulai', 'sektor'],
      ...['lon', 'koordinat', 'penerima'],
    ],
    least: 2,
  },
  program: { all: ['status', 'tanggal'], some: ['kode', 'desa'], least: 1 },
  ppa: { all: ['jenis', 'label'], some: ['kode', 'desa'], least: 1 },
  pelaku: { all: ['nama', 'jenis'], some: ['alias', 'nama_en', 'kedudukan', 'simbol', 'id'], least: 1 },
};

/**
 * The table of a pack that a part most likely is: one with the pack's columns, or one whose headings speak for it; null where
 * it is likely one of numbers. Points of a layer are interventions.
 */
export function likelyTable(part: Pick<ImportedPart, 'columns' | 'shapes'>): TableMapping | null {
  if (part.shapes !== null)
    return part.shapes.some((shape) => shape?.kind === 'point') ? guessMapping(part, 'intervensi') : null;
  const exact = tableOfColumns(part.columns.map(({ name }) => name));
  if (exact !== null) return guessMapping(part, exact);
  const guesses = MAPPED_TABLES.map((table) => guessMapping(part, table)).filter((guess) =>
    isLikely(part, guess),
  );
  return guesses.toSorted((a, b) => size(b) - size(a))[0] ?? null;
}

function isLikely(part: Pick<ImportedPart, 'columns'>, { table, columns, words }: TableMapping): boolean {
  const { all, some, least } = SIGNS[table as MappedTable];
  if (!all.every((name) => columns[name] !== undefined)) return false;
  if (some.filter((name) => columns[name] !== undefined).length < least) return false;
  if (table === 'intervensi') return true;
  // Their words are what tells the other tables from lists of anything.
  const column = table === 'program' ? 'status' : 'jenis';
  const cells = part.columns.find(({ name }) => name === columns[column]);
  const meant = words[column] ?? {};
  const known = (tellingCells(cells!) as readonly Cell[]).filter((cell) => {
    const text = cellText(cell);
    return meant[text] !== undefined || wordMeant({ table, column }, text) !== null;
  });
  return known.length > 0 && known.length >= tellingCells(cells!).length / 2;
}

const size = ({ columns }: TableMapping): number => Object.keys(columns).length;
