import { describe, expect, it } from 'vitest';
import { figuresOf, sumsOf, sumsWhenRead, countOf } from '../../../src/helix/sums';
import { activity, cubeOf, portions } from './helixWorld';

/** The first has a part in each of two villages; the second spent more than was budgeted; the third knows no amount. */
const cube = cubeOf(
  activity('a', { places: portions(0, 1), money: { pagu: 90, realisasi: 30, komitmen: 100 } }),
  activity('b', { places: portions(1), stage: 'done', money: { pagu: 50, realisasi: 70 } }),
  activity('c', { places: portions(1), stage: 'planned', money: { pagu: null } }),
  activity('d', { places: portions(1), money: { pagu: null, realisasi: 7 } }),
);
const parts = Uint32Array.of(0, 1, 2, 3, 4);
const group = cube.groups.village;
const PLACE = 1;
const atOnce = sumsOf(cube, { parts, group, groups: 6 }, PLACE);

describe('figures of groups of parts', () => {
  it('are added up by hand', () => {
    expect(figuresOf(atOnce, 1)).toEqual({
      count: 4,
      stages: { planned: 1, running: 2, done: 1 },
      // 45 of the first, 50 of the second; 15 and 70, and 7 of what states no budget.
      amount: { komitmen: 50, pagu: 95, realisasi: 92 },
      known: { komitmen: 1, pagu: 2, realisasi: 3 },
      unknown: { komitmen: 0, pagu: 2, realisasi: 0 },
      noAmount: 1,
      spentShare: 85 / 95,
      overspent: 1,
      assumed: 1,
    });
    expect(figuresOf(atOnce, 0)).toMatchObject({ count: 1, amount: { pagu: 45 }, assumed: 1 });
    expect(figuresOf(atOnce, 2)).toMatchObject({ count: 0, amount: { pagu: null, realisasi: null } });
  });

  it('count an assumption only where it bears on what is asked', () => {
    expect(figuresOf(sumsOf(cube, { parts, group, groups: 6 }, 0), 1).assumed).toBe(0);
  });

  it('are of all parts where all are one group', () => {
    const all = figuresOf(sumsOf(cube, { parts, group: null, groups: 1 }, PLACE), 0);
    expect([all.count, all.amount.pagu, all.amount.realisasi]).toEqual([4, 140, 107]);
  });

  it('are the same when they are added up as they are read', () => {
    const partsOf = (village: number) => parts.filter((part) => group[part] === village);
    const read = sumsWhenRead(cube, { groups: 6, partsOf }, PLACE);
    const counted = sumsWhenRead(
      cube,
      { groups: 6, partsOf, counts: Uint32Array.of(1, 4, 0, 0, 0, 0) },
      PLACE,
    );
    for (let village = 0; village < 6; village++) {
      expect(figuresOf(read, village)).toEqual(figuresOf(atOnce, village));
      expect(countOf(read, village)).toBe(countOf(atOnce, village));
      expect(countOf(counted, village)).toBe(countOf(atOnce, village));
    }
  });
});
