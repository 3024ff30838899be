import type { ExportAsked } from './asked';
import { viewContent } from './content/viewContent';
import { viewDocument } from './content/viewDocument';
import type { Page } from './drawing/shape';
import { MEDIA_TYPES, type ExportChoice, type CarriedFile } from './exportChoice';
import { faultOf, isOutOfMemory, type Exported } from './exportFault';
import { perPoint, PRINT_DPI, type DrawPicture } from './form/drawPicture';
import type { MapPictures } from './form/pdfFile';
import { svgFile } from './form/svgFile';
import { encodeUtf8 } from '../data/bytes/utf8';
import { mapPage, mapsOf } from './page/mapPage';
import { paperOf } from './page/paper';
import { viewPages, type Leaflet, type Printing } from './page/viewPages';

/** What a form needs beside the view. */
export interface ExportTools extends Printing {
  readonly draw: DrawPicture;
  /** Bytes of a PDF with lines beyond which its maps are pictures of 300 dpi; 5 MB where nothing is said. */
  readonly heaviestPdf?: number;
}

const HEAVIEST_PDF = 5_000_000;

/** A view as a file of a form; the same view, choice and day are the same bytes. */
export async function exportView(
  asked: ExportAsked,
  choice: ExportChoice,
  tools: ExportTools,
): Promise<Exported<CarriedFile>> {
  const fault = faultOf(asked);
  if (fault) return { ok: false, fault };
  try {
    const made = await bytesOf(asked, choice, tools);
    if (!made.ok) return made;
    return { ok: true, value: { ...made.value, type: MEDIA_TYPES[choice.form] } };
  } catch (cause) {
    if (isOutOfMemory(cause)) return { ok: false, fault: { reason: 'memory' } };
    throw cause;
  }
}

type Made = Omit<CarriedFile, 'type'>;

async function bytesOf(
  asked: ExportAsked,
  choice: ExportChoice,
  tools: ExportTools,
): Promise<Exported<Made>> {
  switch (choice.form) {
    case 'svg': {
      const leaflet = leafletOf(asked, choice, tools);
      const svg = svgFile(leaflet, { faces: tools.faces, transparent: choice.transparent });
      return { ok: true, value: { bytes: encodeUtf8(svg), remarks: [] } };
    }
    case 'png': {
      const leaflet = leafletOf(asked, choice, tools);
      const scale = choice.scale / 0.75;
      const drawn = await tools.draw(leaflet.pages, { scale, transparent: choice.transparent });
      return drawn.ok
        ? { ok: true, value: { bytes: drawn.value, remarks: remarksOf(leaflet, tools) } }
        : drawn;
    }
    case 'pdf': {
      const { tones, extent } = choice;
      const paper = paperOf(choice.paper, choice.orientation);
      return pdfOf(viewPages(asked, { paper, tones, extent }, tools), tools);
    }
    case 'pptx':
      return pptxOf(asked, choice, tools);
    case 'docx':
      return docxOf(asked, choice, tools);
    default:
      return choice.form satisfies never;
  }
}

function leafletOf(
  asked: ExportAsked,
  { paper, orientation, tones, extent, framed }: ExportChoice,
  printing: Printing,
): Leaflet {
  const set = paperOf(paper, orientation);
  const whole = viewPages(asked, { paper: set, tones, extent }, printing);
  if (framed) return whole;
  const width = set.width - 2 * set.margin;
  const page = mapPage(asked, { width, height: null, size: set.size }, { ...printing, tones, extent });
  return { ...whole, pages: [page] };
}

export function remarksOf({ strange }: Leaflet, { words }: Printing): readonly string[] {
  return strange.length === 0 ? [] : [words.t('ekspor.huruf_asing', { huruf: strange.join(' ') })];
}

/** Pages as a PDF, maps as pictures where their lines would weigh too much. */
export async function pdfOf(leaflet: Leaflet, tools: ExportTools): Promise<Exported<Made>> {
  const { pdfFile } = await import('./form/pdfFile');
  const remarks = remarksOf(leaflet, tools);
  const bytes = pdfFile(leaflet, { faces: tools.faces });
  if (bytes.length <= (tools.heaviestPdf ?? HEAVIEST_PDF)) return { ok: true, value: { bytes, remarks } };
  const pictures: { [page: number]: MapPictures[number] } = {};
  for (const [i, page] of leaflet.pages.entries()) {
    const own: { box: MapPictures[number][number]['box']; png: Uint8Array }[] = [];
    for (const map of mapsOf(page)) {
      const drawn = await tools.draw([map.page], { scale: perPoint(PRINT_DPI), transparent: false });
      if (!drawn.ok) return drawn;
      own.push({ box: map.box, png: drawn.value });
    }
    if (own.length > 0) pictures[i] = own;
  }
  return { ok: true, value: { bytes: pdfFile(leaflet, { faces: tools.faces, pictures }), remarks } };
}

/** Points of a slide's map, and how finely it is drawn: twice what a wide screen shows. */
const SLIDE_MAP = { width: 600, height: 386, size: 0.9 } as const;
const SLIDE_SCALE = 3.2;
const DOCUMENT_MAP = { width: 480, height: 400, size: 0.9 } as const;

interface Drawn {
  readonly page: Page;
  readonly png: Uint8Array<ArrayBuffer>;
}

async function drawnMap(
  asked: ExportAsked,
  size: { readonly width: number; readonly height: number; readonly size: number },
  { tools, choice }: { readonly tools: ExportTools; readonly choice: ExportChoice },
): Promise<Exported<Drawn>> {
  const page = mapPage(asked, size, { ...tools, tones: choice.tones, extent: choice.extent });
  const drawn = await tools.draw([page], { scale: SLIDE_SCALE, transparent: false });
  return drawn.ok ? { ok: true, value: { page, png: drawn.value } } : drawn;
}

async function pptxOf(asked: ExportAsked, choice: ExportChoice, tools: ExportTools): Promise<Exported<Made>> {
  const map = await drawnMap(asked, SLIDE_MAP, { tools, choice });
  if (!map.ok) return map;
  const { pptxFile } = await import('./form/pptxFile');
  const { page, png } = map.value;
  const slide = { content: viewContent(asked, tools.words), map: { ...page, png } };
  const bytes = await pptxFile([slide], { words: tools.words, date: asked.date });
  return { ok: true, value: { bytes, remarks: [] } };
}

async function docxOf(asked: ExportAsked, choice: ExportChoice, tools: ExportTools): Promise<Exported<Made>> {
  const map = await drawnMap(asked, DOCUMENT_MAP, { tools, choice });
  if (!map.ok) return map;
  const { docxFile } = await import('./form/docxFile');
  const { page, png } = map.value;
  const { words } = tools;
  const picture = { png, width: page.width, height: page.height };
  const text = viewDocument(viewContent(asked, words), picture, { words, date: asked.date });
  return { ok: true, value: { bytes: await docxFile(text), remarks: [] } };
}
