import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Solver } from '../../../../src/planner/program/program';
import { fetchStrong, StrongWanted } from '../../../../src/planner/program/strongWanted';
import { yalpsSolver } from '../../../../src/planner/program/yalpsSolver';
import { choiceParts, countOfParts } from '../../../../src/planner/scenario/choiceParts';
import { selectScenario, type SelectedScenario } from '../../../../src/planner/scenario/selectScenario';
import { CODES, PEOPLE, plannerPack, POVERTY, scenarioOf } from '../../../support/plannerPack';

const pack = plannerPack();
const CRITERIA = { items: [{ indicator: 'p0' }] };
const choice = (rules: readonly object[], change: object = {}) => ({
  criteria: CRITERIA,
  choice: { rules, ...change },
});
const select = (change: Readonly<Record<string, unknown>>) =>
  selectScenario(scenarioOf(change), pack, yalpsSolver);

function selected(
  change: Readonly<Record<string, unknown>>,
): Extract<SelectedScenario, { status: 'selected' }> {
  const answer = select(change);
  if (answer.status !== 'selected') throw new Error(JSON.stringify(answer));
  return answer;
}
const count = (most: number) => ({ id: 'n', kind: 'count', most });
const tired: Solver = () => ({ status: 'unsolved', reason: 'time', bound: 12 });

describe('a choice by a scenario', () => {
  it('takes the neediest, never one in the programme', () => {
    const { chosen, objective, unique } = selected(choice([count(2)]));
    // Scores 100, 60, 20, 80, 0 over those that compete.
    expect(chosen).toEqual([0, 3]);
    expect(objective).toBeCloseTo(180, 9);
    expect(unique).toBe(true);
  });

  it('says what a rule costs and what each village is worth', () => {
    const spread = { id: 'k', kind: 'perGroup', group: 'kecamatan', most: 1 };
    const must = { id: 'wajib', kind: 'include', ids: [CODES[2]] };
    const { chosen, prices, worth } = selected(choice([count(2), spread, must]));
    expect(chosen).toEqual([2, 3]);
    // Without the third the first joins: 180 for 100. Without the spread still one seat is the third's.
    expect(prices.get('wajib')).toBeCloseTo(80, 9);
    expect(prices.get('k')).toBeCloseTo(20, 9);
    expect(worth).toEqual([
      { row: 2, loss: 'impossible' },
      { row: 3, loss: 80 },
    ]);
  });

  it('gives lists that differ with their price, and says when there is no other', () => {
    const { alternatives } = selected(choice([count(1)], { alternatives: { count: 20, by: 1 } }));
    expect(alternatives!.found.map(({ chosen }) => chosen[0])).toEqual([3, 1, 2, undefined]);
    // The last takes none: the village that is left adds nothing.
    expect(alternatives!.found.map(({ price }) => Math.round(price))).toEqual([20, 40, 80, 100]);
    expect(alternatives!.ended).toBe('noOther');
    expect(selected(choice([count(1)])).alternatives).toBeNull();
  });

  it('counts people, within reach too', () => {
    const amounts = { orang: { indicator: 'penduduk' } };
    const most = selected(choice([count(1)], { amounts, goal: { kind: 'most', amount: 'orang' } }));
    expect([most.chosen, most.objective]).toEqual([[1], 900]);
    const covered = { kind: 'covered', amount: 'orang', radius_m: 1500 };
    const reach = selected(choice([count(1)], { amounts, goal: covered }));
    // A kilometre to either side of the third: 900 + 400 + 300; of the second 1,400.
    expect([reach.chosen, reach.objective]).toEqual([[2], 1600]);
  });

  it('reaches a target for the least money', () => {
    const amounts = { orang: { indicator: 'penduduk' }, biaya: { each: 5 } };
    const rules = [{ id: 't', kind: 'target', amount: 'orang', least: 1600 }];
    const answer = selected(choice(rules, { amounts, goal: { kind: 'least', amount: 'biaya' } }));
    expect([answer.chosen, answer.objective]).toEqual([[1, 4], 10]);
  });

  it('leaves out a village of which an amount is not known: for 0 it would be a bargain', () => {
    const amounts = { rumah: { indicator: 'rtlh_persen' } };
    const rules = [count(5), { id: 'b', kind: 'budget', amount: 'rumah', most: 1000 }];
    const { chosen, leftOut } = selected(choice(rules, { amounts }));
    expect(leftOut).toEqual([{ row: 3, amount: 'rumah' }]);
    expect(chosen).not.toContain(3);
  });

  it('keeps the recorded list while no other list has a better objective', () => {
    const amounts = { sama: { each: 1 } };
    const asked = choice([count(2)], { amounts, goal: { kind: 'most', amount: 'sama' } });
    const made = (codes: readonly (string | undefined)[]) => ({
      ...asked,
      made: { pack: 'uji', version: '1', files: {}, chosen: codes },
    });
    expect(selected(made([CODES[1], CODES[4]])).chosen).toEqual([1, 4]);
    // In the programme now, or one village only: no longer as good.
    expect(selected(made([CODES[1], CODES[5]])).chosen).not.toContain(5);
    expect(selected(made([CODES[2]])).chosen).toHaveLength(2);
    expect(selected(made([CODES[1], 'gone'])).chosen).toHaveLength(2);
    expect(selected(asked).unique).toBe(false);
  });

  it('names a smallest set of rules that conflict', () => {
    const rules = [
      count(1),
      { id: 'a', kind: 'quota', group: 'tipologi', value: 'pesisir', least: 1 },
      { id: 'b', kind: 'quota', group: 'tipologi', value: 'dataran', least: 1 },
      { id: 'k', kind: 'perGroup', group: 'kecamatan', most: 2 },
    ];
    const answer = select(choice(rules));
    expect(answer).toMatchObject({ status: 'infeasible' });
    if (answer.status !== 'infeasible') return;
    expect(answer.conflict).toEqual({ rules: ['n', 'a', 'b'], smallest: true });
  });

  it('takes none where the money is none', () => {
    const amounts = { apbd: { each: 400 } };
    const rules = [count(3), { id: 'b', kind: 'budget', amount: 'apbd', most: 0 }];
    expect(selected(choice(rules, { amounts })).chosen).toEqual([]);
  });

  it('takes fewer than asked where fewer are left', () => {
    // The fifth adds nothing: its score is 0.
    expect(selected(choice([count(40)])).chosen).toEqual([0, 1, 2, 3]);
  });

  it('shows nothing that is not proven', () => {
    const answer = selectScenario(scenarioOf(choice([count(2)])), pack, tired);
    expect(answer).toMatchObject({ status: 'unsolved', reason: 'time', bound: 12 });
  });
});

