import type { Adjacency } from '../neighbours/adjacency';
import { falseDiscovery } from './falseDiscovery';
import { getisOrd } from './getisOrd';
import { localChances, type LocalChances } from './localChances';
import { localMoran, QUADRANT } from './localMoran';
import { globalMoran, type GlobalMoran } from './moran';
import { permuteMoran, type PermutationTest } from './moranPermutation';
import { spatialClusters, type SpatialCluster } from './spatialClusters';
import { neighbourSums, spatialSample, type SampleProblem, type SpatialSample } from './spatialSample';
import type { Watch } from '../watch';

/** `lisa`: local Moran, which also finds the odd one out. `gi`: Gi*, which finds high and low ground. */
export type HotSpotMethod = 'lisa' | 'gi';

export interface HotSpotQuestion {
  readonly method: HotSpotMethod;
  readonly permutations: number;
  readonly seed: number;
  /** Share of the clustered villages that may be so by chance, after Benjamini and Hochberg. */
  readonly level: number;
}

/** Everything by row of the pack; NaN where a village has no number or no neighbour with one. */
export interface HotSpots {
  readonly question: HotSpotQuestion;
  readonly tested: number;
  /** Rows with a number but no neighbour that has one. */
  readonly islands: Uint32Array;
  readonly moran: GlobalMoran;
  readonly permuted: PermutationTest;
  /** Neighbours with a number, and the mean of their numbers. */
  readonly neighbours: Uint32Array;
  readonly lag: Float64Array;
  /** I_i (divisor n), or z of Gi*. */
  readonly statistic: Float64Array;
  /** Two-sided, by conditional permutation. */
  readonly chance: Float64Array;
  readonly adjusted: Float64Array;
  /** `QUADRANT` of a village whose chance stands after the correction; `gi` knows HH and LL only. */
  readonly kind: Uint8Array;
  readonly clusters: readonly (SpatialCluster & { readonly largestAdjusted: number })[];
  /** Villages that would be claimed at the level without the correction. */
  readonly uncorrected: number;
  readonly sharpened: LocalChances['sharpened'];
}

/**
 * Looks for clusters of high and low numbers.
 *
 * @param value by row of the pack; NaN where there is none
 * @returns why there is nothing to look at; null where it was stopped
 */
export function findHotSpots(
  of: { readonly value: Float64Array; readonly adjacency: Adjacency },
  question: HotSpotQuestion,
  watch: Watch = {},
): HotSpots | SampleProblem | null {
  const sample = spatialSample(of.value, of.adjacency);
  if (typeof sample === 'string') return sample;
  const permuted = permuteMoran(sample, { ...question, shouldStop: watch.shouldStop ?? (() => false) });
  const local = permuted && (question.method === 'lisa' ? byMoran : byGetisOrd)(sample, question, watch);
  if (!permuted || !local) return null;
  const { adjusted, tested } = falseDiscovery(local.p, question.level);
  const kind = local.quadrant.map((one, at) => (adjusted[at]! <= question.level ? one : QUADRANT.none));
  const clusters = spatialClusters(sample.adjacency, kind).map((cluster) => ({
    kind: cluster.kind,
    members: cluster.members.map((at) => sample.row[at]!),
    largestAdjusted: cluster.members.reduce((most, at) => Math.max(most, adjusted[at]!), 0),
  }));
  const spread = (values: Float64Array) =>
    byRow(sample, values, new Float64Array(of.value.length).fill(Number.NaN));
  const { start } = sample.adjacency;
  const counts = Uint32Array.from(sample.row, (_, at) => start[at + 1]! - start[at]!);
  return {
    question,
    tested,
    islands: sample.islands.map((at) => sample.row[at]!),
    moran: globalMoran(sample),
    permuted,
    neighbours: byRow(sample, counts, new Uint32Array(of.value.length)),
    lag: spread(neighbourSums(sample.adjacency, sample.value).map((sum, at) => sum / counts[at]!)),
    statistic: spread(local.statistic),
    chance: spread(local.p),
    adjusted: spread(adjusted),
    kind: byRow(sample, kind, new Uint8Array(of.value.length)),
    clusters,
    uncorrected: local.p.reduce((sum, p) => sum + (p <= question.level ? 1 : 0), 0),
    sharpened: local.sharpened,
  };
}

interface Local {
  readonly statistic: Float64Array;
  readonly p: Float64Array;
  readonly quadrant: Uint8Array;
  readonly sharpened: LocalChances['sharpened'];
}

function byMoran(sample: SpatialSample, question: HotSpotQuestion, watch: Watch): Local | null {
  const { i, quadrant } = localMoran(sample);
  const chances = localChances(sample, { ...question, ...watch });
  return chances && { statistic: i, quadrant, ...chances };
}

/**
 * The normal distribution claims far too much where numbers are skewed, so Gi* is permuted too: the village keeps its
 * number, as for local Moran. Where the village and its neighbours point to different sides, it is in no cluster.
 */
function byGetisOrd(sample: SpatialSample, question: HotSpotQuestion, watch: Watch): Local | null {
  const { star, plain } = getisOrd(sample);
  const chances = localChances(sample, { ...question, ...watch });
  const quadrant = Uint8Array.from(star, (z, at) => {
    if (!(z * plain[at]! > 0)) return QUADRANT.none;
    return z > 0 ? QUADRANT.HH : QUADRANT.LL;
  });
  return chances && { statistic: star, quadrant, ...chances };
}

function byRow<T extends Float64Array | Uint32Array | Uint8Array>(
  sample: SpatialSample,
  values: T,
  into: T,
): T {
  sample.row.forEach((row, at) => (into[row] = values[at]!));
  return into;
}
