import type { ChoiceQuestion, ChoiceRule } from '../choice/choiceQuestion';
import { localPlane } from './localPlane';
import { rankScenario, type RankedScenario, type RankRefusal } from './rankScenario';
import type { Scenario, ScenarioChoice } from './scenario';
import {
  codesOf,
  columnAt,
  knownValues,
  wishOf,
  wordsOf,
  type ScenarioPack,
  type ScenarioProblem,
} from './scenarioPack';

/** The ranking's score among the amounts. */
export const SCORE = 'skor';

/**
 * Coverage is proven for so many villages: 285 take seconds, 8,569 not even many minutes (HiGHS's first bound alone takes
 * longer than anybody waits).
 */
const MOST_REACHED = 1000;

/** A village that competes and still cannot be chosen. */
export interface LeftOut {
  readonly row: number;
  /** The amount that is not known of it. */
  readonly amount: string;
}

interface Asked {
  readonly question: ChoiceQuestion;
  readonly leftOut: readonly LeftOut[];
  readonly ranked: RankedScenario | null;
}

/** The question of a choice alone: what a screen sends to a worker that solves it. */
export function questionOf(scenario: Scenario, pack: ScenarioPack): Asked | RankRefusal {
  const { choice } = scenario;
  if (!choice) return { status: 'refused', problems: [{ kind: 'noPart', part: 'choice' }] };
  const ranked = scenario.criteria ? rankScenario({ ...scenario, robustness: undefined }, pack) : null;
  if (ranked?.status === 'refused') return ranked;
  const { villages } = pack.dataset;
  const amounts = new Map<string, Float64Array>();
  if (ranked) amounts.set(SCORE, ranked.ranking.scores);
  const problems: ScenarioProblem[] = [];
  for (const [name, source] of Object.entries(choice.amounts)) {
    const wish = 'each' in source ? null : wishOf(pack.dataset, source);
    if (wish && 'kind' in wish) problems.push(wish);
    else if ('each' in source) amounts.set(name, new Float64Array(villages.n).fill(source.each));
    else amounts.set(name, knownValues(columnAt(pack, wish!)));
  }
  const groups = { tipologi: wordsOf(villages.typology), kecamatan: wordsOf(villages.kecamatan) };
  const ids = codesOf(pack);
  problems.push(...problemsOf(choice, { amounts, groups, ids }));
  if (choice.goal.kind === 'covered' && villages.n > MOST_REACHED) {
    problems.push({ kind: 'tooManyToReach', villages: villages.n, most: MOST_REACHED });
  }
  if (problems.length > 0) return { status: 'refused', problems };
  const barred = Uint8Array.from({ length: villages.n }, (_, i) => (ranked?.ranking.excluded[i] ? 1 : 0));
  const leftOut = barUnknown(barred, choice, amounts);
  const known = [...amounts].map(
    ([name, values]) => [name, values.map((one) => (one > 0 ? one : 0))] as const,
  );
  const table = {
    ids,
    amounts: Object.fromEntries(known),
    groups,
    barred,
    ...localPlane(villages.lon, villages.lat),
  };
  return {
    question: { table, goal: choice.goal, rules: choice.rules as readonly ChoiceRule[] },
    leftOut,
    ranked,
  };
}

function amountNames({ goal, rules }: ScenarioChoice): string[] {
  const named = rules.flatMap((rule) =>
    rule.kind === 'budget' || rule.kind === 'target' ? [rule.amount] : [],
  );
  return [...new Set([goal.amount, ...named])];
}

/** Bars villages of which an amount that is asked about is not known: taken for 0 it would be a bargain. */
function barUnknown(
  barred: Uint8Array,
  choice: ScenarioChoice,
  amounts: ReadonlyMap<string, Float64Array>,
): LeftOut[] {
  // Of what is covered, an unknown number of people counts as none; that village may still be chosen.
  const names = amountNames(choice).filter(
    (name) => choice.goal.kind !== 'covered' || name !== choice.goal.amount,
  );
  const leftOut: LeftOut[] = [];
  for (const name of names) {
    amounts.get(name)!.forEach((value, row) => {
      if (barred[row] === 1 || !Number.isNaN(value)) return;
      barred[row] = 1;
      leftOut.push({ row, amount: name });
    });
  }
  return leftOut.sort((a, b) => a.row - b.row);
}

function problemsOf(
  choice: ScenarioChoice,
  known: {
    readonly amounts: ReadonlyMap<string, Float64Array>;
    readonly groups: Readonly<Record<'tipologi' | 'kecamatan', readonly string[]>>;
    readonly ids: readonly string[];
  },
): ScenarioProblem[] {
  const amounts = amountNames(choice).filter(
    (name) => !known.amounts.has(name) && !Object.hasOwn(choice.amounts, name),
  );
  const villages = new Set(known.ids);
  const rules = choice.rules.flatMap((rule): ScenarioProblem[] => {
    if (rule.kind === 'quota' && !known.groups[rule.group].includes(rule.value)) {
      return [{ kind: 'noGroup', group: rule.group, value: rule.value }];
    }
    if (rule.kind !== 'include' && rule.kind !== 'exclude') return [];
    return rule.ids.filter((code) => !villages.has(code)).map((code) => ({ kind: 'noVillage', code }));
  });
  return [...amounts.map((name): ScenarioProblem => ({ kind: 'noAmount', name })), ...rules];
}
