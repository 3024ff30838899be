import { group, median } from 'd3-array';
import { allPlaces, rankFrom } from '../aggregate/classes/rank';
import { groupKey } from '../data/model/groupColumn';
import type { GroupColumn, Indicator, IndicatorYear } from '../data/model/dataset';
import type { Finding, Problem } from '../data/model/programme';
import { bareName } from './bareName';

/** A problem as the poor ranked it in one village. */
export interface RankedProblem {
  readonly row: number;
  /** Id of the problem where the pack knows these words, else the words themselves. */
  readonly problem: string;
  readonly label: string;
  readonly rank: number;
  readonly score: number | null;
}

/** Ranked problems, by village and rank. Several dusun may rank the same problem: the best rank is the village's. */
export function rankedProblems(
  findings: readonly Finding[],
  problems: readonly Pick<Problem, 'id' | 'labels'>[],
): RankedProblem[] {
  const idOf = new Map(problems.flatMap(({ id, labels }) => labels.map((label) => [bareName(label), id])));
  const best = new Map<string, RankedProblem>();
  for (const { row, kind, label, rank, score } of findings) {
    if (kind !== 'problemRank' || rank === null) continue;
    const problem = idOf.get(bareName(label)) ?? label;
    const key = `${row} ${problem}`;
    if ((best.get(key)?.rank ?? Infinity) > rank) best.set(key, { row, problem, label, rank, score });
  }
  return [...best.values()].sort((a, b) => a.row - b.row || a.rank - b.rank);
}

/** How often a problem was named, over some villages. */
export interface ProblemStanding {
  readonly problem: string;
  readonly label: string;
  /** Villages that named it, and those that put it first. */
  readonly villages: number;
  readonly first: number;
  /** Median of its ranks where it was named. */
  readonly medianRank: number;
}

export interface GroupStanding {
  /** Key of the typology; empty where no source states one. */
  readonly key: string;
  /** Villages that were asked. */
  readonly asked: number;
  readonly problems: readonly ProblemStanding[];
}

/** Problems over all villages that were asked: those most often first lead, then those most often named. */
export function problemStandings(ranked: readonly RankedProblem[]): ProblemStanding[] {
  const groups = group(ranked, ({ problem }) => problem);
  return [...groups]
    .map(([problem, list]): ProblemStanding => {
      const ranks = list.map(({ rank }) => rank);
      return {
        problem,
        label: list[0]!.label,
        villages: list.length,
        first: ranks.filter((rank) => rank === 1).length,
        medianRank: median(ranks)!,
      };
    })
    .sort((a, b) => b.first - a.first || b.villages - a.villages || a.medianRank - b.medianRank);
}

/** The same by typology, in the order of its keys; typologies in which nobody was asked are left out. */
export function standingsByTypology(
  ranked: readonly RankedProblem[],
  typology: GroupColumn,
): GroupStanding[] {
  const groups = group(ranked, ({ row }) => groupKey(typology, row));
  return typology.keys.flatMap((key) => {
    const list = groups.get(key);
    if (!list) return [];
    const asked = new Set(list.map(({ row }) => row)).size;
    return [{ key, asked, problems: problemStandings(list) }];
  });
}

/** Villages that put the same problem first. */
export interface FirstRanked {
  readonly kind: 'problem' | 'others' | 'several';
  /** Id of the problem, or its words; empty for the other kinds. */
  readonly problem: string;
  readonly rows: readonly number[];
}

/**
 * Which problem each village put first, the most frequent one first. Rarer ones than `most` are one group, and so are
 * villages whose dusun put different problems first: none of these is the village's.
 */
export function firstRanked(ranked: readonly RankedProblem[], most: number): FirstRanked[] {
  const firsts = group(
    ranked.filter(({ rank }) => rank === 1),
    ({ row }) => row,
  );
  const single = [...firsts].filter(([, list]) => list.length === 1);
  const several = [...firsts].filter(([, list]) => list.length > 1).map(([row]) => row);
  const byProblem = group(single, ([, [own]]) => own!.problem);
  const groups = [...byProblem]
    .map(([problem, list]) => ({ kind: 'problem' as const, problem, rows: list.map(([row]) => row) }))
    .sort((a, b) => b.rows.length - a.rows.length || (a.problem < b.problem ? -1 : 1));
  const others = groups.slice(most).flatMap(({ rows }) => rows);
  return [
    ...groups.slice(0, most),
    ...(others.length > 0 ? [{ kind: 'others' as const, problem: '', rows: others }] : []),
    ...(several.length > 0 ? [{ kind: 'several' as const, problem: '', rows: several }] : []),
  ];
}

