import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { GeometryCollection } from 'topojson-specification';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import type { ImportedShape } from '../../../../src/data/import/imported';
import { arcGrid } from '../../../../src/studio/boundary/arcGrid';
import {
  boundaryTopology,
  type BoundaryOrder,
  type BoundaryVillage,
} from '../../../../src/studio/boundary/boundaryTopology';
import { soundArcs } from '../../../../src/studio/boundary/soundArcs';
import { boundaryRoom } from '../../../../src/studio/publish/boundaryRoom';
import { withBoundary, withSource } from '../../../../src/studio/publish/packDraft';
import { publishPack } from '../../../../src/studio/publish/publishPack';
import { draftOf } from '../publish/draftOf';

const REGION = { code: '33.26', name: 'Uji' };

function village(kode: string, kecamatan = 'Satu'): BoundaryVillage {
  return { kode, kode_bps: '', nama: kode, jenis: 'desa', kode_kecamatan: kode.slice(0, 8), kecamatan };
}

/** A closed ring from corners in thousandths of a degree east and north of 109, −7. */
function area(...corners: readonly (readonly [number, number])[]): ImportedShape {
  const closed = [...corners, corners[0]!];
  const ring = closed.flatMap(([east, north]) => [109 + east / 1000, -7 + north / 1000]);
  return { kind: 'area', parts: [[Float64Array.from(ring)]] };
}

/** Two squares of 10 × 10 with a border that bends 0.1 east in its middle, and an islet of 0.4 × 0.3. */
const WEST = area([0, 0], [10, 0], [10.1, 5], [10, 10], [0, 10]);
const EAST = area([10, 0], [20, 0], [20, 10], [10, 10], [10.1, 5]);
const ISLET = area([30, 0], [30.4, 0], [30.4, 0.3]);

function order(most_bytes: number, over: Partial<BoundaryOrder> = {}): BoundaryOrder {
  const villages = [village('33.26.01.2001'), village('33.26.01.2002'), village('33.26.02.2001', 'Dua')];
  return { villages, shapes: [WEST, EAST, ISLET], region: REGION, status: 'indikatif', most_bytes, ...over };
}

function built(asked: BoundaryOrder) {
  const result = boundaryTopology(asked);
  if ('missing' in result) throw new Error(`missing: ${result.missing.join()}`);
  return result;
}

