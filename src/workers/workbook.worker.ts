import { expose, transfer } from 'comlink';
import { packWorkbook } from '../data/export/packWorkbook';

/** Worker that writes Excel workbooks. Results are transferred, not copied. */
const worker = {
  pack(...args: Parameters<typeof packWorkbook>): Uint8Array<ArrayBuffer> {
    const bytes = packWorkbook(...args);
    return transfer(bytes, [bytes.buffer]);
  },
};

export type WorkbookWorker = typeof worker;
expose(worker);
