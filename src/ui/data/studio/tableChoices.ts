import { TABLES, type ColumnSchema } from '../../../data/model/schema';
import { MAPPED_COLUMNS } from '../../../studio/tables/mappedColumns';
import { isMapped } from '../../../studio/tables/guessTable';
import { MADE_COLUMNS, type TableMapping } from '../../../studio/tables/tableMapping';
import type { TableFile } from '../../../studio/mapping/tableFiles';

/** A column of a table as a person is asked about it. */
export interface AskedColumn {
  readonly name: string;
  readonly isRequired: boolean;
  /** Whether it is worked out of the others where no column is chosen. */
  readonly isMade: boolean;
  /** Whether one entry may hold for all rows. */
  readonly canBeFixed: boolean;
}

const PLACES: ReadonlySet<string> = new Set(['kode', 'desa', 'kecamatan', 'lat', 'lon', 'koordinat']);
/** Columns that differ from row to row. */
const OWN: ReadonlySet<string> = new Set([
  ...[
    'id',
    'judul',
    'judul_en',
    'label',
    'nama',
    'nama_en',
    'warna',
    'simbol',
    'alias',
    'kedudukan',
    'induk',
  ],
  ...['peringkat', 'skor', 'n_keluarga', 'pagu_rp', 'realisasi_rp', 'komitmen_rp', 'presisi_lokasi'],
]);

/** The columns of a table that are asked for. The source is chosen apart, of the list of sources. */
export function askedColumns(table: TableFile): readonly AskedColumn[] {
  const schema: readonly ColumnSchema[] = TABLES[table];
  const names = isMapped(table)
    ? MAPPED_COLUMNS[table].map(({ name }) => name)
    : schema.map(({ name }) => name);
  const made = new Set(MADE_COLUMNS[table]);
  const hasNames = names.includes('desa');
  return names.map((name) => ({
    name,
    isMade: made.has(name),
    // A village is found by its code or by its name.
    isRequired:
      !(hasNames && name === 'kode') &&
      !made.has(name) &&
      schema.some((column) => column.name === name && column.required),
    canBeFixed: !PLACES.has(name) && !OWN.has(name) && name !== 'sumber',
  }));
}

/** Columns that are in sight from the start: those that must be there, those of the place, and those that have a heading. */
export function shownFirst(
  asked: readonly AskedColumn[],
  { columns, fixed }: TableMapping,
): ReadonlySet<string> {
  return new Set(
    asked
      .filter(
        ({ name, isRequired }) =>
          isRequired || PLACES.has(name) || columns[name] !== undefined || fixed[name] !== undefined,
      )
      .map(({ name }) => name),
  );
}

/** A mapping in which a column has another heading, or none; whatever had the heading before gives it up. */
export function withHeading(mapping: TableMapping, column: string, heading: string | null): TableMapping {
  const columns = Object.entries(mapping.columns).filter(([name, old]) => name !== column && old !== heading);
  const others = (record: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== column));
  // Words that were chosen speak of the cells of the heading before.
  const words = Object.entries(mapping.words).filter(
    ([name]) => name !== column && (heading === null || mapping.columns[name] !== heading),
  );
  return {
    ...mapping,
    columns: Object.fromEntries(heading === null ? columns : [...columns, [column, heading]]),
    words: Object.fromEntries(words),
    fixed: others(mapping.fixed),
  };
}

/** A mapping in which a column has one entry for all rows, which may be open yet. */
export function withFixed(mapping: TableMapping, column: string, entry: string): TableMapping {
  const { columns, ...rest } = withHeading(mapping, column, null);
  return { ...rest, columns, fixed: { ...rest.fixed, [column]: entry } };
}

/** A mapping in which a text of a column means a word; null where it means none. */
export function withWord(
  mapping: TableMapping,
  column: string,
  [text, word]: readonly [string, string | null],
): TableMapping {
  const others = Object.entries(mapping.words[column] ?? {}).filter(([one]) => one !== text);
  const meant = word === null ? others : [...others, [text, word] as const];
  return { ...mapping, words: { ...mapping.words, [column]: Object.fromEntries(meant) } };
}

/** Headings of a file that stand for nothing. */
export function unusedHeadings(headings: readonly string[], { columns }: TableMapping): readonly string[] {
  const used = new Set(Object.values(columns));
  return headings.filter((heading) => !used.has(heading));
}
