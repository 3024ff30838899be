import type { Indicator } from '../../data/model/dataset';
import type { EvaluationChoice, TreatedGroup } from './evaluationChoice';
import type { ScenarioEvaluation } from './scenario';

type Outcome = Pick<Indicator, 'id' | 'kind' | 'worse' | 'level' | 'years'>;

/** Whether villages can be compared by it whatever their size: a rate or an index with a worse end. */
export function isOutcome({ kind, worse, level }: Outcome): boolean {
  return level === 'village' && (kind === 'ratio' || kind === 'index') && worse !== 'neutral';
}

/** The outcomes of a pack; what has most years first, and what is worse when it is high. */
export function outcomesOf<I extends Outcome>(indicators: readonly I[]): readonly I[] {
  const isHigh = ({ worse }: Outcome) => (worse === 'high' ? 1 : 0);
  return indicators
    .filter(isOutcome)
    .sort((a, b) => b.years.length - a.years.length || isHigh(b) - isHigh(a));
}

/** The evaluation of a scenario, as `petala evaluate` takes it. */
export function evaluationOf(choice: EvaluationChoice, outcome: Outcome): ScenarioEvaluation {
  const { group, years, caliper } = choice;
  return {
    indicator: outcome.id,
    ...(years ? { years: [years.from, years.to] as [number, number] } : {}),
    roles: rolesOf(group),
    ...(group.kind === 'replication' && group.years.length > 0 ? { only: [...group.years] } : {}),
    ...(group.kind === 'village' ? { onlyVillages: [group.code] } : {}),
    usedToChoose: choice.usedToChoose,
    wanted: outcome.worse === 'low' ? 'more' : 'less',
    comparison: 'never',
    distance: 'standardised',
    withReplacement: choice.withReplacement,
    perTreated: choice.matches,
    ...(caliper === null ? {} : { caliper }),
    exceptNeighbours: choice.exceptNeighbours,
    alpha: 0.05,
    seed: 1,
  };
}

/** The group that an evaluation is about: what `evaluationOf` made of a choice. */
export function groupOf({
  roles,
  only = [],
  onlyVillages: [code] = [],
}: Pick<ScenarioEvaluation, 'roles' | 'only' | 'onlyVillages'>): TreatedGroup {
  if (code !== undefined) return { kind: 'village', code };
  return roles.includes('replication') ? { kind: 'replication', years: only } : { kind: 'laboratory' };
}

function rolesOf({ kind }: TreatedGroup): ScenarioEvaluation['roles'] {
  if (kind === 'village') return ['laboratory', 'replication'];
  return [kind];
}
