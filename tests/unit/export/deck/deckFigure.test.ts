import { expect, test } from 'vitest';
import { deckFigure, playedMap } from '../../../../src/export/deck/deckFigure';
import { outlinesOf } from '../../../../src/export/deck/outlines';
import { figureRoom } from '../../../../src/export/deck/slideHtml';
import { IDENTITY, scaleOf, within, type Matrix } from '../../../../src/export/drawing/matrix';
import type { Shape } from '../../../../src/export/drawing/shape';
import { inlineSvg } from '../../../../src/export/form/svgFile';
import { exportWords } from '../../../../src/export/exportWords';
import { faces, shownBy } from '../../../support/exported';
import { sampleDeck } from '../../../support/sampleDeck';

const words = exportWords('id', 'village');
/** Legible at six metres. */
const LEAST_TEXT_PX = 22;

function textSizes(shapes: readonly Shape[], outer: Matrix): number[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'group') return textSizes(shape.shapes, within(outer, shape));
    return shape.kind === 'text' ? [shape.size * scaleOf(outer)] : [];
  });
}

test('no letter of a map is smaller than a room can read, in any kind of scene', async () => {
  for (const scene of (await sampleDeck('contoh')).scenes) {
    for (const map of scene.maps) {
      const sizes = textSizes(deckFigure(map, figureRoom(scene), { words, faces }).shapes, IDENTITY);
      expect(sizes.length).toBeGreaterThan(3);
      // The watermark of small maps is no text to be read: the scene says it in words.
      const read = map.maps.length > 1 ? sizes.filter((size) => size > 15) : sizes;
      expect(Math.min(...read)).toBeGreaterThanOrEqual(LEAST_TEXT_PX);
    }
  }
});

test('a village is felt where it is drawn, also where the camera stands close', async () => {
  for (const link of ['#/peta?ind=idm&th=2024', '#/peta?ind=idm&th=2024&kamera=109.62,-7.05,11']) {
    const { asked } = await shownBy(link);
    const page = deckFigure(asked, { width: 800, height: 600 }, { words, faces });
    const { grid, paths } = outlinesOf(asked.view.geometry.villages);
    const { scale, x, y, places } = playedMap(asked, page, { places: 3, grid, words });
    expect(places).toBe(3);
    const [, left, top] = /^M(\d+) (\d+)/.exec(paths[100]!)!.map(Number);
    const at = [x + scale * left!, y + scale * top!];
    // The drawing itself is in units of the map, within a group that scales.
    const svg = inlineSvg(page, { prefix: '', shared: new Map(), attributes: '' });
    const [, k] = /scale\(([\d.]+)\)" data-bagian="peta"/.exec(svg)!.map(Number);
    const drawn = [...svg.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, px, py]) => [
      k! * Number(px),
      k! * Number(py),
    ]);
    const nearest = Math.min(...drawn.map(([px, py]) => Math.hypot(px! - at[0]!, py! - at[1]!)));
    expect(nearest).toBeLessThan(2.5);
  }
});
