import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  equalBounds,
  headTailBounds,
  naturalBounds,
  quantileBounds,
} from '../../../../src/aggregate/classes/breakBounds';
import { breaks, classOf, squaresAround, type BreakMethod } from '../../../../src/aggregate/classes/breaks';

const list = (...values: number[]) => Float64Array.from(values);
const spread = list(9, 1, 3, 20, 2, 5);

describe('class of a value', () => {
  it('a value equal to a bound is in the class that the bound closes', () => {
    expect([0, 2, 2.0001, 5, 6].map((value) => classOf(value, [2, 5]))).toEqual([0, 0, 1, 1, 2]);
  });

  it('is 0 where there is one class', () => {
    expect(classOf(7, [])).toBe(0);
  });
});

describe('quantiles', () => {
  it('interpolate between the ranks (type 7)', () => {
    // sorted 1 2 3 5 9 20: a third at position 5/3, two thirds at 10/3
    const { upper, notes } = breaks(spread, { method: 'quantile', k: 3 });
    expect(upper[0]).toBeCloseTo(2 + 2 / 3, 12);
    expect(upper[1]).toBeCloseTo(5 + 4 / 3, 12);
    expect(notes).toEqual([]);
  });

  it('drop bounds that coincide through ties or would leave a class empty', () => {
    // quarters at 1, 1, 4: the second repeats the first
    const answer = breaks(list(1, 1, 1, 1, 1, 4, 4, 6, 7), { method: 'quantile', k: 4 });
    expect(answer.upper).toEqual([1, 4]);
    expect(answer.notes).toEqual(['tiesCollapsed']);
  });

  it('never leave the last class empty', () => {
    const answer = breaks(list(1, 2, 3, 4, 8, 8, 8, 8, 8), { method: 'quantile', k: 3 });
    // thirds at 3.67 and 8, and nothing is above 8
    expect(answer.upper).toHaveLength(1);
    expect(answer.upper[0]).toBeCloseTo(11 / 3, 12);
  });
});

describe('equal intervals', () => {
  it('have equal width from minimum to maximum, and keep empty classes', () => {
    const { upper, min, max } = breaks(spread, { method: 'equal', k: 4 });
    expect(upper).toEqual([5.75, 10.5, 15.25]);
    expect([min, max]).toEqual([1, 20]);
  });
});

describe('natural breaks', () => {
  it('minimise the squared deviations; bounds are the largest value of each class', () => {
    expect(breaks(list(16, 1, 40, 2, 4, 15), { method: 'natural', k: 3 }).upper).toEqual([4, 16]);
  });

  it('are optimal among all partitions of small lists', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 5, maxLength: 9 }),
        (values) => {
          const sorted = Float64Array.from(values).sort();
          const [first, second] = naturalBounds(sorted, 3);
          const cost = (a: number, b: number) =>
            [sorted.subarray(0, a), sorted.subarray(a, b), sorted.subarray(b)].reduce(
              (sum, part) => sum + squaresAround(part),
              0,
            );
          const found = cost(sorted.indexOf(first!) + 1, sorted.indexOf(second!) + 1);
          for (let a = 1; a < sorted.length - 1; a++) {
            for (let b = a + 1; b < sorted.length; b++) expect(found).toBeLessThanOrEqual(cost(a, b) + 1e-9);
          }
        },
      ),
      { numRuns: 50, seed: 3 },
    );
  });
});

describe('head/tail breaks', () => {
  it('split at the mean and continue while the head is at most two fifths', () => {
    // mean 19 leaves a head of 3 of 10 (50, 60, 66); their mean 58.67 leaves 2 of 3, too many to go on
    const { upper } = breaks(list(1, 1, 1, 2, 2, 2, 5, 50, 60, 66), { method: 'headTail' });
    expect(upper).toHaveLength(2);
    expect(upper[0]).toBe(19);
    expect(upper[1]).toBeCloseTo(176 / 3, 12);
  });

  it('make the first split even if the head is large', () => {
    expect(headTailBounds(list(1, 9, 10, 10))).toEqual([7.5]);
  });

  it('stop at a head of one value, and do not split equal values', () => {
    expect(headTailBounds(list(1, 1, 1, 97))).toEqual([25]);
    expect(headTailBounds(list(4, 4, 4))).toEqual([]);
    expect(headTailBounds(list(0.1, 0.1, 0.1))).toEqual([]);
  });

  it('give at most nine classes', () => {
    const steep = Float64Array.from({ length: 2000 }, (_, i) => 1e6 / (i + 1) ** 2);
    const { upper, notes } = breaks(steep, { method: 'headTail' });
    expect(upper.length).toBeLessThanOrEqual(8);
    expect(notes.includes('classesLimited')).toBe(headTailBounds(steep.slice().sort()).length > 8);
  });
});

