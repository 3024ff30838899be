import type { Row } from '../../src/studio/pack/csvText';
import type { PackSources } from './packSources';
import { largestRemainder } from './largestRemainder';
import { estimatePopulation, type PopulationEstimate } from './population';
import { estimatePoverty } from './poverty';
import { countSchools, type SchoolCount } from './schools';

/** What the build reports beside the rows it writes. */
export interface ValueReport {
  readonly schools: Omit<SchoolCount, 'count'>;
  readonly heldOutError: number;
  readonly population: number;
  readonly population2024: number;
  readonly poor: number;
}

interface Value {
  readonly nilai: number;
  readonly pembilang?: number;
  readonly penyebut?: number;
  readonly galat_baku?: number;
}

/** One value a village: a number, the parts of a ratio, or the mark that stands in its place. */
type CellOf = (row: number) => Value | 'kosong' | 'tidak_berlaku';

/** The `nilai` table: one row for every village, indicator and year, whatever its mark. */
export function valueRows(sources: PackSources): {
  readonly rows: readonly Row[];
  readonly report: ValueReport;
} {
  const rows: Row[] = [];
  const add = (indikator: string, tahun: number, cellOf: CellOf): void => {
    sources.villages.forEach(({ kode }, row) => {
      const cell = cellOf(row);
      rows.push({
        kode,
        indikator,
        tahun,
        ...(typeof cell === 'string' ? { tanda: cell } : { ...cell, tanda: 'ada' }),
      });
    });
  };
  const ike = addVillageIndex(sources, add);
  const schools = countSchools(sources.table('sekolah_2019.csv'), sources.villages, sources.places);
  const census = censusCounts(sources);
  const population = populationOf(sources, { schools: schools.count, census });
  addPopulation(sources, add, { population, census });
  addSchools(add, { schools: schools.count, population: population.value });
  const poverty = addPoverty(sources, add, { population, ike });
  addListed(sources, add);
  const { byName, byPoint, doubtful, agreement } = schools;
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  return {
    rows,
    report: {
      schools: { byName, byPoint, doubtful, agreement },
      heldOutError: population.heldOutError,
      population: sum(population.value),
      population2024: poverty.population,
      poor: poverty.poor,
    },
  };
}

type Add = (indikator: string, tahun: number, cellOf: CellOf) => void;

export const STATUS_LABELS = ['SANGAT TERTINGGAL', 'TERTINGGAL', 'BERKEMBANG', 'MAJU', 'MANDIRI'] as const;

/** IDM, its three parts and its status; returns the IKE by row, null where there is none. */
function addVillageIndex(sources: PackSources, add: Add): (number | null)[] {
  const byCode = new Map(sources.table('idm_2024.csv').map((row) => [row.text('kode'), row]));
  const rowOf = (index: number) => byCode.get(sources.villages[index]?.kode ?? '');
  const unknown = [...byCode.keys()].find(
    (kode) => !sources.villages.some((village) => village.kode === kode),
  );
  if (unknown !== undefined) throw new Error(`idm_2024.csv: kode ${unknown} tidak ada di desa.csv`);
  const absent = (index: number) =>
    sources.villages[index]?.jenis === 'kelurahan' ? 'tidak_berlaku' : 'kosong';
  for (const column of ['idm', 'iks', 'ike', 'ikl']) {
    add(column, 2024, (index) => {
      const row = rowOf(index);
      return row ? { nilai: row.number(column) } : absent(index);
    });
  }
  add('idm_status', 2024, (index) => {
    const row = rowOf(index);
    if (!row) return absent(index);
    const label = (STATUS_LABELS as readonly string[]).indexOf(row.text('status'));
    if (label < 0) throw new Error(`${row.where}: status "${row.text('status')}" tidak dikenal`);
    return { nilai: label };
  });
  return sources.villages.map((_, index) => rowOf(index)?.number('ike') ?? null);
}

/** Published census counts by row, null where none is published. */
function censusCounts({ table, places, villages }: PackSources): (number | null)[] {
  const census: (number | null)[] = villages.map(() => null);
  for (const row of table('penduduk_2020.csv')) {
    census[places.village(row.text('desa'), row.text('kecamatan'), row.where)] = row.number('jumlah');
  }
  return census;
}

