import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { dataOf, featuresOf } from '../../../../src/layers/geojsonSource';
import { nearStyles } from '../../../../src/layers/scene/nearStyle';

const point = (lon: number, lat: number) => ({
  type: 'Feature' as const,
  properties: { name: `${lon}` },
  geometry: { type: 'Point' as const, coordinates: [lon, lat] },
});
const names = { type: 'FeatureCollection' as const, features: [point(1, 1), point(5, 1), point(2.9, 1)] };
const LINES = [
  [
    [0, 0],
    [1, 1],
  ],
  // Passes through the box though neither end lies in it.
  [
    [-9, 1],
    [9, 1],
  ],
  [
    [7, 7],
    [8, 8],
  ],
];
const lines = {
  type: 'Feature' as const,
  properties: {},
  geometry: { type: 'MultiLineString' as const, coordinates: LINES },
};
const layer = (source: string, minzoom: number): LayerSpecification => ({
  ...{ id: source, type: 'line', source, minzoom },
});
const STYLE: StyleSpecification = {
  version: 8,
  sources: {
    villageLines: { type: 'geojson', data: lines },
    villageLabels: { type: 'geojson', data: names },
    sea: { type: 'geojson', data: lines },
  },
  layers: [layer('villageLines', 6), layer('villageLabels', 8), layer('sea', 0)],
};

/** What a style gives of lines and names. */
function given({ sources }: StyleSpecification) {
  const drawn = dataOf(sources['villageLines']) as typeof lines;
  return {
    lines: drawn.geometry.coordinates,
    names: featuresOf(dataOf(sources['villageLabels'])!).map(
      ({ properties }) => properties?.['name'] as string,
    ),
  };
}

describe('the style of a large pack where the map stands', () => {
  test('has of lines and names those around the screen, up to a screen beside it', () => {
    const style = nearStyles()(STYLE, { zoom: 9, box: [0, 0, 1.5, 1.5] });
    // The box with a screen on each side: −1.5 to 3.
    expect(given(style)).toEqual({ lines: [LINES[0], LINES[1]], names: ['1', '2.9'] });
    expect(style.sources['sea']).toBe(STYLE.sources['sea']);
    expect(style.layers).toBe(STYLE.layers);
  });

  test('has none of what shows at larger zooms only', () => {
    const near = nearStyles();
    const box = [0, 0, 9, 9] as const;
    expect(given(near(STYLE, { zoom: 5.9, box }))).toEqual({ lines: [], names: [] });
    expect(given(near(STYLE, { zoom: 6, box }))).toEqual({ lines: LINES, names: [] });
    expect(given(near(STYLE, { zoom: 8, box })).names).toEqual(['1', '5', '2.9']);
    expect(given(near(STYLE, { zoom: 5, box }))).toEqual({ lines: [], names: [] });
  });

  test('stays the same object while the screen lies in what was given', () => {
    const near = nearStyles();
    const first = near(STYLE, { zoom: 9, box: [0, 0, 1, 1] });
    expect(near(STYLE, { zoom: 9.5, box: [0.9, 0.9, 1.9, 1.9] })).toBe(first);
    const beside = near(STYLE, { zoom: 9, box: [1.1, 0, 2.1, 1] });
    expect(beside).not.toBe(first);
    expect(given(beside).names).toEqual(['1', '2.9']);
  });

  test('has other data as soon as the whole has, and keeps those that have not changed', () => {
    const near = nearStyles();
    const view = { zoom: 9, box: [0, 0, 1.5, 1.5] } as const;
    const first = near(STYLE, view);
    const fewer = { ...names, features: names.features.slice(1) };
    const sources = { ...STYLE.sources, villageLabels: { type: 'geojson' as const, data: fewer } };
    const next = near({ ...STYLE, sources }, view);
    expect(given(next).names).toEqual(['2.9']);
    expect(next.sources['villageLines']).toBe(first.sources['villageLines']);
  });

  test('leaves out what the style has not', () => {
    const { villageLabels: _, ...sources } = STYLE.sources;
    expect(Object.keys(nearStyles()({ ...STYLE, sources }, { zoom: 9, box: [0, 0, 1, 1] }).sources)).toEqual([
      'villageLines',
      'sea',
    ]);
  });
});
