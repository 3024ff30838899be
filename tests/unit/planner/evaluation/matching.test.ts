import { describe, expect, it } from 'vitest';
import { balanceOf } from '../../../../src/planner/evaluation/balance';
import {
  distanceBetween,
  type DistanceKind,
  type MatchTable,
} from '../../../../src/planner/evaluation/matchDistance';
import { matchNearest, type MatchWay } from '../../../../src/planner/evaluation/matching';
import { mahalanobis } from '../../../../src/planner/similarity/similarity';

const of = (...values: number[]) => Float64Array.from(values);

/** Two treated at 10 and 12; others at 11, 9, 20, 13. */
const TABLE: MatchTable = {
  ids: ['t1', 't2', 'c1', 'c2', 'c3', 'c4'],
  treated: Uint8Array.of(1, 1, 0, 0, 0, 0),
  columns: [of(10, 12, 11, 9, 20, 13)],
};
const WAY: MatchWay = { kind: 'standardised', withReplacement: true, perTreated: 1 };
const controls = (change: Partial<MatchWay> = {}, table = TABLE) =>
  matchNearest(table, { ...WAY, ...change }).map((match) =>
    match.controls.map((i) => table.ids[i]).join('+'),
  );

describe('nearest neighbours', () => {
  it('of equally near ones take the smallest id, and report the others', () => {
    const [first, second] = matchNearest(TABLE, WAY);
    expect(TABLE.ids[first!.controls[0]!]).toBe('c1');
    expect(first!.ties.map((i) => TABLE.ids[i])).toEqual(['c1', 'c2']);
    expect(second!.ties.map((i) => TABLE.ids[i])).toEqual(['c1', 'c4']);
    expect(controls({}, { ...TABLE, ids: ['t1', 't2', 'z', 'y', 'x', 'w'] })).toEqual(['y', 'w']);
  });

  it('without replacement are taken once; the treated with the farthest nearest goes first', () => {
    expect(controls({ withReplacement: false })).toEqual(['c1', 'c4']);
    // The second has its nearest at 4, the first at 1: it goes first and takes c1, though the first is nearer to it.
    const contested = { ...TABLE, columns: [of(10, 15, 11, 5, 40, 50)] };
    expect(controls({ withReplacement: false }, contested)).toEqual(['c2', 'c1']);
  });

  it('are as many as asked for, and fewer where there are none left', () => {
    expect(controls({ perTreated: 2 })).toEqual(['c1+c2', 'c1+c4']);
    expect(controls({ perTreated: 3, withReplacement: false })).toEqual(['c1+c2+c4', 'c3']);
    expect(controls({ perTreated: 9 })[0]).toBe('c1+c2+c4+c3');
  });

  it('keep within the caliper, its end included', () => {
    const unit = distanceBetween(TABLE, 'standardised')(0, 2);
    expect(controls({ caliper: unit })).toEqual(['c1', 'c1']);
    expect(controls({ caliper: unit / 2 })).toEqual(['', '']);
  });

  it('are of the same typology, and none that is barred', () => {
    const within = ['kota', 'desa', 'desa', 'kota', 'kota', 'kota'];
    expect(controls({ within })).toEqual(['c2', 'c1']);
    expect(controls({ barred: new Set([2]) })).toEqual(['c2', 'c4']);
    expect(
      controls({ within: ['gunung', 'desa', 'desa', 'kota', 'kota', 'kota'], withReplacement: false }),
    ).toEqual(['', 'c1']);
  });
});

describe('distances', () => {
  const table: MatchTable = {
    ids: ['a', 'b', 'c', 'd', 'e'],
    treated: Uint8Array.of(1, 1, 0, 0, 0),
    columns: [of(1, 4, 2, 8, 5), of(1e9, 3e9, 2e9, 2e9, 7e9)],
  };

  it('are divided by the sample standard deviation of all', () => {
    const one = { ...table, columns: [of(1, 4, 2, 8, 5)] };
    // Mean 4, squares 9 + 0 + 4 + 16 + 1 = 30 over 4.
    expect(distanceBetween(one, 'standardised')(0, 3)).toBeCloseTo(7 / Math.sqrt(7.5), 12);
  });

  it('of Mahalanobis are those between villages, whatever the units', () => {
    const { distance } = mahalanobis(table.columns, 0);
    const between = distanceBetween(table, 'mahalanobis');
    table.ids.forEach((_, i) => expect(between(0, i)).toBeCloseTo(distance[i]!, 9));
  });

  it('of one criterion pooled are divided by what is left within the groups', () => {
    const one = { ...table, columns: [of(1, 4, 2, 8, 5)] };
    // Treated 1 and 4: 4.5; the others 2, 8 and 5: 18; over 3.
    expect(distanceBetween(one, 'mahalanobisPooled')(0, 3)).toBeCloseTo(7 / Math.sqrt(7.5), 12);
    const apart = { ...one, columns: [of(1, 2, 101, 102, 103)] };
    expect(distanceBetween(apart, 'mahalanobisPooled')(0, 2)).toBeCloseTo(100 / Math.sqrt(2.5 / 3), 9);
  });

  it.each<DistanceKind>(['standardised', 'mahalanobis', 'mahalanobisPooled'])(
    'by %s leave a criterion out that is the same for all, and stand a copied one',
    (kind) => {
      const flat = distanceBetween({ ...table, columns: [...table.columns, of(3, 3, 3, 3, 3)] }, kind);
      expect(flat(0, 3)).toBeCloseTo(distanceBetween(table, kind)(0, 3), 9);
      const copied = distanceBetween({ ...table, columns: [table.columns[0]!, table.columns[0]!] }, kind);
      expect(Number.isFinite(copied(0, 3))).toBe(true);
      expect(distanceBetween({ ...table, columns: [of(3, 3, 3, 3, 3)] }, kind)(0, 1)).toBe(0);
    },
  );
});

describe('balance', () => {
  it('compares means in standard deviations of the treated, before and after', () => {
    const [only] = balanceOf(TABLE, matchNearest(TABLE, WAY));
    // Treated mean 11, sd √2; the others 13.25; matched c1 and c1.
    expect(only!.before).toBeCloseTo((11 - 13.25) / Math.SQRT2, 12);
    expect(only!.after).toBeCloseTo(0, 12);
  });

  it('leaves the unmatched treated out of the mean after', () => {
    const matches = matchNearest(TABLE, { ...WAY, within: ['x', 'desa', 'desa', 'y', 'y', 'y'] });
    expect(balanceOf(TABLE, matches)[0]!.after).toBeCloseTo((12 - 11) / Math.SQRT2, 12);
  });
});
