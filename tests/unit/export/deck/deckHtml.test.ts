import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { deckHtml, type DeckPlayer } from '../../../../src/export/deck/deckHtml';
import type { PlayedDeck } from '../../../../src/export/deck/playedDeck';
import { faces, player as builtPlayer } from '../../../support/exported';
import { sampleDeck } from '../../../support/sampleDeck';

const MOST_BYTES = 5_000_000;
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const inner = (html: string, open: RegExp, tag: string) => {
  const from = open.exec(html)!;
  const start = from.index + from[0].length;
  return html.slice(start, html.indexOf(`</${tag}>`, start));
};
const playedIn = (html: string) =>
  JSON.parse(inner(html, /<script type="application\/json" id="rapat">/, 'script')) as PlayedDeck;
const policyIn = (html: string) => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
/** The markup without what stands in scripts and styles. */
const markupOf = (html: string) => html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '');

describe.each(['contoh', 'pekalongan'] as const)('the file of a meeting of ten scenes on %s', (pack) => {
  let html = '';
  let player: DeckPlayer;
  beforeAll(async () => {
    player = await builtPlayer();
    html = deckHtml(await sampleDeck(pack), { faces, player });
  }, 120_000);

  test('weighs less than five megabytes', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(MOST_BYTES);
    expect(html.match(/<section /g)).toHaveLength(10);
  });

  test('its policy admits its own script and style by their hashes and nothing from elsewhere', () => {
    const policy = policyIn(html);
    expect(policy).toContain(`script-src ${hash(inner(html, /<script>/, 'script'))};`);
    expect(policy).toContain(`style-src ${hash(inner(html, /<style>/, 'style'))};`);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('nothing in it asks for another file, and no attribute holds style or code', () => {
    const markup = markupOf(html);
    expect(markup).not.toMatch(/\s(?:style|on[a-z]+)=/);
    expect(markup).not.toMatch(/\ssrc(?:set)?=/);
    expect(html.match(/<link [^>]*>/g)).toEqual(['<link rel="icon" href="data:,">']);
    expect(inner(html, /<style>/, 'style').match(/url\((?!data:)[^)]*\)/g)).toBeNull();
    expect(player.style).not.toContain('@import');
  });

  test('every id stands once, and every mention of one leads to it', () => {
    const markup = markupOf(html);
    const ids = [...markup.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    const mentioned = [...markup.matchAll(/(?:url\(#|<use href="#)([^)"]*)[)"]/g)].map(([, id]) => id!);
    expect(mentioned.length).toBeGreaterThan(50);
    expect(mentioned.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('foreign words stay words, in the markup and in the data', () => {
    expect(html).not.toContain('<b>"desa');
    expect(html).toContain('&lt;b&gt;&quot;desa &amp; kota&quot;&lt;/b&gt; &lt;/script&gt;');
    // Its two scripts alone are closed.
    expect(html.match(/<\/script/g)).toHaveLength(2);
    const { name, scenes } = playedIn(html);
    expect(name).toBe('Rakor "TKPK" & <mitra>');
    expect(scenes[6]?.title).toBe('Program <b>"desa & kota"</b> </script>');
  });

  test('a table in the place of a map has its heads, its cells and its source', () => {
    const [slide] = /<section [^>]*id="9".*?<\/section>/s.exec(html)!;
    expect([...slide.matchAll(/<th [^>]*>([^<]*)/g)].map(([, head]) => head)).toEqual([
      'sektor',
      'Pemkab',
      'Pemdes',
    ]);
    expect([...slide.matchAll(/<td [^>]*>([^<]*)/g)].map(([, cell]) => cell)).toEqual([
      ...['Air bersih', '5', ''],
      ...['Pendidikan', '11', '3'],
    ]);
    // The style sets such a scene over the whole width, its numbers at the right.
    expect(slide).toContain('<div class="layout text facts">');
    expect(slide).toContain('<td class="numeric">11</td>');
    expect(slide).toContain('<col width="40%"><col width="35%"><col width="25%">');
    expect(slide).toContain('<span>Data: Kabupaten Contoh, versi 1.</span>');
  });

  test('outlines of the 285 villages stand once, whatever number of maps shows them', () => {
    const { places, scenes } = playedIn(html);
    const ofVillages = places.filter(({ outlines }) => outlines.length === 285);
    expect(ofVillages).toHaveLength(1);
    const shown = scenes
      .flatMap(({ maps }) => maps)
      .filter(({ places: at }) => places[at ?? -1] === ofVillages[0]);
    expect(shown.length).toBeGreaterThanOrEqual(6);
    for (const { values } of shown) expect(values[0]?.byRow).toHaveLength(285);
  });
});

test('the same meeting is the same file, and another name is another file', async () => {
  const player = { script: 'void 0;', style: 'p{}' };
  const asked = await sampleDeck('pekalongan');
  const [first, again, other] = [asked, asked, { ...asked, name: 'Lain' }].map((one) =>
    deckHtml(one, { faces, player }),
  );
  expect(again).toBe(first);
  expect(playedIn(other!).id).not.toBe(playedIn(first!).id);
});

describe('what a village answers', () => {
  test('its value in the words of each map, and why it has none', async () => {
    const html = deckHtml(await sampleDeck('pekalongan'), { faces, player: { script: '', style: '' } });
    const { places, scenes } = playedIn(html);
    const [map] = scenes[0]!.maps;
    const { names, groups } = places[map!.places!]!;
    const simego = names.indexOf('Simego');
    expect(groups[simego]).toBe('Kec. Petungkriyono');
    expect(map!.values).toHaveLength(1);
    expect(map!.values[0]!.title).toBe('IDM 2024');
    expect(map!.values[0]!.byRow[simego]).toBe('0,5995');
    expect(map!.values[0]!.byRow).toContain('Tidak berlaku');
    // Kecamatan are places of their own; a text has none.
    expect(places[scenes[6]!.maps[0]!.places!]!.names).toHaveLength(19);
    expect(scenes[8]!.maps).toEqual([]);
  });
});
