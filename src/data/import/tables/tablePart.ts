import { cellKey, type MergedCells, type RawCell, type RawSheet } from '../../spreadsheet/rawSheet';
import type { ReadContext } from '../formatReader';
import type { Cell, ImportedColumn, ImportedPart, ImportFormat, TotalRow } from '../imported';
import { columnNames } from './columnNames';
import { tablePlace, type TablePlace } from './headerRow';
import { formatOfColumn, formatOfTable } from './numberFormat';
import { sectionRows } from './sectionRows';
import { spreadMerged } from './spreadMerged';
import { checkedTotals, totalRows } from './totalRows';
import { isScientificCode, systemOfCode } from './villageCode';

type Rows = readonly (readonly RawCell[])[];
/** Name of the column for the kecamatan that rows of their own name. */
const DISTRICT = 'kecamatan';
type Origin = Pick<ImportedPart, 'format' | 'encoding'>;

/**
 * The table of a sheet: header found, titles, numbering, notes and totals set apart, each told to the log. Null where the
 * sheet is blank.
 */
export function tablePart(sheet: RawSheet, origin: Origin, context: ReadContext): ImportedPart | null {
  const { rows, spread } = spreadMerged(sheet);
  const { log, choices } = context;
  const part = sheet.name;
  context.progress('check', null);
  const place = tablePlace(rows, {
    given: choices.headerRow,
    mergedTo: mergedTo(spread),
  });
  if (place.header.length === 0 && place.body.length === 0) return null;
  for (const { top } of spread) log.add('XLSX_MERGED', { part, row: top + 1 });
  tellPlace(place, part, context);
  const body = place.body.map((row) => rows[row]!);
  const header = place.header.map((row) => rows[row]!);
  const width = Math.max(0, ...header.map(usedWidth), ...widthOf(body));
  const names = columnNames(header, width);
  tellRagged({ body, place, headed: Math.max(0, ...header.map(usedWidth)) }, part, context);
  context.progress('check', null);
  const sections = sectionRows(body, names);
  context.progress('check', null);
  const totals = totalRows(body, codeColumnOf(body, width));
  const checked = checkedRows({ body, names, totals, place });
  tellTotals(checked, part, context);
  const kept: number[] = [];
  for (let i = 0; i < body.length; i++) if (!totals.has(i) && !sections?.rows.has(i)) kept.push(i);
  const at = kept.map((i) => place.body[i]!);
  const columns = names.map((name, column): ImportedColumn => {
    context.progress('check', null);
    const { cells, percents } = columnCells(at, { rows, column, sheet });
    if (percents === 0) return { name, cells };
    log.add('XLSX_PERCENT', { part, column: name, count: percents, found: percentExample(cells) });
    return { name, cells, isPercent: true };
  });
  if (sections !== null) {
    const { rows: titled, districts } = sections;
    for (const i of titled) log.add('TABLE_SECTIONS', { part, row: place.body[i]! + 1 });
    columns.push({ name: DISTRICT, cells: kept.map((i) => districts[i] ?? null) });
  }
  return {
    name: part,
    ...origin,
    rows: kept.length,
    rowNumbers: Int32Array.from(at, (row) => row + 1),
    columns,
    shapes: null,
    crs: '',
    ...(checked.length > 0 ? { totals: checked } : {}),
  };
}

/** Of a row the last row that one of its cells is merged with. */
function mergedTo(spread: readonly MergedCells[]): (row: number) => number {
  const high = spread.filter(({ top, bottom }) => bottom > top);
  return (row) =>
    high.reduce(
      (last, { top, bottom }) => (top <= row && row <= bottom ? Math.max(last, bottom) : last),
      row,
    );
}

function usedWidth(row: readonly RawCell[]): number {
  let width = row.length;
  while (width > 0 && isBlank(row[width - 1]!)) width--;
  return width;
}

const isBlank = (cell: RawCell): boolean => cell === null || (typeof cell === 'string' && cell.trim() === '');

/** The width of the widest row, as a list of one: `Math.max` takes no long lists. */
function widthOf(rows: Rows): readonly number[] {
  return [rows.reduce((most, row) => Math.max(most, usedWidth(row)), 0)];
}

