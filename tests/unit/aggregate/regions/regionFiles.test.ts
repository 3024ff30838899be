import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { MadeRegion } from '../../../../src/aggregate/regions/madeRegion';
import { regionFigure } from '../../../../src/aggregate/regions/regionFigure';
import { regionCsv, regionFileName, regionGeojson } from '../../../../src/aggregate/regions/regionFiles';
import { woundParts } from '../../../../src/aggregate/geometry/woundParts';
import { regionInterventions } from '../../../../src/aggregate/regions/regionInterventions';
import { REGION_COLUMNS, type RegionFileQuestion } from '../../../../src/aggregate/regions/regionRows';
import type { VillageDataset } from '../../../../src/data/model/dataset';
import { NO_SHARES, type Intervention } from '../../../../src/data/model/programme';
import { column, indicator, villages } from '../sample';

const table = villages([
  { code: '99.01.01.2001', name: '=Satu', kecamatan: 'Utara, "A"' },
  { code: '99.01.01.2002', name: 'Dua', kecamatan: 'Utara, "A"' },
  { code: '99.01.02.2001', name: 'Tiga', kecamatan: 'Selatan' },
]);
/** The unit square from 109° E, 7° S down and right, turned with the clock. */
const square = [
  [109, -7],
  [110, -7],
  [110, -8],
  [109, -8],
];
const region: MadeRegion = {
  shape: { kind: 'drawn', by: 'area', parts: [[square]] },
  parts: [[square]],
  joinedFrom: null,
  shares: {
    by: 'area',
    rows: Uint32Array.of(0, 2),
    share: Float64Array.of(1, 0.25),
    cut: 1,
    area_km2: 12.5,
    covered_km2: 10,
    withoutPoints: [],
  },
};
const whole: MadeRegion = {
  ...region,
  shape: { kind: 'villages', codes: [] },
  shares: { ...region.shares, by: 'whole', share: Float64Array.of(1, 1) },
};

const intervention = (change: Partial<Intervention>): Intervention => ({
  id: 'i1',
  title: { id: 'Jamban', en: 'Latrines' },
  sector: 'Sanitasi',
  actorIds: [],
  actorName: '',
  fund: '',
  budget_rp: null,
  realised_rp: null,
  amountNote: '',
  commitment: null,
  shares: NO_SHARES,
  owner: '',
  programme: '',
  updated: '',
  startYear: 2021,
  endYear: null,
  stage: 'running',
  beneficiaries: '',
  precision: 'village',
  rows: [],
  districts: [],
  points: [],
  provenance: 'dokumentasi',
  sourceId: 's1',
  note: '',
  ...change,
});
const done = [
  intervention({ id: 'dalam', rows: [0], points: [[109.5, -7.5]], budget_rp: 5_000_000 }),
  intervention({
    id: 'lintas',
    rows: [0, 1],
    points: [
      [109.2, -7.2],
      [111, -7.2],
    ],
    budget_rp: 2_000_000,
  }),
  intervention({ id: 'luar', rows: [1], points: [[111, -7.5]], budget_rp: 9_000_000 }),
  // Its village is a part of the region, but its reference point lies outside.
  intervention({ id: 'tepi', rows: [2], points: [[110.5, -7.5]] }),
  intervention({ id: 'kecamatan', precision: 'district', districts: [0] }),
];

describe('interventions of a region', () => {
  const idsOf = (of: MadeRegion) => regionInterventions(of, done).within.map(({ id }) => id);

  it('are those inside its outline, with those that are also elsewhere counted apart', () => {
    expect(regionInterventions(region, done)).toMatchObject({
      beyond: 1,
      unplaced: 1,
      budget_rp: 7_000_000,
      budgetKnown: 2,
    });
    expect(idsOf(region)).toEqual(['dalam', 'lintas']);
  });

  it('are those that name one of its villages where villages are whole', () => {
    expect(idsOf(whole)).toEqual(['dalam', 'lintas', 'tepi']);
  });
});

const dataset = {
  villages: table,
  sources: new Map([['s1', { id: 's1', title: 'Sumber satu' }]]),
  manifest: {
    id: 'uji',
    title: { id: 'Uji', en: 'Test' },
    version: '1.2.0',
    demo: false,
    boundary: { note: { id: 'Batas model', en: 'Model borders' } },
  },
} as unknown as VillageDataset;
const count = indicator({
  id: 'miskin',
  kind: 'count',
  provenance: 'estimasi',
  sourceIds: ['s1'],
  decimals: 0,
});
const question = (change: Partial<RegionFileQuestion> = {}): RegionFileQuestion => ({
  dataset,
  name: '@Pesisir, "timur"',
  region,
  figures: [
    regionFigure(region, { indicator: count, column: column([10, 5, 100]) }),
    regionFigure(region, { indicator: count, column: column([10, 5, 'suppressed'], { year: 2020 }) }),
    regionFigure(region, { indicator: indicator(), column: column([0.4, 0.9, 0.8]), upper: [0.5] }),
  ],
  interventions: regionInterventions(region, done),
  link: 'https://contoh.invalid/#/peta',
  ...change,
});

function rowsOf(text: string): Readonly<Record<string, string>>[] {
  const { data } = Papa.parse<string[]>(text.trimEnd(), { header: false });
  const [header, ...lines] = data;
  expect(header).toEqual([...REGION_COLUMNS]);
  return lines.map((line) => Object.fromEntries(line.map((cell, i) => [header![i]!, cell])));
}

