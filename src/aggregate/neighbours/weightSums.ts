import type { Adjacency } from './adjacency';

/** `row`: row-standardised, each village's weights add up to 1. `binary`: each neighbour has weight 1. */
export type WeightStyle = 'row' | 'binary';

/** The sums of weights in the moments of Moran's I (Cliff and Ord 1981). */
export interface WeightSums {
  /** Σ w_ij */
  readonly s0: number;
  /** ½ Σ (w_ij + w_ji)² */
  readonly s1: number;
  /** Σ_i (Σ_j w_ij + Σ_j w_ji)² */
  readonly s2: number;
}

/** Weight of each neighbour of the village `at`. */
export function weightOf({ start }: Adjacency, style: WeightStyle, at: number): number {
  return style === 'binary' ? 1 : 1 / (start[at + 1]! - start[at]!);
}

export function weightSums(adjacency: Adjacency, style: WeightStyle): WeightSums {
  const { n, start, neighbour } = adjacency;
  const given = new Float64Array(n);
  const received = new Float64Array(n);
  let s1 = 0;
  for (let at = 0; at < n; at++) {
    const weight = weightOf(adjacency, style, at);
    for (let i = start[at]!; i < start[at + 1]!; i++) {
      const other = neighbour[i]!;
      given[at]! += weight;
      received[other]! += weight;
      // ½ Σ (w_ij + w_ji)² = Σ w_ij² + Σ w_ij w_ji
      const back = isNeighbour(adjacency, other, at) ? weightOf(adjacency, style, other) : 0;
      s1 += weight * weight + weight * back;
    }
  }
  const s0 = given.reduce((sum, one) => sum + one, 0);
  const s2 = given.reduce((sum, one, at) => sum + (one + received[at]!) ** 2, 0);
  return { s0, s1, s2 };
}

/** Whether `other` is among the neighbours of `at`, by binary search in the ascending list. */
export function isNeighbour({ start, neighbour }: Adjacency, at: number, other: number): boolean {
  let [low, high] = [start[at]!, start[at + 1]!];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (neighbour[middle]! < other) low = middle + 1;
    else high = middle;
  }
  return low < start[at + 1]! && neighbour[low] === other;
}
