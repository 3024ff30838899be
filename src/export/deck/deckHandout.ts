import type { Page, Shape } from '../drawing/shape';
import { rect, text } from '../drawing/shapes';
import { textsIn } from '../drawing/textsIn';
import { INK, INK_2, INK_3, moved, paragraph, stacked, type Block } from '../page/block';
import type { Worded } from '../page/provenanceBlock';
import { flowing, type Leaflet, type Printing } from '../page/viewPages';
import { linesOf, strangeLetters } from '../type/setText';
import type { DeckAsked, SceneAsked } from './deckAsked';
import { FOOT, handoutPlaces, MARGIN, type Box, type HandoutChoice } from './handoutPlaces';
import { placedSlide, slideShapes } from './slideShapes';

const NOTE = { size: 9.2, leading: 1.36 } as const;
/** Least size of notes, as a share; longer ones go on at the end of the file. */
const SMALLEST_NOTE = 0.72;

/** The slides of a meeting on A4; notes that find no room beside their slide follow at the end, none is cut. */
export function deckHandout(deck: DeckAsked, choice: HandoutChoice, printing: Printing): Leaflet {
  const set: Worded = { faces: printing.faces, size: 1, t: printing.words.t };
  const { width, height, places } = handoutPlaces(choice);
  const late: SceneAsked[] = [];
  const sheets = chunked(deck.scenes, choice.slides).map((scenes) =>
    scenes.flatMap((scene, i): readonly Shape[] => {
      const { slide, notes } = places[i]!;
      const drawn = placedSlide(slideShapes(scene, printing), slide);
      if (notes === null || scene.scene.notes === '') return [drawn];
      const block = notesIn(scene.scene.notes, notes, set);
      if (block === null) late.push(scene);
      const said =
        block ??
        paragraph(
          set.t('rapat.berkas.catatan_akhir', { n: scene.number }),
          notes.width,
          { size: 8, colour: INK_2 },
          set,
        );
      return [drawn, ...moved(said, notes.x, notes.y)];
    }),
  );
  const bodies = [...sheets, ...latePages(late, { width, height, set })];
  const pages = bodies.map((shapes, i) =>
    pageOf(shapes, {
      width,
      height,
      deck,
      number: `${i + 1} / ${bodies.length}`,
      first: deck.scenes[i * choice.slides] ?? null,
    }),
  );
  return {
    ...{ pages, title: deck.name, language: deck.language, date: deck.date },
    strange: strangeLetters(pages.flatMap(({ shapes }) => textsIn(shapes)).join(''), printing.faces),
  };
}

/** Notes at the largest size that fits; null where even the smallest does not. */
function notesIn(notes: string, { width, height }: Box, set: Worded): Block | null {
  for (let size = 1; size >= SMALLEST_NOTE; size -= 0.04) {
    const block = notesBlock(notes, width, { ...set, size });
    if (block.height <= height) return block;
  }
  return null;
}

function notesBlock(notes: string, width: number, set: Worded): Block {
  const lines = notes.split('\n').map((line) => paragraph(line, width, NOTE, set));
  return stacked(
    [paragraph(set.t('rapat.catatan'), width, { size: 8, weight: 'strong', colour: INK_2 }, set), ...lines],
    4 * set.size,
  );
}

interface LatePage {
  readonly width: number;
  readonly height: number;
  readonly set: Worded;
}

/** Notes that are longer than their place, line by line, so that a page may end within them. */
function latePages(
  scenes: readonly SceneAsked[],
  { width, height, set }: LatePage,
): readonly (readonly Shape[])[] {
  const inner = width - 2 * MARGIN;
  const blocks = scenes.flatMap(({ scene, number }) => {
    const head = paragraph(`${number}. ${scene.title}`, inner, { size: 11, weight: 'strong' }, set);
    const measure = { width: inner, size: NOTE.size, weight: 'text' } as const;
    const lines = scene.notes.split('\n').flatMap((line) => linesOf(line, measure, set.faces));
    return [head, ...lines.map((line) => paragraph(line, inner, { ...NOTE, colour: INK }, set))];
  });
  return flowing(blocks, height - 2 * MARGIN - FOOT, 1.5).map((block) => moved(block, MARGIN, MARGIN));
}

interface PageParts {
  readonly width: number;
  readonly height: number;
  readonly deck: DeckAsked;
  readonly number: string;
  /** The scene by which the page is found; null for the pages at the end. */
  readonly first: SceneAsked | null;
}

function pageOf(shapes: readonly Shape[], { width, height, deck, number, first }: PageParts): Page {
  const look = { size: 7.5, weight: 'text', colour: INK_3 } as const;
  const y = height - MARGIN + 2;
  return {
    width,
    height,
    bookmark: first ? `${first.number}. ${first.scene.title}` : '',
    chapter: first?.scene.part ?? '',
    shapes: [
      rect({ x: 0, y: 0, width, height }, { fill: '#ffffff', part: 'kertas' }),
      ...shapes,
      text([deck.name, deck.body, deck.date].filter(Boolean).join(' · '), { x: MARGIN, y }, look),
      text(number, { x: width - MARGIN, y, anchor: 'end' }, look),
    ],
  };
}

function chunked<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
}
