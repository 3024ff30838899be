import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOfColumn, formatOfTable, numbersOf } from '../../../../../src/data/import/tables/numberFormat';
import { readCellNumber } from '../../../../../src/data/import/tables/readCellNumber';
import { MARK } from '../../../../../src/data/model/mark';

const read = (text: string, format: 'id' | 'en') => readCellNumber(text, format)?.value ?? null;

/** A number written with thousands marks and a decimal mark. */
function written(number: number, decimals: number, [thousands, decimal]: readonly [string, string]): string {
  const [whole = '', part = ''] = Math.abs(number).toFixed(decimals).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands);
  return `${number < 0 ? '-' : ''}${grouped}${part === '' ? '' : decimal + part}`;
}

describe('a cell as a number', () => {
  it.each([
    ['1.234,5', 'id', 1234.5],
    ['1.234', 'id', 1234],
    ['1.234', 'en', 1.234],
    ['1,234.5', 'en', 1234.5],
    ['12,90 %', 'id', 12.9],
    ['Rp 1.500.000,-', 'id', 1_500_000],
    ['Rp. 2.000,50', 'id', 2000.5],
    ['(1.234)', 'id', -1234],
    ['−3,5', 'id', -3.5],
    ['1 234 567', 'id', 1_234_567],
    ['45 jiwa', 'id', 45],
    ['1.200 KK', 'id', 1200],
    ['3,5 km²', 'id', 3.5],
    ['0,6041', 'id', 0.6041],
    ['1,5E+03', 'id', 1500],
    ['\u00a0+7', 'id', 7],
    ["'-12", 'id', -12],
    ['IDR 2.000', 'id', 2000],
    ['\u20105', 'id', -5],
  ] as const)('%s in %s is %d', (text, format, number) => expect(read(text, format)).toBe(number));

  it.each([
    ['12.5', 'id'],
    ['12,5', 'en'],
    ['1.23.456', 'id'],
    ['0.123', 'id'],
    ['33.26.01.2001', 'id'],
    ['33.26.01.2001', 'en'],
    ['1,5 juta', 'id'],
    ['2–3', 'id'],
    ['--5', 'id'],
    ['Kajen', 'id'],
    ['', 'id'],
  ] as const)('%s in %s is none', (text, format) => expect(read(text, format)).toBeNull());

  it('is read back in the format in which it was written', () => {
    const number = fc.integer({ min: -9_999_999, max: 9_999_999 });
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 4 }), (whole, decimals) => {
        const size = whole / 10 ** decimals;
        expect(read(written(size, decimals, ['.', ',']), 'id')).toBe(size);
        expect(read(written(size, decimals, [',', '.']), 'en')).toBe(size);
      }),
    );
  });
});

describe('the format of a column', () => {
  it('is decided by the cells that fit one format only, and said by examples', () => {
    const format = formatOfColumn(['1.234', '987', '1.234,5', '-', null]);
    expect(format).toEqual({
      ...{
        format: 'id',
        decidedBy: 'cells',
        deciding: 1,
        ambiguous: 1,
        numbers: 3,
        missing: 2,
        others: 0,
        hasPercent: false,
      },
      examples: [
        { text: '1.234', value: 1234 },
        { text: '1.234,5', value: 1234.5 },
      ],
    });
    expect(formatOfColumn(['1.234', '12.5']).format).toBe('en');
  });

  it('follows the table where its own cells leave it open, and the habit of the country where nothing tells', () => {
    expect(formatOfColumn(['1.234', '2.500'], 'en')).toMatchObject({ format: 'en', decidedBy: 'table' });
    expect(formatOfColumn(['1.234', '2.500'])).toMatchObject({ format: 'id', decidedBy: 'habit' });
    expect(formatOfColumn(['12', '13'])).toMatchObject({ decidedBy: 'none', ambiguous: 0 });
    expect(formatOfTable([{ cells: ['1.234'] }, { cells: ['12,5'] }])).toBe('id');
    expect(formatOfTable([{ cells: ['a.b,c'] }, { cells: ['12'] }])).toBeNull();
  });

  it('whatever the numbers, is the one in which they were written, as soon as one shows it', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 9_999_999 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(numbers, fc.constantFrom('id' as const, 'en' as const), (list, language) => {
        const marks = language === 'id' ? (['.', ','] as const) : ([',', '.'] as const);
        const values = list.map((number) => number / 100);
        const cells = values.map((value) => written(value, 2, marks));
        const { format } = formatOfColumn(cells);
        expect(format).toBe(language);
        expect([...numbersOf(cells, format).values]).toEqual(values);
      }),
    );
  });
});

describe('the numbers of a column', () => {
  it('have a mark for what is missing, hidden or not applicable, and a list of what is no number', () => {
    const cells = ['1.5', '-', 'n/a', '#N/A', null, 'tidak berlaku', '<5', 'sekitar 20', true, 7];
    const { values, marks, unread } = numbersOf(cells, 'en');
    expect([...values]).toEqual([1.5, ...Array<number>(8).fill(Number.NaN), 7]);
    const { present, missing, notApplicable, suppressed } = MARK;
    expect([...marks]).toEqual([
      present,
      missing,
      missing,
      missing,
      missing,
      notApplicable,
      suppressed,
      missing,
      missing,
      present,
    ]);
    expect(unread).toEqual([7, 8]);
  });
});
