import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import Flatbush from 'flatbush';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature, neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { noisyEdge } from '../../../../scripts/demo/noisyEdge';
import { randomOf } from '../../../../scripts/demo/random';
import { demoRegion } from '../../../../scripts/demo/region';

const { villages, topology } = demoRegion(285, 1);

function features(name: string): Feature<Polygon | MultiPolygon, Record<string, string>>[] {
  const object = topology.objects[name] as GeometryCollection<Record<string, string>>;
  return (feature(topology, object) as FeatureCollection<Polygon | MultiPolygon, Record<string, string>>)
    .features;
}

type Segment = readonly [ax: number, ay: number, bx: number, by: number];

/** Every segment of every arc, on the grid. */
function segmentsOf({ arcs }: Topology): Segment[] {
  return arcs.flatMap((arc) => {
    let [x, y] = [0, 0];
    return arc.flatMap(([dx = 0, dy = 0], i): Segment[] => {
      const before: [number, number] = [x, y];
      x += dx;
      y += dy;
      return i === 0 ? [] : [[...before, x, y]];
    });
  });
}

/** Whether two segments cross at a point inside both; touching at an end is no crossing. */
function cross([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): boolean {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number) =>
    Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px));
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
  );
}

describe('the made-up region', () => {
  it('has codes of the official shape, ascending, in a province that does not exist', () => {
    const codes = villages.map(({ code }) => code);
    expect(codes.every((code) => /^99\.01\.\d{2}\.[12]\d{3}$/.test(code))).toBe(true);
    expect(codes.every((code, i) => i === 0 || code > codes[i - 1]!)).toBe(true);
    expect(new Set(villages.map(({ bpsCode }) => bpsCode)).size).toBe(285);
    expect(villages.filter(({ code, bpsCode }) => code.slice(-3) === bpsCode.slice(-3)).length).toBeLessThan(
      60,
    );
  });

  it('has kecamatan of 15 to 20 villages that hang together, islands apart', () => {
    const members = group();
    for (const rows of members.values()) {
      expect(rows.length).toBeGreaterThanOrEqual(15);
      expect(rows.length).toBeLessThanOrEqual(20);
      const ashore = new Set(rows.filter((row) => villages[row]!.neighbours.length > 0));
      const reached = new Set([...ashore].slice(0, 1));
      for (const row of reached)
        for (const next of villages[row]!.neighbours) if (ashore.has(next)) reached.add(next);
      expect(reached.size).toBe(ashore.size);
    }
  });

  it('has names that say what they are, three of them twice and never in one kecamatan', () => {
    expect(
      villages.every(
        ({ name, districtName }) => name.startsWith('Contoh ') && districtName.startsWith('Contoh '),
      ),
    ).toBe(true);
    const names = villages.map(({ name }) => name);
    expect(names.length - new Set(names).size).toBe(3);
    expect(new Set(villages.map(({ name, districtCode }) => `${name} ${districtCode}`)).size).toBe(285);
  });

  it('has a village that is an island, and one with a second piece', () => {
    expect(villages.filter(({ neighbours: next }) => next.length === 0)).toHaveLength(1);
    expect(features('desa').filter(({ geometry }) => geometry.type === 'MultiPolygon')).toHaveLength(1);
    expect(features('kabupaten')[0]!.geometry.coordinates).toHaveLength(3);
  });

  it('draws every village around its reference point, in the order of the table', () => {
    features('desa').forEach((shape, row) => {
      const { code, lon, lat } = villages[row]!;
      expect(shape.id).toBe(code);
      expect(booleanPointInPolygon([lon, lat], shape), code).toBe(true);
    });
  });

  it('lies in an empty stretch of ocean', () => {
    expect(villages.every(({ lon, lat }) => lon > 85 && lon < 94 && lat > -10 && lat < -2)).toBe(true);
  });
});

describe('its borders', () => {
  it('never cross', () => {
    const segments = segmentsOf(topology);
    const index = new Flatbush(segments.length);
    for (const [ax, ay, bx, by] of segments)
      index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
    index.finish();
    const crossings = segments.filter((segment, i) => {
      const [ax, ay, bx, by] = segment;
      const near = index.search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
      return near.some((j) => j > i && cross(segment, segments[j]!));
    });
    expect(segments.length).toBeGreaterThan(5000);
    expect(crossings).toEqual([]);
  });

  it('are one arc for both sides: neighbours by arcs are the neighbours of the table', () => {
    const desa = topology.objects.desa as GeometryCollection;
    const byArcs = neighbors(desa.geometries as Parameters<typeof neighbors>[0]);
    expect(byArcs.map((list) => [...list].sort((a, b) => a - b))).toEqual(
      villages.map(({ neighbours: next }) => next),
    );
  });

  it('enclose what the table says, and kecamatan enclose the sum of their villages', () => {
    const area = ([...ring]: readonly (readonly number[])[]) =>
      ring.reduce(
        (sum, [x = 0, y = 0], i) =>
          sum + x * ring[(i + 1) % ring.length]![1]! - ring[(i + 1) % ring.length]![0]! * y,
        0,
      ) / 2;
    const km2 = ({ geometry }: Feature<Polygon | MultiPolygon>) => {
      const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const degrees = parts
        .flat()
        .reduce((sum, ring) => sum + area(ring.map(([lon = 0, lat = 0]) => [lon - 90, lat + 6])), 0);
      return degrees * 110.574 * 111.32 * Math.cos((6 * Math.PI) / 180);
    };
    const drawn = features('desa').map(km2);
    // The grid's step of 4.5 m moves a border by half of it at most.
    drawn.forEach((measured, row) =>
      expect(Math.abs(measured / villages[row]!.area_km2 - 1)).toBeLessThan(0.02),
    );
    for (const district of features('kecamatan')) {
      const sum = drawn
        .filter((_, row) => villages[row]!.districtCode === district.id)
        .reduce((total, x) => total + x, 0);
      expect(km2(district)).toBeCloseTo(sum, 6);
    }
  });

  it('keep to their quadrilateral, however they wind', () => {
    const quad = { from: [0, 0], left: [2, 1], to: [5, 0], right: [2, -1.5] } as const;
    const points = noisyEdge(quad, 0.1, randomOf(5, 'uji'));
    expect(points.length).toBeGreaterThan(20);
    for (const [x, y] of points) {
      expect(y).toBeLessThan(x < 2 ? x / 2 : (5 - x) / 3);
      expect(y).toBeGreaterThan(x < 2 ? -0.75 * x : -(5 - x) / 2);
    }
  });
});

describe('a province', () => {
  it('has regencies, each with kecamatan of its own', () => {
    const province = demoRegion(1300, 2);
    expect(province.regencies).toBe(4);
    expect(new Set(province.villages.map(({ code }) => code.slice(0, 5)))).toEqual(
      new Set(['99.01', '99.02', '99.03', '99.04']),
    );
    const codes = province.villages.map(({ code }) => code);
    expect(codes.every((code, i) => i === 0 || code > codes[i - 1]!)).toBe(true);
    const names = new Map(
      province.villages.map(({ districtCode, districtName }) => [districtCode, districtName]),
    );
    expect(new Set(names.values()).size).toBe(names.size);
  });
});

function group(): Map<string, number[]> {
  const members = new Map<string, number[]>();
  villages.forEach(({ districtCode }, row) =>
    members.set(districtCode, [...(members.get(districtCode) ?? []), row]),
  );
  return members;
}
