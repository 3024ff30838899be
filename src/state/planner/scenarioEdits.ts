import type {
  Scenario,
  ScenarioChoice,
  ScenarioCriteria,
  ScenarioMade,
  ScenarioMinutes,
  ScenarioRule,
} from '../../planner/scenario/scenario';
import { pairwiseWeights } from '../../planner/weighing/pairwise';
import { COUNT_RULE } from './presets';

type Item = ScenarioCriteria['items'][number];
type Amount = ScenarioChoice['amounts'][string];

/** What a planner does to a scenario. */
export type ScenarioEdit =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'criteria'; readonly items: readonly Item[] }
  | { readonly kind: 'addCriterion'; readonly indicator: string }
  | { readonly kind: 'dropCriterion'; readonly indicator: string }
  | { readonly kind: 'criterion'; readonly indicator: string; readonly change: Partial<Item> }
  | { readonly kind: 'weigh'; readonly how: 'equal' | 'sliders' | 'pairs' }
  /** a is so many times as important as b. */
  | { readonly kind: 'judge'; readonly a: number; readonly b: number; readonly times: number }
  | { readonly kind: 'way'; readonly change: Partial<Pick<ScenarioCriteria, 'scale' | 'method' | 'missing'>> }
  | { readonly kind: 'exclude'; readonly change: Partial<Scenario['exclude']> }
  | { readonly kind: 'count'; readonly most: number }
  /** Added, or in the place of the rule of its name. */
  | { readonly kind: 'rule'; readonly rule: ScenarioRule }
  | { readonly kind: 'dropRule'; readonly id: string }
  | { readonly kind: 'amount'; readonly name: string; readonly amount: Amount }
  | { readonly kind: 'goal'; readonly goal: ScenarioChoice['goal']; readonly amount?: Amount }
  | { readonly kind: 'alternatives'; readonly count: number; readonly by: number }
  | { readonly kind: 'robustness'; readonly change: Partial<NonNullable<Scenario['robustness']>> }
  | { readonly kind: 'minutes'; readonly change: Partial<ScenarioMinutes> }
  | { readonly kind: 'made'; readonly made: ScenarioMade };

const NO_MINUTES: ScenarioMinutes = {
  purpose: '',
  forum: '',
  place: '',
  date: '',
  objections: [],
  signers: [],
};

/** The scenario after an edit; the one before is left as it was. */
export function edited(scenario: Scenario, edit: ScenarioEdit): Scenario {
  switch (edit.kind) {
    case 'name':
      return { ...scenario, name: edit.name };
    case 'criteria':
    case 'addCriterion':
    case 'dropCriterion':
    case 'criterion':
    case 'weigh':
    case 'judge':
    case 'way':
      return { ...scenario, criteria: criteriaAfter(criteriaOf(scenario), edit) };
    case 'exclude':
      return { ...scenario, exclude: { ...scenario.exclude, ...edit.change } };
    case 'count':
      return counted(scenario, edit.most);
    case 'rule':
    case 'dropRule':
    case 'amount':
    case 'goal':
    case 'alternatives':
      return { ...scenario, choice: choiceAfter(scenario.choice ?? NO_CHOICE, edit) };
    case 'robustness':
      return scenario.robustness
        ? { ...scenario, robustness: { ...scenario.robustness, ...edit.change } }
        : scenario;
    case 'minutes':
      return { ...scenario, minutes: { ...NO_MINUTES, ...scenario.minutes, ...edit.change } };
    case 'made':
      return { ...scenario, made: edit.made };
    default:
      return edit satisfies never;
  }
}

function criteriaOf({ criteria }: Scenario): ScenarioCriteria {
  return criteria ?? { items: [], scale: 'minmax', method: 'arithmetic', missing: 'rescale' };
}

const NO_CHOICE: ScenarioChoice = {
  amounts: {},
  goal: { kind: 'most', amount: 'skor' },
  rules: [],
  limit_s: 60,
};

type CriteriaEdit = Extract<
  ScenarioEdit,
  { kind: 'criteria' | 'addCriterion' | 'dropCriterion' | 'criterion' | 'weigh' | 'judge' | 'way' }
>;

