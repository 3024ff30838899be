import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats, roundTo } from '../../../src/messages/format';
import { readNumber } from '../../../src/messages/readNumber';

describe('parsing of a typed number', () => {
  it.each([
    // Indonesian, English
    ['2500', 2500, 2500],
    ['2.500', 2500, 2.5],
    ['2,500', 2.5, 2500],
    ['2,5', 2.5, 2.5],
    ['2.5', 2.5, 2.5],
    ['12.25', 12.25, 12.25],
    ['1.000.000,5', 1_000_000.5, 1_000_000.5],
    ['1,000,000.5', 1_000_000.5, 1_000_000.5],
    ['1.000.000', 1_000_000, 1_000_000],
    ['1,000,000', 1_000_000, 1_000_000],
    // A thousands separator after a single zero is no way to write a number.
    ['0.125', 0.125, 0.125],
    ['0,125', 0.125, 0.125],
    [',5', 0.5, 0.5],
    ['.5', 0.5, 0.5],
    ['  2.500\u00a0', 2500, 2.5],
    ['2 500', 2500, 2500],
    ['2\u00a0500', 2500, 2500],
    ['1\u202f000\u202f000,25', 1_000_000.25, 1_000_000.25],
    ['-3', -3, -3],
    ['\u22123,5', -3.5, -3.5],
    ['\u2013 3', -3, -3],
    ['\u20112.500', -2500, -2.5],
    ['+7', 7, 7],
    ['-0', 0, 0],
    ['007', 7, 7],
  ])('%j is %d in Indonesian and %d in English', (text, id, en) => {
    expect(readNumber(text, { language: 'id' })).toBe(id);
    expect(readNumber(text, { language: 'en' })).toBe(en);
  });

  it.each([
    ...['', ' ', '-', '.', ',', '2.', '2,', '1.00.000', '1.0000.000', '1,00,000', '1.000,000.5', '1,5,5'],
    ...['1.2.3', '12.34.567', '2 50', '2 5000', '25 00', '1e3', '0x10', 'NaN', 'Infinity', '\u221e', 'dua'],
    ...['2..5', '--2', '2-3', '1 km', '5 %', '3;4', '1.5.', '٣', '1_000'],
  ])('%j is rejected', (text) => {
    for (const language of ['id', 'en'] as const) expect(readNumber(text, { language })).toBeNull();
  });

  it('accepts a unit where the field has some, and converts it', () => {
    const metres = { language: 'id', units: { m: 1, km: 1000 } } as const;
    expect(['1,5 km', '1,5km', '1.500 m', '2.500', '2 KM'].map((text) => readNumber(text, metres))).toEqual([
      ...[1500, 1500, 1500, 2500, 2000],
    ]);
    expect(
      ['1,5 mil', 'km', ' m', '1,5 km2', 'constructor', '3 constructor'].map((t) => readNumber(t, metres)),
    ).toEqual(Array(6).fill(null));
    const areas = { language: 'id', units: { km2: 1, ha: 0.01 } } as const;
    expect(['2,5 km²', '2 km2', '250 ha'].map((text) => readNumber(text, areas))).toEqual([2.5, 2, 2.5]);
  });

  it('expects no thousands in degrees: a single mark is a decimal mark', () => {
    const degrees = { language: 'id', thousands: false, units: { '°': 1 } } as const;
    expect(readNumber('109.675', degrees)).toBe(109.675);
    expect(readNumber('\u22127,031°', degrees)).toBe(-7.031);
    expect(readNumber('1.000.000', degrees)).toBeNull();
  });

  it('reads what the app itself has formatted', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.constantFrom('id' as const, 'en' as const),
        (value, language) => {
          expect(readNumber(formats(language).number(value), { language })).toBe(roundTo(value, 6));
        },
      ),
      { numRuns: 500, seed: 5 },
    );
  });

  it('never throws, and gives a finite number or null for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9., \u00a0km²%]{0,14}$/)), (text) => {
        const value = readNumber(text, { language: 'id', units: { m: 1, km: 1000 } });
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 1000, seed: 6 },
    );
  });
});
