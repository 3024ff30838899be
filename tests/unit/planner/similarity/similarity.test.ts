import { describe, expect, it } from 'vitest';
import { gower, mahalanobis, nearestBy, zDistance } from '../../../../src/planner/similarity/similarity';

const of = (...values: number[]) => Float64Array.from(values);

describe('Mahalanobis distance', () => {
  it('of one criterion is the difference in standard deviations', () => {
    const { distance, singular } = mahalanobis([of(0, 2, 4, 10)], 0);
    const deviation = Math.sqrt((16 + 4 + 0 + 36) / 3);
    expect([...distance]).toEqual([0, 2, 4, 10].map((apart) => expect.closeTo(apart / deviation, 12)));
    expect(singular).toBe(false);
  });

  it('pairs two treated villages with their controls as in the worked case of seven', () => {
    const columns = [of(10, 12, 9, 11, 10, 13, 30), of(3, 5, 4, 3, 9, 5, 1)];
    expect(mahalanobis(columns, 0).distance[3]).toBeCloseTo(0.16544910607363275, 12);
    expect(mahalanobis(columns, 1).distance[5]).toBeCloseTo(0.16544910607363275, 12);
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

describe('Mahalanobis distance of criteria in unlike units that depend on each other', () => {
  /** Rupiah beside a share, and the rest of the share in per cent, which tells nothing more. */
  const rupiah = of(1.2e9, 3.4e9, 2.1e9, 9.9e9, 4.4e9, 0.7e9);
  const share = of(0.12, 0.31, 0.22, 0.08, 0.27, 0.19);
  const rest = share.map((value) => 100 - 100 * value);

  it('is that of the criteria without the dependent one', () => {
    const both = mahalanobis([rupiah, share], 0);
    const all = mahalanobis([rupiah, share, rest], 0);
    expect([both.singular, all.singular]).toEqual([false, true]);
    expect([...all.distance]).toEqual([...both.distance].map((own) => expect.closeTo(own, 9)));
  });

  it('is the closed form for two criteria, whatever their units', () => {
    const n = rupiah.length;
    const mean = (x: Float64Array) => x.reduce((sum, value) => sum + value, 0) / n;
    const z = (x: Float64Array) => {
      const squares = x.reduce((sum, value) => sum + (value - mean(x)) ** 2, 0);
      return x.map((value) => (value - mean(x)) / Math.sqrt(squares / (n - 1)));
    };
    const [a, b] = [z(rupiah), z(share)];
    const r = a.reduce((sum, value, i) => sum + value * b[i]!, 0) / (n - 1);
    const expected = Array.from(a, (_, i) => {
      const [p, q] = [a[i]! - a[0]!, b[i]! - b[0]!];
      return expect.closeTo(Math.sqrt((p * p - 2 * r * p * q + q * q) / (1 - r * r)), 10);
    });
    expect([...mahalanobis([rupiah, share, rest], 0).distance]).toEqual(expected);
    const rescaled = mahalanobis([rupiah.map((value) => value * 1e-9), share.map((value) => value * 1e6)], 0);
    expect([...rescaled.distance]).toEqual(expected);
  });

  it('leaves out a criterion that is the same for all but for rounding', () => {
    const constant = of(0.1 + 0.2, 0.3, 0.3, 0.1 + 0.2, 0.3, 0.3);
    const { distance, singular } = mahalanobis([rupiah, share, constant], 0);
    expect(singular).toBe(true);
    expect([...distance]).toEqual(
      [...mahalanobis([rupiah, share], 0).distance].map((own) => expect.closeTo(own, 9)),
    );
    expect([...zDistance([rupiah, constant], 0)]).toEqual([...zDistance([rupiah], 0)]);
  });
});

describe('Gower distance', () => {
  const numeric = [of(0, 5, 10), of(1, Number.NaN, 3)];
  const categorical = [['laut', 'gunung', 'laut']];

  it('is the mean of shares of the range and of mismatches', () => {
    expect([...gower({ numeric, categorical }, 0)]).toEqual([0, (0.5 + 1) / 2, (1 + 1 + 0) / 3]);
  });

  it('takes no difference from a criterion that is the same for all but for rounding', () => {
    const constant = of(0.1 + 0.2, 0.3, 0.3);
    expect([...gower({ numeric: [of(0, 5, 10), constant], categorical: [] }, 0)]).toEqual([0, 0.25, 0.5]);
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
