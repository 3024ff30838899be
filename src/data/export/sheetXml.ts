/** A cell: a number, a text, or empty. */
export type SheetCell = number | string | null;

/** Cell styles, in the order of `cellXfs` in the workbook's style sheet. */
export const CELL_STYLES = ['plain', 'bold', 'wrapped', 'text'] as const;
export type CellStyle = (typeof CELL_STYLES)[number];

/** What the cells of a column may hold; a spreadsheet refuses other entries and says `message`. */
export interface CellRule {
  /** Column, counted from 0, and rows as the spreadsheet counts them. */
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly allowed:
    | { readonly kind: 'words'; readonly words: readonly string[] }
    | { readonly kind: 'whole' | 'decimal'; readonly low: number; readonly high: number };
  readonly message: string;
}

export interface Sheet {
  readonly name: string;
  /** A bold header row that stays visible when scrolling (frozen pane); null where the sheet has none. */
  readonly header: readonly string[] | null;
  readonly rows: readonly (readonly SheetCell[])[];
  /** One entry per column; the width is in characters. */
  readonly columns: readonly { readonly width: number; readonly style: CellStyle }[];
  readonly rules?: readonly CellRule[];
}

/** The shared strings of a workbook: Office Open XML stores each distinct text once. */
export class SharedTexts {
  readonly #indexOf = new Map<string, number>();
  #uses = 0;

  /** Index of a text in the list of shared strings; adds it where it is new. */
  indexOf(text: string): number {
    this.#uses++;
    const known = this.#indexOf.get(text);
    if (known !== undefined) return known;
    const index = this.#indexOf.size;
    this.#indexOf.set(text, index);
    return index;
  }

  xml(): string {
    const items = Array.from(
      this.#indexOf.keys(),
      (text) => `<si><t xml:space="preserve">${escapedText(text)}</t></si>`,
    );
    const counts = `count="${this.#uses}" uniqueCount="${items.length}"`;
    return `${XML_START}<sst xmlns="${MAIN}" ${counts}>${items.join('')}</sst>`;
  }
}

export const XML_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const WORKBOOK_TYPE = `${CONTENT}.sheet`;
/** Longest text that Excel accepts in a cell. */
const LONGEST_TEXT = 32_767;

/** The XML of one sheet (ECMA-376 part 1, 18.3); its texts are added to `texts`. */
export function sheetXml({ header, rows, columns, rules = [] }: Sheet, texts: SharedTexts): string {
  const first = header === null ? [] : [rowXml(header, { at: 1, styleOf: () => 'bold', texts })];
  const styleOf = (column: number) => columns[column]?.style ?? 'plain';
  const others = rows.map((row, i) => rowXml(row, { at: first.length + i + 1, styleOf, texts }));
  const pane =
    header === null ? '' : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const widths = columns.map(
    ({ width, style }, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${width}"${blankStyle(style)} customWidth="1"/>`,
  );
  return [
    `${XML_START}<worksheet xmlns="${MAIN}">`,
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`,
    `<cols>${widths.join('')}</cols>`,
    `<sheetData>${first.concat(others).join('')}</sheetData>${rulesXml(rules)}</worksheet>`,
  ].join('');
}

/** Cells that are still empty are texts too, so that a code typed there keeps its zeros. */
const blankStyle = (style: CellStyle): string =>
  style === 'text' ? ` style="${CELL_STYLES.indexOf(style)}"` : '';

/** Longest list of words that Excel accepts within a rule. */
const LONGEST_LIST = 255;

/** Data validation (ECMA-376 part 1, 18.3.1.33). */
function rulesXml(rules: readonly CellRule[]): string {
  if (rules.length === 0) return '';
  const items = rules.map(({ column, firstRow, lastRow, allowed, message }) => {
    const cells = `${columnName(column)}${firstRow}:${columnName(column)}${lastRow}`;
    const [type, formulas] =
      allowed.kind === 'words'
        ? (['list', [`"${allowed.words.join(',')}"`]] as const)
        : ([allowed.kind, [String(allowed.low), String(allowed.high)]] as const);
    if (formulas[0]!.length > LONGEST_LIST)
      throw new Error(`the words of column ${column} are too long for a rule`);
    const xml = formulas.map((formula, i) => `<formula${i + 1}>${escapedText(formula)}</formula${i + 1}>`);
    const told = `allowBlank="1" showErrorMessage="1" error="${escapedText(message)}"`;
    return `<dataValidation type="${type}" ${told} sqref="${cells}">${xml.join('')}</dataValidation>`;
  });
  return `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
}

interface RowPlace {
  /** Row number, starting at 1. */
  readonly at: number;
  readonly styleOf: (column: number) => CellStyle;
  readonly texts: SharedTexts;
}

function rowXml(cells: readonly SheetCell[], { at, styleOf, texts }: RowPlace): string {
  const parts = cells.map((cell, column) => {
    if (cell === null || cell === '' || (typeof cell === 'number' && !Number.isFinite(cell))) return '';
    const style = CELL_STYLES.indexOf(styleOf(column));
    const head = `<c r="${columnName(column)}${at}"${style === 0 ? '' : ` s="${style}"`}`;
    return typeof cell === 'number'
      ? `${head}><v>${cell}</v></c>`
      : `${head} t="s"><v>${texts.indexOf(cell)}</v></c>`;
  });
  return `<row r="${at}">${parts.join('')}</row>`;
}

/** Column letters: 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Escapes a text for XML. Characters that XML does not allow are written as `_x0001_` (ECMA-376 part 1,
 * 22.9.2.19), and so is the underscore of a text that looks like such an escape. Unpaired surrogates become
 * the replacement character.
 */
export function escapedText(text: string): string {
  const kept = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  return kept
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign]!)
    .replaceAll(
      // eslint-disable-next-line no-control-regex -- XML does not allow these characters
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`,
    )
    .replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
