import { describe, expect, it } from 'vitest';
import { areaColumn, madeOf } from '../../../../src/aggregate/areas/areaColumn';
import { areaContract, areaIndicator } from '../../../../src/aggregate/areas/areaIndicator';
import { MARK } from '../../../../src/data/model/mark';
import { column, indicator } from '../sample';
import { areasAt } from './areaSample';

const count = indicator({ id: 'miskin', kind: 'count', worse: 'high', decimals: 0 });
const rate = indicator({
  id: 'p0',
  kind: 'ratio',
  worse: 'high',
  multiplier: 100,
  formula: { kind: 'ratio' },
});
const index = indicator({ worse: 'low' });
const status = indicator({
  id: 'status',
  kind: 'category',
  worse: 'low',
  categories: ['Tertinggal', 'Berkembang', 'Maju'].map((label) => ({ id: label, en: label })),
});
const AREAS = areasAt('district');

describe('a count of areas', () => {
  it('is the sum of the villages, with the root of the summed squared errors', () => {
    const cells = column([10, 20, 5, 7, 100, 1], { standardError: [3, 4, 12, 2, 6, 8] });
    const made = areaColumn(AREAS, count, cells);
    expect([...made.column.value]).toEqual([35, 7, 101]);
    expect([...made.column.standardError!]).toEqual([13, 2, 10]);
    expect([...made.column.mark]).toEqual([MARK.present, MARK.present, MARK.present]);
    expect([made.column.numerator, made.column.denominator]).toEqual([null, null]);
  });

  it('has an interval and no value where a village is suppressed, and is missing where too much is missing', () => {
    const made = areaColumn(AREAS, count, column([10, 'suppressed', 5, 'missing', 100, 'notApplicable']));
    expect([...made.column.mark]).toEqual([MARK.suppressed, MARK.missing, MARK.present]);
    expect([...made.column.value]).toEqual([Number.NaN, Number.NaN, 100]);
    expect(made.rollup!.low[0]).toBe(15);
    expect([made.rollup!.tally.suppressed[0], made.rollup!.tally.notApplicable[2]]).toEqual([1, 1]);
  });

  it('is not applicable where it applies to none of the villages', () => {
    const cells = column(['notApplicable', 'notApplicable', 'notApplicable', 4, 1, 2]);
    expect(areaColumn(AREAS, count, cells).column.mark[0]).toBe(MARK.notApplicable);
  });
});

describe('a ratio of areas', () => {
  it('is the sum of numerators over the sum of denominators, never the mean of rates', () => {
    const cells = column([50, 10, 5, 20, 1, 2], {
      numerator: [50, 90, 5, 8, 1, 4],
      denominator: [100, 900, 100, 40, 100, 200],
    });
    const made = areaColumn(AREAS, rate, cells);
    // 145 of 1,100; the mean of the rates would be 21.7.
    expect(made.column.value[0]).toBeCloseTo((100 * 145) / 1100, 12);
    expect([made.column.numerator![0], made.column.denominator![0]]).toEqual([145, 1100]);
    expect(made.column.value[1]).toBe(20);
    expect(made.column.value[2]).toBeCloseTo(500 / 300, 12);
  });

  it('is missing everywhere where the pack has no numerators and denominators', () => {
    const made = areaColumn(AREAS, rate, column([1, 2, 3, 4, 5, 6]));
    expect([...made.column.mark]).toEqual([MARK.missing, MARK.missing, MARK.missing]);
    expect(made.rollup).toBeNull();
  });
});

describe('an index of areas', () => {
  it('is neither summed nor averaged: it becomes the share of villages in the heaviest fifth', () => {
    expect([areaContract(count), areaContract(rate), areaContract(index), areaContract(status)]).toEqual([
      'sum',
      'ratio',
      'share',
      'share',
    ]);
    const cells = column([0.5, 0.9, 0.8, 0.7, 0.51, 0.6]);
    const made = areaColumn(AREAS, index, cells);
    // Type 7 at one fifth of 0.5 0.51 0.6 0.7 0.8 0.9 is 0.51: Asri and Dadap are up to it.
    expect(made.heaviest).toEqual({ side: 'low', bound: expect.closeTo(0.51, 12) });
    expect([...made.column.value].map((x) => Math.round(x))).toEqual([33, 0, 50]);
    expect([made.column.numerator![0], made.column.denominator![0]]).toEqual([1, 3]);
  });

  it('uses the upper fifth where high values are worse', () => {
    const made = areaColumn(AREAS, indicator({ worse: 'high' }), column([1, 2, 3, 4, 5, 6]));
    expect(made.heaviest).toEqual({ side: 'high', bound: 5 });
    expect([...made.column.value]).toEqual([0, 0, 50]);
  });

  it('counts villages without a number as missing coverage', () => {
    const made = areaColumn(AREAS, index, column([0.5, 'missing', 0.8, 0.7, 0.51, 0.6]));
    expect(made.column.mark[0]).toBe(MARK.missing);
    expect(made.rollup!.coverage[0]).toBeCloseTo(2 / 3, 12);
  });

  it('of a category is the share of villages in the heaviest category that occurs', () => {
    const made = areaColumn(AREAS, status, column([1, 2, 1, 2, 2, 1]));
    expect([...made.column.value].map((x) => Math.round(x))).toEqual([67, 0, 50]);
  });
});

describe('an indicator of areas', () => {
  it('keeps its id and is marked as computed, unless the input is an estimate or demo data', () => {
    expect(areaIndicator(count, 'district')).toMatchObject({
      id: 'miskin',
      kind: 'count',
      provenance: 'hitungan',
      formula: { kind: 'areas', contract: 'sum', level: 'district' },
    });
    const modelled = indicator({ kind: 'count', provenance: 'estimasi' });
    expect(areaIndicator(modelled, 'regency').provenance).toBe('estimasi');
  });

  it('of an index is a percentage of villages, where more is worse', () => {
    expect(areaIndicator(index, 'district')).toMatchObject({
      kind: 'ratio',
      worse: 'high',
      multiplier: 100,
      official: null,
      unit: { id: '% desa' },
    });
  });

  it('is memoised, and its roll-up can be looked up by column', () => {
    const cells = column([1, 2, 3, 4, 5, 6]);
    expect(areaIndicator(count, 'district')).toBe(areaIndicator(count, 'district'));
    const made = areaColumn(AREAS, count, cells);
    expect(areaColumn(AREAS, count, cells)).toBe(made);
    expect(madeOf(made.column)).toBe(made);
    expect(madeOf(cells)).toBeNull();
  });
});
