import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { longDeckFile } from '../../bench/longDeck.ts';
import { findFirefox } from '../../scripts/browser/findFirefox.ts';

/**
 * What a reader does most, in a browser that is no Chromium: open, select, search, profile, year, table, file,
 * hot spots, hexagons, swipe, a meeting in two windows. It shows that the code runs there at all; depth is tested in Chromium.
 */
const FIREFOX = findFirefox();
const WAIT_MS = 90_000;
/**
 * Firefox reports its own automation as an error of the page where a call of ours is still running while the page is
 * replaced: no script of Petala knows that name.
 */
const DRIVERS_OWN = /Permission denied to access property "__bidi_args"/;
const SWIPE = '#/peta?pack=contoh&ind=p0&th=2024&mode=geser.p0.2015';

describe.skipIf(FIREFOX === null)(`Firefox (${FIREFOX ?? 'skipped: no Firefox is installed'})`, () => {
  const downloads = mkdtempSync(join(tmpdir(), 'petala-firefox-'));
  const faults: string[] = [];
  let server: PreviewServer;
  let browser: Browser;
  let page: Page;
  let home: string;

  const ready = () => page.waitForSelector('html[data-ready="true"]', { timeout: WAIT_MS });
  const hash = () => new URL(page.url()).hash;
  const note = (fault: string) => {
    if (!DRIVERS_OWN.test(fault)) faults.push(fault);
  };

  async function open(to: string): Promise<void> {
    await page.goto('about:blank');
    await page.goto(`${home}${to}`);
    await ready();
  }

  /** What a screen reader calls `name`, on the screen. */
  async function named(role: string, name: string): Promise<ElementHandle> {
    const selector = `::-p-aria([name="${name}"][role="${role}"])`;
    const element = await page.waitForSelector(selector, { timeout: WAIT_MS, visible: true });
    if (element === null) throw new Error(`no ${role} named "${name}"`);
    return element;
  }

  async function press(role: string, name: string): Promise<void> {
    await (await named(role, name)).click();
    await ready();
  }

  const text = () => page.evaluate(() => document.body.innerText);
  // Asked again and again from here: a function that Puppeteer puts into the page is evaluated there, which the policy forbids.
  const waitForText = (wanted: RegExp) =>
    vi.waitFor(async () => expect(await text()).toMatch(wanted), { timeout: WAIT_MS, interval: 250 });

  beforeAll(async () => {
    server = await preview({ root: resolve(import.meta.dirname, '../..'), logLevel: 'error' });
    home = server.resolvedUrls?.local[0] ?? '';
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: FIREFOX ?? '',
      headless: true,
      // The window's own size: Firefox 140 does not know all that setting a viewport asks for.
      defaultViewport: null,
      args: ['--width=1366', '--height=853'],
      extraPrefsFirefox: {
        'intl.accept_languages': 'id',
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'browser.download.useDownloadDir': true,
        'browser.download.always_ask_before_handling_new_types': false,
      },
    });
    page = await browser.newPage();
    page.on('pageerror', (error) => note(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') note(message.text());
    });
  }, WAIT_MS);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(downloads, { recursive: true, force: true });
  });

  test('the map opens, and a click on it selects a village', { timeout: 2 * WAIT_MS }, async () => {
    await open('#/peta');
    const map = await page.waitForSelector('.frame > .map', { timeout: WAIT_MS, visible: true });
    const box = await map?.boundingBox();
    if (!box) throw new Error('the map is not on the screen');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await vi.waitFor(() => expect(hash()).toMatch(/desa=33\.26\./), { timeout: WAIT_MS });
    await named('link', 'Buka profil');
  });

  test(
    'a search finds a village in spite of a typing error, and its profile opens',
    { timeout: 2 * WAIT_MS },
    async () => {
      await open('#/peta');
      const box = await named('combobox', 'Cari desa atau kecamatan');
      await box.type('botosri');
      await waitForText(/Botosari/);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await vi.waitFor(() => expect(hash()).toContain('desa=33.26.02.2008'), { timeout: WAIT_MS });
      await ready();
      await press('link', 'Buka profil');
      await waitForText(/Desa Botosari, Kecamatan Paninggaran/);
    },
  );

  test('the year steps back and the link follows', { timeout: 2 * WAIT_MS }, async () => {
    await open('#/peta?pack=contoh&ind=p0&th=2024');
    await press('button', 'Tahun sebelumnya');
    await vi.waitFor(() => expect(hash()).toContain('th=2023'), { timeout: WAIT_MS });
  });

  test('the whole table is shown and taken along as CSV', { timeout: 2 * WAIT_MS }, async () => {
    await open('#/peta?tampil=tabel');
    expect(await text()).toContain('Simego');
    await press('button', 'Unduh');
    const entry = await page.waitForSelector('::-p-text(CSV)', { visible: true, timeout: WAIT_MS });
    if (entry === null) throw new Error('no CSV is offered');
    await entry.click();
    const file = await vi.waitFor(
      () => {
        const [name] = readdirSync(downloads).filter((one) => one.endsWith('.csv'));
        if (name === undefined) throw new Error('no file yet');
        const content = readFileSync(join(downloads, name), 'utf8');
        if (!content.includes('33.26.19')) throw new Error('not written to its end yet');
        return content;
      },
      { timeout: WAIT_MS, interval: 200 },
    );
    const codes = new Set(file.match(/33\.26\.\d\d\.\d{4}/g));
    expect(codes.size).toBe(285);
  });

  test('hot spots, hexagons and a swipe of two years are drawn', { timeout: 4 * WAIT_MS }, async () => {
    await open('#/peta?pack=contoh&ind=p0&mode=kantong.lisa.queen&panel=agregasi');
    await waitForText(/Contoh Bintang/);
    await open('#/peta?ind=idm&segienam=6,titik&panel=agregasi');
    await waitForText(/segi enam/i);
    await open(SWIPE);
    await page.waitForSelector('.swipe [role=slider]', { timeout: WAIT_MS, visible: true });
  });

  test(
    'a meeting is opened from its file and stepped by keys, with the presenter in a second window',
    { timeout: 4 * WAIT_MS },
    async () => {
      const file = join(downloads, 'rapat.json');
      writeFileSync(file, longDeckFile(3));
      await open('#/rapat');
      const field = await page.waitForSelector('input[type=file]', { timeout: WAIT_MS });
      await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
      await press('link', 'Tampilkan di dinding');
      const title = () => page.$eval('h1', (heading) => heading.textContent?.trim());
      await vi.waitFor(async () => expect(await title()).toBe('Adegan 1'), { timeout: WAIT_MS });
      const popup = new Promise<Page>((resolve) => page.once('popup', (other) => resolve(other!)));
      await page.keyboard.press('p');
      const presenter = await popup;
      presenter.on('pageerror', (error) => note(String(error)));
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
      await page.keyboard.press('PageDown');
      await both('Adegan 2');
      await presenter.keyboard.press('PageDown');
      await both('Adegan 3');
      await presenter.close();
      await page.keyboard.press('Home');
      await vi.waitFor(async () => expect(await title()).toBe('Adegan 1'), { timeout: WAIT_MS });
    },
  );

  test('nothing was reported as an error by the pages', () => {
    expect(faults).toEqual([]);
  });
});
