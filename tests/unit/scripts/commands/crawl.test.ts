import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoCommand } from '../../../../scripts/commands/demoCommand';
import { siteCommand } from '../../../../scripts/commands/siteCommand';
import { staticHost, type StaticHost } from '../../../browser/support/staticHost';
import { addressesIn, anchorsIn, textsIn, unescaped, type Json } from './siteParts';

const PREFIX = '/daerah/petala/';
const root = mkdtempSync(join(tmpdir(), 'petala-jelajah-'));
const [pack, folder] = [join(root, 'paket'), join(root, 'situs')];
const io = { say: () => undefined, print: () => undefined };
let host: StaticHost;
let base = '';

/** What a walk over all links of a site has met. */
interface Walk {
  /** Pages by address, those that are HTML. */
  readonly pages: Map<string, string>;
  readonly broken: string[];
  /** Pages that another page links to, for people. */
  readonly linked: Set<string>;
  readonly answers: Map<string, string | null>;
}

/** The file at an address; null where there is none. Anything that is not text is empty. */
async function fetched(address: string, { answers }: Walk): Promise<string | null> {
  const known = answers.get(address);
  if (known !== undefined) return known;
  const answer = await fetch(address);
  const isText = !address.endsWith('.png');
  const text = answer.ok ? await answer.text() : null;
  answers.set(address, text === null ? null : isText ? text : '');
  return answers.get(address)!;
}

async function walked(): Promise<Walk> {
  const walk: Walk = { pages: new Map(), broken: [], linked: new Set(), answers: new Map() };
  const waiting = [`${base}wilayah/`];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (walk.pages.has(at)) continue;
    const html = await fetched(at, walk);
    if (html === null || at === base) continue;
    walk.pages.set(at, html);
    const { links, named } = addressesIn(html);
    for (const link of links) walk.linked.add(new URL(link, at).href.replace(/#.*$/, ''));
    for (const address of new Set([...links, ...named])) {
      const target = new URL(address, at);
      if (!target.href.startsWith(base)) continue;
      const { hash } = target;
      target.hash = '';
      const there = await fetched(target.href, walk);
      if (there === null) walk.broken.push(`${at}: ${address}`);
      else if (!hasAnchor(there, hash, target.href)) walk.broken.push(`${at}: ${address} (${hash})`);
      if (target.href.endsWith('/')) waiting.push(target.href);
    }
  }
  return walk;
}

/** Of a page an element with that id, of the catalogue a node; what follows `#/` is the app's own. */
function hasAnchor(text: string, hash: string, address: string): boolean {
  if (hash === '' || hash.startsWith('#/')) return true;
  if (address.endsWith('.jsonld')) return textsIn(JSON.parse(text) as Json).includes(address + hash);
  return anchorsIn(text).has(hash.slice(1));
}

describe('a built site under an address with a path', () => {
  let walk: Walk;
  beforeAll(async () => {
    expect(await demoCommand({ desa: '100', seed: '1', out: pack }, io)).toBe(0);
    host = await staticHost({ folder, prefix: PREFIX, headers: {} });
    base = host.origin + PREFIX;
    expect(await siteCommand(['build', pack, '--base', base.slice(0, -1), '--out', folder], io)).toBe(0);
    const { name } = JSON.parse(readFileSync(join(pack, 'datapackage.json'), 'utf8')) as { name: string };
    cpSync(pack, join(folder, 'geojson', name), { recursive: true });
    // The app's own page, to which links into the app lead.
    writeFileSync(join(folder, 'index.html'), '<!DOCTYPE html><title>Petala</title>');
    walk = await walked();
  }, 180_000);
  afterAll(async () => {
    await host.close();
    rmSync(root, { recursive: true });
  });

  it('has no link, picture, anchor or named address that leads nowhere', () => {
    expect(walk.pages.size).toBeGreaterThan(100);
    expect(walk.answers.size).toBeGreaterThan(walk.pages.size);
    expect(walk.broken).toEqual([]);
  });

  it('lists in its site map exactly the pages that a reader comes to by links', () => {
    const map = walk.answers.get(`${base}sitemap.xml`) ?? readFileSync(join(folder, 'sitemap.xml'), 'utf8');
    const listed = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, at = '']) => unescaped(at));
    expect(new Set(listed).size).toBe(listed.length);
    expect([...walk.pages.keys()].sort()).toEqual(listed.sort());
    expect(listed.filter((page) => !walk.linked.has(page))).toEqual([]);
  });

  it('says of every page the address at which it answers, and its twin leads back', () => {
    for (const [at, html] of walk.pages) {
      expect(html, at).toContain(`<link rel="canonical" href="${at}">`);
      const twins = [...html.matchAll(/hreflang="(id|en)" href="([^"]*)"/g)].map(([, , twin = '']) => twin);
      expect(twins, at).toHaveLength(2);
      for (const twin of twins) expect(walk.pages.get(twin), at).toContain(`href="${at}"`);
    }
  });

  it('gives every page a picture of its own, 1200 × 630, under 60 kB', () => {
    const pictures = [...walk.pages].map(
      ([, html]) => /og:image" content="([^"]*)"/.exec(html)?.[1]?.slice(base.length) ?? '',
    );
    expect(new Set(pictures).size).toBe(walk.pages.size);
    for (const picture of pictures) {
      const file = readFileSync(join(folder, picture));
      expect([file.readUInt32BE(16), file.readUInt32BE(20)], picture).toEqual([1200, 630]);
      expect(statSync(join(folder, picture)).size, picture).toBeLessThanOrEqual(60_000);
    }
    for (const [at, html] of walk.pages) {
      expect(html, at).toMatch(/og:image:width" content="1200".*og:image:height" content="630"/);
      expect(html, at).toMatch(/og:image:alt" content="[^"]{10,}"/);
      expect(html, at).toContain('<meta name="twitter:card" content="summary_large_image">');
    }
  });
});
