import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternatives } from '../../../../src/planner/choice/alternatives';
import { objectiveOf } from '../../../../src/planner/choice/choiceProgram';
import type { ChoiceQuestion, ChoiceRule, ChoiceTable } from '../../../../src/planner/choice/choiceQuestion';
import { choose, isUnique, type Solving } from '../../../../src/planner/choice/choose';
import { smallestConflict } from '../../../../src/planner/choice/conflict';
import { pricesOfRules, worthOfChosen } from '../../../../src/planner/choice/prices';
import { yalpsSolver } from '../../../../src/planner/program/yalpsSolver';
import { bothSolvers } from '../../../support/solvers';

const SOLVING: Solving = { solver: yalpsSolver, limit_s: 20 };
const solvers = await bothSolvers();

/** Five villages on a line, a kilometre apart. */
const TABLE: ChoiceTable = {
  ids: ['a', 'b', 'c', 'd', 'e'],
  amounts: {
    need: Float64Array.of(10, 9, 8, 3, 1),
    apbd: Float64Array.of(6, 5, 3, 2, 1),
    csr: Float64Array.of(1, 4, 2, 2, 9),
    poor: Float64Array.of(100, 40, 60, 20, 70),
  },
  groups: {
    kecamatan: ['K', 'K', 'K', 'L', 'L'],
    tipologi: ['pesisir', 'kota', 'pesisir', 'gunung', 'gunung'],
  },
  x_m: Float64Array.of(0, 1000, 2000, 3000, 4000),
  y_m: new Float64Array(5),
};
const MOST = { kind: 'most', amount: 'need' } as const;
const question = (rules: readonly ChoiceRule[], change: Partial<ChoiceQuestion> = {}): ChoiceQuestion => {
  return { table: TABLE, goal: MOST, rules, ...change };
};
const names = (rules: readonly ChoiceRule[], change: Partial<ChoiceQuestion> = {}) => {
  const best = choose(question(rules, change), SOLVING);
  return best.status === 'optimal' ? best.chosen.map((i) => TABLE.ids[i]).join('') : best.status;
};

const count = (most: number): ChoiceRule => ({ id: 'count', kind: 'count', most });
const apbd = (most: number): ChoiceRule => ({ id: 'apbd', kind: 'budget', amount: 'apbd', most });
const csr = (most: number): ChoiceRule => ({ id: 'csr', kind: 'budget', amount: 'csr', most });

describe('a choice keeps to', () => {
  it.each<[string, readonly ChoiceRule[], string]>([
    ['nothing, and takes all', [], 'abcde'],
    ['a number', [count(2)], 'ab'],
    ['a budget', [apbd(9)], 'ac'],
    ['two budgets at once', [apbd(9), csr(3)], 'ac'],
    ['two budgets, the second the narrower', [apbd(14), csr(4)], 'ac'],
    ['so many a kecamatan', [count(3), { id: 'k', kind: 'perGroup', group: 'kecamatan', most: 1 }], 'ad'],
    [
      'one of a typology at least',
      [count(2), { id: 'g', kind: 'quota', group: 'tipologi', value: 'gunung', least: 1 }],
      'ad',
    ],
    [
      'one of a typology at most',
      [count(2), { id: 'p', kind: 'quota', group: 'tipologi', value: 'pesisir', most: 1 }],
      'ab',
    ],
    ['a distance', [count(3), { id: 'd', kind: 'apart', least_m: 1500 }], 'ace'],
    ['a distance that is just kept', [count(3), { id: 'd', kind: 'apart', least_m: 1000 }], 'abc'],
    ['a village that must be in', [count(2), { id: 'e', kind: 'include', ids: ['e'] }], 'ae'],
    ['a village that must be out', [count(2), { id: 'a', kind: 'exclude', ids: ['a'] }], 'bc'],
    ['a village nobody knows, by finding none', [{ id: 'z', kind: 'include', ids: ['z'] }], 'infeasible'],
    ['a number of at least more than there are', [{ id: 'n', kind: 'count', least: 6 }], 'infeasible'],
  ])('%s', (_, rules, expected) => {
    expect(names(rules)).toBe(expected);
  });

  it('the least cost that meets two targets', () => {
    const rules: ChoiceRule[] = [
      { id: 'need', kind: 'target', amount: 'need', least: 12 },
      { id: 'poor', kind: 'target', amount: 'poor', least: 120 },
    ];
    // b and e and c: 5 + 1 + 3 = 9 for need 18, poor 170; c, d, e: 6 for need 12, poor 150.
    expect(names(rules, { goal: { kind: 'least', amount: 'apbd' } })).toBe('cde');
  });

  it('what is reached: those around a chosen one count too, a barred one as well', () => {
    const goal = { kind: 'covered', amount: 'poor', radius_m: 1000 } as const;
    // b reaches a, b and c: 200; d reaches c, d and e: 150.
    expect(names([count(1)], { goal })).toBe('b');
    const barred = Uint8Array.of(0, 1, 0, 0, 0);
    expect(names([count(1)], { goal, table: { ...TABLE, barred } })).toBe('d');
    // The second is counted in full where it is reached twice.
    expect(objectiveOf(question([], { goal }), [1, 2])).toBe(220);
  });

  it('that a barred place is never chosen', () => {
    expect(names([count(2)], { table: { ...TABLE, barred: Uint8Array.of(1, 0, 0, 0, 0) } })).toBe('bc');
  });

  it('throws on an amount, a group or a position that the table has not', () => {
    expect(() => names([{ id: 'x', kind: 'budget', amount: 'toString', most: 1 }])).toThrow(
      'no amount "toString"',
    );
    expect(() => names([{ id: 'x', kind: 'perGroup', group: 'x', most: 1 }])).toThrow('no group');
    const { x_m: _x, y_m: _y, ...table } = TABLE;
    expect(() => names([{ id: 'd', kind: 'apart', least_m: 1 }], { table })).toThrow('no position');
  });
});

