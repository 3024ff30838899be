import { expose, transfer } from 'comlink';
import { packWorkbook } from '../data/export/packWorkbook';

/** Packs workbooks off the page's thread; what it returns is transferred, not copied. */
const worker = {
  pack(...args: Parameters<typeof packWorkbook>): Uint8Array<ArrayBuffer> {
    const bytes = packWorkbook(...args);
    return transfer(bytes, [bytes.buffer]);
  },
};

export type WorkbookWorker = typeof worker;
expose(worker);
