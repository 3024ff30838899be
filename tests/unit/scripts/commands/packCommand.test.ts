import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { afterAll, describe, expect, it } from 'vitest';
import { packCommand } from '../../../../scripts/commands/packCommand';
import { sha256 } from '../../../../scripts/pack/download';

const REAL = '../shared/fixtures/thirdparty/real';
describe.skipIf(!existsSync(REAL))('the two published files of the regency', () => {
  const out = mkdtempSync(join(tmpdir(), 'petala-batas-'));
  afterAll(() => rmSync(out, { recursive: true }));

  it.each([
    ['3326_hdx_2020.geojson', 'BPS', 'hdx-2020'],
    ['3326_kemendagri_2025.geojson', 'Kemendagri', 'batas-'],
  ])(
    '%s gives a whole pack, from a local server and its hash',
    async (name, system, sourceId) => {
      const bytes = readFileSync(join(REAL, name));
      const server = createServer((_, response) => response.end(bytes));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`;
      const said: string[] = [];
      const dir = join(out, name);
      const io = { say: (line: string) => void said.push(line), print: () => undefined };
      const fromFile = sourceId === 'hdx-2020';
      const source = fromFile ? [join(REAL, name)] : [url, '--sha256', sha256(bytes)];
      const code = await packCommand(['build', 'data/pekalongan', '--out', dir, '--batas', ...source], io);
      server.close();
      expect(said.join('\n')).toContain(`Kode ${system}`);
      expect(code).toBe(0);
      expect(said.join('\n')).toContain(`${dir}: paket utuh (285 desa, `);
      const descriptor = JSON.parse(readFileSync(join(dir, 'datapackage.json'), 'utf8')) as {
        petala: { boundary: { status: string; sourceIds: string[]; note: { id: string } } };
      };
      expect(descriptor.petala.boundary.status).toBe('indikatif');
      expect(descriptor.petala.boundary.note.id).toBe('Batas indikatif, bukan rujukan batas resmi');
      expect(descriptor.petala.boundary.sourceIds[0]).toContain(sourceId);
    },
    120_000,
  );
});

describe('petala pack', () => {
  const run = async (...args: string[]) => {
    const said: string[] = [];
    const code = await packCommand(args, {
      say: (line) => void said.push(line),
      print: (text) => void said.push(text),
    });
    return { code, said: said.join('\n') };
  };

  it.each([
    [['gaib'], 'pilih'],
    [['build', 'data/pekalongan'], '--out wajib'],
    [['check'], 'beri satu <dir>'],
    [['check', 'a', '--warna'], '--warna'],
  ])('answers 2 to wrong usage: %j', async (args, words) => {
    expect(await run(...args)).toMatchObject({ code: 2, said: expect.stringContaining(words) as string });
  });

  it('answers 1 to an address without a known hash, and to plain http', async () => {
    const build = (url: string) => run('build', 'data/pekalongan', '--out', tmpdir(), '--batas', url);
    expect(await build('https://contoh.id/batas.geojson')).toMatchObject({
      code: 1,
      said: expect.stringContaining('--sha256') as string,
    });
    expect(await build('http://contoh.id/batas.geojson')).toMatchObject({
      code: 1,
      said: expect.stringContaining('https') as string,
    });
  });

  it('ends a build with the whole check, and answers 1 where that finds something or the borders are refused', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'petala-bangun-'));
    const topology = JSON.parse(
      readFileSync('public/geojson/pekalongan/batas.topo.json', 'utf8'),
    ) as Topology;
    const borders = (to: (at: number[]) => number[]) => {
      const model = feature(
        topology,
        topology.objects.desa as GeometryCollection,
      ) as FeatureCollection<Polygon>;
      for (const { geometry } of model.features) {
        geometry.coordinates = geometry.coordinates.map((ring) => ring.map(to));
      }
      writeFileSync(join(dir, 'batas.geojson'), JSON.stringify(model));
      return ['build', 'data/pekalongan', '--out', join(dir, 'paket'), '--batas', join(dir, 'batas.geojson')];
    };
    expect(await run(...borders(([lon = 0, lat = 0]) => [lon, -lat]))).toMatchObject({
      code: 1,
      said: expect.stringContaining('lintang kehilangan tanda minus') as string,
    });
    expect(existsSync(join(dir, 'paket'))).toBe(false);
    const sound = borders((at) => at);
    expect(await run(...sound)).toMatchObject({
      code: 0,
      said: expect.stringContaining('paket utuh') as string,
    });
    writeFileSync(join(dir, 'paket', 'catatan.txt'), 'lain');
    expect(await run(...sound)).toMatchObject({
      code: 1,
      said: expect.stringContaining('[fileUnlisted]') as string,
    });
    rmSync(dir, { recursive: true });
  }, 120_000);

  it('prints the findings as JSON on stdout', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'petala-rusak-'));
    writeFileSync(join(dir, 'datapackage.json'), '{}');
    const { code, said } = await run('check', dir, '--json');
    expect(code).toBe(1);
    expect(said).toContain('"code": "fileUnreadable"');
    rmSync(dir, { recursive: true });
  });
});
