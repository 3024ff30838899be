import type { Cell, ImportedColumn, ImportedPart } from '../imported';
import { bareHeading } from './bareHeading';
import { markOfText } from './missingWords';
import { formatOfColumn, formatOfTable, type ColumnFormat } from './numberFormat';
import { readBothDegrees, readDegrees } from './readDegrees';
import { isScientificCode, systemOfCode } from './villageCode';

export type ColumnKind =
  | 'kemendagri'
  | 'bps'
  | 'village'
  | 'district'
  | 'year'
  | 'date'
  | 'latitude'
  | 'longitude'
  /** Both in one cell. */
  | 'coordinates'
  | 'number'
  | 'text'
  | 'empty';

export interface ColumnGuess {
  readonly column: string;
  readonly kind: ColumnKind;
  /** Share of the filled cells that agree with the kind, from 0 to 1. */
  readonly share: number;
  /** The year in the heading: 2024 in "IDM 2024"; null where there is none. */
  readonly year: number | null;
  /** How its numbers are written; null for other kinds. */
  readonly numbers: ColumnFormat | null;
}

/** Names that cells are compared with, each as `bareHeading` gives it. */
export interface KnownNames {
  readonly villages: ReadonlySet<string>;
  readonly districts: ReadonlySet<string>;
}

const LEAST_SHARE = 0.6;
const HEADINGS = {
  village: /\b(?:desa|kelurahan|kel|village)\b/,
  district: /\b(?:kecamatan|kec|district)\b/,
  year: /^(?:tahun|thn|year|periode)\b/,
  latitude: /\b(?:lat|latitude|lintang)\b|^y$/,
  longitude: /\b(?:lon|long|lng|longitude|bujur)\b|^x$/,
} as const;

/** What each column of a part probably is; the person confirms it. */
export function columnKinds(part: Pick<ImportedPart, 'columns'>, known?: KnownNames): readonly ColumnGuess[] {
  const ofTable = formatOfTable(part.columns);
  return part.columns.map((column) => {
    const filled = column.cells.filter((cell): cell is Exclude<Cell, null> => cell !== null);
    const numbers = formatOfColumn(column.cells, ofTable);
    const { kind, share } =
      filled.length === 0 ? { kind: 'empty' as const, share: 1 } : guess(column, { filled, numbers, known });
    return {
      column: column.name,
      kind,
      share,
      year: yearOf(column.name),
      numbers: kind === 'number' ? numbers : null,
    };
  });
}

interface Looked {
  readonly filled: readonly Exclude<Cell, null>[];
  readonly numbers: ColumnFormat;
  readonly known: KnownNames | undefined;
}

type Guess = Pick<ColumnGuess, 'kind' | 'share'>;

/** The first kind that enough cells agree with; what a heading says comes before what any text or number may be. */
function guess(column: ImportedColumn, { filled, numbers, known }: Looked): Guess {
  const share = (holds: (cell: Cell) => boolean) => filled.filter(holds).length / filled.length;
  const heading = bareHeading(column.name);
  const says = (name: keyof typeof HEADINGS) => HEADINGS[name].test(heading);
  const isNumeric = numbers.numbers > numbers.others;
  const nameShare = (names: ReadonlySet<string> | undefined) =>
    names === undefined ? 0 : share((cell) => names.has(bareHeading(String(cell))));
  const tries: readonly (() => Guess | null)[] = [
    () => codeGuess(filled, heading),
    () =>
      isNumeric
        ? null
        : enough(
            'coordinates',
            share((cell) => readBothDegrees(cell) !== null),
          ),
    () => (says('latitude') ? enough('latitude', share(isDegrees)) : null),
    () => (says('longitude') ? enough('longitude', share(isDegrees)) : null),
    () => enough('date', share(isDate)),
    () => enough('year', says('year') || !isNumeric || numbers.others > 0 ? share(isYear) : allYears(filled)),
    () =>
      isNumeric ? { kind: 'number', share: (numbers.numbers + numbers.missing) / column.cells.length } : null,
    () => enough('village', nameShare(known?.villages)),
    () => enough('district', nameShare(known?.districts)),
    () => (says('district') ? { kind: 'district', share: share(isName) } : null),
    () => (says('village') ? { kind: 'village', share: share(isName) } : null),
  ];
  for (const attempt of tries) {
    const found = attempt();
    if (found !== null) return found;
  }
  return { kind: 'text', share: 1 };
}

