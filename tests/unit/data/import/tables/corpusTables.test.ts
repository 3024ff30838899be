import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../../../src/data/import/tables/readDelimited';
import { readXlsx } from '../../../../../src/data/import/tables/readXlsx';
import { readImport } from '../readImport';

const GIVEN = fileURLToPath(new URL('../../../../../../shared/fixtures/thirdparty', import.meta.url));

interface Case {
  readonly file: string;
  readonly format: string;
  readonly expect: string;
  readonly code: string;
}

const isThere = existsSync(GIVEN);
const cases = isThere
  ? (JSON.parse(readFileSync(`${GIVEN}/corpus/index.json`, 'utf8')) as { cases: Case[] }).cases
  : [];
const tables = cases.filter(({ format }) => format === 'csv' || format === 'xlsx');
const readCase = (file: string) =>
  readImport(file.endsWith('.xlsx') ? readXlsx : readDelimited, readFileSync(`${GIVEN}/corpus/${file}`));

describe.skipIf(!isThere)('tables of the given corpus', () => {
  it('are sixteen', () => expect(tables).toHaveLength(16));

  it.each(tables)('$file: $expect $code', async ({ file, expect: verdict, code }) => {
    const read = await readCase(file);
    expect(read.verdict, JSON.stringify(read.issues)).toBe(verdict);
    if (code !== 'OK') expect(read.codes).toContain(code);
  });

  /** The content that the package of the files documents for each of them. */
  it.each([
    [
      'comma_in_quotes',
      [
        ['first', 'John'],
        ['last', 'Doe'],
        ['address', '120 any st.'],
        ['city', 'Anytown, WW'],
        ['zip', '08123'],
      ],
    ],
    [
      'empty',
      [
        ['a', '1', '2'],
        ['b', null, '3'],
        ['c', null, '4'],
      ],
    ],
    [
      'json',
      [
        ['key', '1'],
        ['val', '{"type": "Point", "coordinates": [102.0, 0.5]}'],
      ],
    ],
    [
      'newlines',
      [
        ['a', '1', 'Once upon \na time', '7'],
        ['b', '2', '5', '8'],
        ['c', '3', '6', '9'],
      ],
    ],
    [
      'quotes_and_newlines',
      [
        ['a', '1', '3'],
        ['b', 'ha \n"ha" \nha', '4'],
      ],
    ],
    [
      'utf8',
      [
        ['a', '1', '4'],
        ['b', '2', '5'],
        ['c', '3', 'ʤ'],
      ],
    ],
  ])('spec__%s.csv has the content that is documented', async (name, columns) => {
    const { parts } = await readCase(`given/spec__${name}.csv`);
    expect(parts[0]!.columns.map((column) => [column.name, ...column.cells])).toEqual(columns);
  });

  it('the table as Excel exports it in Indonesia has 272 rows with a decimal comma', async () => {
    const read = await readImport(readDelimited, readFileSync(`${GIVEN}/real/idm_2024_excel_id.csv`));
    const [part] = read.parts;
    expect(part!.rows).toBe(272);
    const locale = read.issues.find(({ code }) => code === 'NUMBER_LOCALE');
    expect([locale!.column, locale!.found.format]).toEqual(['IDM 2024', 'id']);
    expect(read.codes).toContain('CODE_DIGITS_LOST');
    expect(read.codes).not.toContain('PRIVACY_PERSONAL_DATA');
  });
});
