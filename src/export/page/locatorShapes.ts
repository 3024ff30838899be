import type { PackGeometry } from '../../data/model/geometry';
import type { BBox } from '../../layers/camera/viewport';
import { frameBox, type SvgFrame } from '../../layers/svg/svgFrame';
import { linePath } from '../../reading/linePath';
import type { Words } from '../../reading/words';
import type { Shape } from '../drawing/shape';
import { boxPath, group, path, text } from '../drawing/shapes';
import { INK, INK_2, SOROT, type Setting } from './block';

const WIDE = 62;
const EDGE = 4;

interface Placed {
  readonly size: { readonly width: number; readonly height: number };
  readonly set: Setting & { readonly words: Words; readonly bbox: BBox };
}

/** In a corner of a map that shows a part: the whole in outline, and which part it is. */
export function locatorShapes(
  { outline }: Pick<PackGeometry, 'outline'>,
  frame: SvgFrame,
  { size, set: { size: k, words, bbox } }: Placed,
): readonly Shape[] {
  const [west, south, east, north] = bbox;
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = WIDE / ((east - west) * stretch);
  const high = (north - south) * scale;
  const x = (lon: number) => Math.min(WIDE, Math.max(0, (lon - west) * stretch * scale));
  const y = (lat: number) => Math.min(high, Math.max(0, (north - lat) * scale));
  const seen = frameBox(frame);
  const box = {
    x: x(seen[0]),
    y: y(seen[3]),
    width: x(seen[2]) - x(seen[0]),
    height: y(seen[1]) - y(seen[3]),
  };
  const plate = { x: -EDGE, y: -EDGE - 9, width: WIDE + 2 * EDGE, height: high + 2 * EDGE + 9 };
  const shapes = [
    path(boxPath(plate), { fill: '#ffffff', stroke: INK, width: 0.5 }),
    text(words.t('ekspor.lokasi'), { x: 0, y: -3.5 }, { size: 6.5, weight: 'text', colour: INK_2 }),
    path(linePath(outline, { x, y }), { fill: '#eeeeea', stroke: INK, width: 0.6, part: 'lokasi' }),
    path(boxPath(box), { stroke: SOROT, width: 1.2 }),
  ];
  return [group(shapes, { x: (EDGE + 5) * k, y: size.height - (high + EDGE + 5) * k, scale: k })];
}
