import { describe, expect, it } from 'vitest';
import { gower, mahalanobis, nearestBy, zDistance } from '../../../src/planner/similarity';

const of = (...values: number[]) => Float64Array.from(values);

describe('Mahalanobis distance', () => {
  it('of one criterion is the difference in standard deviations', () => {
    const { distance, singular } = mahalanobis([of(0, 2, 4, 10)], 0);
    const deviation = Math.sqrt((16 + 4 + 0 + 36) / 3);
    expect([...distance]).toEqual([0, 2, 4, 10].map((apart) => expect.closeTo(apart / deviation, 12)));
    expect(singular).toBe(false);
  });

  it('takes criteria that run together as one: along their line less than across it', () => {
    const { distance } = mahalanobis([of(0, 1, 2, 3, 1), of(0, 1.1, 1.9, 3, 2)], 0);
    expect(distance[4]!).toBeGreaterThan(distance[2]!);
  });

  it('says that shares adding up to 1 depend on each other, and measures nevertheless', () => {
    const { distance, singular } = mahalanobis([of(0.2, 0.5, 0.9), of(0.8, 0.5, 0.1)], 0);
    expect(singular).toBe(true);
    expect(distance.every(Number.isFinite)).toBe(true);
    expect(distance[2]!).toBeGreaterThan(distance[1]!);
  });
});

describe('Gower distance', () => {
  const numeric = [of(0, 5, 10), of(1, Number.NaN, 3)];
  const categorical = [['laut', 'gunung', 'laut']];

  it('is the mean of shares of the range and of mismatches', () => {
    expect([...gower({ numeric, categorical }, 0)]).toEqual([0, (0.5 + 1) / 2, (1 + 1 + 0) / 3]);
  });

  it('has none where nothing is known of both', () => {
    expect(gower({ numeric: [of(1, Number.NaN)], categorical: [['', 'laut']] }, 0)[1]).toBeNaN();
  });
});

it('z distance leaves out a criterion that is the same for all', () => {
  expect([...zDistance([of(0, 3, -3), of(7, 7, 7)], 0)]).toEqual([0, 1, 1]);
});

it('the nearest come in order, equal ones in their own, the excepted never', () => {
  expect(nearestBy(of(0, 3, 1, 1, Number.NaN), { except: new Set([0]), k: 3 })).toEqual([2, 3, 1]);
});
