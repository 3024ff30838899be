import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packWorkbook } from '../../../../src/data/export/packWorkbook';
import { readWorkbook } from '../../../../src/data/spreadsheet/readWorkbook';

const STYLES = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-421]dd\\ mmmm\\ yyyy;@"/>
  <numFmt numFmtId="165" formatCode="[Red]#,##0&quot; hari&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs></styleSheet>`;

/** A workbook of one sheet, its parts as texts. */
function workbook(sheetData: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const texts = {
    'xl/workbook.xml':
      '<?xml version="1.0"?><workbook xmlns:r="x"><sheets><sheet name="Satu &amp; dua" sheetId="4" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId7" Target="worksheets/lembar.xml"/></Relationships>',
    'xl/worksheets/lembar.xml': `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    'xl/styles.xml': STYLES,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])));
}
const rowsOf = (sheetData: string, parts?: Readonly<Record<string, string>>) =>
  readWorkbook(workbook(sheetData, parts))![0]!.rows;

describe('a workbook', () => {
  it('that the app wrote is read again, cell by cell', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 9 }).map((text) => text.replaceAll(/[\ud800-\udfff]/g, '')),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom('_x0041_', 'a\u0001b', 'baris\nkedua', ' tepi ', '<&">', 'é 漢字 🙂'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const bytes = packWorkbook([{ name: 'T', header: ['kepala'], rows, columns: [] }]);
        const read = readWorkbook(bytes)![0]!.rows;
        const at = (row: number, column: number) => read[row + 1]?.[column] ?? '';
        for (const [i, row] of rows.entries())
          for (const [j, value] of row.entries()) expect(at(i, j)).toBe(String(value));
      }),
    );
  });

  it('keeps the numbers of its rows and the letters of its columns', () => {
    expect(
      rowsOf(
        '<row r="2"><c r="B2"><v>1</v></c><c r="AB2"><v>2</v></c></row><row><c><v>3</v></c><c/></row><row r="9"/>',
      ),
    ).toEqual([[], ['', '1', ...Array<string>(25).fill(''), '2'], ['3']]);
  });

  it('shows days as ISO dates, and other numbers as numbers', () => {
    const cells =
      '<c s="1"><v>46086</v></c><c s="2"><v>46086.75</v></c><c s="3"><v>46086</v></c><c s="4"><v>0.5</v></c><c s="1"><v>60</v></c>';
    expect(rowsOf(`<row>${cells}</row>`)).toEqual([['2026-03-05', '2026-03-05T18:00', '46086', '0.5', '60']]);
    const since1904 = {
      'xl/workbook.xml':
        '<workbook><workbookPr date1904="1"/><sheets><sheet name="S" r:id="rId7"/></sheets></workbook>',
    };
    expect(rowsOf('<row><c s="1"><v>44624</v></c></row>', since1904)).toEqual([['2026-03-05']]);
  });

  it('reads texts in every way in which a cell holds one', () => {
    const sharedStrings =
      '<sst><si><t>satu</t></si><si><r><t xml:space="preserve">du</t></r><r><t>a</t></r><rPh><t>futatsu</t></rPh></si></sst>';
    const cells = [
      '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>tiga &lt; 4</t></is></c>',
      '<c t="str"><f>A1&amp;"x"</f><v>satux</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2026-03-05</v></c>',
    ];
    expect(rowsOf(`<row>${cells.join('')}</row>`, { 'xl/sharedStrings.xml': sharedStrings })).toEqual([
      ['satu', 'dua', 'tiga < 4', 'satux', 'true', '#N/A', '2026-03-05'],
    ]);
  });

  it('may name its parts with prefixes and whole paths', () => {
    const parts = {
      'xl/workbook.xml': '<x:workbook><x:sheets><x:sheet name="S" d3p1:id="R1"/></x:sheets></x:workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Target="/xl/worksheets/a.xml" Id="R1"/></Relationships>',
      'xl/worksheets/a.xml':
        '<x:worksheet><x:sheetData><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    };
    expect(readWorkbook(workbook('', parts))).toEqual([{ name: 'S', rows: [['5']] }]);
  });

  it('with a row or column that no spreadsheet has ends there', () => {
    expect(
      rowsOf(
        '<row r="1"><c r="A1"><v>1</v></c><c r="ZZZ1"><v>2</v></c></row><row r="9999999"><c><v>3</v></c></row>',
      ),
    ).toEqual([['1']]);
  });

  it('whose rows all reach to the last column is refused before it takes all memory', () => {
    const rows = Array.from(
      { length: 300 },
      (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`,
    );
    expect(readWorkbook(workbook(rows.join('')))).toBeNull();
    expect(rowsOf(rows.slice(0, 200).join(''))).toHaveLength(200);
  });

  it('that is none, or has lost its sheets, is refused', () => {
    expect(readWorkbook(strToU8('kepala,isi'))).toBeNull();
    expect(readWorkbook(zipSync({ 'xl/media/a.xml': strToU8('<a/>') }))).toBeNull();
    expect(readWorkbook(workbook('', { 'xl/_rels/workbook.xml.rels': '<Relationships/>' }))).toBeNull();
    const whole = workbook('<row><c><v>1</v></c></row>');
    expect(readWorkbook(whole.subarray(0, whole.length - 40))).toBeNull();
  });
});