/** The cells of a column; texts are trimmed, blank ones null, numbers shown as percentages as they are shown. */
function columnCells(
  at: readonly number[],
  { rows, column, sheet }: { readonly rows: Rows; readonly column: number; readonly sheet: RawSheet },
): { readonly cells: readonly Cell[]; readonly percents: number } {
  let percents = 0;
  const cells = at.map((row): Cell => {
    const cell = rows[row]![column] ?? null;
    if (typeof cell === 'string') return cell.trim() === '' ? null : cell;
    if (typeof cell !== 'number' || !sheet.percentages.has(cellKey(row, column))) return cell;
    percents++;
    return asShown(cell);
  });
  return { cells, percents };
}

/** 0.07 times 100 is 7, not 7.000000000000001. */
const asShown = (share: number): number => Number((share * 100).toPrecision(15));

function percentExample(cells: readonly Cell[]): Readonly<Record<string, number>> {
  const shown = cells.find((cell) => typeof cell === 'number' && cell !== 0);
  return typeof shown === 'number' ? { shown, stored: Number((shown / 100).toPrecision(15)) } : {};
}

/** The column with a village's code in most of its cells; null where there is none. */
function codeColumnOf(body: Rows, width: number): number | null {
  const looked = body.slice(0, 500);
  for (let column = 0; column < width; column++) {
    const codes = looked.filter((row) => {
      const cell = row[column] ?? null;
      return systemOfCode(cell) !== null || isScientificCode(cell);
    });
    if (codes.length > 0 && codes.length >= looked.length * 0.5) return column;
  }
  return null;
}

function checkedRows({
  body,
  names,
  totals,
  place,
}: {
  readonly body: Rows;
  readonly names: readonly string[];
  readonly totals: ReadonlyMap<number, string>;
  readonly place: TablePlace;
}): readonly TotalRow[] {
  if (totals.size === 0) return [];
  const cellsOf = (column: number) => body.map((row) => row[column] ?? null);
  const ofTable = formatOfTable(names.map((_, column) => ({ cells: cellsOf(column) })));
  const columns = names.flatMap((name, column) => {
    const cells = cellsOf(column);
    const { format, numbers, others } = formatOfColumn(cells, ofTable);
    const isCode = cells.some((cell) => systemOfCode(cell) !== null);
    return numbers > others && !isCode ? [{ name, format, cells }] : [];
  });
  return checkedTotals(totals, { columns, rowNumbers: place.body.map((row) => row + 1) });
}

function tellPlace(place: TablePlace, part: string, { log }: ReadContext): void {
  const around = [...place.titles, ...place.numbering, ...place.notes];
  for (const row of around) log.add('TABLE_ROWS_AROUND', { part, row: row + 1 });
  const [first] = place.header;
  if (first === undefined) log.add('TABLE_NO_HEADER', { part });
  else if (place.header.length > 1) {
    const found = { from: first + 1, to: place.header.at(-1)! + 1 };
    log.add('TABLE_HEADER_JOINED', { part, row: first + 1, found });
  }
}

/** Rows with more cells than the header; shorter ones end with empty cells, which is no fault in a table. */
function tellRagged(
  { body, place, headed }: { readonly body: Rows; readonly place: TablePlace; readonly headed: number },
  part: string,
  { log }: ReadContext,
): void {
  if (headed === 0) return;
  for (const [i, row] of body.entries()) {
    if (usedWidth(row) > headed)
      log.add('TABLE_RAGGED', { part, row: place.body[i]! + 1, found: { headed } });
  }
}

function tellTotals(totals: readonly TotalRow[], part: string, { log }: ReadContext): void {
  for (const { row, label, checks } of totals) {
    log.add('TABLE_TOTAL_ROW', { part, row, found: { label } });
    for (const { column, stated, sum } of checks) {
      if (stated !== sum)
        log.add('TABLE_TOTAL_DIFFERS', { part, column, row, found: { label, stated, sum } });
    }
  }
}

/** The parts of a file's sheets; refuses the file where none has a table. */
export function tableParts(
  sheets: readonly RawSheet[],
  { format, encoding }: { readonly format: ImportFormat; readonly encoding: string },
  context: ReadContext,
): readonly ImportedPart[] {
  const parts = sheets.flatMap((sheet) => tablePart(sheet, { format, encoding }, context) ?? []);
  return parts.length === 0 ? context.log.reject('FILE_NO_ROWS') : parts;
}
