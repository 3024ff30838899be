import { existsSync, readFileSync } from 'node:fs';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { beforeAll, describe, expect, it } from 'vitest';
import { crossingArcs } from '../../../../scripts/model/crossings';
import { modelTopology } from '../../../../scripts/model/modelTopology';
import type { ModelTopology, ModelVillage } from '../../../../scripts/model/modelInput';
import { equalAreaPlane } from '../../../../scripts/model/plane';
import { agreement } from '../../../../scripts/model/agreement';

const root = new URL('../../../../', import.meta.url);
const parse = (text: string): Record<string, string>[] => {
  const [head, ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(head!.map((name, k) => [name, row[k]!])));
};
const numbers = (row: Record<string, string>) => {
  const cell = (name: string): number => Number(row[name]);
  return {
    lon: cell('lon'),
    lat: cell('lat'),
    luas_km2: cell('luas_km2'),
    rentang_panjang_km: cell('rentang_panjang_km'),
    rentang_pendek_km: cell('rentang_pendek_km'),
    arah_derajat: cell('arah_derajat'),
  };
};
const table = (name: string) => parse(readFileSync(new URL(`data/pekalongan/${name}`, root), 'utf8'));
const plane = equalAreaPlane({ lon: 109.64, lat: -7.02 });
const area = (geometry: Polygon | MultiPolygon): number =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat().reduce((sum, ring) => {
    const points = ring.map(([lon, lat]) => plane.toPlane({ lon: lon!, lat: lat! }));
    return points.reduce((s, [x, y], k) => {
      const [u, v] = points[(k + 1) % points.length]!;
      return s + (x * v - u * y) / 2;
    }, sum);
  }, 0);

let model: ModelTopology;
let villages: ModelVillage[];
const collection = (name: string) =>
  feature(model.topology, model.topology.objects[name] as GeometryCollection) as FeatureCollection<
    Polygon | MultiPolygon,
    Record<string, string>
  >;

beforeAll(() => {
  villages = table('desa.csv').map((row) => ({ ...(row as unknown as ModelVillage), ...numbers(row) }));
  const neighbours = table('tetangga_titik.csv').map((row) => ({
    kode_bps: row['kode_bps']!,
    kabupaten: row['kabupaten']!,
    ...numbers(row),
  }));
  const atlas = JSON.parse(
    readFileSync(new URL('node_modules/world-atlas/land-10m.json', root), 'utf8'),
  ) as Topology;
  const converted = feature(
    atlas,
    atlas.objects['land'] as GeometryCollection,
  ) as FeatureCollection<MultiPolygon>;
  const land = converted.features.flatMap((f) => f.geometry.coordinates);
  model = modelTopology({ region: { code: '33.26', name: 'Pekalongan' }, villages, neighbours, land });
}, 180_000);

describe('the model of the boundaries', () => {
  it('has all villages once, in code order, marked as a model', () => {
    const codes = collection('desa').features.map((f) => f.id);
    expect(codes).toEqual(villages.map((v) => v.kode).sort());
    expect(codes).toHaveLength(285);
    expect(new Set(collection('desa').features.map((f) => f.properties['status_batas']))).toEqual(
      new Set(['model']),
    );
    expect(collection('kecamatan').features).toHaveLength(19);
  });

  it('gives every village one polygon around its reference point', () => {
    const byCode = new Map(villages.map((v) => [v.kode, v]));
    for (const f of collection('desa').features) {
      const { lon, lat } = byCode.get(String(f.id))!;
      expect(f.geometry.type, String(f.id)).toBe('Polygon');
      expect(booleanPointInPolygon([lon, lat], f.geometry), String(f.id)).toBe(true);
    }
  });

  it('meets every published area within 5 %, and says truly how well', () => {
    const byCode = new Map(villages.map((v) => [v.kode, v.luas_km2]));
    const errors = collection('desa').features.map((f) =>
      Math.abs(area(f.geometry) / byCode.get(String(f.id))! - 1),
    );
    expect(Math.max(...errors)).toBeLessThan(0.05);
    expect(model.areaError.max).toBeCloseTo(Math.max(...errors), 4);
  });

  it('leaves no gap and no overlap: parts sum to the regency, arcs do not cross', () => {
    const total = (name: string): number =>
      collection(name).features.reduce((sum, f) => sum + area(f.geometry), 0);
    expect(total('kecamatan')).toBeCloseTo(total('desa'), 6);
    expect(total('kabupaten')).toBeCloseTo(total('desa'), 6);
    const whole = model.topology.arcs.map((arc) => {
      let [x, y] = [0, 0];
      return arc.map(([dx, dy]): [number, number] => [(x += dx!), (y += dy!)]);
    });
    expect([...crossingArcs(whole)]).toEqual([]);
  });

  it('names the five regencies and cities around it, each with a label within its shape', () => {
    const around = collection('tetangga').features;
    const names = around.map((f) => f.properties['nama']);
    expect(names).toEqual(['Banjarnegara', 'Batang', 'Kota Pekalongan', 'Pemalang', 'Purbalingga']);
    for (const f of around) {
      const point = [Number(f.properties['lon']), Number(f.properties['lat'])];
      expect(booleanPointInPolygon(point, f.geometry), f.properties['nama']).toBe(true);
    }
  });

  const published = new URL('../shared/fixtures/thirdparty/real/3326_hdx_2020.geojson', root);
  it.skipIf(!existsSync(published))('agrees with the published shapes at a median of 0.75 or better', () => {
    const file = JSON.parse(readFileSync(published, 'utf8')) as FeatureCollection<MultiPolygon>;
    const { median, matched } = agreement(collection('desa'), file);
    expect(matched).toBe(285);
    expect(median).toBeGreaterThan(0.77);
  });
});
