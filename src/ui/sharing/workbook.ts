import { exportNotes } from '../../data/export/exportNotes';
import { exportHeader, exportRow, type ExportCell, type ExportQuestion } from '../../data/export/exportTable';
import { tameText } from '../../data/export/exportText';
import { WORKBOOK_TYPE, type Sheet, type SheetCell } from '../../data/export/sheetXml';
import type { StartWorker } from '../../workers/startWorkers';
import { workerEnd } from '../../workers/workerEnd';
import type { WorkbookWorker } from '../../workers/workbook.worker';

/** Timeout for the worker, ms: a browser can end a worker without an event. */
const PATIENCE_MS = 120_000;

/** The table as an Excel workbook, written in a worker so that the page stays responsive. */
export async function workbook(question: ExportQuestion, startWorker: StartWorker): Promise<Blob> {
  const { wrap } = await import('comlink');
  const worker = await startWorker('workbook');
  let patience: ReturnType<typeof setTimeout> | undefined;
  try {
    const silent = new Promise<never>((_, reject) => {
      patience = setTimeout(() => reject(new Error('workbook.worker: silent')), PATIENCE_MS);
    });
    const packed = wrap<WorkbookWorker>(worker).pack(workbookSheets(question));
    return new Blob([await Promise.race([packed, workerEnd(worker, 'workbook.worker'), silent])], {
      type: WORKBOOK_TYPE,
    });
  } finally {
    clearTimeout(patience);
    worker.terminate();
  }
}

/** The rows on the first sheet and the explanation of the columns on the second. */
export function workbookSheets(question: ExportQuestion): readonly Sheet[] {
  const header = exportHeader(question);
  return [
    {
      name: 'Tabel',
      header,
      rows: Array.from(question.rows, (row) => exportRow(question, row).map(sheetCell)),
      columns: header.map((name) => ({ width: widthOf(name), style: 'plain' })),
    },
    {
      name: 'Keterangan',
      header: null,
      rows: exportNotes(question).map(([label, text]) => [label, tameText(text)]),
      columns: [
        { width: 24, style: 'bold' },
        { width: 100, style: 'wrapped' },
      ],
    },
  ];
}

/** Numbers stay numbers; text is escaped against formula injection, and an empty text gives no cell. */
function sheetCell(cell: ExportCell): SheetCell {
  if (typeof cell === 'number') return cell;
  return cell === '' ? null : tameText(cell);
}

/** Column width in characters. */
function widthOf(name: string): number {
  return name === 'nama' || name === 'kecamatan' || name === 'nama_indikator'
    ? 24
    : Math.max(10, name.length + 2);
}
