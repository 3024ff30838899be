import { drawPages } from '../export/form/canvasDrawing';
import type { DrawPicture } from '../export/form/drawPicture';
import type { Typefaces } from '../export/type/typeface';

/** Larger than this on a side, browsers draw nothing and say nothing. */
const MOST_PX = 16_384;
const FAMILY = 'Petala Cetak';

/** Draws pages in a worker of the browser. */
export function offscreenDrawing({ text, strong }: Typefaces): DrawPicture {
  const faces = [
    new FontFace(FAMILY, text.trueType, { weight: '400' }),
    new FontFace(FAMILY, strong.trueType, { weight: '700' }),
  ];
  const loaded = Promise.all(
    faces.map(async (face) => {
      (self as unknown as { readonly fonts: FontFaceSet }).fonts.add(await face.load());
    }),
  );
  return async (pages, { scale, transparent }) => {
    await loaded;
    const width = Math.ceil(Math.max(...pages.map((page) => page.width)) * scale);
    const height = Math.ceil(pages.reduce((sum, page) => sum + page.height, 0) * scale);
    if (Math.max(width, height) > MOST_PX)
      return { ok: false, fault: { reason: 'tooLarge', most_px: MOST_PX } };
    try {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      if (!context) return { ok: false, fault: { reason: 'notDrawn' } };
      drawPages(pages, scale, { canvas: context, pathOf: (d) => new Path2D(d), family: FAMILY, transparent });
      const blob = await canvas.convertToBlob({ type: 'image/png' });
      return { ok: true, value: new Uint8Array(await blob.arrayBuffer()) };
    } catch {
      // No memory for so many pixels: a smaller picture may do.
      return { ok: false, fault: { reason: 'notDrawn' } };
    }
  };
}
