import { translator } from '../../src/messages/translator';
import { classify, type Classified } from '../../src/aggregate/classes/classify';
import type { BreakMethod } from '../../src/aggregate/classes/breaks';
import type { Indicator, IndicatorYear, VillageDataset, Villages } from '../../src/data/model/dataset';
import type { LineSet, PackGeometry, VillageGeometry } from '../../src/data/model/geometry';
import { MARK } from '../../src/data/model/mark';
import {
  NO_SHARES,
  type Actor,
  type Intervention,
  type ProgrammeEvent,
} from '../../src/data/model/programme';
import { textColumn } from '../../src/data/model/textColumn';
import type { SceneInput } from '../../src/layers/scene/scene';

/**
 * Seven villages in three kecamatan on an uneven grid (degrees, x east, y north):
 *
 *     -6.6 ┌────┬───────┐  sea above
 *          │ 0  │   1   │      kecamatan A: 0 1 2   B: 3 4   C: 5 6
 *     -6.8 ├────┴──┬────┼───┐
 *          │   2   │ 3  │ 4 │      village 6 has a hole, and an island to the east
 *     -7.0 ├───────┼────┴───┤
 *          │   5   │   6    │
 *     -7.3 └───────┴────────┘
 */
type Ring = readonly (readonly [number, number])[];

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];

const VILLAGES: readonly (readonly (readonly Ring[])[])[] = [
  [[box(109, -6.8, 109.1, -6.6)]],
  [[box(109.1, -6.8, 109.3, -6.6)]],
  [[box(109, -7, 109.2, -6.8)]],
  [[box(109.2, -7, 109.3, -6.8)]],
  [[box(109.3, -7, 109.4, -6.8)]],
  [[box(109, -7.3, 109.2, -7)]],
  [[box(109.2, -7.3, 109.4, -7), box(109.28, -7.2, 109.32, -7.1)], [box(109.5, -7.2, 109.55, -7.15)]],
];

export function geometryOf(villages: readonly (readonly (readonly Ring[])[])[]): VillageGeometry {
  const position: number[] = [];
  const ringStart = [0];
  const partStart = [0];
  const villageStart = [0];
  for (const parts of villages) {
    for (const rings of parts) {
      for (const ring of rings) {
        position.push(...ring.flat());
        ringStart.push(position.length / 2);
      }
      partStart.push(ringStart.length - 1);
    }
    villageStart.push(partStart.length - 1);
  }
  return {
    n: villages.length,
    position: Float64Array.from(position),
    ringStart: Uint32Array.from(ringStart),
    partStart: Uint32Array.from(partStart),
    villageStart: Uint32Array.from(villageStart),
  };
}

export function lines(...paths: Ring[]): LineSet {
  const start = [0];
  for (const path of paths) start.push(start.at(-1)! + path.length);
  return { position: Float64Array.from(paths.flat(2)), start: Uint32Array.from(start) };
}

export const geometry: PackGeometry = {
  villages: geometryOf(VILLAGES),
  villageLines: lines(
    [
      [109.1, -6.8],
      [109.1, -6.6],
    ],
    [
      [109.3, -7],
      [109.3, -6.8],
    ],
    [
      [109.2, -7.3],
      [109.2, -7],
    ],
  ),
  districtLines: lines(
    [
      [109, -7],
      [109.4, -7],
    ],
    [
      [109.2, -7],
      [109.2, -6.8],
      [109.3, -6.8],
    ],
  ),
  outline: lines([
    [109, -6.6],
    [109.3, -6.6],
    [109.3, -6.8],
    [109.4, -6.8],
    [109.4, -7.3],
    [109, -7.3],
    [109, -6.6],
  ]),
  neighbours: [
    {
      name: 'Kab. Tetangga',
      lon: 109.7,
      lat: -7.1,
      polygons: [[Float64Array.of(109.4, -7.5, 109.9, -7.5, 109.9, -6.8, 109.4, -6.8)]],
    },
  ],
  sea: [Float64Array.of(108.8, -6.3, 108.8, -6.6, 109.3, -6.6, 109.9, -6.8, 109.9, -6.3)],
};

const L = (id: string, en = id): { id: string; en: string } => ({ id, en });

export const villages: Villages<'village'> = {
  level: 'village',
  n: 7,
  code: textColumn([
    '33.99.01.2001',
    '33.99.01.2002',
    '33.99.01.2003',
    '33.99.02.2001',
    '33.99.02.1002',
    '33.99.03.2001',
    '33.99.03.2002',
  ]),
  bpsCode: textColumn(['', '', '', '', '', '', '']),
  name: textColumn(['Asri', 'Bumi', 'Cempaka', 'Delima', 'Embun', 'Fajar', 'Asri']),
  kind: {
    index: Uint32Array.of(0, 0, 0, 0, 1, 0, 0),
    keys: ['desa', 'kelurahan'],
    labels: ['Desa', 'Kelurahan'],
  },
  kecamatan: {
    index: Uint32Array.of(0, 0, 0, 1, 1, 2, 2),
    keys: ['33.99.01', '33.99.02', '33.99.03'],
    labels: ['Awan', 'Bulan', 'Cakrawala'],
  },
  typology: { index: new Uint32Array(7), keys: [''], labels: [''] },
  boundaryStatus: { index: new Uint32Array(7), keys: ['model'], labels: ['model'] },
  area_km2: Float64Array.of(240, 480, 480, 240, 240, 730, 720),
  lon: Float64Array.of(109.05, 109.2, 109.1, 109.25, 109.35, 109.1, 109.25),
  lat: Float64Array.of(-6.7, -6.7, -6.9, -6.9, -6.9, -7.15, -7.15),
};

