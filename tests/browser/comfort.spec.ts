import type { Page } from '@playwright/test';
import { expect, openApp, ready, test } from './support/test.ts';

const sheet = (page: Page) => page.locator('section.sheet');
const stop = (page: Page) => sheet(page).getAttribute('data-stop');

/** Pulls the sheet's grip to a height of the page, with the pause of a finger that rests. */
async function pull(page: Page, to: number): Promise<void> {
  const box = await sheet(page).getByRole('button').first().boundingBox();
  if (box === null) throw new Error('no grip');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 8);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, to, { steps: 12 });
  await page.mouse.move(box.x + box.width / 2, to);
  await page.mouse.up();
}

/** Notes when each first stands in the page, ms from its start: the order is the page's own, nothing is held back. */
async function watchArrivals(page: Page, arrivals: Readonly<Record<string, string>>): Promise<void> {
  await page.addInitScript((selectors) => {
    const at: Record<string, number> = {};
    Object.assign(window, { arrivedAt: at });
    const look = () => {
      for (const [name, selector] of Object.entries(selectors))
        if (!(name in at) && document.querySelector(selector)) at[name] = performance.now();
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
  }, arrivals);
}

const arrivedAt = (page: Page) =>
  page.evaluate(() => (window as unknown as { arrivedAt: Record<string, number> }).arrivedAt);

test('on a throttled phone search and list are usable before the map is drawn @phone', async ({ page }) => {
  test.slow();
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.setCacheDisabled', { cacheDisabled: true });
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 400_000,
    uploadThroughput: 100_000,
  });
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await watchArrivals(page, {
    box: '[role=combobox]',
    hit: '[role=option]',
    row: 'ol li',
    canvas: '[role=application] canvas',
    drawn: 'html[data-ready="true"] [role=application] canvas',
  });
  await page.goto('./#/peta');
  await page.getByRole('combobox', { name: 'Cari desa atau kecamatan' }).fill('botosari');
  await expect(page.getByRole('option', { name: /Botosari, Kec. Paninggaran/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await ready(page);
  const { box, hit, canvas = 0, drawn = 0 } = await arrivedAt(page);
  expect(box).toBeLessThan(canvas);
  expect(hit).toBeLessThan(drawn);

  await page.goto('about:blank');
  await page.goto('./#/peta');
  await page.getByRole('link', { name: 'Daftar', exact: true }).tap();
  await expect(page.getByRole('listitem').filter({ hasText: 'Kec.' }).first()).toBeVisible();
  expect((await arrivedAt(page))['row'], 'the list, against the map of the first visit').toBeLessThan(drawn);
});

test('the sheet stops at three heights when dragged, and its handle does the same when pressed @phone', async ({
  page,
}) => {
  await openApp(page, '#/peta?desa=33.26.15.2014');
  expect(await stop(page)).toBe('half');
  await pull(page, 90);
  await expect.poll(() => stop(page)).toBe('full');
  await pull(page, 420);
  await expect.poll(() => stop(page)).toBe('half');
  await pull(page, 770);
  await expect.poll(() => stop(page)).toBe('peek');
  await sheet(page).getByRole('button').first().tap();
  await expect.poll(() => stop(page)).toBe('half');
});

test('controls used with one hand are in the lower half of the phone @phone', async ({ page }) => {
  await openApp(page, '#/peta');
  for (const name of ['Seluruh kabupaten', 'Legenda dan lapisan']) {
    const button = page.getByRole('button', { name }).first();
    await expect(button, name).toBeVisible();
    const box = await button.boundingBox();
    expect(box?.y).toBeGreaterThan(844 / 2);
  }
});

test('at a zoom of 400 % nothing scrolls horizontally', async ({ page }) => {
  await page.setViewportSize({ width: 341, height: 192 });
  for (const hash of ['#/peta', '#/peta?tampil=tabel', '#/desa/33.26.15.2014', '#/data']) {
    await openApp(page, hash);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, hash).toBeLessThanOrEqual(0);
  }
});
