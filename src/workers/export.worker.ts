import textCut from '@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-400-normal.woff?url';
import strongCut from '@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-700-normal.woff?url';
import { expose, transfer } from 'comlink';
import type { ExportAsked } from '../export/asked';
import type { Exported } from '../export/exportFault';
import type { CarriedFile, ExportChoice } from '../export/exportChoice';
import type { DeckAsked } from '../export/deck/deckAsked';
import type { Level } from '../data/model/level';
import { exportDeck, type DeckForm } from '../export/deck/exportDeck';
import { textDocx, textPdf } from '../export/exportText';
import type { TextDocument } from '../export/content/textDocument';
import { exportComparison, exportTable } from '../export/table/exportTables';
import type { ComparisonAsked, TableAsked } from '../export/table/tableAsked';
import { exportView } from '../export/exportView';
import { exportWords } from '../export/exportWords';
import { packAtLevel } from '../export/sheet/packAtLevel';
import type { SheetsOfVillages } from '../export/sheet/sheetAsked';
import { sheetBatch, type SheetBatch } from '../export/sheet/sheetBatch';
import { readTypeface, type Typefaces } from '../export/type/typeface';
import { offscreenDrawing } from './offscreenDrawing';

async function cut(address: string) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`export.worker: typeface ${answer.status}`);
  return readTypeface(new Uint8Array(await answer.arrayBuffer()));
}

let coming: Promise<Typefaces> | null = null;
const typefaces = (): Promise<Typefaces> =>
  (coming ??= Promise.all([cut(textCut), cut(strongCut)]).then(([text, strong]) => ({ text, strong })));

let stopped = false;
/** Between two sheets: what the page says meanwhile is heard. */
const pause = () => new Promise<void>((go) => setTimeout(go));

/** Makes files of views and sheets off the page's thread; what it returns is transferred, not copied. */
const worker = {
  async view(asked: ExportAsked, choice: ExportChoice): Promise<Exported<CarriedFile>> {
    const faces = await typefaces();
    const words = exportWords(asked.language, asked.state.level);
    const made = await exportView(asked, choice, { words, faces, draw: offscreenDrawing(faces) });
    return made.ok ? transfer(made, [made.value.bytes.buffer]) : made;
  },
  async table(asked: TableAsked, choice: ExportChoice): Promise<Exported<CarriedFile>> {
    const faces = await typefaces();
    const words = exportWords(asked.language, asked.state.level);
    const made = await exportTable(asked, choice, { words, faces });
    return made.ok ? transfer(made, [made.value.bytes.buffer]) : made;
  },
  /** @param level what a row of the comparison stands for */
  async comparison(
    asked: ComparisonAsked,
    choice: ExportChoice,
    level: Level,
  ): Promise<Exported<CarriedFile>> {
    const faces = await typefaces();
    const made = await exportComparison(asked, choice, { words: exportWords(asked.language, level), faces });
    return made.ok ? transfer(made, [made.value.bytes.buffer]) : made;
  },
  /** A meeting: slides to be edited, a hand-out, or a page that needs nothing but a browser. */
  async deck(asked: DeckAsked, form: DeckForm): Promise<Exported<CarriedFile>> {
    const faces = await typefaces();
    const words = exportWords(asked.language, 'village');
    const player = () => import('virtual:deck-player').then((file) => file.player);
    const made = await exportDeck(asked, form, { words, faces, draw: offscreenDrawing(faces), player });
    return made.ok ? transfer(made, [made.value.bytes.buffer]) : made;
  },
  /** A text with tables, for print or for an office program. */
  async text(document: TextDocument, form: 'pdf' | 'docx'): Promise<CarriedFile> {
    const file = form === 'pdf' ? await textPdf(document, await typefaces()) : await textDocx(document);
    return transfer(file, [file.bytes.buffer]);
  },
  async sheets(asked: SheetsOfVillages, onProgress: (done: number, of: number) => void): Promise<SheetBatch> {
    stopped = false;
    const faces = await typefaces();
    const words = exportWords(asked.language, asked.level);
    const pack = packAtLevel(asked.pack, asked.level);
    const watch = { onProgress, shouldStop: () => stopped, pause };
    const batch = await sheetBatch({ ...asked, pack }, { words, faces }, watch);
    const file = batch.pdf ?? batch.zip;
    return file ? transfer(batch, [file.buffer]) : batch;
  },
  stop(): void {
    stopped = true;
  },
};

export type ExportWorker = typeof worker;
expose(worker);
