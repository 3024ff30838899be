import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Page } from '../../src/export/drawing/shape';
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

/** Draws pages without a browser. */
export function resvgDrawing(faces: Typefaces): DrawPicture {
  const drawn = resvg(faces);
  return async (pages, choice) => ({ ok: true, value: new Uint8Array(drawn(pages, choice).asPng()) });
}

/** A picture by its dots: red, green, blue and opacity, a byte each. */
export interface Dots {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** The same as dots, for files of another kind. */
export function resvgDots(faces: Typefaces): (page: Drawn, scale: number) => Dots {
  const drawn = resvg(faces);
  return (page, scale) => {
    const { width, height, pixels } = drawn([page], { scale, transparent: false });
    return { width, height, rgba: pixels };
  };
}

type Drawn = Pick<Page, 'width' | 'height' | 'shapes'>;

/** It reads typefaces from files alone, which are put into a folder of their own until the process ends. */
function resvg(faces: Typefaces) {
  const folder = mkdtempSync(join(tmpdir(), 'petala-fon-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const fontFiles = (['text', 'strong'] as const).map((weight) => {
    const path = join(folder, `${weight}.ttf`);
    writeFileSync(path, faces[weight].trueType);
    return path;
  });
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Plus Jakarta Sans' };
  return (pages: readonly Drawn[], choice: { readonly scale: number; readonly transparent: boolean }) => {
    const apart = pages.map(({ width, height, shapes }) => ({
      ...{ width, height, bookmark: '', chapter: '' },
      shapes: layersApart(shapes),
    }));
    const leaflet = { pages: apart, title: '', language: 'id', date: '', strange: [] } as const;
    const svg = svgFile(leaflet, { faces: null, transparent: choice.transparent });
    const background = choice.transparent ? {} : { background: '#ffffff' };
    // The picture's own unit is the point, which the drawing takes for 4/3 px.
    return new Resvg(svg, {
      ...{ font, ...background },
      fitTo: { mode: 'zoom', value: choice.scale * 0.75 },
    }).render();
  };
}
