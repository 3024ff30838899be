import { programmeStandings } from '../../aggregate/programme/programmeStatus';
import { checkCriteria, type CriteriaChecks } from '../weighing/criteriaChecks';
import { pairwiseWeights, type PairwiseFault, type PairwiseWeights } from '../weighing/pairwise';
import { rankPlaces, type ExclusionReason, type RankFault, type Ranking } from '../weighing/rankPlaces';
import { MOST_RANKS, robustness, type Robustness } from '../robustness/robustness';
import type { Scenario } from './scenario';
import {
  codesOf,
  columnAt,
  knownValues,
  wishOf,
  wordsOf,
  type ColumnWish,
  type ScenarioPack,
  type ScenarioProblem,
} from './scenarioPack';

/** A scenario's ranking on a pack. */
export interface RankedScenario {
  readonly status: 'ranked';
  readonly wishes: readonly ColumnWish[];
  /** Whether more is needier, a criterion an entry. */
  readonly needierHigh: readonly boolean[];
  /** As they are used: add up to 1. */
  readonly weights: readonly number[];
  readonly pairwise: PairwiseWeights | null;
  readonly checks: CriteriaChecks;
  readonly ranking: Ranking;
  /** Of the places that compete, in the order of `competing`; null where the scenario does not ask for it. */
  readonly robustness: Robustness | null;
  readonly competing: readonly number[];
}

export type RankRefusal =
  | { readonly status: 'refused'; readonly problems: readonly ScenarioProblem[] }
  | { readonly status: 'refused'; readonly fault: RankFault | PairwiseFault }
  /** Ended by whoever asked. */
  | { readonly status: 'refused'; readonly fault: 'stopped' };

/** Ranks the villages of a pack as a scenario says. @param goesOn asked while it lasts; false ends it */
export function rankScenario(
  scenario: Scenario,
  pack: ScenarioPack,
  goesOn: (done: number) => boolean = () => true,
): RankedScenario | RankRefusal {
  const { criteria } = scenario;
  if (!criteria) return { status: 'refused', problems: [{ kind: 'noPart', part: 'criteria' }] };
  const found = criteria.items.map((item) => wishOf(pack.dataset, item));
  const wishes = found.filter((one) => 'indicator' in one);
  const directions = wishes.map(({ indicator }, c) => criteria.items[c]!.needier ?? indicator.worse);
  const problems = [
    ...found.filter((one) => 'kind' in one),
    ...wishes
      .filter((_, c) => directions[c] === 'neutral')
      .map(({ indicator }): ScenarioProblem => ({ kind: 'noDirection', id: indicator.id })),
    ...unknownCodes(scenario, pack),
  ];
  if (problems.length > 0) return { status: 'refused', problems };
  const pairwise = criteria.pairwise ? pairwiseWeights(criteria.pairwise) : null;
  if (typeof pairwise === 'string') return { status: 'refused', fault: pairwise };
  if (pairwise && pairwise.weights.length !== wishes.length) return { status: 'refused', fault: 'notSquare' };
  const stated = pairwise?.weights ?? criteria.items.map(({ weight }) => weight);
  const columns = wishes.map((wish) => knownValues(columnAt(pack, wish)));
  const needierHigh = directions.map((direction) => direction === 'high');
  const question = { columns, benefit: needierHigh, weights: stated, excluded: exclusions(scenario, pack) };
  const ranking = rankPlaces({ ...criteria, ...question });
  if (typeof ranking === 'string') return { status: 'refused', fault: ranking };
  const sum = stated.reduce((total, weight) => total + weight, 0);
  const weights = stated.map((weight) => weight / sum);
  const competing = Array.from(ranking.ranks.keys()).filter((i) => ranking.ranks[i]! > 0);
  const draws = scenario.robustness?.draws ?? 0;
  if (competing.length * draws > MOST_RANKS) {
    const fitting = Math.max(100, Math.floor(MOST_RANKS / competing.length / 100) * 100);
    const problem = { kind: 'tooManyDraws', villages: competing.length, fitting } as const;
    return { status: 'refused', problems: [problem] };
  }
  const own = (column: Float64Array) => Float64Array.from(competing, (i) => column[i]!);
  const robust = robustOf(
    scenario,
    { pack, wishes, columns: columns.map(own), competing, needierHigh, weights },
    goesOn,
  );
  if (robust === 'stopped') return { status: 'refused', fault: robust };
  const checks = checkCriteria(columns.map(own), needierHigh);
  return {
    status: 'ranked',
    wishes,
    needierHigh,
    weights,
    pairwise,
    checks,
    ranking,
    competing,
    robustness: robust,
  };
}

function unknownCodes({ exclude }: Scenario, pack: ScenarioPack): ScenarioProblem[] {
  const known = new Set(codesOf(pack));
  return exclude.codes.filter((code) => !known.has(code)).map((code) => ({ kind: 'noVillage', code }));
}

/** Reasons against villages, before any value is looked at. */
function exclusions({ exclude }: Scenario, pack: ScenarioPack): (ExclusionReason | null)[] {
  const codes = codesOf(pack);
  const kinds = wordsOf(pack.dataset.villages.kind);
  const byHand = new Set(exclude.codes);
  const { byRow } = programmeStandings(pack.programme);
  return codes.map((code, row) => {
    const role = byRow.get(row)?.role;
    if (exclude.inProgramme && (role === 'laboratory' || role === 'replication')) return 'inProgramme';
    if (exclude.kelurahan && kinds[row] === 'kelurahan') return 'kelurahan';
    return byHand.has(code) ? 'byHand' : null;
  });
}

interface RobustInput {
  readonly pack: ScenarioPack;
  readonly wishes: readonly ColumnWish[];
  /** Of the competing places alone. */
  readonly columns: readonly Float64Array[];
  readonly competing: readonly number[];
  readonly needierHigh: readonly boolean[];
  readonly weights: readonly number[];
}

function robustOf(
  { robustness: asked, criteria }: Scenario,
  { pack, wishes, columns, competing, needierHigh, weights }: RobustInput,
  goesOn: (done: number) => boolean,
): Robustness | null | 'stopped' {
  if (!asked || !criteria) return null;
  const errors = wishes.map((wish) => {
    const { standardError } = columnAt(pack, wish);
    return standardError && Float64Array.from(competing, (i) => standardError[i]!);
  });
  const { concentration, ...rest } = asked;
  const how = { kind: 'around', chosen: weights, concentration } as const;
  const { method } = criteria;
  const question = { ...rest, columns, errors, benefit: needierHigh, method };
  return (
    robustness({ ...question, weights: asked.weights === 'any' ? { kind: 'any' } : how }, goesOn) ?? 'stopped'
  );
}