describe('prices, worth, alternatives', () => {
  const rules = [count(2), apbd(9)];
  const best = { chosen: [0, 2], objective: 18 };

  it('price each rule by what the optimum gains without it', () => {
    // Without the count a, c would still be all that 9 buys but for c, d, e and so on: 18 stays. Without the budget: a, b.
    expect([...pricesOfRules(question(rules), best, SOLVING)]).toEqual([
      ['count', 0],
      ['apbd', 1],
    ]);
  });

  it('tell what is lost without each chosen village, and where nothing would be left', () => {
    // Without a: b and c cost 8 and bring 17. Without c: a and d bring 13, b and d 12.
    expect(worthOfChosen(question(rules), best, SOLVING)).toEqual([
      { row: 0, loss: 1 },
      { row: 2, loss: 5 },
    ]);
    const must = [...rules, { id: 'a', kind: 'include', ids: ['a'] } as const];
    expect(worthOfChosen(question(must), best, SOLVING)[0]).toEqual({ row: 0, loss: 'impossible' });
  });

  it('price in the direction of the goal: a rule makes the least cost higher', () => {
    const least = question(
      [
        { id: 'need', kind: 'target', amount: 'need', least: 12 },
        { id: 'no e', kind: 'exclude', ids: ['e'] },
      ],
      { goal: { kind: 'least', amount: 'apbd' } },
    );
    const dearer = choose(least, SOLVING);
    // Without e: b and d, 7; with it c, d and e, 6.
    expect(dearer).toMatchObject({ objective: 7 });
    if (dearer.status !== 'optimal') throw new Error('solved above');
    expect(pricesOfRules(least, dearer, SOLVING).get('no e')).toBe(1);
  });

  it('offer sets that leave out enough of the best and of each other', () => {
    const two = [count(2)];
    const top = { chosen: [0, 1], objective: 19 };
    const { found, ended } = alternatives(question(two), top, { ...SOLVING, count: 5, by: 2 });
    expect(found[0]).toEqual({ chosen: [2, 3], objective: 11, price: 8 });
    expect(found[1]).toEqual({ chosen: [4], objective: 1, price: 18 });
    // A third list would have to leave out two villages of the second one, which has only one.
    expect([found.length, ended]).toEqual([2, 'noOther']);
  });

  it('say that the solver gave up instead of claiming that there is no other', () => {
    const tired = {
      limit_s: 1,
      solver: () => ({ status: 'unsolved', reason: 'time', bound: null }) as const,
    };
    expect(alternatives(question([]), best, { ...tired, count: 1, by: 1 })).toEqual({
      found: [],
      ended: 'unsolved',
    });
    expect(pricesOfRules(question(rules), best, tired).get('apbd')).toBeNull();
    expect(worthOfChosen(question(rules), best, tired)[0]!.loss).toBeNull();
    expect(choose(question(rules), tired)).toEqual({ status: 'unsolved', reason: 'time', bound: null });
    expect(isUnique(question(rules), { status: 'optimal', ...best }, tired)).toBeNull();
  });

  it('tell a choice that is alone from one that is not', () => {
    expect(isUnique(question(rules), { status: 'optimal', ...best }, SOLVING)).toBe(true);
    const alike = { ...TABLE, amounts: { ...TABLE.amounts, need: Float64Array.of(5, 5, 1, 1, 1) } };
    const one = question([count(1)], { table: alike });
    expect(isUnique(one, choose(one, SOLVING), SOLVING)).toBe(false);
  });
});

describe('rules that conflict', () => {
  const far: ChoiceRule = { id: 'far', kind: 'apart', least_m: 2500 };
  const three: ChoiceRule = { id: 'three', kind: 'count', least: 3 };
  const many: ChoiceRule = { id: 'poor', kind: 'target', amount: 'poor', least: 291 };

  it.each<[string, readonly ChoiceRule[], readonly string[]]>([
    ['a target beyond all there is, alone', [apbd(3), csr(9), many], ['poor']],
    ['a number and a distance', [apbd(100), three, far, csr(100)], ['three', 'far']],
    ['the single one rather than the pair, whatever the order', [three, far, many], ['poor']],
  ])('%s', (_, rules, expected) => {
    expect(smallestConflict(question(rules), SOLVING)).toEqual({ rules: expected, smallest: true });
  });

  it('are none where all can be kept', () => {
    expect(smallestConflict(question([count(1), far]), SOLVING)).toBeNull();
  });
});

