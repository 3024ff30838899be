import { textRows } from '../../data/model/textColumn';
import type { Page } from '../drawing/shape';
import type { Leaflet, Printing } from '../page/viewPages';
import { strangeLetters } from '../type/setText';
import type { SheetsAsked } from './sheetAsked';
import { sheetContent } from './sheetContent';
import { sheetPage } from './sheetPage';

/** How a batch is followed, and ended from outside; `pause` lets the end be heard. */
export interface BatchWatch {
  readonly onProgress?: (done: number, of: number) => void;
  readonly shouldStop?: () => boolean;
  readonly pause?: () => Promise<void>;
}

/** A sheet that is not in the file. */
export interface FailedSheet {
  readonly code: string;
  /** A sentence. */
  readonly reason: string;
}

export interface SheetBatch {
  /** null where it was stopped, or no sheet could be made. */
  readonly pdf: Uint8Array<ArrayBuffer> | null;
  readonly sheets: number;
  readonly failed: readonly FailedSheet[];
  readonly stopped: boolean;
}

/** The sheets of places as one PDF with bookmarks; what cannot be made is named, the others are there. */
export async function sheetBatch(
  asked: SheetsAsked,
  printing: Printing,
  watch: BatchWatch = {},
): Promise<SheetBatch> {
  const { words, faces } = printing;
  const codes = textRows(asked.pack.dataset.villages.code);
  const rows = new Map(codes.map((code, row) => [code, row]));
  const wanted = asked.codes ?? codes;
  const pages: Page[] = [];
  const failed: FailedSheet[] = [];
  const stopped = { pdf: null, stopped: true } as const;
  for (const [i, code] of wanted.entries()) {
    await watch.pause?.();
    if (watch.shouldStop?.()) return { ...stopped, sheets: pages.length, failed };
    const row = rows.get(code);
    if (row === undefined) failed.push({ code, reason: words.t('lembar.tak_dikenal', { kode: code }) });
    else {
      try {
        pages.push(sheetPage(sheetContent(asked, row, words), { words, faces }));
      } catch (cause) {
        // One sheet that breaks must not take the other 284 with it.
        const sebab = cause instanceof Error ? cause.message : String(cause);
        failed.push({ code, reason: words.t('lembar.gagal', { kode: code, sebab }) });
      }
    }
    watch.onProgress?.(i + 1, wanted.length);
  }
  const leaflet = leafletOf(pages, asked, printing);
  const { pdfFile } = await import('../form/pdfFile');
  const pdf = pages.length > 0 ? pdfFile(leaflet, { faces }) : null;
  return { pdf, sheets: pages.length, failed, stopped: false };
}

function leafletOf(
  pages: readonly Page[],
  { pack, language, date }: SheetsAsked,
  { words, faces }: Printing,
): Leaflet {
  const region = pack.dataset.manifest.region.name[language];
  const title = words.t('lembar.daftar', { wilayah: region });
  return { pages, title, language, date, strange: strangeLetters(title, faces) };
}
