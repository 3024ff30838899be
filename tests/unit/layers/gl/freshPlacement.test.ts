import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { placeLabelsAfresh } from '../../../../src/layers/gl/freshPlacement';

interface Placement {
  variableOffsets: Record<string, string>;
}

/** A style that places one label as MapLibre does: where it stood last, or else where there is room now. */
function fakeMap() {
  const style = {
    placement: undefined as Placement | undefined,
    room: 'center',
    settled: false,
    _updatePlacement(): boolean {
      if (style.settled) return false;
      const before = style.placement?.variableOffsets['one'];
      style.placement = { variableOffsets: { one: before ?? style.room } };
      return true;
    },
  };
  return { style, map: { style } as unknown as MapLibreMap };
}

test('a label is placed independently of its last position', () => {
  const { style, map } = fakeMap();
  style._updatePlacement();
  style.room = 'top';
  style._updatePlacement();
  // So it is without the wrapper: the way there decides.
  expect(style.placement?.variableOffsets['one']).toBe('center');
  placeLabelsAfresh(map);
  expect(style._updatePlacement()).toBe(true);
  expect(style.placement?.variableOffsets['one']).toBe('top');
});

test('a frame without a new placement keeps the labels', () => {
  const { style, map } = fakeMap();
  placeLabelsAfresh(map);
  style._updatePlacement();
  style.settled = true;
  expect(style._updatePlacement()).toBe(false);
  expect(style.placement?.variableOffsets['one']).toBe('center');
});
