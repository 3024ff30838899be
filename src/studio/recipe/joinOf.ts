import type { ImportedFile, ImportedPart } from '../../data/import/imported';
import { contentOf, guessedNames } from '../join/joinPart';
import type { JoinDecision } from '../join/joinDecision';
import { joinRows, type JoinResult } from '../join/joinRows';
import type { JoinPlace } from '../join/placesToJoin';
import type { RecipePlace } from './recipe';

/** The part that a recipe means. Throws a sentence where there is none, or the file was refused. */
export function partOf(
  files: ReadonlyMap<string, readonly ImportedFile[]>,
  { berkas, lembar }: Pick<RecipePlace, 'berkas' | 'lembar'>,
): ImportedPart {
  const read = files.get(berkas) ?? [];
  const refused = read.find(({ verdict }) => verdict === 'rejected');
  if (refused) {
    const codes = refused.issues.filter(({ severity }) => severity === 'rejected').map(({ code }) => code);
    throw new Error(`${berkas}: berkas ditolak [${codes.join(', ')}]`);
  }
  const parts = read.flatMap((file) => file.parts);
  const found = lembar === '' ? parts[0] : parts.find(({ name }) => name === lembar);
  if (found) return found;
  const names = parts.map(({ name }) => name).join(', ');
  throw new Error(`${berkas}: tidak ada ${lembar === '' ? 'tabel' : `"${lembar}"; yang ada: ${names}`}`);
}

/**
 * Joins a part to villages by the columns that a recipe names, or else by those that are guessed.
 *
 * @param several whether a village may have more than one row: parts of its area, or years
 */
export function joinOf(
  part: ImportedPart,
  { kunci, berkas }: Pick<RecipePlace, 'kunci' | 'berkas'>,
  {
    places,
    decisions,
    several,
  }: {
    readonly places: readonly JoinPlace[];
    readonly decisions: readonly JoinDecision[];
    readonly several: boolean;
  },
): JoinResult {
  const guessed = guessedNames(part, places);
  const names = kunci
    ? { code: kunci.kode ?? null, name: kunci.nama ?? null, district: kunci.kecamatan ?? null }
    : guessed;
  const cells = (name: string | null) => {
    if (name === null) return null;
    const column = part.columns.find((one) => one.name === name);
    if (!column) throw new Error(`${berkas}: tidak ada kolom "${name}"`);
    return column.cells;
  };
  return joinRows({
    places,
    columns: { code: cells(names.code), name: cells(names.name), district: cells(names.district) },
    rowNumbers: part.rowNumbers,
    apart: several ? Array.from({ length: part.rows }, (_, row) => row) : null,
    contentOf: (row) => contentOf(part, row),
    decisions,
  });
}