function enough(kind: ColumnKind, share: number): Guess | null {
  return share >= LEAST_SHARE ? { kind, share } : null;
}

/** By the system of most codes: a BPS column may hold a few that look like the other's, and the heading knows best. */
function codeGuess(filled: readonly Cell[], heading: string): Guess | null {
  const systems = filled.map(systemOfCode);
  const codes = systems.filter((system) => system !== null).length;
  const damaged = filled.filter(isScientificCode).length;
  if (codes === 0 || codes + damaged < filled.length * LEAST_SHARE) return null;
  const bps = systems.filter((system) => system === 'bps').length;
  const isBps = /\bbps\b/.test(heading) || (!/\bkemendagri\b/.test(heading) && bps > codes / 2);
  return { kind: isBps ? 'bps' : 'kemendagri', share: codes / filled.length };
}

const isDegrees = (cell: Cell): boolean => readDegrees(cell) !== null;
const isName = (cell: Cell): boolean => typeof cell === 'string' && /\p{L}/u.test(cell);
const isYear = (cell: Cell): boolean => /^(?:19|20|21)\d\d$/.test(String(cell).trim());
const DATE = /^(?:\d{4}-\d{2}-\d{2}(?:T.*)?|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2} \p{L}{3,9} \d{4})$/u;
const isDate = (cell: Cell): boolean => typeof cell === 'string' && DATE.test(cell.trim());

/** A numeric column is one of years only where no number is anything else, and some repeat. */
function allYears(filled: readonly Cell[]): number {
  const isRepeated = new Set(filled).size < filled.length || filled.length === 1;
  return filled.every(isYear) && isRepeated && filled.every((cell) => markOfText(String(cell)) === null)
    ? 1
    : 0;
}

/** The year that a heading names, the last of several: "Tahun 2024 / Jumlah", "idm_2024". */
export function yearOf(heading: string): number | null {
  const years = [...heading.matchAll(/(?<!\d)(?:19|20|21)\d\d(?!\d)/g)];
  const last = years.at(-1);
  return last === undefined ? null : Number(last[0]);
}

/** How a table gives its years. */
export type YearLayout =
  /** A column a year, of one or several indicators: "IDM 2023", "IDM 2024". */
  | {
      readonly kind: 'columns';
      readonly columns: readonly { readonly column: string; readonly name: string; readonly year: number }[];
    }
  /** A column that says of every row its year. */
  | { readonly kind: 'rows'; readonly column: string }
  | { readonly kind: 'none' };

export function yearLayout(guesses: readonly ColumnGuess[]): YearLayout {
  const rows = guesses.find(({ kind }) => kind === 'year');
  if (rows) return { kind: 'rows', column: rows.column };
  const columns = guesses.flatMap(({ column, kind, year }) =>
    kind === 'number' && year !== null ? [{ column, name: withoutYear(column, year), year }] : [],
  );
  return columns.length === 0 ? { kind: 'none' } : { kind: 'columns', columns };
}

/** "IDM 2024" is "IDM"; "Tahun 2024 / Jumlah" is "Jumlah"; "2024" is empty. */
function withoutYear(heading: string, year: number): string {
  return heading
    .replace(String(year), '')
    .replace(/^\s*(?:tahun|thn)\b/i, '')
    .replaceAll(/^[\s/_()-]+|[\s/_()-]+$/g, '');
}
