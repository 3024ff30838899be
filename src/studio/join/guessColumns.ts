import type { Cell, ImportedColumn, ImportedPart } from '../../data/import/imported';
import { YEARS } from '../../data/model/allowedValues';
import type { JoinPlace } from './placesToJoin';
import { foldPlace } from './nameScore';
import { PlaceIndex } from './placeIndex';
import { cellText, readVillageCode } from './villageCode';

/** A column that was taken for a key, and how much of it speaks for that. */
export interface GuessedColumn {
  readonly column: string;
  /** Cells that are a village's code, a village's name or a kecamatan's name in the table. */
  readonly fitting: number;
  /** Cells that are not empty. */
  readonly filled: number;
  /** Up to three cells that fit, as they are written. */
  readonly examples: readonly string[];
}

export interface GuessedColumns {
  readonly code: GuessedColumn | null;
  readonly name: GuessedColumn | null;
  readonly district: GuessedColumn | null;
  /** A column of years where a village has a row for each. */
  readonly apart: GuessedColumn | null;
}

/** Least share of the filled cells that must fit; headings decide only between columns that do. */
const LEAST_SHARE = { code: 0.3, name: 0.3, district: 0.5, apart: 1 } as const;
type Key = keyof typeof LEAST_SHARE;
const HEADINGS: Readonly<Record<Key, RegExp>> = {
  code: /kode|code|id\b/i,
  name: /desa|kelurahan|village|nama/i,
  district: /kec|district/i,
  apart: /^\s*(?:tahun|thn|year)\b/i,
};
const MOST_EXAMPLES = 3;

/** Guesses by the cells, not by the headings, which columns say which village a row is about. */
export function guessColumns(
  part: Pick<ImportedPart, 'columns'>,
  places: readonly JoinPlace[],
): GuessedColumns {
  const index = new PlaceIndex(places);
  const districts = new Set(places.map(({ district }) => foldPlace(district)));
  const code = best('code', part.columns, (cell) => isKnownCode(cell, index));
  const texts = part.columns.filter(({ name }) => name !== code?.column);
  const district = best('district', texts, (cell) => districts.has(foldPlace(cellText(cell))));
  const names = texts.filter(({ name }) => name !== district?.column);
  return {
    code,
    district,
    name: best('name', names, (cell) => index.named(foldPlace(cellText(cell))).length > 0),
    apart: best(
      'apart',
      texts.filter(({ name, cells }) => HEADINGS.apart.test(name) && new Set(cells).size > 1),
      isYear,
    ),
  };
}

function best(
  key: Key,
  columns: readonly ImportedColumn[],
  fits: (cell: Cell) => boolean,
): GuessedColumn | null {
  const tried = columns.map((column) => ({
    ...tally(column, fits),
    titled: HEADINGS[key].test(column.name),
  }));
  const [first] = tried
    .filter(({ fitting, filled }) => fitting > 0 && fitting >= LEAST_SHARE[key] * filled)
    .sort((a, b) => b.fitting - a.fitting || Number(b.titled) - Number(a.titled));
  if (!first) return null;
  const { column, fitting, filled, examples } = first;
  return { column, fitting, filled, examples };
}

function tally({ name, cells }: ImportedColumn, fits: (cell: Cell) => boolean): GuessedColumn {
  const filled = cells.filter((cell) => cellText(cell) !== '');
  const fitting = filled.filter(fits);
  return {
    column: name,
    fitting: fitting.length,
    filled: filled.length,
    examples: fitting.slice(0, MOST_EXAMPLES).map(cellText),
  };
}

function isKnownCode(cell: Cell, index: PlaceIndex): boolean {
  const code = readVillageCode(cell);
  if (code.kind !== 'whole' && code.kind !== 'padded') return false;
  return index.byCode(code.digits, 'kemendagri') !== null || index.byCode(code.digits, 'bps') !== null;
}

function isYear(cell: Cell): boolean {
  const year = Number(cellText(cell));
  return Number.isInteger(year) && year >= YEARS.low && year <= YEARS.high;
}
