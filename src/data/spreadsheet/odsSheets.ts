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
 * The sheets of an OpenDocument spreadsheet (ODF 1.3 part 3, 9) in its order: texts, numbers, days as ISO dates, the last
 * result of formulas. Null where the bytes are no such document, or one that no person has filled. `alive` is called again and again.
 */
export function odsSheets(bytes: Uint8Array, alive?: () => void): readonly RawSheet[] | null {
  const content = officeParts(bytes, /^content\.xml$/)?.('content.xml') ?? null;
  return content === null ? null : new OdsReader().read(content, alive);
}

interface OpenCell {
  readonly attributes: ReadonlyMap<string, string>;
  /** Paragraphs are lines of the cell. */
  readonly lines: string[];
}

type Tag = Exclude<XmlPart, { kind: 'text' }>;

class OdsReader {
  private readonly sheets: RawSheet[] = [];
  private readonly hiddenStyles = new Set<string>();
  private style = '';
  private sheet: SheetRows | null = null;
  private cell: OpenCell | null = null;
  /** Depth within notes and drawings of a cell, whose texts are not its own. */
  private aside = 0;
  private inLine = false;

  read(xml: string, alive?: () => void): readonly RawSheet[] | null {
    for (const part of xmlParts(xml, alive)) {
      if (part.kind === 'text') {
        if (this.cell && this.inLine && this.aside === 0) addText(this.cell.lines, part.text);
      } else if (!this.tag(part)) return null;
    }
    // A document that is cut off within a sheet lacks rows.
    return this.sheets.length === 0 || this.sheet !== null ? null : this.sheets;
  }

  /** False where a sheet has more cells than any that people fill. */
  private tag(part: Tag): boolean {
    const isOpen = part.kind === 'open';
    if (part.name === 'annotation' || part.name === 'shapes' || part.name === 'frame')
      this.aside += isOpen ? 1 : -1;
    if (this.aside > 0) return true;
    switch (part.name) {
      case 'style':
        if (part.kind === 'open') this.style = part.attributes.get('name') ?? '';
        return true;
      case 'table-properties':
        if (part.kind === 'open' && part.attributes.get('display') === 'false')
          this.hiddenStyles.add(this.style);
        return true;
      case 'table':
        this.table(part);
        return true;
      case 'table-row':
        return part.kind === 'open'
          ? (this.sheet?.openRow(part.attributes), true)
          : (this.sheet?.closeRow() ?? true);
      case 'table-cell':
      case 'covered-table-cell':
        this.cellTag(part);
        return true;
      default:
        this.textTag(part);
        return true;
    }
  }

  private table(part: Tag): void {
    if (part.kind === 'open') {
      const style = part.attributes.get('style-name') ?? '';
      this.sheet = new SheetRows(part.attributes.get('name') ?? '', this.hiddenStyles.has(style));
    } else if (this.sheet !== null) {
      this.sheets.push(this.sheet.done());
      this.sheet = null;
    }
  }

  private cellTag(part: Tag): void {
    if (part.kind === 'open') this.cell = { attributes: part.attributes, lines: [] };
    else if (this.cell !== null) {
      this.sheet?.put(this.cell);
      this.cell = null;
    }
  }

  private textTag(part: Tag): void {
    if (part.name === 'p') {
      this.inLine = part.kind === 'open';
      if (this.inLine) this.cell?.lines.push('');
    } else if (part.kind === 'open' && this.cell !== null && this.inLine) {
      const blanks = Math.min(Number(part.attributes.get('c') ?? 1), 1_000);
      if (part.name === 's') addText(this.cell.lines, ' '.repeat(blanks >= 1 ? blanks : 1));
      if (part.name === 'tab') addText(this.cell.lines, '\t');
      if (part.name === 'line-break') addText(this.cell.lines, '\n');
    }
  }
}

function addText(lines: string[], text: string): void {
  if (lines.length === 0) lines.push('');
  lines[lines.length - 1] += text;
}

