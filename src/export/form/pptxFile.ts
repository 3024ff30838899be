import type PptxGenJS from 'pptxgenjs';
import type { ViewContent } from '../content/viewContent';
import type { Words } from '../../reading/words';
import {
  addLegend,
  addPicture,
  footText,
  INK_2,
  LEFT,
  newPresentation,
  noteText,
  presentationBytes,
  SIDE,
  textLook,
  WIDE,
  type SlideOf,
  type SlidePicture,
  type TextLook,
} from './slideParts';

/** A view as a slide: what it says, and its map as a picture. */
export interface Slide {
  readonly content: ViewContent;
  readonly map: SlidePicture;
}

const SLIDE_MAP = { width: 8.3, height: 5.35 } as const;

/** Slides, one a view: title, text and legend can be edited, the map is a picture with its description. */
export async function pptxFile(
  slides: readonly Slide[],
  { words, date }: { readonly words: Words; readonly date: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const [first] = slides;
  const deck = newPresentation({
    title: first?.content.title ?? '',
    subject: first?.content.alternative ?? '',
  });
  for (const slide of slides) addSlide(deck, slide, words);
  return presentationBytes(deck, date);
}

function addSlide(deck: PptxGenJS, { content, map }: Slide, words: Words): void {
  const slide = deck.addSlide();
  const text = textLook(words);
  addHead(slide, content, text);
  addPicture(slide, map, { box: { x: LEFT, y: 1.56, ...SLIDE_MAP }, altText: content.alternative });
  let y = 1.5;
  for (const legend of content.legends) y = addLegend(slide, legend, { ...SIDE, y, text, words });
  if (content.programme.length > 0) {
    const said = content.programme.map(({ text: row }) => row).join(' · ');
    const place = { x: SIDE.x, y, w: SIDE.width, h: 0.5 };
    const look = { ...text, fontSize: 10, color: INK_2, valign: 'top', fit: 'shrink' } as const;
    slide.addText(`${words.t('lapis.programme')}: ${said}`, { ...look, ...place });
  }
  const foot = { x: LEFT, y: 6.98, w: WIDE, h: 0.4 };
  slide.addText(footText(content), {
    ...text,
    ...foot,
    fontSize: 9,
    color: INK_2,
    valign: 'top',
    fit: 'shrink',
  });
  slide.addNotes(noteText(content, words));
}

/** Place, title and how to read the map, each a text of its own. */
function addHead(slide: SlideOf, content: ViewContent, text: TextLook): void {
  const place = (y: number, h: number) => ({ ...text, x: LEFT, y, w: WIDE, h });
  slide.addText(content.region, { ...place(0.28, 0.28), fontSize: 12, bold: true, color: INK_2 });
  slide.addText(content.title, {
    ...place(0.54, 0.62),
    fontSize: 26,
    bold: true,
    fit: 'shrink',
    valign: 'middle',
  });
  const reading = [content.reading, content.filter].filter(Boolean).join(' ');
  slide.addText(reading, { ...place(1.16, 0.32), fontSize: 12, color: INK_2, fit: 'shrink' });
}
