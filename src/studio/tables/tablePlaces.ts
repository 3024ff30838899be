import type { Cell, ImportedPart } from '../../data/import/imported';
import { markOfText } from '../../data/import/tables/missingWords';
import type { JoinDecision } from '../join/joinDecision';
import { contentOf, type KeyColumnNames } from '../join/joinPart';
import { joinRows, type JoinResult } from '../join/joinRows';
import { foldPlace } from '../join/nameScore';
import { PlaceIndex } from '../join/placeIndex';
import { cellText } from '../join/villageCode';
import type { JoinPlace } from '../join/placesToJoin';
import type { TableMapping } from './tableMapping';

/** Where a row of a mapped table is. */
export type RowPlace =
  /** Kemendagri codes of villages or of kecamatan, with dots; none where the row names no place. */
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  /** It names a place that is none of the pack, or waits for a person's decision. */
  | { readonly kind: 'unknown'; readonly cell: string }
  /** A person decided to leave it out. */
  | { readonly kind: 'leftOut' };

export interface TablePlaces {
  /** One a row. */
  readonly places: readonly RowPlace[];
  /** How rows with one village were joined; rows with several villages or none are blank in it. */
  readonly join: JoinResult;
}

/** The key columns of a mapping, as the join calls them; null where it has none. */
export function keysOfMapping({ columns }: Pick<TableMapping, 'columns'>): KeyColumnNames | null {
  const { kode = null, desa = null, kecamatan = null } = columns;
  if (kode === null && desa === null && kecamatan === null) return null;
  return { code: kode, name: desa, district: kecamatan, apart: null };
}

/** Words for the whole of a kecamatan or regency in a column of villages: "Semua desa", "se-Kecamatan". */
const WHOLE = /^(?:semua|seluruh|se[\s-]?(?:kec|kab)|tersebar|lintas|all\b|kab(?:upaten)?\b|kecamatan$)/i;
const SPLIT = /\s*(?:[;,\n/]|\bdan\b|&)\s*/i;

/**
 * Finds the place of every row of a table whose rows are in a village, in several, in a kecamatan, or in none that is named.
 * Villages are found as everywhere in the studio, so that a person's decisions count; nothing similar is taken without one.
 */
export function tablePlaces(
  part: ImportedPart,
  keys: KeyColumnNames,
  {
    places,
    decisions,
  }: { readonly places: readonly JoinPlace[]; readonly decisions: readonly JoinDecision[] },
): TablePlaces {
  const cellsOf = (name: string | null) => part.columns.find((column) => column.name === name)?.cells ?? null;
  const [code, name, district] = [cellsOf(keys.code), cellsOf(keys.name), cellsOf(keys.district)];
  const index = new PlaceIndex(places);
  const rows = Array.from({ length: part.rows }, (_, row) => ({
    code: plainText(code?.[row]),
    name: plainText(name?.[row]),
    district: plainText(district?.[row]),
  }));
  const stated = rows.map((row) => statedCodes(row, index));
  // What the join is not asked about stands blank in it, so that nobody has to decide about it.
  const asked = (cells: readonly Cell[] | null) =>
    cells?.map((cell, row) => (stated[row] === null ? cell : null)) ?? null;
  const join = joinRows({
    places,
    columns: { code: asked(code), name: asked(name), district: asked(district) },
    rowNumbers: part.rowNumbers,
    apart: Array.from({ length: part.rows }, (_, row) => row),
    contentOf: (row) => contentOf(part, row),
    decisions,
  });
  return { join, places: rows.map((row, i) => stated[i] ?? placeOf(join, i, row, places)) };
}

interface WrittenPlace {
  readonly code: string;
  readonly name: string;
  readonly district: string;
}

/** The text of a cell; empty where it says that there is nothing: "-". */
function plainText(cell: Cell | undefined): string {
  const text = cellText(cell);
  return markOfText(text) === null ? text : /\d/.test(text) ? text : '';
}

/** What a row says itself, without a village to be found: several places, a whole kecamatan, nothing; null for one village. */
function statedCodes({ code, name, district }: WrittenPlace, index: PlaceIndex): RowPlace | null {
  const codes = code.split(/[;,\n]+/).map(dottedCode);
  const isArea = codes.every((one) => one.length === 8);
  if (code !== '' && (isArea || codes.length > 1)) {
    const known = codes.every(
      (one) => index.hasArea(one.replaceAll('.', ''), 'kemendagri') || isVillage(index, one),
    );
    return known ? { kind: 'codes', codes } : null;
  }
  if (code !== '') return null;
  const found = district === '' ? null : index.district(district.replace(WHOLE_DISTRICT, ''));
  const within = found?.kind === 'exact' && found.codes.length === 1 ? found.codes : null;
  if (name === '' || WHOLE.test(name)) {
    if (district === '' || WHOLE.test(district)) return { kind: 'codes', codes: [] };
    return within ? { kind: 'codes', codes: within } : { kind: 'unknown', cell: district };
  }
  const names = name.split(SPLIT).filter(Boolean);
  if (names.length < 2 || index.named(foldPlace(name)).length > 0) return null;
  const rows = names.map((one) => index.named(foldPlace(one), found?.kind === 'exact' ? found.codes : null));
  if (!rows.every(({ length }) => length === 1)) return null;
  return { kind: 'codes', codes: [...new Set(rows.map(([row]) => index.places[row!]!.code))] };
}

const WHOLE_DISTRICT = /^se[\s-]?/i;

const isVillage = (index: PlaceIndex, code: string): boolean =>
  index.byCode(code.replaceAll('.', ''), 'kemendagri') !== null;

/** "3326012001" as "33.26.01.2001", "332601" as "33.26.01"; anything else as it is. */
export function dottedCode(text: string): string {
  const digits = text.replaceAll(/[\s.]/g, '');
  return /^\d{6}(?:\d{4})?$/.test(digits)
    ? [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)].filter(Boolean).join('.')
    : text.trim();
}

function placeOf(
  { outcomes }: JoinResult,
  row: number,
  { code, name, district }: WrittenPlace,
  places: readonly JoinPlace[],
): RowPlace {
  const outcome = outcomes[row]!;
  if (outcome.kind === 'joined') return { kind: 'codes', codes: [places[outcome.place]!.code] };
  if (outcome.kind === 'leftOut') return { kind: 'leftOut' };
  return { kind: 'unknown', cell: [code, name, district].filter(Boolean).join(', ') };
}
