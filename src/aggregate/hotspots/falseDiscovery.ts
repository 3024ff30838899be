/** What is left of a set of chances when it is counted that many were looked at. */
export interface FalseDiscovery {
  /** Smallest share of false finds at which each would still be one; NaN where there was no test. */
  readonly adjusted: Float64Array;
  /** The largest chance that is a find at the level asked for; 0 where none is. */
  readonly cutoff: number;
  /** How many were tested. */
  readonly tested: number;
}

/**
 * Benjamini and Hochberg (1995) over all villages tested, as Caldas de Castro and Singer (2006) advise for local
 * statistics: of the finds, at most the share `level` is expected to be false.
 *
 * @param p chance by village; NaN where there was no test, which is not counted
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
