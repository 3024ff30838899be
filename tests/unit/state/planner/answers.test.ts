import { describe, expect, it } from 'vitest';
import { yalpsSolver } from '../../../../src/planner/program/yalpsSolver';
import { choiceParts } from '../../../../src/planner/scenario/choiceParts';
import { rankScenario, type RankedScenario } from '../../../../src/planner/scenario/rankScenario';
import { knownValues } from '../../../../src/planner/scenario/scenarioPack';
import { withPart, type ChoiceAnswer } from '../../../../src/state/planner/choiceAnswer';
import { comparedLists, comparedRules, sumsOf } from '../../../../src/state/planner/comparedLists';
import { rankedRows, scoreParts } from '../../../../src/state/planner/rankedRows';
import { dataChange, madeOn } from '../../../../src/state/planner/dataChange';
import { CODES, plannerDataset, plannerPack, resource, scenarioOf } from '../../../support/plannerPack';

const pack = plannerPack();
const SCENARIO = scenarioOf({
  criteria: {
    items: [
      { indicator: 'p0', weight: 3 },
      { indicator: 'rtlh_persen', weight: 1 },
    ],
  },
  robustness: { draws: 300, top: 2, weights: 'any' },
  choice: {
    amounts: { orang: { indicator: 'penduduk' }, apbd: { each: 400 } },
    rules: [
      { id: 'n', kind: 'count', most: 2 },
      { id: 'k', kind: 'perGroup', group: 'kecamatan', most: 1 },
    ],
    alternatives: { count: 9, by: 1 },
  },
});

function ranked(): RankedScenario {
  const answer = rankScenario(SCENARIO, pack);
  if (answer.status !== 'ranked') throw new Error(answer.status);
  return answer;
}