describe('the table of a region', () => {
  const rows = rowsOf(regionCsv(question()));
  const of = (part: string) => rows.filter(({ bagian }) => bagian === part);

  it('starts with the region itself: area, coverage, apportionment', () => {
    expect(rows[0]).toMatchObject({
      bagian: 'wilayah',
      nama: `'@Pesisir, "timur"`,
      nilai: '12.5',
      satuan: 'km²',
      cakupan: '0.8',
      keadaan: '2 desa, 1 sebagian',
      keterangan: 'desa di tepi dibagi menurut luas',
    });
  });

  it('states how many polygons a region was merged from, as GeoJSON does', () => {
    const joined = question({ region: { ...region, joinedFrom: 3 } });
    expect(rowsOf(regionCsv(joined))[0]).toMatchObject({
      keterangan: 'desa di tepi dibagi menurut luas; digabung dari 3 poligon',
    });
    expect([joined, question()].map((one) => /"digabung_dari":(\w+)/.exec(regionGeojson(one))?.[1])).toEqual([
      '3',
      'null',
    ]);
  });

  it('marks an apportioned count as an estimate, with its source', () => {
    expect(of('angka')[0]).toMatchObject({
      kode: 'miskin',
      nilai: '35',
      cakupan: '1',
      asal: 'estimasi',
      sumber: 'Sumber satu',
      lisensi: 'CC-BY-4.0',
      keterangan: 'dasar data IDM 2024; estimasi: dibagi menurut luas',
    });
  });

  it('shows a suppressed figure as an interval without value', () => {
    expect(of('angka')[1]).toMatchObject({
      nilai: '',
      bawah: '10',
      atas: '',
      keadaan: 'ada yang disembunyikan, hanya selang',
    });
  });

  it('counts villages by class for an index; those with less than half inside are in no class', () => {
    expect(of('angka')[2]).toMatchObject({ nilai: '' });
    expect(of('angka')[2]!['keterangan']).toContain('tidak dirata-ratakan');
    expect(of('kelas').map(({ nilai, keterangan }) => [keterangan, nilai])).toEqual([
      ['(−∞; 0.5]', '1'],
      ['(0.5; ∞]', '0'],
    ]);
  });

  it('lists its villages with shares, with texts protected against formulas', () => {
    expect(
      of('desa').map(({ kode, nama, kecamatan, porsi, nilai }) => [kode, nama, kecamatan, porsi, nilai]),
    ).toEqual([
      ['99.01.01.2001', "'=Satu", 'Utara, "A"', '1', '10'],
      ['99.01.02.2001', 'Tiga', 'Selatan', '0.25', '100'],
    ]);
  });

  it('lists interventions and states the pack and whether it is demo data', () => {
    expect(of('intervensi').map(({ kode, nilai }) => [kode, nilai])).toEqual([
      ['dalam', '5000000'],
      ['lintas', '2000000'],
    ]);
    const demo = { ...dataset, manifest: { ...dataset.manifest, demo: true } };
    const noted = (text: string) => rowsOf(text).map(({ keterangan }) => keterangan);
    expect(noted(regionCsv(question()))).not.toContain('Peraga: angka contoh, bukan data');
    expect(noted(regionCsv(question({ dataset: demo })))).toContain('Peraga: angka contoh, bukan data');
    expect(
      rowsOf(regionCsv(question({ dataset: demo }))).find(({ bagian }) => bagian === 'angka')!['asal'],
    ).toBe('peraga');
  });
});

it('is one GeoJSON feature: counter-clockwise outline, open bounds null, figures as properties', () => {
  const { features } = JSON.parse(regionGeojson(question())) as {
    features: [{ geometry: { coordinates: number[][][][] }; properties: Record<string, unknown> }];
  };
  expect(features[0].geometry.coordinates).toEqual([
    [
      [
        [109, -8],
        [110, -8],
        [110, -7],
        [109, -7],
        [109, -8],
      ],
    ],
  ]);
  expect(features[0].properties).toMatchObject({
    luas_km2: 12.5,
    desa: [
      { kode: '99.01.01.2001', porsi: 1 },
      { kode: '99.01.02.2001', porsi: 0.25 },
    ],
    intervensi: ['dalam', 'lintas'],
    pagu_rp: 7_000_000,
  });
  const angka = features[0].properties['angka'] as Record<string, unknown>[];
  expect(angka[0]).toMatchObject({
    indikator: 'miskin',
    nilai: 35,
    dibagi: 1,
    asal: 'estimasi',
    batas: null,
  });
  expect(angka[1]).toMatchObject({ nilai: null, batas: [10, null] });
});

it('winds holes clockwise and keeps rings that are right already', () => {
  const right = [...square].reverse();
  expect(woundParts([[right, right]])).toEqual([
    [
      [...right, right[0]],
      [...square, square[0]],
    ],
  ]);
});

it('has a file name of pack, name and version in plain letters', () => {
  expect(regionFileName(question())).toBe('uji-wilayah-pesisir-timur-v1.2.0');
  expect(regionFileName(question({ name: '!!' }))).toBe('uji-wilayah-tanpa-nama-v1.2.0');
});
