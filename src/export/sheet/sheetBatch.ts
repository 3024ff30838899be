import { zipSync, type Zippable } from 'fflate';
import { textRows } from '../../data/model/textColumn';
import { textsIn } from '../drawing/textsIn';
import type { Page } from '../drawing/shape';
import { isOutOfMemory, type ExportFault } from '../exportFault';
import { ZIP_EPOCH } from '../form/sameZip';
import type { Leaflet, Printing } from '../page/viewPages';
import { strangeLetters } from '../type/setText';
import type { SheetsAsked } from './sheetAsked';
import { sheetContent } from './sheetContent';
import { sheetFileName } from './sheetFileName';
import { sheetPages } from './sheetPage';

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
  /** null where it was stopped, no sheet could be made, or a zip was asked for. */
  readonly pdf: Uint8Array<ArrayBuffer> | null;
  /** null where it was stopped, no sheet could be made, or one PDF was asked for. */
  readonly zip: Uint8Array<ArrayBuffer> | null;
  readonly sheets: number;
  readonly failed: readonly FailedSheet[];
  /** Why there is no file although sheets were made; null where there is one, or where it was stopped. */
  readonly fault: ExportFault | null;
  /** Sentences about what the file could not hold. */
  readonly remarks: readonly string[];
  readonly stopped: boolean;
}

interface MadeSheet {
  readonly code: string;
  readonly name: string;
  readonly pages: readonly Page[];
}

/**
 * The sheets of places as one PDF with bookmarks, or a zip of PDFs by kecamatan; what cannot be made is named, the others
 * are there.
 */
export async function sheetBatch(
  asked: SheetsAsked,
  printing: Printing,
  watch: BatchWatch = {},
): Promise<SheetBatch> {
  const { words, faces } = printing;
  const codes = textRows(asked.pack.dataset.villages.code);
  const rows = new Map(codes.map((code, row) => [code, row]));
  const wanted = asked.codes ?? codes;
  const made: MadeSheet[] = [];
  const failed: FailedSheet[] = [];
  const files: Zippable = {};
  const { pdfFile } = await import('../form/pdfFile');
  const none = { pdf: null, zip: null, fault: null, remarks: [], stopped: false } as const;
  for (const [i, code] of wanted.entries()) {
    await watch.pause?.();
    if (watch.shouldStop?.()) return { ...none, stopped: true, sheets: made.length, failed };
    const row = rows.get(code);
    if (row === undefined) failed.push({ code, reason: words.t('lembar.tak_dikenal', { kode: code }) });
    else {
      try {
        const content = sheetContent(asked, row, words);
        const sheet = { code, name: content.name, pages: sheetPages(content, { words, faces }) };
        if (asked.bundle === 'zip') {
          const pdf = pdfFile(leafletOf([sheet], content.title, asked), { faces });
          files[sheetFileName({ code, name: content.name, chapter: content.chapter })] = pdf;
        }
        made.push(sheet);
      } catch (cause) {
        if (isOutOfMemory(cause)) return { ...none, sheets: 0, failed, fault: { reason: 'memory' } };
        // One sheet that breaks must not take the other 284 with it.
        const sebab = cause instanceof Error ? cause.message : String(cause);
        failed.push({ code, reason: words.t('lembar.gagal', { kode: code, sebab }) });
      }
    }
    watch.onProgress?.(i + 1, wanted.length);
  }
  if (made.length === 0) return { ...none, sheets: 0, failed };
  const told = { ...none, sheets: made.length, failed, remarks: remarksOf(made, printing) };
  const region = asked.pack.dataset.manifest.region.name[asked.language];
  try {
    if (asked.bundle === 'zip') return { ...told, zip: zipSync(files, { level: 0, mtime: ZIP_EPOCH }) };
    const title = words.t('lembar.daftar', { wilayah: region });
    return { ...told, pdf: pdfFile(leafletOf(made, title, asked), { faces }) };
  } catch (cause) {
    if (!isOutOfMemory(cause)) throw cause;
    return { ...told, sheets: 0, fault: { reason: 'memory' } };
  }
}

/** Letters of any sheet that the typeface lacks, with the first place that has them: none is lost unsaid. */
function remarksOf(made: readonly MadeSheet[], { words, faces }: Printing): readonly string[] {
  const letters = new Set<string>();
  const places: string[] = [];
  for (const { name, pages } of made) {
    const own = strangeLetters(pages.flatMap(({ shapes }) => textsIn(shapes)).join(''), faces);
    if (own.length > 0) places.push(name);
    for (const letter of own) letters.add(letter);
  }
  if (letters.size === 0) return [];
  const tempat = places.length > 3 ? `${places.slice(0, 3).join(', ')}, …` : places.join(', ');
  return [words.t('lembar.huruf_asing', { huruf: [...letters].join(' '), tempat })];
}

function leafletOf(made: readonly MadeSheet[], title: string, { language, date }: SheetsAsked): Leaflet {
  return { pages: made.flatMap(({ pages }) => pages), title, language, date, strange: [] };
}
