import { describe, expect, it } from 'vitest';
import {
  areaDigits,
  countDigits,
  degreeDigits,
  figureDigits,
  numberCell,
  shareDigits,
  statisticDigits,
} from '../../../../src/data/export/exportDigits';

describe('digits in files', () => {
  it('of a figure are two more than the catalogue shows', () => {
    expect(figureDigits(8.691903407413378, { decimals: 2 })).toBe(8.6919);
    expect(figureDigits(0.65431, { decimals: 4 })).toBe(0.65431);
    expect(figureDigits(1234.5678, { decimals: 0 })).toBe(1234.57);
  });

  it('of a share are six, limited to the range from 0 to 1', () => {
    expect(shareDigits(1.0000000000000455)).toBe(1);
    expect(shareDigits(-4e-17)).toBe(0);
    expect(shareDigits(0.8473920183)).toBe(0.847392);
  });

  it('of an area are 100 square metres, of a degree about 0.1 m', () => {
    expect(areaDigits(8.691903407413378)).toBe(8.6919);
    expect(degreeDigits(109.67512349)).toBe(109.675123);
  });

  it('of a count divided among regions are four, of a statistic six significant ones', () => {
    expect(countDigits(412.33333333333337)).toBe(412.3333);
    expect(statisticDigits(-0.00123456789)).toBe(-0.00123457);
    expect(statisticDigits(1e-12)).toBe(1e-12);
  });

  it('avoid a negative zero, and leave infinite numbers unchanged', () => {
    expect(Object.is(figureDigits(-1e-9, { decimals: 2 }), 0)).toBe(true);
    expect(figureDigits(Number.NaN, { decimals: 2 })).toBeNaN();
    expect(numberCell(Infinity, countDigits)).toBe('');
    expect(numberCell(null, countDigits)).toBe('');
    expect(numberCell(0, countDigits)).toBe(0);
  });
});
