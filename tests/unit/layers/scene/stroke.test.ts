import type { LineLayerSpecification } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { strokeAt } from '../../../../src/layers/scene/stroke';

const layer = (
  paint: NonNullable<LineLayerSpecification['paint']>,
  minzoom?: number,
): LineLayerSpecification => ({
  ...{ id: 'garis', type: 'line', source: 'garis', paint },
  ...(minzoom === undefined ? {} : { minzoom }),
});
const rising = ['interpolate', ['linear'], ['zoom'], 6, 0, 10, 0.8] as const;

test('a line has the width and the opacity of its zoom', () => {
  const line = layer({ 'line-color': '#123456', 'line-width': 2, 'line-opacity': rising as never });
  expect(strokeAt(line, 7)).toEqual({ colour: '#123456', width_px: 2, opacity: 0.2 });
  expect(strokeAt(line, 12)).toEqual({ colour: '#123456', width_px: 2, opacity: 0.8 });
});

test('a line does not show below its least zoom, or where nothing of it could be seen', () => {
  expect(strokeAt(layer({ 'line-color': '#123456', 'line-width': 2 }, 8), 7.9)).toBeNull();
  expect(strokeAt(layer({ 'line-color': '#123456', 'line-width': 2 }, 8), 8)).toMatchObject({ opacity: 1 });
  expect(strokeAt(layer({ 'line-color': '#123456', 'line-opacity': rising as never }), 6)).toBeNull();
});
