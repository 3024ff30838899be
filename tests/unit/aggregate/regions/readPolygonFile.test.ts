import { describe, expect, it } from 'vitest';
import { MOST_CORNERS, readPolygonFile } from '../../../../src/aggregate/regions/readPolygonFile';
import { drawingFault } from '../../../../src/aggregate/geometry/drawing';

const ring = [
  [109.1, -7.1],
  [109.3, -7.1],
  [109.2, -7],
  [109.1, -7.1],
];
const polygon = { type: 'Polygon', coordinates: [ring] };
const read = (value: unknown) => readPolygonFile(JSON.stringify(value));

describe('a polygon from a file', () => {
  it.each([
    ['a geometry', polygon],
    ['a feature', { type: 'Feature', properties: { a: 1 }, geometry: polygon }],
    ['a collection', { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: polygon }] }],
    [
      'geometries',
      { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2] }, polygon] },
    ],
    ['a multipolygon', { type: 'MultiPolygon', coordinates: [[ring]] }],
  ])('is found in %s', (_, value) => {
    expect(read(value)).toEqual({ ok: true, parts: [[ring]] });
  });

  it('is read despite a byte order mark, without heights', () => {
    const high = { type: 'Polygon', coordinates: [ring.map((at) => [...at, 12])] };
    expect(readPolygonFile(`\uFEFF${JSON.stringify(high)}`)).toEqual({ ok: true, parts: [[ring]] });
  });

  it.each([
    ['no JSON', 'kode,nama\n1,a', 'notJson'],
    ['nothing', '', 'notJson'],
    ['a list', '[]', 'noPolygon'],
    ['a line', JSON.stringify({ type: 'LineString', coordinates: ring }), 'noPolygon'],
    ['an empty collection', JSON.stringify({ type: 'FeatureCollection', features: [] }), 'noPolygon'],
    ['a polygon without rings', JSON.stringify({ type: 'Polygon', coordinates: [] }), 'noPolygon'],
    ['coordinates that are none', JSON.stringify({ type: 'Polygon', coordinates: 'x' }), 'noPolygon'],
  ])('is refused of %s', (_, text, reason) => {
    expect(readPolygonFile(text)).toMatchObject({ ok: false, fault: { reason } });
  });

  it('is refused with more vertices than a browser could check', () => {
    const many = Array.from({ length: MOST_CORNERS + 1 }, (_, i) => [109 + i * 1e-6, -7]);
    expect(read({ type: 'Polygon', coordinates: [many] })).toEqual({
      ok: false,
      fault: { reason: 'tooManyCorners', corners: MOST_CORNERS + 1, most: MOST_CORNERS },
    });
  });

  it('passes on invalid numbers, which the drawing check then locates', () => {
    const file = read({
      type: 'Polygon',
      coordinates: [
        [
          [109, -7],
          [null, -7],
          [109, -6],
        ],
      ],
    });
    expect(file.ok && drawingFault(file.parts, [108, -8, 110, -6])).toMatchObject({ reason: 'notFinite' });
  });
});
