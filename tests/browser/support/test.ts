import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { type FaultLog, watch } from './faults.ts';
import { prepareSharedPage, stayedInPage } from './sharedPage.ts';

export { expect };

/** The three sizes of the design: a citizen's phone, a planner's laptop, a presenter's projector. */
export const SIZES = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1366, height: 768 },
  projector: { width: 1920, height: 1080 },
} as const;

function originOf(baseURL: string | undefined): string {
  if (baseURL === undefined) throw new Error('playwright.config.ts gives no baseURL');
  return new URL(baseURL).origin;
}

/**
 * Playwright's test with a watch over the page: at the end of every test the list of page errors, console errors,
 * CSP violations, failed requests and requests to other origins is empty. A test that breaks something on purpose
 * names it first: `faults.expect(/nilai\.csv/)`.
 */
export const test = base.extend<{ faults: FaultLog }>({
  faults: [
    async ({ page, baseURL }, use) => {
      const log = await watch(page, originOf(baseURL));
      await use(log);
      expect(log.verdict()).toEqual({ unexpected: [], absent: [] });
    },
    { auto: true },
  ],
});

/**
 * The same test in a page that one worker opens once and its tests share. For tests that begin with `openApp` and
 * change nothing about the page that an address does not bring back: no routes or scripts of their own, no preferences,
 * nothing kept in the browser, no count of the history's entries. What cannot keep to that is a `freshPageTest`.
 */
export const sharedPageTest = base.extend<
  { faults: FaultLog },
  { watchedPage: { page: Page; log: FaultLog } }
>({
  watchedPage: [
    async ({ browser }, use, { project }) => {
      const { viewport, hasTouch, isMobile, locale, timezoneId, baseURL, serviceWorkers } = project.use;
      const given = { viewport, hasTouch, isMobile, locale, timezoneId, baseURL, serviceWorkers };
      const { contextOptions, deviceScaleFactor } = project.use;
      const named = Object.entries({ ...given, deviceScaleFactor, ...contextOptions });
      const isGiven = ([, value]: readonly [string, unknown]) => value !== undefined;
      const context = await browser.newContext(Object.fromEntries(named.filter(isGiven)));
      const page = await context.newPage();
      await use({ page, log: await watch(page, originOf(baseURL)) });
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ watchedPage, viewport }, use) => {
    await prepareSharedPage(watchedPage.page, viewport);
    await use(watchedPage.page);
  },
  faults: [
    async ({ watchedPage: { log } }, use) => {
      log.startAfresh();
      await use(log);
      expect(log.verdict()).toEqual({ unexpected: [], absent: [] });
    },
    { auto: true },
  ],
});

/** Waits until what is drawn is the answer to the current state. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator('html[data-ready="true"]')).toBeAttached({ timeout: 40_000 });
}

/**
 * Loads the app afresh at a hash such as `#/peta?pack=contoh` and waits until it is drawn. In a shared page the first
 * call of a test goes there by the address alone, where the test before has left nothing behind.
 */
export async function openApp(page: Page, hash = '#/peta'): Promise<void> {
  if (await stayedInPage(page, hash)) return ready(page);
  // A change of the hash alone would not load the page again.
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  await page.goto(`./${hash}`);
  await ready(page);
}

/** What the page, or the part below `selector`, violates of WCAG 2.2, levels A and AA. */
export function accessibilityFaults(page: Page, selector?: string): Promise<readonly unknown[]> {
  const builder = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  return violationsOf(selector === undefined ? builder : builder.include(selector));
}

/** Texts of the page that stand out too little from what is behind them. */
export function contrastFaults(page: Page): Promise<readonly unknown[]> {
  return violationsOf(new AxeBuilder({ page }).withRules(['color-contrast']));
}

async function violationsOf(builder: AxeBuilder): Promise<readonly unknown[]> {
  const { violations } = await builder.analyze();
  return violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`),
  }));
}

/** Asserts that the page, or the part below `selector`, violates no rule of WCAG 2.2, levels A and AA. */
export async function expectAccessible(page: Page, selector?: string): Promise<void> {
  expect(await accessibilityFaults(page, selector)).toEqual([]);
}

/** Saves one picture a size as `<folder>/<name>-<size>.png`, each when the page is drawn at that size. */
export async function screenshots(
  page: Page,
  { folder, name }: { folder: string; name: string },
): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    await ready(page);
    await page.screenshot({ path: `${folder}/${name}-${size}.png` });
  }
}
