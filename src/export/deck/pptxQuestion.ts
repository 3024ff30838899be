import type { SlideOf } from '../form/slideParts';
import { BOTTOM, NILA, type Looked } from './pptxLook';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** What is to be decided; returns the height of its box. */
export function addQuestion(
  slide: SlideOf,
  question: string,
  { x, y, width }: Box,
  { looked: { text, words }, size }: { readonly looked: Looked; readonly size: number },
): number {
  const h = Math.min(BOTTOM - y, 0.55 + textHeight(question, width - 0.4, size));
  slide.addText(
    [
      { text: words.t('rapat.putus'), options: { fontSize: Math.round(size * 0.75), breakLine: true } },
      { text: question, options: { fontSize: size, bold: true } },
    ],
    {
      ...text,
      x,
      y,
      w: width,
      h,
      fill: { color: NILA },
      color: 'FFFFFF',
      margin: 10,
      valign: 'middle',
      fit: 'shrink',
    },
  );
  return h;
}

/** About how high a text stands, inches: office programs set it themselves. */
export function textHeight(words: string, width: number, size: number): number {
  const perLine = Math.max(8, width / (size * 0.0078));
  const lines = words
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return lines * size * 0.0185;
}
