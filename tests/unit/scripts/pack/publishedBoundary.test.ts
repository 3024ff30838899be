import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import type { PackVillage } from '../../../../scripts/pack/places';
import { twiceArea } from '../../../../src/studio/shapes/mendShape';
import { parseBoundaryFile } from '../../../../scripts/pack/boundaryFile';
import { publishedBoundary } from '../../../../scripts/pack/publishedBoundary';

/** A village of a degree by a degree, its point in the middle of the square at `x`. */
const village = (kode: string, kode_bps: string, nama: string, x: number): PackVillage => ({
  kode,
  kode_bps,
  nama,
  jenis: 'desa',
  kode_kecamatan: kode.slice(0, 8),
  kecamatan: kode.startsWith('33.26.01') ? 'Satu' : 'Dua',
  ...{ lon: x + 0.5, lat: 0.5, luas_km2: 12308 },
  ...{ rentang_panjang_km: 1, rentang_pendek_km: 1, arah_derajat: 0 },
});
const villages = [
  village('33.26.01.2001', '3326010002', 'Legokalong', 1),
  village('33.26.01.2002', '3326010001', 'Bodas', 0),
  { ...village('33.26.02.2001', '3326020001', 'Curug', 2), luas_km2: 18000 },
];
const region = { code: '33.26', name: 'Kabupaten Uji' };

/** A unit square with its lower left corner at (x, 0), clockwise as many published files have it. */
const square = (x: number) => [
  [
    [x, 0, 0],
    [x, 1, 0],
    [x + 1, 1, 0],
    [x + 1, 0, 0],
    [x, 0, 0],
  ],
];
const bps = [
  { village_code: 'id3326010001', village: 'BODAS', x: 0 },
  { village_code: 'id3326010002', village: 'Legok Kalong', x: 1 },
  { village_code: 'id3326020001', village: 'Curug', x: 2 },
  { village_code: 'id3326020888', village: 'Hutan', x: 3 },
];

function file(rows: readonly { x: number; [key: string]: unknown }[], extra: object = {}): Buffer {
  const features = rows.map(({ x, ...properties }) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'MultiPolygon', coordinates: [square(x)] },
  }));
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', features, ...extra }));
}

const CRS84 = { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } };

describe('published boundaries', () => {
  it('join BPS codes through the table, list what does not fit and compare names after the join', () => {
    const built = publishedBoundary(parseBoundaryFile(file(bps, CRS84)), { villages, region });
    expect(built).toMatchObject({
      codeProperty: 'village_code',
      codeSystem: 'BPS',
      unknown: ['id3326020888'],
      missing: [],
      repeated: [],
    });
    expect(built.nameDifferences).toEqual([
      'Legokalong, Kec. Satu (33.26.01.2001): berkas menulis Legok Kalong',
    ]);
    const desa = feature(built.topology, built.topology.objects.desa as GeometryCollection).features;
    expect(desa.map(({ id }) => id)).toEqual(['33.26.01.2001', '33.26.01.2002', '33.26.02.2001']);
    const [first] = desa;
    const ring = first?.geometry.type === 'MultiPolygon' ? (first.geometry.coordinates[0]?.[0] ?? []) : [];
    expect(Math.min(...ring.map(([x]) => x ?? NaN))).toBeCloseTo(1, 4);
    expect(twiceArea(ring)).toBeGreaterThan(0);
    expect(ring.every((position) => position.length === 2)).toBe(true);
  });

  it('join dotted Kemendagri codes as well', () => {
    const rows = villages.map(({ kode, nama, lon }) => ({ kode, nama, x: lon - 0.5 }));
    expect(publishedBoundary(parseBoundaryFile(file(rows)), { villages, region })).toMatchObject({
      codeSystem: 'Kemendagri',
      nameDifferences: [],
    });
  });

  it('share the border of two villages and merge kecamatan and regency from the same arcs', () => {
    const { topology } = publishedBoundary(parseBoundaryFile(file(bps)), { villages, region });
    const [kecamatan] = (topology.objects.kecamatan as GeometryCollection<{ kode: string; nama: string }>)
      .geometries;
    expect(kecamatan?.properties).toEqual({ kode: '33.26.01', nama: 'Satu' });
    const [whole] = feature(topology, topology.objects.kabupaten as GeometryCollection).features;
    const rings = whole?.geometry.type === 'MultiPolygon' ? whole.geometry.coordinates : [];
    expect(rings).toHaveLength(1);
    const [outer = []] = rings[0] ?? [];
    expect(Math.abs(twiceArea(outer)) / 2).toBeCloseTo(3, 3);
  });

  it('make two features of one code two parts of one village', () => {
    const rows = [...bps.slice(0, 3), { village_code: 'id3326020001', village: 'Curug', x: 3.5 }];
    const { topology, repeated } = publishedBoundary(parseBoundaryFile(file(rows)), { villages, region });
    expect(repeated).toEqual(['33.26.02.2001']);
    const desa = feature(topology, topology.objects.desa as GeometryCollection).features;
    expect(desa[2]?.geometry).toMatchObject({ type: 'MultiPolygon' });
    expect(desa[2]?.geometry.type === 'MultiPolygon' ? desa[2].geometry.coordinates : []).toHaveLength(2);
  });

  it('are refused where a village stands apart from those that its point and area put beside it', () => {
    const collection = JSON.parse(file(bps).toString()) as {
      features: { geometry: { coordinates: number[][][][] } }[];
    };
    const [first] = collection.features;
    first!.geometry.coordinates = [
      square(0).map((ring) => ring.map(([x = 0, y = 0]) => [0.1 + 0.8 * x, 0.1 + 0.8 * y])),
    ];
    const bytes = Buffer.from(JSON.stringify(collection));
    expect(() => publishedBoundary(parseBoundaryFile(bytes), { villages, region })).toThrow(
      'bentuk 1 dari 3 desa tidak dapat dipakai\n' +
        '  Bodas, Kec. Satu (33.26.01.2002): hampir seluruh garis batasnya lebih dari 50 m dari desa mana pun',
    );
  });

  it.each([
    [
      'a village that the file lacks',
      file(bps.slice(1)),
      'tidak memuat 1 dari 3 desa: Bodas, Kec. Satu (33.26.01.2002)',
    ],
    [
      'a file without codes',
      file([{ name: 'x', x: 0 }]),
      'tidak punya kolom kode desa Kemendagri atau BPS; kolomnya: name',
    ],
    [
      'a projection in metres',
      file(bps, { crs: { properties: { name: 'urn:ogc:def:crs:EPSG::32749' } } }),
      'EPSG::32749',
    ],
    ['metres without a projection', file([{ ...bps[0], x: 350_000 }]), 'bukan derajat'],
    ['a web page', Buffer.from('<!doctype html><p>404'), 'halaman web'],
    ['half a file', file(bps).subarray(0, 200), 'bukan JSON yang utuh'],
    [
      'a list that is no collection',
      Buffer.from('{"type":"FeatureCollection","features":{"0":{}}}'),
      'features: Object, seharusnya Array',
    ],
  ])('are refused in words: %s', (_, bytes, words) => {
    expect(() => publishedBoundary(parseBoundaryFile(bytes), { villages, region })).toThrow(words);
  });
});
