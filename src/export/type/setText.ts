import type { Weight } from '../drawing/shape';
import type { Typefaces } from './typeface';

/** Letters that the typeface lacks and that read as well in another form. */
const SPELT: Readonly<Record<string, string>> = {
  '\u2060': '',
  '\u200b': '',
  '\ufe0f': '',
  '\u2080': '0',
  '\u2082': '2',
  '\t': ' ',
  '\n': ' ',
};

/** Width of a letter that the typeface lacks, in letter heights: a wide one. */
const STRANGE = 1;

/** A text as pages set it: one line, without what is drawn as nothing. */
export function spelt(words: string): string {
  return Array.from(words.normalize('NFC'), (letter) => SPELT[letter] ?? letter).join('');
}

/** Letters of a text that the typeface has not: forms that embed it alone set `▯` in their place. */
export function strangeLetters(words: string, faces: Typefaces): readonly string[] {
  const strange = Array.from(spelt(words)).filter(
    (letter) => faces.text.advance(letter.codePointAt(0)!) === null,
  );
  return [...new Set(strange)];
}

/** Width of a text on one line, in the unit of its size. */
export function widthOf(
  words: string,
  style: { readonly size: number; readonly weight: Weight },
  faces: Typefaces,
): number {
  const face = faces[style.weight];
  let width = 0;
  for (const letter of words) width += face.advance(letter.codePointAt(0)!) ?? STRANGE;
  return width * style.size;
}

/** What a line may be. */
export interface Measure {
  readonly width: number;
  readonly size: number;
  readonly weight: Weight;
}

/** A text in lines that fit; a word longer than a line is broken where it must be, so that nothing is cut off. */
export function linesOf(words: string, measure: Measure, faces: Typefaces): string[] {
  const fits = (line: string) => widthOf(line, measure, faces) <= measure.width + 0.01;
  const lines: string[] = [];
  let line = '';
  for (const word of spelt(words).split(/ +/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word) {
      if (line !== '' && !fits(line + letter)) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** In the place of a letter that the typeface lacks. */
const UNKNOWN = '?';

/** A text in letters that the typeface has; the others are replaced, and `strangeLetters` names them. */
export function knownLetters(words: string, faces: Typefaces): string {
  return Array.from(spelt(words), (letter) =>
    faces.text.advance(letter.codePointAt(0)!) === null ? UNKNOWN : letter,
  ).join('');
}
