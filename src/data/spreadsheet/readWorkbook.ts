import { unzipSync } from 'fflate';
import { decodeForeignUtf8 } from '../bytes/utf8';
import { dateFormats, dateText } from './cellDates';
import { xmlParts } from './xmlParts';

/** A sheet as texts by row and column; row 1 of the spreadsheet is `rows[0]`. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Largest part of a workbook that is unpacked, in bytes: a small file may hold endless blanks. */
const LARGEST_PART = 64_000_000;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Cells of a sheet, blanks before others included; far above any table that people fill. */
const MOST_CELLS = 4_000_000;

/**
 * The sheets of an XLSX workbook (ECMA-376) in its order, of each cell what a person reads in it: texts, numbers with a
 * decimal point, days as ISO dates, the last result of formulas. Null where the bytes are no workbook, or one that no
 * person has filled.
 */
export function readWorkbook(bytes: Uint8Array): readonly ReadSheet[] | null {
  const parts = unpacked(bytes);
  const workbook = parts?.('xl/workbook.xml') ?? null;
  if (!parts || workbook === null) return null;
  const targets = relations(parts('xl/_rels/workbook.xml.rels') ?? '');
  const texts = sharedTexts(parts('xl/sharedStrings.xml') ?? '');
  const isDate = dateFormats(parts('xl/styles.xml') ?? '');
  const { sheets, from1904 } = sheetList(workbook);
  const read: ReadSheet[] = [];
  for (const { name, id } of sheets) {
    const xml = parts(partName(targets.get(id) ?? ''));
    if (xml === null) continue;
    const rows = sheetRows(xml, { texts, isDate, from1904 });
    if (rows === null) return null;
    read.push({ name, rows });
  }
  return read.length === 0 ? null : read;
}

/** The texts within a zip by name; null where the bytes are no zip. */
function unpacked(bytes: Uint8Array): ((name: string) => string | null) | null {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => /^xl\/.*\.(xml|rels)$/.test(name) && originalSize <= LARGEST_PART,
    });
    return (name) => (Object.hasOwn(files, name) ? decodeForeignUtf8(files[name]!) : null);
  } catch {
    // fflate throws whatever is wrong with the bytes.
    return null;
  }
}

/** `worksheets/sheet1.xml` stands beside the workbook; `/xl/worksheets/sheet1.xml` is the whole name. */
function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function relations(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const part of xmlParts(xml)) {
    if (part.kind !== 'open' || part.name !== 'Relationship') continue;
    targets.set(part.attributes.get('Id') ?? '', part.attributes.get('Target') ?? '');
  }
  return targets;
}

function sheetList(xml: string) {
  const sheets: { readonly name: string; readonly id: string }[] = [];
  let from1904 = false;
  for (const part of xmlParts(xml)) {
    if (part.kind !== 'open') continue;
    const { name, attributes } = part;
    if (name === 'workbookPr') from1904 = isTrue(attributes.get('date1904'));
    // `r:id`; its prefix may be another.
    if (name === 'sheet') sheets.push({ name: attributes.get('name') ?? '', id: attributes.get('id') ?? '' });
  }
  return { sheets, from1904 };
}

const isTrue = (word: string | undefined): boolean => word === '1' || word === 'true';

/** Texts that cells refer to; those of a rich text are put together, readings of characters left out. */
function sharedTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  let current = '';
  let inside = false;
  let reading = false;
  for (const part of xmlParts(xml)) {
    if (part.kind === 'text') {
      if (inside && !reading) current += part.text;
    } else if (part.name === 't') inside = part.kind === 'open';
    else if (part.name === 'rPh') reading = part.kind === 'open';
    else if (part.name === 'si' && part.kind === 'open') current = '';
    else if (part.name === 'si') texts.push(unescapedText(current));
  }
  return texts;
}

/** Office writes characters that XML forbids, and carriage returns, as `_x000D_`. */
function unescapedText(text: string): string {
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

interface CellRules {
  readonly texts: readonly string[];
  readonly isDate: readonly boolean[];
  readonly from1904: boolean;
}

/** Null where the sheet has more cells than any that people fill: one at the end of every row takes all memory. */
function sheetRows(xml: string, rules: CellRules): string[][] | null {
  const rows: string[][] = [];
  let cells = 0;
  let row: string[] = [];
  let cell: { column: number; type: string; style: number; text: string } | null = null;
  let taking = false;
  for (const part of xmlParts(xml)) {
    if (part.kind === 'text') {
      if (cell && taking) cell.text += part.text;
    } else if (part.name === 'v' || part.name === 't') taking = part.kind === 'open';
    else if (part.name === 'row' && part.kind === 'open') {
      const number = Number(part.attributes.get('r') ?? rows.length + 1);
      if (!(number >= 1 && number <= MOST_ROWS)) break;
      while (rows.length < number) rows.push([]);
      row = rows[number - 1]!;
    } else if (part.name === 'c' && part.kind === 'open') {
      const { attributes } = part;
      const column = columnOf(attributes.get('r') ?? '') ?? row.length;
      const style = Number(attributes.get('s') ?? 0);
      cell = { column, type: attributes.get('t') ?? 'n', style, text: '' };
    } else if (part.name === 'c' && cell) {
      const text = cellText(cell, rules);
      if (text !== '' && cell.column < MOST_COLUMNS) {
        cells += Math.max(1, cell.column + 1 - row.length);
        if (cells > MOST_CELLS) return null;
        while (row.length < cell.column) row.push('');
        row[cell.column] = text;
      }
      cell = null;
    }
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

/** The column of a reference: "A1" is 0, "AB7" is 27; null where it names none. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(
  { type, style, text }: { readonly type: string; readonly style: number; readonly text: string },
  { texts, isDate, from1904 }: CellRules,
): string {
  switch (type) {
    case 's':
      return texts[Number(text)] ?? '';
    case 'b':
      return text === '' ? '' : isTrue(text) ? 'true' : 'false';
    case 'inlineStr':
    case 'str':
      return unescapedText(text);
    case 'n': {
      const number = text.trim() === '' ? Number.NaN : Number(text);
      if (Number.isNaN(number)) return text.trim();
      return (isDate[style] ? dateText(number, from1904) : null) ?? String(number);
    }
    default:
      // A date as text, or the name of a fault such as #N/A.
      return text;
  }
}
