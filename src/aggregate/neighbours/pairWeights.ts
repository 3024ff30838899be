import type { Adjacency } from './adjacency';
import { isNeighbour, weightOf, type WeightStyle } from './weightSums';

/** Pairs of villages, each once, of which one at least has the other as a neighbour. */
export interface PairWeights {
  readonly one: Uint32Array;
  readonly other: Uint32Array;
  /** w_ij + w_ji; 0 for a direction in which they are no neighbours. */
  readonly weight: Float64Array;
}

export function pairWeights(adjacency: Adjacency, style: WeightStyle): PairWeights {
  const { n, start, neighbour } = adjacency;
  const [one, other] = [new Uint32Array(neighbour.length), new Uint32Array(neighbour.length)];
  const weight = new Float64Array(neighbour.length);
  let pairs = 0;
  for (let row = 0; row < n; row++) {
    for (let i = start[row]!; i < start[row + 1]!; i++) {
      const to = neighbour[i]!;
      const isMutual = isNeighbour(adjacency, to, row);
      // A mutual pair is met twice, and taken from its lower row.
      if (isMutual && to < row) continue;
      [one[pairs], other[pairs]] = [row, to];
      weight[pairs++] = weightOf(adjacency, style, row) + (isMutual ? weightOf(adjacency, style, to) : 0);
    }
  }
  return { one: one.slice(0, pairs), other: other.slice(0, pairs), weight: weight.slice(0, pairs) };
}

/**
 * Σ w_ij z_i z_j over all neighbours. One loop over pairs takes a quarter of the time of one over villages
 * and their neighbours, whose ends the processor cannot foresee.
 */
export function crossSum({ one, other, weight }: PairWeights, z: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < weight.length; at++) sum += weight[at]! * z[one[at]!]! * z[other[at]!]!;
  return sum;
}
