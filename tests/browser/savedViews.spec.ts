import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, openApp, ready, test } from './support/test.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Tampilan tersimpan' });

async function openSaved(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bahasa, tema, dan paket data' }).click();
  await page.getByRole('button', { name: 'Tampilan tersimpan' }).click();
  await expect(dialog(page)).toBeVisible();
}

test('a view is saved under a name, opened with one history entry, renamed, deleted and restored', async ({
  page,
}) => {
  await openApp(page, '#/peta?pack=contoh&th=2021&tampil=tabel');
  await openSaved(page);
  await expect(dialog(page)).toContainText('Belum ada tampilan tersimpan.');
  await page.keyboard.type('Rapat Senin');
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await openApp(page, '#/data');
  const entries = await page.evaluate(() => history.length);
  await openSaved(page);
  await dialog(page)
    .getByRole('button', { name: /^Rapat Senin/ })
    .click();
  await ready(page);
  expect(new URL(page.url()).hash).toBe('#/peta?pack=contoh&th=2021&tampil=tabel');
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);
  await openSaved(page);
  await dialog(page).getByRole('button', { name: 'Ubah nama Rapat Senin' }).click();
  await dialog(page).getByLabel('Nama baru untuk Rapat Senin').fill('Rapat Selasa');
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('button', { name: 'Hapus Rapat Selasa' }).click();
  await expect(dialog(page).getByRole('listitem')).toHaveCount(0);
  await dialog(page).getByRole('button', { name: 'Urungkan' }).click();
  await expect(dialog(page).getByRole('listitem')).toHaveCount(1);
  const download = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Ekspor ke berkas' }).click();
  const file = await (await download).path();
  expect(readFileSync(file, 'utf8')).toContain('Rapat Selasa');
});

test('links of the first version and a file are read, invalid ones are counted, older data are noted', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('petala.tampilan', '["#/peta?th=2024","x"]'));
  await openApp(page, '#/data');
  await openSaved(page);
  await expect(dialog(page).getByRole('listitem')).toHaveCount(1);
  const view = {
    id: 'a',
    name: 'Lama',
    hash: '#/peta',
    pack: 'pekalongan',
    dataVersion: '0.0.1',
    savedAt: '',
  };
  await dialog(page)
    .getByLabel('Impor dari berkas')
    .setInputFiles({
      name: 'tampilan.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ version: 2, views: [view, { hash: 'https://x' }] })),
    });
  await expect(dialog(page)).toContainText('1 tampilan ditambahkan, 1 isian tidak dimengerti.');
  await expect(dialog(page)).toContainText('Data telah diperbarui sejak disimpan (versi 0.0.1).');
});

test('where the browser stores nothing, a message says so', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await openApp(page, '#/data');
  await openSaved(page);
  await page.keyboard.type('Satu');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('Ruang simpan peramban penuh');
});
