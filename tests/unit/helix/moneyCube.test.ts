import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MEASURES,
  moneyCube,
  overspent,
  sumsBy,
  totalOf,
  UNPLACED,
  unknownOf,
  zeroOf,
  type Activity,
  type Dimension,
} from '../../../src/helix/moneyCube';

const activity = (id: string, change: Partial<Activity> = {}): Activity => ({
  id,
  actor: 'pemkab',
  sector: 'rumah',
  fund: 'APBD',
  year: '2024',
  money: { pagu: 100 },
  places: new Map([['v1', 1]]),
  ...change,
});
const places = (...shares: readonly (readonly [string, number | null])[]) => ({ places: new Map(shares) });
const byPlace = (...activities: readonly Activity[]) =>
  Object.fromEntries(sumsBy(moneyCube(activities), 'pagu', 'place'));

describe('shares by place', () => {
  it('are taken as they are stated', () => {
    expect(byPlace(activity('a', places(['v1', 0.25], ['v2', 0.75])))).toEqual({ v1: 25, v2: 75 });
  });

  it('are equal where none is stated, and marked as assumed', () => {
    const shared = activity('a', places(['v1', null], ['v2', null], ['v3', null], ['v4', null]));
    expect(byPlace(shared)).toEqual({ v1: 25, v2: 25, v3: 25, v4: 25 });
    expect(moneyCube([shared, activity('b')]).assumed).toEqual(['a']);
  });

  it('leave the rest to the places without one', () => {
    expect(byPlace(activity('a', places(['v1', 0.5], ['v2', null], ['v3', null])))).toEqual({
      v1: 50,
      v2: 25,
      v3: 25,
    });
  });

  it('leave the rest to no place where every one is stated', () => {
    expect(byPlace(activity('a', places(['v1', 0.4])))).toEqual({ v1: 40, [UNPLACED]: 60 });
  });

  it('stand in the column of no place where there is none', () => {
    expect(byPlace(activity('a', places()))).toEqual({ [UNPLACED]: 100 });
    expect(moneyCube([activity('a', places())]).assumed).toEqual([]);
  });

  it.each([
    ['more than all', places(['v1', 0.7], ['v2', 0.6]), 'moreThanAll'],
    ['below nothing', places(['v1', -0.2], ['v2', 1.2]), 'negative'],
  ])('that are %s are a fault, and the money is not lost', (_, shares, kind) => {
    const wrong = activity('a', shares);
    expect(moneyCube([wrong]).faults).toEqual([
      { id: 'a', kind, sum: expect.closeTo(kind === 'negative' ? 1 : 1.3, 9) },
    ]);
    expect(byPlace(wrong)).toEqual({ [UNPLACED]: 100 });
  });

  it('of three thirds are no fault for their rounding', () => {
    const thirds = activity('a', places(['v1', 1 / 3], ['v2', 1 / 3], ['v3', 1 / 3]));
    expect(moneyCube([thirds]).faults).toEqual([]);
    expect(Object.keys(byPlace(thirds))).toEqual(['v1', 'v2', 'v3']);
  });
});

describe('what is not known', () => {
  const unknown = activity('u', { actor: 'usaha', money: { komitmen: 300, pagu: null } });
  const nothing = activity('z', { actor: 'pemdes', money: { pagu: 0, realisasi: 0 } });

  it('is null where nothing in a sum is known, and 0 where nothing was given', () => {
    const cube = moneyCube([unknown, nothing, activity('a')]);
    expect(Object.fromEntries(sumsBy(cube, 'pagu', 'actor'))).toEqual({
      usaha: null,
      pemdes: 0,
      pemkab: 100,
    });
    expect([unknownOf([unknown, nothing], 'pagu'), zeroOf([unknown, nothing], 'pagu')]).toEqual([
      ['u'],
      ['z'],
    ]);
  });

  it('does not swallow what is known beside it', () => {
    const cube = moneyCube([unknown, activity('a', { actor: 'usaha' })]);
    expect(Object.fromEntries(sumsBy(cube, 'pagu', 'actor'))).toEqual({ usaha: 100 });
    expect(totalOf([unknown, activity('a')], 'pagu')).toBe(100);
    expect(totalOf([unknown], 'pagu')).toBeNull();
    expect(totalOf([], 'pagu')).toBeNull();
  });

  it('never mixes one state of money with another', () => {
    const cube = moneyCube([unknown, nothing]);
    expect(Object.fromEntries(sumsBy(cube, 'komitmen', 'actor'))).toEqual({ usaha: 300 });
    expect(Object.fromEntries(sumsBy(cube, 'realisasi', 'actor'))).toEqual({ pemdes: 0 });
  });
});

describe('spent against budgeted', () => {
  it('flags more than all of it, and nothing where the budget is not known', () => {
    const rows = [
      activity('over', { money: { pagu: 100, realisasi: 101 } }),
      activity('all', { money: { pagu: 100, realisasi: 100 } }),
      activity('unknown', { money: { pagu: null, realisasi: 5 } }),
      activity('from nothing', { money: { pagu: 0, realisasi: 5 } }),
    ];
    expect(overspent(rows)).toEqual(['over', 'from nothing']);
  });
});

const ACTIVITY = fc
  .record({
    actor: fc.constantFrom('a', 'b', 'c'),
    sector: fc.constantFrom('x', 'y'),
    fund: fc.constantFrom('APBD', 'CSR'),
    year: fc.constantFrom('2023', '2024'),
    pagu: fc.option(fc.integer({ min: 0, max: 1000 })),
    shares: fc.uniqueArray(
      fc.tuple(fc.constantFrom('v1', 'v2', 'v3'), fc.option(fc.integer({ min: 0, max: 3 }))),
      {
        selector: ([place]) => place,
      },
    ),
  })
  .map(({ pagu, shares, ...rest }): Omit<Activity, 'id'> => {
    return {
      ...rest,
      money: { pagu },
      places: new Map(shares.map(([place, share]) => [place, share === null ? null : share / 10])),
    };
  });

describe('whatever the cut', () => {
  it('the rows add up to the total, and splitting an activity changes none', () => {
    fc.assert(
      fc.property(fc.array(ACTIVITY, { minLength: 1, maxLength: 8 }), (list) => {
        const activities = list.map((one, i): Activity => ({ ...one, id: String(i) }));
        const total = totalOf(activities, 'pagu');
        const cube = moneyCube(activities);
        for (const dimension of ['actor', 'sector', 'fund', 'year', 'place'] satisfies Dimension[]) {
          const sums = [...sumsBy(cube, 'pagu', dimension).values()];
          const known = sums.filter((sum) => sum !== null);
          if (total === null) expect(known).toEqual([]);
          else expect(known.reduce((sum, one) => sum + one, 0)).toBeCloseTo(total, 6);
        }
        const halves = activities.flatMap((one): Activity[] => {
          const half = one.money.pagu === null ? null : one.money.pagu! / 2;
          return [1, 2].map((part) => ({ ...one, id: `${one.id}.${part}`, money: { pagu: half } }));
        });
        const [whole, parts] = [activities, halves].map((rows) => sumsBy(moneyCube(rows), 'pagu', 'place'));
        for (const [place, sum] of whole!) {
          if (sum === null) expect(parts!.get(place)).toBeNull();
          else expect(parts!.get(place)).toBeCloseTo(sum, 9);
        }
      }),
    );
  });

  it('has three measures and no fourth', () => {
    expect(MEASURES).toEqual(['komitmen', 'pagu', 'realisasi']);
  });
});
