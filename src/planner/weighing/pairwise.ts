/** Weights out of judgements of pairs, and how far the judgements agree with each other. */
export interface PairwiseWeights {
  /** Add up to 1. */
  readonly weights: readonly number[];
  /** Saaty's consistency ratio: 0 where they agree wholly; up to 0.1 is called acceptable. */
  readonly consistencyRatio: number;
  readonly isConsistent: boolean;
  /** The judgement that agrees least with all others, and what they would make of it; null of fewer than three criteria. */
  readonly worst: { readonly row: number; readonly column: number; readonly fitting: number } | null;
}

/** Mean consistency index of random judgements, by the number of criteria (Saaty 1980); beyond ten, that of ten. */
const RANDOM_INDEX = [0, 0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49] as const;
export const ACCEPTABLE_RATIO = 0.1;

export type PairwiseFault = 'notSquare' | 'notPositive' | 'notReciprocal';

/**
 * Weights of criteria by comparison in pairs (Saaty's analytic hierarchy process): the principal eigenvector.
 * @param judgements `judgements[a][b]`: how many times as important a is as b; its mirror is 1 over it
 */
export function pairwiseWeights(judgements: readonly (readonly number[])[]): PairwiseWeights | PairwiseFault {
  const n = judgements.length;
  if (n === 0 || judgements.some((row) => row.length !== n)) return 'notSquare';
  if (judgements.some((row) => row.some((value) => !(value > 0) || !Number.isFinite(value))))
    return 'notPositive';
  const mirrored = judgements.every((row, a) =>
    row.every((value, b) => Math.abs(value * judgements[b]![a]! - 1) < 1e-6),
  );
  if (!mirrored) return 'notReciprocal';
  let weights = Array.from({ length: n }, () => 1 / n);
  let largest = n;
  for (let step = 0; step < 1000; step++) {
    const next = judgements.map((row) => row.reduce((sum, value, b) => sum + value * weights[b]!, 0));
    largest = next.reduce((sum, value) => sum + value, 0);
    const normed = next.map((value) => value / largest);
    const change = normed.reduce((most, value, i) => Math.max(most, Math.abs(value - weights[i]!)), 0);
    weights = normed;
    if (change < 1e-15) break;
  }
  const index = n > 1 ? Math.max(0, (largest - n) / (n - 1)) : 0;
  const random = RANDOM_INDEX[Math.min(n, RANDOM_INDEX.length - 1)]!;
  const consistencyRatio = random > 0 ? index / random : 0;
  return {
    weights,
    consistencyRatio,
    isConsistent: consistencyRatio <= ACCEPTABLE_RATIO,
    worst: worstJudgement(judgements, weights),
  };
}

function worstJudgement(judgements: readonly (readonly number[])[], weights: readonly number[]) {
  if (judgements.length < 3) return null;
  let worst = { row: 0, column: 1, off: -1 };
  judgements.forEach((row, a) =>
    row.forEach((value, b) => {
      const off = Math.abs(Math.log((value * weights[b]!) / weights[a]!));
      if (b > a && off > worst.off + 1e-12) worst = { row: a, column: b, off };
    }),
  );
  return { row: worst.row, column: worst.column, fitting: weights[worst.row]! / weights[worst.column]! };
}
