import { describe, expect, it } from 'vitest';
import { elapsed } from '../../../../src/story/elapsed';
import { readRupiah } from '../../../../src/ui/rapat/readRupiah';
import { decisionLines } from '../../../../src/ui/rapat/saveDecisions';
import { decision } from '../../story/samples';

describe('typed rupiah', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['1500000', 1_500_000],
    ['1.500.000', 1_500_000],
    ['Rp 1.500.000', 1_500_000],
    ['rp. 0', 0],
    ['-5', -5],
    ['1.500,50', NaN],
    ['1.50', NaN],
    ['sejuta', NaN],
  ])('%j is %s', (typed, amount) => {
    expect(readRupiah(typed)).toBe(amount);
  });
});

describe('the length of a meeting', () => {
  it.each([
    [0, '00:00:00'],
    [59_999, '00:00:59'],
    [18 * 60_000 + 42_000, '00:18:42'],
    [25 * 3_600_000 + 61_000, '25:01:01'],
    [-5, '00:00:00'],
  ])('of %i ms is %s', (ms, text) => {
    expect(elapsed(ms)).toBe(text);
  });
});

describe('the table of decisions', () => {
  const t = ((key: string) => key) as Parameters<typeof decisionLines>[1]['t'];

  it('has a line for each follow-up, and one for a decision without any', () => {
    const tasks = [
      { actor: 'Dinas', action: 'Pasang', due: '2027-01-31', amount: 1_500_000, fund: 'APBD' },
      { actor: 'Kampus', action: 'Ukur', due: '', amount: null, fund: '' },
    ];
    const words = { text: 'Pipa', tasks, objections: 'Satu desa' };
    const [header, ...lines] = decisionLines([decision('x', { words }), decision('y', { deferred: true })], {
      t,
    });
    expect(lines.map((line) => line.length)).toEqual([header!.length, header!.length, header!.length]);
    expect(lines[0]!.slice(0, 10)).toEqual([
      ...[1, '2026-11-29T03:04:05.000Z', 'rapat.csv.diputuskan', 'Pipa', 'Dinas', 'Pasang', '2027-01-31'],
      ...[1_500_000, 'APBD', 'Satu desa'],
    ]);
    expect(lines[1]!.slice(4, 9)).toEqual(['Kampus', 'Ukur', '', '', '']);
    expect(lines[2]!.slice(0, 3)).toEqual([2, '2026-11-29T03:04:05.000Z', 'rapat.csv.ditunda']);
    expect(lines[2]!.slice(-4)).toEqual(['Air bersih', '#/peta?ind=air', '1.0.0', '0123abcd']);
  });
});
