import { trueTypeOf } from './woff';

/** A cut of a typeface as far as pages are laid out and files embed it. */
export interface Typeface {
  /** As it comes, and as files embed it. */
  readonly woff: Uint8Array;
  readonly trueType: Uint8Array<ArrayBuffer>;
  /** Width of a letter in letter heights; null where the typeface lacks it. */
  readonly advance: (codePoint: number) => number | null;
}

/** The two cuts that pages are set in. */
export interface Typefaces {
  readonly text: Typeface;
  readonly strong: Typeface;
}

/** Reads a cut. Throws where a table is missing: the typeface is a part of the app. */
export function readTypeface(woff: Uint8Array): Typeface {
  const trueType = trueTypeOf(woff);
  const font = new DataView(trueType.buffer);
  const table = (tag: string): number => {
    for (let i = 0; i < font.getUint16(4); i++) {
      const at = 12 + 16 * i;
      const name = String.fromCharCode(...trueType.subarray(at, at + 4));
      if (name === tag) return font.getUint32(at + 8);
    }
    throw new TypeError(`typeface: no table ${tag}`);
  };
  const perEm = font.getUint16(table('head') + 18);
  const measured = font.getUint16(table('hhea') + 34);
  const widths = table('hmtx');
  const glyphs = glyphsOf(font, table('cmap'));
  return {
    woff,
    trueType,
    advance: (codePoint) => {
      const glyph = glyphs.get(codePoint);
      if (glyph === undefined) return null;
      return font.getUint16(widths + 4 * Math.min(glyph, measured - 1)) / perEm;
    },
  };
}

/** Letters and their glyphs, of the map that Windows reads: format 4. */
function glyphsOf(font: DataView, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let i = 0; i < font.getUint16(cmap + 2); i++) {
    const at = cmap + font.getUint32(cmap + 4 + 8 * i + 4);
    if (font.getUint16(at) === 4) readSegments(font, at, glyphs);
  }
  return glyphs;
}

function readSegments(font: DataView, at: number, glyphs: Map<number, number>): void {
  const twice = font.getUint16(at + 6);
  for (let i = 0; i < twice; i += 2) {
    const last = font.getUint16(at + 14 + i);
    const first = font.getUint16(at + 16 + twice + i);
    const delta = font.getUint16(at + 16 + 2 * twice + i);
    const rangeAt = at + 16 + 3 * twice + i;
    const range = font.getUint16(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const found = range === 0 ? code : font.getUint16(rangeAt + range + 2 * (code - first));
      const glyph = range !== 0 && found === 0 ? 0 : (found + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}
