import { meanRanks } from '../../aggregate/classes/meanRanks';
import { isConstant } from './criterionWidth';

/** A criterion of an index. */
export interface CompositeCriterion {
  /** One a place; NaN where it is not known. */
  readonly values: Float64Array;
  /** Whether more is better. */
  readonly benefit: boolean;
  readonly weight: number;
}

export type CompositeScale = 'minmax' | 'z' | 'percentile';
export type CompositeMean = 'arithmetic' | 'geometric';

/** What becomes of a place with a criterion that is not known. It is marked in either case. */
export type MissingPolicy =
  /** The weights of what is known, rescaled to 1. */
  | 'rescale'
  /** No score. */
  | 'noScore';

export interface CompositeWay {
  readonly scale: CompositeScale;
  /** Largest min-max or percentile score: 1 or 100. */
  readonly top: number;
  readonly mean: CompositeMean;
  readonly missing: MissingPolicy;
}

export interface Composite {
  /** A column a criterion; rises with what is better; NaN where the value is not known. */
  readonly normalised: readonly Float64Array[];
  /** NaN where nothing, or by `noScore` not everything, is known, and where all its weight is 0. */
  readonly scores: Float64Array;
  /** From 1 for the best, equal ones share the better place; 0 without a score. */
  readonly ranks: Uint32Array;
  /** Rows with a criterion that is not known. */
  readonly incomplete: readonly number[];
}

/**
 * A composite index (OECD/JRC 2008): criteria made comparable over the places that have them, then their weighted mean.
 * A criterion that is the same for all tells nothing apart: its scores are 0, by percentile the middle. A geometric
 * mean is 0 where one score is.
 */
export function compositeIndex(criteria: readonly CompositeCriterion[], way: CompositeWay): Composite {
  const n = criteria[0]?.values.length ?? 0;
  const normalised = criteria.map((criterion) => normalisedOf(criterion, way));
  const incomplete: number[] = [];
  const scores = Float64Array.from({ length: n }, (_, i) => {
    const known = criteria.flatMap(({ weight }, c) => {
      const score = normalised[c]![i]!;
      return Number.isNaN(score) ? [] : [{ weight, score }];
    });
    const isWhole = known.length === criteria.length;
    if (!isWhole) incomplete.push(i);
    return isWhole || way.missing === 'rescale' ? meanOf(known, way.mean) : Number.NaN;
  });
  return { normalised, scores, ranks: ranksOf(scores), incomplete };
}

function normalisedOf({ values, benefit }: CompositeCriterion, { scale, top }: CompositeWay): Float64Array {
  const known = values.filter((value) => !Number.isNaN(value));
  const better = benefit ? known : known.map((value) => -value);
  const scores = scored(better, scale).map((score) => (scale === 'z' ? score : score * top));
  let at = 0;
  return values.map((value) => (Number.isNaN(value) ? value : scores[at++]!));
}

function scored(better: Float64Array, scale: CompositeScale): Float64Array {
  const n = better.length;
  const flat = isConstant(better);
  switch (scale) {
    case 'minmax': {
      const [low, high] = better.reduce(
        ([a, b], x) => [Math.min(a, x), Math.max(b, x)],
        [Infinity, -Infinity],
      );
      return better.map((value) => (flat ? 0 : (value - low) / (high - low)));
    }
    case 'z': {
      const mean = better.reduce((sum, value) => sum + value, 0) / n;
      const squares = better.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      return better.map((value) => (flat ? 0 : (value - mean) / Math.sqrt(squares / (n - 1))));
    }
    case 'percentile':
      return n > 1
        ? meanRanks(flat ? new Float64Array(n) : better).map((rank) => (rank - 1) / (n - 1))
        : new Float64Array(n);
    default:
      return scale satisfies never;
  }
}

interface Known {
  readonly weight: number;
  readonly score: number;
}

function meanOf(known: readonly Known[], mean: CompositeMean): number {
  const weights = known.reduce((sum, { weight }) => sum + weight, 0);
  if (!(weights > 0)) return Number.NaN;
  const share = ({ weight }: Known) => weight / weights;
  return mean === 'arithmetic'
    ? known.reduce((sum, one) => sum + share(one) * one.score, 0)
    : known.reduce((product, one) => product * one.score ** share(one), 1);
}

/** Scores in another order of sums differ in their last digits; such are the same. */
const SAME = 1e-12;

/** Places from 1 for the largest; equal ones share the better place; 0 for NaN. */
export function ranksOf(scores: Float64Array): Uint32Array {
  const order = Array.from(scores.keys()).filter((i) => !Number.isNaN(scores[i]!));
  order.sort((a, b) => scores[b]! - scores[a]! || a - b);
  const ranks = new Uint32Array(scores.length);
  order.forEach((row, at) => {
    const before = order[at - 1];
    const same =
      before !== undefined && scores[before]! - scores[row]! <= SAME * Math.max(1, Math.abs(scores[row]!));
    ranks[row] = same ? ranks[before]! : at + 1;
  });
  return ranks;
}
