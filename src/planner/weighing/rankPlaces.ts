import {
  compositeIndex,
  ranksOf,
  type CompositeMean,
  type CompositeScale,
  type MissingPolicy,
} from './composite';
import { topsisKnown } from './topsisKnown';

/** Why a place does not compete. */
export type ExclusionReason =
  | 'inProgramme'
  /** An index that knows only desa. */
  | 'kelurahan'
  /** No criterion is known, or by the chosen policy not every one. */
  | 'noData'
  /** Left out by hand. */
  | 'byHand';

export type RankMethod = CompositeMean | 'topsis';

export interface RankQuestion {
  /** A column a criterion over all places; NaN where it is not known. */
  readonly columns: readonly Float64Array[];
  readonly benefit: readonly boolean[];
  /** None below 0, not all 0; they need not add up to 1. */
  readonly weights: readonly number[];
  readonly scale: CompositeScale;
  readonly method: RankMethod;
  readonly missing: MissingPolicy;
  /** Reasons against a place that are known beforehand; null for none. */
  readonly excluded: readonly (ExclusionReason | null)[];
}

export interface Ranking {
  /** Larger is more in need; NaN for the excluded. */
  readonly scores: Float64Array;
  /** From 1, equal ones share the better place; 0 for the excluded. */
  readonly ranks: Uint32Array;
  readonly excluded: readonly (ExclusionReason | null)[];
  /** Rows that compete although a criterion is not known: marked, never silently filled. */
  readonly incomplete: readonly number[];
  /** Part of each criterion in the score of a weighted sum, a column a criterion; null for other methods. */
  readonly parts: readonly Float64Array[] | null;
}

export type RankFault = 'noCriteria' | 'weightsAllZero' | 'negativeWeight' | 'allExcluded';

/** Ranks the places that compete; criteria are made comparable over those alone. */
export function rankPlaces(question: RankQuestion): Ranking | RankFault {
  const { columns, weights } = question;
  if (columns.length === 0) return 'noCriteria';
  if (weights.some((weight) => !(weight >= 0))) return 'negativeWeight';
  if (!weights.some((weight) => weight > 0)) return 'weightsAllZero';
  const excluded = question.excluded.map((reason, i) => reason ?? (hasData(question, i) ? null : 'noData'));
  const rows = excluded.flatMap((reason, i) => (reason === null ? [i] : []));
  if (rows.length === 0) return 'allExcluded';
  const own = columns.map((column) => Float64Array.from(rows, (i) => column[i]!));
  const { scores, parts } = scoresOf(question, own);
  const spread = (values: Float64Array) => {
    const all = new Float64Array(excluded.length).fill(Number.NaN);
    rows.forEach((row, at) => (all[row] = values[at]!));
    return all;
  };
  const all = spread(scores);
  return {
    scores: all,
    ranks: ranksOf(all),
    excluded,
    incomplete: rows.filter((i) => columns.some((column) => Number.isNaN(column[i]!))),
    parts: parts && parts.map(spread),
  };
}

function hasData({ columns, weights, missing }: RankQuestion, i: number): boolean {
  const weighed = columns.filter((_, c) => weights[c]! > 0);
  return missing === 'noScore'
    ? weighed.every((column) => !Number.isNaN(column[i]!))
    : weighed.some((column) => !Number.isNaN(column[i]!));
}

function scoresOf(question: RankQuestion, columns: readonly Float64Array[]) {
  const { benefit, weights, scale, method, missing } = question;
  if (method === 'topsis') return { scores: topsisKnown(columns, benefit, weights), parts: null };
  const criteria = columns.map((values, c) => ({ values, benefit: benefit[c]!, weight: weights[c]! }));
  const { scores, normalised } = compositeIndex(criteria, { scale, top: 100, mean: method, missing });
  if (method === 'geometric') return { scores, parts: null };
  const weightKnown = (i: number) =>
    weights.reduce((sum, weight, c) => sum + (Number.isNaN(normalised[c]![i]!) ? 0 : weight), 0);
  const parts = normalised.map((column, c) =>
    column.map((score, i) => (score * weights[c]!) / weightKnown(i)),
  );
  return { scores, parts };
}
