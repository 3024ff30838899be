import { describe, expect, it } from 'vitest';
import { formats } from '../../../../src/messages/format';
import { translator } from '../../../../src/messages/translator';
import { householdNotes, intervalText } from '../../../../src/ui/helix/householdWords';

const ID = { t: translator('id'), f: formats('id'), language: 'id' } as const;
const EN = { t: translator('en'), f: formats('en'), language: 'en' } as const;
const POOR = { indicator: { name: { id: 'Keluarga desil 1–4', en: 'Deciles 1–4' } }, year: 2024 };
const households = { count: 1500, standardError: null, villagesWithout: 0 };

describe('the words of money per poor household', () => {
  it('give the interval, open above where there may be no household', () => {
    const each = { value_rp: 100_000, low_rp: 80_000, high_rp: 133_000 };
    expect(intervalText(each, ID)).toBe('Rp\u00a080\u00a0ribu sampai Rp\u00a0133\u00a0ribu');
    expect(intervalText({ ...each, high_rp: null }, ID)).toBe('sedikitnya Rp\u00a080\u00a0ribu');
    expect(intervalText({ ...each, low_rp: null, high_rp: null }, ID)).toBe('');
  });

  it('say what money is divided by, and that no error is stated', () => {
    expect(householdNotes(households, { ...POOR, hasPlaces: false }, ID)).toEqual([
      'Per keluarga miskin: uang dibagi 1.500 keluarga di wilayah yang ditampilkan, juga yang tidak dijangkau (Keluarga desil 1–4, 2024).',
      'Sumbernya tidak menyebut galat, jadi nilai ini tanpa rentang.',
    ]);
  });

  it('say what is missing, and how places are divided', () => {
    const some = { count: 1, standardError: 0.5, villagesWithout: 1 };
    expect(householdNotes(some, { ...POOR, hasPlaces: true }, EN)).toEqual([
      'Per poor household: money divided by 1 household of the area shown, those not reached included (Deciles 1–4, 2024).',
      'Rows or columns of places are divided by the poor households of that place; money without a stated place is not divided.',
      '1 village without a number is not counted, so that the value per household may be too high.',
      'In brackets: the 95 % interval by the standard error of the number of households.',
    ]);
  });

  it('say that nobody is known to be poor there', () => {
    const none =
      'Uang per keluarga miskin belum dapat dihitung: tidak satu pun desa yang ditampilkan punya angka Keluarga desil 1–4 tahun 2024.';
    expect(householdNotes(null, { ...POOR, hasPlaces: false }, ID)).toEqual([none]);
    expect(householdNotes({ ...households, count: 0 }, { ...POOR, hasPlaces: true }, ID)).toHaveLength(1);
  });
});
