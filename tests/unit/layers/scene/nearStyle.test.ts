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
const letters = { type: 'FeatureCollection' as const, features: [point(7, 7), point(0.5, 1)] };
const sea = { type: 'FeatureCollection' as const, features: [point(80, 1)] };
const layer = (source: string, minzoom: number): LayerSpecification => ({
  ...{ id: source, type: 'symbol', source, minzoom },
});
const STYLE: StyleSpecification = {
  version: 8,
  sources: {
    districtLabels: { type: 'geojson', data: letters },
    villageLabels: { type: 'geojson', data: names },
    sea: { type: 'geojson', data: sea },
  },
  layers: [layer('districtLabels', 6), layer('villageLabels', 8), layer('sea', 0)],
};

/** The longitudes of what a style gives. */
function given({ sources }: StyleSpecification) {
  const of = (id: string) =>
    featuresOf(dataOf(sources[id])!).map(({ properties }) => properties?.['name'] as string);
  return { districts: of('districtLabels'), names: of('villageLabels') };
}

describe('the style of a large pack where the map stands', () => {
  test('has the names around the screen, up to a screen beside it', () => {
    const style = nearStyles()(STYLE, { zoom: 9, box: [0, 0, 1.5, 1.5] });
    // The box with a screen on each side: −1.5 to 3.
    expect(given(style)).toEqual({ districts: ['0.5'], names: ['1', '2.9'] });
    expect(style.sources['sea']).toBe(STYLE.sources['sea']);
    expect(style.layers).toBe(STYLE.layers);
  });

  test('has none of what shows at larger zooms only', () => {
    const near = nearStyles();
    const box = [0, 0, 9, 9] as const;
    expect(given(near(STYLE, { zoom: 5.9, box }))).toEqual({ districts: [], names: [] });
    expect(given(near(STYLE, { zoom: 6, box }))).toEqual({ districts: ['7', '0.5'], names: [] });
    expect(given(near(STYLE, { zoom: 8, box })).names).toEqual(['1', '5', '2.9']);
    expect(given(near(STYLE, { zoom: 5, box }))).toEqual({ districts: [], names: [] });
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
    expect(next.sources['districtLabels']).toBe(first.sources['districtLabels']);
  });

  test('leaves out what the style has not', () => {
    const { villageLabels: _, ...sources } = STYLE.sources;
    expect(Object.keys(nearStyles()({ ...STYLE, sources }, { zoom: 9, box: [0, 0, 1, 1] }).sources)).toEqual([
      'districtLabels',
      'sea',
    ]);
  });
});
