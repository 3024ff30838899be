import type { Robustness, RobustClass } from '../../planner/robustness/robustness';
import type { RankedScenario } from '../../planner/scenario/rankScenario';

/** How firm a village's place is. */
export interface Firmness {
  readonly topShare: number;
  readonly class: RobustClass;
  /** Places that 5 % and 95 % of draws do not exceed; the place of the ranking lies within. */
  readonly low: number;
  readonly high: number;
  /** Mean weights of the draws that put it among the first; null where none does. */
  readonly topWeights: readonly number[] | null;
}

/** A village in the ranking. */
export interface RankedRow {
  readonly row: number;
  readonly rank: number;
  readonly score: number;
  readonly incomplete: boolean;
  /** null until it is worked out. */
  readonly firmness: Firmness | null;
}

/** The villages that compete, first to last; equal ones in the order of their codes. */
export function rankedRows(
  { ranking, competing }: RankedScenario,
  robust: { readonly robustness: Robustness; readonly competing: readonly number[] } | null,
): RankedRow[] {
  const incomplete = new Set(ranking.incomplete);
  const at = new Map(robust?.competing.map((row, i) => [row, i]));
  const rows = competing.map((row): RankedRow => {
    const rank = ranking.ranks[row]!;
    const i = at.get(row);
    return {
      row,
      rank,
      score: ranking.scores[row]!,
      incomplete: incomplete.has(row),
      firmness: robust && i !== undefined ? firmnessOf(robust.robustness, i, rank) : null,
    };
  });
  return rows.sort((a, b) => a.rank - b.rank || a.row - b.row);
}

function firmnessOf(robustness: Robustness, i: number, rank: number): Firmness {
  const { topShare, classes, rankLow, rankHigh, topWeights } = robustness;
  const weights = topWeights[i] ?? null;
  return {
    topShare: topShare[i]!,
    class: classes[i]!,
    low: Math.min(rank, rankLow[i]!),
    high: Math.max(rank, rankHigh[i]!),
    topWeights: weights && [...weights],
  };
}

/** A village's score taken apart: what each criterion adds. */
export interface ScorePart {
  readonly criterion: number;
  /** NaN where it is not known. */
  readonly value: number;
  readonly weight: number;
  /** What it adds to the score of a weighted sum; null for other methods, NaN where it is not known. */
  readonly part: number | null;
}

export function scoreParts(
  { ranking, weights }: Pick<RankedScenario, 'ranking' | 'weights'>,
  columns: readonly Float64Array[],
  row: number,
): ScorePart[] {
  return weights.map((weight, criterion) => ({
    criterion,
    value: columns[criterion]![row]!,
    weight,
    part: ranking.parts ? ranking.parts[criterion]![row]! : null,
  }));
}
