import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../../../src/data/bytes/utf8';
import { packWorkbook } from '../../../../src/data/export/packWorkbook';
import { readTableFile } from '../../../../src/data/spreadsheet/readTableFile';

const csv = (text: string) => readTableFile(encodeUtf8(text));
const rows = (text: string) => {
  const file = csv(text);
  return file.ok ? file.sheets[0]!.rows : file.fault;
};

describe('a table that somebody brings', () => {
  it('has the separator of its first line, whatever lists its cells hold', () => {
    expect(rows('id,kode\na,1;2;3\n')).toEqual([['id', 'kode'], ['a', '1;2;3'], ['']]);
    expect(rows('\ufeffid;harga\r\na;"1,5"')).toEqual([
      ['id', 'harga'],
      ['a', '1,5'],
    ]);
    expect(rows('\n"a,b,c"\tb\n1\t2')).toEqual([[''], ['a,b,c', 'b'], ['1', '2']]);
    expect(rows('satu\ndua')).toEqual([['satu'], ['dua']]);
  });

  it('is a workbook by its bytes, not by its name', () => {
    const bytes = packWorkbook([
      { name: 'Kosong', header: null, rows: [], columns: [] },
      { name: 'Isi', header: ['a'], rows: [[7]], columns: [] },
    ]);
    expect(readTableFile(bytes)).toEqual({ ok: true, sheets: [{ name: 'Isi', rows: [['a'], ['7']] }] });
  });

  it('is refused with the reason', () => {
    expect(csv('')).toEqual({ ok: false, fault: { reason: 'empty' } });
    expect(csv(' \n;;\n')).toEqual({ ok: false, fault: { reason: 'empty' } });
    expect(csv('a,b\n1,"dua\n3,4')).toEqual({ ok: false, fault: { reason: 'openQuote', row: 2 } });
    expect(readTableFile(Uint8Array.of(0x61, 0xff, 0xfe))).toEqual({
      ok: false,
      fault: { reason: 'noText' },
    });
    expect(csv('a\0b')).toEqual({ ok: false, fault: { reason: 'noText' } });
    expect(readTableFile(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1))).toEqual({
      ok: false,
      fault: { reason: 'oldWorkbook' },
    });
    const document = zipSync({ 'word/document.xml': encodeUtf8('<a/>') });
    for (const bytes of [document, Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9)]) {
      expect(readTableFile(bytes)).toEqual({ ok: false, fault: { reason: 'damagedWorkbook' } });
    }
  });
});
