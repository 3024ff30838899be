import { programmeStandings } from '../../aggregate/programme/programmeStatus';
import { basisOf } from '../../data/model/basis';
import { evaluate, type EvaluationAnswer, type EvaluationQuestion } from '../evaluation/evaluate';
import { sensitivityOf, type Sensitivity } from '../evaluation/sensitivity';
import type { Scenario, ScenarioEvaluation } from './scenario';
import {
  codesOf,
  columnAt,
  columnsNeeded,
  knownValues,
  wordsOf,
  type ScenarioPack,
  type ScenarioProblem,
} from './scenarioPack';

export type EvaluatedScenario =
  | { readonly status: 'problems'; readonly problems: readonly ScenarioProblem[] }
  | {
      readonly status: 'answered';
      readonly question: EvaluationQuestion;
      readonly answer: EvaluationAnswer;
      /** Empty where the question is refused. */
      readonly sensitivity: readonly Sensitivity[];
    };

/** Whether the treated villages of a scenario changed, on a pack. */
export function evaluateScenario(
  scenario: Pick<Scenario, 'evaluation'>,
  pack: ScenarioPack,
  onProgress?: (share: number) => void,
): EvaluatedScenario {
  const { evaluation } = scenario;
  if (!evaluation) return { status: 'problems', problems: [{ kind: 'noPart', part: 'evaluation' }] };
  const { wishes, problems } = columnsNeeded(scenario, 'evaluate', pack.dataset);
  const codes = codesOf(pack);
  const known = new Set(codes);
  const strangers = [...Object.keys(evaluation.cohorts ?? {}), ...(evaluation.onlyVillages ?? [])].filter(
    (code) => !known.has(code),
  );
  const all = [...problems, ...strangers.map((code): ScenarioProblem => ({ kind: 'noVillage', code }))];
  if (all.length > 0) return { status: 'problems', problems: all };
  const question = questionOf(evaluation, { pack, codes, wishes });
  const answer = evaluate(question);
  if (answer.status === 'refused') return { status: 'answered', question, answer, sensitivity: [] };
  onProgress?.(EVALUATED);
  const sensitivity = sensitivityOf(question, question.sets, (share) =>
    onProgress?.(EVALUATED + (1 - EVALUATED) * share),
  );
  return { status: 'answered', question, answer, sensitivity };
}

/** Share of the work that is done with the answer itself; other choices take the rest. */
const EVALUATED = 0.3;

function questionOf(
  evaluation: ScenarioEvaluation,
  {
    pack,
    codes,
    wishes,
  }: {
    readonly pack: ScenarioPack;
    readonly codes: readonly string[];
    readonly wishes: ReturnType<typeof columnsNeeded>['wishes'];
  },
): EvaluationQuestion {
  const { indicator } = wishes[0]!;
  const columns = wishes.map((wish) => columnAt(pack, wish));
  const series = columns.map(knownValues);
  const people = columns.at(-1)!.denominator;
  const { cohort, isOut } = cohortsOf(evaluation, pack, codes);
  const { distance, withReplacement, perTreated, caliper, exceptNeighbours } = evaluation;
  const bases = wishes.map(({ year }) => basisOf(indicator, year)?.label ?? indicator.basis);
  return {
    ids: codes,
    times: wishes.map(({ year }) => year),
    values: codes.map((_, row) =>
      Float64Array.from(series, (values) => (isOut[row] ? Number.NaN : values[row]!)),
    ),
    cohort,
    // Without people every village weighs alike per person too.
    people: Float64Array.from(codes, (_, row) =>
      people && people[row]! > 0 ? people[row]! : people ? 0 : 1,
    ),
    group: wordsOf(pack.dataset.villages.typology),
    neighbours: pack.neighbours,
    bases,
    isModelled: indicator.provenance === 'estimasi' || indicator.formula.kind === 'model',
    usedToChoose: evaluation.usedToChoose,
    wanted: evaluation.wanted,
    comparison: evaluation.comparison,
    sets: {
      kind: distance,
      withReplacement,
      perTreated,
      exceptNeighbours,
      ...(caliper === undefined ? {} : { caliper }),
    },
    alpha: evaluation.alpha,
    seed: evaluation.seed,
  };
}

/**
 * First year of treatment by row. A village that was treated otherwise, or in a year that is not asked about, is out: it
 * is no comparison either.
 */
function cohortsOf(
  { cohorts, roles, only, onlyVillages }: ScenarioEvaluation,
  { programme }: ScenarioPack,
  codes: readonly string[],
): { readonly cohort: readonly (number | null)[]; readonly isOut: readonly boolean[] } {
  const { byRow } = programmeStandings(programme);
  const found = codes.map((code, row) => {
    if (cohorts) return { year: Object.hasOwn(cohorts, code) ? cohorts[code]! : null, isAsked: true };
    const { role, roleEvent } = byRow.get(row) ?? {};
    if (role !== 'laboratory' && role !== 'replication') return { year: null, isAsked: true };
    return { year: Number(roleEvent?.date.slice(0, 4)), isAsked: roles.some((one) => one === role) };
  });
  const isOther = (year: number, row: number) =>
    (only && !only.includes(year)) === true || (onlyVillages && !onlyVillages.includes(codes[row]!)) === true;
  const isOut = found.map(({ year, isAsked }, row) => year !== null && (!isAsked || isOther(year, row)));
  return { cohort: found.map(({ year }, row) => (isOut[row] ? null : year)), isOut };
}
