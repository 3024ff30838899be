import { mm } from '../page/paper';
import { SLIDE } from './slideSize';

export const SLIDES_A_PAGE = [1, 2, 4] as const;

/** How a meeting is printed. */
export interface HandoutChoice {
  readonly slides: (typeof SLIDES_A_PAGE)[number];
  /** With what the speaker says, beside or below each slide. */
  readonly notes: boolean;
}

const SHORT = mm(210);
const LONG = mm(297);
export const MARGIN = mm(12);
export const GAP = mm(6);
export const FOOT = 14;
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a slide lies on its page, and its notes. */
export interface Place {
  readonly slide: Box;
  readonly notes: Box | null;
}

/** The page's size and the places on it, in order; lengths are points. */
export function handoutPlaces({ slides, notes }: HandoutChoice): {
  readonly width: number;
  readonly height: number;
  readonly places: readonly Place[];
} {
  // Without notes one or four slides fill a page that lies; two, and all with notes, one that stands.
  const lies = !notes && slides !== 2;
  const [width, height] = lies ? [LONG, SHORT] : [SHORT, LONG];
  const inner = { width: width - 2 * MARGIN, height: height - 2 * MARGIN - FOOT };
  const columns = !notes && slides === 4 ? 2 : 1;
  const rows = slides / columns;
  const cell = {
    width: (inner.width - (columns - 1) * GAP) / columns,
    height: (inner.height - (rows - 1) * GAP) / rows,
  };
  const places = Array.from({ length: slides }, (_, i) => {
    const x = MARGIN + (i % columns) * (cell.width + GAP);
    const y = MARGIN + Math.floor(i / columns) * (cell.height + GAP);
    return placeIn({ x, y, ...cell }, { notes, alone: slides === 1 });
  });
  return { width, height, places };
}

const RATIO = SLIDE.height / SLIDE.width;
/** Share of a row that the slide has where notes stand beside it. */
const BESIDE = 0.58;

function placeIn(cell: Box, { notes, alone }: { readonly notes: boolean; readonly alone: boolean }): Place {
  if (!notes) {
    const slide = slideIn(cell);
    // In the middle of what is free.
    return {
      slide: {
        ...slide,
        x: cell.x + (cell.width - slide.width) / 2,
        y: cell.y + (cell.height - slide.height) / 2,
      },
      notes: null,
    };
  }
  if (alone) {
    const slide = slideIn(cell);
    const y = slide.y + slide.height + GAP;
    return { slide, notes: { x: cell.x, y, width: cell.width, height: cell.y + cell.height - y } };
  }
  const slide = slideIn({ ...cell, width: cell.width * BESIDE });
  const x = slide.x + slide.width + GAP;
  return { slide, notes: { x, y: cell.y, width: cell.x + cell.width - x, height: cell.height } };
}

function slideIn({ x, y, width, height }: Box): Box {
  const wide = Math.min(width, height / RATIO);
  return { x, y, width: wide, height: wide * RATIO };
}
