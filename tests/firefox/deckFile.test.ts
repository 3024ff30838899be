import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findFirefox } from '../../scripts/browser/findFirefox.ts';
import { deckHtml } from '../../src/export/deck/deckHtml.ts';
import { faces, player as builtPlayer } from '../support/exported.ts';
import { sampleDeck } from '../support/sampleDeck.ts';

/** A meeting's file, opened from a disk by a browser that is no Chromium and has no network. */
const FIREFOX = findFirefox();
const WAIT_MS = 60_000;
/** Nobody listens there: whatever is asked of a network fails, and is noted. */
const NO_NETWORK = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
};

describe.skipIf(FIREFOX === null)(
  `a meeting's file in Firefox (${FIREFOX ?? 'skipped: none is installed'})`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'petala-berkas-'));
    const file = pathToFileURL(join(folder, 'rapat.html')).href;
    const faults: string[] = [];
    let browser: Browser;
    let wall: Page;
    let presenter: Page;

    const hash = (page: Page) => new URL(page.url()).hash;
    /** What is seen of it now; empty where there is none. */
    const seen = (page: Page, selector: string) =>
      page.$$eval(selector, (nodes) =>
        nodes
          .filter((node) => node.checkVisibility())
          .map((node) => (node as HTMLElement).innerText.trim())
          .join('|'),
      );
    const shows = (page: Page, selector: string, text: string) =>
      vi.waitFor(async () => expect(await seen(page, selector)).toBe(text), {
        timeout: WAIT_MS,
        interval: 100,
      });

    function watch(page: Page): void {
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      page.on('request', (request) => {
        if (!/^(file|data):/.test(request.url())) faults.push(`asked for ${request.url()}`);
      });
    }

    beforeAll(async () => {
      const player = await builtPlayer();
      writeFileSync(join(folder, 'rapat.html'), deckHtml(await sampleDeck('pekalongan'), { faces, player }));
      browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: FIREFOX ?? '',
        headless: true,
        defaultViewport: null,
        args: ['--width=1366', '--height=853'],
        extraPrefsFirefox: { ...NO_NETWORK, 'dom.disable_open_during_load': false },
      });
      wall = await browser.newPage();
      watch(wall);
      await wall.goto(file);
    }, 2 * WAIT_MS);

    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    test('keys step through the scenes, and a number and Enter go to one', { timeout: WAIT_MS }, async () => {
      await shows(wall, 'section h2', 'Di mana paling berat');
      await wall.keyboard.press('PageDown');
      await wall.keyboard.press('ArrowRight');
      await shows(wall, 'section h2', 'Satu desa');
      expect(hash(wall)).toBe('#3');
      await wall.keyboard.press('1');
      await wall.keyboard.press('0');
      await wall.keyboard.press('Enter');
      await shows(wall, 'section h2', 'Keputusan');
      await wall.goBack();
      await shows(wall, 'section h2', 'Satu desa');
      await wall.keyboard.press('Home');
      await shows(wall, 'section h2', 'Di mana paling berat');
    });

    test('a village that is pointed at says its name and value', { timeout: WAIT_MS }, async () => {
      const row = await wall.$$eval('select.places option', (options) =>
        options.find(({ textContent }) => textContent === 'Simego')!.getAttribute('value'),
      );
      const village = await wall.waitForSelector(`.now [data-row="${row}"]`);
      await village!.hover();
      await shows(wall, '.card', ['Simego', 'Kec. Petungkriyono', 'IDM 2024', '0,5995'].join('\n'));
      await village!.click();
      expect(await wall.$eval('select.places', (select) => (select as HTMLSelectElement).value)).toBe(row);
      await wall.keyboard.press('Escape');
      await shows(wall, '.card', '');
    });

    test('the speaker has a window of their own, and either leads', { timeout: 2 * WAIT_MS }, async () => {
      const opened = new Promise<Page>((resolve) => {
        browser.once('targetcreated', (target) => void target.page().then((page) => page && resolve(page)));
      });
      await wall.keyboard.press('p');
      presenter = await opened;
      watch(presenter);
      await shows(presenter, '.notes .spoken', 'Mulai dari pesisir.\nTanyakan dulu kepada desa yang hadir.');
      await wall.keyboard.press('PageDown');
      await vi.waitFor(() => expect(hash(presenter)).toBe('#penyaji/2'), { timeout: WAIT_MS });
      await presenter.keyboard.press('PageDown');
      await vi.waitFor(() => expect(hash(wall)).toBe('#3'), { timeout: WAIT_MS });
      await shows(wall, 'section h2', 'Satu desa');
      await wall.reload();
      await shows(wall, 'section h2', 'Satu desa');
      // A window that was opened before it was loaded again is still heard.
      await vi.waitFor(
        async () => {
          await wall.keyboard.press('End');
          expect(hash(presenter)).toBe('#penyaji/10');
        },
        { timeout: WAIT_MS, interval: 500 },
      );
    });

    test('nothing was asked of a network, and nothing was reported as an error', () => {
      expect(faults).toEqual([]);
    });
  },
);
