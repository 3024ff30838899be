import type { ImportedPart } from '../../data/import/imported';
import { bareHeading } from '../../data/import/tables/bareHeading';
import { formatOfColumn, formatOfTable } from '../../data/import/tables/numberFormat';
import { YEARS } from '../../data/model/allowedValues';
import type { Indicator } from '../../data/model/dataset';

/** A column, or one column a year, that may be an indicator. */
export interface GuessedIndicator {
  /** What the heading says, without its year: "angka kemiskinan". */
  readonly heading: string;
  /** In the order of the table; the year is null where no heading tells it. */
  readonly columns: readonly { readonly column: string; readonly year: number | null }[];
  /** The indicator of the dictionary that is named most like it; null where none is named alike. */
  readonly indicatorId: string | null;
  /** From 0 to 1, 1 where the names are the same; 0 without an indicator. */
  readonly score: number;
}

/** Names that agree in less than this share of their words are not offered. */
const LEAST_SCORE = 0.5;
const YEAR = /\b(1[89]\d\d|2[01]\d\d)\b/;
/** Words that tell nothing of what is counted. */
const IDLE = new Set([
  'jumlah',
  'jml',
  'total',
  'nilai',
  'skor',
  'angka',
  'tahun',
  'desa',
  'per',
  'dan',
  'di',
  'yang',
  'the',
  'of',
]);

/**
 * Guesses which columns of numbers are which indicators, by their headings against the dictionary of the open pack. Headings
 * that differ by their year alone are one indicator. Everything is a proposal for a person to confirm.
 *
 * @param keys names of the columns that say which village or year a row is about
 */
export function guessIndicators(
  part: ImportedPart,
  keys: ReadonlySet<string>,
  indicators: readonly Indicator[],
): readonly GuessedIndicator[] {
  const ofTable = formatOfTable(part.columns);
  const groups = new Map<string, { column: string; year: number | null }[]>();
  for (const { name, cells } of part.columns) {
    if (keys.has(name)) continue;
    const { numbers, others } = formatOfColumn(cells, ofTable);
    if (numbers <= others) continue;
    const { heading, year } = yearlessHeading(name, part.name);
    groups.set(heading, [...(groups.get(heading) ?? []), { column: name, year }]);
  }
  const whole = joinedYears([...groups].map(([heading, columns]) => ({ heading, columns })));
  return whole.map(({ heading, columns }) => ({ heading, columns, ...bestMatch(heading, indicators) }));
}

type Group = Pick<GuessedIndicator, 'heading' | 'columns'>;

/** Words before a name that change nothing of what is counted, nor its unit: "Skor IDM". */
const FILLERS = new Set(['skor', 'nilai', 'tahun', 'data', 'capaian', 'hasil']);

/** Groups of one indicator whose headings differ from year to year, "IDM 2023" and "Skor IDM 2024", as one. */
function joinedYears(groups: readonly Group[]): readonly Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const at = joined.findIndex((other) => areYearsOfOne(other, group));
    if (at < 0) joined.push(group);
    else joined[at] = { ...joined[at]!, columns: [...joined[at]!.columns, ...group.columns] };
  }
  return joined;
}

/** Whether two groups say the same but for fillers, and each of other years. */
function areYearsOfOne(a: Group, b: Group): boolean {
  const years = [...a.columns, ...b.columns].map(({ year }) => year);
  if (years.includes(null) || new Set(years).size < years.length) return false;
  const [own, other] = [a, b].map(({ heading }) => heading.split(' ').filter((word) => !FILLERS.has(word)));
  return own!.length > 0 && own!.join(' ') === other!.join(' ');
}

/**
 * What a heading says without its year, and that year; null where it tells none. A heading that is a year says nothing more:
 * then the sheet is named after what is counted.
 */
export function yearlessHeading(
  column: string,
  sheet: string,
): { readonly heading: string; readonly year: number | null } {
  const bare = bareHeading(column);
  const heading = bare.replace(YEAR, ' ').replace(/\s+/g, ' ').trim();
  const isYearAlone = heading === '' || heading === 'tahun';
  return {
    heading: isYearAlone ? bareHeading(sheet).replace(YEAR, '').trim() : heading,
    year: yearIn(bare),
  };
}

function yearIn(bare: string): number | null {
  const year = Number(YEAR.exec(bare)?.[0] ?? NaN);
  return year >= YEARS.low && year <= YEARS.high ? year : null;
}

function bestMatch(
  heading: string,
  indicators: readonly Indicator[],
): Pick<GuessedIndicator, 'indicatorId' | 'score'> {
  const own = wordsOf(heading);
  let best: Pick<GuessedIndicator, 'indicatorId' | 'score'> = { indicatorId: null, score: 0 };
  for (const { id, name, shortName } of indicators) {
    const names = [
      id.replaceAll('_', ' '),
      name.id,
      name.en,
      shortName.id,
      shortName.en,
      ...bracketed(name.id),
    ];
    const score = Math.max(...names.map((one) => likeness(own, wordsOf(one))));
    if (score > best.score && score >= LEAST_SCORE) best = { indicatorId: id, score };
  }
  return best;
}

/** "Indeks Desa Membangun (IDM)" is called IDM too. */
function bracketed(name: string): string[] {
  return [...name.matchAll(/\(([^)]+)\)/g)].map(([, inner]) => inner ?? '');
}

function wordsOf(name: string): ReadonlySet<string> {
  const words = bareHeading(name).split(' ').filter(Boolean);
  const telling = words.filter((word) => !IDLE.has(word));
  return new Set(telling.length > 0 ? telling : words);
}

/** Shared words of two names as a share of all of their words. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared || 1);
}
