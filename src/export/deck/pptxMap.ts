import type { ViewContent } from '../content/viewContent';
import {
  addLegend,
  addLyingLegend,
  addPicture,
  LEFT,
  LYING_LEGEND,
  SIDE,
  WIDE,
  type SlideOf,
  type SlidePicture,
} from '../form/slideParts';
import type { SceneAsked } from './deckAsked';
import { BOTTOM, TOP, type Looked } from './pptxLook';
import { addQuestion } from './pptxQuestion';
import { addSide } from './pptxSide';

const MAP = { width: 8.3, height: BOTTOM - TOP } as const;
const PAIR = (WIDE - 0.4) / 2;

/** A map as a picture, and what is written of it. */
interface Seen {
  readonly picture: SlidePicture;
  readonly content: ViewContent;
}

/** A map, with all that is said of it beside it. */
export function addMap(slide: SlideOf, asked: SceneAsked, { picture, content }: Seen, looked: Looked): void {
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

/** Two maps next to each other, each under its title. */
export function addPair(
  slide: SlideOf,
  { scene }: SceneAsked,
  seen: readonly [Seen, Seen],
  looked: Looked,
): void {
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
