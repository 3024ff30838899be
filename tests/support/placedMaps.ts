import type { ExportAsked } from '../../src/export/asked';
import type { Page, Shape } from '../../src/export/drawing/shape';
import { USUAL, type ExportChoice } from '../../src/export/exportChoice';
import { exportWords } from '../../src/export/exportWords';
import { mapsOf } from '../../src/export/page/mapPage';
import { paperOf } from '../../src/export/page/paper';
import { viewPages } from '../../src/export/page/viewPages';
import { cameraAround, type SvgFrame } from '../../src/layers/svg/svgFrame';
import { draw, faces } from './exported';
import { readPng, type Pixels } from './pixels';

/** A map on the first page of a view. */
export interface PlacedMap {
  readonly frame: SvgFrame;
  /** CSS px of the map to pixels of a picture with so many a CSS px. */
  readonly pixelAt: (x: number, y: number, scale: number) => readonly [number, number];
}

/** The first page of a view, and where its maps stand on it. */
export function placedMaps(asked: ExportAsked, paper: ExportChoice['paper']) {
  const words = exportWords(asked.language, asked.state.level);
  const set = { ...USUAL, paper: paperOf(paper, 'tegak') };
  const page = viewPages(asked, set, { words, faces }).pages[0]!;
  const found = mapsOf(page);
  const edge = found.length > 1 ? 4 : 14;
  const insets = { top: edge, right: edge, bottom: edge, left: edge };
  const maps = found.map(({ box, page: { shapes } }): PlacedMap => {
    const [land] = shapes;
    const k = land?.kind === 'group' ? land.scale : NaN;
    const size = { width_px: box.width / k, height_px: box.height / k };
    return {
      frame: { ...size, ...cameraAround(asked.view.dataset.manifest.bbox, insets, size) },
      // A point is 4/3 CSS px of the picture.
      pixelAt: (x, y, scale) => [((box.x + x * k) * scale) / 0.75, ((box.y + y * k) * scale) / 0.75],
    };
  });
  return { page, maps };
}

/** A picture of what lies over the land of a page's maps, and of nothing else: lines, names, symbols, scale and north. */
export async function overTheMaps(page: Page, scale: number): Promise<Pixels> {
  const cover: Page = { ...page, shapes: overTheLand(page.shapes) };
  const drawn = await draw([cover], { scale: scale / 0.75, transparent: true });
  if (!drawn.ok) throw new Error(drawn.fault.reason);
  return readPng(drawn.value);
}

const LAND = new Set(['desa', 'desa-kiri', 'hexFill', 'lingkaran']);

function overTheLand(shapes: readonly Shape[]): readonly Shape[] {
  const map = shapes.findIndex((shape) => shape.kind === 'group' && shape.part === 'peta');
  return shapes.flatMap((shape, i): readonly Shape[] => {
    if (i < map || (map < 0 && shape.kind !== 'group')) return [];
    if (shape.kind !== 'group' || (i > map && map >= 0)) return [shape];
    if (i !== map) return [{ ...shape, shapes: overTheLand(shape.shapes) }];
    const last = shape.shapes.findLastIndex((one) => 'part' in one && LAND.has(one.part));
    return [{ ...shape, shapes: shape.shapes.slice(last + 1) }];
  });
}
