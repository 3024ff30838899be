import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../../src/planner/scenario/scenario';
import { parseScenario, scenarioText } from '../../../../src/planner/scenario/scenario';
import { canBeCriterion, criteriaOf, firstScenario, PRESETS } from '../../../../src/state/planner/presets';
import { edited, type ScenarioEdit } from '../../../../src/state/planner/scenarioEdits';
import { indicator, INDICATORS, plannerDataset, scenarioOf } from '../../../support/plannerPack';

const START = scenarioOf({
  name: 'awal',
  criteria: {
    items: [
      { indicator: 'p0', weight: 3 },
      { indicator: 'rtlh_persen', weight: 1 },
    ],
  },
  robustness: { top: 4 },
  choice: { rules: [{ id: 'jumlah', kind: 'count', most: 4 }] },
});
const after = (edits: readonly ScenarioEdit[], from: Scenario = START) => edits.reduce(edited, from);
const weights = ({ criteria }: Scenario) => criteria!.items.map(({ weight }) => weight);

describe('an edit of the criteria', () => {
  it('adds one of middling weight, once', () => {
    const added = after([{ kind: 'addCriterion', indicator: 'rata' }]);
    expect(added.criteria!.items.at(-1)).toEqual({ indicator: 'rata', weight: 2 });
    expect(after([{ kind: 'addCriterion', indicator: 'p0' }]).criteria).toEqual(START.criteria);
    const none = after([
      { kind: 'criteria', items: [] },
      { kind: 'addCriterion', indicator: 'p0' },
    ]);
    expect(weights(none)).toEqual([1]);
  });

  it('drops one, changes one, and leaves the scenario before as it was', () => {
    const text = scenarioText(START);
    expect(after([{ kind: 'dropCriterion', indicator: 'p0' }]).criteria!.items).toHaveLength(1);
    const low = after([{ kind: 'criterion', indicator: 'p0', change: { needier: 'low', year: 2023 } }]);
    expect(low.criteria!.items[0]).toEqual({ indicator: 'p0', weight: 3, needier: 'low', year: 2023 });
    expect(scenarioText(START)).toBe(text);
  });

  it('makes weights equal, and takes judgements in their place and back', () => {
    expect(weights(after([{ kind: 'weigh', how: 'equal' }]))).toEqual([1, 1]);
    const judged = after([
      { kind: 'weigh', how: 'pairs' },
      { kind: 'judge', a: 0, b: 1, times: 3 },
    ]);
    expect(judged.criteria!.pairwise).toEqual([
      [1, 3],
      [1 / 3, 1],
    ]);
    // Three times as important: 75 and 25 per cent.
    const back = edited(judged, { kind: 'weigh', how: 'sliders' });
    expect(weights(back)).toEqual([75, 25]);
    expect(back.criteria!.pairwise).toBeUndefined();
    expect(edited(judged, { kind: 'weigh', how: 'equal' }).criteria!.pairwise).toBeUndefined();
    expect(weights(edited(START, { kind: 'weigh', how: 'sliders' }))).toEqual([3, 1]);
  });

  it('keeps judgements as many as criteria', () => {
    const judged = after([
      { kind: 'judge', a: 0, b: 1, times: 5 },
      { kind: 'addCriterion', indicator: 'rata' },
    ]);
    expect(judged.criteria!.pairwise).toEqual([
      [1, 5, 1],
      [0.2, 1, 1],
      [1, 1, 1],
    ]);
    const fewer = edited(judged, { kind: 'dropCriterion', indicator: 'p0' });
    expect(fewer.criteria!.pairwise).toEqual([
      [1, 1],
      [1, 1],
    ]);
    // With one criterion there are no pairs to compare.
    expect(edited(fewer, { kind: 'dropCriterion', indicator: 'rata' }).criteria!.pairwise).toBeUndefined();
  });

  it('never puts a geometric mean over scores that may be below 0', () => {
    const way = (change: object) => ({ kind: 'way', change }) as ScenarioEdit;
    const geometric = after([way({ scale: 'z' }), way({ method: 'geometric' })]);
    expect(geometric.criteria).toMatchObject({ scale: 'minmax', method: 'geometric' });
    expect(after([way({ scale: 'z' })]).criteria!.scale).toBe('z');
    expect(after([way({ missing: 'noScore' })]).criteria!.missing).toBe('noScore');
  });

  it('begins criteria and a choice where a scenario has none', () => {
    const bare = scenarioOf({});
    expect(edited(bare, { kind: 'addCriterion', indicator: 'p0' }).criteria!.items).toHaveLength(1);
    const counted = edited(bare, { kind: 'count', most: 3 });
    expect(counted.choice!.rules).toEqual([{ id: 'jumlah', kind: 'count', most: 3 }]);
    expect(counted.robustness).toBeUndefined();
  });
});

