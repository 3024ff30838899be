import type { Classified } from '../../../src/aggregate/classes/classify';
import { ChoroplethLayer } from '../../../src/layers/gl/choroplethLayer';
import { type ChoroplethPaint } from '../../../src/layers/palettes/choroplethPaint';
import { paintOf } from '../../../src/layers/palettes/paint';
import { triangulate } from '../../../src/layers/scene/triangulate';
import type { Contender, ContenderInput } from './contender';
import { addBorders, idleOf, sharedParts, stockMap } from './stockMap';

/** Petala's layer on a plain map: like the stock contenders in everything but the fill. */
export async function engineContender({ region, container, answer }: ContenderInput): Promise<Contender> {
  const map = await stockMap(region, container);
  const layer = new ChoroplethLayer({
    meshes: [triangulate(region.geometry.villages)],
    fades: false,
    clock: () => performance.now(),
  });
  const paint = (shown: Classified): ChoroplethPaint =>
    paintOf({
      answer: shown,
      villages: region.dataset.villages,
      palette: null,
      theme: 'terang',
      onlyClass: null,
      uncertainty: false,
      withoutHue: false,
      overBasemap: false,
      size: 'laptop',
    });
  const draw = (next: ChoroplethPaint): Promise<void> => {
    const done = idleOf(map);
    layer.draw(next);
    return done;
  };
  layer.draw(paint(answer));
  map.addLayer(layer);
  addBorders(map, region.geometry);
  await idleOf(map);
  return {
    ...sharedParts(map),
    recolour: (shown) => ({ idle: draw(paint(shown)) }),
    villagesInTiles: () => null,
    drawBytes: (classBytes, palette) => draw({ ...paint(answer), classBytes, palette }),
  };
}
