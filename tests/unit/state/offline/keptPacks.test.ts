import { beforeEach, describe, expect, test } from 'vitest';
import { packCacheName } from '../../../../src/offline/appFiles.ts';
import { KeptPacks } from '../../../../src/state/offline/keptPacks.ts';
import { smallDescriptor, smallPackTexts } from '../../../fixtures/smallPack.ts';
import { MemoryCaches, MemoryHost } from '../../../support/memoryCaches.ts';

const SCOPE = 'https://data.example.go.id/petala/';
const BASE = `${SCOPE}geojson/kecil/`;

let caches: MemoryCaches;
let host: MemoryHost;
let packs: KeptPacks;
let online: boolean;

function publish(change: (texts: Map<string, string>) => void = () => undefined): void {
  host.files.clear();
  const texts = smallPackTexts();
  change(texts);
  for (const [path, text] of texts) host.files.set(BASE + path, text);
  host.files.set(`${BASE}datapackage.json`, JSON.stringify(smallDescriptor(texts)));
}

beforeEach(() => {
  online = true;
  caches = new MemoryCaches();
  host = new MemoryHost();
  packs = new KeptPacks({
    caches: caches.asBrowser(),
    fetch: host.fetch,
    scope: SCOPE,
    online: () => online,
  });
  publish();
});

interface Resource {
  readonly path: string;
  readonly hash: string;
  readonly bytes: number;
}
const resources = (): Resource[] =>
  (JSON.parse(host.files.get(`${BASE}datapackage.json`) ?? '') as { resources: Resource[] }).resources;
const hashOf = (path: string): string =>
  resources()
    .find((resource) => resource.path === path)
    ?.hash.replace('sha256:', '') ?? '';
const keptKeys = () => [...(caches.stores.get(packCacheName(SCOPE, 'kecil'))?.entries.keys() ?? [])];

