import { INK_2, SIDE, type SlideOf, type TextLook } from '../form/slideParts';
import type { BigFigure, FirstVillages, SceneAsked } from './deckAsked';
import { BOTTOM, TOP, type Looked } from './pptxLook';
import { addQuestion, textHeight } from './pptxQuestion';

/** Figure, list, words and question beside the map; returns where the room below begins. */
export function addSide(slide: SlideOf, { scene, figure, list }: SceneAsked, looked: Looked): number {
  const { text } = looked;
  const { x, width: w } = SIDE;
  let y = TOP;
  if (figure) y = addFigure(slide, figure, y, text);
  if (list) y = addList(slide, list, y, text);
  if (scene.caption) {
    const free = BOTTOM - y - (scene.question ? 1.3 : 0);
    const h = Math.max(0.4, Math.min(textHeight(scene.caption, w, 14), free));
    slide.addText(scene.caption, { ...text, x, y, w, h, fontSize: 14, valign: 'top', fit: 'shrink' });
    y += h + 0.12;
  }
  if (scene.question) {
    const box = { x, y: Math.min(y, BOTTOM - 1), width: w };
    y += addQuestion(slide, scene.question, box, { looked, size: 14 }) + 0.15;
  }
  return y;
}

function addFigure(slide: SlideOf, { number, unit, of }: BigFigure, y: number, text: TextLook): number {
  const place = (down: number, h: number) => ({ ...text, x: SIDE.x, y: y + down, w: SIDE.width, h });
  const size = number.length > 7 ? 36 : 60;
  slide.addText(number, { ...place(0, 0.95), fontSize: size, bold: true, fit: 'shrink' });
  slide.addText(unit, { ...place(0.95, 0.34), fontSize: 15, bold: true, fit: 'shrink' });
  slide.addText(of, { ...place(1.3, 0.4), fontSize: 13, color: INK_2, fit: 'shrink' });
  return y + 1.85;
}

const LINE = 0.34;

function addList(slide: SlideOf, list: FirstVillages, y: number, text: TextLook): number {
  const { x, width: w } = SIDE;
  slide.addText(list.caption, { ...text, x, y, w, h: 0.32, fontSize: 13, bold: true, fit: 'shrink' });
  const size = list.rows.length > 10 ? 9 : 10;
  const cell = { fontFace: text.fontFace, fontSize: size, margin: 0.02, valign: 'middle' } as const;
  slide.addTable(
    list.rows.map((row) => [
      { text: row.place, options: { ...cell, color: INK_2 } },
      { text: `${row.name}, ${row.district}`, options: cell },
      { text: row.value, options: { ...cell, bold: true, align: 'right' as const } },
    ]),
    { x, y: y + 0.34, w, colW: [0.35, w - 1.2, 0.85], rowH: LINE },
  );
  const end = y + 0.44 + list.rows.length * LINE;
  if (!list.sharing) return end;
  const look = { fontSize: 9, color: INK_2, fit: 'shrink' } as const;
  slide.addText(list.sharing, { ...text, ...look, x, y: end, w, h: 0.26 });
  return end + 0.3;
}
