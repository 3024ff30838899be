import { describe, expect, test } from 'vitest';
import { narrowed, whole } from '../../../../src/aggregate/classes/classify';
import { filteredCounts, withClass } from '../../../../src/ui/filter/classFilter';
import { answer, PLAIN } from '../../../scenes/world';

describe('the classes filtered by', () => {
  test('take a class in, in order, and let it go again', () => {
    expect(withClass([3], { at: 1, classCount: 5 })).toEqual([1, 3]);
    expect(withClass([1, 3], { at: 3, classCount: 5 })).toEqual([1]);
    expect(withClass([1], { at: 1, classCount: 5 })).toEqual([]);
  });

  test('are none where every class is asked for', () => {
    expect(withClass([0, 2], { at: 1, classCount: 3 })).toEqual([]);
  });

  test('do not change the list they were', () => {
    const before = [2, 4];
    withClass(before, { at: 0, classCount: 5 });
    expect(before).toEqual([2, 4]);
  });
});

describe('counts under a filter', () => {
  const shown = Uint8Array.of(1, 0, 1, 0, 0, 0, 0);

  test('are of the villages with a value, passing and all', () => {
    const all = answer({ ...PLAIN, cells: ['missing', ...PLAIN.cells.slice(1)] });
    expect(filteredCounts(all)).toEqual({ n: 6, m: 6 });
    expect(filteredCounts(narrowed(all, shown))).toEqual({ n: 1, m: 6 });
  });

  test('the whole of a narrowed answer is the answer before it was', () => {
    const all = answer(PLAIN);
    const again = whole(narrowed(all, shown));
    expect(again.counts).toEqual(all.counts);
    expect(again.marks).toEqual(all.marks);
    expect(again.shown).toBeNull();
    expect(whole(all)).toBe(all);
  });
});
