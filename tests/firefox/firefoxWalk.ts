import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { preview, type PreviewServer } from 'vite';
import { expect, vi } from 'vitest';
import { findFirefox } from '../../scripts/browser/findFirefox.ts';

/** Path of a Firefox; null where there is none, and the walks are skipped. */
export const FIREFOX = findFirefox();
export const WAIT_MS = 90_000;
/**
 * Firefox reports its own automation as an error of the page where a call of ours is still running while the page is
 * replaced: no script of Petala knows that name.
 */
const DRIVERS_OWN = /Permission denied to access property "__bidi_args"/;

/** The built app in a Firefox of its own, with a folder for what it saves. */
export class FirefoxWalk {
  /** What the pages reported as errors. */
  readonly faults: string[] = [];

  private constructor(
    private readonly server: PreviewServer,
    private readonly browser: Browser,
    readonly page: Page,
    readonly downloads: string,
  ) {
    this.listen(page);
    page.on('console', (message) => {
      if (message.type() === 'error') this.note(message.text());
    });
  }

  static async start(): Promise<FirefoxWalk> {
    const downloads = mkdtempSync(join(tmpdir(), 'petala-firefox-'));
    const server = await preview({ root: resolve(import.meta.dirname, '../..'), logLevel: 'error' });
    const browser = await puppeteer.launch({
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
    return new FirefoxWalk(server, browser, await browser.newPage(), downloads);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
    rmSync(this.downloads, { recursive: true, force: true });
  }

  /** Notes errors of a page that was opened later, too. */
  listen(page: Page): void {
    page.on('pageerror', (error) => this.note(String(error)));
  }

  private note(fault: string): void {
    if (!DRIVERS_OWN.test(fault)) this.faults.push(fault);
  }

  async ready(): Promise<void> {
    await this.page.waitForSelector('html[data-ready="true"]', { timeout: WAIT_MS });
  }

  async open(to: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`${this.server.resolvedUrls?.local[0] ?? ''}${to}`);
    await this.ready();
  }

  /** What a selector finds, once it is seen. */
  async seen(selector: string): Promise<ElementHandle> {
    const element = await this.page.waitForSelector(selector, { timeout: WAIT_MS, visible: true });
    if (element === null) throw new Error(`nothing is shown for ${selector}`);
    return element;
  }

  /** What a screen reader calls `name`, on the screen. */
  named(role: string, name: string): Promise<ElementHandle> {
    return this.seen(`::-p-aria([name="${name}"][role="${role}"])`);
  }

  async press(role: string, name: string): Promise<void> {
    await (await this.named(role, name)).click();
    await this.ready();
  }

  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  /** Asked again and again from here: a function that Puppeteer puts into the page is evaluated there, which the policy forbids. */
  async waitForText(wanted: RegExp): Promise<void> {
    await vi.waitFor(async () => expect(await this.text()).toMatch(wanted), {
      timeout: WAIT_MS,
      interval: 250,
    });
  }

  /** The bytes of a file that was saved, once `isWhole` says that all of it is there. */
  saved(ending: string, isWhole: (bytes: Buffer) => boolean): Promise<Buffer> {
    return vi.waitFor(
      () => {
        const [name] = readdirSync(this.downloads).filter((one) => one.endsWith(ending));
        if (name === undefined) throw new Error('no file yet');
        const bytes = readFileSync(join(this.downloads, name));
        if (!isWhole(bytes)) throw new Error('not written to its end yet');
        return bytes;
      },
      { timeout: WAIT_MS, interval: 200 },
    );
  }
}