/** What an assessment and the official figure say of one problem in one village. */
export interface Comparison {
  readonly row: number;
  readonly problem: string;
  /** As the poor ranked it; null where they did not name it. */
  readonly rank: number | null;
  /** The village's place by the official figure, 1 is the worst, and among how many; null where there is no figure. */
  readonly place: number | null;
  readonly of: number;
  readonly verdict: Verdict;
}

/**
 * - `agree`: named among the first and officially among the worse half, or neither.
 * - `saidOnly`: named among the first, officially in the better half.
 * - `measuredOnly`: officially in the worst quarter, and not named.
 * - `noFigure`: named, and no official figure of this village measures it.
 */
export type Verdict = 'agree' | 'saidOnly' | 'measuredOnly' | 'noFigure';

/** How many of a village's problems count as its first. */
export const FIRST_PROBLEMS = 2;

export interface ComparisonQuestion {
  readonly ranked: readonly RankedProblem[];
  readonly problems: readonly Pick<Problem, 'id' | 'indicatorId'>[];
  /** The official figure of each indicator, where the pack has it. */
  readonly official: ReadonlyMap<string, { readonly indicator: Indicator; readonly column: IndicatorYear }>;
}

/**
 * Sets what the poor ranked beside the official figures, in every village that was asked. Neither is corrected: the one
 * is what people say of their village, the other how it stands among all villages.
 */
export function compareWithOfficial({ ranked, problems, official }: ComparisonQuestion): Comparison[] {
  const villages = [...new Set(ranked.map(({ row }) => row))].sort((a, b) => a - b);
  const rankOf = new Map(ranked.map(({ row, problem, rank }) => [`${row} ${problem}`, rank]));
  const known = new Set(problems.map(({ id }) => id));
  const unmeasured = [...new Set(ranked.map(({ problem }) => problem))].filter((id) => !known.has(id));
  const all = [...problems, ...unmeasured.map((id) => ({ id, indicatorId: '' }))];
  const comparisons = all.flatMap(({ id, indicatorId }) => {
    const figure = official.get(indicatorId);
    const places = figure ? allPlaces(figure.column, rankFrom(figure.indicator.worse)) : null;
    const of = places ? places.filter((place) => place > 0).length : 0;
    return villages.flatMap((row): Comparison[] => {
      const rank = rankOf.get(`${row} ${id}`) ?? null;
      const place = places?.[row] || null;
      const verdict = verdictOf({ rank, place, of });
      return verdict === null ? [] : [{ row, problem: id, rank, place, of, verdict }];
    });
  });
  return comparisons.sort((a, b) => a.row - b.row || (a.rank ?? Infinity) - (b.rank ?? Infinity));
}

function verdictOf({
  rank,
  place,
  of,
}: {
  readonly rank: number | null;
  readonly place: number | null;
  readonly of: number;
}): Verdict | null {
  if (place === null) return rank === null ? null : 'noFigure';
  if (rank !== null && rank <= FIRST_PROBLEMS && place > of / 2) return 'saidOnly';
  return rank === null && place <= of / 4 ? 'measuredOnly' : 'agree';
}

/** Families by the villagers' own classes in one dusun, as far as they may be shown. */
export interface WealthClass {
  readonly hamlet: string;
  readonly label: string;
  /** Null where the group is so small that it stays hidden, or no number was given. */
  readonly families: number | null;
  readonly isHidden: boolean;
}

/** @param least groups of fewer families stay hidden; 0 is shown, since it tells of nobody */
export function wealthClasses(findings: readonly Finding[], row: number, least: number): WealthClass[] {
  return findings
    .filter((one) => one.row === row && one.kind === 'wealthClass')
    .map(({ hamlet, label, families }) => {
      const isHidden = families !== null && families > 0 && families < least;
      return { hamlet, label, families: isHidden ? null : families, isHidden };
    });
}
