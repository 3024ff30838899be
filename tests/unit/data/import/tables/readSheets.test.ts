import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readOds } from '../../../../../src/data/import/tables/readOds';
import { readXlsx } from '../../../../../src/data/import/tables/readXlsx';
import { readImport } from '../readImport';

const zip = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

/** A workbook of sheets given as their XML. */
function xlsx(sheets: readonly { readonly xml: string; readonly state?: string }[]): Uint8Array {
  const list = sheets.map(
    ({ state = 'visible' }, i) => `<sheet name="L${i + 1}" state="${state}" r:id="r${i + 1}"/>`,
  );
  const targets = sheets.map((_, i) => `<Relationship Id="r${i + 1}" Target="worksheets/s${i + 1}.xml"/>`);
  return zip({
    'xl/workbook.xml': `<workbook><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${targets.join('')}</Relationships>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="165" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ...Object.fromEntries(
      sheets.map(({ xml }, i) => [`xl/worksheets/s${i + 1}.xml`, `<worksheet>${xml}</worksheet>`]),
    ),
  });
}

const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (at: string, value: number, style = 0) => `<c r="${at}" s="${style}"><v>${value}</v></c>`;
const row = (at: number, cells: readonly string[], attributes = '') =>
  `<row r="${at}"${attributes}>${cells.join('')}</row>`;

describe('an Excel workbook', () => {
  it('has merged headings that stand over each of their columns', async () => {
    const rows = [
      row(1, [text('A1', 'Kode'), text('B1', 'Tahun 2024')]),
      row(2, [text('B2', 'Jumlah'), text('C2', 'Persen')]),
      row(3, [text('A3', '33.26.01.2001'), number('B3', 12), number('C3', 0.07, 2)]),
      row(4, [text('A4', '33.26.01.2002'), number('B4', 20), number('C4', 0.1, 1)]),
    ];
    const merges = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>';
    const read = await readImport(
      readXlsx,
      xlsx([{ xml: `<sheetData>${rows.join('')}</sheetData>${merges}` }]),
    );
    expect(read.parts[0]!.columns).toEqual([
      { name: 'Kode', cells: ['33.26.01.2001', '33.26.01.2002'] },
      { name: 'Tahun 2024 / Jumlah', cells: [12, 20] },
      { name: 'Tahun 2024 / Persen', cells: [7, 10], isPercent: true },
    ]);
    expect(read.codes).toEqual(['XLSX_MERGED', 'TABLE_HEADER_JOINED', 'XLSX_PERCENT']);
    expect(read.issues[2]!.found).toEqual({ shown: 7, stored: 0.07 });
    expect([...read.parts[0]!.rowNumbers]).toEqual([3, 4]);
  });

  it('has merged texts in each of their rows, and a merged count in one', async () => {
    const rows = [
      row(1, [text('A1', 'Kecamatan'), text('B1', 'Desa'), text('C1', 'Rumah')]),
      row(2, [text('A2', 'Kajen'), text('B2', 'A'), number('C2', 9)]),
      row(3, [text('B3', 'B')]),
    ];
    const merges = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="C2:C3"/></mergeCells>';
    const read = await readImport(
      readXlsx,
      xlsx([{ xml: `<sheetData>${rows.join('')}</sheetData>${merges}` }]),
    );
    expect(read.parts[0]!.columns.map(({ cells }) => cells)).toEqual([
      ['Kajen', 'Kajen'],
      ['A', 'B'],
      [9, null],
    ]);
  });

  it('tells hidden sheets, which are not read, and hidden rows, which are', async () => {
    const rows = (hidden: string) =>
      `<sheetData>${row(1, [text('A1', 'a')])}${row(2, [number('A2', 5)], hidden)}${row(3, [number('A3', 46086, 3)])}</sheetData>`;
    const read = await readImport(
      readXlsx,
      xlsx([{ xml: rows(' hidden="1"') }, { xml: rows(''), state: 'veryHidden' }]),
    );
    expect(read.parts.map(({ name, columns }) => [name, columns[0]!.cells])).toEqual([
      ['L1', [5, '2026-03-05']],
    ]);
    expect(read.issues.map(({ code, part, rows: told }) => [code, part, told])).toEqual([
      ['SHEET_HIDDEN', 'L2', []],
      ['ROWS_HIDDEN', 'L1', [2]],
    ]);
  });

  it('ends soon whatever merges it states', async () => {
    const merges = Array.from({ length: 3000 }, () => '<mergeCell ref="A1:XFD1048576"/>').join('');
    const xml = `<sheetData>${row(1, [text('A1', 'a')])}${row(900_000, [number('A900000', 1)])}</sheetData><mergeCells>${merges}</mergeCells>`;
    const start = performance.now();
    await readImport(readXlsx, xlsx([{ xml }]));
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('is refused where it is damaged', async () => {
    const whole = xlsx([{ xml: '<sheetData/>' }]);
    expect((await readImport(readXlsx, whole.subarray(0, whole.length - 30))).codes).toEqual([
      'XLSX_DAMAGED',
    ]);
    expect((await readImport(readXlsx, whole)).codes).toEqual(['FILE_NO_ROWS']);
  });
});

const STYLES = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
const ods = (tables: string) =>
  zip({
    'content.xml': `<office:document-content>${STYLES}<office:body>${tables}</office:body></office:document-content>`,
  });
const cell = (content: string, attributes = '') =>
  `<table:table-cell ${attributes}><text:p>${content}</text:p></table:table-cell>`;
const odsRow = (cells: string, attributes = '') =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;

describe('an OpenDocument spreadsheet', () => {
  it('has typed cells, repeated ones, and blank rows that cost nothing', async () => {
    const tables = `<table:table table:name="Desa">${[
      odsRow(`${cell('Desa')}${cell('Rumah')}${cell('Rusak')}${cell('Persen')}${cell('Hari')}`),
      odsRow(
        [
          cell('Ka<text:s text:c="2"/>jen &amp; K', 'office:value-type="string"'),
          cell('1.200', 'office:value-type="float" office:value="1200" table:number-columns-repeated="2"'),
          cell('12,5 %', 'office:value-type="percentage" office:value="0.125"'),
          cell('5 Maret', 'office:value-type="date" office:date-value="2026-03-05T00:00:00"'),
        ].join(''),
        'table:number-rows-repeated="2"',
      ),
      odsRow(
        '<table:table-cell table:number-columns-repeated="16384"/>',
        'table:number-rows-repeated="1048000"',
      ),
    ].join('')}</table:table>`;
    const read = await readImport(readOds, ods(tables));
    expect(read.parts[0]!.columns).toEqual([
      { name: 'Desa', cells: ['Ka  jen & K', 'Ka  jen & K'] },
      { name: 'Rumah', cells: [1200, 1200] },
      { name: 'Rusak', cells: [1200, 1200] },
      { name: 'Persen', cells: [12.5, 12.5], isPercent: true },
      { name: 'Hari', cells: ['2026-03-05', '2026-03-05'] },
    ]);
    expect([...read.parts[0]!.rowNumbers]).toEqual([2, 3]);
  });

  it('has merged headings, notes that are no text, and sheets that are hidden', async () => {
    const note = '<office:annotation><text:p>periksa</text:p></office:annotation>';
    const tables = [
      `<table:table table:name="A">`,
      odsRow(
        `${cell('Desa', 'table:number-rows-spanned="2"')}${cell('2024', 'table:number-columns-spanned="2"')}<table:covered-table-cell/>`,
      ),
      odsRow(`<table:covered-table-cell/>${cell('Jumlah')}${cell('Persen')}`),
      odsRow(
        `<table:table-cell>${note}<text:p>Kajen</text:p></table:table-cell>${cell('5')}${cell('6')}`,
        'table:visibility="filter"',
      ),
      odsRow(`${cell('Kesesi')}${cell('7')}${cell('8')}`),
      `</table:table><table:table table:name="B" table:style-name="ta2">${odsRow(cell('x'))}</table:table>`,
    ].join('');
    const read = await readImport(readOds, ods(tables));
    expect(read.parts.map(({ name, columns }) => [name, ...columns.map((column) => column.name)])).toEqual([
      ['A', 'Desa', '2024 / Jumlah', '2024 / Persen'],
    ]);
    expect(read.parts[0]!.columns[0]!.cells).toEqual(['Kajen', 'Kesesi']);
    expect(read.codes).toEqual(['SHEET_HIDDEN', 'ROWS_HIDDEN', 'XLSX_MERGED', 'TABLE_HEADER_JOINED']);
  });

  it('is refused where it is cut off, no document, or states more cells than anybody fills', async () => {
    const table = '<table:table table:name="A">';
    const many = odsRow(
      cell('x', 'table:number-columns-repeated="16384"'),
      'table:number-rows-repeated="1000"',
    );
    for (const content of [`${table}${odsRow(cell('x'))}`, '', `${table}${many}</table:table>`]) {
      expect((await readImport(readOds, ods(content))).codes).toEqual(['ODS_DAMAGED']);
    }
    expect((await readImport(readOds, zip({ 'xl/workbook.xml': '' }))).codes).toEqual(['ODS_DAMAGED']);
  });
});
