import { describe, expect, test } from 'vitest';
import { compareAct, comparedAfter } from '../../../src/ui/figures/compareToggle';

describe('a press on "compare"', () => {
  test('adds a village behind those already chosen, so that their numbers stay', () => {
    expect(comparedAfter(['b', 'a'], 'c')).toEqual(['b', 'a', 'c']);
    expect(compareAct(['b', 'a'], 'c')).toBe('add');
  });

  test('takes a chosen village away and lets the later ones move up', () => {
    expect(comparedAfter(['b', 'a', 'c'], 'a')).toEqual(['b', 'c']);
    expect(compareAct(['b', 'a', 'c'], 'a')).toBe('remove');
  });

  test('changes nothing when four are chosen, except to take one of them away', () => {
    const full = ['a', 'b', 'c', 'd'];
    expect(compareAct(full, 'e')).toBe('full');
    expect(comparedAfter(full, 'e')).toBe(full);
    expect(comparedAfter(full, 'd')).toEqual(['a', 'b', 'c']);
  });
});
