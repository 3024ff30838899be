import Papa from 'papaparse';
import type { Topology } from 'topojson-specification';
import type { Row } from '../../../../../src/studio/pack/csvText';
import type { ResourceAbout } from '../../../../../src/studio/pack/packDescriptor';
import { packFiles, type InterventionCollection } from '../../../../../src/studio/pack/packContent';
import { smallPackTexts } from '../../../../fixtures/smallPack';

const SOURCE = 's1';
const about: ResourceAbout = {
  title: { id: 'Judul', en: 'Title' },
  licences: ['CC0-1.0'],
  sourceIds: [SOURCE],
  sdi: {
    definisi: 'Rekaan',
    satuan: 'lihat katalog',
    klasifikasi: 'tidak ada',
    produsen: 'Uji',
    dasar_data: 'tidak ada',
    per_tanggal: '2024-12-31',
    cakupan: 'empat desa',
    metode: 'ditulis tangan',
  },
};
const VILLAGES = ['99.01.01.2001', '99.01.01.2002', '99.01.02.1001', '99.01.02.2002'] as const;
const RESOURCES = [
  ...['desa', 'batas', 'katalog', 'nilai', 'total', 'sumber'],
  ...['program', 'pelaku', 'deret', 'ppa', 'layanan', 'intervensi'],
];

/** A pack of four villages that has every kind of file, hidden cells and totals: its files by path. */
export function smallWholePack(): ReadonlyMap<string, string> {
  const texts = smallPackTexts();
  const table = (path: string) =>
    Papa.parse<Record<string, string>>(texts.get(path) ?? '', { header: true, skipEmptyLines: true }).data;
  // Areas of the shapes that the topology draws.
  const areas_km2 = ['4.89', '7.33', '14.66', '9.77'];
  const villages = table('desa.csv').map((row, i) => ({ ...row, luas_km2: areas_km2[i] ?? '' }));
  const files = packFiles({
    head: {
      id: 'kecil',
      version: '1.0.0',
      created: '2026-01-01',
      title: { id: 'Kecil', en: 'Small' },
      licences: ['CC0-1.0'],
      region: { code: '99.01', name: { id: 'Kecil', en: 'Small' }, subtitle: { id: '', en: '' } },
      demo: false,
      bbox: [109.5, -7.06, 109.55, -7],
      defaultIndicator: 'idm',
      villageCount: VILLAGES.length,
      boundary: { status: 'model', note: { id: 'model', en: 'model' }, sourceIds: [SOURCE] },
    },
    tables: {
      desa: villages,
      katalog: catalogueRows(table('katalog.csv')),
      nilai: valueRows(),
      total: totalRows(),
      sumber: table('sumber.csv'),
      program: table('program.csv'),
      pelaku: [
        { id: 'pemkab', jenis: 'pemkab', nama: 'Pemkab', nama_en: 'Regency', warna: '#26337f', simbol: 'Kb' },
        { id: 'ms', jenis: 'masyarakat', nama: 'Warga', nama_en: 'People', warna: '#5d3f25', simbol: 'Ms' },
      ],
      deret: [2019, 2020, 2021, 2022].map((tahun, i) => ({
        ...{ wilayah: 'Kabupaten Kecil', indikator: 'p0', nama: 'P0', nama_en: 'P0' },
        ...{ satuan: '% penduduk', satuan_en: '% of people', tahun, nilai: 14 - i / 2, utama: true },
        ...{ asal: 'resmi', sumber: SOURCE },
      })),
      ppa: [
        {
          ...{ kode: VILLAGES[0], jenis: 'peringkat_masalah', label: 'Air', peringkat: 1, skor: 8 },
          ...{ n_keluarga: 40, tanggal: '2023-05-04' },
        },
      ],
      layanan: [
        {
          ...{ id: '203', nama: 'SD 1', jenis: 'SD', status: 'negeri', kode_kecamatan: '99.01.01' },
          ...{ lon: 109.512, lat: -7.012, letak: 'sesuai', asal: 'resmi', sumber: SOURCE },
        },
      ],
    },
    topology: wholeTopology(texts, villages),
    interventions: JSON.parse(texts.get('intervensi.geojson') ?? '') as InterventionCollection,
    about: Object.fromEntries(RESOURCES.map((name) => [name, about])),
  });
  return new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
}

/** The small catalogue with units that say what is possible, and a count beside it. */
function catalogueRows(rows: readonly Record<string, string>[]): Row[] {
  const units: Readonly<Record<string, string>> = { p0: '% penduduk', idm: 'indeks 0–1' };
  const named = rows.map((row) => ({
    ...row,
    satuan: units[row.id ?? ''] ?? row.satuan,
    rumus: row.id === 'p0' ? 'rasio' : '',
  }));
  const count = rows.find(({ jenis }) => jenis === 'cacah');
  return [...named, { ...count, id: 'sekolah', satuan: 'sekolah', rumus: '', padanan_rasio: '' }];
}

function valueRows(): Row[] {
  const rows = (
    indikator: string,
    tahun: number,
    cells: readonly (
      readonly [nilai?: number, pembilang?: number, penyebut?: number, galat?: number] | string
    )[],
  ): Row[] =>
    cells.map((cell, i) => {
      const head = { kode: VILLAGES[i], indikator, tahun };
      if (typeof cell === 'string') return { ...head, tanda: cell };
      const [nilai, pembilang, penyebut, galat_baku] = cell;
      return { ...head, nilai, pembilang, penyebut, galat_baku, tanda: 'ada' };
    });
  return [
    ...rows('idm', 2023, [[0.5901], [0.78], 'tidak_berlaku', [0.44]]),
    ...rows('idm', 2024, [[0.6022], [0.81], 'tidak_berlaku', [0.455]]),
    ...rows('miskin', 2024, [[30], 'sembunyi', [25], [18]]),
    ...rows('sekolah', 2024, [[3], [2], [4], [2]]),
    ...rows('p0', 2024, [[16.67, 30, 180, 1.5], 'sembunyi', [12.5, 25, 200, 1.2], [6, 18, 300, 0.9]]),
  ];
}

function totalRows(): Row[] {
  const row = (
    kode: string,
    indikator: string,
    desa: number,
    [nilai, pembilang, penyebut]: readonly number[],
  ) => ({
    ...{ kode, indikator, tahun: 2024, desa, nilai, pembilang, penyebut, tanda: 'ada' },
  });
  return [
    row('99.01.01', 'miskin', 2, [40]),
    row('99.01.02', 'miskin', 2, [43]),
    row('99.01', 'miskin', 4, [83]),
    row('99.01.01', 'p0', 2, [13.33, 40, 300]),
    row('99.01.02', 'p0', 2, [8.6, 43, 500]),
    row('99.01', 'p0', 4, [10.38, 83, 800]),
  ];
}

/** The small topology with what a pack's has beside the villages' outlines. */
function wholeTopology(
  texts: ReadonlyMap<string, string>,
  villages: readonly Record<string, string>[],
): Topology {
  const topology = JSON.parse(texts.get('batas.topo.json') ?? '') as Topology;
  const { desa } = topology.objects;
  if (desa?.type !== 'GeometryCollection') throw new Error('no villages');
  for (const [i, { kode, kode_bps, nama, jenis, kecamatan, status_batas }] of villages.entries()) {
    const shape = desa.geometries[i];
    if (shape) shape.properties = { kode, kode_bps, nama, jenis, kecamatan, status_batas };
  }
  return topology;
}
