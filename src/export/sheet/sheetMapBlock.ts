import { svgPatterns } from '../../layers/svg/svgFills';
import { mapTheme } from '../../layers/mapTheme';
import type { Locator } from './locator';
import type { Shape } from '../drawing/shape';
import { circlePath, group, path, rect, text } from '../drawing/shapes';
import { beside, INK, INK_3, SOROT, stacked, type Block } from '../page/block';
import { legendBlock } from '../page/legendBlock';
import { PER_PX } from '../page/mapBlock';
import { frameShape, groupShapes } from '../page/mapShapes';
import type { Worded } from '../page/provenanceBlock';
import type { Tones } from '../page/tones';
import { widthOf } from '../type/setText';
import type { SheetMap } from './sheetMap';

/** Of a legend beside a small map: smaller than on the page of a view. */
const LEGEND_SIZE = 0.84;
const GAP = 10;

type MapSetting = Worded & { readonly tones: Tones };

/** Width of the map, and of what stands below it, points. */
export const sheetMapWidth = ({ width }: SheetMap): number => width * PER_PX;

/** A place among its neighbours, how to read their colours, and where in the regency it is. */
export function sheetMapBlock(map: SheetMap, locator: Locator, set: MapSetting): Block {
  const width = sheetMapWidth(map);
  const picture = {
    height: map.height * PER_PX,
    shapes: [group(pictureShapes(map, set), { scale: PER_PX })],
  };
  const room = width - locator.width - GAP;
  const legend = legendBlock(map.legend, room / LEGEND_SIZE, { ...set, size: 1 });
  const small = {
    height: legend.height * LEGEND_SIZE,
    shapes: [group(legend.shapes, { scale: LEGEND_SIZE })],
  };
  const below = beside([
    { block: small, x: 0 },
    { block: locatorBlock(locator), x: room + GAP },
  ]);
  return stacked([picture, below], 6);
}

/** Where in the regency a place is. */
export function locatorBlock({ outline, districts, village, at, height }: Locator): Block {
  return {
    height,
    shapes: [
      path(outline, { fill: '#eeeeea', stroke: INK, width: 0.8 }),
      path(districts, { stroke: INK_3, width: 0.35 }),
      path(village, { fill: SOROT, stroke: SOROT, width: 0.6 }),
      path(circlePath(at[0], at[1], 6.5), { stroke: SOROT, width: 1.1, part: 'letak' }),
    ],
  };
}

/** The small map alone, in CSS px. */
export function pictureShapes(map: SheetMap, { tones, faces }: MapSetting): readonly Shape[] {
  const { width, height, paint } = map;
  const theme = mapTheme('terang');
  const whole = { x: 0, y: 0, width, height };
  // White lines vanish on white villages.
  const border = tones === 'pola' || map.circles.length > 0 ? theme.ink3 : theme.villageLine;
  const drawn: readonly Shape[] = [
    rect(whole, { fill: theme.land }),
    path(map.sea, { fill: theme.sea, part: 'sea' }),
    group(groupShapes(map.groups, { patterns: svgPatterns(paint), paint, tones }), { part: 'desa' }),
    ...map.circles.map(({ x, y, r }) =>
      path(circlePath(x, y, r), { fill: map.circleColour, fillOpacity: 0.78, stroke: border, width: 0.8 }),
    ),
    path(map.borders, { stroke: border, width: 0.8 }),
    path(map.districts, { stroke: theme.districtLine, width: 1.1 }),
    path(map.outline, { stroke: theme.regencyLine, width: 1.6 }),
    path(map.own, { stroke: '#ffffff', width: 5 }),
    path(map.own, { stroke: SOROT, width: 2.6, part: 'letak' }),
    ...nameShapes(map, faces),
  ];
  return [group(drawn, { clip: whole, part: 'peta' }), frameShape(whole, 1)];
}

const NAME = { size: 9.5, weight: 'strong' } as const;

/** Names that have room in the frame, and do not lie over one another; the place itself goes first, and may be moved. */
function nameShapes({ names, width, height }: SheetMap, faces: MapSetting['faces']): readonly Shape[] {
  const taken: { readonly left: number; readonly right: number; readonly y: number }[] = [];
  return names.flatMap(({ text: words, x, y }, i) => {
    const half = widthOf(words, NAME, faces) / 2 + 2;
    const middle = i === 0 ? Math.min(width - half, Math.max(half, x)) : x;
    const at = { left: middle - half, right: middle + half, y };
    const inside = at.left >= 0 && at.right <= width && y > NAME.size && y < height - 4;
    const free = taken.every(
      (one) => at.right < one.left || at.left > one.right || Math.abs(one.y - y) > 1.2 * NAME.size,
    );
    if (!inside || !free) return [];
    taken.push(at);
    const centre = { x: middle, y: y + NAME.size * 0.36, anchor: 'middle' } as const;
    return [text(words, centre, { ...NAME, colour: INK, halo: { colour: '#ffffff', width: 2.6 } })];
  });
}