/** The rows of one sheet while it is read. Repeated blank rows and cells cost nothing until something follows them. */
class SheetRows {
  private readonly rows: RawCell[][] = [];
  private readonly merged: MergedCells[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly percentages = new Set<number>();
  private cells = 0;
  private row: RawCell[] = [];
  private rowPercentages: number[] = [];
  /** Column of the next cell; blanks are not yet in `row`. */
  private column = 0;
  private repeated = 1;
  private isHiddenRow = false;
  /** Number of the row, counted from 0; blank rows are not yet in `rows`. */
  private at = 0;

  constructor(
    private readonly name: string,
    private readonly isHidden: boolean,
  ) {}

  openRow(attributes: ReadonlyMap<string, string>): void {
    this.row = [];
    this.rowPercentages = [];
    this.column = 0;
    this.repeated = times(attributes.get('number-rows-repeated'), MOST_ROWS);
    this.isHiddenRow = /^(?:collapse|filter)$/.test(attributes.get('visibility') ?? '');
  }

  put({ attributes, lines }: OpenCell): void {
    const repeated = times(attributes.get('number-columns-repeated'), MOST_COLUMNS);
    const value = cellValue(attributes, lines.join('\n'));
    const from = this.column;
    this.column += repeated;
    this.merge(attributes, from);
    if (value === null || from >= MOST_COLUMNS) return;
    while (this.row.length < from) this.row.push(null);
    const isPercent = attributes.get('value-type') === 'percentage' && typeof value === 'number';
    for (let column = from; column < Math.min(this.column, MOST_COLUMNS); column++) {
      this.row.push(value);
      if (isPercent) this.rowPercentages.push(column);
    }
  }

  private merge(attributes: ReadonlyMap<string, string>, left: number): void {
    const wide = times(attributes.get('number-columns-spanned'), MOST_COLUMNS);
    const high = times(attributes.get('number-rows-spanned'), MOST_ROWS);
    if (wide === 1 && high === 1) return;
    this.merged.push({ top: this.at, left, bottom: this.at + high - 1, right: left + wide - 1 });
  }

  /** False where the sheet has more cells than any that people fill. */
  closeRow(): boolean {
    if (this.row.length > 0) {
      this.cells += this.row.length * this.repeated;
      if (this.cells > MOST_CELLS || this.at + this.repeated > MOST_ROWS) return false;
      while (this.rows.length < this.at) this.rows.push([]);
      for (let i = 0; i < this.repeated; i++) {
        for (const column of this.rowPercentages) this.percentages.add(cellKey(this.rows.length, column));
        this.rows.push(i === 0 ? this.row : [...this.row]);
        if (this.isHiddenRow) this.hiddenRows.push(this.rows.length);
      }
    }
    this.at += this.repeated;
    return true;
  }

  done(): RawSheet {
    const { name, isHidden, rows, merged, hiddenRows, percentages } = this;
    return { name, isHidden, rows, merged, hiddenRows, percentages };
  }
}

function times(text: string | undefined, most: number): number {
  const number = Number(text ?? 1);
  return number >= 1 ? Math.min(Math.floor(number), most) : 1;
}

/** The value of a cell by its type; its text where the type has none, null where it is empty. */
function cellValue(attributes: ReadonlyMap<string, string>, text: string): RawCell {
  switch (attributes.get('value-type')) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const number = Number(attributes.get('value') ?? Number.NaN);
      return Number.isFinite(number) ? number : filled(text);
    }
    case 'date':
      return filled((attributes.get('date-value') ?? text).replace(/T00:00:00(?:\.0+)?$/, ''));
    case 'boolean':
      return attributes.get('boolean-value') === 'true';
    case 'string':
      return filled(attributes.get('string-value') ?? text);
    default:
      return filled(text);
  }
}

const filled = (text: string): string | null => (text === '' ? null : text);
