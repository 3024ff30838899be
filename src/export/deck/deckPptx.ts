import type PptxGenJS from 'pptxgenjs';
import type { Words } from '../../reading/words';
import type { ViewContent } from '../content/viewContent';
import {
  addLegend,
  addLyingLegend,
  addPicture,
  footText,
  INK_2,
  LEFT,
  LYING_LEGEND,
  newPresentation,
  noteText,
  presentationBytes,
  SIDE,
  textLook,
  WIDE,
  type SlideOf,
  type SlidePicture,
  type TextLook,
} from '../form/slideParts';
import type { BigFigure, DeckAsked, FirstVillages, SceneAsked, SceneTable } from './deckAsked';
import { contentOf } from './contentOf';

/** A scene with its maps as pictures. */
export interface PicturedScene {
  readonly scene: SceneAsked;
  readonly pictures: readonly SlidePicture[];
}

const NILA = '35358D';
const TOP = 1.2;
const BOTTOM = 6.8;
const MAP = { width: 8.3, height: BOTTOM - TOP } as const;
const PAIR = (WIDE - 0.4) / 2;

/** A meeting as slides: titles, lists, legends and notes can be edited, maps are pictures with descriptions. */
export async function deckPptx(
  scenes: readonly PicturedScene[],
  { deck, words }: { readonly deck: DeckAsked; readonly words: Words },
): Promise<Uint8Array<ArrayBuffer>> {
  const file = newPresentation({ title: deck.name, subject: deck.body });
  for (const scene of scenes) addScene(file, scene, { deck, words, text: textLook(words) });
  return presentationBytes(file, deck.date);
}

interface Looked {
  readonly deck: DeckAsked;
  readonly words: Words;
  readonly text: TextLook;
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

/** A table over the whole width, with what is said of it below. */
function addTable(slide: SlideOf, { scene }: SceneAsked, table: SceneTable, looked: Looked): void {
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

interface Seen {
  readonly picture: SlidePicture;
  readonly content: ViewContent;
}

function addMap(slide: SlideOf, asked: SceneAsked, { picture, content }: Seen, looked: Looked): void {
  const { text, words } = looked;
  const said = addSide(slide, asked, looked);
  const needed = content.legends.reduce(
    (sum, { rows, besides }) => sum + 0.5 + (rows.length + besides.length) * 0.28,
    0,
  );
  // Beside a list there is no telling how high it becomes: office programs break its lines by their own typeface.
  const lies = asked.list !== null || said + needed > BOTTOM;
  const height = MAP.height - (lies ? content.legends.length * LYING_LEGEND : 0);
  addPicture(slide, picture, {
    box: { x: LEFT, y: TOP, width: MAP.width, height },
    altText: content.alternative,
  });
  content.legends.reduce(
    (y, legend) => {
      if (!lies) return addLegend(slide, legend, { ...SIDE, y, text, words });
      addLyingLegend(slide, legend, { x: LEFT, y, width: MAP.width, text, words });
      return y + LYING_LEGEND;
    },
    lies ? TOP + height + 0.05 : said,
  );
}

/** Figure, list, words and question beside the map; returns where the room below begins. */
function addSide(slide: SlideOf, { scene, figure, list }: SceneAsked, looked: Looked): number {
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

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** What is to be decided; returns the height of its box. */
function addQuestion(
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
function textHeight(words: string, width: number, size: number): number {
  const perLine = Math.max(8, width / (size * 0.0078));
  const lines = words
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return lines * size * 0.0185;
}

function addPair(slide: SlideOf, { scene }: SceneAsked, seen: readonly [Seen, Seen], looked: Looked): void {
  const { text, words } = looked;
  const spoken = (scene.caption ? 0.5 : 0) + (scene.question ? 0.95 : 0);
  const legends = Math.max(...seen.map(({ content }) => content.legends.length)) * LYING_LEGEND;
  const height = MAP.height - 0.4 - legends - spoken;
  seen.forEach(({ picture, content }, i) => {
    const x = LEFT + i * (PAIR + 0.4);
    slide.addText(content.title, {
      ...text,
      x,
      y: TOP,
      w: PAIR,
      h: 0.36,
      fontSize: 15,
      bold: true,
      fit: 'shrink',
    });
    addPicture(slide, picture, {
      box: { x, y: TOP + 0.4, width: PAIR, height },
      altText: content.alternative,
    });
    content.legends.forEach((legend, n) =>
      addLyingLegend(slide, legend, {
        x,
        y: TOP + 0.42 + height + n * LYING_LEGEND,
        width: PAIR,
        text,
        words,
      }),
    );
  });
  const y = BOTTOM - spoken;
  if (scene.caption)
    slide.addText(scene.caption, { ...text, x: LEFT, y, w: WIDE, h: 0.45, fontSize: 13, fit: 'shrink' });
  if (scene.question)
    addQuestion(
      slide,
      scene.question,
      { x: LEFT, y: y + (scene.caption ? 0.5 : 0), width: WIDE },
      { looked, size: 14 },
    );
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