function criteriaAfter(criteria: ScenarioCriteria, edit: CriteriaEdit): ScenarioCriteria {
  const { items, pairwise } = criteria;
  const { pairwise: _, ...free } = criteria;
  switch (edit.kind) {
    case 'criteria':
      return { ...free, items: [...edit.items] };
    case 'addCriterion': {
      if (items.some(({ indicator }) => indicator === edit.indicator)) return criteria;
      const weight = items.reduce((sum, item) => sum + item.weight, 0) / Math.max(1, items.length) || 1;
      const added = [...items, { indicator: edit.indicator, weight: Math.round(weight * 10) / 10 }];
      if (!pairwise) return { ...free, items: added };
      const row = Array.from({ length: added.length }, () => 1);
      return { ...free, items: added, pairwise: [...pairwise.map((own) => [...own, 1]), row] };
    }
    case 'dropCriterion': {
      const at = items.findIndex(({ indicator }) => indicator === edit.indicator);
      const left = items.filter((_, i) => i !== at);
      if (!pairwise || left.length < 2) return { ...free, items: left };
      const without = pairwise.filter((_, i) => i !== at).map((row) => row.filter((_, i) => i !== at));
      return { ...free, items: left, pairwise: without };
    }
    case 'criterion':
      return {
        ...criteria,
        items: items.map((item) => (item.indicator === edit.indicator ? { ...item, ...edit.change } : item)),
      };
    case 'weigh':
      return weighed(criteria, edit.how);
    case 'judge':
      return { ...criteria, pairwise: judged(pairwise ?? allAlike(items.length), edit) };
    case 'way': {
      const way = { ...criteria, ...edit.change };
      // A geometric mean has no meaning where scores may be below 0.
      return way.method === 'geometric' && way.scale === 'z' ? { ...way, scale: 'minmax' } : way;
    }
    default:
      return edit satisfies never;
  }
}

function allAlike(n: number): number[][] {
  return Array.from({ length: n }, () => Array.from({ length: n }, () => 1));
}

function weighed(criteria: ScenarioCriteria, how: 'equal' | 'sliders' | 'pairs'): ScenarioCriteria {
  const { pairwise, ...free } = criteria;
  const { items } = criteria;
  if (how === 'equal') return { ...free, items: items.map((item) => ({ ...item, weight: 1 })) };
  if (how === 'pairs') return { ...criteria, pairwise: pairwise ?? allAlike(items.length) };
  const weights = pairwise ? pairwiseWeights(pairwise) : null;
  if (weights === null || typeof weights === 'string') return free;
  // The sliders begin where the judgements have led.
  return {
    ...free,
    items: items.map((item, i) => ({ ...item, weight: Math.round(weights.weights[i]! * 1000) / 10 })),
  };
}

function judged(
  pairwise: readonly (readonly number[])[],
  { a, b, times }: { readonly a: number; readonly b: number; readonly times: number },
): number[][] {
  return pairwise.map((row, i) =>
    row.map((value, j) => (i === a && j === b ? times : i === b && j === a ? 1 / times : value)),
  );
}

/** So many villages; the ranking's robustness is asked about as many. */
function counted(scenario: Scenario, most: number): Scenario {
  const choice = choiceAfter(scenario.choice ?? NO_CHOICE, {
    kind: 'rule',
    rule: { id: COUNT_RULE, kind: 'count', most },
  });
  const { robustness } = scenario;
  return {
    ...scenario,
    choice,
    ...(robustness ? { robustness: { ...robustness, top: Math.max(1, most) } } : {}),
  };
}

type ChoiceEdit = Extract<ScenarioEdit, { kind: 'rule' | 'dropRule' | 'amount' | 'goal' | 'alternatives' }>;

function choiceAfter(choice: ScenarioChoice, edit: ChoiceEdit): ScenarioChoice {
  switch (edit.kind) {
    case 'rule': {
      const known = choice.rules.some(({ id }) => id === edit.rule.id);
      const rules = known
        ? choice.rules.map((rule) => (rule.id === edit.rule.id ? edit.rule : rule))
        : [...choice.rules, edit.rule];
      return { ...choice, rules };
    }
    case 'dropRule': {
      const rules = choice.rules.filter(({ id }) => id !== edit.id);
      return { ...choice, rules };
    }
    case 'amount':
      return { ...choice, amounts: { ...choice.amounts, [edit.name]: edit.amount } };
    case 'goal': {
      const { goal, amount } = edit;
      const amounts = amount ? { ...choice.amounts, [goal.amount]: amount } : choice.amounts;
      return { ...choice, goal, amounts };
    }
    case 'alternatives':
      return { ...choice, alternatives: { count: edit.count, by: edit.by } };
    default:
      return edit satisfies never;
  }
}
