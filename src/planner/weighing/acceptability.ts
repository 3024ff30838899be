/** What SMAA-2 says of every alternative. */
export interface Acceptability {
  /** `rank[i][r]`: share of the draws in which alternative i has place r + 1. Rows add up to 1, columns without ties too. */
  readonly rank: readonly Float64Array[];
  /** Mean weights of the draws in which it is first; null where it never is. */
  readonly centralWeight: readonly (Float64Array | null)[];
}

/**
 * SMAA-2 (Lahdelma & Salminen 2001): how a ranking by weighted sum holds when nobody knows the weights. They
 * are drawn uniformly from all that add up to 1 (Dirichlet(1), as normalised exponentials; independent uniforms
 * divided by their sum would not be uniform). At 10,000 draws a share is right to about 0.01.
 * @param scores one column a criterion, higher is better
 * @param uniform the next random number in [0, 1)
 */
export function acceptability(
  scores: readonly Float64Array[],
  { draws, uniform }: { readonly draws: number; readonly uniform: () => number },
): Acceptability {
  const n = scores[0]?.length ?? 0;
  const rank = Array.from({ length: n }, () => new Float64Array(n));
  const sums = Array.from({ length: n }, () => new Float64Array(scores.length));
  const weights = new Float64Array(scores.length);
  const totals = new Float64Array(n);
  for (let draw = 0; draw < draws; draw++) {
    drawWeights(weights, uniform);
    totals.fill(0);
    scores.forEach((column, c) => column.forEach((score, i) => (totals[i]! += score * weights[c]!)));
    for (let i = 0; i < n; i++) {
      let above = 0;
      for (let j = 0; j < n; j++) if (totals[j]! > totals[i]!) above++;
      rank[i]![above]!++;
      if (above === 0) weights.forEach((weight, c) => (sums[i]![c]! += weight));
    }
  }
  const centralWeight = sums.map((sum, i) => {
    const first = rank[i]![0]!;
    return first > 0 ? sum.map((weight) => weight / first) : null;
  });
  return { rank: rank.map((row) => row.map((count) => count / draws)), centralWeight };
}

function drawWeights(weights: Float64Array, uniform: () => number): void {
  let total = 0;
  for (let c = 0; c < weights.length; c++) {
    weights[c] = -Math.log(1 - uniform());
    total += weights[c]!;
  }
  for (let c = 0; c < weights.length; c++) weights[c]! /= total;
}