function populationOf(
  { villages, config, table }: PackSources,
  { schools, census }: { readonly schools: readonly number[]; readonly census: readonly (number | null)[] },
): PopulationEstimate {
  const kecamatanTotal = new Map<string, number>();
  for (const row of table('kecamatan.csv')) {
    const total = row.number('penduduk_2020');
    if (!Number.isNaN(total)) kecamatanTotal.set(row.text('kode'), total);
  }
  return estimatePopulation({
    villages: villages.map(({ kode_kecamatan, luas_km2 }, row) => ({
      kode_kecamatan,
      luas_km2,
      schools: schools[row] ?? 0,
      census: census[row] ?? null,
    })),
    regencyTotal: config.estimate.population2020,
    kecamatanTotal,
  });
}

function addPopulation(
  { villages }: PackSources,
  add: Add,
  {
    population,
    census,
  }: { readonly population: PopulationEstimate; readonly census: readonly (number | null)[] },
): void {
  add('penduduk_sensus', 2020, (row) => {
    const counted = census[row] ?? null;
    return counted === null ? 'kosong' : { nilai: counted };
  });
  add('penduduk', 2020, (row) => ({
    nilai: population.value[row] ?? 0,
    galat_baku: rounded(population.standardError[row] ?? 0, 0),
  }));
  add('kepadatan', 2020, (row) => {
    const people = population.value[row] ?? 0;
    const area_km2 = villages[row]?.luas_km2 ?? NaN;
    const error = (population.standardError[row] ?? 0) / area_km2;
    return {
      nilai: rounded(people / area_km2, 2),
      pembilang: people,
      penyebut: area_km2,
      galat_baku: rounded(error, 1),
    };
  });
}

function addSchools(
  add: Add,
  { schools, population }: { readonly schools: readonly number[]; readonly population: readonly number[] },
): void {
  add('sekolah', 2019, (row) => ({ nilai: schools[row] ?? 0 }));
  add('sekolah_10rb', 2019, (row) => {
    const pembilang = schools[row] ?? 0;
    const penyebut = population[row] ?? NaN;
    return { nilai: rounded((pembilang / penyebut) * 10_000, 2), pembilang, penyebut };
  });
}

function addPoverty(
  { villages, config }: PackSources,
  add: Add,
  { population, ike }: { readonly population: PopulationEstimate; readonly ike: readonly (number | null)[] },
): { readonly population: number; readonly poor: number } {
  const { year, p0_pct, population2024 } = config.estimate;
  const scaled = largestRemainder(population2024, population.value);
  const relative = population.value.map((x, row) => (population.standardError[row] ?? 0) / x);
  const estimate = estimatePoverty(
    villages.map(({ kode_kecamatan }, row) => ({
      kode_kecamatan,
      population: scaled[row] ?? 0,
      populationError: relative[row] ?? 0,
      ike: ike[row] ?? null,
    })),
    p0_pct,
  );
  add('penduduk', year, (row) => ({
    nilai: scaled[row] ?? 0,
    galat_baku: rounded((scaled[row] ?? 0) * (relative[row] ?? 0), 0),
  }));
  add('miskin', year, (row) => ({
    nilai: estimate.poor[row] ?? 0,
    galat_baku: rounded(estimate.poorError[row] ?? 0, 0),
  }));
  add('p0_desa', year, (row) => ({
    nilai: rounded(estimate.rate_pct[row] ?? NaN, 4),
    pembilang: estimate.poor[row] ?? 0,
    penyebut: scaled[row] ?? 0,
    galat_baku: rounded(estimate.rateError_pct[row] ?? NaN, 2),
  }));
  return { population: population2024, poor: estimate.poorTotal };
}

/** Indicators that exist as a printed list of villages. */
function addListed({ table, places }: PackSources, add: Add): void {
  const loci = table('lokus_stunting.csv');
  for (const year of [2019, 2020]) {
    const rows = loci.filter((row) => row.number('tahun') === year);
    const listed = new Set(
      rows.map((row) => places.village(row.text('desa'), row.text('kecamatan'), row.where)),
    );
    add('lokus_stunting', year, (row) => ({ nilai: listed.has(row) ? 1 : 0 }));
  }
  const families = new Map<number, number>();
  for (const row of table('rob_2020.csv')) {
    const names = row.text('desa').split(';');
    const at = names.map((name) => places.village(name, row.text('kecamatan'), row.where));
    // A joint figure of several villages cannot be split: the villages must exist, but stay missing.
    const [only] = at;
    if (only !== undefined && at.length === 1) families.set(only, row.number('kk'));
  }
  add('rob_kk', 2020, (row) => {
    const nilai = families.get(row);
    return nilai === undefined ? 'kosong' : { nilai };
  });
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
