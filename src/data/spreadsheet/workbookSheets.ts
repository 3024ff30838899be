import { dateText, numberFormats, type NumberShown } from './cellDates';
import { officeParts } from './officeParts';
import {
  cellKey,
  MOST_CELLS,
  MOST_COLUMNS,
  MOST_ROWS,
  type MergedCells,
  type RawCell,
  type RawSheet,
} from './rawSheet';
import { xmlParts, type XmlPart } from './xmlParts';

/**
 * The sheets of an XLSX workbook (ECMA-376) in its order: texts, numbers, days as ISO dates, the last result of formulas.
 * Null where the bytes are no workbook, or one that no person has filled. `alive` is called again and again.
 */
export function workbookSheets(bytes: Uint8Array, alive?: () => void): readonly RawSheet[] | null {
  const parts = officeParts(bytes, /^xl\/.*\.(xml|rels)$/);
  const workbook = parts?.('xl/workbook.xml') ?? null;
  if (!parts || workbook === null) return null;
  const targets = relations(parts('xl/_rels/workbook.xml.rels') ?? '');
  const texts = sharedTexts(parts('xl/sharedStrings.xml') ?? '', alive);
  const shown = numberFormats(parts('xl/styles.xml') ?? '');
  const { sheets, from1904 } = sheetList(workbook);
  const read: RawSheet[] = [];
  for (const { name, id, isHidden } of sheets) {
    const xml = parts(partName(targets.get(id) ?? ''));
    if (xml === null) continue;
    const content = new SheetReader({ texts, shown, from1904 }).read(xml, alive);
    if (content === null) return null;
    read.push({ name, isHidden, ...content });
  }
  return read.length === 0 ? null : read;
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
  const sheets: { readonly name: string; readonly id: string; readonly isHidden: boolean }[] = [];
  let from1904 = false;
  for (const part of xmlParts(xml)) {
    if (part.kind !== 'open') continue;
    const { name, attributes } = part;
    if (name === 'workbookPr') from1904 = isTrue(attributes.get('date1904'));
    if (name !== 'sheet') continue;
    // `r:id`; its prefix may be another.
    const id = attributes.get('id') ?? '';
    const isHidden = (attributes.get('state') ?? 'visible') !== 'visible';
    sheets.push({ name: attributes.get('name') ?? '', id, isHidden });
  }
  return { sheets, from1904 };
}

const isTrue = (word: string | undefined): boolean => word === '1' || word === 'true';

/** Texts that cells refer to; those of a rich text are put together, readings of characters left out. */
function sharedTexts(xml: string, alive?: () => void): readonly string[] {
  const texts: string[] = [];
  let current = '';
  let inside = false;
  let reading = false;
  for (const part of xmlParts(xml, alive)) {
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
  readonly shown: readonly NumberShown[];
  readonly from1904: boolean;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
}

class SheetReader {
  private readonly rows: RawCell[][] = [];
  private readonly merged: MergedCells[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly percentages = new Set<number>();
  private cells = 0;
  private row: RawCell[] = [];
  /** Number of the row, counted from 0. */
  private at = 0;
  private cell: OpenCell | null = null;
  private isTaking = false;

  constructor(private readonly rules: CellRules) {}

  /** Null where the sheet has more cells than any that people fill: one at the end of every row takes all memory. */
  read(
    xml: string,
    alive?: () => void,
  ): Pick<RawSheet, 'rows' | 'merged' | 'hiddenRows' | 'percentages'> | null {
    const { rows, merged, hiddenRows, percentages } = this;
    for (const part of xmlParts(xml, alive)) {
      if (part.kind === 'text') {
        if (this.cell && this.isTaking) this.cell.text += part.text;
      } else if (part.name === 'v' || part.name === 't') this.isTaking = part.kind === 'open';
      else if (part.name === 'row') {
        if (part.kind === 'open' && !this.openRow(part.attributes)) break;
      } else if (part.name === 'c') this.cellPart(part);
      else if (part.name === 'mergeCell' && part.kind === 'open') {
        const cells = mergedCells(part.attributes.get('ref') ?? '');
        if (cells !== null && merged.length < MOST_ROWS) merged.push(cells);
      }
      if (this.cells > MOST_CELLS) return null;
    }
    while (rows.at(-1)?.length === 0) rows.pop();
    return { rows, merged, hiddenRows, percentages };
  }

  /** False where the row lies outside of what a sheet may have. */
  private openRow(attributes: ReadonlyMap<string, string>): boolean {
    const number = Number(attributes.get('r') ?? this.rows.length + 1);
    if (!(Number.isInteger(number) && number >= 1 && number <= MOST_ROWS)) return false;
    while (this.rows.length < number) this.rows.push([]);
    this.at = number - 1;
    this.row = this.rows[this.at]!;
    if (isTrue(attributes.get('hidden'))) this.hiddenRows.push(number);
    return true;
  }

  private cellPart(part: Exclude<XmlPart, { kind: 'text' }>): void {
    if (part.kind === 'open') {
      const { attributes } = part;
      const column = columnOf(attributes.get('r') ?? '') ?? this.row.length;
      const style = Number(attributes.get('s') ?? 0);
      this.cell = { column, type: attributes.get('t') ?? 'n', style, text: '' };
    } else if (this.cell !== null) {
      this.put(this.cell);
      this.cell = null;
    }
  }

  private put(cell: OpenCell): void {
    const value = cellValue(cell, this.rules);
    const { column } = cell;
    if (value === null || column >= MOST_COLUMNS) return;
    this.cells += Math.max(1, column + 1 - this.row.length);
    if (this.cells > MOST_CELLS) return;
    while (this.row.length < column) this.row.push(null);
    this.row[column] = value;
    if (typeof value === 'number' && this.rules.shown[cell.style] === 'percent') {
      this.percentages.add(cellKey(this.at, column));
    }
  }
}

/** "A1:B3" as numbers; null where it names no cells. */
function mergedCells(reference: string): MergedCells | null {
  const [, left = '', top = '', right = '', bottom = ''] =
    /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  const [from, to] = [columnOf(left), columnOf(right)];
  if (from === null || to === null || to < from || Number(bottom) < Number(top)) return null;
  return { top: Number(top) - 1, left: from, bottom: Number(bottom) - 1, right: to };
}

/** The column of a reference: "A1" is 0, "AB7" is 27; null where it names none. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Null where the cell is empty. */
function cellValue({ type, style, text }: OpenCell, { texts, shown, from1904 }: CellRules): RawCell {
  switch (type) {
    case 's':
      return filled(texts[Number(text)] ?? '');
    case 'b':
      return text === '' ? null : isTrue(text);
    case 'inlineStr':
    case 'str':
      return filled(unescapedText(text));
    case 'n': {
      const number = text.trim() === '' ? Number.NaN : Number(text);
      if (!Number.isFinite(number)) return filled(text.trim());
      return (shown[style] === 'day' ? dateText(number, from1904) : null) ?? number;
    }
    default:
      // A date as text, or the name of a fault such as #N/A.
      return filled(text);
  }
}

const filled = (text: string): string | null => (text === '' ? null : text);
