import type { ImportChoices, ImportIssue } from '../../../data/import/imported';
import { readCellNumber, type NumberFormat } from '../../../data/import/tables/readCellNumber';
import type { FileSummary } from '../../../engine/studio/studioSummary';

/** How the numbers of a column are written, and what that makes of some of its cells. */
export interface NumberChoice {
  readonly column: string;
  readonly format: NumberFormat;
  /** Whether nothing in the file decided it. */
  readonly isOpen: boolean;
  readonly texts: readonly string[];
}

/** What a person may decide of a file, with what holds now; null where the file has nothing of the kind. */
export interface FileChoices {
  /** Row of the header; 0 where it is found by looking. */
  readonly headerRow: number | null;
  /** Name of the encoding; empty where it is found by looking. */
  readonly encoding: string | null;
  /** What looking found: "utf-8". */
  readonly encodingFound: string;
  /** Name of the coordinate system; empty where it is the file's own. */
  readonly crs: string | null;
  readonly swapped: boolean | null;
  readonly numbers: readonly NumberChoice[];
  /** Whether the import could not decide something: then the choices should be in sight. */
  readonly isOpen: boolean;
}

const TABLES: ReadonlySet<string> = new Set(['csv', 'xlsx', 'ods']);
const HEADER_CODES = /^TABLE_(?:NO_HEADER|ROWS_AROUND|HEADER_JOINED)$/;
const ENCODING_CODES = /^(?:ENCODING|CPG_)/;
const CRS_CODES = /^(?:CRS_|COORD_PROJECTED|PRJ_UNREADABLE)/;
const OPEN_CODES =
  /^(?:TABLE_NO_HEADER|ENCODING|ENCODING_LOSSY|CPG_UNREADABLE|CRS_MISSING|CRS_UNKNOWN|CRS_UNFIT|PRJ_UNREADABLE|NUMBER_AMBIGUOUS)$/;

/** The choices that files which were read together leave to a person. */
export function choicesOf(files: readonly FileSummary[], choices: ImportChoices): FileChoices {
  const issues = files.flatMap((file) => file.issues);
  const parts = files.flatMap((file) => file.parts);
  const met = (codes: RegExp) => issues.some(({ code }) => codes.test(code));
  const hasTable = files.some(({ format, parts: own }) => TABLES.has(format) && own.length > 0);
  const hasShapes = parts.some(({ shapes }) => shapes !== null);
  const encodingFound = parts.find(({ encoding }) => encoding !== '')?.encoding ?? '';
  return {
    headerRow: choices.headerRow ?? (hasTable || met(HEADER_CODES) ? 0 : null),
    encoding: choices.encoding ?? (encodingFound !== '' || met(ENCODING_CODES) ? '' : null),
    encodingFound,
    crs: choices.crs ?? (hasShapes || met(CRS_CODES) ? '' : null),
    swapped: choices.swapped ?? (hasShapes ? met(/^COORD_SWAPPED$/) : null),
    numbers: numberChoices(files, issues, choices),
    isOpen: met(OPEN_CODES),
  };
}

/** Whether there is anything to decide. */
export function hasChoices({ headerRow, encoding, crs, swapped, numbers }: FileChoices): boolean {
  return [headerRow, encoding, crs, swapped].some((one) => one !== null) || numbers.length > 0;
}

function numberChoices(
  files: readonly FileSummary[],
  issues: readonly ImportIssue[],
  { numberFormats = [] }: ImportChoices,
): readonly NumberChoice[] {
  const told = issues.flatMap(({ code, column, found }): NumberChoice[] =>
    (code !== 'NUMBER_LOCALE' && code !== 'NUMBER_AMBIGUOUS') || column === null
      ? []
      : [
          {
            column,
            format: found['format'] === 'en' ? 'en' : 'id',
            isOpen: code === 'NUMBER_AMBIGUOUS',
            texts: [1, 2, 3].flatMap((i) => found[`text${i}`]?.toString() ?? []),
          },
        ],
  );
  const columns = files.flatMap((file) => file.parts.flatMap((part) => part.columns));
  const chosen = numberFormats.map(({ column, format }): NumberChoice => {
    const samples = columns.find(({ name }) => name === column)?.samples ?? [];
    return { column, format, isOpen: false, texts: samples.filter((cell) => typeof cell === 'string') };
  });
  const taken = new Set(chosen.map(({ column }) => column));
  const fresh = told.filter(({ column }, i) => told.findIndex((one) => one.column === column) === i);
  return [...chosen, ...fresh.filter(({ column }) => !taken.has(column))];
}

/** The choices with one of them made, or left to the import again by null. */
export function withChoice<K extends 'crs' | 'encoding' | 'headerRow' | 'swapped'>(
  choices: ImportChoices,
  key: K,
  value: NonNullable<ImportChoices[K]> | null,
): ImportChoices {
  const others = Object.fromEntries(Object.entries(choices).filter(([name]) => name !== key));
  return value === null ? others : { ...others, [key]: value };
}

/** The choices with one column's numbers written in a format. */
export function withFormat(choices: ImportChoices, column: string, format: NumberFormat): ImportChoices {
  const { numberFormats = [] } = choices;
  return {
    ...choices,
    numberFormats: [...numberFormats.filter((one) => one.column !== column), { column, format }],
  };
}

/** What a format makes of texts; null for one that it cannot read. */
export function readAs(
  texts: readonly string[],
  format: NumberFormat,
): readonly { readonly text: string; readonly value: number | null }[] {
  return texts.map((text) => ({ text, value: readCellNumber(text, format)?.value ?? null }));
}

/** Encodings of office programs in Indonesia and its neighbours, as browsers name them. */
export const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'iso-8859-1',
  'macintosh',
  'gb18030',
  'shift_jis',
] as const;
