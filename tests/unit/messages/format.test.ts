import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { formats, roundTo } from '../../../src/messages/format';

const id = formats('id');
const en = formats('en');
/** No-break spaces made visible. */
const seen = (text: string) => text.replaceAll('\u00a0', '~');

describe('numbers', () => {
  it.each([
    [1234567.891, 2, '1.234.567,89', '1,234,567.89'],
    [0.6022, 4, '0,6022', '0.6022'],
    [0.6, 4, '0,6000', '0.6000'],
    [999, 0, '999', '999'],
    [1000, 0, '1.000', '1,000'],
    [-45678.9, 1, '−45.678,9', '−45,678.9'],
    [0, 2, '0,00', '0.00'],
    [-0.004, 2, '0,00', '0.00'],
    [999.996, 2, '1.000,00', '1,000.00'],
  ])('write %d to %i decimals', (value, decimals, indonesian, english) => {
    expect(id.number(value, decimals)).toBe(indonesian);
    expect(en.number(value, decimals)).toBe(english);
  });

  it('have up to six decimals where none are requested', () => {
    expect([12.5, 100, 0.1 + 0.2, 1 / 3, 1200.05].map((value) => id.number(value))).toEqual([
      '12,5',
      '100',
      '0,3',
      '0,333333',
      '1.200,05',
    ]);
  });

  it('are a dash where they are not finite', () => {
    const none = [Number.NaN, Number.POSITIVE_INFINITY];
    for (const value of none) {
      expect([
        id.number(value, 2),
        id.signed(value),
        id.percent(value),
        id.rupiah(value),
        id.rupiahCompact(value),
      ]).toEqual(['–', '–', '–', '–', '–']);
    }
  });

  it('have a sign for a change, but none for zero', () => {
    expect([1.2, -1.2, 0, 0.004].map((value) => id.signed(value, 2))).toEqual([
      '+1,20',
      '−1,20',
      '0,00',
      '0,00',
    ]);
  });

  it('are joined in a range, with spaces where a minus would touch the dash', () => {
    expect(id.range({ low: 12, high: 19 }, 0)).toBe('12–19');
    expect(id.range({ low: -2.5, high: 1 }, 1)).toBe('−2,5 – 1,0');
  });
});

describe('rounding', () => {
  it.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [-1.005, 2, -1.01],
    [12345, -2, 12300],
    [1e-7, 7, 1e-7],
    [5e-8, 7, 1e-7],
    [1e21, 2, 1e21],
    [123456789012345680000, 6, 123456789012345680000],
  ])('of %d to %i decimals is half away from zero', (value, decimals, rounded) => {
    expect(roundTo(value, decimals)).toBe(rounded);
  });

  it('never gives a negative zero, nor a number far from the one given', () => {
    expect(Object.is(roundTo(-0.001, 2), 0)).toBe(true);
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, d) => {
          expect(Math.abs(roundTo(value, d) - value)).toBeLessThanOrEqual(
            0.5 * 10 ** -d + Math.abs(value) * 1e-15,
          );
        },
      ),
      { numRuns: 300, seed: 8 },
    );
  });
});

describe('per cent and rupiah', () => {
  it('have a non-breaking space in Indonesian and none in English', () => {
    expect(seen(id.percent(12.9, 2))).toBe('12,90~%');
    expect(en.percent(12.9, 2)).toBe('12.90%');
  });

  it('are whole rupiah', () => {
    expect(seen(id.rupiah(19_490_000_000))).toBe('Rp~19.490.000.000');
    expect(en.rupiah(19_490_000_000)).toBe('Rp19,490,000,000');
    expect(seen(id.rupiah(-1500.5))).toBe('−Rp~1.501');
  });

  it.each([
    [19_490_000_000, 'Rp~19,5~miliar', 'Rp19.5~billion'],
    [429_000_000, 'Rp~429~juta', 'Rp429~million'],
    [68_000_000, 'Rp~68~juta', 'Rp68~million'],
    [1_250_000_000_000, 'Rp~1,3~triliun', 'Rp1.3~trillion'],
    [999_960, 'Rp~1~juta', 'Rp1~million'],
    [10_000, 'Rp~10~ribu', 'Rp10~thousand'],
    [950, 'Rp~950', 'Rp950'],
    [0, 'Rp~0', 'Rp0'],
    [-3_080_000_000, '−Rp~3,1~miliar', '−Rp3.1~billion'],
  ])('shorten %d', (value, indonesian, english) => {
    expect(seen(id.rupiahCompact(value))).toBe(indonesian);
    expect(seen(en.rupiahCompact(value))).toBe(english);
  });
});

describe('dates', () => {
  it.each([
    ['2018', '2018', '2018'],
    ['2020-08', 'Agustus 2020', 'August 2020'],
    ['2020-08-04', '4 Agustus 2020', '4 August 2020'],
    ['2018-12-12', '12 Desember 2018', '12 December 2018'],
  ])('are as precise as %s', (iso, indonesian, english) => {
    expect([id.date(iso), en.date(iso)]).toEqual([indonesian, english]);
  });

  it.each(['2020-13', '2020-00', '2020-08-32', '2020-08-00', 'Maret 2020', '', '20-08'])(
    'that are none come back as they are: %j',
    (text) => {
      expect(id.date(text)).toBe(text);
    },
  );
});

describe("the runtime's locale", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('has no influence: its locale data, time zone and language are never used', () => {
    const write = () => [
      formats('id').number(1234567.891, 2),
      formats('en').rupiahCompact(19_490_000_000),
      formats('id').percent(12.9, 2),
      formats('id').date('2020-08-04'),
    ];
    const before = write();
    vi.stubGlobal('Intl', undefined);
    for (const prototype of [Number.prototype, Date.prototype]) {
      vi.spyOn(prototype, 'toLocaleString').mockImplementation(() => {
        throw new Error('asked the runtime');
      });
    }
    expect(write()).toEqual(before);
  });
});
