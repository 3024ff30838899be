import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../../src/studio/pack/csvText';
import type { ResourceAbout } from '../../../../src/studio/pack/packDescriptor';
import { writePack } from '../../../../scripts/pack/packWriter';
import { packFiles, type PackContent } from '../../../../src/studio/pack/packContent';
import { tableSchema } from '../../../../src/studio/pack/tableSchema';

const about: ResourceAbout = {
  title: { id: 'Judul', en: 'Title' },
  licences: ['CC BY 4.0'],
  sourceIds: ['s'],
  sdi: {
    definisi: 'd',
    satuan: 's',
    klasifikasi: 'k',
    produsen: 'p',
    dasar_data: 'b',
    per_tanggal: '2024',
    cakupan: 'c',
    metode: 'm',
  },
};

function content(extra: Partial<PackContent> = {}): PackContent {
  return {
    head: {
      id: 'uji',
      version: '1.0.0',
      created: '2025-01-01',
      title: { id: 'Uji', en: 'Test' },
      licences: ['CC BY 4.0'],
      region: { code: '33.26', name: { id: 'Uji', en: 'Test' }, subtitle: { id: '', en: '' } },
      demo: true,
      bbox: [109, -7, 110, -6],
      defaultIndicator: 'idm',
      villageCount: 1,
      boundary: { status: 'model', note: { id: 'n', en: 'n' }, sourceIds: ['s'] },
    },
    tables: {
      sumber: [{ id: 's', judul: 'Sumber', lisensi: 'CC BY 4.0', alamat: 'https://contoh.id/' }],
      pelaku: [],
    },
    topology: { type: 'Topology', arcs: [], objects: {} },
    interventions: { type: 'FeatureCollection', features: [] },
    about: { sumber: about, pelaku: about, batas: about, intervensi: about },
    ...extra,
  };
}

describe('csvText', () => {
  it('quotes commas, quotes and line breaks, joins lists and leaves unknown cells empty', () => {
    const rows = [{ id: 'a', judul: 'satu, "dua"\ntiga', lisensi: 'x', tanggal: null }];
    expect(csvText('sumber', rows)).toBe(
      'id,judul,penerbit,alamat,lisensi,tanggal,catatan\na,"satu, ""dua""\ntiga",,,x,,\n',
    );
    expect(csvText('katalog', [{ id: 'a', tahun: [2019, 2020] }]).split('\n')[1]).toContain('2019;2020');
  });

  it('throws on a column, a number or a list item that no table admits', () => {
    expect(() => csvText('sumber', [{ nama: 'x' }])).toThrow('sumber.csv, baris 2: kolom nama');
    expect(() => csvText('nilai', [{ nilai: NaN }])).toThrow('kolom nilai: NaN');
    expect(() => csvText('katalog', [{ tahun: ['2019;2020'] }])).toThrow('titik koma');
  });
});

describe('tableSchema', () => {
  it('turns the dictionary into fields, keys and references', () => {
    const schema = tableSchema('nilai') as {
      fields: unknown[];
      primaryKey: string[];
      foreignKeys: unknown[];
    };
    expect(schema.fields[0]).toEqual({ name: 'kode', type: 'string', constraints: { required: true } });
    expect(schema.fields[7]).toEqual({
      name: 'tanda',
      type: 'string',
      constraints: { required: true, enum: ['ada', 'kosong', 'sembunyi', 'tidak_berlaku'] },
    });
    expect(schema.primaryKey).toEqual(['kode', 'indikator', 'tahun']);
    expect(schema.foreignKeys[0]).toEqual({
      fields: ['kode'],
      reference: { resource: 'desa', fields: ['kode'] },
    });
  });
});

describe('writePack', () => {
  it('describes every file by the length and hash of what stands on disk', () => {
    const dir = mkdtempSync(join(tmpdir(), 'petala-tulis-'));
    writePack(content(), dir);
    const descriptor = JSON.parse(readFileSync(join(dir, 'datapackage.json'), 'utf8')) as {
      resources: {
        path: string;
        bytes: number;
        hash: string;
        sdi: Record<string, string>;
        sources: unknown[];
      }[];
    };
    const paths = descriptor.resources.map(({ path }) => path).sort();
    expect(paths).toEqual(['batas.topo.json', 'intervensi.geojson', 'pelaku.csv', 'sumber.csv']);
    for (const { path, bytes, hash, sdi, sources } of descriptor.resources) {
      const file = readFileSync(join(dir, path));
      expect([file.length, `sha256:${createHash('sha256').update(file).digest('hex')}`]).toEqual([
        bytes,
        hash,
      ]);
      expect(sdi).toMatchObject({ judul: 'Judul', lisensi: 'CC BY 4.0', versi: '1.0.0' });
      expect(sources).toEqual([{ title: 'Sumber', path: 'https://contoh.id/' }]);
    }
  });

  it('gives the same bytes for the same content', () => {
    const bytes = () => packFiles(content()).map((file) => Buffer.from(file.bytes).toString('hex'));
    expect(bytes()).toEqual(bytes());
  });

  it('removes what an earlier pack left behind, and nothing else, least of all outside', () => {
    const root = mkdtempSync(join(tmpdir(), 'petala-sisa-'));
    const dir = join(root, 'paket');
    const extra = {
      name: 'lama',
      path: 'nilai/lama.bin',
      bytes: Buffer.from('x'),
      format: 'bin',
      mediatype: 'application/octet-stream',
      about,
    };
    writePack(content({ extraFiles: [extra] }), dir);
    expect(existsSync(join(dir, 'nilai/lama.bin'))).toBe(true);
    writeFileSync(join(dir, 'catatan.txt'), 'milik orang');
    mkdirSync(join(root, 'luar'));
    writeFileSync(join(root, 'luar/penting.txt'), 'x');
    const file = join(dir, 'datapackage.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"sumber.csv"', '"../luar/penting.txt"'));
    writePack(content(), dir);
    expect(existsSync(join(dir, 'nilai/lama.bin'))).toBe(false);
    expect(existsSync(join(dir, 'catatan.txt'))).toBe(true);
    expect(existsSync(join(root, 'luar/penting.txt'))).toBe(true);
  });

  it('throws on a resource without metadata and on a source that is not listed', () => {
    expect(() => packFiles(content({ about: {} }))).toThrow('tidak punya metadata');
    const stranger = { ...about, sourceIds: ['gaib'] };
    expect(() => packFiles(content({ about: { ...content().about, batas: stranger } }))).toThrow(
      'menyebut sumber gaib',
    );
  });
});
