import type { Page } from '@playwright/test';
import { mapOf } from './support/mapPicture.ts';
import { packRows, referencePoint } from './support/packTables.ts';
import { expect, expectAccessible, openApp, ready, sharedPageTest as test } from './support/test.ts';

const MULYOREJO = '33.26.15.2014';
const spoken = (page: Page) => page.locator('[role="status"].only-spoken');
const keyList = (page: Page) => page.getByRole('dialog', { name: 'Daftar tombol' });
const selected = (page: Page) => /desa=([\d.]+)/.exec(page.url())?.[1] ?? null;

/** Presses a key on the map and gives the village that is then selected. */
async function press(page: Page, key: string): Promise<string | null> {
  await page.keyboard.press(key);
  await ready(page);
  return selected(page);
}

test('a step announces place, value, class, rank and source, and the opposite direction leads back', async ({
  page,
}) => {
  await openApp(page, `#/peta?desa=${MULYOREJO}`);
  await mapOf(page).focus();
  const south = await press(page, 'ArrowDown');
  expect(south).not.toBe(MULYOREJO);
  expect(await press(page, 'ArrowUp')).toBe(MULYOREJO);
  await expect(spoken(page)).toHaveText(
    /^Mulyorejo, Kecamatan Tirto\. IDM 2024 0,\d{4}, \S.*\. Peringkat \d+ dari 272 dari terendah.*Sumber resmi\.$/,
  );
  expect(await press(page, 'ArrowDown')).toBe(south);
});

test('every village of the regency is reached by arrow keys, starting in the middle of the view', async ({
  page,
}) => {
  await openApp(page);
  await mapOf(page).focus();
  const first = await press(page, 'ArrowRight');
  // Not the first of the table, but one in the middle.
  const [lon, lat] = referencePoint('pekalongan', first ?? '');
  expect(Math.hypot(lon - 109.62, lat + 7.05)).toBeLessThan(0.12);
  const seen = new Set([first]);
  const all = packRows('pekalongan', 'desa');
  expect(all.length).toBe(285);
  // A walk to the edges says where the regency ends instead of jumping.
  for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) {
    const end = /^Tidak ada desa di sebelah \S+\.$/;
    for (let said = ''; !end.test(said);) {
      seen.add(selected(page));
      // What is said is another village, or that there is none: the picture is not waited for.
      await page.keyboard.press(key);
      await expect(spoken(page)).not.toHaveText(said);
      said = await spoken(page).innerText();
    }
  }
  expect(seen.size).toBeGreaterThan(15);
});

test('a village outside of the view is brought into it, and one outside of the filter is announced as such', async ({
  page,
}) => {
  const [lon, lat] = referencePoint('pekalongan', MULYOREJO);
  await openApp(page, `#/peta?desa=${MULYOREJO}&kamera=${lon},${lat},14.5&status=laboratorium`);
  await mapOf(page).focus();
  const camera = () => /kamera=([^&]+)/.exec(page.url())?.[1];
  const before = camera();
  for (let i = 0; i < 4; i++) await press(page, 'ArrowDown');
  await expect(spoken(page)).toHaveText(/Di luar saringan\.$/);
  await expect.poll(camera).not.toBe(before);
  const at = (camera() ?? '').split(',').map(Number);
  const [, south] = referencePoint('pekalongan', selected(page) ?? '');
  expect(Math.abs((at[1] ?? 0) - south)).toBeLessThan(0.02);
});

test('letter keys act on map and list, but not in a text field or when switched off', async ({ page }) => {
  await openApp(page, `#/peta?desa=${MULYOREJO}`);
  await mapOf(page).focus();
  await page.keyboard.press('t');
  await ready(page);
  expect(page.url()).toContain('tampil=tabel');
  await page.keyboard.press('T');
  await ready(page);
  expect(page.url()).not.toContain('tampil=');
  await expect(mapOf(page)).toBeFocused();
  await page.keyboard.press('b');
  expect(page.url()).toContain(`banding=${MULYOREJO}`);
  const added = page.getByText('Mulyorejo, Kec. Tirto masuk perbandingan, 1 dipilih.');
  await expect(added).toBeVisible();
  await page.keyboard.press('b');
  expect(page.url()).not.toContain('banding=');
  await page.keyboard.press('h');
  await expect(page.getByRole('dialog', { name: 'Hitungan' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(selected(page)).toBe(MULYOREJO);
  await page.keyboard.press('/');
  await page.keyboard.type('tbh?');
  await expect(page.getByRole('combobox', { name: 'Cari desa atau kecamatan' })).toHaveValue('tbh?');
  expect(page.url()).not.toContain('tampil=');
  await expect(keyList(page)).toHaveCount(0);
});

test('the question mark opens the list of keys anywhere, and its switch is stored in the browser', async ({
  page,
}) => {
  await openApp(page, '#/data');
  await page.keyboard.press('?');
  await expect(keyList(page)).toBeVisible();
  await expectAccessible(page);
  await keyList(page).getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(keyList(page)).toHaveCount(0);
  await page.keyboard.press('?');
  await openApp(page, `#/peta?desa=${MULYOREJO}`);
  await mapOf(page).focus();
  await page.keyboard.press('t');
  await page.keyboard.press('/');
  await expect(mapOf(page)).toBeFocused();
  expect(page.url()).not.toContain('tampil=');
  // What has a name of its own still acts, and the list of keys has a button.
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => selected(page)).not.toBe(MULYOREJO);
  await page.getByRole('button', { name: 'Bahasa, tema, dan paket data' }).click();
  await page.getByRole('button', { name: 'Daftar tombol' }).click();
  await expect(keyList(page)).toBeVisible();
});

test('Escape first closes overlays, then deselects the village', async ({ page }) => {
  await openApp(page, `#/peta?desa=${MULYOREJO}`);
  await page.keyboard.press('?');
  await expect(keyList(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(keyList(page)).toHaveCount(0);
  expect(selected(page)).toBe(MULYOREJO);
  await mapOf(page).focus();
  await page.keyboard.press('Escape');
  expect(selected(page)).toBeNull();
});
