import type { GroupColumn, Indicator, IndicatorYear, Villages } from '../../../src/data/model/dataset';
import { MARK, type Mark } from '../../../src/data/model/mark';
import { textColumn } from '../../../src/data/model/textColumn';

/** A cell: its number, or the mark of what stands in its place. */
export type Cell = number | 'missing' | 'suppressed' | 'notApplicable';

export function column(
  cells: readonly Cell[],
  parts: Partial<Record<'numerator' | 'denominator' | 'standardError', readonly number[]>> &
    Partial<Pick<IndicatorYear, 'indicatorId' | 'year'>> = {},
): IndicatorYear {
  const numbers = (list: readonly number[] | undefined) => (list ? Float64Array.from(list) : null);
  return {
    indicatorId: parts.indicatorId ?? 'idm',
    year: parts.year ?? 2024,
    value: Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : Number.NaN)),
    mark: Uint8Array.from(cells, (cell): Mark => (typeof cell === 'number' ? MARK.present : MARK[cell])),
    numerator: numbers(parts.numerator),
    denominator: numbers(parts.denominator),
    standardError: numbers(parts.standardError),
  };
}

const both = (text: string) => ({ id: text, en: text });

export function indicator(change: Partial<Indicator> = {}): Indicator {
  return {
    id: 'idm',
    name: both('Indeks Desa Membangun'),
    shortName: both('IDM'),
    theme: both('Indeks'),
    unit: both('indeks 0–1'),
    kind: 'index',
    worse: 'low',
    basis: 'IDM 2024',
    provenance: 'resmi',
    level: 'village',
    method: both('rata-rata IKS, IKE dan IKL'),
    sourceIds: ['idm-2024'],
    licence: 'CC-BY-4.0',
    definition: both('—'),
    decimals: 4,
    multiplier: 1,
    years: [2024],
    formula: { kind: 'reported' },
    official: null,
    categories: [],
    rateId: null,
    ...change,
  };
}

/** Groups rows by key; the labels are the keys. */
export function groups(keys: readonly string[], labels: Record<string, string> = {}): GroupColumn {
  const sorted = [...new Set(keys)].sort();
  return {
    index: Uint32Array.from(keys, (key) => sorted.indexOf(key)),
    keys: sorted,
    labels: sorted.map((key) => labels[key] ?? key),
  };
}

export interface VillageRow {
  readonly code: string;
  readonly bps?: string;
  readonly name: string;
  readonly kind?: 'desa' | 'kelurahan';
  readonly kecamatan: string;
  readonly typology?: string;
}

/** Villages from rows in code order; the kecamatan code is the first eight characters of the village's. */
export function villages(rows: readonly VillageRow[]): Villages<'village'> {
  const districtOf = (row: VillageRow) => row.code.slice(0, 8);
  return {
    level: 'village',
    n: rows.length,
    code: textColumn(rows.map(({ code }) => code)),
    bpsCode: textColumn(rows.map(({ bps }) => bps ?? '')),
    name: textColumn(rows.map(({ name }) => name)),
    kind: groups(rows.map(({ kind }) => kind ?? 'desa')),
    kecamatan: groups(
      rows.map(districtOf),
      Object.fromEntries(rows.map((row) => [districtOf(row), row.kecamatan])),
    ),
    typology: groups(rows.map(({ typology }) => typology ?? '')),
    boundaryStatus: groups(rows.map(() => 'model')),
    area_km2: new Float64Array(rows.length).fill(2.5),
    lon: new Float64Array(rows.length).fill(109.6),
    lat: new Float64Array(rows.length).fill(-7),
  };
}
