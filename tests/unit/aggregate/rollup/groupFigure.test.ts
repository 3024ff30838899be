import { describe, expect, test } from 'vitest';
import { groupContract, groupFigure } from '../../../../src/aggregate/rollup/groupFigure';
import { STATUS } from '../../../../src/aggregate/rollup/rollupRequest';
import type { HiddenPools } from '../../../../src/data/model/dataset';
import { column, indicator } from '../sample';

const COUNT = indicator({ kind: 'count' });
const RATIO = indicator({ kind: 'ratio', multiplier: 100, formula: { kind: 'ratio' } });
const INDEX = indicator();

describe('a count of a group', () => {
  test('is the sum over its rows alone', () => {
    const cells = column([7, 100, 11, 0, 3]);
    expect(groupFigure(COUNT, cells, [0, 2, 3, 4])).toEqual({
      contract: 'sum',
      status: STATUS.whole,
      value: 21,
      range: null,
      known: 4,
      hidden: 0,
      n: 4,
      refusal: null,
    });
  });

  const cells = column([7, 'suppressed', 11, 'suppressed', 3]);
  const hidden: HiddenPools = {
    ...{ poolOf: Int32Array.of(-1, 0, -1, 0, -1), size: Uint32Array.of(2), value: Float64Array.of(26) },
    ...{ numerator: Float64Array.of(NaN), denominator: Float64Array.of(NaN) },
  };

  test('with suppressed cells is at least the published sum, without upper bound', () => {
    // 7 + 11 + 3 = 21. The two were once taken for 1 to 4 each, but a cell that guards another may be of any size.
    expect(groupFigure(COUNT, cells, [0, 1, 2, 3, 4])).toMatchObject({
      ...{ value: null, status: STATUS.interval, range: { low: 21, high: Infinity } },
      ...{ known: 3, hidden: 2, n: 5 },
    });
  });

  test('is exact where a published total covers all suppressed cells, and otherwise a range up to the remainder', () => {
    const pooled = { ...cells, hidden };
    expect(groupFigure(COUNT, pooled, [0, 1, 2, 3, 4])).toMatchObject({
      ...{ value: 47, range: null, known: 5, hidden: 0, n: 5 },
    });
    expect(groupFigure(COUNT, pooled, [0, 1, 2])).toMatchObject({
      ...{ value: null, range: { low: 18, high: 44 }, known: 2, hidden: 1, n: 3 },
    });
  });

  test('is null where more than a fifth of the villages are missing; these are never zero', () => {
    const most = column([7, 'missing', 11, 5, 3]);
    expect(groupFigure(COUNT, most, [0, 1, 2, 3, 4])).toMatchObject({ value: 26, known: 4, n: 5 });
    expect(groupFigure(COUNT, most, [0, 1, 2, 3])).toMatchObject({
      value: null,
      range: null,
      known: 3,
      n: 4,
    });
  });

  test('excludes villages to which it does not apply, from value and coverage', () => {
    const cells = column([7, 'notApplicable', 'notApplicable', 5]);
    expect(groupFigure(COUNT, cells, [0, 1, 2, 3])).toMatchObject({ value: 12, known: 2, n: 2 });
    expect(groupFigure(COUNT, cells, [1, 2])).toMatchObject({ value: null, n: 0 });
  });
});

describe('a rate of a group', () => {
  const cells = column([50, 10, 'missing', 25, 20], {
    numerator: [1, 40, Number.NaN, 5, 8],
    denominator: [2, 400, Number.NaN, 20, 40],
  });

  test('is the sum of numerators over the sum of denominators, not a mean of rates', () => {
    // (1 + 40 + 5) / (2 + 400 + 20) = 46 / 422 = 10.900…; the mean of the three rates would be 28.3.
    expect(groupFigure(RATIO, cells, [0, 1, 3])?.value).toBeCloseTo(10.9005, 4);
    // One of five missing is enough: (1 + 40 + 5 + 8) / (2 + 400 + 20 + 40) = 54 / 462.
    expect(groupFigure(RATIO, cells, [0, 1, 2, 3, 4])).toMatchObject({ known: 4, n: 5, range: null });
    expect(groupFigure(RATIO, cells, [0, 1, 2, 3, 4])?.value).toBeCloseTo((54 / 462) * 100, 9);
  });

  test('with suppressed cells is a range: of an unknown population, none or all may be counted', () => {
    const hidden = column([50, 'suppressed', 'suppressed', 25], {
      numerator: [1, NaN, NaN, 5],
      denominator: [2, NaN, NaN, 20],
    });
    expect(groupFigure(RATIO, hidden, [0, 1, 2, 3])).toMatchObject({
      ...{ value: null, range: { low: 0, high: 100 }, known: 2, hidden: 2, n: 4 },
    });
  });

  test('is refused without parts, and null for a denominator of 0', () => {
    expect(groupFigure(RATIO, column([3, 4]), [0, 1])).toMatchObject({
      value: null,
      refusal: { reason: 'ratioWithoutParts', offered: 'distribution' },
    });
    const empty = column([0, 0], { numerator: [0, 0], denominator: [0, 0] });
    expect(groupFigure(RATIO, empty, [0, 1])).toMatchObject({
      ...{ value: null, range: null, status: STATUS.zeroDenominator, refusal: null },
    });
  });
});

describe('an index of a group', () => {
  test('is the median village, which a single extreme does not change', () => {
    expect(groupFigure(INDEX, column([0.6, 0.9, 0.1, 0.5, 0.7]), [0, 1, 2, 3])).toMatchObject({
      contract: 'median',
      // Of 0.1, 0.5, 0.6 and 0.9: half of 0.5 + 0.6; the mean would be 0.525.
      value: 0.55,
    });
  });

  test('is the median of published villages with the number of suppressed ones; null where these are too many', () => {
    const cells = column([0.5, 0.875, 'suppressed', 0.25, 0.75]);
    expect(groupFigure(INDEX, cells, [0, 1, 2, 3, 4])).toMatchObject({
      ...{ value: 0.625, range: null, known: 4, hidden: 1, n: 5 },
    });
    expect(groupFigure(INDEX, cells, [0, 1, 2, 3])).toMatchObject({ value: null, known: 3, n: 4 });
  });
});

test('a category has no summary', () => {
  expect(groupContract(indicator({ kind: 'category' }))).toBeNull();
  expect(groupFigure(indicator({ kind: 'category' }), column([0, 1]), [0, 1])).toBeNull();
});
