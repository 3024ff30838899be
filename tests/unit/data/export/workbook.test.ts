import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { packWorkbook } from '../../../../src/data/export/packWorkbook';
import { columnName, escapedText, type Sheet } from '../../../../src/data/export/sheetXml';

const plain = (count: number): Sheet['columns'] =>
  Array.from({ length: count }, () => ({ width: 12, style: 'plain' }));

async function readAgain(sheets: readonly Sheet[]) {
  return readXlsxFile(Buffer.from(packWorkbook(sheets)), { trim: false });
}

describe('a workbook', () => {
  it('survives a round trip: numbers as numbers, texts with all characters, empty cells empty', async () => {
    const rows = [
      ['33.26.15.2014', 0.6543, null, 'Rp < 5 & "lain"'],
      ['baris\nkedua', -12, 'é 漢字 🙂', '  tepi  '],
    ];
    const table: Sheet = { name: 'Tabel', header: ['a', 'b', 'c', 'd'], rows, columns: plain(4) };
    const notes: Sheet = { name: 'Keterangan', header: null, rows: [['Judul', 'P0']], columns: plain(2) };
    const [first, second] = await readAgain([table, notes]);
    expect(first).toEqual({ sheet: 'Tabel', data: [['a', 'b', 'c', 'd'], ...rows] });
    expect(second).toEqual({ sheet: 'Keterangan', data: [['Judul', 'P0']] });
  });

  it('of 8,569 villages and 40 columns is complete', () => {
    const rows = Array.from({ length: 8569 }, (_, row) =>
      Array.from({ length: 40 }, (_, column) => (column % 2 === 0 ? row + column / 64 : `desa ${row % 900}`)),
    );
    const header = Array.from({ length: 40 }, (_, column) => `kolom_${column}`);
    const bytes = packWorkbook([{ name: 'Tabel', header, rows, columns: plain(40) }]);
    // Far over the 160 kB from which a zipper that works beside starts workers of its own.
    expect(bytes.length).toBeGreaterThan(500_000);
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
    expect(sheet.match(/<row /g)).toHaveLength(8570);
    expect(sheet.match(/<c /g)).toHaveLength(8570 * 40);
    expect(sheet).toContain(`<c r="AM8570"><v>${8568 + 38 / 64}</v></c>`);
  });

  it('of 8,569 villages is equal row by row after reading', async () => {
    const rows = Array.from({ length: 8569 }, (_, row) => [`99.${row}`, row / 8, `desa ${row % 900}`]);
    const [read] = await readAgain([{ name: 'T', header: ['a', 'b', 'c'], rows, columns: plain(3) }]);
    expect(read!.data).toEqual([['a', 'b', 'c'], ...rows]);
  });

  it('stores each text once and counts its uses', () => {
    const rows = [['sama', 'sama'], ['lain']];
    const files = unzipSync(packWorkbook([{ name: 'T', header: null, rows, columns: plain(2) }]));
    const texts = strFromU8(files['xl/sharedStrings.xml']!);
    expect(texts).toContain('count="3" uniqueCount="2"');
    expect(texts.match(/<si>/g)).toHaveLength(2);
  });

  it('escapes characters that XML forbids, and cuts texts that Excel rejects', async () => {
    expect(escapedText('a\u0001b')).toBe('a_x0001_b');
    expect(escapedText('_x0041_')).toBe('_x005F_x0041_');
    expect(escapedText('\ud83d!')).toBe('\ufffd!');
    expect(escapedText('🙂')).toBe('🙂');
    expect(escapedText('x'.repeat(40_000))).toHaveLength(32_767);
  });

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });

  it('is compressed without starting a worker', () => {
    for (const file of ['src/data/export/packWorkbook.ts', 'src/workers/workbook.worker.ts']) {
      expect(readFileSync(file, 'utf8')).not.toMatch(/from 'write-excel-file|\bzip\(|\bdeflate\(|AsyncZip/);
    }
  });
});