describe('standard deviation', () => {
  const values = list(2, 4, 4, 4, 5, 5, 7, 9); // mean 5, sample sd √(32/7)

  it('steps by one sample standard deviation around the mean', () => {
    const { upper, notes } = breaks(values, { method: 'deviation', k: 4 });
    const sd = Math.sqrt(32 / 7);
    expect(upper.map((bound) => bound - 5)).toEqual([-sd, 0, sd].map((m) => expect.closeTo(m, 12)));
    expect(notes).toEqual([]);
  });

  it('has the mean in the centre of the middle class for an odd number', () => {
    const { upper } = breaks(values, { method: 'deviation', k: 3 });
    expect(upper[0]! + upper[1]!).toBeCloseTo(10, 12);
  });

  it('drops bounds outside of the data, with a note', () => {
    const { upper, notes } = breaks(values, { method: 'deviation', k: 5 });
    // 5 − 1.5 sd = 1.79 is below the smallest value
    expect(upper).toHaveLength(3);
    expect(upper[0]).toBeCloseTo(5 - Math.sqrt(32 / 7) / 2, 12);
    expect(notes).toEqual(['boundsOutside']);
  });
});

describe('official and manual classes', () => {
  const official = { upper: [0.4907, 0.5989], labels: [] };

  it('keep every official class, empty ones too', () => {
    expect(breaks(list(0.7, 0.8), { method: 'official' }, official).upper).toEqual([0.4907, 0.5989]);
  });

  it('fall back to five quantiles with a note where the catalogue has none', () => {
    const answer = breaks(list(1, 2, 3, 4, 5, 6), { method: 'official' });
    expect(answer.upper).toEqual([2, 3, 4, 5]);
    expect(answer.notes).toEqual(['officialMissing']);
  });

  it('use manual bounds unchanged, inside or outside of the data', () => {
    const answer = breaks(list(3, 4), { method: 'manual', upper: [1, 3.5, 90] });
    expect(answer.upper).toEqual([1, 3.5, 90]);
    expect(answer.notes).toEqual([]);
  });

  it('sort manual bounds and drop values that are not numbers', () => {
    const answer = breaks(list(3, 4), { method: 'manual', upper: [5, Number.NaN, 2, 5] });
    expect(answer.upper).toEqual([2, 5]);
    expect(answer.notes).toEqual(['boundsRepaired']);
  });
});

describe('all methods', () => {
  it('make each distinct value a class where there are fewer of them than classes', () => {
    for (const method of ['quantile', 'equal', 'natural', 'deviation'] as const) {
      const answer = breaks(list(7, 2, 2, 7, 3), { method, k: 5 });
      expect(answer.upper, method).toEqual([2, 3]);
      expect(answer.notes, method).toEqual(['fewerDistinct']);
      expect(answer.gvf, method).toBe(1);
    }
  });

  it('handle a single value and no values', () => {
    expect(breaks(list(4), { method: 'quantile', k: 5 }).upper).toEqual([]);
    const none = breaks(list(), { method: 'natural', k: 5 });
    expect(none).toEqual({
      upper: [],
      min: Number.NaN,
      max: Number.NaN,
      gvf: Number.NaN,
      notes: ['noValues'],
    });
  });

  it('limit the number of classes to 3–9', () => {
    const hundred = Float64Array.from({ length: 100 }, (_, i) => i);
    const count = (k: number) => breaks(hundred, { method: 'equal', k }).upper.length + 1;
    expect([count(1), count(40), count(Number.NaN)]).toEqual([3, 9, 5]);
    expect(breaks(hundred, { method: 'equal', k: 40 }).notes).toEqual(['classesLimited']);
  });

  it('report the goodness of fit 1 − WSS/TSS', () => {
    // mean 4, TSS 9+4+1+36 = 50; {1,2,3} around 2 is 2, {10} is 0
    const answer = breaks(list(1, 2, 3, 10), { method: 'manual', upper: [3] });
    expect(answer.gvf).toBeCloseTo(1 - 2 / 50, 12);
  });

  it('do not modify the input', () => {
    const values = list(3, 1, 2);
    breaks(values, { method: 'quantile', k: 3 });
    expect([...values]).toEqual([3, 1, 2]);
  });

  it('give strictly ascending bounds, and for quantiles and natural breaks no empty class', () => {
    const methods: BreakMethod['method'][] = ['quantile', 'equal', 'natural', 'deviation', 'headTail'];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -1e6, max: 1e6, noNaN: true })), {
          minLength: 1,
          maxLength: 60,
        }),
        fc.constantFrom(...methods),
        fc.integer({ min: 3, max: 9 }),
        (values, method, k) => {
          const { upper } = breaks(Float64Array.from(values), { method, k } as BreakMethod);
          for (let i = 1; i < upper.length; i++) expect(upper[i]).toBeGreaterThan(upper[i - 1]!);
          const classes = new Set(values.map((value) => classOf(value, upper)));
          if (method === 'quantile' || method === 'natural') expect(classes.size).toBe(upper.length + 1);
        },
      ),
      { numRuns: 300, seed: 11 },
    );
  });
});

