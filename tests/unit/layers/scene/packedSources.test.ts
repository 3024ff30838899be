import type { Feature, FeatureCollection } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { packed, sourcePacker } from '../../../../src/layers/scene/packedSources';
import { styleDiff } from '../../../../src/layers/scene/styleDiff';

const at = (lon: number, more: object = {}): Feature => ({
  type: 'Feature',
  properties: { row: lon, ...more },
  geometry: { type: 'Point', coordinates: [lon, -7] },
});
const collection = (...features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
const line = (id: string, source: string): LayerSpecification => ({ id, type: 'line', source });

function style(data: Record<string, Feature | FeatureCollection>, layers: LayerSpecification[]) {
  const sources = Object.fromEntries(
    Object.entries(data).map(([id, each]) => [id, { type: 'geojson', data: each } as const]),
  );
  return { version: 8, sources, layers } satisfies StyleSpecification;
}

const sea = at(109);
const hovered = collection(at(110));
const nothing = collection();
const layers = [
  line('sea', 'sea'),
  line('waterline1', 'coast'),
  line('hoverLine', 'hover'),
  line('own', 'own'),
];

describe('packed', () => {
  test('states the part of every feature, and leaves the parts unmodified', () => {
    expect(packed({ sea, hover: hovered }).features).toEqual([
      at(109, { part: 'sea' }),
      at(110, { part: 'hover' }),
    ]);
    expect(sea.properties).toEqual({ row: 109 });
  });
});

describe('sourcePacker', () => {
  test('draws the same layers from fewer sources, each with its own part', () => {
    const { sources, layers: drawn } = sourcePacker()(
      style({ sea, coast: at(111), hover: hovered, own: collection(at(112)) }, layers),
    );
    expect(Object.keys(sources).sort()).toEqual(['ground', 'own', 'pointed']);
    expect(sources['ground']).toEqual({
      type: 'geojson',
      data: collection(at(109, { part: 'sea' }), at(111, { part: 'coast' })),
    });
    expect(drawn).toEqual([
      { ...line('sea', 'ground'), filter: ['==', ['get', 'part'], 'sea'] },
      { ...line('waterline1', 'ground'), filter: ['==', ['get', 'part'], 'coast'] },
      { ...line('hoverLine', 'pointed'), filter: ['==', ['get', 'part'], 'hover'] },
      line('own', 'own'),
    ]);
  });

  test('leaves out an empty source with its layers, but keeps one that will be filled later', () => {
    const { sources, layers: drawn } = sourcePacker()(
      style({ sea, coast: at(111), hover: nothing, own: nothing }, layers),
    );
    expect(Object.keys(sources).sort()).toEqual(['ground', 'pointed']);
    expect(drawn.map(({ id }) => id)).toEqual(['sea', 'waterline1', 'hoverLine']);
  });

  test('leaves out the borders that the map draws itself, without making their GeoJSON', () => {
    const plain = style({ sea, coast: at(111), hover: hovered, own: collection(at(112)) }, layers);
    const villageLines = {
      type: 'geojson' as const,
      get data(): Feature {
        throw new Error('asked for');
      },
    };
    const drawn = sourcePacker()({
      ...plain,
      sources: { ...plain.sources, villageLines },
      layers: [...layers, line('villageLine', 'villageLines')],
    });
    expect(drawn).toEqual(sourcePacker()(plain));
  });

  test('sends a combined source again only when a part has changed', () => {
    const pack = sourcePacker();
    const parts = { sea, coast: at(111), hover: nothing, own: nothing };
    const before = pack(style(parts, layers));
    expect(styleDiff({ before, after: pack(style(parts, layers)) })).toEqual([]);
    const after = pack(style({ ...parts, hover: hovered }, layers));
    expect(styleDiff({ before, after })).toEqual([
      { do: 'setData', id: 'pointed', data: collection(at(110, { part: 'hover' })) },
    ]);
  });
});