const RULES = fc.uniqueArray(
  fc.oneof(
    fc.integer({ min: 1, max: 4 }).map((most): ChoiceRule => ({ id: 'count', kind: 'count', most })),
    fc.integer({ min: 3, max: 20 }).map(apbd),
    fc.integer({ min: 3, max: 20 }).map(csr),
    fc.constantFrom<ChoiceRule>(
      { id: 'kec', kind: 'perGroup', group: 'kecamatan', most: 1 },
      { id: 'kota', kind: 'quota', group: 'tipologi', value: 'kota', least: 1 },
      { id: 'd', kind: 'apart', least_m: 1500 },
      { id: 'e', kind: 'include', ids: ['e'] },
      { id: 'b', kind: 'exclude', ids: ['b'] },
      { id: 'poor', kind: 'target', amount: 'poor', least: 90 },
    ),
  ),
  { selector: ({ id }) => id, minLength: 1, maxLength: 5 },
);
const GOAL = fc.constantFrom(
  MOST,
  { kind: 'least', amount: 'csr' } as const,
  { kind: 'covered', amount: 'poor', radius_m: 1000 } as const,
);

/** All choices of the table that keep the rules, told apart by a rule's own words and no program. */
function kept(rules: readonly ChoiceRule[]): number[][] {
  const all = Array.from({ length: 32 }, (_, bits) => [0, 1, 2, 3, 4].filter((i) => (bits >> i) & 1));
  const sum = (of: string, chosen: readonly number[]) =>
    chosen.reduce((total, i) => total + TABLE.amounts[of]![i]!, 0);
  const holds = (rule: ChoiceRule, chosen: readonly number[]): boolean => {
    const among = (group: string, word: string) =>
      chosen.filter((i) => TABLE.groups[group]![i] === word).length;
    switch (rule.kind) {
      case 'count':
        return chosen.length <= rule.most!;
      case 'budget':
        return sum(rule.amount, chosen) <= rule.most;
      case 'target':
        return sum(rule.amount, chosen) >= rule.least;
      case 'quota':
        return among(rule.group, rule.value) >= rule.least!;
      case 'perGroup':
        return ['K', 'L'].every((word) => among(rule.group, word) <= rule.most);
      case 'apart':
        return chosen.every((i) => chosen.every((j) => i === j || Math.abs(i - j) * 1000 >= rule.least_m));
      case 'include':
        return rule.ids.every((id) => chosen.some((i) => TABLE.ids[i] === id));
      case 'exclude':
        return !rule.ids.some((id) => chosen.some((i) => TABLE.ids[i] === id));
    }
  };
  return all.filter((chosen) => rules.every((rule) => holds(rule, chosen)));
}

describe.each(solvers)('whatever the rules, with %s', (_, solver) => {
  const solving: Solving = { solver, limit_s: 20 };

  it('the choice is as good as the best of all sets', () => {
    fc.assert(
      fc.property(RULES, GOAL, (rules, goal) => {
        const asked = question(rules, { goal });
        const best = choose(asked, solving);
        const values = kept(rules).map((chosen) => objectiveOf(asked, chosen));
        if (values.length === 0) return void expect(best.status).toBe('infeasible');
        const wanted = goal.kind === 'least' ? Math.min(...values) : Math.max(...values);
        expect(best).toMatchObject({ status: 'optimal', objective: wanted });
      }),
      { numRuns: 80 },
    );
  });

  it('a rule more never makes it better, and no price is below 0', () => {
    fc.assert(
      fc.property(RULES, GOAL, (rules, goal) => {
        const asked = question(rules, { goal });
        const best = choose(asked, solving);
        if (best.status !== 'optimal') return;
        const fewer = choose({ ...asked, rules: rules.slice(1) }, solving);
        expect(fewer.status).toBe('optimal');
        const gain = fewer.status === 'optimal' ? fewer.objective - best.objective : Number.NaN;
        expect(goal.kind === 'least' ? -gain : gain).toBeGreaterThanOrEqual(0);
        const prices = [...pricesOfRules(asked, best, solving).values()];
        expect(prices.every((price) => price !== null && price >= 0)).toBe(true);
        const losses = worthOfChosen(asked, best, solving).map(({ loss }) => loss);
        expect(losses.every((loss) => loss === 'impossible' || (loss !== null && loss >= 0))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('the conflict that is named is one, and the smallest', () => {
    fc.assert(
      fc.property(RULES, (rules) => {
        const conflict = smallestConflict(question(rules), solving);
        if (conflict === null) return void expect(kept(rules).length).toBeGreaterThan(0);
        const named = rules.filter(({ id }) => conflict.rules.includes(id));
        expect(kept(named)).toEqual([]);
        for (const rule of named)
          expect(kept(named.filter((other) => other !== rule)).length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });
});