export function indicator(change: Partial<Indicator> = {}): Indicator {
  return {
    id: 'indeks',
    name: L('Indeks uji', 'Test index'),
    shortName: L('Indeks', 'Index'),
    theme: L('Uji', 'Test'),
    unit: L('indeks', 'index'),
    kind: 'index',
    worse: 'low',
    basis: 'Uji 2024',
    provenance: 'resmi',
    level: 'village',
    method: L(''),
    sourceIds: ['uji'],
    licence: 'CC0',
    definition: L(''),
    decimals: 2,
    multiplier: 1,
    years: [2024],
    formula: { kind: 'reported' },
    official: null,
    categories: [],
    rateId: null,
    ...change,
  };
}

export interface ColumnInput {
  /** A number, or the mark of what stands in its place. */
  readonly cells: readonly (number | keyof typeof MARK)[];
  readonly standardError?: readonly number[];
}

export function column({ cells, standardError }: ColumnInput): IndicatorYear {
  return {
    indicatorId: 'indeks',
    year: 2024,
    value: Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : Number.NaN)),
    mark: Uint8Array.from(cells, (cell) => (typeof cell === 'number' ? MARK.present : MARK[cell])),
    numerator: null,
    denominator: null,
    standardError: standardError === undefined ? null : Float64Array.from(standardError),
  };
}

export function answer(
  cells: ColumnInput,
  {
    change = {},
    method = { method: 'quantile', k: 3 },
  }: { change?: Partial<Indicator>; method?: BreakMethod } = {},
): Classified {
  return classify({
    question: { packId: 'uji', indicatorId: 'indeks', year: 2024, classification: method },
    indicator: indicator(change),
    column: column(cells),
  });
}

export function dataset(change: Partial<VillageDataset['manifest']> = {}): VillageDataset {
  return {
    manifest: {
      id: 'uji',
      title: L('Uji'),
      region: { code: '33.99', name: L('Kabupaten Uji'), subtitle: L('') },
      version: '1',
      created: '2024-01-01',
      demo: false,
      bbox: [109, -7.3, 109.55, -6.6],
      defaultIndicator: 'indeks',
      villageCount: 7,
      boundary: {
        status: 'model',
        note: L('Batas model, bukan rujukan resmi', 'Modelled boundaries, not a legal reference'),
        sourceIds: [],
      },
      resources: [],
      ...change,
    },
    villages,
    indicators: [indicator()],
    sources: new Map(),
    columns: new Map(),
  };
}

export function event(
  row: number,
  status: ProgrammeEvent['status'],
  change: Partial<ProgrammeEvent> = {},
): ProgrammeEvent {
  return {
    row,
    status,
    date: '2018',
    basis: '',
    parentRow: null,
    provenance: 'dokumentasi',
    sourceId: 'uji',
    note: L(''),
    ...change,
  };
}

/** 0 is a laboratory that left the red list, 3 and 4 replicate it, 5 is a candidate and red, 6 yellow. */
export const events: readonly ProgrammeEvent[] = [
  event(0, 'laboratory'),
  event(0, 'leftRed', { date: '2020' }),
  event(3, 'replication', { date: '2021', parentRow: 0 }),
  event(4, 'replication', { date: '2022', parentRow: 0 }),
  event(5, 'candidate', { date: '2024' }),
  event(5, 'red', { date: '2023', basis: 'DTKS 2023' }),
  event(6, 'yellow', { date: '2023', basis: 'DTKS 2023' }),
];

export const actors: readonly Actor[] = [
  { id: 'pemkab', kind: 'pemkab', name: L('Pemkab'), aliases: [], symbol: 'Kb', color: '#26337f' },
  { id: 'usaha', kind: 'usaha', name: L('Dunia usaha'), aliases: [], symbol: 'Us', color: '#1b7fae' },
];

export function intervention(id: string, change: Partial<Intervention> = {}): Intervention {
  return {
    id,
    title: L(id),
    sector: 'ekonomi',
    actorIds: ['pemkab'],
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
    sourceId: 'uji',
    note: '',
    ...change,
  };
}

export const interventions: readonly Intervention[] = [
  intervention('a', { rows: [1], points: [[109.2, -6.7]], stage: 'done' }),
  intervention('b', { rows: [1], points: [[109.2, -6.7]], actorIds: ['usaha'], stage: 'planned' }),
  intervention('c', { precision: 'point', points: [[109.11, -7.13]] }),
  intervention('d', { precision: 'district', districts: [2] }),
  intervention('e', { precision: 'regency', actorIds: [] }),
];

const DATASET = dataset();

/** Plain index values, worst (0.31) in village 3. */
export const PLAIN: ColumnInput = { cells: [0.52, 0.61, 0.44, 0.31, 0.78, 0.66, 0.5] };

const NONE_COMPARED: readonly number[] = [];

export function sceneInput(change: Partial<SceneInput> = {}): SceneInput {
  return {
    dataset: DATASET,
    geometry,
    answer: answer(PLAIN),
    left: null,
    proportionalSymbols: null,
    palette: null,
    events,
    interventions,
    actors,
    overlays: ['laboratory', 'replication', 'leftRed', 'villageLabels'],
    basemap: null,
    theme: 'terang',
    size: 'laptop',
    language: 'id',
    t: translator('id'),
    hoveredRow: null,
    selectedRow: null,
    comparedRows: NONE_COMPARED,
    onlyClass: null,
    uncertainty: true,
    withoutHue: false,
    asOf: null,
    leftAsOf: null,
    regions: null,
    hexagons: null,
    destinations: null,
    ...change,
  };
}