describe('boundaryTopology', () => {
  it('keeps every corner where there is room, and draws the shared border once', () => {
    const { topology, loss } = built(order(Infinity));
    expect(loss).toMatchObject({ least_m2: 0, shift_m: 0, restored: [], areaChange: { most: 0, median: 0 } });
    const [west, east] = (topology.objects.desa as GeometryCollection).geometries as unknown as {
      arcs: number[][][];
    }[];
    const lines = (one: { arcs: number[][][] }) => one.arcs.flat(2).map((i) => (i < 0 ? ~i : i));
    expect(lines(west!).filter((i) => lines(east!).includes(i))).toHaveLength(1);
    const names = (topology.objects.kecamatan as GeometryCollection).geometries.map(({ id }) => id);
    expect(names).toEqual(['33.26.01', '33.26.02']);
  });

  it('has an outline for each regency of a province, under its code', () => {
    const villages = [village('33.26.01.2001'), village('33.26.01.2002'), village('33.27.01.2001', 'Dua')];
    const kabupaten = (region: BoundaryOrder['region']) => {
      const { geometries } = built(order(Infinity, { villages, region })).topology.objects
        .kabupaten as GeometryCollection;
      return geometries.map(({ id, properties }) => [id, (properties as { nama: string }).nama]);
    };
    expect(kabupaten({ code: '33', name: 'Uji' })).toEqual([
      ['33.26', '33.26'],
      ['33.27', '33.27'],
    ]);
    expect(kabupaten(REGION)).toEqual([['33.26', 'Uji']]);
  });

  it('has a grid of two metres at most, however far the region reaches', () => {
    const far = area([40_000, 0], [40_010, 0], [40_010, 10]);
    const step = (shapes: BoundaryOrder['shapes']) =>
      built(order(Infinity, { shapes })).topology.transform!.scale[0];
    expect(step([WEST, EAST, ISLET])).toBeCloseTo(0.0304 / 99_999, 12);
    expect(step([WEST, EAST, far])).toBeCloseTo(2e-5, 8);
  });

  it('keeps the corners of a village whose area would change by more than is asked', () => {
    const grid = arcGrid(built(order(Infinity)).topology);
    // The bend stands for half a hundredth of each square; it comes back for both with the first.
    const corners = (mostChange: number) => {
      const { arcs, restored } = soundArcs(grid, 100_000, mostChange);
      return { corners: arcs.reduce((sum, arc) => sum + arc.length / 2, 0), restored };
    };
    const loose = corners(0.01);
    // The islet alone would vanish.
    expect(loose.restored).toEqual([2]);
    expect(corners(0.004)).toEqual({ corners: loose.corners + 1, restored: [0, 2] });
  });

  it('drops the bend of the border on both sides, and says by how much', () => {
    const { topology, loss } = built(order(1));
    // The bend: half of 1,106 m high by 11.05 m east: some 6,100 m² of 1.22 km², so 0.5 % of each village.
    expect(loss.least_m2).toBeGreaterThan(6100);
    expect(loss.shift_m).toBeGreaterThan(10.9);
    expect(loss.shift_m).toBeLessThan(11.2);
    expect(loss.areaChange.most).toBeGreaterThan(0.0049);
    expect(loss.areaChange.most).toBeLessThan(0.0051);
    expect([loss.cornersBefore - loss.cornersAfter, loss.restored]).toEqual([1, [2]]);
    expect(loss.after).toBeLessThan(loss.before);
    const drawn = feature(topology, topology.objects.desa as GeometryCollection).features;
    const corners = drawn.map(
      ({ geometry }) => (geometry as GeoJSON.MultiPolygon).coordinates[0]![0]!.length,
    );
    expect(corners).toEqual([5, 5, 4]);
  });

  it('stops before a village loses more than 3 % of its area', () => {
    // The bend is a whole unit here: 61,000 m² of 1.28 km², nearly 5 %.
    const west = area([0, 0], [10, 0], [11, 5], [10, 10], [0, 10]);
    const east = area([10, 0], [20, 0], [20, 10], [10, 10], [11, 5]);
    const { loss } = built(order(1, { shapes: [west, east, ISLET] }));
    expect(loss).toMatchObject({ shift_m: 0, areaChange: { most: 0 } });
  });

  it('names the rows that have no area', () => {
    const point: ImportedShape = { kind: 'point', parts: [[Float64Array.of(109, -7)]] };
    expect(boundaryTopology(order(1, { shapes: [WEST, null, point] }))).toEqual({ missing: [1, 2] });
  });
});

const REAL = '../shared/fixtures/thirdparty/real';

describe.skipIf(!existsSync(REAL))('the published boundaries of Pekalongan', () => {
  it.each([
    ['3326_hdx_2020.geojson', 'village_code', 'kode_bps'],
    ['3326_kemendagri_2025.geojson', 'kode', 'kode'],
  ] as const)('%s fit into 150 kB with the whole pack, without a finding', async (file, property, column) => {
    const draft = await draftOf('pekalongan');
    const rows = draft.tables.desa as unknown as BoundaryVillage[];
    const { features } = JSON.parse(readFileSync(`${REAL}/${file}`, 'utf8')) as GeoJSON.FeatureCollection;
    const byCode = new Map(features.map((one) => [String(one.properties![property]).replace('id', ''), one]));
    const shapes = rows.map((row) => shapeOf(byCode.get(row[column])));
    const most_bytes = boundaryRoom(draft, 150_000);
    const { topology, loss } = built({
      villages: rows,
      shapes,
      region: REGION,
      status: 'indikatif',
      most_bytes,
    });
    expect(loss.areaChange.most).toBeLessThan(0.03);
    expect(loss.shift_m).toBeLessThan(100);
    const source = { id: 'batas-uji', judul: 'Uji', lisensi: 'CC BY 4.0' };
    const note = { id: 'Batas indikatif', en: 'Indicative boundaries' };
    const boundary = { topology, status: 'indikatif' as const, note, sourceId: source.id };
    const done = await publishPack(withBoundary(withSource(draft, source), boundary));
    if (typeof done === 'string') throw new Error(done);
    expect(done.findings).toEqual([]);
    expect(done.files.reduce((sum, { bytes }) => sum + gzipSync(bytes).length, 0)).toBeLessThan(150_000);
  });
});

function shapeOf(one: GeoJSON.Feature | undefined): ImportedShape | null {
  if (!one) return null;
  const { geometry } = one as GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon>;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const flat = (ring: GeoJSON.Position[]) => Float64Array.from(ring.flatMap(([x, y]) => [x!, y!]));
  return { kind: 'area', parts: polygons.map((rings) => rings.map(flat)) };
}
