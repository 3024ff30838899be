import { RandomBits } from './randomBits';
import { centred, type SpatialSample } from './spatialSample';
import { goesOn, type Watch } from '../watch';
import { crossSum, pairWeights } from '../neighbours/pairWeights';
import { weightSums, type WeightStyle } from '../neighbours/weightSums';

export interface PermutationTest {
  readonly permutations: number;
  /** (number of permuted I at least as high as observed + 1) / (permutations + 1), so that it is never 0. */
  readonly p: number;
  /** I of each permutation in the order drawn, for a histogram. */
  readonly drawn: Float64Array;
}

export interface PermutationRequest extends Watch {
  readonly permutations: number;
  readonly seed: number;
  readonly style?: WeightStyle;
}

/**
 * Relative tolerance within which a permuted I equals the observed one: floating-point sums depend on their
 * order.
 */
export const SAME_SHARE = 1e-10;

/**
 * Permutation test of global Moran's I: reassigns the villages' values at random many times and counts how
 * often I is at least as high as observed. null where it was cancelled.
 */
export function permuteMoran(sample: SpatialSample, request: PermutationRequest): PermutationTest | null {
  const { permutations, seed, style = 'row' } = request;
  const z = centred(sample.value);
  const squares = z.reduce((sum, one) => sum + one * one, 0);
  const factor = (sample.n - sample.islands.length) / (weightSums(sample.adjacency, style).s0 * squares);
  const pairs = pairWeights(sample.adjacency, style);
  const observed = factor * crossSum(pairs, z);
  const random = new RandomBits(seed);
  const bits = new Uint32Array(sample.n);
  const drawn = new Float64Array(permutations);
  const threshold = observed - SAME_SHARE * Math.abs(observed);
  let atLeast = 0;
  for (let round = 0; round < permutations; round++) {
    if (!goesOn(request, round / permutations)) return null;
    random.fill(bits);
    shuffle(z, bits);
    drawn[round] = factor * crossSum(pairs, z);
    if (drawn[round]! >= threshold) atLeast++;
  }
  return { permutations, p: (atLeast + 1) / (permutations + 1), drawn };
}

/**
 * Two-sided p value: (number of permuted I at least as far from the expected value as observed + 1) /
 * (permutations + 1).
 */
export function twoSidedChance(
  { drawn }: Pick<PermutationTest, 'drawn'>,
  { i, expected }: { readonly i: number; readonly expected: number },
): number {
  const distance = Math.abs(i - expected);
  const threshold = distance - SAME_SHARE * Math.abs(i);
  const asFar = drawn.reduce((sum, one) => sum + (Math.abs(one - expected) >= threshold ? 1 : 0), 0);
  return (asFar + 1) / (drawn.length + 1);
}

/** Fisher-Yates shuffle, in place. */
function shuffle(values: Float64Array, bits: Uint32Array): void {
  for (let last = values.length - 1; last > 0; last--) {
    // Shifted to 31 bits: multiplying an unsigned 32-bit integer is slower.
    const other = ((bits[last]! >>> 1) * ((last + 1) / 0x80000000)) | 0;
    const kept = values[last]!;
    values[last] = values[other]!;
    values[other] = kept;
  }
}
