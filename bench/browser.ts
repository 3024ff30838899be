import { cpus } from 'node:os';
import { type Browser, type Page, chromium } from 'playwright-core';
import { findBrowser } from '../scripts/browser/findBrowser';

/** Who draws: the processor, as in the browser tests, so that every machine can run the benches; or a graphics card. */
export const GRAPHICS = ['software', 'card'] as const;
export type Graphics = (typeof GRAPHICS)[number];

const ARGS = [
  '--no-sandbox',
  '--ignore-gpu-blocklist',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
  // The benches keep several pages open and measure one at a time: Chromium must not throttle the ones behind.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];
const ARGS_OF: Readonly<Record<Graphics, readonly string[]>> = {
  // A machine without a card paints text and boxes with the processor; `--ignore-gpu-blocklist` alone would have the
  // processor play a card for them too, which held the first map of every page with a picture for two seconds.
  software: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-gpu-rasterization'],
  // No window is opened: the card's driver is asked without a display.
  card: ['--use-gl=angle', '--use-angle=vulkan', '--disable-vulkan-surface'],
};

export const VIEWPORT = { width: 1366, height: 768 } as const;

export function launchBrowser(graphics: Graphics): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: [...ARGS, ...ARGS_OF[graphics]] });
}

/** A page with nothing in its cache. An error in the page ends the bench, since times of a broken page mean nothing. */
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

/** The machine and the versions that the figures were measured with, for the head of a report. */
export async function machine(browser: Browser): Promise<string> {
  const [first] = cpus();
  const page = await coldPage(browser);
  const renderer = await page.evaluate(() => {
    const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
    const known = gl?.getExtension('WEBGL_debug_renderer_info');
    return known ? String(gl?.getParameter(known.UNMASKED_RENDERER_WEBGL)) : 'none';
  });
  await closePage(page);
  return `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores; Chromium ${browser.version()} headless, WebGL by ${renderer}; Node ${process.versions.node}`;
}
