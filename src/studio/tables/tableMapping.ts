import type { TableFile } from '../mapping/tableFiles';

/** Tables that a file with headings of its own can become; the others need the pack's. */
export const MAPPED_TABLES = [
  'intervensi',
  'program',
  'ppa',
  'pelaku',
] as const satisfies readonly TableFile[];
export type MappedTable = (typeof MAPPED_TABLES)[number];

/** Which columns of a file stand for which of a pack's table. All headings are as the file has them. */
export interface TableMapping {
  readonly table: TableFile;
  /**
   * Heading by column of the pack's table. Beside its columns there are `desa` and `kecamatan`, by whose names a village is
   * found, and of interventions `lon` and `lat`, or `koordinat` with both.
   */
  readonly columns: Readonly<Record<string, string>>;
  /** By column what its cells mean, where they are not the pack's words: { status: { "Sudah": "selesai" } }. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By column what holds for every row of the file, where no column of it says. */
  readonly fixed: Readonly<Record<string, string>>;
}

/** Columns that are worked out of the others where the file has none. */
export const MADE_COLUMNS: Readonly<Partial<Record<TableFile, readonly string[]>>> = {
  intervensi: ['id', 'presisi_lokasi'],
  pelaku: ['id', 'nama_en', 'warna', 'simbol'],
};

/**
 * What was chosen for a file, held against the headings of another, such as next year's. A heading that is gone gives way to what
 * is guessed for its column; words that are new get what they most likely mean.
 *
 * @param guessed of the new file
 */
export function carriedMapping(
  chosen: TableMapping,
  guessed: TableMapping | null,
  headings: ReadonlySet<string>,
): TableMapping {
  const same = guessed?.table === chosen.table ? guessed : null;
  const kept = Object.entries(chosen.columns).filter(([, heading]) => headings.has(heading));
  const taken = new Set(kept.map(([, heading]) => heading));
  const gone = Object.keys(chosen.columns).filter((column) => !headings.has(chosen.columns[column]!));
  const again = gone.flatMap((column) => {
    const heading = same?.columns[column];
    return heading === undefined || taken.has(heading) ? [] : [[column, heading] as const];
  });
  const columns = Object.fromEntries([...kept, ...again]);
  const words = Object.entries(same?.words ?? {}).filter(
    ([column]) => columns[column] === same?.columns[column],
  );
  const merged = words.map(([column, meant]) => [column, { ...meant, ...chosen.words[column] }] as const);
  return { ...chosen, columns, words: { ...chosen.words, ...Object.fromEntries(merged) } };
}
