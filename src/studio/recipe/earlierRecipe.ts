import type { TableFile } from '../mapping/tableFiles';
import { yearlessHeading } from '../mapping/guessIndicators';
import type { FileReading } from './fileReading';
import type { TableMapping } from '../tables/tableMapping';
import type { Recipe, RecipeBoundary, RecipeIndicator, RecipePlace, RecipeTable } from './recipe';

/** A table that is brought now, as far as an earlier recipe can be held against it. */
export interface FreshTable {
  readonly berkas: string;
  readonly lembar: string;
  readonly columns: readonly string[];
  readonly isArea: boolean;
  /** The table of a pack that it has the columns of; null where it has none. */
  readonly table: TableFile | null;
}

/** Columns of a year as they are called now; the year is null where no heading tells it. */
export interface FreshYear {
  readonly year: number | null;
  readonly nilai: string;
  readonly pembilang: string;
  readonly penyebut: string;
}

/** Key columns as they are called now; null where the recipe leaves them to be guessed. */
export type FreshKeys = Readonly<Record<'kode' | 'nama' | 'kecamatan', string | null>> | null;

/** An entry of the recipe and the table that has its headings. */
export type Fit =
  | {
      readonly kind: 'indikator';
      readonly entry: RecipeIndicator;
      readonly keys: FreshKeys;
      /** What the columns of numbers are called without their years. */
      readonly heading: string;
      readonly years: readonly FreshYear[];
      /** Column of years; empty where years are columns. */
      readonly yearColumn: string;
    }
  | { readonly kind: 'batas'; readonly entry: RecipeBoundary; readonly keys: FreshKeys }
  | {
      readonly kind: 'tabel';
      readonly entry: TableFile;
      /** Columns as they are called now; null where the recipe leaves it to the pack's own names. */
      readonly mapping: TableMapping | null;
    };

/** What an earlier recipe proposes for a table. */
export interface TableFit {
  readonly berkas: string;
  readonly lembar: string;
  readonly fits: readonly Fit[];
  /** How its file was read, with its columns as they are called now; null where looking decided. */
  readonly reading: FileReading | null;
}

/** An entry of the recipe that no table fits, and the heading that none has; empty where no file is of its kind. */
export interface Unfit {
  readonly kind: Fit['kind'];
  /** Id of the indicator, or name of the table. */
  readonly of: string;
  readonly berkas: string;
  readonly missing: string;
}

export interface RecipeFit {
  readonly tables: readonly TableFit[];
  readonly unfit: readonly Unfit[];
}

/**
 * Holds a recipe of an earlier year against the tables that are brought now: an entry fits the table that has all of its
 * headings, whatever their years. Of several, one whose file is named alike but for its year. Nothing is applied.
 */
export function fitRecipe(recipe: Recipe, tables: readonly FreshTable[]): RecipeFit {
  const fits = new Map<FreshTable, Fit[]>();
  const unfit: Unfit[] = [];
  const place = (of: Omit<Unfit, 'missing'>, lembar: string, tried: (table: FreshTable) => Fit | string) => {
    const named = [...tables].sort((a, b) => likeness(b, of.berkas, lembar) - likeness(a, of.berkas, lembar));
    let missing: string | null = null;
    for (const table of named) {
      const fit = tried(table);
      if (typeof fit !== 'string') return void fits.set(table, [...(fits.get(table) ?? []), fit]);
      missing ??= fit;
    }
    unfit.push({ ...of, missing: missing ?? '' });
  };
  for (const entry of recipe.indikator) {
    const of = { kind: 'indikator', of: entry.katalog.id, berkas: entry.berkas } as const;
    place(of, entry.lembar, (table) => indicatorFit(entry, table));
  }
  const { batas } = recipe;
  if (batas)
    place({ kind: 'batas', of: 'batas', berkas: batas.berkas }, batas.lembar, (table) =>
      boundaryFit(batas, table),
    );
  for (const [name, asked = []] of Object.entries(recipe.tabel)) {
    const entry = name as TableFile;
    for (const one of asked)
      place({ kind: 'tabel', of: entry, berkas: one.berkas }, one.lembar, (table) =>
        tableFit(entry, one, table),
      );
  }
  return {
    tables: tables.flatMap((table) => {
      const own = fits.get(table) ?? [];
      const reading = readingFor(recipe, table, own);
      const { berkas, lembar } = table;
      return own.length > 0 || reading ? [{ berkas, lembar, fits: own, reading }] : [];
    }),
    unfit,
  };
}

/** How far the place of an entry is that of a table: 2 for file and sheet, 1 for the file. */
function likeness(table: FreshTable, berkas: string, lembar: string): number {
  if (!isNamedAlike(table.berkas, berkas)) return 0;
  return isNamedAlike(table.lembar, lembar) ? 2 : 1;
}

/** Whether names agree but for their digits: "jamban_2025.csv" and "jamban_2026.csv". */
function isNamedAlike(a: string, b: string): boolean {
  const bare = (name: string) =>
    name
      .toLowerCase()
      .replace(/[\d\s_.()-]+/g, ' ')
      .trim();
  return bare(a) === bare(b);
}

