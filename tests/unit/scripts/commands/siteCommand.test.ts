import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { siteCommand } from '../../../../scripts/commands/siteCommand';
import { dataIn, nodesIn } from './siteParts';
import { copyOfPack, damage, json } from '../pack/packCopy';

const BASE = 'https://example.go.id/petala/';
const root = mkdtempSync(join(tmpdir(), 'petala-site-'));
const said: string[] = [];
const io = { say: (text: string) => void said.push(text), print: () => undefined };
const build = (dir: string, to: string, ...more: readonly string[]) =>
  siteCommand(
    ['build', dir, '--base', BASE, '--out', to, '--tanggal', '2026-11-29', '--tanpa-gambar', ...more],
    io,
  );
const pagesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('index.html'));
afterAll(() => rmSync(root, { recursive: true }));

describe('petala site build', () => {
  const out = join(root, 'kabupaten');
  const page = (path: string) => readFileSync(join(out, path, 'index.html'), 'utf8');
  const botosari = () => page('desa/33.26.02.2008');
  beforeAll(async () => {
    expect(await build('public/geojson/pekalongan', out)).toBe(0);
  }, 180_000);

  it('gives the region, every place, indicator and laboratory a page in both languages', () => {
    expect(said.join('\n')).toContain('650 halaman, 18 gambar');
    // Region, three lists, 285 villages, 19 kecamatan, 14 indicators and 3 laboratories, twice.
    expect(pagesIn(out)).toHaveLength(2 * (1 + 3 + 285 + 19 + 14 + 3));
    expect(pagesIn(join(out, 'laboratorium'))).toHaveLength(1 + 3);
    expect(pagesIn(join(out, 'en', 'indikator'))).toHaveLength(1 + 14);
  });

  it('answers first on a village page, then says what is known, and leads into the app', () => {
    const html = botosari();
    expect(html).toContain('<h1>Desa Botosari, Kecamatan Paninggaran</h1>');
    expect(html).toContain('<title>Desa Botosari, Kecamatan Paninggaran, Kabupaten Pekalongan</title>');
    expect(html).toContain('<dt>Sudah ada kegiatan di sini?</dt><dd>Ya.');
    expect(html.indexOf('class="answers"')).toBeLessThan(html.indexOf('id="angka"'));
    expect(html).toContain('Pada 2024, Botosari bernilai 0,6941 menurut Indeks Desa Membangun (IDM)');
    expect(html).toContain('<b>0,6941</b>');
    expect(html).toContain('<td class="estimasi">Estimasi model</td>');
    const [legend = ''] = /<figcaption>.*<\/figcaption>/s.exec(html) ?? [];
    expect(legend).toContain('<pattern id=');
    expect(legend).toMatch(/<span class="badge">.*Resmi<\/span>/);
    expect(html).toContain(`href="${BASE}#/desa/33.26.02.2008?pack=pekalongan"`);
    expect(html).toContain('<a href="../../desa/33.26.02.2007/">');
    expect(html).toContain('<a href="../../indikator/idm/">');
    expect(html).toContain('<a href="../../laboratorium/33.26.02.2008/">');
    expect(page('en/desa/33.26.02.2008')).toContain('<html lang="en">');
  });

  it('tells of an indicator how it is made, whom it covers, and where it is highest and lowest', () => {
    const html = page('indikator/idm');
    expect(html).toContain('tersedia untuk 272 dari 272 desa di Kabupaten Pekalongan');
    // 13 kelurahan are not assessed.
    expect(html).toContain('<tr><th scope="row">2024</th><td>272</td><td>0</td><td>0</td><td>13</td></tr>');
    const lists = [...html.matchAll(/<ol class="ends">(.*?)<\/ol>/g)].map(([, list = '']) => list);
    const values = lists.map((list) => [...list.matchAll(/<b>0,(\d{4})<\/b>/g)].map(([, n]) => Number(n)));
    expect(values.map((list) => list.length)).toEqual([10, 10]);
    expect(values[0]).toEqual([...values[0]!].sort((a, b) => b - a));
    expect(values[1]).toEqual([...values[1]!].sort((a, b) => a - b));
    expect(Math.min(...values[0]!)).toBeGreaterThan(Math.max(...values[1]!));
    expect(html).toContain('<img src="../../indikator/idm/peta.png"');
    expect(html).toContain(`href="${BASE}#/peta?pack=pekalongan&amp;ind=idm"`);
    // An estimate whose errors are wider than its differences names no village as first.
    expect(page('indikator/p0_desa')).not.toContain('class="ends"');
    expect(page('indikator/p0_desa')).toContain('tidak satu pun dapat dibedakan');
  });

  it('tells of a laboratory since when it is one, and what was done there with its source', () => {
    const html = page('laboratorium/33.26.02.2008');
    expect(html).toContain('Botosari tercatat sebagai laboratorium kemiskinan sejak 2018.');
    expect(html).toMatch(/<h2>Intervensi dan kejadian<\/h2><ul><li><b>[^<]+<\/b>[^<]*Sumber: /);
  });

  it('names its address, its twin in the other language, and its place to search engines', () => {
    const html = botosari();
    expect(html).toContain(`<link rel="canonical" href="${BASE}desa/33.26.02.2008/">`);
    expect(html).toContain(`hreflang="en" href="${BASE}en/desa/33.26.02.2008/"`);
    const nodes = dataIn(html).flatMap(nodesIn);
    const of = (type: string) => nodes.find((node) => node['@type'] === type);
    expect(of('AdministrativeArea')).toMatchObject({
      identifier: '33.26.02.2008',
      containedInPlace: { '@id': `${BASE}kecamatan/33.26.02/#isi` },
    });
    expect(of('Dataset')).toMatchObject({ inLanguage: 'id' });
    expect(of('BreadcrumbList')).toMatchObject({
      itemListElement: [
        { position: 1, name: 'Kabupaten Pekalongan', item: `${BASE}wilayah/` },
        { position: 2, name: 'Paninggaran', item: `${BASE}kecamatan/33.26.02/` },
        { position: 3, name: 'Botosari', item: `${BASE}desa/33.26.02.2008/` },
      ],
    });
    expect(readFileSync(join(out, 'sitemap.xml'), 'utf8').match(/<loc>/g)).toHaveLength(650);
    expect(readFileSync(join(out, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${BASE}sitemap.xml`);
  });

  it('is valid HTML on one page in ten', () => {
    const loader = new StaticConfigLoader({
      ...{ root: true, extends: ['html-validate:recommended'] },
      rules: { 'long-title': 'off' },
    });
    const validator = new HtmlValidate(loader);
    const faults = pagesIn(out)
      .filter((_, i) => i % 10 === 0)
      .flatMap((path) => validator.validateStringSync(readFileSync(join(out, path), 'utf8')).results)
      .flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
    expect(faults).toEqual([]);
  }, 60_000);

  it('replaces what it built before, and leaves what others put there', async () => {
    const [own, robots] = [join(out, 'catatan.html'), join(root, 'lain', 'robots.txt')];
    writeFileSync(own, 'milik pemilik portal');
    const dir = copyOfPack();
    damage(dir, 'desa.csv', (text) => text.replace(',Botosari,', ',Botosari Baru,'));
    damage(
      dir,
      'datapackage.json',
      json((pack: { version: string }) => (pack.version = '9.9.9')),
    );
    expect(await build(dir, out)).toBe(0);
    expect(botosari()).toContain('<h1>Desa Botosari Baru, ');
    expect(readFileSync(own, 'utf8')).toBe('milik pemilik portal');
    // A page that the next pack no longer has goes, with its folder.
    damage(dir, 'program.csv', (text) => text.replaceAll(',laboratorium,', ',replikasi,'));
    expect(await build(dir, out)).toBe(0);
    expect(existsSync(join(out, 'laboratorium'))).toBe(false);
    expect(existsSync(join(out, 'desa/33.26.02.2008/index.html'))).toBe(true);
    expect(botosari()).not.toContain('/laboratorium/');
    rmSync(dir, { recursive: true });

    mkdirSync(join(root, 'lain'));
    writeFileSync(robots, 'User-agent: *\nDisallow: /rahasia/\n');
    for (const again of [0, 0])
      expect(await build('public/geojson/pekalongan', join(root, 'lain'))).toBe(again);
    expect(readFileSync(robots, 'utf8')).toContain('/rahasia/');
    expect(said.join('\n')).toContain('tambahkan sendiri "Sitemap: ');

    rmSync(join(root, 'lain', 'halaman.txt'));
    expect(await build('public/geojson/pekalongan', join(root, 'lain'))).toBe(1);
    expect(said.at(-1)).toContain('sudah ada dan bukan buatan petala site build');
  }, 240_000);
});

describe('a pack that is less than whole', () => {
  beforeEach(() => said.splice(0));
  const built = async (change: (dir: string) => void) => {
    const dir = copyOfPack();
    change(dir);
    const to = mkdtempSync(join(root, 'kurang-'));
    const code = await build(dir, to);
    rmSync(dir, { recursive: true });
    return { code, page: (path: string) => readFileSync(join(to, path, 'index.html'), 'utf8'), to };
  };
  type Pack = { resources: { name: string }[] };
  const without = (...names: readonly string[]) =>
    json((pack: Pack) => (pack.resources = pack.resources.filter(({ name }) => !names.includes(name))));

  it('writes names of foreign origin as text', async () => {
    const { code, page } = await built((dir) =>
      damage(dir, 'desa.csv', (text) => text.replace(',Botosari,', ',"</script><b>""Boto"" & Sari",')),
    );
    expect(code).toBe(0);
    const html = page('desa/33.26.02.2008');
    expect(html).toContain('&lt;/script&gt;&lt;b&gt;&quot;Boto&quot; &amp; Sari');
    expect(html.match(/<\/script/g)).toHaveLength(1);
    expect(dataIn(html).flatMap(nodesIn)).toContainEqual(
      expect.objectContaining({ name: expect.stringContaining('</script><b>"Boto" & Sari') as unknown }),
    );
    expect(page('kecamatan/33.26.02')).toContain('&lt;/script&gt;');
  }, 120_000);

  it('has pages without interventions, without programme, and without series', async () => {
    const { code, page, to } = await built((dir) =>
      damage(dir, 'datapackage.json', without('intervensi', 'program', 'deret', 'pelaku', 'ppa')),
    );
    expect(code).toBe(0);
    expect(page('desa/33.26.02.2008')).toContain('Belum ada yang tercatat di sini');
    expect(page('desa/33.26.02.2008')).toContain('Belum ada catatan program untuk tempat ini.');
    expect(existsSync(join(to, 'laboratorium'))).toBe(false);
    expect(page('wilayah')).toContain('0 laboratorium kemiskinan, 0 intervensi tercatat');
  }, 120_000);

  it('refuses a catalogue in one language only, with file, row and column', async () => {
    const { code } = await built((dir) =>
      damage(dir, 'katalog.csv', (text) => text.replace('Village Development Index (IDM)', '')),
    );
    expect(code).toBe(1);
    expect(said.at(-1)).toContain('katalog.csv, baris 2, kolom nama_en');
  }, 120_000);

  it('refuses a pack with a fault, and a call that it does not understand, with a sentence', async () => {
    const { code, to } = await built((dir) =>
      damage(dir, 'nilai.csv', (text) => text.replace('0.6941', 'banyak')),
    );
    expect(code).toBe(1);
    expect(said.at(-1)).toContain('petala pack check');
    expect(readdirSync(to)).toEqual([]);
    expect(await siteCommand(['serve'], io)).toBe(2);
    for (const base of ['x', 'ftp://example.go.id/', 'https://example.go.id/?a=1']) {
      expect(await siteCommand(['build', 'public/geojson/pekalongan', '--base', base, '--out', to], io)).toBe(
        1,
      );
      expect(said.at(-1)).toContain(`--base "${base}"`);
    }
    expect(await build(join(root, 'tidak-ada'), to)).toBe(1);
    expect(said.at(-1)).toContain('bukan folder paket');
  }, 60_000);
});
