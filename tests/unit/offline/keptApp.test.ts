import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { ALL_WANTED, appCacheName, type AppBuild, type AppFile } from '../../../src/offline/appFiles.ts';
import { answerBuild } from '../../../src/offline/buildOf.ts';
import { KeptApp } from '../../../src/offline/keptApp.ts';
import { MemoryCaches, MemoryHost } from '../../support/memoryCaches.ts';

const SCOPE = 'https://data.example.go.id/petala/';

function fileOf(path: string, text: string, stage: AppFile['stage'] = 'first'): AppFile {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 20);
  return { path, hash, bytes: text.length, gzipBytes: text.length, stage };
}

let caches: MemoryCaches;
let host: MemoryHost;
let pages: (string | null)[];
let waiting: unknown;

beforeEach(() => {
  caches = new MemoryCaches();
  host = new MemoryHost();
  pages = [];
  waiting = null;
});

function published(
  id: string,
  texts: Readonly<Record<string, string>>,
  later: readonly string[] = [],
): KeptApp {
  host.files.clear();
  for (const [path, text] of Object.entries(texts)) host.files.set(SCOPE + path, text);
  host.files.set(SCOPE, texts['index.html'] ?? '');
  const files = Object.entries(texts).map(([path, text]) =>
    fileOf(path, text, later.includes(path) ? 'later' : 'first'),
  );
  return keptApp({ id, files });
}

function keptApp(build: AppBuild): KeptApp {
  const openPages = () =>
    pages.map((page) => ({
      postMessage: (data: string, ports: MessagePort[]) => {
        if (page !== null) answerBuild(page, { data, ports });
      },
    }));
  return new KeptApp(
    {
      registration: { scope: SCOPE, waiting, installing: null },
      caches: caches.asBrowser(),
      clients: { claim: () => Promise.resolve(), matchAll: () => Promise.resolve(openPages()) },
      fetch: host.fetch,
    },
    build,
  );
}

async function answered(app: KeptApp, path: string): Promise<string | null> {
  const work: Promise<unknown>[] = [];
  const answer = app.answer(new Request(SCOPE + path), (one) => work.push(one));
  if (answer === null) return null;
  const text = await (await answer).text();
  await Promise.all(work);
  return text;
}

const FIRST = { 'index.html': 'lama', 'assets/a-1.js': 'a1', 'assets/rapat-1.js': 'r1' };
const NEXT = { 'index.html': 'baru', 'assets/a-2.js': 'a2', 'assets/rapat-1.js': 'r1' };
const LATER = ['assets/rapat-1.js'];
const entriesOf = (build: string) =>
  [...(caches.stores.get(appCacheName(SCOPE, build))?.entries.keys() ?? [])]
    .map((url) => url.slice(SCOPE.length))
    .sort();

describe('KeptApp', () => {
  test('keeps the first stage at once and the rest when it is used', async () => {
    const app = published('satu', FIRST, LATER);
    await app.keep();
    expect(entriesOf('satu')).toEqual(['assets/a-1.js', 'index.html', 'luring-satu.json']);
    expect(await answered(app, 'assets/rapat-1.js')).toBe('r1');
    host.open = false;
    expect(await answered(app, '?dari=obrolan')).toBe('lama');
    expect(await answered(app, 'assets/a-1.js')).toBe('a1');
    expect(await answered(app, 'assets/rapat-1.js')).toBe('r1');
    expect(await answered(app, 'geojson/pekalongan/nilai.csv')).toBeNull();
    expect(await answered(app, 'desa/33.26.02.2008/')).toBeNull();
  });

  test('is not installed from a host that holds another build by now', async () => {
    const app = published('satu', FIRST, LATER);
    host.files.set(`${SCOPE}index.html`, 'baru');
    await expect(app.keep()).rejects.toThrow(/index\.html: not the content of this build/);
  });

  test('leaves no half build where there is no room', async () => {
    const app = published('satu', FIRST, LATER);
    caches.full = true;
    await expect(app.keep()).rejects.toThrow('no room');
    expect(await caches.keys()).toEqual([]);
  });

  test('does not keep a used file with another content', async () => {
    const app = published('satu', FIRST, LATER);
    await app.keep();
    host.files.set(`${SCOPE}assets/rapat-1.js`, 'halaman masuk');
    await answered(app, 'assets/rapat-1.js');
    expect(entriesOf('satu')).not.toContain('assets/rapat-1.js');
  });

  test('a next build serves its own page, and to an old page the files that it still asks for', async () => {
    const old = published('satu', FIRST, LATER);
    await old.keep();
    await answered(old, 'assets/rapat-1.js');
    const next = published('dua', NEXT, LATER);
    await next.keep();
    // What has not changed is carried over, the later part too.
    expect(entriesOf('dua')).toEqual(['assets/a-2.js', 'assets/rapat-1.js', 'index.html', 'luring-dua.json']);
    expect(host.asked.filter((url) => url.endsWith('rapat-1.js'))).toHaveLength(1);
    host.open = false;
    expect(await answered(next, '')).toBe('baru');
    expect(await answered(next, 'assets/a-1.js')).toBe('a1');
    expect(await answered(old, '')).toBe('lama');
  });

  test('keeps all of a next build where all was asked for', async () => {
    const old = published('satu', FIRST, LATER);
    await old.keep();
    await (await caches.open(appCacheName(SCOPE, 'satu'))).put(SCOPE + ALL_WANTED, new Response('1'));
    await published('dua', NEXT, LATER).keep();
    expect(entriesOf('dua')).toContain('assets/rapat-1.js');
    expect(entriesOf('dua')).toContain(ALL_WANTED);
  });

  test('removes a build before when no page of it is open any more, and nothing of others', async () => {
    await published('satu', FIRST, LATER).keep();
    const next = published('dua', NEXT, LATER);
    await next.keep();
    await caches.open('petala / data pekalongan');
    pages = ['dua', 'satu'];
    await next.tidy();
    expect(entriesOf('satu')).not.toEqual([]);
    pages = ['dua'];
    await next.tidy();
    expect(await caches.keys()).toEqual([appCacheName(SCOPE, 'dua'), 'petala / data pekalongan']);
  });

  test('removes nothing while a page does not say which build it is of, or a build waits', async () => {
    await published('satu', FIRST, LATER).keep();
    pages = ['dua', null];
    const next = published('dua', NEXT, LATER);
    await next.keep();
    await next.tidy();
    expect(entriesOf('satu')).not.toEqual([]);
    pages = ['dua'];
    waiting = {};
    await published('dua', NEXT, LATER).tidy();
    expect(entriesOf('satu')).not.toEqual([]);
  });
});
