import type { BBox } from '../../layers/camera/viewport';
import type { Picker } from '../../layers/camera/picker';
import { scaleBar } from '../../layers/camera/scaleBar';
import { cameraAround, frameBox, type SvgFrame } from '../../layers/svg/svgFrame';
import { svgMap } from '../../layers/svg/svgMap';
import { swipeSide } from '../../reading/swipeWords';
import { lengthText } from '../../reading/lengthText';
import type { Words } from '../../reading/words';
import type { ExportAsked, ExportedMap } from '../asked';
import type { Shape } from '../drawing/shape';
import { group, path, rect, text } from '../drawing/shapes';
import { beside, INK, INK_2, led, moved, stacked, type Block, type Setting } from './block';
import { locatorShapes } from './locatorShapes';
import { frameShape, mapShapes } from './mapShapes';
import type { Tones } from './tones';

/** CSS px of the screen's design are 3/4 of a point. */
export const PER_PX = 0.75;
const EDGE_PX = { large: 14, small: 4 } as const;

export interface MapSetting extends Setting {
  readonly words: Words;
  readonly tones: Tones;
  readonly picker: Picker;
  /** What is looked at, degrees. */
  readonly bbox: BBox;
  /** Only what the screen looks at; the whole otherwise. */
  readonly camera: ExportAsked['state']['camera'];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The maps of a view in a box: one with its scale and north, or a grid of small ones. */
export function mapBlock(asked: ExportAsked, size: Size, set: MapSetting): Block {
  const [first, ...more] = asked.maps;
  if (!first) return { height: 0, shapes: [] };
  return more.length === 0 ? singleMap(first, asked, { size, set }) : mapGrid(asked, size, set);
}

/** Height of a map in which the land has as much room as it needs at a width. */
export function mapHeight(width: number, [west, south, east, north]: BBox): number {
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return (width * (north - south)) / ((east - west) * stretch);
}

interface Placed {
  readonly size: Size;
  readonly set: MapSetting;
}

type Framed = { readonly size: Size; readonly set: Pick<MapSetting, 'size' | 'bbox' | 'camera'> };

function frameOf({ size, set }: Framed, edge: number): SvgFrame {
  const px = set.size * PER_PX;
  const frame = { width_px: size.width / px, height_px: size.height / px };
  if (set.camera) return { ...frame, ...set.camera };
  return { ...frame, ...cameraAround(set.bbox, { top: edge, right: edge, bottom: edge, left: edge }, frame) };
}

function drawn(
  { scene }: ExportedMap,
  asked: ExportAsked,
  placed: Placed & { readonly frame: SvgFrame; readonly bare: boolean },
): Shape {
  const { frame, set, size, bare } = placed;
  const { geometry } = asked.view;
  const split = asked.state.split / 100;
  const picture = svgMap({ scene, geometry, frame, picker: set.picker, split });
  const shapes = mapShapes({
    picture: bare ? { ...picture, labels: [] } : picture,
    frame,
    paint: scene.choropleth,
    leftPaint: scene.swipe,
    split,
    tones: set.tones,
  });
  const scale = set.size * PER_PX;
  const clip = { x: 0, y: 0, width: size.width / scale, height: size.height / scale };
  return group(shapes, { scale, clip, part: 'peta' });
}

/** The frame of a single map in a box. */
export function singleFrame(size: Size, set: Pick<MapSetting, 'size' | 'bbox' | 'camera'>): SvgFrame {
  return frameOf({ size, set }, EDGE_PX.large);
}

function singleMap(map: ExportedMap, asked: ExportAsked, { size, set }: Placed): Block {
  const { size: k } = set;
  const head = swipeHead(asked, size.width, set);
  const room = { ...size, height: size.height - head.height };
  const frame = singleFrame(room, set);
  const picture: Block = {
    height: room.height,
    shapes: [
      drawn(map, asked, { size: room, set, frame, bare: false }),
      ...scaleShapes(frame, room, set),
      ...northShapes(room, set),
      ...(set.camera ? locatorShapes(asked.view.geometry, frame, { size: room, set }) : []),
      frameShape({ x: 0, y: 0, ...room }, 0.75 * k),
    ],
  };
  return stacked([head, picture]);
}

/** What each side of a swipe shows, and by which data basis. */
function swipeHead(
  { view: { companions: kind, answer } }: ExportAsked,
  width: number,
  set: MapSetting,
): Block {
  if (kind.kind !== 'swipe' || !answer) return { height: 0, shapes: [] };
  const [left, right] = [kind.left, answer].map((side) => swipeSide(side, set.words.language));
  const half = width / 2 - 6 * set.size;
  const side = (one: typeof left) => led({ lead: one!.name, rest: one!.basis }, half, { size: 9.5 }, set);
  const block = beside([
    { block: side(left), x: 0 },
    { block: side(right), x: width / 2 + 6 * set.size },
  ]);
  return { ...block, height: block.height + 3 * set.size };
}

function scaleShapes(
  frame: SvgFrame,
  { width, height }: Size,
  { size: k, words }: MapSetting,
): readonly Shape[] {
  const px = k * PER_PX;
  const bar = scaleBar(frameBox(frame), {
    width_px: frame.width_px,
    longest_px: Math.min(110, frame.width_px / 4),
  });
  const length = bar.width_px * px;
  const [right, bottom] = [width - 10 * k, height - 10 * k];
  const left = right - length;
  const size = 8 * k;
  const halo = { colour: '#ffffff', width: 2.4 * k };
  const at = { x: (left + right) / 2, y: bottom - 5 * k, anchor: 'middle' } as const;
  return [
    path(`M${left} ${bottom - 4 * k}V${bottom}H${right}V${bottom - 4 * k}`, {
      stroke: INK,
      width: 0.9 * k,
      part: 'skala',
    }),
    text(lengthText(bar.metres, words.f), at, { size, weight: 'text', colour: INK, halo }),
  ];
}

function northShapes({ width, height }: Size, { size: k, words }: MapSetting): readonly Shape[] {
  const arrow = [
    path('M8 0L14 21L8 16.5L2 21Z', { fill: INK, part: 'utara' }),
    text(
      words.t('ekspor.utara'),
      { x: 8, y: 31, anchor: 'middle' },
      { size: 10, weight: 'strong', colour: INK, halo: { colour: '#ffffff', width: 2.4 } },
    ),
  ];
  return [group(arrow, { x: width - 24 * k, y: height - 50 * k, scale: 0.8 * k })];
}

/** Small maps in as many columns as leave the land largest. */
function mapGrid(asked: ExportAsked, { width, height }: Size, set: MapSetting): Block {
  const { size: k, bbox } = set;
  const { maps } = asked;
  const [gap, title] = [6 * k, 12 * k];
  const tall = mapHeight(1, bbox);
  const land = (columns: number) => {
    const rows = Math.ceil(maps.length / columns);
    const cell = {
      width: (width - gap * (columns - 1)) / columns,
      height: (height - gap * (rows - 1)) / rows - title,
    };
    return Math.min(cell.width, cell.height / tall);
  };
  const choices = maps.map((_, i) => i + 1);
  const columns = choices.reduce((best, one) => (land(one) > land(best) + 0.01 ? one : best), 1);
  const rows = Math.ceil(maps.length / columns);
  const cell = {
    width: (width - gap * (columns - 1)) / columns,
    height: (height - gap * (rows - 1)) / rows - title,
  };
  const shapes = maps.flatMap((map, i) => {
    const [x, y] = [
      (i % columns) * (cell.width + gap),
      Math.floor(i / columns) * (cell.height + title + gap),
    ];
    const frame = frameOf({ size: cell, set }, EDGE_PX.small);
    const block: Block = {
      height: cell.height,
      shapes: [
        text(map.title, { x: 0, y: 9 * k }, { size: 9 * k, weight: 'strong', colour: INK_2 }),
        group(
          [
            rect({ x: 0, y: 0, ...cell }, { fill: '#ffffff' }),
            drawn(map, asked, { size: cell, set, frame, bare: true }),
            frameShape({ x: 0, y: 0, ...cell }, 0.5 * k),
          ],
          { y: title },
        ),
      ],
    };
    return moved(block, x, y);
  });
  return { height, shapes };
}
