import { adjacencyOf, neighboursOf } from '../aggregate/neighbours/adjacency';
import { goesOn, type Watch } from '../aggregate/watch';
import { columnKey, type Indicator, type IndicatorYear } from '../data/model/dataset';
import type { ProgrammeEvent } from '../data/model/programme';
import { cohortMeans, type CohortMeans } from '../planner/evaluation/cohortMeans';
import { evaluateScenario, type EvaluatedScenario } from '../planner/scenario/evaluateScenario';
import type { ScenarioEvaluation } from '../planner/scenario/scenario';
import type { EngineInputs } from './engineInputs';

/** Whether treated villages changed: the question, with the columns that it reads. */
export interface EvaluationAsked {
  readonly evaluation: ScenarioEvaluation;
  readonly outcome: Indicator;
  /** One a year that is asked about. */
  readonly columns: readonly IndicatorYear[];
  readonly programme: readonly ProgrammeEvent[];
}

export interface EvaluationFound {
  readonly evaluated: EvaluatedScenario;
  /** What the difference is made of, cohort by cohort; empty where the question is refused. */
  readonly perVillage: readonly CohortMeans[];
  readonly perPerson: readonly CohortMeans[];
}

export function evaluateReplication(
  { villages, geometry }: EngineInputs,
  { evaluation, outcome, columns, programme }: EvaluationAsked,
  watch: Watch,
): EvaluationFound | null {
  if (!goesOn(watch, 0)) return null;
  const adjacency = adjacencyOf(geometry);
  const pack = {
    dataset: { villages, indicators: [outcome] },
    programme,
    columns: new Map(columns.map((column) => [columnKey(column.indicatorId, column.year), column])),
    neighbours: Array.from({ length: villages.n }, (_, row) => [...neighboursOf(adjacency, row)]),
  };
  const evaluated = evaluateScenario({ evaluation }, pack, watch.onProgress);
  if (evaluated.status === 'problems' || evaluated.answer.status === 'refused') {
    return { evaluated, perVillage: [], perPerson: [] };
  }
  const { question } = evaluated;
  const alike = { ...question, weight: new Float64Array(question.ids.length).fill(1) };
  return {
    evaluated,
    perVillage: cohortMeans(alike),
    perPerson: cohortMeans({ ...question, weight: question.people }),
  };
}
