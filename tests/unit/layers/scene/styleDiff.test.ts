import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { sceneBuilder } from '../../../../src/layers/scene/scene';
import { styleDiff } from '../../../../src/layers/scene/styleDiff';
import { basemapOf } from '../../../../src/layers/scene/basemaps';
import { PLAIN, answer, sceneInput } from '../../../scenes/world';

const data = { type: 'FeatureCollection' as const, features: [] };
const style = (change: Partial<StyleSpecification> = {}): StyleSpecification => ({
  version: 8,
  sources: { outline: { type: 'geojson', data }, sea: { type: 'geojson', data } },
  layers: [
    { id: 'sea', type: 'fill', source: 'sea', paint: { 'fill-color': '#112233' } },
    { id: 'outline', type: 'line', source: 'outline', minzoom: 3, paint: { 'line-width': ['*', 2, 1] } },
  ],
  ...change,
});

describe('styleDiff', () => {
  test('builds everything from nothing, sources before layers', () => {
    expect(styleDiff({ before: null, after: style() }).map((step) => step.do)).toEqual([
      'addSource',
      'addSource',
      'addLayer',
      'addLayer',
    ]);
  });

  test('changes nothing for an equal style with identical data objects', () => {
    expect(styleDiff({ before: style(), after: style() })).toEqual([]);
  });

  test('sends data again only where the object differs', () => {
    const other = { type: 'FeatureCollection' as const, features: [] };
    const after = style({ sources: { ...style().sources, sea: { type: 'geojson', data: other } } });
    expect(styleDiff({ before: style(), after })).toEqual([{ do: 'setData', id: 'sea', data: other }]);
  });

  test('sets changed paint, layout and zooms, and unsets removed ones', () => {
    const [sea, outline] = style().layers;
    const after = style({
      layers: [
        { ...sea!, paint: { 'fill-opacity': 0.5 } } as never,
        { ...outline!, minzoom: 4, layout: { 'line-cap': 'round' } } as never,
      ],
    });
    expect(styleDiff({ before: style(), after })).toEqual([
      { do: 'setPaint', id: 'sea', name: 'fill-color', value: undefined },
      { do: 'setPaint', id: 'sea', name: 'fill-opacity', value: 0.5 },
      { do: 'setLayout', id: 'outline', name: 'line-cap', value: 'round' },
      { do: 'setZooms', id: 'outline', min: 4, max: 24 },
    ]);
  });

  test('removes a layer before its source, and adds both again where the source has another type', () => {
    const after = style({ sources: { ...style().sources, sea: { type: 'geojson', data, tolerance: 1 } } });
    expect(styleDiff({ before: style(), after }).map((step) => step.do)).toEqual([
      'removeLayer',
      'removeSource',
      'addSource',
      'addLayer',
    ]);
  });

  test('rejects a layer that is not in the order', () => {
    const after = style({ layers: [{ id: 'secret', type: 'background' }] });
    expect(() => styleDiff({ before: null, after })).toThrow('unknown layer "secret"');
  });
});

describe('between two scenes of the same builder', () => {
  test('new colours do not change the style', () => {
    const build = sceneBuilder();
    const before = build(sceneInput());
    const after = build(sceneInput({ answer: answer(PLAIN, { method: { method: 'equal', k: 4 } }) }));
    expect(after.choropleth).not.toBe(before.choropleth);
    expect(styleDiff({ before: before.style, after: after.style })).toEqual([]);
  });

  test('hovering sends the outline of one village and nothing else', () => {
    const build = sceneBuilder();
    const before = build(sceneInput());
    const after = build(sceneInput({ answer: null, hoveredRow: 3 }));
    expect(
      styleDiff({ before: before.style, after: after.style }).map((step) => ('id' in step ? step.id : '')),
    ).toEqual(['hover']);
  });

  test('hovering does not change the choropleth', () => {
    const build = sceneBuilder();
    const question = sceneInput();
    expect(build({ ...question, hoveredRow: 3 }).choropleth).toBe(build(question).choropleth);
  });

  test('a base map is below everything, and replaces sea and neighbours', () => {
    const build = sceneBuilder();
    const before = build(sceneInput());
    const steps = styleDiff({
      before: before.style,
      after: build(sceneInput({ basemap: basemapOf('osm') })).style,
    });
    expect(steps).toContainEqual(expect.objectContaining({ do: 'addLayer', rank: 1 }));
    expect(steps).toContainEqual({ do: 'removeLayer', id: 'neighbourFill' });
  });
});