describe('a choice is refused where', () => {
  it.each<[string, Readonly<Record<string, unknown>>, object]>([
    ['nothing is asked', { criteria: CRITERIA }, { problems: [{ kind: 'noPart', part: 'choice' }] }],
    [
      'an amount is not described',
      choice([{ id: 'b', kind: 'budget', amount: 'apbd', most: 1 }]),
      { problems: [{ kind: 'noAmount', name: 'apbd' }] },
    ],
    [
      'a group is not in the pack',
      choice([{ id: 'q', kind: 'quota', group: 'tipologi', value: 'rawa', least: 1 }]),
      { problems: [{ kind: 'noGroup', group: 'tipologi', value: 'rawa' }] },
    ],
    [
      'a village is not in the pack',
      choice([{ id: 'i', kind: 'include', ids: ['0'] }]),
      { problems: [{ kind: 'noVillage', code: '0' }] },
    ],
    [
      'an amount is no number a village',
      choice([], { amounts: { x: { indicator: 'kelas' } } }),
      { problems: [{ kind: 'category', id: 'kelas' }] },
    ],
    [
      'weights are 0',
      { ...choice([]), criteria: { items: [{ indicator: 'p0', weight: 0 }] } },
      { fault: 'weightsAllZero' },
    ],
  ])('%s', (_, change, wanted) => {
    expect(select(change)).toMatchObject({ status: 'refused', ...wanted });
  });
});

