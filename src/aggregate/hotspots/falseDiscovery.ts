/** The p values of many tests after control of the false discovery rate. */
export interface FalseDiscovery {
  /**
   * Adjusted p value: the smallest false discovery rate at which the test is still significant; NaN where
   * there was no test.
   */
  readonly adjusted: Float64Array;
  /** The largest p value that is significant at the given level; 0 where none is. */
  readonly cutoff: number;
  /** Number of tests. */
  readonly tested: number;
}

/**
 * The Benjamini and Hochberg (1995) procedure over all villages tested, as Caldas de Castro and Singer (2006)
 * recommend for local statistics: among the significant results, the expected share of false ones is at most
 * `level`.
 *
 * @param p p value by village; NaN where there was no test, which is not counted
 */
export function falseDiscovery(p: Float64Array, level: number): FalseDiscovery {
  const order = Uint32Array.from(p.keys())
    .filter((at) => !Number.isNaN(p[at]!))
    .sort((a, b) => p[a]! - p[b]!);
  const tested = order.length;
  const adjusted = new Float64Array(p.length).fill(Number.NaN);
  let [least, cutoff] = [1, 0];
  for (let rank = tested; rank >= 1; rank--) {
    const at = order[rank - 1]!;
    least = Math.min(least, (p[at]! * tested) / rank);
    adjusted[at] = least;
    if (cutoff === 0 && p[at]! <= (level * rank) / tested) cutoff = p[at]!;
  }
  return { adjusted, cutoff, tested };
}
