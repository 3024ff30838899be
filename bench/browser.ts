import { cpus } from 'node:os';
import { type Browser, type Page, chromium } from 'playwright-core';
import { findBrowser } from '../scripts/browser/findBrowser';

/** The flags of the browser tests: WebGL in software, so that every machine can run the benches. */
const ARGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
  // The benches keep several pages open and measure one at a time: none may fall asleep.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

export const VIEWPORT = { width: 1366, height: 768 } as const;

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: ARGS });
}

/** A page with nothing in its cache. Errors of the page end the bench: a figure of a broken page is no figure. */
export async function coldPage(
  browser: Browser,
  viewport: { readonly width: number; readonly height: number } = VIEWPORT,
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(600_000);
  page.on('pageerror', (error) => {
    console.error(`page error: ${error.stack ?? error.message}`);
    process.exitCode = 1;
  });
  return page;
}

export async function closePage(page: Page): Promise<void> {
  await page.context().close();
}

/** What stands above the figures: they mean nothing without it. */
export function machine(browser: Browser): string {
  const [first] = cpus();
  return `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores; Chromium ${browser.version()} headless, WebGL in software (SwiftShader); Node ${process.versions.node}`;
}
