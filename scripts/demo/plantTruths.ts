import { randomOf, type Random } from './random';
import type { DemoVillage } from './region';

export const YEARS = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024] as const;

/** What was planted: the answers that hot spots, evaluation and selection are to find again. */
export interface Truths {
  /** Rows of villages that are poorer than the country around them, all years, group by group. */
  readonly clusters: readonly (readonly number[])[];
  readonly clusterEffect_points: number;
  /** Replicated in 2020; their poverty fell. */
  readonly improved: readonly number[];
  /** Points of P0 against what would have been, by year. */
  readonly improvedEffect_points: Readonly<Record<number, number>>;
  /** Replicated in 2021, without effect. */
  readonly placebo: readonly number[];
}

export const CLUSTER_SIZE = 13;
const VILLAGES_PER_CLUSTER = 3000;
const CLUSTER_EFFECT = 12;
/** A fall of five points over four years. */
const IMPROVEMENT: Readonly<Record<number, number>> = {
  2020: -1.25,
  2021: -2.5,
  2022: -3.75,
  2023: -5,
  2024: -5,
};

/** The rate of poverty in a village before anything is measured: points of P0. */
export interface Poverty {
  readonly truths: Truths;
  /** True rate in a year, in points. */
  rate_pct(row: number, year: number): number;
}

/**
 * Draws the true poverty of every village and plants the truths in it. What varies in space besides the
 * clusters is modest (about one point either way), what varies from village to village about two.
 */
export function plantPoverty(villages: readonly DemoVillage[], seed: number): Poverty {
  const random = randomOf(seed, 'kemiskinan');
  const field = smoothField(random);
  const own = villages.map(() => 2.1 * random.normal());
  const slope = villages.map(() => -0.35 + 0.06 * random.normal());
  const before = villages.map((village, row) =>
    Math.max(6, 12.5 + BY_TYPOLOGY[village.typology] + field(village.x_km, village.y_km) + own[row]!),
  );
  const truths = plant(villages, before, random);
  const clustered = new Set(truths.clusters.flat());
  const improved = new Set(truths.improved);
  return {
    truths,
    rate_pct: (row, year) => {
      const common = slope[row]! * (year - 2015) + (year === 2020 ? 0.9 : year === 2021 ? 0.5 : 0);
      const planted =
        (clustered.has(row) ? CLUSTER_EFFECT : 0) + (improved.has(row) ? (IMPROVEMENT[year] ?? 0) : 0);
      return Math.max(1.2, before[row]! + common + planted);
    },
  };
}

const BY_TYPOLOGY = { pesisir: 0.4, perkotaan: -1.4, pedesaan: 0, pegunungan: 0.9 } as const;

function smoothField(random: Random): (x: number, y: number) => number {
  const terms = Array.from({ length: 5 }, () => {
    const turn = random.between(0, Math.PI);
    const length_km = random.between(14, 30);
    return {
      kx: (2 * Math.PI * Math.cos(turn)) / length_km,
      ky: (2 * Math.PI * Math.sin(turn)) / length_km,
      phase: random.between(0, 6.3),
    };
  });
  return (x, y) => terms.reduce((sum, { kx, ky, phase }) => sum + 0.5 * Math.cos(kx * x + ky * y + phase), 0);
}

function plant(villages: readonly DemoVillage[], before: readonly number[], random: Random): Truths {
  const n = villages.length;
  const clusters: number[][] = [];
  const taken = new Set<number>();
  const order = random.shuffled(villages.map((_, row) => row));
  const wanted = Math.max(1, Math.round(n / VILLAGES_PER_CLUSTER));
  for (const start of order) {
    if (clusters.length === wanted) break;
    const members = around(villages, start, CLUSTER_SIZE);
    if (
      members.length < CLUSTER_SIZE ||
      members.some((row) => taken.has(row) || villages[row]!.kind === 'kelurahan')
    )
      continue;
    members.forEach((row) => taken.add(row));
    clusters.push(members.sort((a, b) => a - b));
  }
  // Chosen by the true rate: villages chosen by a measured one would fall by regression to the mean, without any effect.
  const median = [...before].sort((a, b) => a - b)[Math.floor(n / 2)]!;
  const poor = order.filter(
    (row) => before[row]! > median && !taken.has(row) && villages[row]!.kind === 'desa',
  );
  const size = Math.min(400, Math.round(0.07 * n), Math.floor(poor.length / 2));
  const ascending = (rows: readonly number[]) => [...rows].sort((a, b) => a - b);
  return {
    clusters,
    clusterEffect_points: CLUSTER_EFFECT,
    improved: ascending(poor.slice(0, size)),
    improvedEffect_points: IMPROVEMENT,
    placebo: ascending(poor.slice(size, 2 * size)),
  };
}

/** The nearest villages by steps from neighbour to neighbour. */
function around(villages: readonly DemoVillage[], start: number, count: number): number[] {
  const found = [start];
  const seen = new Set(found);
  for (let at = 0; at < found.length && found.length < count; at++) {
    for (const next of villages[found[at]!]!.neighbours) {
      if (seen.has(next) || found.length === count) continue;
      seen.add(next);
      found.push(next);
    }
  }
  return found;
}
