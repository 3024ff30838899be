/** Binary fractions: 1/6 + 3/18 is to be 1/3. */
const SLACK = 1e-9;

export interface Dimension {
  readonly name: string;
  /** Deprived is who achieves less, not who achieves just this. */
  readonly cutoff: number;
  /** Weights of all dimensions sum to 1. */
  readonly weight: number;
}

export interface AlkireFosterQuestion {
  readonly dimensions: readonly Dimension[];
  /** Achievements of each person, dimension by dimension; NaN: not known. */
  readonly people: readonly (readonly number[])[];
  /** People that each stands for; all 1 where not given. */
  readonly weights?: readonly number[];
  /** Poor is who is deprived in at least this weighted share of the dimensions, more than 0 to 1. */
  readonly k: number;
  /** Who lacks an answer is left out, or judged by the dimensions that are known, reweighted. */
  readonly missing: 'drop' | 'reweight';
}

/** Alkire and Foster (2011). Shares are null where nobody is left. */
export interface AlkireFoster {
  readonly n: number;
  readonly dropped: number;
  readonly H: number | null;
  /** Mean deprivation of the poor; null where nobody is poor. */
  readonly A: number | null;
  readonly M0: number | null;
  readonly M1: number | null;
  readonly M2: number | null;
  readonly uncensored: readonly (number | null)[];
  readonly censored: readonly (number | null)[];
  /** Share of each dimension in M0; null where M0 is 0. */
  readonly contribution: readonly (number | null)[];
  readonly scores: readonly number[];
  readonly poor: readonly (0 | 1)[];
}

/** Counts the multidimensionally poor. */
export function alkireFoster({
  dimensions,
  people,
  weights,
  k,
  missing,
}: AlkireFosterQuestion): AlkireFoster {
  const kept = people
    .map((achievements, i) => ({ achievements, weight: weights?.[i] ?? 1 }))
    .filter(({ achievements }) => isUsable(achievements, missing));
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  const scores = kept.map(({ achievements }) => scoreOf(achievements, dimensions));
  const isPoor = scores.map((score) => score >= k - SLACK);
  const share = (of: (i: number) => number) =>
    total > 0 ? kept.reduce((sum, { weight }, i) => sum + weight * of(i), 0) / total : null;
  const deprived = (i: number, d: number) => (kept[i]!.achievements[d]! < dimensions[d]!.cutoff ? 1 : 0);
  const H = share((i) => (isPoor[i] ? 1 : 0));
  const M0 = share((i) => (isPoor[i] ? scores[i]! : 0));
  const censored = dimensions.map((_, d) => share((i) => (isPoor[i] ? deprived(i, d) : 0)));
  const gap = (power: number) =>
    share((i) => (isPoor[i] ? gapOf(kept[i]!.achievements, dimensions, power) : 0));
  return {
    n: kept.length,
    dropped: people.length - kept.length,
    H,
    A: H !== null && M0 !== null && H > 0 ? M0 / H : null,
    M0,
    M1: gap(1),
    M2: gap(2),
    uncensored: dimensions.map((_, d) => share((i) => deprived(i, d))),
    censored,
    contribution: dimensions.map(({ weight }, d) => {
      const headcount = censored[d]!;
      return headcount !== null && M0 !== null && M0 > 0 ? (weight * headcount) / M0 : null;
    }),
    scores,
    poor: isPoor.map((poor) => (poor ? 1 : 0)),
  };
}

function isUsable(achievements: readonly number[], missing: 'drop' | 'reweight'): boolean {
  const known = achievements.filter(Number.isFinite).length;
  return missing === 'drop' ? known === achievements.length : known > 0;
}

/** Weighted share of the known dimensions in which someone is deprived. */
function scoreOf(achievements: readonly number[], dimensions: readonly Dimension[]): number {
  let [score, known] = [0, 0];
  dimensions.forEach(({ cutoff, weight }, d) => {
    if (!Number.isFinite(achievements[d])) return;
    known += weight;
    if (achievements[d]! < cutoff) score += weight;
  });
  return known > 0 ? score / known : 0;
}

/** Weighted sum of the gaps below the cutoffs, relative to them and to a power. */
function gapOf(achievements: readonly number[], dimensions: readonly Dimension[], power: number): number {
  let [sum, known] = [0, 0];
  dimensions.forEach(({ cutoff, weight }, d) => {
    if (!Number.isFinite(achievements[d])) return;
    known += weight;
    if (achievements[d]! < cutoff) sum += weight * ((cutoff - achievements[d]!) / cutoff) ** power;
  });
  return known > 0 ? sum / known : 0;
}
