import { describe, expect, it } from 'vitest';
import {
  allowedRange,
  impossibleNumber,
  isPercentage,
  type NumberCells,
} from '../../../../src/data/model/allowedValues';
import type { IndicatorKind } from '../../../../src/data/model/dataset';

const of = (kind: IndicatorKind, unit: string, labels = 0) => ({
  kind,
  unit: { id: unit, en: unit },
  categories: Array.from({ length: labels }, (_, i) => ({ id: `k${i}`, en: `c${i}` })),
  decimals: kind === 'count' ? 0 : 2,
});
const cells = (some: Partial<NumberCells>): NumberCells => ({
  ...{ value: NaN, numerator: NaN, denominator: NaN, standardError: NaN },
  ...some,
});
const RATE = of('ratio', '% penduduk');
const PEOPLE = of('count', 'jiwa');

describe('the permitted values', () => {
  it('follow from the kind and the unit of the indicator', () => {
    expect(allowedRange(RATE)).toEqual({ low: 0, high: 100 });
    expect(allowedRange(of('index', 'indeks 0–1'))).toEqual({ low: 0, high: 1 });
    expect(allowedRange(of('index', 'skor 10-25,5'))).toEqual({ low: 10, high: 25.5 });
    expect(allowedRange(of('category', 'kelas', 5))).toEqual({ low: 0, high: 4 });
    expect(allowedRange(PEOPLE).low).toBe(0);
    expect(allowedRange(of('ratio', 'per 10.000 jiwa')).high).toBeGreaterThan(1e6);
    expect(allowedRange(of('index', 'rupiah')).low).toBeLessThan(-1e6);
  });

  it('are 0–100 for a percentage of a whole, but not for an annual rate of change', () => {
    expect(['%', '% keluarga', 'persen', 'Persen penduduk'].map(isPercentage)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['% per tahun', 'per 100', 'poin persen', 'jiwa'].map(isPercentage)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it.each([
    ['180 %', RATE, { value: 180, numerator: 18, denominator: 10 }, 'nilai', '0–100'],
    ['an index of 1e300', of('index', 'indeks 0–1'), { value: 1e300 }, 'nilai', '0–1'],
    ['half a person', PEOPLE, { value: 12.5 }, 'nilai', 'bilangan bulat'],
    ['fewer than none', PEOPLE, { value: -1 }, 'nilai', '0–10^15'],
    ['a class without a label', of('category', 'kelas', 5), { value: 5 }, 'nilai', '0–4'],
    ['a part above its whole', RATE, { value: 50, numerator: 31, denominator: 30 }, 'pembilang', '≤ 30'],
    ['a count above what it is a part of', PEOPLE, { value: 31, denominator: 30 }, 'nilai', '≤ 30'],
    ['a part below zero', RATE, { value: 5, numerator: -5, denominator: 30 }, 'pembilang', '0–10^15'],
    ['a rate of nobody', RATE, { value: 0, numerator: 0, denominator: 0 }, 'penyebut', '> 0'],
    ['an error below zero', RATE, { value: 5, standardError: -0.1 }, 'galat_baku', '0–100'],
    [
      'an error wider than the scale',
      of('index', 'indeks 0–1'),
      { value: 0.5, standardError: 1.2 },
      'galat_baku',
      '0–1',
    ],
  ] as const)('%s is refused', (_, indicator, some, column, expected) => {
    expect(impossibleNumber(indicator, cells(some))).toMatchObject({ column, expected });
  });

  it.each([
    ['both ends of a percentage', RATE, { value: 100, numerator: 30, denominator: 30 }],
    ['none', RATE, { value: 0, numerator: 0, denominator: 30 }],
    ['nothing given', PEOPLE, {}],
    [
      'more schools than ten thousand people have',
      of('ratio', 'per 10.000 jiwa'),
      { value: 30000, numerator: 3, denominator: 1 },
    ],
    ['an index in rupiah below zero', of('index', 'rupiah'), { value: -5e6 }],
  ] as const)('%s is possible', (_, indicator, some) => {
    expect(impossibleNumber(indicator, cells(some))).toBeNull();
  });
});
