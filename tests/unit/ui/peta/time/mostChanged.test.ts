import { describe, expect, it } from 'vitest';
import { changeIndicator } from '../../../../../src/aggregate/modes/changeIndicator';
import { earliestComparable, mostChanged } from '../../../../../src/ui/peta/time/mostChanged';
import { column, indicator } from '../../../aggregate/sample';

const RATE = indicator({
  kind: 'ratio',
  worse: 'high',
  basis: 'BDT 2015–2018; DTSEN 2020–2024',
  years: [2015, 2016, 2018, 2020, 2022, 2024],
});

describe('the earliest year to compare with', () => {
  it('is the first of the same basis, never one beyond its change', () => {
    expect(earliestComparable(RATE, 2024)).toBe(2020);
    expect(earliestComparable(RATE, 2018)).toBe(2015);
  });

  it('is none for the first year of a basis, for a single year, and for a category, each for its reason', () => {
    expect(earliestComparable(RATE, 2020)).toBe('basis');
    expect(earliestComparable(RATE, 2015)).toBe('single');
    expect(earliestComparable(indicator({ years: [2024] }), 2024)).toBe('single');
    expect(earliestComparable({ ...RATE, kind: 'category' }, 2024)).toBe('category');
  });
});

describe('what changed most', () => {
  const from = column([10, 20, 30, 8, 'missing', 12, 9]);
  const to = column([14, 11, 31, 8, 40, 'suppressed', 2]);
  const all = { shown: null, limit: 2 };
  const by = (worse: 'high' | 'low' | 'neutral'): ReturnType<typeof mostChanged> =>
    mostChanged(changeIndicator({ ...RATE, worse }, { from: 2020, to: 2024 }), { from, to }, all);

  it('is the largest rise where high is worse, and the largest fall the other way', () => {
    // 4, −9, 1, 0, none, none, −7.
    expect(by('high')).toEqual({
      worse: [
        { row: 0, value: 4, interval: null },
        { row: 2, value: 1, interval: null },
      ],
      better: [
        { row: 1, value: -9, interval: null },
        { row: 6, value: -7, interval: null },
      ],
      unsure: null,
    });
    expect(by('low').worse.map(({ row }) => row)).toEqual([1, 6]);
    expect(by('neutral').worse.map(({ row }) => row)).toEqual([0, 2]);
  });

  it('leaves out who does not pass the filter', () => {
    const shown = Uint8Array.of(0, 1, 1, 1, 1, 1, 1);
    const changed = changeIndicator(RATE, { from: 2020, to: 2024 });
    const found = mostChanged(changed, { from, to }, { shown, limit: 2 });
    expect(found.worse.map(({ row }) => row)).toEqual([2]);
  });

  it('names only what can be told from no change, and counts the rest', () => {
    const errors = { standardError: [1, 4, 1, 1, 1, 1, 2] };
    const changed = changeIndicator(RATE, { from: 2020, to: 2024 });
    const found = mostChanged(
      changed,
      {
        from: column([10, 20, 30, 8, 'missing', 12, 9], errors),
        to: column([14, 11, 31, 8, 40, 'suppressed', 2], errors),
      },
      all,
    );
    // 4 against 1.96 √2 = 2.8; −9 against 11.1; 1 and 0 against 2.8; −7 against 5.5.
    expect(found.worse.map(({ row }) => row)).toEqual([0]);
    expect(found.worse[0]?.interval?.low).toBeCloseTo(4 - 1.96 * Math.SQRT2, 9);
    expect(found.better.map(({ row }) => row)).toEqual([6]);
    expect(found.unsure).toBe(3);
  });
});
