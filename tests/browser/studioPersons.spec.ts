import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, openApp, test } from './support/test.ts';

/** Sixteen households of two villages; all numbers are made up. */
const ROWS = Array.from(
  { length: 16 },
  (_, i) =>
    `33.26.01.200${1 + (i % 2)};332601010180${String(i).padStart(4, '0')};${i < 10 ? 'layak' : 'tidak'}`,
);
const HOUSEHOLDS = {
  name: 'keluarga.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['kode;NIK;rumah', ...ROWS].join('\n')),
};

/** Names of the files that outlast the page. */
const keptFiles = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const asked = indexedDB.open('petala-studio');
        asked.onerror = () => reject(asked.error!);
        asked.onsuccess = () => {
          const all = asked.result.transaction('berkas').objectStore('berkas').getAll();
          all.onsuccess = () => resolve((all.result as { name: string }[][]).flat().map(({ name }) => name));
        };
      }),
  );

test('a table of households is refused, kept nowhere, and added up to villages in the browser', async ({
  page,
}) => {
  await openApp(page, '#/data/studio');
  await page.getByLabel('Pilih berkas').and(page.locator('input')).setInputFiles(HOUSEHOLDS);
  await expect(page.getByText('kolom “NIK” memuat nomor induk kependudukan')).toBeVisible();
  expect(await keptFiles(page)).toEqual([]);
  expect(await page.locator('main').innerText()).not.toContain('33260101');

  await page.getByLabel('rumah').selectOption({ label: 'hitung menurut isinya' });
  await page.getByRole('button', { name: 'Jumlahkan', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'keluarga per desa.csv' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'keluarga.csv', exact: true })).toBeHidden();
  await expect.poll(() => keptFiles(page)).toEqual(['keluarga per desa.csv']);
});

test('a template with the villages of the pack can be downloaded', async ({ page }) => {
  await openApp(page, '#/data/studio');
  await page.getByText('Belum punya berkas? Unduh templat').click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Indikator, tahun di kolom' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('templat-indikatorKolom.xlsx');
  const bytes = await readFile(await file.path());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
});
