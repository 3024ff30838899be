import { figureAt, LOOK_KEYS, valueWithUnit } from '../../reading/figure';
import { sideTitle } from '../../reading/mapTitle';
import type { Words } from '../../reading/words';
import type { Classified } from '../../aggregate/classes/classify';
import type { ExportAsked } from '../asked';
import type { Page } from '../drawing/shape';
import { PER_PX, singleFrame } from '../page/mapBlock';
import { mapPage, mapsOf } from '../page/mapPage';
import type { Typefaces } from '../type/typeface';
import { placedIn, type OutlineGrid } from './outlines';
import type { PlayedMap } from './playedDeck';

/** Room of a figure on the slide, in px of a screen 1920 wide. */
export interface FigureRoom {
  readonly width: number;
  readonly height: number;
}

/** With it the smallest letters of a map, those in its symbols, are 22 px on a screen 1920 wide. */
const SIZE = 3.5;
/** Screen px of such a screen to one px of the map's own design. */
const WALL_PX = SIZE * PER_PX;

export interface Figured {
  readonly words: Words;
  readonly faces: Typefaces;
}

/** A map as the wall shows it: as much land as the scene was made with, in signs and letters for a room. */
export function deckFigure(asked: ExportAsked, { width, height }: FigureRoom, tools: Figured): Page {
  const choice = { ...tools, tones: 'warna', extent: 'tampilan' } as const;
  return mapPage(onWall(asked), { width, height, size: SIZE }, choice);
}

/** Signs twice as large take away land: the camera stands back by as much. */
function onWall(asked: ExportAsked): ExportAsked {
  const { camera } = asked.state;
  if (!camera) return asked;
  const further = { ...camera, zoom: camera.zoom - Math.log2(WALL_PX) };
  return { ...asked, state: { ...asked.state, camera: further } };
}

/** What the figure answers about the place that is pointed at. */
export function playedMap(
  asked: ExportAsked,
  page: Page,
  { places, grid, words }: { places: number; grid: OutlineGrid; words: Words },
): PlayedMap {
  const [map, ...more] = mapsOf(page);
  if (!map || more.length > 0) return { places: null, scale: 1, x: 0, y: 0, values: [] };
  const { camera } = onWall(asked).state;
  const { x: left, y: top, ...size } = map.box;
  const frame = singleFrame(size, { size: SIZE, bbox: asked.view.dataset.manifest.bbox, camera });
  return {
    places,
    ...placedIn(frame, { grid, left, top, scale: WALL_PX }),
    values: valuesOf(asked, words),
  };
}

function valuesOf({ view }: ExportAsked, words: Words): PlayedMap['values'] {
  const { answer, companions, proportionalSymbols } = view;
  const swiped = companions.kind === 'swipe' ? companions.left : null;
  return [swiped, answer, proportionalSymbols].flatMap((one) => (one ? [columnOf(one, view, words)] : []));
}

function columnOf(answer: Classified, { dataset }: ExportAsked['view'], words: Words) {
  const { indicator, column } = answer;
  const { t, f, language } = words;
  const byRow = Array.from({ length: dataset.villages.n }, (_, row) => {
    const { value, look } = figureAt({ indicator, column, row, f, language });
    return value === null
      ? t(LOOK_KEYS[look ?? 'missing'])
      : valueWithUnit(value, { indicator, f, language });
  });
  return { title: sideTitle(indicator.shortName, answer, language), byRow };
}
