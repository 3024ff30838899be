import type { Remote } from 'comlink';
import { columnNotes } from '../../data/export/exportColumns';
import { exportNotes } from '../../data/export/exportNotes';
import { exportHeader, exportRow, type ExportCell, type ExportQuestion } from '../../data/export/exportTable';
import { tameText } from '../../data/export/exportText';
import { WORKBOOK_TYPE, type Sheet, type SheetCell } from '../../data/export/sheetXml';
import type { StartWorker } from '../../workers/startWorkers';
import { workerAnswer } from '../../workers/workerAnswer';
import { workerEnd } from '../../workers/workerEnd';
import type { WorkbookWorker } from '../../workers/workbook.worker';

const WORKER = 'workbook.worker';

/** The table as an Excel workbook, written in a worker so that the page stays responsive. */
export async function workbook(question: ExportQuestion, startWorker: StartWorker): Promise<Blob> {
  return packedWorkbook(workbookSheets(question), startWorker);
}

/** Sheets as an Excel workbook, packed in the worker. */
export async function packedWorkbook(sheets: readonly Sheet[], startWorker: StartWorker): Promise<Blob> {
  const packed = await inWorker(startWorker, (worker) => worker.pack(sheets));
  return new Blob([packed], { type: WORKBOOK_TYPE });
}

/** Texts and bytes by file name as one zip, packed in the same worker. */
export async function zipOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  startWorker: StartWorker,
): Promise<Blob> {
  return new Blob([await inWorker(startWorker, (worker) => worker.bundle(files))], {
    type: 'application/zip',
  });
}

async function inWorker(
  startWorker: StartWorker,
  ask: (worker: Remote<WorkbookWorker>) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { wrap } = await import('comlink');
  const worker = await startWorker('workbook');
  try {
    const gone = workerEnd(worker, WORKER);
    return await workerAnswer(ask(wrap<WorkbookWorker>(worker)), gone, WORKER);
  } finally {
    worker.terminate();
  }
}

/** The rows on the first sheet, what they are of on the second, what each column holds on the third. */
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
      name: 'Metadata',
      header: null,
      rows: exportNotes(question).map(([label, text]) => [label, tameText(text)]),
      columns: [
        { width: 24, style: 'bold' },
        { width: 100, style: 'wrapped' },
      ],
    },
    {
      name: 'Kamus',
      header: ['kolom', 'arti', 'jenis', 'satuan'],
      rows: columnNotes(question).map(({ name, meaning, type, unit }) => [
        name,
        tameText(meaning),
        type,
        unit === '' ? null : tameText(unit),
      ]),
      columns: [
        { width: 24, style: 'bold' },
        { width: 80, style: 'wrapped' },
        { width: 12, style: 'plain' },
        { width: 20, style: 'plain' },
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
