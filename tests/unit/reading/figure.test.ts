import { describe, expect, it } from 'vitest';
import { changeIndicator } from '../../../src/aggregate/modes/changeIndicator';
import { formats } from '../../../src/messages/format';
import {
  figureAt,
  intervalTexts,
  listedRange,
  rangeText,
  valueText,
  valueWithUnit,
} from '../../../src/reading/figure';
import { column, indicator } from '../aggregate/sample';

const words = { f: formats('id'), language: 'id' } as const;
const both = (text: string) => ({ id: text, en: text });
const official = {
  upper: [0.5989, 0.7072],
  labels: [both('Tertinggal'), both('Berkembang'), both('Maju')],
};

describe('a figure', () => {
  const idm = indicator({ official });
  const cells = column([0.6022, 0, 'missing', 'suppressed', 'notApplicable', 0.5989]);
  const at = (row: number) => figureAt({ indicator: idm, column: cells, row, ...words });

  it('has its decimals and the word of its official class', () => {
    expect(at(0)).toEqual({ value: 0.6022, text: '0,6022', unit: '', look: null, classWord: 'Berkembang' });
  });

  it('on a bound belongs to the class that the bound closes', () => {
    expect(at(5).classWord).toBe('Tertinggal');
  });

  it('of zero is a number with a look of its own', () => {
    expect(at(1)).toMatchObject({ value: 0, text: '0,0000', look: 'zero' });
  });

  it('that is absent says which of the three reasons it is', () => {
    expect([2, 3, 4].map((row) => at(row).look)).toEqual(['missing', 'suppressed', 'notApplicable']);
    expect(at(3)).toMatchObject({ value: null, text: '' });
  });

  it('outside the column, or before the column is there, is missing', () => {
    expect(at(17).look).toBe('missing');
    expect(figureAt({ indicator: idm, column: null, row: 0, ...words }).look).toBe('missing');
  });

  it('of a category is its label, and its category 0 is no zero', () => {
    const status = indicator({ kind: 'category', categories: [both('Merah'), both('Hijau')] });
    const found = figureAt({ indicator: status, column: column([0, 1]), row: 0, ...words });
    expect(found).toMatchObject({ text: 'Merah', look: null, unit: '' });
  });
});

describe('a value in words', () => {
  it('carries the sign of per cent at the number, and any other unit behind it', () => {
    const rate = indicator({ kind: 'ratio', unit: both('%'), decimals: 2 });
    const schools = indicator({ kind: 'count', unit: both('sekolah'), decimals: 0 });
    expect(valueText(12.9, { indicator: rate, ...words })).toBe('12,90\u00a0%');
    expect(valueWithUnit(12.9, { indicator: rate, ...words })).toBe('12,90\u00a0%');
    expect(valueWithUnit(1234, { indicator: schools, ...words })).toBe('1.234 sekolah');
    const people = indicator({ kind: 'ratio', unit: both('% penduduk'), decimals: 1 });
    expect(valueWithUnit(9.65, { indicator: people, ...words })).toBe('9,7\u00a0% penduduk');
  });
});

describe('an interval in words', () => {
  it('is one decimal coarser than its value and begins at zero where less cannot be', () => {
    const rate = indicator({ kind: 'ratio', unit: both('%'), decimals: 2 });
    expect(intervalTexts({ low: 12.04, high: 18.96 }, { indicator: rate, ...words })).toEqual({
      a: '12,0',
      b: '19,0\u00a0%',
    });
    expect(intervalTexts({ low: -3.2, high: 7 }, { indicator: rate, ...words }).a).toBe('0,0');
  });

  it('of an index may go below zero', () => {
    const index = indicator({ decimals: 1 });
    expect(intervalTexts({ low: -3.2, high: 7 }, { indicator: index, ...words }).a).toBe('\u22123');
  });
});

describe('the two ends of an interval, uncut', () => {
  const rate = indicator({
    id: 'p0',
    kind: 'ratio',
    decimals: 2,
    unit: { id: '% penduduk', en: '% of people' },
  });
  it('a share has its sign once, behind the upper end, in each language', () => {
    const ends = { low: 4.0014, high: 16.3494 };
    expect(rangeText(ends, { indicator: rate, ...words })).toBe('4,00–16,35\u00a0%');
    expect(rangeText(ends, { indicator: rate, f: formats('en'), language: 'en' })).toBe('4.00–16.35%');
  });
  it('a count is not cut at zero here and has no sign', () => {
    const poor = indicator({ id: 'miskin', kind: 'count', decimals: 0, unit: { id: 'jiwa', en: 'people' } });
    expect(rangeText({ low: -41.6, high: 679.6 }, { indicator: poor, ...words })).toBe('−42 – 680');
  });
  it('a list names no number of people below zero', () => {
    const poor = indicator({ id: 'miskin', kind: 'count', decimals: 0, unit: both('jiwa') });
    expect(listedRange({ low: -41.6, high: 679.6 }, { indicator: poor, ...words })).toBe('0–680');
    expect(listedRange({ low: 12, high: 679.6 }, { indicator: poor, ...words })).toBe('12–680');
  });
});

describe('a change', () => {
  const base = indicator({ kind: 'ratio', unit: both('% keluarga'), decimals: 1, years: [2015, 2020] });
  const change = changeIndicator(base, { from: 2015, to: 2020 });
  const cells = column([4.25, -3, 0]);
  const at = (row: number) => figureAt({ indicator: change, column: cells, row, ...words });

  it('carries its sign, and points behind it', () => {
    expect(at(0)).toMatchObject({ text: '+4,3', unit: 'poin persen' });
    expect(at(1)).toMatchObject({ text: '−3,0', unit: 'poin persen' });
    expect(at(2)).toMatchObject({ text: '0,0', look: 'zero' });
  });

  it('of an index has no unit, and of a count its own', () => {
    const index = changeIndicator(indicator({ years: [2015, 2020] }), { from: 2015, to: 2020 });
    expect(valueWithUnit(0.0312, { indicator: index, ...words })).toBe('+0,0312');
    const heads = indicator({ kind: 'count', unit: both('jiwa'), decimals: 0, years: [2015, 2020] });
    const lost = changeIndicator(heads, { from: 2015, to: 2020 });
    expect(valueWithUnit(-12, { indicator: lost, ...words })).toBe('−12 jiwa');
  });

  it('has signs at both ends of its interval, and is not cut at zero', () => {
    const ends = { low: -1.25, high: 3.75 };
    expect(rangeText(ends, { indicator: change, ...words })).toBe('−1,3 – +3,8');
    expect(intervalTexts(ends, { indicator: change, ...words })).toEqual({ a: '−1', b: '+4' });
  });
});
