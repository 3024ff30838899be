import type { Page } from '@playwright/test';
import { tabTo } from './support/tabTo.ts';
import { expect, expectAccessible, openApp, ready, test } from './support/test.ts';

/**
 * The citizen on a cheap phone: opens the link that somebody sent, sees where it is worst, finds their village,
 * reads what was done there and where each number comes from, and passes it on.
 */

/** 400 kB/s each way, four times as slow a processor: a cheap phone on a crowded mast. */
async function slowPhone(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 400_000,
    uploadThroughput: 400_000,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

const sheet = (page: Page) => page.getByRole('region', { name: 'Lembar rincian' });
const search = (page: Page) => page.getByRole('combobox', { name: 'Cari desa atau kecamatan' });

test(`a citizen finds Botosari on a slow phone and sees where its numbers come from @phone`, async ({
  page,
  context,
}) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await slowPhone(page);
  await openApp(page, `#/peta?tema=terang`);

  // Where it is worst.
  await sheet(page).getByRole('button', { name: 'Perbesar lembar rincian' }).tap();
  await expect(sheet(page).getByRole('heading', { name: 'Di mana paling berat' })).toBeVisible();
  await expect(sheet(page).getByRole('button', { name: /^1\s+Simego.*0,5995/s })).toBeVisible();
  await expectAccessible(page);

  // Their village, with a typing error.
  await search(page).fill('botosri');
  await page.getByRole('option', { name: /Botosari, Kec. Paninggaran/ }).tap();
  await ready(page);
  await expect(sheet(page).getByRole('heading', { name: 'Botosari' })).toBeVisible();
  expect(page.url()).toContain('desa=33.26.02.2008');

  // What was done there, and the one source behind the number.
  await sheet(page).getByRole('link', { name: 'Buka profil' }).tap();
  await ready(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Desa Botosari, Kecamatan Paninggaran');
  await expect(page.getByText('Pendampingan gula aren').first()).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole('button', { name: /^Buka hitungan.*Indeks Desa Membangun/ })
    .first()
    .tap();
  const drawer = page.getByRole('dialog', { name: 'Hitungan' });
  await expect(drawer.getByRole('link', { name: /Indeks Desa Membangun 2024/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  // Passed on: what was copied opens the same village for anybody.
  await page.getByRole('button', { name: 'Salin tautan' }).tap();
  await expect(page.getByRole('status').filter({ hasText: 'Tautan disalin' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await openApp(page, new URL(link).hash);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Desa Botosari, Kecamatan Paninggaran');
});

test('the same by keyboard alone, from the first key to the source', async ({ page, context }) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openApp(page);
  await expect(page.getByRole('heading', { name: 'Di mana paling berat' })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('botosari');
  await expect(page.getByRole('option', { name: /Botosari, Kec. Paninggaran/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await ready(page);
  // The search hands the focus to the map, so that the next key acts on the village that was found.
  await expect(page.getByRole('application')).toBeFocused();
  await expect(page).toHaveTitle('Botosari, Kec. Paninggaran · IDM 2024, Kabupaten Pekalongan · Petala');
  await page.keyboard.press('Enter');
  await ready(page);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Desa Botosari, Kecamatan Paninggaran');
  await expect(heading).toBeFocused();
  await expect(page).toHaveTitle('Botosari, Kec. Paninggaran · Petala');
  await tabTo(page, /^Salin tautan$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('33.26.02.2008');
  await tabTo(page, /^Buka hitungan.*Indeks Desa Membangun/);
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Hitungan' });
  await expect(drawer.getByRole('link', { name: /Indeks Desa Membangun 2024/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(
    page.getByRole('button', { name: /^Buka hitungan.*Indeks Desa Membangun/ }).first(),
  ).toBeFocused();

  // A search from here leads to the map, and so does Back from another page.
  await page.keyboard.press('/');
  await page.keyboard.type('simego');
  await expect(page.getByRole('option', { name: /Simego/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await ready(page);
  await expect(page.getByRole('application')).toBeFocused();
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Data dan metode' })).toBeFocused();
  await expect(page).toHaveTitle('Data · Kabupaten Pekalongan · Petala');
  await page.goBack();
  await expect(page.getByRole('application')).toBeFocused();
  await expect(page).toHaveTitle(/^Simego, Kec\. .* · IDM 2024, Kabupaten Pekalongan · Petala$/);
});
