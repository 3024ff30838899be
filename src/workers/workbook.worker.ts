import { expose, transfer } from 'comlink';
import { packWorkbook } from '../data/export/packWorkbook';
import { zipTexts } from '../data/export/zipTexts';

/** Worker that writes Excel workbooks and zips. Results are transferred, not copied. */
const worker = {
  pack(...args: Parameters<typeof packWorkbook>): Uint8Array<ArrayBuffer> {
    const bytes = packWorkbook(...args);
    return transfer(bytes, [bytes.buffer]);
  },
  bundle(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
    const bytes = zipTexts(files);
    return transfer(bytes, [bytes.buffer]);
  },
};

export type WorkbookWorker = typeof worker;
expose(worker);
