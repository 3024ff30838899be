import { describe, expect, it } from 'vitest';
import { changeColumn, changeIndicator } from '../../../../src/aggregate/modes/changeIndicator';
import { changeRefusal, comparableYears } from '../../../../src/aggregate/modes/otherYears';
import { MARK } from '../../../../src/data/model/mark';
import { column, indicator } from '../sample';

const decile = indicator({
  id: 'desil',
  kind: 'ratio',
  worse: 'high',
  unit: { id: '% keluarga', en: '% of families' },
  basis: 'BDT 2015–2020; DTSEN 2021–2024',
  years: [2015, 2018, 2020, 2021, 2024],
  provenance: 'resmi',
});

describe('a change', () => {
  it('is later minus earlier, row by row, and missing where either is', () => {
    const from = column([40, 12.5, 'missing', 'suppressed', 7, 'notApplicable'], { year: 2015 });
    const to = column([31, 20, 8, 'missing', 'notApplicable', 'notApplicable'], { year: 2020 });
    const { value, mark, year } = changeColumn(from, to);
    expect([...value]).toEqual([-9, 7.5, NaN, NaN, NaN, NaN]);
    expect([...mark]).toEqual([
      MARK.present,
      MARK.present,
      MARK.missing,
      MARK.suppressed,
      MARK.notApplicable,
      MARK.notApplicable,
    ]);
    expect(year).toBe(2020);
  });

  it('adds squared standard errors, and has none where one year has none', () => {
    const from = column([10, 10], { year: 2015, standardError: [3, 5] });
    const to = column([12, 10], { year: 2020, standardError: [4, 12] });
    expect([...(changeColumn(from, to).standardError ?? [])]).toEqual([5, 13]);
    expect(changeColumn(from, column([1, 2], { year: 2021 })).standardError).toBeNull();
  });

  it('is worked out once', () => {
    const [from, to] = [column([1], { year: 2015 }), column([2], { year: 2020 })];
    expect(changeColumn(from, to)).toBe(changeColumn(from, to));
    expect(changeColumn(to, from)).not.toBe(changeColumn(from, to));
  });

  it('carries its name, unit, basis and provenance in both languages, and is never averaged', () => {
    const change = changeIndicator(decile, { from: 2015, to: 2020 });
    expect(change).toMatchObject({
      id: 'desil_perubahan_2015',
      name: {
        id: 'Perubahan Indeks Desa Membangun, 2015–2020',
        en: 'Change in Indeks Desa Membangun, 2015–2020',
      },
      unit: { id: 'poin persen', en: 'percentage points' },
      kind: 'index',
      worse: 'high',
      basis: 'BDT 2015–2020',
      provenance: 'hitungan',
      years: [2020],
    });
  });

  it('of an estimate or a sample stays one', () => {
    for (const provenance of ['estimasi', 'peraga'] as const) {
      expect(changeIndicator({ ...decile, provenance }, { from: 2015, to: 2020 }).provenance).toBe(
        provenance,
      );
    }
  });
});

describe('a change is refused', () => {
  it('across a change of basis, naming both and the years that would do', () => {
    expect(changeRefusal(decile, { from: 2015, to: 2024 })).toEqual({
      reason: 'basis',
      from: 'BDT 2015–2020',
      to: 'DTSEN 2021–2024',
      years: [2021],
    });
    expect(changeRefusal(decile, { from: 2015, to: 2020 })).toBeNull();
    expect(changeRefusal(decile, { from: 2024, to: 2021 })).toBeNull();
  });

  it('from a year without data, and from the year itself', () => {
    expect(changeRefusal(decile, { from: 2016, to: 2018 })).toEqual({ reason: 'years', years: [2015, 2020] });
    expect(changeRefusal(decile, { from: 2018, to: 2018 })).toEqual({ reason: 'years', years: [2015, 2020] });
  });

  it('for categories, which have no distance', () => {
    const status = indicator({ kind: 'category', years: [2019, 2024] });
    expect(changeRefusal(status, { from: 2019, to: 2024 })).toEqual({ reason: 'category' });
  });

  it('and so a year knows with which others it can be compared', () => {
    expect(comparableYears(decile, 2021)).toEqual([2024]);
    expect(comparableYears(decile, 2019)).toEqual([2015, 2018, 2020]);
  });
});
