import { DEFAULT_DISCLOSURE } from '../../disclosure/settings';
import { isSmall } from '../../disclosure/primary';
import type { CheckOptions } from '../formatReader';
import type { ImportedColumn, ImportedPart } from '../imported';
import type { IssueLog } from '../issueLog';
import { bareHeading } from './bareHeading';
import { formatOfColumn, formatOfTable, numbersOf, type ColumnFormat } from './numberFormat';
import { hasLostZeros, isScientificCode, systemOfCode } from './villageCode';

/**
 * What is checked of every table, of layers too: codes that Excel damaged, how numbers are written, small counts of
 * persons. Refuses the file where most codes of a column lost their digits.
 */
export function checkColumns(part: ImportedPart, log: IssueLog, options: CheckOptions = {}): void {
  for (const column of part.columns) {
    options.alive?.();
    checkCodes(part, column, log);
  }
  checkNumbers(part, log, options);
}

const CODE_HEADING = /^(?:kode|code|id|kd)\b|\b(?:kode|code|kdesa|kddesa|iddesa)\b/;

/** Refuses a table in which most codes of a column lost their digits; tells single ones, whose rows may join by name. */
function checkCodes({ name, rowNumbers }: ImportedPart, column: ImportedColumn, log: IssueLog): void {
  const { cells } = column;
  const lost: number[] = [];
  const zeros: number[] = [];
  for (let row = 0; row < cells.length; row++) {
    if (isScientificCode(cells[row]!)) lost.push(row);
    else if (hasLostZeros(cells[row]!)) zeros.push(row);
  }
  const at = { part: name, column: column.name };
  for (const row of zeros) log.add('CODE_ZEROS', { ...at, row: rowNumbers[row]! });
  if (lost.length === 0) return;
  const codes = cells.filter((cell) => systemOfCode(cell) !== null).length;
  if (codes === 0 && !CODE_HEADING.test(bareHeading(column.name))) return;
  const isMost = lost.length >= cells.filter((cell) => cell !== null).length / 2;
  for (const row of lost)
    log.add(isMost ? 'CODE_SCIENTIFIC' : 'CODE_DIGITS_LOST', { ...at, row: rowNumbers[row]! });
  if (isMost) log.end('CODE_SCIENTIFIC');
}

const LOOKED_AT = 2_000;

/** A column of codes holds no numbers, although each is digits. */
function isCodes(column: ImportedColumn): boolean {
  const cells = column.cells.slice(0, LOOKED_AT);
  return cells.filter((cell) => systemOfCode(cell) !== null).length >= Math.max(1, cells.length / 2);
}

/** Degrees are written with a point or comma and never with thousands. */
const DEGREES = /\b(?:lat|lon|long|lng|latitude|longitude|lintang|bujur|koordinat|x|y)\b/;
/** Days and years are written in more ways than as numbers. */
const TIMES = /^(?:tahun|tanggal|tgl|periode|year|date)\b/;
/** Counts of persons and households; indices and shares of them are none. */
const PERSONS =
  /\b(?:penduduk|jiwa|orang|warga|keluarga|kk|ruta|rumah tangga|krt|miskin|disabilitas|difabel|balita|bayi|anak|stunting|lansia|ibu|bumil|siswa|penerima|kpm|pkh|bpnt|janda|yatim|odgj|kusta|tbc|hiv|kematian|meninggal|pengangguran|perempuan|laki|desil|rtlh|ats)\b/;
const NO_COUNT = /\b(?:persen|persentase|indeks|rasio|rata|skor|angka|per|rp|anggaran|pagu)\b|%/;
const LEAST_NUMBERS = 0.7;

function checkNumbers(part: ImportedPart, log: IssueLog, { numberFormats, alive }: CheckOptions): void {
  const ofTable = formatOfTable(part.columns);
  for (const column of part.columns) {
    alive?.();
    if (isCodes(column)) continue;
    const at = { part: part.name, column: column.name };
    const chosen = numberFormats?.find((one) => one.column === column.name)?.format;
    const read = formatOfColumn(column.cells, ofTable);
    if (read.numbers === 0 || read.numbers < (read.numbers + read.others) * LEAST_NUMBERS) continue;
    const format = chosen ?? read.format;
    if (chosen === undefined && matters(read) && !DEGREES.test(bareHeading(column.name))) {
      const isGuess = read.decidedBy === 'habit';
      const found = { format, decidedBy: read.decidedBy, ...examplesOf(read) };
      log.add(isGuess ? 'NUMBER_AMBIGUOUS' : 'NUMBER_LOCALE', { ...at, count: read.numbers, found });
    }
    const numbers = numbersOf(column.cells, format);
    const unread = TIMES.test(bareHeading(column.name)) ? [] : numbers.unread;
    for (const row of unread) log.add('NUMBER_UNREAD', { ...at, row: part.rowNumbers[row]! });
    tellSmall(part, column, { values: numbers.values, log });
  }
}

/**
 * Whether a person should see how the numbers were read. A program's decimal points are told only where most marks could
 * be of thousands.
 */
function matters({ ambiguous, deciding, format, decidedBy, examples }: ColumnFormat): boolean {
  if (format === 'id') return ambiguous > 0 || decidedBy === 'cells';
  return ambiguous >= Math.max(1, deciding) || examples.some(({ text }) => text.includes(','));
}

/** Texts and the numbers that they are read as: `text1`, `value1`, `text2`, … */
function examplesOf({ examples }: ColumnFormat): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    examples.flatMap(({ text, value }, i) => [
      [`text${i + 1}`, text.trim()],
      [`value${i + 1}`, value],
    ]),
  );
}

function tellSmall(
  part: ImportedPart,
  column: ImportedColumn,
  { values, log }: { readonly values: Float64Array; readonly log: IssueLog },
): void {
  const bare = bareHeading(column.name);
  if (!PERSONS.test(bare) || NO_COUNT.test(bare) || column.isPercent || column.name.includes('%')) return;
  if (values.some((value) => value % 1 !== 0 && !Number.isNaN(value))) return;
  const { threshold } = DEFAULT_DISCLOSURE;
  for (const [row, value] of values.entries()) {
    if (!isSmall(value, threshold)) continue;
    const met = { part: part.name, column: column.name, row: part.rowNumbers[row]!, found: { threshold } };
    log.add('PRIVACY_SMALL_NUMBER', met);
  }
}
