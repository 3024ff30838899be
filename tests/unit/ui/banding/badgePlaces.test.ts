import { describe, expect, test } from 'vitest';
import { badgePlaces } from '../../../../src/ui/banding/badgePlaces';

const ROOM = { width: 200, size: 18 };

describe('numbers over a strip', () => {
  test('stand over their own values, whatever the order of the comparison', () => {
    expect(badgePlaces([0.8, 0.1], ROOM)).toEqual([
      { i: 1, x: 20, level: 0 },
      { i: 0, x: 160, level: 0 },
    ]);
  });

  test('step up where they would cover one another, and come down again beyond', () => {
    // x = 20, 30, 40 and 60: the second covers the first, the third the second only, the fourth none.
    const places = badgePlaces([0.1, 0.15, 0.2, 0.3], ROOM);
    expect(places.map(({ level }) => level)).toEqual([0, 1, 0, 0]);
    expect(badgePlaces([0.5, 0.5, 0.5, 0.5], ROOM).map(({ i, level }) => [i, level])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  test('are left out where a village has no number, and the others keep theirs', () => {
    expect(badgePlaces([null, 0, 1], ROOM).map(({ i, x }) => [i, x])).toEqual([
      [1, 0],
      [2, 200],
    ]);
  });
});