describe('the reference answers of Jenks & Caspall', () => {
  const { input, params, expected } = JSON.parse(
    readFileSync('tests/fixtures/truth/breaks_jenks71.json', 'utf8'),
  ) as Reference;
  const sorted = Float64Array.from(input.values).sort();
  const near = (inner: number[]) => inner.map((bound) => expect.closeTo(bound, 9));

  it.each(params.ks)('hold for %i classes', (k) => {
    const of = <T extends { k: number }>(answers: T[]) => answers.find((answer) => answer.k === k)!;
    const natural = breaks(sorted, { method: 'natural', k });
    expect(natural.upper).toEqual(of(expected.fisher_jenks).class_max.slice(0, -1));
    expect(natural.gvf).toBeCloseTo(of(expected.fisher_jenks).gvf, 12);
    expect(quantileBounds(sorted, k)).toEqual(near(of(expected.quantile).breaks.slice(1, -1)));
    expect(equalBounds(sorted, k)).toEqual(near(of(expected.equal).breaks.slice(1, -1)));
    const counts = of(expected.fisher_jenks).counts;
    expect(counts.map((_, i) => input.values.filter((v) => classOf(v, natural.upper) === i).length)).toEqual(
      counts,
    );
  });

  it('hold for head/tail, mean and deviation', () => {
    expect(headTailBounds(sorted)).toEqual(near(expected.headtails.means_used));
    const four = breaks(sorted, { method: 'deviation', k: 4 });
    expect(four.upper).toEqual(
      near([expected.mean - expected.sd, expected.mean, expected.mean + expected.sd]),
    );
  });
});

interface Reference {
  readonly input: { readonly values: number[] };
  readonly params: { readonly ks: number[] };
  readonly expected: {
    readonly fisher_jenks: { k: number; class_max: number[]; counts: number[]; gvf: number }[];
    readonly quantile: { k: number; breaks: number[] }[];
    readonly equal: { k: number; breaks: number[] }[];
    readonly headtails: { means_used: number[] };
    readonly mean: number;
    readonly sd: number;
  };
}

describe('diverging bounds', () => {
  const about = (values: readonly number[], k: number) =>
    breaks(Float64Array.from(values), { method: 'diverging', k }).upper;

  it('are symmetric about zero, from quantiles of the absolute values', () => {
    // |values| 1 2 3 4 5 6: at 1/5 of the way 2, at 3/5 of it 4.
    expect(about([-6, -1, 2, 3, -4, 5], 5)).toEqual([-4, -2, 2, 4]);
  });

  it('round an even number of classes down to an odd one', () => {
    expect(about([-6, -1, 2, 3, -4, 5], 4)).toHaveLength(4);
    expect(about([-6, -1, 2, 3, -4, 5], 3)).toHaveLength(2);
  });

  it('stay symmetric where all changes have one sign, and are empty where nothing changed', () => {
    expect(about([1, 2, 3, 4, 5, 6], 5)).toEqual([-4, -2, 2, 4]);
    expect(about([0, 0, 0], 5)).toEqual([]);
  });
});
