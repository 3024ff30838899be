import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownLetters, linesOf, spelt, strangeLetters, widthOf } from '../../../../src/export/type/setText';
import { FACES } from '../fakeFaces';

const TEN = { size: 10, weight: 'text' } as const;

describe('the width of a text', () => {
  it('is that of its letters in the cut it is set in', () => {
    // Two letters of half a height and one of a quarter; strong ones are a tenth wider.
    expect(widthOf('aia', TEN, FACES)).toBeCloseTo(12.5, 9);
    expect(widthOf('aia', { size: 10, weight: 'strong' }, FACES)).toBeCloseTo(15.5, 9);
    expect(widthOf('', TEN, FACES)).toBe(0);
  });

  it('allows a whole height for a letter that the typeface lacks', () => {
    expect(widthOf('a語', TEN, FACES)).toBeCloseTo(15, 9);
  });
});

describe('a text in lines', () => {
  const lines = (words: string, width: number) => linesOf(words, { ...TEN, width }, FACES);

  it('breaks between words where the next one does not fit', () => {
    // Two words of three letters and the space between them are 35 wide.
    expect(lines('abc def gh', 35)).toEqual(['abc def', 'gh']);
    expect(lines('abc def gh', 34.9)).toEqual(['abc', 'def gh']);
  });

  it('breaks a word that is longer than a line, and goes on behind it', () => {
    expect(lines('abcdefg h', 15)).toEqual(['abc', 'def', 'g h']);
    expect(lines('a bcdefgh', 20)).toEqual(['a', 'bcde', 'fgh']);
  });

  it('sets at least a letter a line, however narrow it is', () => {
    expect(lines('abc', 1)).toEqual(['a', 'b', 'c']);
  });

  it('has none where nothing is said', () => {
    expect([lines('', 50), lines('   ', 50)]).toEqual([[], []]);
  });

  it('loses no letter, and no line is wider than it may be', () => {
    const words = fc.stringMatching(/^[a-j ]{0,60}$/);
    fc.assert(
      fc.property(words, fc.integer({ min: 5, max: 120 }), (said, width) => {
        const set = lines(said, width);
        expect(set.join('').replaceAll(' ', '')).toBe(said.replaceAll(' ', ''));
        for (const line of set) expect(widthOf(line, TEN, FACES)).toBeLessThanOrEqual(width + 0.01);
      }),
    );
  });
});

describe('letters', () => {
  it('that are drawn as nothing are left out, small figures are set as figures', () => {
    expect(spelt('H\u2082O\u2060 x\u200by\tz')).toBe('H2O xy z');
    expect(spelt('e\u0301')).toBe('\u00e9');
  });

  it('that the typeface lacks are named once and replaced', () => {
    expect(strangeLetters('a語b語字', FACES)).toEqual(['語', '字']);
    expect(knownLetters('a語b\u2082', FACES)).toBe('a?b2');
    expect(strangeLetters('abc', FACES)).toEqual([]);
  });
});
