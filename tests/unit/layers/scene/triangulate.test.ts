import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { existsSync, readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import { expect, test } from 'vitest';
import { WORLD_UNITS, latOf, lonOf, mercatorX, mercatorY } from '../../../../src/layers/camera/mercator';
import { type Mesh, triangulate } from '../../../../src/layers/scene/triangulate';
import { geometry, geometryOf } from '../../../scenes/world';

/** Area of a row's triangles in square degrees of longitude by mercator-latitude units, scaled back to degrees². */
function areaOf({ position, row, index }: Mesh, wanted: number): number {
  let twice = 0;
  for (let i = 0; i < index.length; i += 3) {
    const [a, b, c] = [index[i]!, index[i + 1]!, index[i + 2]!];
    if (row[a] !== wanted) continue;
    const [ax, ay] = [position[2 * a]!, position[2 * a + 1]!];
    twice += Math.abs(
      (position[2 * b]! - ax) * (position[2 * c + 1]! - ay) -
        (position[2 * c]! - ax) * (position[2 * b + 1]! - ay),
    );
  }
  return twice / 2;
}

test('covers each village by triangles, without its hole and with its island', () => {
  const mesh = triangulate(geometry.villages);
  const high = (south: number, north: number): number => (mercatorY(south) - mercatorY(north)) * WORLD_UNITS;
  const wide = (degrees: number): number => (degrees / 360) * WORLD_UNITS;
  expect(areaOf(mesh, 1) / (wide(0.2) * high(-6.8, -6.6))).toBeCloseTo(1, 5);
  const whole = wide(0.2) * high(-7.3, -7) - wide(0.04) * high(-7.2, -7.1) + wide(0.05) * high(-7.2, -7.15);
  expect(areaOf(mesh, 6) / whole).toBeCloseTo(1, 5);
});

test('gives neighbours identical integer vertices, without gaps', () => {
  const { position, row } = triangulate(geometry.villages);
  const of = (wanted: number): Set<string> => {
    const all = new Set<string>();
    row.forEach((r, i) => r === wanted && all.add(`${position[2 * i]} ${position[2 * i + 1]}`));
    return all;
  };
  const shared = [...of(0)].filter((at) => of(1).has(at));
  expect(shared).toHaveLength(2);
});

test('keeps positions to the centimetre', () => {
  const { position, centre } = triangulate(geometry.villages);
  expect(lonOf((position[0]! + centre[0]) / WORLD_UNITS)).toBeCloseTo(109, 6);
  expect(latOf((position[1]! + centre[1]) / WORLD_UNITS)).toBeCloseTo(-6.8, 6);
  expect(mercatorX(109)).toBeCloseTo(289 / 360, 12);
});

test('draws nothing without villages', () => {
  const mesh = triangulate(geometryOf([]));
  expect([mesh.index.length, mesh.position.length]).toEqual([0, 0]);
});

const NATION = '../shared/fixtures/thirdparty/scale/jateng_8569_hdx_s10.topo.json';

test.skipIf(!existsSync(NATION))('triangulates every village of a province', () => {
  const topology = JSON.parse(readFileSync(NATION, 'utf8'));
  const collection = feature(topology, topology.objects.jateng) as unknown as FeatureCollection<
    Polygon | MultiPolygon
  >;
  const open = (ring: Position[]) => ring.slice(0, -1) as [number, number][];
  const villages = collection.features.map(({ geometry: { type, coordinates } }) =>
    (type === 'Polygon' ? [coordinates as Position[][]] : (coordinates as Position[][][])).map((rings) =>
      rings.map(open),
    ),
  );
  const mesh = triangulate(geometryOf(villages));
  const drawn = new Set(mesh.index.map((vertex) => mesh.row[vertex]!));
  expect(drawn.size).toBe(8569);
});