describe('many villages', () => {
  const villages = { ...pack.dataset.villages, n: 1001 };
  const many = { ...pack, dataset: { ...pack.dataset, villages } };
  const asked = (goal: object) =>
    scenarioOf({ choice: { amounts: { x: { each: 1 } }, goal, rules: [count(2)] } });

  it('are not asked for what lies within reach, which nobody could wait for', () => {
    const covered = { kind: 'covered', amount: 'x', radius_m: 3000 };
    expect(selectScenario(asked(covered), many, tired)).toEqual({
      status: 'refused',
      problems: [{ kind: 'tooManyToReach', villages: 1001, most: 1000 }],
    });
    expect(selectScenario(asked({ kind: 'most', amount: 'x' }), many, tired).status).toBe('unsolved');
  });

  it('have a list in any case, and what stands beside it as far as a quarter of a minute goes', () => {
    let clock_ms = 0;
    const slow: Solver = ({ objective, binaries }) => {
      clock_ms += 10_000;
      const values = new Float64Array(objective.length);
      values[clock_ms / 10_000] = 1;
      return { status: 'optimal', values: values.fill(0, binaries) };
    };
    const scenario = asked({ kind: 'most', amount: 'x' });
    const parts = [...choiceParts(scenario, many, slow, () => clock_ms)];
    // Two programs fit: whether the list is the only one, and the price of its rule; the worth of its village has its own time.
    expect(parts.map(({ kind }) => kind)).toEqual(['best', 'unique', 'price', 'worth']);
    expect(clock_ms).toBe(40_000);
  });
});

describe('the parts of a choice', () => {
  it('come with the answer first, as many as were foretold', () => {
    const scenario = scenarioOf(
      choice([count(2), { id: 'k', kind: 'perGroup', group: 'kecamatan', most: 1 }], {
        alternatives: { count: 1, by: 1 },
      }),
    );
    const kinds = [...choiceParts(scenario, pack, yalpsSolver)].map(({ kind }) => kind);
    expect(kinds).toEqual(['best', 'unique', 'price', 'price', 'worth', 'worth', 'alternative']);
    expect(countOfParts(scenario, 2)).toBe(kinds.length);
  });

  it('say first that nothing is possible, then why', () => {
    const rules = [count(1), { id: 'i', kind: 'include', ids: [CODES[0], CODES[1]] }];
    const kinds = [...choiceParts(scenarioOf(choice(rules)), pack, yalpsSolver)].map(({ kind }) => kind);
    expect(kinds).toEqual(['infeasible', 'conflict']);
  });

  it('end where the strong solver is wanted, so that whoever asked can fetch it', () => {
    const parts = choiceParts(scenarioOf(choice([count(1)])), pack, fetchStrong);
    expect(() => [...parts]).toThrow(StrongWanted);
  });
});

describe('whatever is asked of six villages', () => {
  const RULES = fc.record({
    most: fc.integer({ min: 0, max: 5 }),
    perKecamatan: fc.integer({ min: 1, max: 3 }),
    money: fc.integer({ min: 0, max: 2000 }),
    apart_m: fc.constantFrom(0, 1500, 2500),
    coast: fc.integer({ min: 0, max: 2 }),
  });
  const ALL = Array.from({ length: 32 }, (_, bits) => [0, 1, 2, 3, 4].filter((i) => bits & (1 << i)));
  const score = (i: number) => (100 * (POVERTY[i]! - 5)) / 25;

  it('the list is as good as the best of all sets that keep the rules', () => {
    fc.assert(
      fc.property(RULES, ({ most, perKecamatan, money, apart_m, coast }) => {
        const rules = [
          count(most),
          { id: 'k', kind: 'perGroup', group: 'kecamatan', most: perKecamatan },
          { id: 'm', kind: 'budget', amount: 'orang', most: money },
          { id: 'd', kind: 'apart', least_m: apart_m },
          { id: 'q', kind: 'quota', group: 'tipologi', value: 'pesisir', least: coast },
        ];
        const answer = select(choice(rules, { amounts: { orang: { indicator: 'penduduk' } } }));
        const kept = ALL.filter(
          (rows) =>
            rows.length <= most &&
            [rows.filter((i) => i < 3), rows.filter((i) => i >= 3)].every(
              (own) => own.length <= perKecamatan,
            ) &&
            rows.reduce((sum, i) => sum + PEOPLE[i]!, 0) <= money &&
            rows.every((i) => rows.every((j) => i === j || Math.abs(i - j) * 1000 >= apart_m - 50)) &&
            rows.filter((i) => i < 2).length >= coast,
        );
        if (kept.length === 0) return void expect(answer.status).toBe('infeasible');
        const best = Math.max(...kept.map((rows) => rows.reduce((sum, i) => sum + score(i), 0)));
        expect(answer).toMatchObject({ status: 'selected' });
        if (answer.status !== 'selected') return;
        expect(answer.objective).toBeCloseTo(best, 6);
        for (const price of answer.prices.values()) expect(price).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 40 },
    );
  });
});
