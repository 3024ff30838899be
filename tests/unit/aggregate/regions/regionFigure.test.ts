import { describe, expect, it } from 'vitest';
import type { RegionShares } from '../../../../src/aggregate/regions/regionShares';
import { figureChoices, mainNeed, yearFor } from '../../../../src/aggregate/regions/figureChoice';
import { regionComposition } from '../../../../src/aggregate/regions/regionComposition';
import { contributions, regionFigure } from '../../../../src/aggregate/regions/regionFigure';
import { STATUS } from '../../../../src/aggregate/rollup/rollupRequest';
import { classify } from '../../../../src/aggregate/classes/classify';
import { column, indicator, type Cell } from '../sample';

/** Row 0 whole, row 2 by a quarter, row 3 by three quarters. */
const shares: RegionShares = {
  by: 'area',
  rows: Uint32Array.of(0, 2, 3),
  share: Float64Array.of(1, 0.25, 0.75),
  cut: 2,
  area_km2: 10,
  covered_km2: 9,
  withoutPoints: [],
};
const count = indicator({ id: 'miskin', kind: 'count', decimals: 0 });
const rate = indicator({ id: 'p0', kind: 'ratio', multiplier: 100, decimals: 2 });
const figure = (asked: Parameters<typeof regionFigure>[1]) => regionFigure({ shares }, asked);

describe("a region's figure", () => {
  it('sums apportioned counts: 10 + a quarter of 100 + three quarters of 40', () => {
    const found = figure({ indicator: count, column: column([10, 999, 100, 40]) });
    expect(found).toMatchObject({
      value: 65,
      status: STATUS.whole,
      coverage: 1,
      apportioned: 2,
      villages: 3,
    });
    expect(found.bounds).toBeNull();
    expect(found.interval).toBeNull();
  });

  it('divides apportioned numerators by apportioned denominators, never rates', () => {
    const parts = { numerator: [10, 0, 80, 4], denominator: [100, 1, 400, 200], standardError: [1, 1, 2, 4] };
    const found = figure({ indicator: rate, column: column([10, 0, 20, 2], parts) });
    // (10 + 20 + 3) / (100 + 100 + 150); errors 100 × 1, 100 × 2, 150 × 4 over 350.
    expect(found.value).toBeCloseTo((33 / 350) * 100, 12);
    const error = Math.sqrt(100 ** 2 + 200 ** 2 + 600 ** 2) / 350;
    expect(found.interval!.high - found.value!).toBeCloseTo(1.96 * error, 12);
    expect(found.made.kind).toBe('ratio');
  });

  it('has an interval and no value where a village is suppressed, using the known ceiling', () => {
    const cells: Cell[] = [10, 5, 'suppressed', 40];
    const open = figure({ indicator: count, column: column(cells) });
    expect([open.value, open.status, open.bounds]).toEqual([
      null,
      STATUS.interval,
      { low: 40, high: Infinity },
    ]);
    const ceiling = Float64Array.of(500, 500, 60, 500);
    // A quarter of at most 60 people.
    expect(figure({ indicator: count, column: column(cells), ceiling }).bounds).toEqual({
      low: 40,
      high: 55,
    });
  });

  it('is withheld above the limit of missing data, but keeps its worst-case bounds', () => {
    const found = figure({
      indicator: count,
      column: column([10, 5, 'missing', 40]),
      ceiling: new Float64Array(4).fill(100),
    });
    expect([found.value, found.status, found.bounds]).toEqual([
      null,
      STATUS.notEnough,
      { low: 40, high: 65 },
    ]);
  });

  it('is a distribution for an index: no mean, and villages with less than half inside are in no class', () => {
    const found = figure({ indicator: indicator(), column: column([0.4, 0.9, 0.8, 0.7]), upper: [0.5] });
    expect(found.value).toBeNull();
    expect(found.made.kind === 'distribution' && [...found.made.perClass]).toEqual([1, 1]);
    expect(found.refusal).toBeNull();
  });

  it('explains why a ratio without parts has no value, and shows the distribution instead', () => {
    const found = figure({ indicator: rate, column: column([10, 0, 20, 2]), upper: [5] });
    expect(found.refusal).toMatchObject({ reason: 'ratioWithoutParts', offered: 'distribution' });
    expect([found.value, found.made.kind]).toEqual([null, 'distribution']);
  });

  it('lists the contribution of each village, with the mark where there is none', () => {
    const own = contributions(
      shares,
      column([10, 5, 'suppressed', 40], { numerator: [1, 2, NaN, 4], denominator: [10, 10, 9, 10] }),
    );
    expect(
      own.map(({ row, share, value, numerator, denominator }) => [row, share, value, numerator, denominator]),
    ).toEqual([
      [0, 1, 10, 1, 10],
      // What stands beside a suppressed value is not told either.
      [2, 0.25, null, null, null],
      [3, 0.75, 40, 4, 10],
    ]);
  });
});

it('counts villages by map class where at least half of them is inside', () => {
  const answer = classify({
    question: {
      packId: 'uji',
      indicatorId: 'miskin',
      year: 2024,
      classification: { method: 'manual', upper: [20] },
    },
    indicator: count,
    column: column([10, 5, 100, 'suppressed']),
  });
  expect(regionComposition(shares, answer)).toEqual({
    counts: [1, 0],
    missing: 0,
    suppressed: 1,
    notApplicable: 0,
    slivers: 1,
  });
});

describe('the order of figures on a card', () => {
  const years = [2015, 2020, 2024];
  const list = [
    indicator({ id: 'idm', years: [2018] }),
    indicator({ id: 'penduduk', kind: 'count', worse: 'neutral', years }),
    indicator({ id: 'rtlh', kind: 'count', worse: 'high', years }),
    indicator({ id: 'miskin', kind: 'count', worse: 'high', rateId: 'p0', years }),
    indicator({ id: 'kec', kind: 'count', worse: 'high', level: 'district', years }),
    indicator({ id: 'p0', kind: 'ratio', worse: 'high', years }),
  ];

  it("is the mapped indicator, then need, then the rest, each in the map's year or the last before it", () => {
    const chosen = figureChoices(list, { indicatorId: 'penduduk', year: 2022 });
    expect(chosen.map(({ indicator: { id }, year }) => `${id} ${year}`)).toEqual([
      'penduduk 2020',
      'rtlh 2020',
      'miskin 2020',
      'p0 2020',
      'idm 2018',
    ]);
  });

  it("never takes a later year than the map's unless there is no earlier one", () => {
    expect([yearFor({ years }, 2019), yearFor({ years }, 2024), yearFor({ years }, 2000)]).toEqual([
      2015, 2024, 2015,
    ]);
  });

  it('counts people in need by the count that has a rate', () => {
    expect(mainNeed(list)?.id).toBe('miskin');
    expect(mainNeed(list.filter(({ id }) => id !== 'miskin'))?.id).toBe('rtlh');
    expect(mainNeed(list.slice(0, 2))).toBeNull();
  });
});
