import { describe, expect, it } from 'vitest';
import { villageRanks } from '../../../../src/aggregate/classes/rank';
import {
  allRankSpans,
  isUnranked,
  jointReach,
  rankSpans,
  spanAt,
} from '../../../../src/aggregate/classes/rankSpans';
import { column, indicator, villages } from '../sample';

const spansOf = (asked: Parameters<typeof rankSpans>) => {
  const spans = rankSpans(...asked);
  return spans && Array.from(spans.first, (first, row) => [first, spans.last[row]]);
};

describe('the z value of joint intervals', () => {
  it('is 1.96 for one row and increases with the number of rows', () => {
    expect(jointReach(1)).toBeCloseTo(1.95996, 4);
    // Šidák: the normal quantile at (1 + 0.95^(1/n)) / 2.
    expect(jointReach(2)).toBeCloseTo(2.23648, 4);
    expect(jointReach(5)).toBeCloseTo(2.56876, 4);
    expect(jointReach(285)).toBeCloseTo(3.745, 2);
  });
});

describe('rank ranges', () => {
  // Reach 2.569: 40 ± 2.57, 30 ± 12.85, 20 ± 5.14, 19 ± 2.57, 5 ± 2.57.
  const cells = column([40, 30, 20, 19, 5], { standardError: [1, 5, 2, 1, 1] });

  it('count the rows that are certainly and possibly ahead', () => {
    // From the highest: 40 and 30 overlap (37.4–42.6, 17.2–42.8), 30 also with 20 and 19, nobody with 5.
    expect(spansOf([cells, 'highest'])).toEqual([
      [1, 2],
      [1, 4],
      [2, 4],
      [2, 4],
      [5, 5],
    ]);
  });

  it('are mirrored when ranking from the lowest', () => {
    expect(spansOf([cells, 'lowest'])).toEqual([
      [4, 5],
      [2, 5],
      [2, 4],
      [2, 4],
      [1, 1],
    ]);
  });

  it('exclude rows without a number and rows of other groups', () => {
    const gaps = column([40, 'suppressed', 20, 'missing', 5], { standardError: [1, 1, 2, 1, 1] });
    expect(spansOf([gaps, 'highest'])).toEqual([
      [1, 1],
      [0, 0],
      [2, 2],
      [0, 0],
      [3, 3],
    ]);
    expect(rankSpans(cells, 'highest', (row) => row !== 0)).toMatchObject({ n: 4 });
    expect(
      spanAt(
        rankSpans(cells, 'highest', (row) => row !== 0)!,
        4,
      ),
    ).toEqual({ first: 4, last: 4 });
    expect(
      spanAt(
        rankSpans(cells, 'highest', (row) => row !== 0)!,
        0,
      ),
    ).toBeNull();
  });

  it('do not exist without published errors, or where all errors are 0', () => {
    expect(rankSpans(column([3, 1, 2]), 'highest')).toBeNull();
    expect(rankSpans(column([3, 1, 2], { standardError: [0, 0, 0] }), 'highest')).toBeNull();
  });

  it('allow any rank for a row without an error, and an exact place for an error of 0', () => {
    const mixed = column([30, 20, 10], { standardError: [0, Number.NaN, 1] });
    expect(spansOf([mixed, 'highest'])).toEqual([
      [1, 2],
      [1, 3],
      [2, 3],
    ]);
  });

  it('are equal for exact ties', () => {
    const tied = column([30, 20, 20, 10], { standardError: [0, 0, 0, 1] });
    expect(spansOf([tied, 'highest'])).toEqual([
      [1, 1],
      [2, 3],
      [2, 3],
      [4, 4],
    ]);
  });

  it('contain the true order in at least 95 of 100 simulations', () => {
    const truth = [10, 12, 13, 20, 21, 30];
    const errors = [1, 2, 1, 1.5, 3, 2];
    let state = 7;
    const uniform = () => (state = (state * 48271) % 2147483647) / 2147483647;
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    const DRAWS = 2000;
    const heldWhere = (stated: number) => {
      let held = 0;
      for (let draw = 0; draw < DRAWS; draw++) {
        const drawn = truth.map((value, i) => value + errors[i]! * normal());
        const seen = column(drawn, { standardError: errors.map((error) => stated * error) });
        const { first, last } = rankSpans(seen, 'lowest')!;
        if (truth.every((_, i) => first[i]! <= i + 1 && i + 1 <= last[i]!)) held++;
      }
      return held / DRAWS;
    };
    expect(heldWhere(1)).toBeGreaterThanOrEqual(0.95);
    // Errors stated at a quarter of what they are: the spans then promise too much.
    expect(heldWhere(0.25)).toBeLessThan(0.95);
  });

  it('are computed for 81,904 rows, and memoised by column', () => {
    const n = 81_904;
    const big = column(
      Array.from({ length: n }, (_, i) => (i * 7919) % n),
      { standardError: Array.from({ length: n }, (_, i) => 1 + (i % 50)) },
    );
    // Every pair of rows would take minutes, and the runner would end the test.
    const spans = allRankSpans(big, 'highest')!;
    expect(spans.n).toBe(n);
    expect(allRankSpans(big, 'highest')).toBe(spans);
  });
});

describe('the rank of a village', () => {
  it('has its range, among all villages and within its kecamatan', () => {
    const places = villages([
      { code: '33.26.09.2001', name: 'Kesesi', kecamatan: 'Kesesi' },
      { code: '33.26.15.2011', name: 'Jeruksari', kecamatan: 'Tirto' },
      { code: '33.26.15.2014', name: 'Mulyorejo', kecamatan: 'Tirto' },
    ]);
    const own = column([40, 30, 20], { standardError: [1, 5, 2] });
    const ask = { villages: places, indicator: indicator({ worse: 'high' }), column: own, row: 2 };
    // Reach 2.388 among three: 20 ± 4.8 and 30 ± 11.9 overlap, 40 ± 2.4 lies beyond 20.
    expect(villageRanks(ask)).toMatchObject({
      all: { place: 3, n: 3, span: { first: 2, last: 3 } },
      kecamatan: { place: 2, n: 2, span: { first: 1, last: 2 } },
    });
  });

  it('is not told where the range includes every rank', () => {
    expect(isUnranked({ first: 1, last: 3 }, 3)).toBe(true);
    expect(isUnranked({ first: 1, last: 2 }, 3)).toBe(false);
    expect(isUnranked({ first: 1, last: 1 }, 1)).toBe(false);
  });
});
