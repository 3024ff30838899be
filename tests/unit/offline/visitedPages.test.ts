import { beforeEach, describe, expect, test } from 'vitest';
import { VisitedPages } from '../../../src/offline/visitedPages.ts';
import { MemoryCaches, MemoryHost } from '../../support/memoryCaches.ts';

const SCOPE = 'https://data.example.go.id/petala/';

let caches: MemoryCaches;
let host: MemoryHost;
let pages: VisitedPages;

beforeEach(() => {
  caches = new MemoryCaches();
  host = new MemoryHost();
  pages = new VisitedPages({
    registration: { scope: SCOPE, waiting: null, installing: null },
    caches: caches.asBrowser(),
    fetch: host.fetch,
  });
});

async function visited(path: string, mode: RequestMode = 'navigate'): Promise<Response | null> {
  const work: Promise<unknown>[] = [];
  const answer = await pages.answer({ url: SCOPE + path, method: 'GET', mode }, (one) => work.push(one));
  await Promise.all(work);
  return answer;
}
const textOf = async (path: string, mode?: RequestMode) => (await visited(path, mode))?.text();

describe('VisitedPages', () => {
  test('a page that was read opens again without a network, as it was read last', async () => {
    const page = 'desa/33.26.02.2008/';
    host.files.set(SCOPE + page, 'Botosari 2024');
    expect(await textOf(page)).toBe('Botosari 2024');
    host.files.set(SCOPE + page, 'Botosari 2025');
    expect(await textOf(page)).toBe('Botosari 2025');
    host.files.set(`${SCOPE}halaman.css`, 'gaya');
    await visited('halaman.css', 'no-cors');
    host.open = false;
    expect(await textOf(page)).toBe('Botosari 2025');
    expect(await textOf('halaman.css', 'no-cors')).toBe('gaya');
  });

  test('without a network another village opens in the app, and what is no village does not open', async () => {
    host.open = false;
    for (const path of ['desa/33.26.02.2009/', 'en/desa/33.26.02.2009/']) {
      const answer = await visited(path);
      expect(answer?.status).toBe(302);
      expect(answer?.headers.get('location')).toBe(`${SCOPE}#/desa/33.26.02.2009`);
    }
    await expect(visited('kecamatan/33.26.02/')).rejects.toThrow('no network');
  });

  test('does not answer for the app, its data, or other requests of pages', async () => {
    expect(await visited('')).toBeNull();
    expect(await visited('geojson/pekalongan/nilai.csv', 'cors')).toBeNull();
    expect(await visited('desa/33.26.02.2008/', 'cors')).toBeNull();
  });

  test('keeps the sixty pages that were visited last', async () => {
    for (let i = 10; i < 72; i++) {
      host.files.set(`${SCOPE}desa/33.26.02.20${i}/`, String(i));
      await visited(`desa/33.26.02.20${i}/`);
    }
    const [store] = [...caches.stores.values()];
    expect(store?.entries.size).toBe(60);
    expect(store?.entries.has(`${SCOPE}desa/33.26.02.2011/`)).toBe(false);
    expect(store?.entries.has(`${SCOPE}desa/33.26.02.2012/`)).toBe(true);
  });
});
