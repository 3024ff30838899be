import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupColumn } from '../../../../src/data/model/groupColumn';
import { parseFormula } from '../../../../src/data/pack/readCatalogue';
import { safeLink } from '../../../../src/data/pack/readSources';
import { fits, readTable, splitList } from '../../../../src/data/pack/tableReader';
import { textAt, textColumn, textRows } from '../../../../src/data/model/textColumn';
import { decodeForeignUtf8, encodeUtf8 } from '../../../../src/data/bytes/utf8';

describe('text columns', () => {
  it('give back every string, of whatever script and length', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (rows) => {
        expect(textRows(textColumn(rows))).toEqual(rows);
      }),
    );
  });
  it('survive a transfer to a worker', () => {
    const column = textColumn(['Kajen', '', 'Éléos', '邑']);
    const moved = structuredClone(column, {
      transfer: [column.bytes.buffer as ArrayBuffer, column.offset.buffer as ArrayBuffer],
    });
    expect(textAt(moved, 3)).toBe('邑');
    expect(column.bytes.length).toBe(0);
  });
  it('throw on a row outside, which only a caller in error asks for', () => {
    expect(() => textAt(textColumn(['a', 'b']), 2)).toThrow(RangeError);
  });
});

describe('group columns', () => {
  it('order groups by key and keep the first label of a key', () => {
    const column = groupColumn(['b', 'a', 'b', 'c'], ['Be', 'A', 'BE', 'Ce']);
    expect(column.keys).toEqual(['a', 'b', 'c']);
    expect(column.labels).toEqual(['A', 'Be', 'Ce']);
    expect([...column.index]).toEqual([1, 0, 1, 2]);
  });
  it('give a row the group of its key, wherever the key stood before, and the empty key one too', () => {
    const column = groupColumn(['c', 'c', '', 'a', 'c', '', 'a', 'a', 'b']);
    expect(column.keys).toEqual(['', 'a', 'b', 'c']);
    expect(column.labels).toEqual(column.keys);
    expect([...column.index]).toEqual([3, 3, 0, 1, 3, 0, 1, 1, 2]);
  });
  it('have no group without rows', () => {
    expect(groupColumn([])).toEqual({ index: new Uint32Array(0), keys: [], labels: [] });
  });
});

describe('tables', () => {
  const table = (...rows: readonly string[]) =>
    readTable('versi', 'versi.csv', encodeUtf8(['versi,tanggal,berubah', ...rows].join('\n')));

  it('report the first of several equal cells that are invalid', () => {
    const read = table('1,2024-01-01,7', '2,2024-01-01,7', '3,2024-01-02,x', '4,2024-01-02,x');
    expect(read).toMatchObject({ ok: false, fault: { where: 'baris 4, kolom berubah', got: 'x' } });
  });
  it('report a required cell that is absent, in the first row too', () => {
    expect(table(',2024-01-01,7', ',2024-01-01,7')).toMatchObject({
      ok: false,
      fault: { where: 'baris 2, kolom versi', got: '' },
    });
  });
  it('have numbers in the order of their rows, NaN where there is none', () => {
    const read = table(
      '1,2024-01-01,7',
      '1,2024-01-01,7',
      '2,2024-01-01,',
      '3,2024-01-01,',
      '9,2025-03-01,-12',
    );
    expect(read.ok && [...read.value.number('berubah')]).toEqual([7, 7, NaN, NaN, -12]);
    expect(read.ok && read.value.text('versi')).toEqual(['1', '1', '2', '3', '9']);
    expect(read.ok && read.value.rows).toBe(5);
  });
});

describe('cells', () => {
  it('are split at semicolons, and an empty one is an empty list', () => {
    expect(splitList('a; b;c')).toEqual(['a', 'b', 'c']);
    expect(splitList('')).toEqual([]);
  });
  it('are numbers only in the one notation of packs', () => {
    const number = { name: 'x', type: 'number', required: true } as const;
    expect(['0', '-7.25', '1e3', '0.6022'].every((cell) => fits(cell, number))).toBe(true);
    expect(
      ['', '1,5', '1.234,5', '.5', '5.', '1e999', 'NaN', '0x10', ' 1', '#N/A', '12 %'].some((cell) =>
        fits(cell, number),
      ),
    ).toBe(false);
  });
  it('are booleans, integers and words only as listed', () => {
    expect(fits('benar', { name: 'x', type: 'boolean', required: true })).toBe(false);
    expect(fits('2.0', { name: 'x', type: 'integer', required: true })).toBe(false);
    expect(fits('desa', { name: 'x', type: 'string', required: true, words: ['desa', 'kelurahan'] })).toBe(
      true,
    );
    expect(fits('Desa', { name: 'x', type: 'string', required: true, words: ['desa', 'kelurahan'] })).toBe(
      false,
    );
    expect(fits('', { name: 'x', type: 'number', required: false })).toBe(true);
  });
});

describe('formulas', () => {
  it('are read off the catalogue', () => {
    expect(parseFormula('')).toEqual({ kind: 'reported' });
    expect(parseFormula('rasio')).toEqual({ kind: 'ratio' });
    expect(parseFormula('rerata(iks;ike;ikl)')).toEqual({ kind: 'mean', inputs: ['iks', 'ike', 'ikl'] });
    expect(parseFormula('kelas(idm)')).toEqual({ kind: 'classOf', input: 'idm' });
    expect(parseFormula('model()')).toEqual({ kind: 'model', inputs: [] });
  });
  it('are null where the notation is not known', () => {
    expect(['rerata()', 'kelas(a;b)', 'rerata(a', 'x(a)', 'RASIO'].map(parseFormula)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('links', () => {
  it('are followed only over https', () => {
    expect(safeLink('https://jippnas.menpan.go.id/inovasi/413')).not.toBeNull();
    expect(
      ['http://a.id/', 'javascript:alert(1)', 'data:text/html,x', '', 'https://a b'].map(safeLink),
    ).toEqual([null, null, null, null, null]);
  });
});

describe('foreign bytes', () => {
  it('are null where they are not UTF-8, and lose a byte-order mark', () => {
    expect(decodeForeignUtf8(Uint8Array.of(0x4b, 0xe9, 0x73))).toBeNull();
    expect(decodeForeignUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x6b))).toBe('k');
  });
});
