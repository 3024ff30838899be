import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { columnOf, openFolder, sure } from '../../../scripts/commands/packFolder';
import { readGeometry, readPart } from '../../../src/data/pack/readParts';
import { evaluateReplication, type EvaluationAsked } from '../../../src/engine/evaluateReplication';
import { evaluationOf } from '../../../src/planner/scenario/evaluationAsked';
import { FIRST_EVALUATION, type EvaluationChoice } from '../../../src/planner/scenario/evaluationChoice';
import type { EngineInputs } from '../../../src/engine/engineInputs';
import type { Evaluation } from '../../../src/planner/evaluation/evaluate';

const truth = JSON.parse(readFileSync('tests/fixtures/contoh-truth.json', 'utf8')) as {
  improved: { effect_points: Record<string, number>; villages: readonly string[] };
};
const PLANTED = Object.values(truth.improved.effect_points);
const MEAN = PLANTED.reduce((sum, one) => sum + one, 0) / PLANTED.length;

let inputs: EngineInputs;
let asked: Omit<EvaluationAsked, 'evaluation'>;

beforeAll(async () => {
  const open = await openFolder('public/geojson/contoh');
  const { villages } = open.dataset;
  inputs = { villages, geometry: sure(await readGeometry(open.files, villages), 'contoh').villages };
  const outcome = open.dataset.indicators.find(({ id }) => id === 'p0')!;
  const columns = [];
  for (const year of outcome.years) columns.push((await columnOf(open, 'p0', year)).column);
  asked = { outcome, columns, programme: sure(await readPart('programme', open.files, open), 'contoh') };
});

function found(change: Partial<EvaluationChoice>, watch = {}) {
  const evaluation = evaluationOf({ ...FIRST_EVALUATION, ...change }, asked.outcome);
  return evaluateReplication(inputs, { ...asked, evaluation }, watch)!;
}
function answerOf(change: Partial<EvaluationChoice>): Evaluation {
  const { evaluated } = found(change);
  if (evaluated.status === 'problems' || evaluated.answer.status === 'refused') throw new Error('refused');
  return evaluated.answer;
}
const cohort = (year: number) => ({ group: { kind: 'replication', years: [year] } }) as const;

describe('evaluation as the worker answers it', () => {
  it('finds the planted effect within its interval, and none in the placebo cohort', () => {
    expect(MEAN).toBeCloseTo(-3.5, 12);
    const { whole, verdict } = answerOf(cohort(2020));
    for (const one of [whole.perVillage!, whole.perPerson!]) {
      expect(one.interval[0]).toBeLessThan(MEAN);
      expect(one.interval[1]).toBeGreaterThan(MEAN);
    }
    expect(verdict).toBe('wanted');
    const placebo = answerOf(cohort(2021));
    expect([placebo.verdict, placebo.whole.perVillage!.interval[0] < 0]).toEqual(['unclear', true]);
    expect(placebo.whole.perVillage!.interval[1]).toBeGreaterThan(0);
  });

  it('writes the answer out: the means by cohort make the difference', () => {
    const { perVillage, perPerson, evaluated } = found({});
    if (evaluated.status === 'problems' || evaluated.answer.status === 'refused') throw new Error('refused');
    const { whole, trends } = evaluated.answer;
    expect(perVillage.map((one) => one.cohort)).toEqual([2020, 2021]);
    for (const [means, effect] of [
      [perVillage, whole.perVillage!.effect],
      [perPerson, whole.perPerson!.effect],
    ] as const) {
      expect(means.reduce((sum, { share, difference }) => sum + share * difference, 0)).toBeCloseTo(
        effect,
        9,
      );
    }
    expect(trends.map(({ time }) => time)).toEqual(asked.outcome.years);
    expect(
      trends.every(({ treated, matched, never }) => [treated, matched, never].every(Number.isFinite)),
    ).toBe(true);
  });

  it('takes one village alone: a rank instead of an interval, other treated villages are no comparison', () => {
    const code = truth.improved.villages[0]!;
    const { placebo, verdict, matched } = answerOf({ group: { kind: 'village', code } });
    expect(verdict).toBe('tooFewToTell');
    // 285 villages less the 43 others that the programme treated.
    expect(placebo!.placebos).toHaveLength(242);
    expect(placebo!.rank).toBeLessThanOrEqual(24);
    expect(matched.sets).toHaveLength(1);
  });

  it('says which village the pack has not, and which years', () => {
    const { evaluated } = found({ group: { kind: 'village', code: '11.11.11.2001' } });
    expect(evaluated).toEqual({
      status: 'problems',
      problems: [{ kind: 'noVillage', code: '11.11.11.2001' }],
    });
  });

  it('writes nothing out where the question is refused', () => {
    const { evaluated, perVillage, perPerson } = found({ usedToChoose: true });
    expect(evaluated).toMatchObject({
      answer: { status: 'refused', refusals: [{ kind: 'chosenByOutcome' }] },
    });
    expect([perVillage, perPerson]).toEqual([[], []]);
  });

  it('reports its progress from nothing to all, and stops where it is told to before it begins', () => {
    const told: number[] = [];
    found(cohort(2020), { onProgress: (share: number) => told.push(share) });
    expect([told[0], told.at(-1)]).toEqual([0, 1]);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    const evaluation = evaluationOf(FIRST_EVALUATION, asked.outcome);
    expect(evaluateReplication(inputs, { ...asked, evaluation }, { shouldStop: () => true })).toBeNull();
  });
});
