import {
  CELL_STYLES,
  CONTENT,
  escapedText,
  MAIN,
  SharedTexts,
  sheetXml,
  XML_START,
  type Sheet,
} from './sheetXml';
import { zipTexts } from './zipTexts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * Writes sheets as the bytes of an Excel workbook, the same for the same sheets. Compression is synchronous, because the asynchronous zip
 * function would start workers from `blob:` URLs, which the content security policy forbids. Call this in a
 * worker for long tables.
 */
export function packWorkbook(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const texts = new SharedTexts();
  const own = sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, texts)] as const);
  const files: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES],
    ['xl/sharedStrings.xml', texts.xml()],
    ...own,
  ];
  return zipTexts(Object.fromEntries(files));
}

/**
 * Relationships; the first has the id rId1, the second rId2. In the workbook's own file, the sheets come
 * first.
 */
function relations(list: readonly (readonly [type: string, target: string])[]): string {
  const items = list.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML_START}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const items = sheets.map(
    ({ name }, i) => `<sheet name="${escapedText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return `${XML_START}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${items.join('')}</sheets></workbook>`;
}

function contentTypes(sheetCount: number): string {
  const part = (path: string, type: string) =>
    `<Override PartName="/xl/${path}" ContentType="${CONTENT}.${type}+xml"/>`;
  return [
    `${XML_START}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('workbook.xml', 'sheet.main'),
    ...Array.from({ length: sheetCount }, (_, i) => part(`worksheets/sheet${i + 1}.xml`, 'worksheet')),
    part('styles.xml', 'styles'),
    part('sharedStrings.xml', 'sharedStrings'),
    '</Types>',
  ].join('');
}

const FONT = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
const XF = 'numFmtId="0" fillId="0" borderId="0" xfId="0"';
const XF_OF: Readonly<Record<(typeof CELL_STYLES)[number], string>> = {
  plain: `<xf ${XF} fontId="0"/>`,
  bold: `<xf ${XF} fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>`,
  text: '<xf numFmtId="49" fillId="0" borderId="0" xfId="0" fontId="0" applyNumberFormat="1"/>',
  wrapped: `<xf ${XF} fontId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
};
/** Excel expects these two fills first. */
const STYLES = [
  `${XML_START}<styleSheet xmlns="${MAIN}">`,
  `<fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>`,
  '<fills count="2"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${CELL_STYLES.length}">${CELL_STYLES.map((style) => XF_OF[style]).join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');
