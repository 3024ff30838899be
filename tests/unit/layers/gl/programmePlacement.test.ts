import type { Feature, Point } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, test, vi } from 'vitest';
import { ProgrammePlacement } from '../../../../src/layers/gl/programmePlacement';
import type { Scene } from '../../../../src/layers/scene/scene';
import { createPicker } from '../../../../src/layers/camera/picker';
import { geometry } from '../../../scenes/world';

/** A map that shows 100 px for a degree from 109 east and 7 south, whatever its zoom, and keeps what it is given. */
function mapAt(zoom: number) {
  const shown: { data: { features: readonly Feature[] } | null } = { data: null };
  const map = {
    getZoom: () => zoom,
    project: ([lon, lat]: [number, number]) => ({ x: (lon - 109) * 100, y: (-7 - lat) * 100 }),
    getSource: () => ({ setData: (data: { features: readonly Feature[] }) => (shown.data = data) }),
  };
  return { map: map as unknown as MapLibreMap, shown };
}

/** Five replications 0.02 degrees (3.6 px at zoom 7) apart, and one far from them. */
const MARKS = [109, 109.02, 109.04, 109.06, 109.08, 112].map((lon, row) => ({
  ...{ row, lon, lat: -7, role: 'replication' as const, leftRed: false, poverty: null },
}));

function drawnOf(gathers: boolean): Pick<Scene, 'programme' | 'leftMarks'> {
  const programme = { radius_px: 8, chosen: null, letter_px: 12, language: 'id' as const, gathers };
  return { programme: { ...programme, marks: MARKS }, leftMarks: null };
}

function placementOn(map: MapLibreMap) {
  const gathered = vi.fn<(numbers: readonly Feature<Point>[]) => void>();
  const ground = { picker: createPicker(geometry.villages), sea: geometry.sea };
  return { placement: new ProgrammePlacement(map, ground, { gathered }), gathered };
}

test('places every symbol of a regency at once, and none stands for several', () => {
  const { map, shown } = mapAt(7);
  const { placement, gathered } = placementOn(map);
  placement.draw(drawnOf(false));
  expect(placement.coming).toBe(false);
  const parts = shown.data!.features.map(({ properties }) => String(properties?.['part']));
  expect(parts.filter((part) => part === 'programmeSymbols')).toHaveLength(6);
  expect(gathered).toHaveBeenLastCalledWith([]);
  expect(placement.rowAt({ x: 300, y: 0 })).toBe(5);
  expect(placement.gatheredAt({ x: 300, y: 0 })).toBeNull();
});

test('joins those of a large pack as soon as the code for it is there', async () => {
  const { map, shown } = mapAt(7);
  const { placement, gathered } = placementOn(map);
  placement.draw(drawnOf(true));
  expect(placement.coming).toBe(true);
  expect(shown.data).toBeNull();
  await vi.waitFor(() => expect(placement.coming).toBe(false));
  expect(gathered.mock.lastCall?.[0].map(({ properties }) => properties?.['n'])).toEqual([5]);
  const { features } = shown.data!;
  expect(features.filter(({ properties }) => properties?.['part'] === 'programmeSymbols')).toHaveLength(2);

  // The one that is alone is its village; the joined one is no village, but a place to come nearer to.
  expect(placement.rowAt({ x: 300, y: 0 })).toBe(5);
  expect(placement.gatheredAt({ x: 300, y: 0 })).toBeNull();
  const joined = features.find(({ properties }) => properties?.['row'] === null) as Feature<Point>;
  const [lon, lat] = joined.geometry.coordinates as [number, number];
  const at = map.project([lon, lat]);
  expect(placement.rowAt(at)).toBeNull();
  expect(placement.gatheredAt(at)).toEqual([lon, lat]);
});

test('draws nothing after its map was closed while the code was on its way', async () => {
  const { map, shown } = mapAt(7);
  const { placement } = placementOn(map);
  placement.draw(drawnOf(true));
  placement.stop();
  await vi.waitFor(() => expect(placement.coming).toBe(false));
  expect(shown.data).toBeNull();
});
