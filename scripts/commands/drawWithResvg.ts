import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { DrawPicture } from '../../src/export/form/drawPicture';
import { svgFile } from '../../src/export/form/svgFile';
import { layersApart } from './layersApart';
import { readTypeface, type Typefaces } from '../../src/export/type/typeface';

const FILES = '@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin';

/** The typeface of pages, from the installed package. */
export function installedTypefaces(): Typefaces {
  const { resolve } = createRequire(import.meta.url);
  const cut = (weight: number) =>
    readTypeface(new Uint8Array(readFileSync(resolve(`${FILES}-${weight}-normal.woff`))));
  return { text: cut(400), strong: cut(700) };
}

/** Draws pages without a browser. It reads typefaces from files alone, which are put into a folder of their own. */
export function resvgDrawing(faces: Typefaces): DrawPicture {
  const folder = mkdtempSync(join(tmpdir(), 'petala-fon-'));
  const fontFiles = (['text', 'strong'] as const).map((weight) => {
    const path = join(folder, `${weight}.ttf`);
    writeFileSync(path, faces[weight].trueType);
    return path;
  });
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Plus Jakarta Sans' };
  return async (pages, { scale, transparent }) => {
    const apart = pages.map((page) => ({ ...page, shapes: layersApart(page.shapes) }));
    const leaflet = { pages: apart, title: '', language: 'id', date: '', strange: [] } as const;
    const svg = svgFile(leaflet, { faces: null, transparent });
    const background = transparent ? {} : { background: '#ffffff' };
    // The picture's own unit is the point, which the drawing takes for 4/3 px.
    const picture = new Resvg(svg, { font, ...background, fitTo: { mode: 'zoom', value: scale * 0.75 } });
    return { ok: true, value: new Uint8Array(picture.render().asPng()) };
  };
}
