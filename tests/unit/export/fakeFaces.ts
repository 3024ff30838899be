import type { Typeface, Typefaces } from '../../../src/export/type/typeface';

/** Letters of half a height, `i` of a quarter, a tenth more where they are strong; it has what Latin-1 has. */
const face = (more: number): Typeface => ({
  woff: new Uint8Array(),
  trueType: new Uint8Array(),
  advance: (codePoint) => {
    if (codePoint > 0xff) return null;
    return (codePoint === 0x69 ? 0.25 : 0.5) + more;
  },
});

export const FACES: Typefaces = { text: face(0), strong: face(0.1) };
