import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, openApp, ready, test } from './support/test.ts';

/** A rectangle over the middle of the made-up regency. */
const RECTANGLE = 'gl.5cur9.-cujq.0.-55g.556.0.0.55g*Tengah';
const PANEL = '#/peta?pack=contoh&panel=agregasi';

const card = (page: Page) => page.getByRole('article');
const alerts = (page: Page) => page.getByRole('complementary').getByRole('alert');
const way = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('a region is stored, used again in another tab, deleted, brought back, and opened from its file', async ({
  page,
  context,
}) => {
  test.slow();
  await openApp(page, `${PANEL}&wil=${RECTANGLE}`);
  await card(page).getByRole('button', { name: 'Simpan di peramban ini' }).click();
  await expect(page.getByText('Tengah disimpan di peramban ini.')).toBeVisible();
  const coming = page.waitForEvent('download');
  await card(page).getByRole('button', { name: 'Unduh berkas Petala' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('petala-wilayah-tengah.json');
  const file = (await download.path())!;
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    kind: 'wilayah',
    version: 1,
    name: 'Tengah',
    pack: 'contoh',
    body: { shape: RECTANGLE.split('*')[0] },
  });

  const other = await context.newPage();
  await openApp(other, PANEL);
  await other.getByRole('button', { name: 'Pakai Tengah' }).click();
  await expect(card(other)).toContainText('Tengah');
  await ready(other);
  expect(other.url()).toContain(`wil=${RECTANGLE}`);
  await expectAccessible(other);
  await other.getByRole('button', { name: 'Hapus Tengah dari peramban ini' }).click();
  const gone = other.getByRole('status').filter({ hasText: 'Tengah dihapus dari peramban ini.' });
  await gone.getByRole('button', { name: 'Urungkan' }).click();
  await expect(other.getByRole('button', { name: 'Pakai Tengah' })).toBeVisible();

  await openApp(other, PANEL);
  await way(other, 'Berkas');
  await other.getByLabel('Pilih berkas GeoJSON').setInputFiles(file);
  await expect(card(other)).toContainText('Tengah');
  await other.getByRole('button', { name: 'Buat wilayah lain' }).click();
  await other.getByLabel('Pilih berkas GeoJSON').setInputFiles({
    name: 'lain.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"kind":"skenario","version":1,"name":"S","pack":"contoh","body":{}}'),
  });
  await expect(alerts(other)).toContainText('Berkas ini memuat skenario, bukan wilayah.');
  await other.close();
});

test('a region kept by an earlier version is taken over, and a link that others cannot open is not copied', async ({
  page,
}) => {
  const regions = [{ id: 'abc123', pack: 'contoh', text: RECTANGLE }];
  await page.addInitScript(
    (text) => localStorage.setItem('petala.wilayah', text),
    JSON.stringify({ version: 1, regions }),
  );
  await openApp(page, `${PANEL}&wil=~abc123*Tengah`);
  await expect(card(page)).toContainText(/Tengah[\s\S]*\d+ desa/);
  await page.getByRole('button', { name: 'Bagikan' }).first().click();
  await page.getByRole('button', { name: 'Salin tautan keadaan ini' }).click();
  await expect(page.getByText(/hanya tersimpan di peramban ini/)).toBeVisible();
});