/** The fit of an indicator; else the heading that the table lacks. */
function indicatorFit(entry: RecipeIndicator, table: FreshTable): Fit | string {
  const keys = freshKeys(entry, table);
  if (typeof keys === 'string') return keys;
  const { kolom_tahun, tahun = {} } = entry;
  const newest = Object.keys(tahun).sort().at(-1) ?? '';
  const numbers = kolom_tahun === undefined ? tahun[newest] : entry;
  const yearColumn = kolom_tahun === undefined ? '' : sameColumn(kolom_tahun, table);
  if (yearColumn === undefined) return kolom_tahun ?? '';
  const roles = (['nilai', 'pembilang', 'penyebut'] as const).flatMap((role) => {
    const column = numbers?.[role];
    return column === undefined ? [] : [{ role, column, now: columnsLike(column, entry, table) }];
  });
  const [first] = roles;
  if (!first) return '';
  const lacking = roles.find(({ now }) => now.length === 0);
  if (lacking) return lacking.column;
  const years = first.now.flatMap(({ year }): FreshYear[] => {
    const names = { nilai: '', pembilang: '', penyebut: '' };
    for (const { role, now } of roles) {
      const own = now.find((one) => one.year === year) ?? now.find((one) => one.year === null);
      if (!own) return [];
      names[role] = own.column;
    }
    return [{ year: yearColumn === '' ? year : null, ...names }];
  });
  if (years.length === 0) return roles.at(-1)!.column;
  const { heading } = yearlessHeading(first.now[0]!.column, table.lembar);
  return { kind: 'indikator', entry, keys, heading, years, yearColumn };
}

function boundaryFit(entry: RecipeBoundary, table: FreshTable): Fit | string {
  if (!table.isArea) return '';
  const keys = freshKeys(entry, table);
  return typeof keys === 'string' ? keys : { kind: 'batas', entry, keys };
}

/** The fit of a list that becomes a table of the pack; else the heading that the list of now lacks. */
function tableFit(entry: TableFile, { kolom, kata, tetap }: RecipeTable, table: FreshTable): Fit | string {
  if (kolom === undefined) return table.table === entry ? { kind: 'tabel', entry, mapping: null } : '';
  const now = Object.entries(kolom).map(
    ([column, heading]) => [column, heading, sameColumn(heading, table)] as const,
  );
  const gone = now.find(([, , column]) => column === undefined);
  if (gone) return gone[1];
  const columns = Object.fromEntries(now.map(([column, , heading]) => [column, heading!]));
  return { kind: 'tabel', entry, mapping: { table: entry, columns, words: kata, fixed: tetap } };
}

/** Columns of a table that are headed like one of last year, whatever their years. */
function columnsLike(
  column: string,
  { berkas, lembar }: Pick<RecipePlace, 'berkas' | 'lembar'>,
  table: FreshTable,
): readonly { readonly column: string; readonly year: number | null }[] {
  const { heading } = yearlessHeading(column, lembar);
  // A year alone in a table without a name says nothing of what is counted.
  if (heading === '' && !isNamedAlike(table.berkas, berkas)) return [];
  return table.columns.flatMap((name) => {
    const one = yearlessHeading(name, table.lembar);
    return one.heading === heading ? [{ column: name, year: one.year }] : [];
  });
}

/** The column that is called so, in any spelling; undefined where there is none. */
function sameColumn(name: string, { columns, lembar }: FreshTable): string | undefined {
  const { heading } = yearlessHeading(name, lembar);
  return (
    columns.find((one) => one === name) ??
    columns.find((one) => yearlessHeading(one, lembar).heading === heading)
  );
}

/** Key columns as they are called now; the name of the first that is gone. */
function freshKeys({ kunci }: Pick<RecipePlace, 'kunci'>, table: FreshTable): FreshKeys | string {
  if (!kunci) return null;
  const now: Record<'kode' | 'nama' | 'kecamatan', string | null> = {
    kode: null,
    nama: null,
    kecamatan: null,
  };
  for (const role of ['kode', 'nama', 'kecamatan'] as const) {
    const before = kunci[role];
    if (before === undefined) continue;
    const column = sameColumn(before, table);
    if (column === undefined) return before;
    now[role] = column;
  }
  return now;
}

/**
 * How the file of a table was read: that of an entry that fits it, or of a file that was named alike, with the columns that
 * are headed alike now. null where looking decided.
 */
function readingFor({ baca }: Recipe, table: FreshTable, fits: readonly Fit[]): FileReading | null {
  const entries = fits.flatMap((fit) => (fit.kind === 'tabel' ? [] : [fit.entry]));
  const file =
    entries.map(({ berkas }) => berkas).find((one) => baca[one]) ??
    Object.keys(baca).find((one) => isNamedAlike(one, table.berkas));
  const { format, ...rest } = (file === undefined ? undefined : baca[file]) ?? {};
  const formats = [format ?? {}, ...entries.map((entry) => ('format' in entry ? entry.format : {}))];
  const now = formats.flatMap((one) =>
    Object.entries(one).flatMap(([column, written]) => {
      const { heading } = yearlessHeading(column, '');
      const own = table.columns.filter((name) => yearlessHeading(name, '').heading === heading);
      return own.map((name) => [name, written] as const);
    }),
  );
  const fresh = { ...rest, ...(now.length > 0 ? { format: Object.fromEntries(now) } : {}) };
  return Object.keys(fresh).length === 0 ? null : fresh;
}
