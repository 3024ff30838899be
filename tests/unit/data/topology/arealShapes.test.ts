import { describe, expect, it } from 'vitest';
import { arealShapes } from '../../../../src/data/topology/arealShapes';
import { topologyColumns, type TopologyColumns } from '../../../../src/data/topology/topologyColumns';

/** Two arcs that close a triangle, one that stands apart, and one that only goes out and back. */
const ARCS = [[[0, 0], [4, 0], [4, 3]], [[4, 3], [0, 0]], [[9, 9], [8, 8]], [[0, 0], [4, 3], [0, 0]]]; // prettier-ignore

function shapesOf(geometry: unknown, name = 'desa') {
  const objects = {
    desa: { type: 'GeometryCollection', geometries: [geometry] },
  } as unknown as TopologyColumns['objects'];
  const columns = topologyColumns('x', { arcs: ARCS, objects });
  if (!columns.ok) throw new Error(columns.fault.where);
  return arealShapes('batas', columns.value, name);
}
const polygon = (...ring: readonly unknown[]) => ({ type: 'Polygon', id: 'a', arcs: [ring] });

describe('shapes of a topology', () => {
  it('are read with their references, forwards and backwards', () => {
    expect(shapesOf(polygon(0, 1))).toEqual({
      ok: true,
      value: [{ id: 'a', properties: {}, parts: [[[0, 1]]] }],
    });
    expect(shapesOf(polygon(~1, ~0))).toMatchObject({ ok: true });
    expect(shapesOf({ type: 'MultiPolygon', id: 1, arcs: [[[0, 1]], [[1, 0]]] })).toMatchObject({ ok: true });
    expect(shapesOf({ type: null, id: 'b' })).toMatchObject({ ok: true, value: [{ parts: [] }] });
    expect(shapesOf(polygon(0, 1), 'laut')).toEqual({ ok: true, value: [] });
  });

  it.each([
    [1.5, '1.5'],
    [null, 'null'],
    [4, '4'],
    [-5, '-5'],
    ['0', '0'],
    [NaN, 'NaN'],
    [undefined, 'undefined'],
  ])('refuse the reference %s and say where it stands', (reference, got) => {
    const read = shapesOf(polygon(0, reference));
    expect(!read.ok && read.fault).toMatchObject({
      code: 'fileUnreadable',
      file: 'batas',
      where: 'objects.desa, bentuk 1 (a)',
      got,
      expected: 'arcs[0 … 3]',
    });
  });

  it('refuse a ring that does not close, and one that encloses nothing', () => {
    const open = shapesOf(polygon(0, 2));
    expect(!open.ok && open.fault).toMatchObject({ got: '0', expected: 'cincin tertutup, 4, 3' });
    const flat = shapesOf(polygon(3));
    expect(!flat.ok && flat.fault).toMatchObject({ got: '2', expected: '≥ 3 titik' });
  });

  it.each([
    ['null', null],
    ['a number', 7],
    ['a point', { type: 'Point', coordinates: [0, 0] }],
    ['a shape without arcs', { type: 'Polygon', id: 'a' }],
    ['a shape of flat arcs', { type: 'Polygon', id: 'a', arcs: [0, 1] }],
    ['a shape without rings', { type: 'Polygon', id: 'a', arcs: [] }],
    ['a ring without arcs', { type: 'Polygon', id: 'a', arcs: [[]] }],
    ['properties that are none', { type: 'Polygon', id: 'a', arcs: [[0, 1]], properties: 'x' }],
  ])('refuse %s', (_, geometry) => {
    const read = shapesOf(geometry);
    expect(!read.ok && read.fault.where).toMatch(/^objects\.desa, bentuk 1/);
  });

  it('refuse positions that are none, with their arc and place', () => {
    const objects = {} as TopologyColumns['objects'];
    const place = (arcs: readonly unknown[], transform?: unknown) => {
      const read = topologyColumns('x', { arcs, objects, ...(transform === undefined ? {} : { transform }) });
      return read.ok ? null : read.fault.where;
    };
    expect(place([[[0, 0], null]])).toBe('arcs[0][1]');
    expect(place([[[0, 0], [1, 1]], [['1', 2], [1, 1]]])).toBe('arcs[1][0]'); // prettier-ignore
    expect(place([[[0, 0], [1, Infinity]]])).toBe('arcs[0][1]'); // prettier-ignore
    expect(place([null])).toBe('arcs[0]');
    const grid = { scale: [0.1, 0.1], translate: [0, 0] };
    expect(place([[[0, 0], [0.5, 1]]], grid)).toBe('arcs[0][1]'); // prettier-ignore
    expect(place([[[0, 0], [5, 1]]], grid)).toBeNull(); // prettier-ignore
    for (const bad of [null, { scale: [0, 1], translate: [0, 0] }, { scale: [1, 1] }, { scale: ['1', 1], translate: [0, 0] }])
      expect(place([[[0, 0], [5, 1]]], bad)).toBe('transform'); // prettier-ignore
  });
});
