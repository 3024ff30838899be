import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isTable, packReadme, resourceCsvw, resourceSheets } from '../../../../src/data/export/packTables';
import { parseManifest } from '../../../../src/data/model/manifest';
import type { PackManifest } from '../../../../src/data/model/dataset';

const PACK = 'public/geojson/pekalongan';
const parsed = parseManifest(readFileSync(`${PACK}/datapackage.json`));
const manifest = (parsed.ok ? parsed.value : null) as PackManifest;
const resource = (name: string) => manifest.resources.find((one) => one.name === name)!;

interface Csvw {
  readonly url: string;
  readonly tableSchema: {
    readonly columns: readonly {
      readonly name: string;
      readonly datatype: string;
      readonly separator?: string;
    }[];
  };
}

describe('the files of a pack in other forms', () => {
  it('have metadata of CSV on the Web with the columns of the file, their types and lists', () => {
    for (const { name, path } of manifest.resources.filter(isTable)) {
      const csvw = JSON.parse(resourceCsvw(manifest, resource(name))) as Csvw;
      expect(csvw.url).toBe(path);
      const [header = ''] = readFileSync(`${PACK}/${path}`, 'utf8').split('\n');
      expect(csvw.tableSchema.columns.map((column) => column.name)).toEqual(header.split(','));
    }
    const { columns } = (JSON.parse(resourceCsvw(manifest, resource('katalog'))) as Csvw).tableSchema;
    expect(columns.find(({ name }) => name === 'sumber')).toMatchObject({
      datatype: 'string',
      separator: ';',
    });
    expect(columns.find(({ name }) => name === 'desimal')).toMatchObject({ datatype: 'integer' });
  });

  it('are sheets whose numbers are numbers, whose codes stay texts, and whose formulas are tamed', () => {
    const text =
      'kode,indikator,tahun,nilai,tanda\n33.26.01.2001,=idm,2024,0.5,ada\n33.26.01.2002,idm,2024,,kosong\n';
    const [table, notes] = resourceSheets(manifest, resource('nilai'), text);
    expect(table?.rows).toEqual([
      ['33.26.01.2001', "'=idm", 2024, 0.5, 'ada'],
      ['33.26.01.2002', 'idm', 2024, null, 'kosong'],
    ]);
    expect(notes?.rows.slice(0, 3)).toEqual([
      ['paket', 'Kabupaten Pekalongan'],
      ['versi', '1.0.0'],
      ['berkas', 'nilai.csv'],
    ]);
  });

  it('are offered for tables alone', () => {
    expect(manifest.resources.filter((one) => !isTable(one)).map(({ name }) => name)).toEqual([
      'batas',
      'intervensi',
    ]);
    expect(isTable({ ...resource('nilai'), name: 'total-p0-2024', path: 'total/p0-2024.csv' })).toBe(false);
  });

  it('come with a list of licences, and a warning where all is made up', () => {
    expect(packReadme(manifest)).toContain('- katalog.csv (Katalog indikator): CC BY 4.0');
    expect(packReadme(manifest)).not.toContain('rekaan');
    expect(packReadme({ ...manifest, demo: true })).toContain('Semua angka paket ini rekaan');
  });
});

describe('what a descriptor says of privacy and contact', () => {
  const read = (change: Record<string, unknown>) => {
    const raw = JSON.parse(readFileSync(`${PACK}/datapackage.json`, 'utf8')) as {
      petala: Record<string, unknown>;
    };
    const changed = parseManifest(
      Buffer.from(JSON.stringify({ ...raw, petala: { ...raw.petala, ...change } })),
    );
    return changed.ok ? changed.value : null;
  };

  it('is read, and left out where it is of another form', () => {
    expect(manifest.disclosure).toMatchObject({ threshold: 5, minDenominator: 20 });
    expect(manifest.disclosure?.exempt[0]?.indicator).toBe('penduduk');
    expect(manifest.contact).toBeUndefined();
    expect(read({ contact: 'data@contoh.invalid' })?.contact).toBe('data@contoh.invalid');
    expect(read({ contact: 'javascript:alert(1)' })?.contact).toBeUndefined();
    expect(read({ disclosure: 'banyak' })).toMatchObject({ id: 'pekalongan' });
    expect(read({ disclosure: 'banyak' })?.disclosure).toBeUndefined();
  });
});
