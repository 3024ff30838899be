import { describe, expect, it } from 'vitest';
import { likeness, traitYears, type LikenessQuestion } from '../../../../src/planner/similarity/likeness';
import { firstTraits, traitsOf } from '../../../../src/planner/similarity/traitChoice';
import { indicator } from '../../aggregate/sample';

const of = (...values: number[]) => Float64Array.from(values);
const NO = Number.NaN;

function ask(change: Partial<LikenessQuestion> = {}) {
  return likeness({
    traits: [
      { own: 10, values: of(20, 12, 10, 15) },
      { own: 100, values: of(100, 140, NO, 180) },
    ],
    by: 'gower',
    except: new Set([0]),
    most: 5,
    ...change,
  });
}

describe('villages like one as it once was', () => {
  it('are compared with its own values then, which count in the range, not with its row', () => {
    const { alike, used } = ask();
    expect(used).toEqual([0, 1]);
    // Ranges 10 and 80. Row 2: 0 of one trait. Row 1: (0.2 + 0.5) / 2. Row 3: (0.5 + 1) / 2.
    expect(alike.map(({ row, distance }) => [row, Number(distance.toFixed(12))])).toEqual([
      [2, 0],
      [1, 0.35],
      [3, 0.75],
    ]);
  });

  it('say what drives them apart, the largest part first', () => {
    const { alike } = ask();
    const [same, near] = alike;
    expect(same!.drivers).toEqual([{ trait: 0, own: 10, other: 10, apart: 0, share: 0 }]);
    expect(near!.drivers.map(({ trait, own, other }) => [trait, own, other])).toEqual([
      [1, 100, 140],
      [0, 10, 12],
    ]);
    expect(near!.drivers[0]!.share).toBeCloseTo(0.5 / 0.7, 12);
    expect(near!.drivers[1]!.apart).toBeCloseTo(0.2, 12);
  });

  it('are compared by the traits alone that the one has', () => {
    const { alike, used } = ask({
      traits: [
        { own: NO, values: of(1, 2, 3, 4) },
        { own: 5, values: of(5, 9, 7, 5) },
      ],
    });
    expect(used).toEqual([1]);
    expect(alike.map(({ row }) => row)).toEqual([3, 2, 1]);
    expect(ask({ traits: [{ own: NO, values: of(1, 2) }] })).toEqual({
      alike: [],
      used: [],
      singular: false,
    });
  });

  it('need every trait where traits that go together count once', () => {
    const { alike, singular } = ask({ by: 'mahalanobis' });
    expect(alike.map(({ row }) => row)).toEqual([1, 3]);
    expect(singular).toBe(false);
    const [first] = alike;
    expect(first!.drivers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    // A trait that is given twice changes nothing: the distance is that of the trait once.
    const once = ask({ by: 'mahalanobis', traits: [{ own: 10, values: of(20, 12, 10, 15) }] });
    const twice = ask({
      by: 'mahalanobis',
      traits: [
        { own: 10, values: of(20, 12, 10, 15) },
        { own: 1, values: of(2, 1.2, 1, 1.5) },
      ],
    });
    expect(twice.singular).toBe(true);
    expect(twice.alike.map(({ distance }) => distance)[1]).toBeCloseTo(once.alike[1]!.distance, 9);
  });

  it('are as many as asked for', () => {
    expect(ask({ most: 1 }).alike).toHaveLength(1);
    expect(ask({ except: new Set([0, 1, 2, 3]) }).alike).toEqual([]);
  });
});

describe('the years in which traits are taken', () => {
  const YEARS = [
    { year: 2015, basis: 'BDT' },
    { year: 2018, basis: 'DTSEN' },
    { year: 2020, basis: 'DTSEN' },
    { year: 2024, basis: 'DTSEN' },
  ];

  it('are the last before the leaving, of the basis of the latest', () => {
    expect(traitYears(YEARS, 2020)).toEqual({ own: 2018, others: 2024, isEarlier: true });
    expect(traitYears(YEARS, 2022)).toEqual({ own: 2020, others: 2024, isEarlier: true });
  });

  it('are the latest where there is none, and it is said', () => {
    expect(traitYears(YEARS, 2018)).toEqual({ own: 2024, others: 2024, isEarlier: false });
    expect(traitYears(YEARS, null)).toEqual({ own: 2024, others: 2024, isEarlier: false });
  });
});

describe('the traits of a pack', () => {
  const [rate, sum, mean, model] = [
    indicator({ id: 'p0', kind: 'ratio' }),
    indicator({ id: 'jiwa', kind: 'count' }),
    indicator({ id: 'idm', kind: 'index', formula: { kind: 'mean', inputs: ['a', 'b'] } }),
    indicator({ id: 'taksiran', kind: 'ratio', provenance: 'estimasi' }),
  ] as const;

  it('do not grow with the village', () => {
    expect(traitsOf([rate, sum, mean, model])).toEqual([rate, mean, model]);
  });

  it('leave out at first what is worked out or modelled of others', () => {
    expect(firstTraits([rate, sum, mean, model])).toEqual([rate]);
  });
});
