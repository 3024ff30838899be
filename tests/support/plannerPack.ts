import {
  columnKey,
  type VillageDataset,
  type Indicator,
  type IndicatorYear,
} from '../../src/data/model/dataset';
import { groupColumn } from '../../src/data/model/groupColumn';
import { MARK } from '../../src/data/model/mark';
import type { ProgrammeEvent } from '../../src/data/model/programme';
import { textColumn } from '../../src/data/model/textColumn';
import { parseScenario, type Scenario } from '../../src/planner/scenario/scenario';
import type { ScenarioPack } from '../../src/planner/scenario/scenarioPack';

/** Six villages a kilometre apart on a line; the fifth is a kelurahan, the sixth is in the programme. */
const NAMES = ['Asri', 'Bumi', 'Cempaka', 'Damai', 'Embun', 'Fajar'];
export const CODES = NAMES.map((_, i) => `11.22.0${i < 3 ? 1 : 2}.200${i + 1}`);
const KILOMETRE = 1 / 110.6;

/** Poverty, houses, people; the fourth village has no houses counted. NaN: no number. */
export const POVERTY = [30, 20, 10, 25, 5, 40];
export const HOUSES = [10, 50, 30, Number.NaN, 20, 60];
export const PEOPLE = [100, 900, 400, 300, 700, 200];

export function indicator(id: string, change: Partial<Indicator> = {}): Indicator {
  const named = { id: `Nama ${id}`, en: `Name ${id}` };
  return {
    id,
    name: named,
    shortName: { id: id.toUpperCase(), en: id.toUpperCase() },
    theme: { id: 'Tema', en: 'Theme' },
    unit: { id: '%', en: '%' },
    kind: 'ratio',
    worse: 'high',
    basis: 'Dasar',
    provenance: 'resmi',
    level: 'village',
    method: { id: '', en: '' },
    sourceIds: ['sumber'],
    licence: 'CC BY 4.0',
    definition: { id: '', en: '' },
    decimals: 1,
    multiplier: 100,
    years: [2023, 2024],
    formula: { kind: 'reported' },
    official: null,
    categories: [],
    rateId: null,
    ...change,
  };
}

export const INDICATORS: readonly Indicator[] = [
  indicator('p0'),
  indicator('rtlh_persen', { years: [2024] }),
  indicator('penduduk', {
    kind: 'count',
    worse: 'neutral',
    years: [2024],
    decimals: 0,
    unit: { id: 'jiwa', en: 'people' },
  }),
  indicator('rata', { years: [2024] }),
  indicator('kelas', { kind: 'category', years: [2024] }),
  indicator('angka_kecamatan', { level: 'district', years: [2024] }),
];

function column(id: string, year: number, values: readonly number[]): [string, IndicatorYear] {
  const known = values.map((value) => !Number.isNaN(value));
  const standardError = id === 'p0' ? Float64Array.from(values, () => 0) : null;
  return [
    columnKey(id, year),
    {
      indicatorId: id,
      year,
      value: Float64Array.from(values),
      mark: Uint8Array.from(known, (is) => (is ? MARK.present : MARK.missing)),
      numerator: null,
      denominator: null,
      standardError,
    },
  ];
}

const EVENT: ProgrammeEvent = {
  row: 5,
  status: 'replication',
  date: '2020',
  basis: 'BDT',
  parentRow: null,
  provenance: 'resmi',
  sourceId: 'sumber',
  note: { id: '', en: '' },
};

export function plannerDataset(change: Partial<VillageDataset> = {}): VillageDataset {
  const kecamatan = CODES.map((code) => code.slice(0, 8));
  const villages = {
    level: 'village' as const,
    n: CODES.length,
    code: textColumn(CODES),
    bpsCode: textColumn(CODES.map(() => '')),
    name: textColumn(NAMES),
    kind: groupColumn(NAMES.map((name) => (name === 'Embun' ? 'kelurahan' : 'desa'))),
    kecamatan: groupColumn(
      kecamatan,
      kecamatan.map((code) => (code.endsWith('1') ? 'Utara' : 'Selatan')),
    ),
    typology: groupColumn(['pesisir', 'pesisir', 'dataran', 'gunung', 'dataran', 'gunung']),
    boundaryStatus: groupColumn(NAMES.map(() => 'model')),
    area_km2: new Float64Array(CODES.length).fill(1),
    lon: Float64Array.from(NAMES, (_, i) => 109.6 + i * KILOMETRE * 1.0006),
    lat: new Float64Array(CODES.length).fill(-7),
  };
  return {
    manifest: {
      id: 'uji',
      title: { id: 'Paket uji', en: 'Test pack' },
      region: {
        code: '11.22',
        name: { id: 'Kabupaten Uji', en: 'Test Regency' },
        subtitle: { id: '', en: '' },
      },
      version: '2026.1',
      created: '2026-01-01',
      demo: false,
      bbox: [109, -8, 110, -6],
      defaultIndicator: 'p0',
      villageCount: CODES.length,
      boundary: { status: 'model', note: { id: '', en: '' }, sourceIds: [] },
      resources: [resource('nilai.csv', 'a'), resource('desa.csv', 'b')],
    },
    villages,
    indicators: INDICATORS,
    sources: new Map([
      [
        'sumber',
        { id: 'sumber', title: 'Buku', publisher: 'Dinas', url: '', licence: '', date: '', note: '' },
      ],
    ]),
    columns: new Map(),
    ...change,
  };
}

export function resource(path: string, letter: string): VillageDataset['manifest']['resources'][number] {
  return {
    name: path,
    path,
    format: 'csv',
    bytes: 1,
    hash: letter.repeat(64),
    title: { id: '', en: '' },
    licence: '',
    metadata: {},
  };
}

export function plannerPack(change: Partial<ScenarioPack> = {}): ScenarioPack {
  const { villages, indicators } = plannerDataset();
  return {
    dataset: { villages, indicators },
    programme: [EVENT],
    columns: new Map([
      column(
        'p0',
        2023,
        POVERTY.map((value) => 50 - value),
      ),
      column('p0', 2024, POVERTY),
      column('rtlh_persen', 2024, HOUSES),
      column('penduduk', 2024, PEOPLE),
      column(
        'rata',
        2024,
        PEOPLE.map(() => 7),
      ),
    ]),
    neighbours: null,
    ...change,
  };
}

/** A scenario by what differs from the one that says nothing. */
export function scenarioOf(change: Readonly<Record<string, unknown>>): Scenario {
  const read = parseScenario(JSON.stringify({ version: 1, ...change }));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.scenario;
}
