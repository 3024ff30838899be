import type { Adjacency } from '../neighbours/adjacency';
import { falseDiscovery } from './falseDiscovery';
import { getisOrd } from './getisOrd';
import { localChances } from './localChances';
import { localMoran, QUADRANT } from './localMoran';
import { globalMoran, type GlobalMoran } from './moran';
import { permuteMoran, type PermutationTest } from './moranPermutation';
import { spatialClusters, type SpatialCluster } from './spatialClusters';
import { neighbourSums, spatialSample, type SampleProblem, type SpatialSample } from './spatialSample';
import type { Watch } from '../watch';

/**
 * `lisa`: local Moran's I, which finds clusters and spatial outliers. `gi`: Gi*, which finds clusters of high
 * and low values.
 */
export type HotSpotMethod = 'lisa' | 'gi';

export interface HotSpotQuestion {
  readonly method: HotSpotMethod;
  readonly permutations: number;
  readonly seed: number;
  /** Permitted false discovery rate among the significant villages (Benjamini and Hochberg). */
  readonly level: number;
}

/**
 * The result of a search. Arrays are indexed by row of the pack; NaN where a village has no value or no
 * neighbour with a value.
 */
export interface HotSpots {
  readonly question: HotSpotQuestion;
  readonly tested: number;
  /** Rows with a value but without a neighbour that has one. */
  readonly islands: Uint32Array;
  readonly moran: GlobalMoran;
  readonly permuted: PermutationTest;
  /** Number of neighbours with a value, and the mean of their values (the spatial lag). */
  readonly neighbours: Uint32Array;
  readonly lag: Float64Array;
  /** Local Moran's I_i (divisor n), or z of Gi*. */
  readonly statistic: Float64Array;
  /** Two-sided p value by conditional permutation. */
  readonly chance: Float64Array;
  readonly adjusted: Float64Array;
  /** `QUADRANT` of each village that is significant after correction; the method `gi` gives only HH and LL. */
  readonly kind: Uint8Array;
  readonly clusters: readonly (SpatialCluster & { readonly largestAdjusted: number })[];
  /** Number of villages that would be significant at the level without correction. */
  readonly uncorrected: number;
}

/**
 * Most permutations of the global test, each of which shuffles all villages. Its one chance is compared with
 * one level; it need not be as fine as those of the villages, which are corrected for their number.
 */
const MOST_GLOBAL = 999;

/**
 * Searches for spatial clusters of high and low values.
 *
 * @param value by row of the pack; NaN where there is none
 * @returns a `SampleProblem` where the statistic cannot be computed; null where it was cancelled
 */
export function findHotSpots(
  of: { readonly value: Float64Array; readonly adjacency: Adjacency },
  question: HotSpotQuestion,
  watch: Watch = {},
): HotSpots | SampleProblem | null {
  const sample = spatialSample(of.value, of.adjacency);
  if (typeof sample === 'string') return sample;
  const permuted = permuteMoran(sample, {
    permutations: Math.min(question.permutations, MOST_GLOBAL),
    seed: question.seed,
    ...(watch.shouldStop && { shouldStop: watch.shouldStop }),
  });
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
  };
}

interface Local {
  readonly statistic: Float64Array;
  readonly p: Float64Array;
  readonly quadrant: Uint8Array;
}

function byMoran(sample: SpatialSample, question: HotSpotQuestion, watch: Watch): Local | null {
  const { i, quadrant } = localMoran(sample);
  const p = localChances(sample, { ...question, ...watch });
  return p && { statistic: i, quadrant, p };
}

/**
 * Gi* is tested by conditional permutation as well, because the normal approximation finds far too many
 * clusters in skewed data. A village is assigned to no cluster where Gi and Gi* have different signs, that
 * is, where its own value and those around it disagree.
 */
function byGetisOrd(sample: SpatialSample, question: HotSpotQuestion, watch: Watch): Local | null {
  const { star, plain } = getisOrd(sample);
  const p = localChances(sample, { ...question, ...watch });
  const quadrant = Uint8Array.from(star, (z, at) => {
    if (!(z * plain[at]! > 0)) return QUADRANT.none;
    return z > 0 ? QUADRANT.HH : QUADRANT.LL;
  });
  return p && { statistic: star, quadrant, p };
}

function byRow<T extends Float64Array | Uint32Array | Uint8Array>(
  sample: SpatialSample,
  values: T,
  into: T,
): T {
  sample.row.forEach((row, at) => (into[row] = values[at]!));
  return into;
}
