import { largestRemainder } from './largestRemainder';

/** What is known of a village before its population is estimated. */
export interface PopulationRow {
  readonly kode_kecamatan: string;
  readonly luas_km2: number;
  readonly schools: number;
  /** Census count where one is published, otherwise null. */
  readonly census: number | null;
}

export interface PopulationInput {
  readonly villages: readonly PopulationRow[];
  /** Census population of the regency. */
  readonly regencyTotal: number;
  /** Census population by kecamatan code, where it is published. */
  readonly kecamatanTotal: ReadonlyMap<string, number>;
}

export interface PopulationEstimate {
  /** Whole persons by row; sums exactly to the regency's total and to every published kecamatan total. */
  readonly value: readonly number[];
  /** Persons; 0 for a census count. */
  readonly standardError: readonly number[];
  /** Root mean square of ln(estimate / census) where villages with a census count are estimated as if unknown. */
  readonly heldOutError: number;
}

/**
 * Shares the census population among villages. Every kecamatan with a published total is a group of its own;
 * the rest of the regency is one more. In a group the villages with a census count keep it, and what is left is
 * shared by the weight of each of the others: half by its share of the area, half by its share of the schools.
 */
export function estimatePopulation(input: PopulationInput): PopulationEstimate {
  const heldOutError = heldOut(input);
  const value = share(input);
  return {
    value,
    standardError: value.map((x, row) => (input.villages[row]?.census == null ? x * heldOutError : 0)),
    heldOutError,
  };
}

function share({ villages, regencyTotal, kecamatanTotal }: PopulationInput): number[] {
  const value = villages.map(() => 0);
  const published = [...kecamatanTotal.values()].reduce((a, b) => a + b, 0);
  const REST = '';
  const groups = new Map<string, number[]>();
  villages.forEach(({ kode_kecamatan }, row) => {
    const key = kecamatanTotal.has(kode_kecamatan) ? kode_kecamatan : REST;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  });
  for (const [key, rows] of groups) {
    const total = kecamatanTotal.get(key) ?? regencyTotal - published;
    const known = rows.filter((row) => villages[row]?.census != null);
    const open = rows.filter((row) => villages[row]?.census == null);
    const counted = known.reduce((sum, row) => sum + (villages[row]?.census ?? 0), 0);
    if (counted > total)
      throw new Error(`penduduk: jumlah desa ${counted} melebihi jumlah kecamatan ${key} ${total}`);
    for (const row of known) value[row] = villages[row]?.census ?? 0;
    if (open.length === 0) continue;
    const shares = largestRemainder(total - counted, weights(open, villages));
    open.forEach((row, i) => (value[row] = shares[i] ?? 0));
  }
  return value;
}

/** Half the share of the group's area, half the share of its schools; area alone where there are no schools. */
export function weights(rows: readonly number[], villages: readonly PopulationRow[]): number[] {
  const area = rows.map((row) => villages[row]?.luas_km2 ?? 0);
  const schools = rows.map((row) => villages[row]?.schools ?? 0);
  const areaSum = area.reduce((a, b) => a + b, 0);
  const schoolSum = schools.reduce((a, b) => a + b, 0);
  return rows.map((_, i) => {
    const byArea = (area[i] ?? 0) / areaSum;
    return schoolSum === 0 ? byArea : (byArea + (schools[i] ?? 0) / schoolSum) / 2;
  });
}

/** The method's error where it can be measured: villages with a census count, estimated from their own sum. */
function heldOut({ villages }: PopulationInput): number {
  const squares: number[] = [];
  const codes = new Set(villages.filter((v) => v.census !== null).map((v) => v.kode_kecamatan));
  for (const code of codes) {
    const rows = villages.flatMap((v, row) => (v.kode_kecamatan === code && v.census !== null ? [row] : []));
    const total = rows.reduce((sum, row) => sum + (villages[row]?.census ?? 0), 0);
    const share = weights(rows, villages);
    rows.forEach((row, i) =>
      squares.push(Math.log(((share[i] ?? 0) * total) / (villages[row]?.census ?? NaN)) ** 2),
    );
  }
  return squares.length === 0 ? NaN : Math.sqrt(squares.reduce((a, b) => a + b, 0) / squares.length);
}
