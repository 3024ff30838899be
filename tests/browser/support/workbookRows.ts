import { packWorkbook } from '../../../src/data/export/packWorkbook.ts';
import type { RawCell, RawSheet } from '../../../src/data/spreadsheet/rawSheet.ts';
import { workbookSheets } from '../../../src/data/spreadsheet/workbookSheets.ts';

type Row = readonly RawCell[];

/** The rows of the first sheet of a workbook, the header among them. */
export function readTable(bytes: Uint8Array): readonly Row[] {
  return sheetsOf(bytes)[0]?.rows ?? [];
}

/** The same workbook with every row of its first sheet changed, as somebody fills it in. */
export function withRows(bytes: Uint8Array, change: (row: Row, i: number) => Row): Uint8Array {
  const sheets = sheetsOf(bytes).map(({ name, rows }, sheet) => {
    const [header = [], ...others] = sheet === 0 ? rows.map(change) : rows;
    const columns = header.map(() => ({ width: 12, style: 'plain' as const }));
    return { name, header: header.map(String), rows: others.map((row) => row.map(plain)), columns };
  });
  return packWorkbook(sheets);
}

const plain = (cell: RawCell) => (typeof cell === 'boolean' ? String(cell) : cell);

function sheetsOf(bytes: Uint8Array): readonly RawSheet[] {
  const sheets = workbookSheets(bytes);
  if (sheets === null) throw new Error('no workbook');
  return sheets;
}
