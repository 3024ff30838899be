import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { longDeckFile } from '../../bench/longDeck.ts';
import { FIREFOX, FirefoxWalk, WAIT_MS } from './firefoxWalk.ts';

/**
 * What a reader does most, in a browser that is no Chromium: open, select, search, profile, year, table, file,
 * hot spots, hexagons, swipe, a meeting in two windows. It shows that the code runs there at all; depth is tested in Chromium.
 */
const SWIPE = '#/peta?pack=contoh&ind=p0&th=2024&mode=geser.p0.2015';

describe.skipIf(FIREFOX === null)(`Firefox (${FIREFOX ?? 'skipped: no Firefox is installed'})`, () => {
  let walk: FirefoxWalk;
  const hash = () => new URL(walk.page.url()).hash;

  beforeAll(async () => {
    walk = await FirefoxWalk.start();
  }, WAIT_MS);

  afterAll(() => walk?.close());

  test('the map opens, and a click on it selects a village', { timeout: 2 * WAIT_MS }, async () => {
    await walk.open('#/peta');
    const box = await (await walk.seen('.frame > .map')).boundingBox();
    if (!box) throw new Error('the map is not on the screen');
    await walk.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await vi.waitFor(() => expect(hash()).toMatch(/desa=33\.26\./), { timeout: WAIT_MS });
    await walk.named('link', 'Buka profil');
  });

  test(
    'a search finds a village in spite of a typing error, and its profile opens',
    { timeout: 2 * WAIT_MS },
    async () => {
      await walk.open('#/peta');
      const box = await walk.named('combobox', 'Cari desa atau kecamatan');
      await box.type('botosri');
      await walk.waitForText(/Botosari/);
      await walk.page.keyboard.press('ArrowDown');
      await walk.page.keyboard.press('Enter');
      await vi.waitFor(() => expect(hash()).toContain('desa=33.26.02.2008'), { timeout: WAIT_MS });
      await walk.ready();
      await walk.press('link', 'Buka profil');
      await walk.waitForText(/Desa Botosari, Kecamatan Paninggaran/);
    },
  );

  test('the year steps back and the link follows', { timeout: 2 * WAIT_MS }, async () => {
    await walk.open('#/peta?pack=contoh&ind=p0&th=2024');
    await walk.press('button', 'Tahun sebelumnya');
    await vi.waitFor(() => expect(hash()).toContain('th=2023'), { timeout: WAIT_MS });
  });

  test('the whole table is shown and taken along as CSV', { timeout: 2 * WAIT_MS }, async () => {
    await walk.open('#/peta?tampil=tabel');
    expect(await walk.text()).toContain('Simego');
    await walk.press('button', 'Unduh');
    await (await walk.seen('::-p-text(CSV)')).click();
    const file = (await walk.saved('.csv', (bytes) => bytes.includes('33.26.19'))).toString('utf8');
    const codes = new Set(file.match(/33\.26\.\d\d\.\d{4}/g));
    expect(codes.size).toBe(285);
  });

  test('hot spots, hexagons and a swipe of two years are drawn', { timeout: 4 * WAIT_MS }, async () => {
    await walk.open('#/peta?pack=contoh&ind=p0&mode=kantong.lisa.queen&panel=agregasi');
    await walk.waitForText(/Contoh Bintang/);
    await walk.open('#/peta?ind=idm&segienam=6,titik&panel=agregasi');
    await walk.waitForText(/segi enam/i);
    await walk.open(SWIPE);
    await walk.seen('.swipe [role=slider]');
  });

  test(
    'a meeting is opened from its file and stepped by keys, with the presenter in a second window',
    { timeout: 4 * WAIT_MS },
    async () => {
      const file = join(walk.downloads, 'rapat.json');
      writeFileSync(file, longDeckFile(3));
      await walk.open('#/rapat');
      const field = await walk.page.waitForSelector('input[type=file]', { timeout: WAIT_MS });
      await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
      await walk.press('link', 'Tampilkan di dinding');
      const title = () => walk.page.$eval('h1', (heading) => heading.textContent?.trim());
      await vi.waitFor(async () => expect(await title()).toBe('Adegan 1'), { timeout: WAIT_MS });
      const popup = new Promise<Page>((resolve) => walk.page.once('popup', (other) => resolve(other!)));
      await walk.page.keyboard.press('p');
      const presenter = await popup;
      walk.listen(presenter);
      const now = () =>
        presenter.$eval('[aria-current="step"]', (scene) => scene.textContent ?? '').catch(() => '');
      const both = (words: string) =>
        vi.waitFor(
          async () => {
            expect(await title()).toBe(words);
            expect(await now()).toContain(words);
          },
          { timeout: WAIT_MS, interval: 250 },
        );
      await both('Adegan 1');
      await walk.page.keyboard.press('PageDown');
      await both('Adegan 2');
      await presenter.keyboard.press('PageDown');
      await both('Adegan 3');
      await presenter.close();
      await walk.page.keyboard.press('Home');
      await vi.waitFor(async () => expect(await title()).toBe('Adegan 1'), { timeout: WAIT_MS });
    },
  );

  test('nothing was reported as an error by the pages', () => {
    expect(walk.faults).toEqual([]);
  });
});
