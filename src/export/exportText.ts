import type { TextDocument } from './content/textDocument';
import { MEDIA_TYPES, type CarriedFile } from './exportChoice';
import { textPages } from './page/textPages';
import type { Typefaces } from './type/typeface';

/** A text with tables as a PDF; the same text and day are the same bytes. */
export async function textPdf(document: TextDocument, faces: Typefaces): Promise<CarriedFile> {
  const { pdfFile } = await import('./form/pdfFile');
  const leaflet = textPages(document, faces);
  return { bytes: pdfFile(leaflet, { faces }), type: MEDIA_TYPES.pdf, remarks: leaflet.strange };
}

/** The same for an office program. */
export async function textDocx(document: TextDocument): Promise<CarriedFile> {
  const { docxFile } = await import('./form/docxFile');
  return { bytes: await docxFile(document), type: MEDIA_TYPES.docx, remarks: [] };
}
