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
const places = { type: 'FeatureCollection' as const, features: [point(80, 1)] };
const layer = (source: string, minzoom: number): LayerSpecification => ({
  ...{ id: source, type: 'symbol', source, minzoom },
});
const STYLE: StyleSpecification = {
  version: 8,
  sources: {
    districtLabels: { type: 'geojson', data: letters },
    villageLabels: { type: 'geojson', data: names },
    destinations: { type: 'geojson', data: places },
  },
  layers: [layer('districtLabels', 6), layer('villageLabels', 8), layer('destinations', 0)],
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
    expect(style.sources['destinations']).toBe(STYLE.sources['destinations']);
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
    // However much nearer it comes.
    expect(near(STYLE, { zoom: 14, box: [0.9, 0.9, 0.92, 0.92] })).toBe(first);
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
      'destinations',
    ]);
  });
});

describe('sea and neighbours around a large pack', () => {
  /** An island of the sea, and a coast that winds far in the east. */
  const SEA = [
    [
      [-9, -9],
      [9, -9],
      [20, -5],
      [30, 0],
      [20, 5],
      [9, 9],
      [-9, 9],
      [-9, -9],
    ],
    [
      [1, 1],
      [1.001, 1.001],
      [2, 1],
      [1, 2],
      [1, 1],
    ],
    [
      [25, 0],
      [26, 0],
      [25, 1],
      [25, 0],
    ],
  ];
  const areas = {
    type: 'FeatureCollection' as const,
    features: [
      { type: 'Feature' as const, properties: {}, geometry: { type: 'Polygon' as const, coordinates: SEA } },
    ],
  };
  const neighbours = {
    type: 'FeatureCollection' as const,
    features: [
      {
        type: 'Feature' as const,
        properties: { name: 'A' },
        geometry: { type: 'MultiPolygon' as const, coordinates: [[SEA[2]!], [SEA[1]!]] },
      },
    ],
  };
  const coast = {
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'MultiLineString' as const, coordinates: [SEA[0]!.slice(1, 6)] },
  };
  const style: StyleSpecification = {
    version: 8,
    sources: {
      sea: { type: 'geojson', data: areas },
      coast: { type: 'geojson', data: coast },
      neighbours: { type: 'geojson', data: neighbours },
    },
    layers: ['sea', 'coast', 'neighbours'].map((id) => layer(id, 0)),
  };
  const drawn = (of: StyleSpecification, id: string): unknown =>
    featuresOf(dataOf(of.sources[id])!).map(
      (one) => 'coordinates' in one.geometry && one.geometry.coordinates,
    );

  test('have no corners beyond one edge of what is there, and none that nobody could see', () => {
    // The box with a screen on each side: −1 to 5. At zoom 8 corners less than 0.004° apart are one.
    const near = nearStyles()(style, { zoom: 6, box: [1, 1, 3, 3] });
    const around = [
      [-9, -9],
      [20, -5],
      [9, 9],
      [-9, 9],
      [-9, -9],
    ];
    const island = [
      [1, 1],
      [2, 1],
      [1, 2],
      [1, 1],
    ];
    expect(drawn(near, 'sea')).toEqual([[around, island]]);
    expect(drawn(near, 'neighbours')).toEqual([[[island]]]);
    expect(drawn(near, 'coast')).toEqual([
      [
        [
          [9, -9],
          [9, 9],
        ],
      ],
    ]);
  });

  test('come with more corners when the map has come two zooms nearer, and not before', () => {
    const near = nearStyles();
    const first = near(style, { zoom: 6.5, box: [1, 1, 3, 3] });
    expect(near(style, { zoom: 8, box: [1, 1, 2, 2] })).toBe(first);
    const nearer = near(style, { zoom: 10.2, box: [1, 1, 2, 2] });
    expect((drawn(nearer, 'sea') as unknown[][][])[0]![1]).toHaveLength(5);
  });
});