describe('KeptPacks', () => {
  test('keeps a pack whole, tells its size, version and day, and gives its files without a network', async () => {
    const bytes = resources().reduce((sum, one) => sum + one.bytes, 0);
    expect(await packs.size(BASE)).toBe(bytes);
    const steps: number[] = [];
    await packs.keep(BASE, (more) => steps.push(more));
    expect(steps.reduce((sum, more) => sum + more, 0)).toBe(bytes);
    host.open = false;
    const [kept] = await packs.list();
    expect(kept).toMatchObject({ id: 'kecil', version: '1.0.0', bytes });
    expect(kept?.keptOn).toMatch(/^\d{4}-\d\d-\d\dT/);
    const file = await packs.file(`${BASE}desa.csv`, hashOf('desa.csv'));
    expect(new TextDecoder().decode(file as Uint8Array)).toContain('99.01.01.2001,9901010001,Satu');
    const found = await packs.descriptor(`${BASE}datapackage.json`);
    expect(found?.kept).toBe(true);
  });

  test('is not kept while a file is missing: the descriptor comes last', async () => {
    host.files.delete(`${BASE}nilai.csv`);
    await expect(packs.keep(BASE)).rejects.toThrow(/nilai\.csv: status 404/);
    expect(await packs.list()).toEqual([]);
  });

  test('of a new version only what changed is fetched, and the files of the old one go when the new is whole', async () => {
    await packs.keep(BASE);
    const old = hashOf('sumber.csv');
    publish((texts) => texts.set('sumber.csv', `${texts.get('sumber.csv') ?? ''}s3,Tiga,,,CC0,,\n`));
    host.asked.length = 0;
    await packs.keep(BASE);
    expect(host.asked.map((url) => url.slice(BASE.length))).toEqual(['datapackage.json', 'sumber.csv']);
    expect(keptKeys().filter((key) => key.includes('sumber.csv'))).toEqual([
      `${BASE}sumber.csv?sha256=${hashOf('sumber.csv')}`,
    ]);
    expect(hashOf('sumber.csv')).not.toBe(old);
  });

  test('a new version that does not come whole leaves the old one in force', async () => {
    await packs.keep(BASE);
    const old = hashOf('sumber.csv');
    publish((texts) => texts.set('sumber.csv', 'id\n'));
    host.files.set(`${BASE}sumber.csv`, 'halaman lain');
    await expect(packs.keep(BASE)).rejects.toThrow(/not the content/);
    host.open = false;
    expect(await packs.file(`${BASE}sumber.csv`, old)).toBeInstanceOf(Uint8Array);
    expect(await packs.list()).toHaveLength(1);
  });

  test('a damaged copy is found by its hash, said and thrown away', async () => {
    await packs.keep(BASE);
    const key = `${BASE}desa.csv?sha256=${hashOf('desa.csv')}`;
    await (await caches.open(packCacheName(SCOPE, 'kecil'))).put(key, new Response('rusak'));
    expect(await packs.file(`${BASE}desa.csv`, hashOf('desa.csv'))).toBe('damaged');
    expect(await packs.file(`${BASE}desa.csv`, hashOf('desa.csv'))).toBe('absent');
    await packs.keep(BASE);
    expect(await packs.file(`${BASE}desa.csv`, hashOf('desa.csv'))).toBeInstanceOf(Uint8Array);
  });

  test('the copy answers where the network gives an error or the page of a hotspot, the network otherwise', async () => {
    const url = `${BASE}datapackage.json`;
    expect((await packs.descriptor(url))?.kept).toBe(false);
    await packs.keep(BASE);
    expect((await packs.descriptor(url))?.kept).toBe(false);
    host.files.delete(url);
    expect((await packs.descriptor(url))?.kept).toBe(true);
    host.open = false;
    expect((await packs.descriptor(url))?.kept).toBe(true);
    await packs.remove('kecil');
    expect(await packs.descriptor(url)).toBeNull();
  });

  test('a device without a network asks for nothing that it has', async () => {
    await packs.keep(BASE);
    host.asked.length = 0;
    online = false;
    expect((await packs.descriptor(`${BASE}datapackage.json`))?.kept).toBe(true);
    expect(host.asked).toEqual([]);
  });

  test('keeps one province of a pack after another, with the figures and without the other files of boundaries', async () => {
    const texts = smallPackTexts();
    const files = {
      'batas/garis-1.bin': 'batas-garis',
      'batas/01-1.bin': 'batas-01',
      'batas/02-1.bin': 'batas-02',
    };
    for (const path of Object.keys(files)) texts.set(path, `isi ${path}`);
    const described = smallDescriptor(texts) as {
      resources: { path: string; name: string }[];
      petala: object;
    };
    for (const resource of described.resources) resource.name ??= files[resource.path as keyof typeof files];
    const box = [109.5, -7.06, 109.55, -7];
    const province = (code: string) => ({ code, name: `Provinsi ${code}`, bbox: box, villages: 2 });
    Object.assign(described.petala, { provinces: [province('01'), province('02')] });
    for (const [path, text] of texts) host.files.set(BASE + path, text);
    host.files.set(`${BASE}datapackage.json`, JSON.stringify(described));

    await packs.keep(BASE, undefined, ['02']);
    const paths = () => keptKeys().map((key) => key.slice(BASE.length).replace(/\?.*/, ''));
    expect(paths()).toContain('batas/02-1.bin');
    expect(paths()).toContain('batas/garis-1.bin');
    expect(paths()).toContain('desa.csv');
    expect(paths()).not.toContain('batas/01-1.bin');
    expect(paths()).not.toContain('batas.topo.json');
    const [part] = await packs.list();
    expect(part?.provinces).toEqual(['02']);

    host.asked.length = 0;
    await packs.keep(BASE, undefined, ['02', '01']);
    expect(host.asked.map((url) => url.slice(BASE.length))).toEqual(['datapackage.json', 'batas/01-1.bin']);
    expect((await packs.list())[0]?.provinces).toEqual(['01', '02']);

    await packs.keep(BASE);
    expect((await packs.list())[0]?.provinces).toBeNull();
  });

  test('a full device keeps nothing of the pack that it tells of', async () => {
    caches.full = true;
    await expect(packs.keep(BASE)).rejects.toThrow('no room');
    expect(await packs.list()).toEqual([]);
  });

  test('a file further down in the folder belongs to its pack', async () => {
    await packs.keep(BASE);
    expect(await packs.file(`${BASE}kolom/p0.parquet`, 'a'.repeat(64))).toBe('absent');
    expect(await caches.keys()).toEqual([packCacheName(SCOPE, 'kecil')]);
  });
});