describe('rows of the ranking', () => {
  it('stand needy first, and an incomplete one is marked', () => {
    const rows = rankedRows(ranked(), null);
    expect(rows.map(({ row, rank }) => [row, rank])).toEqual([
      [3, 1],
      [0, 2],
      [1, 3],
      [2, 4],
      [4, 5],
    ]);
    expect(rows.map(({ incomplete }) => incomplete)).toEqual([true, false, false, false, false]);
    expect(rows[0]!.firmness).toBeNull();
  });

  it('hold the place of the ranking within the range of the draws', () => {
    const answer = ranked();
    const robust = { robustness: answer.robustness!, competing: answer.competing };
    for (const { rank, firmness } of rankedRows(answer, robust)) {
      expect(firmness!.low).toBeLessThanOrEqual(rank);
      expect(firmness!.high).toBeGreaterThanOrEqual(rank);
      if (firmness!.topWeights) expect(firmness!.topWeights.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
    }
  });

  it('know no firmness of a village that did not compete when it was worked out', () => {
    const answer = ranked();
    const robust = { robustness: answer.robustness!, competing: [0, 1, 2, 3] };
    const last = rankedRows(answer, robust).at(-1)!;
    expect([last.row, last.firmness]).toEqual([4, null]);
  });

  it('take a score apart into what each criterion adds', () => {
    const columns = ranked().wishes.map((wish) =>
      knownValues(pack.columns.get(`${wish.indicator.id}@${wish.year}`)!),
    );
    const parts = scoreParts(ranked(), columns, 1);
    expect(parts.map(({ value, weight }) => [value, weight])).toEqual([
      [20, 0.75],
      [50, 0.25],
    ]);
    expect(parts[0]!.part).toBeCloseTo(45, 9);
    expect(parts[1]!.part).toBeCloseTo(25, 9);
    expect(
      scoreParts({ ...ranked(), ranking: { ...ranked().ranking, parts: null } }, columns, 1)[0]!.part,
    ).toBeNull();
    expect(scoreParts(ranked(), columns, 3)[1]!.value).toBeNaN();
  });
});

describe('an answer grows part by part', () => {
  const told = [...choiceParts(SCENARIO, pack, yalpsSolver)].map((part, i) => ({
    part,
    share: 0,
    seconds: i / 10,
    solver: 'yalps' as const,
    strongRefused: false,
  }));
  const answer = told.reduce<ChoiceAnswer | null>(withPart, null)!;

  it('until all is there', () => {
    expect(answer.head.kind).toBe('best');
    expect(answer.unique).toBe(true);
    expect([...answer.prices.keys()]).toEqual(['n', 'k']);
    expect([...answer.worth.keys()]).toEqual(answer.head.kind === 'best' ? answer.head.chosen : []);
    expect(answer.alternatives).toHaveLength(9);
    expect(answer.ended).toBeNull();
    // How long the answer took, not all that followed.
    expect(answer.seconds).toBe(0);
  });

  it('to the last list that differs, where there are not as many as were asked for', () => {
    const few = scenarioOf({
      criteria: { items: [{ indicator: 'p0' }] },
      choice: { rules: [{ id: 'n', kind: 'count', most: 1 }], alternatives: { count: 9, by: 1 } },
    });
    const parts = [...choiceParts(few, pack, yalpsSolver)].map((part) => ({ ...told[0]!, part }));
    const found = parts.reduce<ChoiceAnswer | null>(withPart, null)!;
    expect([found.alternatives.length, found.ended]).toEqual([4, 'noOther']);
  });

  it('and starts again when the head of another answer comes', () => {
    const again = withPart(answer, { ...told[0]!, solver: 'highs' });
    expect(again).toMatchObject({ solver: 'highs', unique: undefined, alternatives: [] });
    expect(again!.prices.size).toBe(0);
  });

  it('ignores parts that come before a head', () => {
    for (const one of told.slice(1)) expect(withPart(null, one)).toBeNull();
  });

  it('adds up what the chosen villages come to', () => {
    const { head } = answer;
    if (head.kind !== 'best') throw new Error(head.kind);
    // The first and the fourth: 100 and 300 people, 400 each.
    expect(head.chosen).toEqual([0, 3]);
    expect([...sumsOf(head)]).toEqual([
      ['orang', 400],
      ['apbd', 800],
    ]);
  });
});

describe('two lists', () => {
  it('are told apart by villages', () => {
    expect(comparedLists([1, 2, 5], [2, 3])).toEqual({ both: [2], onlyFirst: [1, 5], onlySecond: [3] });
  });

  it('and by rules about the same thing', () => {
    const rule = (id: string, change: object) => ({ id, ...change });
    const one = scenarioOf({
      choice: {
        rules: [
          rule('a', { kind: 'count', most: 2 }),
          rule('b', { kind: 'quota', group: 'tipologi', value: 'pesisir', least: 1 }),
          rule('c', { kind: 'budget', amount: 'apbd', most: 5 }),
        ],
      },
    });
    const other = scenarioOf({
      choice: {
        rules: [
          rule('x', { kind: 'count', most: 3 }),
          rule('y', { kind: 'quota', group: 'tipologi', value: 'gunung', least: 1 }),
          rule('z', { kind: 'perGroup', group: 'kecamatan', most: 1 }),
        ],
      },
    });
    const found = comparedRules(one, other).map(({ key, first, second }) => [key, first?.id, second?.id]);
    expect(found).toEqual([
      ['count', 'a', 'x'],
      ['quota tipologi pesisir', 'b', undefined],
      ['budget apbd', 'c', undefined],
      ['quota tipologi gunung', undefined, 'y'],
      ['perGroup kecamatan', undefined, 'z'],
    ]);
  });
});

describe('a recorded list', () => {
  const { manifest } = plannerDataset();
  const made = madeOn(manifest, [CODES[3]!, CODES[0]!]);

  it('holds its villages in the order of their codes, and the hashes of the files', () => {
    expect(made).toEqual({
      pack: 'uji',
      version: '2026.1',
      files: { 'nilai.csv': 'a'.repeat(12), 'desa.csv': 'b'.repeat(12) },
      chosen: [CODES[0], CODES[3]],
    });
  });

  it('is the same on the same data', () => {
    expect(dataChange(made, manifest, [CODES[0]!, CODES[3]!])).toBeNull();
    expect(dataChange(made, manifest, null)).toBeNull();
  });

  it('says on other data which files changed, and which villages came and went', () => {
    const resources = [resource('nilai.csv', 'c'), resource('desa.csv', 'b'), resource('baru.csv', 'd')];
    const now = { ...manifest, version: '2027.1', resources };
    expect(dataChange(made, now, [CODES[0]!, CODES[1]!])).toEqual({
      otherPack: null,
      versions: ['2026.1', '2027.1'],
      files: ['baru.csv', 'nilai.csv'],
      came: [CODES[1]],
      went: [CODES[3]],
    });
    expect(dataChange(made, now, null)).toMatchObject({ came: null, went: null });
  });

  it('names another pack, and a list that moved on the same data', () => {
    expect(dataChange(made, { ...manifest, id: 'lain' }, null)!.otherPack).toBe('uji');
    expect(dataChange(made, manifest, [CODES[0]!])).toMatchObject({ files: [], came: [], went: [CODES[3]] });
  });
});
