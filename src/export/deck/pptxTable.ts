import { LEFT, WIDE, type SlideOf } from '../form/slideParts';
import type { SceneAsked, SceneTable } from './deckAsked';
import { BOTTOM, TOP, type Looked } from './pptxLook';

/** A table over the whole width, with what is said of it below. */
export function addTable(slide: SlideOf, { scene }: SceneAsked, table: SceneTable, looked: Looked): void {
  const { text } = looked;
  const size = table.rows.length > 12 ? 10 : 12;
  const cell = { fontFace: text.fontFace, fontSize: size, margin: 0.04, valign: 'middle' } as const;
  const aligned = (words: string, i: number, bold: boolean) => ({
    text: words,
    options: { ...cell, bold, align: table.columns[i]!.numeric ? ('right' as const) : ('left' as const) },
  });
  if (table.caption)
    slide.addText(table.caption, {
      ...text,
      x: LEFT,
      y: TOP,
      w: WIDE,
      h: 0.34,
      fontSize: 14,
      bold: true,
      fit: 'shrink',
    });
  slide.addTable(
    [
      table.columns.map(({ head }, i) => aligned(head, i, true)),
      ...table.rows.map((row) => row.map((words, i) => aligned(words, i, false))),
    ],
    {
      ...{ x: LEFT, y: TOP + 0.4, w: WIDE, rowH: 0.3 },
      colW: table.columns.map(({ share }) => share * WIDE),
      border: { type: 'solid', pt: 0.5, color: 'DFE2EA' },
    },
  );
  const y = TOP + 0.5 + (table.rows.length + 1) * 0.31;
  const spoken = [scene.caption, scene.question].filter(Boolean).join('\n');
  if (spoken)
    slide.addText(spoken, {
      ...text,
      x: LEFT,
      y,
      w: WIDE,
      h: Math.max(0.4, BOTTOM - y),
      fontSize: 14,
      valign: 'top',
      fit: 'shrink',
    });
}
