import type { Page } from '@playwright/test';
import { middleOfMap } from './support/mapPicture.ts';
import { expect, openApp, ready, test } from './support/test.ts';

const MULYOREJO_TIRTO = '33.26.15.2014';

/** The parameters of the address, by name. */
function params(page: Page): Record<string, string> {
  const query = new URL(page.url()).hash.split('?')[1] ?? '';
  return Object.fromEntries(new URLSearchParams(query));
}

const notUnderstood = (page: Page) => page.getByRole('alert').filter({ hasText: 'Tautan tidak dimengerti' });
const legend = (page: Page) => page.getByRole('region', { name: /^(Legenda|Legend)$/ });

async function preferenceTo(page: Page, choice: string): Promise<void> {
  await page.getByRole('button', { name: /^(Bahasa, tema|Language, theme)/ }).click();
  await page.getByRole('radio', { name: choice }).check();
  await ready(page);
  await page.keyboard.press('Escape');
}

test('the address contains every setting, leaves out every default, and a reload restores all', async ({
  page,
}) => {
  await openApp(page, '#/peta?tampil=tabel');
  expect(params(page)).toEqual({ tampil: 'tabel' });

  await page.getByRole('button', { name: /^Indikator / }).click();
  await page.getByRole('option', { name: 'Indeks Ketahanan Ekonomi (IKE)' }).click();
  await ready(page);
  await page.getByRole('button', { name: 'Atur kelas' }).click();
  await page.getByRole('combobox', { name: 'Cara membagi' }).selectOption('Celah alami');
  await page.getByRole('button', { name: 'Tambah satu kelas' }).click();
  await page.getByRole('radio', { name: 'Soga (netral)' }).check();
  await page.getByRole('checkbox', { name: /^Replikasi/ }).uncheck();
  await page.getByRole('combobox', { name: 'Cari desa atau kecamatan' }).fill(MULYOREJO_TIRTO);
  await page.getByRole('option', { name: /Mulyorejo, Kec. Tirto/ }).click();
  await preferenceTo(page, 'Gelap');
  await preferenceTo(page, 'English');
  const all = {
    ind: 'ike',
    kelas: 'alami.6',
    palet: 'soga',
    desa: MULYOREJO_TIRTO,
    lapis: 'laboratorium,keluar,nama,ketidakpastian',
    tampil: 'tabel',
    bhs: 'en',
    tema: 'gelap',
  };
  expect(params(page)).toEqual(all);
  const shown = await legend(page).innerText();

  await page.reload();
  await ready(page);
  expect(params(page)).toEqual(all);
  expect(await legend(page).innerText()).toBe(shown);
  await expect(page.locator('html')).toHaveAttribute('data-tema', 'gelap');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('checkbox', { name: /^Replication/ })).not.toBeChecked();
  await expect(page.getByRole('article').getByRole('heading', { name: 'Mulyorejo' })).toBeVisible();

  // What goes back to its default leaves the address again.
  await page.getByRole('checkbox', { name: /^Replication/ }).check();
  await page.getByRole('button', { name: 'Adjust classes' }).click();
  await page.getByRole('button', { name: 'Back to the start' }).click();
  await preferenceTo(page, 'Bahasa Indonesia');
  expect(params(page)).toEqual({ ind: 'ike', desa: MULYOREJO_TIRTO, tampil: 'tabel', tema: 'gelap' });
});

test('back and forward walk through the actions, and a map moved by hand stays', async ({ page }) => {
  await openApp(page);
  expect(params(page)).toEqual({});
  const { x, y } = await middleOfMap(page);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -300);
  await expect.poll(() => params(page)['kamera']).toMatch(/^109\.\d+,-[67]\.\d+,\d+(\.\d+)?$/);
  await ready(page);
  const nearer = params(page)['kamera'];
  await page.getByRole('button', { name: 'Perbesar', exact: true }).click();
  await expect.poll(() => params(page)['kamera']).not.toBe(nearer);
  await ready(page);
  const { kamera } = params(page);
  const scale = await page.getByRole('img', { name: /^Skala/ }).getAttribute('aria-label');

  await page.getByRole('button', { name: /^1\s+Simego/ }).click();
  await ready(page);
  await page.getByRole('link', { name: 'Buka profil' }).click();
  await ready(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Desa Simego, Kecamatan Petungkriyono');
  await page.goBack();
  await expect(page.getByRole('article').getByRole('heading', { name: 'Simego' })).toBeVisible();
  await ready(page);
  expect(params(page)['desa']).toBe('33.26.04.2001');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Di mana paling berat' })).toBeVisible();
  expect(params(page)['desa']).toBeUndefined();
  await page.goForward();
  await expect(page.getByRole('article').getByRole('heading', { name: 'Simego' })).toBeVisible();

  await page.goto(`./#/peta?kamera=${kamera}`);
  await page.reload();
  await ready(page);
  await expect(page.getByRole('img', { name: /^Skala/ })).toHaveAttribute('aria-label', scale ?? '');
});

test('an invalid link gives the defaults with a message, and breaks nothing', async ({ page }) => {
  const hostile = [
    '#%E0%A4%A',
    '#/peta?ind=%E0%A4%A',
    '#/peta?__proto__=1&constructor=x&ind=toString',
    '#/<script>alert(1)</script>',
    '#/peta?ind=<img src=x onerror=alert(1)>',
    '#/peta?kamera=NaN,NaN,NaN&th=NaN',
    '#/peta?kelas=manual.9,1e999&lapis=semua&palet=merah',
    '#/desa/../../etc/passwd',
    '#/rahasia',
    `#/peta?ind=${'a'.repeat(200_000)}`,
  ];
  await openApp(page, `${hostile[0]}`);
  for (const hash of hostile) {
    await page.evaluate((next) => (location.hash = next), hash);
    await expect(notUnderstood(page), hash.slice(0, 60)).toBeVisible();
    await ready(page);
    await expect(legend(page).getByRole('heading', { name: 'Sebaran 272 desa' })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('<');
    await notUnderstood(page).getByRole('button', { name: 'Tutup' }).click();
    await expect(notUnderstood(page)).toHaveCount(0);
  }
  await openApp(page, hostile.at(-1));
  await expect(notUnderstood(page)).toBeVisible();
  await openApp(page, '#/peta?kamera=NaN,NaN,NaN');
  await expect(notUnderstood(page)).toBeVisible();
});

for (const [what, hash] of [
  ['an indicator', '#/data?ind=angka_lama'],
  ['a village', '#/data?desa=33.26.99.2999'],
  ['a year', '#/data?th=1950'],
] as const) {
  test(`a link to ${what} that the pack no longer has says so`, async ({ page }) => {
    await openApp(page, hash);
    await expect(notUnderstood(page)).toBeVisible();
  });
}

test('a link to an unknown pack lists the known ones, one of which opens from there', async ({ page }) => {
  await openApp(page, '#/peta?pack=rembang');
  await expect(page.getByRole('alert')).toHaveText(
    /Tidak ada paket data bernama "rembang"\. Yang tersedia: pekalongan, contoh\./,
  );
  await preferenceTo(page, 'Kabupaten Pekalongan');
  await expect(legend(page).getByRole('heading', { name: 'Sebaran 272 desa' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(params(page)).toEqual({});
});