describe('an edit of the choice', () => {
  it('changes how many, and asks the robustness about as many', () => {
    const more = after([{ kind: 'count', most: 9 }]);
    expect(more.choice!.rules).toEqual([{ id: 'jumlah', kind: 'count', most: 9 }]);
    expect(more.robustness!.top).toBe(9);
    expect(after([{ kind: 'count', most: 0 }]).robustness!.top).toBe(1);
  });

  it('puts a rule in the place of the one of its name, and drops it', () => {
    const near = { id: 'jarak', kind: 'apart', least_m: 1000 } as const;
    const once = after([{ kind: 'rule', rule: near }]);
    const twice = edited(once, { kind: 'rule', rule: { ...near, least_m: 2000 } });
    expect(twice.choice!.rules).toEqual([START.choice!.rules[0], { ...near, least_m: 2000 }]);
    expect(edited(twice, { kind: 'dropRule', id: 'jarak' }).choice!.rules).toHaveLength(1);
    expect(edited(twice, { kind: 'dropRule', id: 'lain' }).choice!.rules).toHaveLength(2);
  });

  it('describes amounts, and the goal with its own', () => {
    const money = after([{ kind: 'amount', name: 'apbd', amount: { each: 400 } }]);
    const goal = edited(money, {
      kind: 'goal',
      goal: { kind: 'most', amount: 'penduduk' },
      amount: { indicator: 'penduduk' },
    });
    expect(goal.choice!.amounts).toEqual({ apbd: { each: 400 }, penduduk: { indicator: 'penduduk' } });
    expect(goal.choice!.goal).toEqual({ kind: 'most', amount: 'penduduk' });
    expect(edited(goal, { kind: 'goal', goal: { kind: 'most', amount: 'skor' } }).choice!.amounts).toEqual(
      goal.choice!.amounts,
    );
    expect(after([{ kind: 'alternatives', count: 2, by: 4 }]).choice!.alternatives).toEqual({
      count: 2,
      by: 4,
    });
  });
});

describe('an edit of what is written', () => {
  it('keeps the rest of the minutes, the exclusions and the draws', () => {
    const text = after([
      { kind: 'minutes', change: { purpose: 'memilih' } },
      { kind: 'minutes', change: { objections: ['terlalu jauh'] } },
      { kind: 'name', name: 'baru' },
      { kind: 'exclude', change: { kelurahan: true } },
      { kind: 'robustness', change: { draws: 500 } },
    ]);
    expect(text.minutes).toMatchObject({ purpose: 'memilih', objections: ['terlalu jauh'], date: '' });
    expect([text.name, text.exclude.kelurahan, text.exclude.inProgramme]).toEqual(['baru', true, true]);
    expect(text.robustness).toMatchObject({ draws: 500, top: 4 });
    expect(edited(scenarioOf({}), { kind: 'robustness', change: { draws: 500 } }).robustness).toBeUndefined();
  });

  it('of any kind leaves a scenario that can be saved and read again', () => {
    const made = { pack: 'uji', version: '1', files: { 'nilai.csv': 'aa' }, chosen: ['1'] };
    const whole = after([
      { kind: 'made', made },
      { kind: 'minutes', change: { date: '2026-11-29', signers: ['Camat'] } },
      { kind: 'judge', a: 0, b: 1, times: 7 },
      { kind: 'rule', rule: { id: 'q', kind: 'quota', group: 'tipologi', value: 'pesisir', least: 1 } },
    ]);
    expect(parseScenario(scenarioText(whole))).toEqual({ ok: true, scenario: whole });
  });
});

describe('a plan begins', () => {
  it('with the criteria that the pack has, and counts its people', () => {
    const first = firstScenario(plannerDataset(), 'Rancangan');
    expect(first.criteria!.items).toEqual([
      { indicator: 'p0', weight: 4 },
      { indicator: 'rtlh_persen', weight: 2 },
    ]);
    expect(first.choice!.amounts).toEqual({ penduduk: { indicator: 'penduduk' } });
    expect(parseScenario(scenarioText(first))).toEqual({ ok: true, scenario: first });
  });

  it('with rates, or with what there is, where a pack has none of the usual indicators', () => {
    const only = (...indicators: ReturnType<typeof indicator>[]) => criteriaOf('umum', { indicators });
    const rate = indicator('angka');
    const count = indicator('cacah', { kind: 'count' });
    expect(only(count, rate)).toEqual([{ indicator: 'angka', weight: 1 }]);
    expect(only(count)).toEqual([{ indicator: 'cacah', weight: 1 }]);
    expect(only(indicator('netral', { worse: 'neutral' }))).toEqual([]);
  });

  it('with a preset of each typology', () => {
    for (const { id } of PRESETS)
      expect(criteriaOf(id, { indicators: INDICATORS }).length).toBeGreaterThan(0);
    expect(criteriaOf('dataran', { indicators: INDICATORS })[1]).toEqual({
      indicator: 'rtlh_persen',
      weight: 3,
    });
  });

  it('never with a category, or with one number a kecamatan', () => {
    expect(INDICATORS.filter(canBeCriterion).map(({ id }) => id)).toEqual([
      'p0',
      'rtlh_persen',
      'penduduk',
      'rata',
    ]);
  });
});
