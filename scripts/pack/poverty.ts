import { largestRemainder } from './largestRemainder';

export interface PovertyRow {
  readonly kode_kecamatan: string;
  readonly population: number;
  /** Standard error of the population over the population. */
  readonly populationError: number;
  /** Economic resilience index, 0–1; null for a kelurahan, which the index does not cover. */
  readonly ike: number | null;
}

export interface PovertyEstimate {
  /** Whole persons; sum to `poorTotal` exactly. */
  readonly poor: readonly number[];
  readonly poorError: readonly number[];
  /** Percent of the estimated population. */
  readonly rate_pct: readonly number[];
  readonly rateError_pct: readonly number[];
  readonly poorTotal: number;
}

/** Assumed, not measured: how far true village rates scatter around the model, as a share of the rate. */
export const SCATTER = 0.3;
/** Assumed standard error of the exponent 1 in rate ∝ 1 / IKE. */
export const EXPONENT_ERROR = 0.5;
/** Assumed further scatter where the IKE itself is borrowed from the kecamatan. */
export const BORROWED = 0.2;

/**
 * Shares the regency's poor among its villages: poor ∝ population / IKE. A kelurahan, which has no IKE, borrows
 * the population-weighted mean of its kecamatan. The relative standard error of a rate is
 * √(SCATTER² + (EXPONENT_ERROR · ln(mean IKE / IKE))² [+ BORROWED²]); that of a count adds the population's.
 */
export function estimatePoverty(rows: readonly PovertyRow[], p0_pct: number): PovertyEstimate {
  const population = rows.reduce((sum, row) => sum + row.population, 0);
  const poorTotal = Math.round((population * p0_pct) / 100);
  const ike = rows.map(
    (row) => row.ike ?? meanIke(rows.filter((r) => r.kode_kecamatan === row.kode_kecamatan)),
  );
  const mean = meanIke(rows);
  const poor = largestRemainder(
    poorTotal,
    rows.map((row, i) => row.population / (ike[i] ?? mean)),
  );
  const relative = rows.map((row, i) => {
    const exponent = EXPONENT_ERROR * Math.log(mean / (ike[i] ?? mean));
    return Math.hypot(SCATTER, exponent, row.ike === null ? BORROWED : 0);
  });
  const rate_pct = rows.map((row, i) => ((poor[i] ?? 0) / row.population) * 100);
  return {
    poor,
    poorError: poor.map((x, i) => x * Math.hypot(relative[i] ?? 0, rows[i]?.populationError ?? 0)),
    rate_pct,
    rateError_pct: rate_pct.map((x, i) => x * (relative[i] ?? 0)),
    poorTotal,
  };
}

function meanIke(rows: readonly PovertyRow[]): number {
  const known = rows.filter((row) => row.ike !== null);
  const population = known.reduce((sum, row) => sum + row.population, 0);
  if (population === 0) throw new Error('kemiskinan: tidak ada IKE untuk dirata-rata');
  return known.reduce((sum, row) => sum + row.population * (row.ike ?? 0), 0) / population;
}
