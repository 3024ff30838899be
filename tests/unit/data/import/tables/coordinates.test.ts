import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionsOf } from '../../../../../src/data/import/tables/coordinates';
import { readBothDegrees, readDegrees } from '../../../../../src/data/import/tables/readDegrees';

const value = (text: string) => readDegrees(text)?.value ?? null;

describe('an angle', () => {
  it.each([
    ['-7.1234', -7.1234],
    ['−7,1234', -7.1234],
    ['109.5°', 109.5],
    ['7,5 LS', -7.5],
    ['LS 7.5', -7.5],
    ['109,25 Bujur Timur', 109.25],
    ['2.5 LU', 2.5],
    ['70.5 W', -70.5],
    ['Lat: -6.9', -6.9],
  ])('%s is %f', (text, degrees) => expect(value(text)).toBe(degrees));

  it.each([
    [`7°12'36" LS`, -7.21],
    [`S 7° 12’ 36”`, -7.21],
    [`7º12'36''S`, -7.21],
    ['109:30:36 BT', 109.51],
    ['109 30 36', 109.51],
    [`109°30,6' T`, 109.51],
    [`109°30'E`, 109.5],
    [`-7° 12' 36"`, -7.21],
    [`37\ufffd36'36"N`, 37.61],
  ])('%s has minutes and seconds: %f', (text, degrees) => expect(value(text)).toBeCloseTo(degrees, 10));

  it.each([
    '',
    'LS',
    '181',
    "7°61'",
    `7°12'75"`,
    'S 7 LS',
    '-7 BT',
    "7.5°30'",
    '3326012001',
    '7.029.123',
    'Kajen',
  ])('"%s" is none', (text) => expect(value(text)).toBeNull());

  it('reads back what is written in degrees, minutes and seconds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 179 }),
        fc.integer({ min: 0, max: 59 }),
        fc.integer({ min: 0, max: 599 }),
        (d, m, s) => {
          const text = `${d}° ${m}' ${(s / 10).toFixed(1).replace('.', ',')}" BT`;
          expect(value(text)).toBeCloseTo(d + m / 60 + s / 36_000, 9);
        },
      ),
    );
  });
});

describe('both angles of one cell', () => {
  it.each([
    ['-7.1, 109.5', -7.1, 109.5],
    ['-7.1,109.5', -7.1, 109.5],
    ['-7,1234; 109,123', -7.1234, 109.123],
    ['-7,1234,109,123', -7.1234, 109.123],
    ['-7,1234, 109,123', -7.1234, 109.123],
    ['-7,1234 109,123', -7.1234, 109.123],
    ['(109.5, -7.1)', 109.5, -7.1],
    ['POINT(109.5 -7.1)', 109.5, -7.1],
    [`7°30'0" LS 109°15'0" BT`, -7.5, 109.25],
    [`109°15' BT; 7°30' LS`, 109.25, -7.5],
  ])('%s', (text, first, second) => {
    expect(readBothDegrees(text)?.map((angle) => angle.value)).toEqual([first, second]);
  });

  it.each(['12,5', '1.234', '7 LS, 8 LS', 'Desa Kajen, 2', 'a;b', '-7.1', ''])('"%s" is none', (text) => {
    expect(readBothDegrees(text)).toBeNull();
  });
});

describe('positions of rows', () => {
  it('are exchanged where the columns are, and single rows are told', () => {
    const read = positionsOf({
      lat: ['109.5', '109,6', -7.2, null, 'x'],
      lon: ['-7.1', -7.15, 109.7, null, '1'],
    });
    expect([...read.lon]).toEqual([109.5, 109.6, 109.7, Number.NaN, Number.NaN]);
    expect([...read.lat]).toEqual([-7.1, -7.15, -7.2, Number.NaN, Number.NaN]);
    expect([read.isSwapped, read.swappedRows, read.unread]).toEqual([true, [2], [4]]);
  });

  it('tell a missing minus and a longitude that repeats the latitude, and change neither', () => {
    const read = positionsOf({ lat: [7.1, -7.1, -7.2], lon: [109.5, -7.1, 109.6] });
    expect([read.signRows, read.repeatedRows, read.isSwapped]).toEqual([[0], [1], false]);
    expect([...read.lat]).toEqual([7.1, -7.1, -7.2]);
  });

  it('follow the letters of one column whatever the order', () => {
    const read = positionsOf({ both: [`109°15' BT; 7°30' LS`, '7,25 LS 109,5 BT', null] });
    expect([...read.lon]).toEqual([109.25, 109.5, Number.NaN]);
    expect([...read.lat]).toEqual([-7.5, -7.25, Number.NaN]);
    expect(read.unread).toEqual([]);
  });
});
