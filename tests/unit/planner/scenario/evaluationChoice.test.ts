import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askInstead } from '../../../../src/planner/scenario/askInstead';
import { evaluationOf, groupOf, outcomesOf } from '../../../../src/planner/scenario/evaluationAsked';
import { FIRST_EVALUATION, type TreatedGroup } from '../../../../src/planner/scenario/evaluationChoice';
import { parseScenario } from '../../../../src/planner/scenario/scenario';
import { indicator } from '../../aggregate/sample';

const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const P0 = indicator({
  id: 'p0',
  kind: 'ratio',
  worse: 'high',
  provenance: 'peraga',
  years: years(2015, 2024),
});
const IDM = indicator({ id: 'idm', kind: 'index', worse: 'low', provenance: 'resmi', years: [2024] });
const MODELLED = indicator({
  id: 'p0_desa',
  kind: 'ratio',
  worse: 'high',
  provenance: 'estimasi',
  years: [2024],
});
const DECILES = indicator({
  id: 'desil',
  kind: 'ratio',
  worse: 'high',
  provenance: 'peraga',
  basis: 'BDT 2015–2020; DTSEN 2021–2024',
  years: years(2015, 2024),
});

describe('the outcomes of a pack', () => {
  it('are rates and indices with a worse end; most years first, then what is worse when it is high', () => {
    const heads = indicator({ id: 'jiwa', kind: 'count', worse: 'high' });
    const neutral = indicator({ id: 'padat', kind: 'ratio', worse: 'neutral' });
    expect(outcomesOf([IDM, heads, MODELLED, neutral, P0]).map(({ id }) => id)).toEqual([
      'p0',
      'p0_desa',
      'idm',
    ]);
  });
});

describe('the question of a screen', () => {
  it('is what the command line takes, field by field', () => {
    const text = JSON.stringify({ version: 1, evaluation: { indicator: 'p0', only: [2020] } });
    const read = parseScenario(text);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const choice = { ...FIRST_EVALUATION, group: { kind: 'replication', years: [2020] } } as const;
    expect(evaluationOf(choice, P0)).toEqual(read.scenario.evaluation);
  });

  it('names the roles of its group, and one village alone', () => {
    expect(evaluationOf({ ...FIRST_EVALUATION, group: { kind: 'laboratory' } }, P0).roles).toEqual([
      'laboratory',
    ]);
    const alone = evaluationOf({ ...FIRST_EVALUATION, group: { kind: 'village', code: '1' } }, P0);
    expect([alone.roles, alone.onlyVillages]).toEqual([['laboratory', 'replication'], ['1']]);
    expect(evaluationOf(FIRST_EVALUATION, P0)).not.toHaveProperty('only');
  });

  it.each<[TreatedGroup]>([
    [{ kind: 'laboratory' }],
    [{ kind: 'replication', years: [] }],
    [{ kind: 'replication', years: [2020, 2022] }],
    [{ kind: 'village', code: '99.01.02.2003' }],
  ])('still tells the group that was chosen: %j', (group) => {
    expect(groupOf(evaluationOf({ ...FIRST_EVALUATION, group }, P0))).toEqual(group);
  });

  it('hopes for more where low is worse', () => {
    expect(evaluationOf(FIRST_EVALUATION, P0).wanted).toBe('less');
    expect(evaluationOf(FIRST_EVALUATION, IDM).wanted).toBe('more');
  });

  it('holds the planted question of the documents', () => {
    const text = readFileSync('docs/skenario.json', 'utf8');
    expect(parseScenario(text).ok).toBe(true);
  });
});

describe('what can be asked instead', () => {
  const indicators = [P0, IDM, MODELLED, DECILES];

  it('is another outcome that is measured, for one basis and several years', () => {
    expect(askInstead([{ kind: 'modelled' }], { outcome: MODELLED, indicators })).toEqual([
      { kind: 'outcome', id: 'p0' },
    ]);
  });

  it('is years of one data basis, then another outcome', () => {
    const refusals = [{ kind: 'basisChanges', bases: ['a', 'b'] }] as const;
    expect(askInstead(refusals, { outcome: DECILES, indicators })).toEqual([
      { kind: 'years', from: 2015, to: 2020, basis: 'BDT 2015–2020' },
      { kind: 'years', from: 2021, to: 2024, basis: 'DTSEN 2021–2024' },
      { kind: 'outcome', id: 'p0' },
    ]);
  });

  it('is all years where a year before is missing and there are some', () => {
    const refusals = [{ kind: 'noYearBefore', cohorts: [2020] }] as const;
    expect(askInstead(refusals, { outcome: P0, indicators })).toEqual([{ kind: 'allYears' }]);
    expect(askInstead(refusals, { outcome: IDM, indicators })).toEqual([{ kind: 'outcome', id: 'p0' }]);
  });

  it('is every cohort where nobody is treated, and nothing where the pack has nothing', () => {
    expect(askInstead([{ kind: 'noTreated' }], { outcome: P0, indicators })).toEqual([
      { kind: 'allCohorts' },
    ]);
    expect(askInstead([{ kind: 'modelled' }], { outcome: MODELLED, indicators: [IDM, MODELLED] })).toEqual(
      [],
    );
  });
});
