import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../../src/data/import/tables/readXlsx';
import { TABLES, type ColumnSchema } from '../../../../src/data/model/schema';
import { fits } from '../../../../src/data/pack/tableReader';
import { TEMPLATE_IDS, TEMPLATES } from '../../../../src/studio/templates/templates';
import { templateWorkbook } from '../../../../src/studio/templates/templateWorkbook';
import { readImport } from '../../data/import/readImport';

const PLACES = [
  ['33.26.01.2001', 'Klesem'],
  ['33.26.01.2002', 'Bodas'],
].map(([code = '', name = '']) => ({
  code,
  name,
  bpsCode: '',
  districtCode: '33.26.01',
  district: 'Kandangserang',
}));

const xmlOf = (bytes: Uint8Array, sheet: number) =>
  strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${sheet}.xml`]!);

describe('a template', () => {
  it.each(TEMPLATE_IDS)('%s opens again through the import: its example as it was written', async (id) => {
    const read = await readImport(readXlsx, templateWorkbook(id, PLACES));
    expect(read.verdict, JSON.stringify(read.issues)).not.toBe('reject');
    const example = read.parts.find(({ name }) => name === 'Contoh')!;
    const { columns, examples } = TEMPLATES[id];
    expect(example.columns.map(({ name }) => name)).toEqual(columns.map(({ name }) => name));
    expect(examples.map((_, row) => example.columns.map(({ cells }) => cells[row]))).toEqual(examples);
    expect(read.parts.at(-1)!.name).toBe('Kamus');
  });

  it.each(['intervensi', 'program', 'ppa', 'pelaku'] as const)(
    '%s has examples that a pack accepts, and all that it must have',
    (id) => {
      const schemas = TABLES[id] as readonly ColumnSchema[];
      const { columns, examples } = TEMPLATES[id];
      const names = columns.map(({ name }) => name);
      expect(names).toEqual(
        expect.arrayContaining(schemas.filter(({ required }) => required).map(({ name }) => name)),
      );
      for (const row of examples) {
        for (const [i, name] of names.entries()) {
          const schema = schemas.find((one) => one.name === name);
          if (schema) expect(fits(String(row[i] ?? ''), schema), name).toBe(true);
        }
      }
    },
  );

  it('has a row for each village, and is the same bytes for the same villages', async () => {
    const bytes = templateWorkbook('indikatorKolom', PLACES);
    const read = await readImport(readXlsx, bytes);
    expect(read.parts[0]!.columns.slice(0, 3).map(({ cells }) => cells)).toEqual([
      ['33.26.01.2001', '33.26.01.2002'],
      ['Klesem', 'Bodas'],
      ['Kandangserang', 'Kandangserang'],
    ]);
    expect(templateWorkbook('indikatorKolom', PLACES)).toEqual(bytes);
  });

  it('refuses words and numbers that no pack may hold, and keeps codes as texts', () => {
    const xml = xmlOf(templateWorkbook('program'), 1);
    expect(xml).toContain('<col min="1" max="1" width="12" style="3" customWidth="1"/>');
    expect(xml).toContain('type="list"');
    expect(xml).toContain(
      'sqref="B2:B5000"><formula1>&quot;merah,kuning,hijau,laboratorium,replikasi,keluar_merah,calon&quot;</formula1>',
    );
    const years = xmlOf(templateWorkbook('intervensi'), 1);
    expect(years).toMatch(
      /type="whole"[^>]*sqref="I2:I5000"><formula1>1900<\/formula1><formula2>2200<\/formula2>/,
    );
    // The order of the schema: data, then rules.
    expect(xml.indexOf('</sheetData>')).toBeLessThan(xml.indexOf('<dataValidations'));
  });
});
