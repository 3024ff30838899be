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

test('on a throttled phone search and list work before the map has come @phone', async ({ page }) => {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 400_000,
    uploadThroughput: 100_000,
  });
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  // Each notes the moment at which it first stands in the page: the order is the page's own.
  await page.addInitScript(() => {
    const at: Record<string, number> = {};
    Object.assign(window, { stoodAt: at });
    const first = (name: string, selector: string) => {
      if (!(name in at) && document.querySelector(selector)) at[name] = performance.now();
    };
    new MutationObserver(() => {
      first('search', '[role=combobox]');
      first('canvas', '[role=application] canvas');
    }).observe(document, { childList: true, subtree: true });
  });
  const arrivals: string[] = [];
  page.on('requestfinished', (request) => arrivals.push(new URL(request.url()).pathname));
  await page.goto('./#/peta');
  const box = page.getByRole('combobox', { name: 'Cari desa atau kecamatan' });
  await box.fill('botosari');
  await expect(page.getByRole('option', { name: /Botosari, Kec. Paninggaran/ })).toBeVisible();
  expect(await page.locator('[role=application] canvas').count(), 'search came first').toBe(0);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /^(Daftar|Tabel)$/ }).tap();
  await expect(page.getByRole('listitem').filter({ hasText: 'Kec.' }).first()).toBeVisible();
  expect(
    arrivals.some((path) => /mapHost-/.test(path)),
    'the list came before the map code',
  ).toBe(false);
  await page.getByRole('link', { name: 'Peta', exact: true }).tap();
  await ready(page);
  await expect(page.locator('canvas').first()).toBeVisible();
  const { search = Infinity, canvas = -Infinity } = await page.evaluate(
    () => (window as unknown as { stoodAt: Record<string, number> }).stoodAt,
  );
  expect(search).toBeLessThan(canvas);
});

test('the sheet rests at three heights where it is dragged to, and its grip does the same by a press @phone', async ({
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

test('what a thumb needs on the map stands in the lower half of the phone @phone', async ({ page }) => {
  await openApp(page, '#/peta');
  for (const name of ['Seluruh kabupaten', 'Legenda dan lapisan']) {
    const button = page.getByRole('button', { name }).first();
    if ((await button.count()) === 0) continue;
    const box = await button.boundingBox();
    expect(box?.y).toBeGreaterThan(844 / 2);
  }
});

test('at a zoom of 400 % nothing is scrolled sideways', async ({ page }) => {
  await page.setViewportSize({ width: 341, height: 192 });
  for (const hash of ['#/peta', '#/peta?tampil=tabel', '#/desa/33.26.15.2014', '#/data']) {
    await openApp(page, hash);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, hash).toBeLessThanOrEqual(0);
  }
});
