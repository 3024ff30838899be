import { describe, expect, it } from 'vitest';
import { formats } from '../../../../src/messages/format';
import { translator } from '../../../../src/messages/translator';
import { AT_ONCE, moreWords, stretched } from '../../../../src/ui/kit/longList';

const id = { t: translator('id'), f: formats('id') };

describe('stretched', () => {
  it.each([
    [8, 57, 57],
    [8, AT_ONCE, 200],
    [8, 431, 200],
    [200, 431, 400],
    [400, 431, 431],
  ])('of %i shown out of %i makes %i', (shown, total, then) => {
    expect(stretched(shown, total)).toBe(then);
  });
});

describe('moreWords', () => {
  const all = 'wil.semua_desa';
  it('promises all where one press brings all', () => {
    expect(moreWords(id, { shown: 8, total: 57, all })).toBe('Semua 57 desa');
  });
  it('says how far the list has come where it takes several', () => {
    expect(moreWords(id, { shown: 8, total: 70_123, all })).toBe('Tampilkan lagi (8 dari 70.123)');
    expect(moreWords(id, { shown: 200, total: 431, all })).toBe('Tampilkan lagi (200 dari 431)');
  });
});
