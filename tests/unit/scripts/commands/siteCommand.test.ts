import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteCommand } from '../../../../scripts/commands/siteCommand';
import { copyOfPack, damage } from '../pack/packCopy';

const BASE = 'https://example.go.id/petala/';
const out = mkdtempSync(join(tmpdir(), 'petala-site-'));
const said: string[] = [];
const io = { say: (text: string) => void said.push(text), print: () => undefined };
const build = (dir: string, to: string) =>
  siteCommand(['build', dir, '--base', BASE, '--out', to, '--tanggal', '2026-11-29'], io);

const pages = (): readonly string[] =>
  readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('index.html'));
const page = (path: string) => readFileSync(join(out, path), 'utf8');
const botosari = () => page('desa/33.26.02.2008/index.html');
const dataIn = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!) as {
    '@graph': readonly Record<string, unknown>[];
  };

describe('petala site build', () => {
  beforeAll(async () => {
    expect(await build('public/geojson/pekalongan', out)).toBe(0);
  }, 120_000);
  afterAll(() => rmSync(out, { recursive: true }));

  it('gives every village and kecamatan a page in both languages, and a list of them', () => {
    expect(said.at(-1)).toContain('608 halaman tempat');
    // 285 villages and 19 kecamatan, twice, and two lists.
    expect(pages()).toHaveLength(2 * (285 + 19) + 2);
  });

  it('has no link within the site that leads nowhere', () => {
    const there = new Set(pages().map((path) => new URL(path.replace(/index\.html$/, ''), BASE).href));
    there.add(`${BASE}halaman.css`);
    let links = 0;
    for (const path of pages()) {
      const from = new URL(path, BASE);
      for (const [, href] of page(path).matchAll(/href="([^"#]*)"/g)) {
        if (href === 'data:,') continue;
        links++;
        expect(there, `${path}: ${href}`).toContain(new URL(href!, from).href);
      }
    }
    expect(links).toBeGreaterThan(5_000);
  });

  it('says what is known of a village, with where each figure comes from, and leads into the app', () => {
    const html = botosari();
    expect(html).toContain('<h1>Desa Botosari, Kecamatan Paninggaran</h1>');
    expect(html).toContain('<title>Desa Botosari, Kecamatan Paninggaran, Kabupaten Pekalongan</title>');
    expect(html).toContain('Pada 2024, Botosari bernilai 0,6941 menurut Indeks Desa Membangun (IDM)');
    expect(html).toContain('<b>0,6941</b>');
    expect(html).toContain('<td class="estimasi">Estimasi model</td>');
    // The legend has the signs of the map, hatches included, and says where its numbers are from.
    const [legend = ''] = /<figcaption>.*<\/figcaption>/s.exec(html) ?? [];
    expect(legend).toContain('<pattern id=');
    expect(legend).toMatch(/<span class="badge">.*Resmi<\/span>/);
    expect(html).toContain(`href="${BASE}#/desa/33.26.02.2008?pack=pekalongan"`);
    expect(html).toContain('<a href="../../desa/33.26.02.2007/">');
    expect(page('en/desa/33.26.02.2008/index.html')).toContain('<html lang="en">');
  });

  it('names its address, its twin in the other language, and its place to search engines', () => {
    const html = botosari();
    expect(html).toContain(`<link rel="canonical" href="${BASE}desa/33.26.02.2008/">`);
    expect(html).toContain(`hreflang="en" href="${BASE}en/desa/33.26.02.2008/"`);
    const [place, dataset, crumbs] = dataIn(html)['@graph'];
    expect(place).toMatchObject({ '@type': 'AdministrativeArea', identifier: '33.26.02.2008' });
    expect(dataset).toMatchObject({ '@type': 'Dataset', inLanguage: 'id' });
    expect(crumbs?.['itemListElement']).toMatchObject([
      { position: 1, name: 'Kabupaten Pekalongan', item: `${BASE}desa/` },
      { position: 2, name: 'Paninggaran', item: `${BASE}kecamatan/33.26.02/` },
      { position: 3, name: 'Botosari', item: `${BASE}desa/33.26.02.2008/` },
    ]);
    const map = readFileSync(join(out, 'sitemap.xml'), 'utf8');
    expect(map.match(/<loc>/g)).toHaveLength(608);
    expect(readFileSync(join(out, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${BASE}sitemap.xml`);
  });

  it('stays under 25 kB compressed, without scripts and without styles of its own', () => {
    for (const path of pages()) {
      const html = page(path);
      expect(gzipSync(html).length, path).toBeLessThan(25_000);
      expect(html.replace(/<script type="application\/ld\+json">.*?<\/script>/s, '')).not.toMatch(
        /<script|<style| style=/,
      );
    }
  });

  it('writes names of foreign origin as text', async () => {
    const dir = copyOfPack();
    damage(dir, 'desa.csv', (text) => text.replace(',Botosari,', ',"</script><b>""Boto""",'));
    const other = mkdtempSync(join(tmpdir(), 'petala-site-'));
    expect(await build(dir, other)).toBe(0);
    const html = readFileSync(join(other, 'desa/33.26.02.2008/index.html'), 'utf8');
    expect(html).toContain('&lt;/script&gt;&lt;b&gt;&quot;Boto&quot;');
    expect(html.match(/<\/script/g)).toHaveLength(1);
    expect(dataIn(html)['@graph'][0]).toMatchObject({
      name: expect.stringContaining('</script><b>"Boto"') as unknown,
    });
    rmSync(dir, { recursive: true });
    rmSync(other, { recursive: true });
  }, 120_000);

  it('refuses what it does not understand with a sentence', async () => {
    expect(await siteCommand(['serve'], io)).toBe(2);
    expect(await siteCommand(['build', 'public/geojson/pekalongan', '--base', 'x', '--out', out], io)).toBe(
      1,
    );
    expect(said.at(-1)).toContain('--base "x"');
  });
});
