import { describe, expect, test } from 'vitest';
import { holds, shuffledPasses, spreadOf } from '../../../bench/statistics';
import { figure, spreadText, table, targetTable } from '../../../bench/tables';

describe('spreadOf', () => {
  test('the median of an odd number is the one in the middle, whatever the order', () => {
    expect(spreadOf([9, 1, 4])).toEqual({ median: 4, min: 1, max: 9, n: 3 });
  });

  test('the median of an even number is the mean of the two in the middle', () => {
    expect(spreadOf([10, 2, 3, 40])).toEqual({ median: 6.5, min: 2, max: 40, n: 4 });
  });

  test('numbers are sorted as numbers, not as text', () => {
    expect(spreadOf([100, 9, 20]).median).toBe(20);
  });

  test('nothing measured is an error, not a zero', () => {
    expect(() => spreadOf([])).toThrow(RangeError);
  });
});

describe('shuffledPasses', () => {
  const items = ['a', 'b', 'c', 'd', 'e'];

  test('every pass holds every item once', () => {
    const passes = shuffledPasses(items, { passes: 6, seed: 3 });
    expect(passes).toHaveLength(6);
    for (const pass of passes) expect([...pass].sort()).toEqual(items);
  });

  test('the order depends on the seed alone and differs between passes', () => {
    const passes = shuffledPasses(items, { passes: 6, seed: 3 });
    expect(shuffledPasses(items, { passes: 6, seed: 3 })).toEqual(passes);
    expect(shuffledPasses(items, { passes: 6, seed: 4 })).not.toEqual(passes);
    expect(new Set(passes.map((pass) => pass.join(''))).size).toBeGreaterThan(1);
  });
});

describe('targets', () => {
  const target = { name: 'x', unit: '×' };

  test('a target holds at its bound and falls short beyond it', () => {
    expect(holds({ ...target, got: 3, atLeast: 3 })).toBe(true);
    expect(holds({ ...target, got: 2.99, atLeast: 3 })).toBe(false);
    expect(holds({ ...target, got: 1.3, atMost: 1.3 })).toBe(true);
    expect(holds({ ...target, got: 1.31, atMost: 1.3 })).toBe(false);
  });

  test('a ratio that could not be made holds nothing', () => {
    expect(holds({ ...target, got: Number.NaN, atLeast: 0 })).toBe(false);
    expect(holds({ ...target, got: Infinity, atLeast: 0 })).toBe(false);
  });

  test('the table says plainly what falls short', () => {
    const text = targetTable([{ name: 'a', got: 2, atLeast: 3, unit: '×' }]);
    expect(text.split('\n').at(-1)).toBe('| a | ≥ 3.00 × | 2.00 × | **falls short** |');
  });
});

describe('tables', () => {
  test('a figure has three digits that matter', () => {
    expect([figure(1234.5), figure(12.345), figure(1.2345), figure(Number.NaN)]).toEqual([
      '1,235',
      '12.3',
      '1.23',
      '–',
    ]);
  });

  test('a spread names its middle and its ends', () => {
    expect(spreadText({ median: 5, min: 4.5, max: 123.4, n: 7 })).toBe('5.00 (4.50–123)');
  });

  test('a table has a head, a rule and its rows', () => {
    expect(table(['a', 'b'], [['x', '1']])).toBe('| a | b |\n| --- | ---: |\n| x | 1 |');
  });
});
