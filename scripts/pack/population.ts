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
 * shared by the `weight` of each of the others.
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

/**
 * Weight of a village in its group: area_km2^¼ × √(schools + ½). The exponents are round numbers: of those tried
 * on the 23 villages with a census count these miss least, and area alone misses most (docs/methods.md).
 */
export function weight({ luas_km2, schools }: Pick<PopulationRow, 'luas_km2' | 'schools'>): number {
  return luas_km2 ** 0.25 * Math.sqrt(schools + 0.5);
}

function weights(rows: readonly number[], villages: readonly PopulationRow[]): number[] {
  return rows.map((row) => {
    const village = villages[row];
    return village ? weight(village) : 0;
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
    const sum = share.reduce((a, b) => a + b, 0);
    rows.forEach((row, i) =>
      squares.push(Math.log(((share[i] ?? 0) * total) / sum / (villages[row]?.census ?? NaN)) ** 2),
    );
  }
  return squares.length === 0 ? NaN : Math.sqrt(squares.reduce((a, b) => a + b, 0) / squares.length);
}
