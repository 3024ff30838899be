// The edition for every platform packs in this thread: the one for browsers starts workers that the security policy bars.
import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import { exportNotes } from '../../data/exportNotes';
import { exportHeader, exportRow, type ExportCell, type ExportQuestion } from '../../data/exportTable';
import { tameText } from '../../data/exportText';

/** The table as an Excel workbook: its rows on one sheet, what they mean on another. */
export function workbook(question: ExportQuestion): Promise<Blob> {
  const header = exportHeader(question);
  const rows: SheetData = [
    header.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...Array.from(question.rows, (row) => exportRow(question, row).map(sheetCell)),
  ];
  const notes: SheetData = exportNotes(question).map(([label, text]) => [
    { value: label, fontWeight: 'bold' as const },
    { value: tameText(text), wrap: true },
  ]);
  return writeXlsxFile([
    {
      data: rows,
      sheet: 'Tabel',
      stickyRowsCount: 1,
      columns: header.map((name) => ({ width: widthOf(name) })),
    },
    { data: notes, sheet: 'Keterangan', columns: [{ width: 24 }, { width: 100 }] },
  ]).toBlob();
}

/** Numbers stay numbers; a text is tamed, and an empty one is no cell. */
function sheetCell(cell: ExportCell) {
  if (typeof cell === 'number') return { value: cell, type: Number };
  return cell === '' ? null : { value: tameText(cell), type: String };
}

/** In characters. */
function widthOf(name: string): number {
  return name === 'nama' || name === 'kecamatan' || name === 'nama_indikator'
    ? 24
    : Math.max(10, name.length + 2);
}
