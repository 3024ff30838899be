import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, foldPlace, letterBits, mayBeSpelling } from '../../../../src/studio/join/nameScore';

describe('two names', () => {
  it.each([
    ['lumeneng', 'lumeneng', 'same', 1],
    // A vowel for another is half a letter of eight, a doubled letter half of eleven, any other letter a whole one.
    ['lomeneng', 'lumeneng', 'spelling', 0.9375],
    ['legokkalong', 'legokalong', 'spelling', 1 - 0.5 / 11],
    ['karangsari', 'karagsari', 'spelling', 0.9],
    ['galangpengampongede', 'galangpengampon', 'spelling', 1 - 4 / 19],
    ['klesem', 'bodas', 'other', 1 / 6],
    ['', 'bodas', 'unnamed', 1],
  ])('%s and %s are %s', (written, own, agrees, score) => {
    const check = compareNames(written, own);
    expect(check.agrees).toBe(agrees);
    expect(check.score).toBeCloseTo(score, 12);
  });

  it('lose the words for kinds of places, but not a name that begins like one', () => {
    expect(['Desa Klesem', 'Ds. Klesem', 'KEL. KLESEM', 'Kelurahan klesem', 'Klesem'].map(foldPlace)).toEqual(
      Array<string>(5).fill('klesem'),
    );
    expect(['Desa', 'Desakota', 'Kelapa'].map(foldPlace)).toEqual(['desa', 'desakota', 'kelapa']);
  });

  it('are never passed over by the quick test where they are spellings of one', () => {
    const name = fc.string({ unit: fc.constantFrom(...'aeioukrngs1'), minLength: 1, maxLength: 9 });
    const bitsOf = (text: string) => ({ name: text, bits: letterBits(text) });
    let spellings = 0;
    fc.assert(
      fc.property(name, name, fc.nat(8), (a, b, at) => {
        for (const other of [
          b,
          a.slice(0, at) + b.slice(0, 1) + a.slice(at + 1),
          a.slice(0, at) + a.slice(at + 1),
        ]) {
          if (other === '' || compareNames(a, other).agrees === 'other') continue;
          spellings++;
          expect(mayBeSpelling(bitsOf(a), bitsOf(other))).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(spellings).toBeGreaterThan(500);
    expect(mayBeSpelling(bitsOf('klesem'), bitsOf('bodas'))).toBe(false);
  });
});
