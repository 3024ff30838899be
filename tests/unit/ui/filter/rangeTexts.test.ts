import { describe, expect, it } from 'vitest';
import { readRangeTexts } from '../../../../src/ui/filter/rangeTexts';

describe('a range as it is typed', () => {
  it('is read as the language writes numbers, an empty end is open', () => {
    expect(readRangeTexts({ min: '', max: '0,65' }, 'id')).toEqual({
      ok: true,
      range: { min: null, max: 0.65 },
    });
    expect(readRangeTexts({ min: ' 0.6 ', max: '' }, 'id')).toEqual({
      ok: true,
      range: { min: 0.6, max: null },
    });
    expect(readRangeTexts({ min: '1.234,5', max: '2.000' }, 'id')).toEqual({
      ok: true,
      range: { min: 1234.5, max: 2000 },
    });
    expect(readRangeTexts({ min: '\u22125', max: '5' }, 'en')).toEqual({
      ok: true,
      range: { min: -5, max: 5 },
    });
  });

  it('is none where both ends are empty', () => {
    expect(readRangeTexts({ min: '', max: ' ' }, 'id')).toEqual({ ok: true, range: null });
  });

  it('says what is no number, and which ends are the wrong way round', () => {
    expect(readRangeTexts({ min: 'banyak', max: '1' }, 'id')).toEqual({
      ok: false,
      reason: 'notNumber',
      got: 'banyak',
    });
    expect(readRangeTexts({ min: '2', max: '1' }, 'id')).toEqual({
      ok: false,
      reason: 'backwards',
      min: 2,
      max: 1,
    });
    expect(readRangeTexts({ min: '1', max: '1' }, 'id')).toMatchObject({ ok: true });
  });
});
