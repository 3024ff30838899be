import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderedRows } from '../../../../src/data/model/rowIndex';
import { textColumn } from '../../../../src/data/model/textColumn';

const CODES = ['11.01.01.2001', '11.01.01.2004', '11.02.01.1001', '33.26.01.2001', '94.10.12.2009'];

describe('rows found in ordered codes', () => {
  const rows = orderedRows(textColumn(CODES));

  it('are those of the codes, in whatever order they are asked for', () => {
    for (const row of [3, 0, 1, 1, 4, 2, 3, 4, 0]) expect(rows.get(CODES[row]!)).toBe(row);
    expect(rows.size).toBe(5);
    expect(rows.has('94.10.12.2009')).toBe(true);
  });

  it('are none for a code that no row has, also one that begins like another', () => {
    const strange = [
      '11.01.01.2002',
      '11.01.01.200',
      '11.01.01.20010',
      '00',
      '99',
      '',
      '11.01.01.200１',
      '邑',
    ];
    for (const code of strange) {
      expect(rows.get(code)).toBeUndefined();
      expect(rows.has(code)).toBe(false);
      // A code that was not found does not lead the next one astray.
      expect(rows.get('11.02.01.1001')).toBe(2);
    }
  });

  it('are none in a column without rows', () => {
    expect(orderedRows(textColumn([])).get('11.01.01.2001')).toBeUndefined();
  });

  it('agree with a map of the codes', () => {
    const code = fc.string({ unit: fc.constantFrom('0', '1', '.'), maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(code), fc.array(code), (some, asked) => {
        const codes = [...some].sort();
        const known = new Map(codes.map((one, row) => [one, row]));
        const found = orderedRows(textColumn(codes));
        expect(asked.map((one) => found.get(one))).toEqual(asked.map((one) => known.get(one)));
      }),
    );
  });
});
