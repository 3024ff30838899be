import { describe, expect, it } from 'vitest';
import { VillageWalk } from '../../../../src/aggregate/neighbours/villageWalk';
import type { Direction } from '../../../../src/aggregate/neighbours/villageInDirection';

/** 1 lies south-east of 0 and north-west of 2; 3 lies due south of 1, farther. */
const villages = {
  n: 4,
  lon: Float64Array.of(0, 0.5, 0.6, 0.5),
  lat: Float64Array.of(0, -1, -0.1, -3),
};
const walked = (walk: VillageWalk, from: number, direction: Direction) =>
  walk.step({ villages, adjacency: null, from, direction });

describe('a keyboard walk', () => {
  it('returns to where the last step began, even if another village is nearer', () => {
    const walk = new VillageWalk();
    expect(walked(walk, 0, 'south')).toBe(1);
    expect(walked(walk, 1, 'north')).toBe(0);
    // Without a way to go back, north of 1 is 2.
    expect(walked(new VillageWalk(), 1, 'north')).toBe(2);
  });

  it('returns over several steps to its start, and not beyond', () => {
    const walk = new VillageWalk();
    expect([walked(walk, 0, 'south'), walked(walk, 1, 'south')]).toEqual([1, 3]);
    expect([walked(walk, 3, 'north'), walked(walk, 1, 'north'), walked(walk, 0, 'north')]).toEqual([
      1,
      0,
      null,
    ]);
  });

  it('starts anew when a village is selected by other means', () => {
    const walk = new VillageWalk();
    expect(walked(walk, 0, 'south')).toBe(1);
    expect(walked(walk, 3, 'north')).toBe(1);
    expect(walked(walk, 1, 'north')).toBe(2);
  });

  it('keeps its path where there is no village in a direction', () => {
    const walk = new VillageWalk();
    expect(walked(walk, 0, 'south')).toBe(1);
    expect(walked(walk, 1, 'west')).toBeNull();
    expect(walked(walk, 1, 'north')).toBe(0);
  });

  it('treats a turn as an ordinary step', () => {
    const walk = new VillageWalk();
    expect([walked(walk, 0, 'east'), walked(walk, 2, 'south')]).toEqual([2, 1]);
    expect(walked(walk, 1, 'north')).toBe(2);
    expect(walked(walk, 2, 'west')).toBe(0);
  });
});
