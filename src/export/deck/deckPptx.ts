import type PptxGenJS from 'pptxgenjs';
import type { Words } from '../../reading/words';
import type { ViewContent } from '../content/viewContent';
import {
  footText,
  INK_2,
  LEFT,
  newPresentation,
  noteText,
  presentationBytes,
  textLook,
  WIDE,
  type SlideOf,
  type SlidePicture,
} from '../form/slideParts';
import { contentOf } from './contentOf';
import type { DeckAsked, SceneAsked } from './deckAsked';
import { NILA, type Looked } from './pptxLook';
import { addMap, addPair } from './pptxMap';
import { addQuestion } from './pptxQuestion';
import { addTable } from './pptxTable';

/** A scene with its maps as pictures. */
export interface PicturedScene {
  readonly scene: SceneAsked;
  readonly pictures: readonly SlidePicture[];
}

/** A meeting as slides: titles, lists, legends and notes can be edited, maps are pictures with descriptions. */
export async function deckPptx(
  scenes: readonly PicturedScene[],
  { deck, words }: { readonly deck: DeckAsked; readonly words: Words },
): Promise<Uint8Array<ArrayBuffer>> {
  const file = newPresentation({ title: deck.name, subject: deck.body });
  for (const scene of scenes) addScene(file, scene, { deck, words, text: textLook(words) });
  return presentationBytes(file, deck.date);
}

function addScene(file: PptxGenJS, { scene: asked, pictures }: PicturedScene, looked: Looked): void {
  const slide = file.addSlide();
  const contents = asked.maps.map(contentOf);
  addHead(slide, asked, looked);
  const [picture, second] = pictures;
  const [content, besideContent] = contents;
  if (asked.table) addTable(slide, asked, asked.table, looked);
  else if (!picture || !content) addWords(slide, asked, looked);
  else if (second && besideContent)
    addPair(
      slide,
      asked,
      [
        { picture, content },
        { picture: second, content: besideContent },
      ],
      looked,
    );
  else addMap(slide, asked, { picture, content }, looked);
  addFoot(slide, asked, contents, looked);
  slide.addNotes(notesOf(asked, contents, looked.words));
}

function addHead(slide: SlideOf, { scene, number }: SceneAsked, { text }: Looked): void {
  slide.addText(String(number), {
    ...text,
    ...{ x: LEFT, y: 0.36, w: 0.56, h: 0.56, fill: { color: NILA }, color: 'FFFFFF' },
    ...{ fontSize: 18, bold: true, align: 'center', valign: 'middle' },
  });
  slide.addText(scene.title, {
    ...text,
    ...{ x: LEFT + 0.74, y: 0.26, w: WIDE - 0.74, h: 0.78 },
    ...{ fontSize: scene.title.length > 90 ? 18 : 26, bold: true, fit: 'shrink', valign: 'middle' },
  });
}

/** A scene of words alone. */
function addWords(slide: SlideOf, { scene }: SceneAsked, looked: Looked): void {
  const box = { x: LEFT + 1, width: WIDE - 2 };
  if (scene.caption)
    slide.addText(scene.caption, {
      ...looked.text,
      ...{ x: box.x, y: 1.5, w: box.width, h: scene.question ? 3.1 : 4.8 },
      ...{ fontSize: scene.caption.length > 400 ? 14 : 24, valign: 'middle', fit: 'shrink' },
    });
  if (scene.question)
    addQuestion(slide, scene.question, { ...box, y: scene.caption ? 4.8 : 2.8 }, { looked, size: 22 });
}

function addFoot(
  slide: SlideOf,
  { remarks, address, table }: SceneAsked,
  contents: readonly ViewContent[],
  { deck, text }: Looked,
): void {
  const [first] = contents;
  const ofDeck = [deck.name, deck.body, deck.date, remarks.length > 0 ? address : ''];
  const said = first
    ? footText(first)
    : table
      ? `${table.source} ${address}`
      : ofDeck.filter(Boolean).join(' · ');
  slide.addText([...remarks, said].join(' '), {
    ...text,
    ...{ x: LEFT, y: 6.95, w: WIDE, h: 0.42 },
    ...{ fontSize: 9, color: INK_2, valign: 'top', fit: 'shrink' },
  });
}

/** What the speaker says comes first, then where the numbers are from. */
function notesOf(
  { scene, remarks, address }: SceneAsked,
  contents: readonly ViewContent[],
  words: Words,
): string {
  const sources = contents.length > 0 ? contents.map((content) => noteText(content, words)) : [address];
  return [scene.notes, ...remarks, ...sources].filter(Boolean).join('\n\n');
}
