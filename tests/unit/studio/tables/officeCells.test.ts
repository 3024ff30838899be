import { describe, expect, it } from 'vitest';
import {
  dateOf,
  isMonthFirst,
  moneyOf,
  scaleOfHeading,
  yearsOf,
} from '../../../../src/studio/tables/officeCells';

describe('amounts', () => {
  it.each([
    ['Rp 1.500.000', 1_500_000],
    ['Rp. 1.500.000,-', 1_500_000],
    ['1.500.000,75', 1_500_000.75],
    ['1,2 miliar', 1_200_000_000],
    ['250 jt', 250_000_000],
    ['Rp 75 ribu rupiah', 75_000],
    [19_490_000_000, 19_490_000_000],
  ])('reads %s', (cell, rupiah) => expect(moneyOf(cell, 'id')).toBe(rupiah));

  it('reads no percentage, word or empty cell as one', () => {
    for (const cell of ['87,5 %', 'belum ada', '', null, '12 unit rusak'])
      expect(moneyOf(cell, 'id'), String(cell)).toBeNull();
  });

  it('takes the scale of a heading, unless the cell names its own', () => {
    const headings = [
      'Pagu (ribu Rp)',
      'Anggaran (Rp 000)',
      'Pagu (juta)',
      'Nilai (Rp 000.000)',
      'Pagu (Rp)',
    ];
    expect(headings.map(scaleOfHeading)).toEqual([1e3, 1e3, 1e6, 1e6, 1]);
    expect(moneyOf('1.100', 'id', 1e3)).toBe(1_100_000);
    expect(moneyOf(1.1, 'id', 1e6)).toBe(1_100_000);
    expect(moneyOf('2 miliar', 'id', 1e6)).toBe(2_000_000_000);
  });
});

describe('years', () => {
  it.each([
    ['2025', 2025, 2025],
    [2024, 2024, 2024],
    ['TA 2025', 2025, 2025],
    ['2024–2026', 2024, 2026],
    ['2024 s.d. 2026', 2024, 2026],
    ['2024/25', 2024, 2025],
    ['15/03/2024', 2024, 2024],
    ['2024-03-15', 2024, 2024],
  ])('reads %s', (cell, from, to) => expect(yearsOf(cell)).toEqual({ from, to }));

  it('reads no amount, and no years that go back', () => {
    for (const cell of ['Rp 2.025', '20250', '2026-2024', 'dua', null]) expect(yearsOf(cell)).toBeNull();
  });
});

describe('days', () => {
  it.each([
    ['15 Maret 2024', '2024-03-15'],
    ['5-Agt-2023', '2023-08-05'],
    ['Senin, 4 Nopember 2024', '2024-11-04'],
    ['Maret 2024', '2024-03'],
    ['15/3/2024', '2024-03-15'],
    ['03/2024', '2024-03'],
    ['2024', '2024'],
    ['2024-03-15T00:00:00', '2024-03-15'],
  ])('reads %s', (cell, day) => expect(dateOf(cell)).toBe(day));

  it('reads no day that there is not', () => {
    for (const cell of ['31/02/2024', '15/13/2024', 'kemarin', '32 Maret 2024'])
      expect(dateOf(cell)).toBeNull();
  });

  it('takes a column as months first only where nothing else fits', () => {
    expect(isMonthFirst(['03/04/2024', '03/15/2024'])).toBe(true);
    expect(isMonthFirst(['03/04/2024', '04/03/2024'])).toBe(false);
    expect(isMonthFirst(['03/15/2024', '15/03/2024'])).toBe(false);
    expect(dateOf('03/04/2024', true)).toBe('2024-03-04');
  });
});
