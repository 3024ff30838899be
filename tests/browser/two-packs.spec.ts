import type { Page } from '@playwright/test';
import { mapOf } from './support/mapPicture.ts';
import { packRows } from './support/packTables.ts';
import { expect, openApp, ready, test } from './support/test.ts';
import { rowsOf } from './support/villageTable.ts';

const legend = (page: Page) => page.getByRole('region', { name: 'Legenda' });

/** How many colours a piece of open sea around the map's middle has. */
async function coloursOfOpenSea(page: Page): Promise<number> {
  const box = await mapOf(page).boundingBox();
  if (box === null) throw new Error('no map');
  const clip = { x: box.x + box.width / 2 - 200, y: box.y + box.height / 2 - 150, width: 400, height: 300 };
  const png = await page.screenshot({ clip });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    if (context === null) throw new Error('no 2d context');
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, picture.width, picture.height);
    return new Set(new Uint32Array(data.buffer)).size;
  }, png.toString('base64'));
}

async function choosePack(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Bahasa, tema, dan paket data' }).click();
  await page.getByRole('radio', { name }).check();
  await page.keyboard.press('Escape');
}

test('the switch opens the demo pack, which is marked on map, legend and list, and back again', async ({
  page,
}) => {
  await openApp(page);
  await expect(page.getByText('Peraga', { exact: true })).toHaveCount(0);
  await choosePack(page, 'Contoh (peraga, bukan data)');
  await expect(page).toHaveTitle(/Kabupaten Contoh \(peraga\) · Petala$/);
  await ready(page);
  expect(new URL(page.url()).hash).toBe('#/peta?pack=contoh');
  await expect(legend(page).getByText('Peraga', { exact: true })).toBeVisible();
  await expect(legend(page).getByText('Angka peraga, bukan data.')).toBeVisible();
  const map = page.getByRole('region', { name: 'Peta' }).filter({ has: mapOf(page) });
  await expect(map).toContainText('Angka contoh, bukan data');
  await expect(map).toContainText('Batas rekaan di tengah samudra');
  await expect(page.getByRole('banner')).toContainText('angka contoh, bukan data');

  await page.getByRole('button', { name: 'Tabel', exact: true }).click();
  await ready(page);
  const list = page.getByRole('region', { name: 'Tabel' });
  await expect(list.getByText('Peraga', { exact: true }).first()).toBeVisible();
  await expect(rowsOf(page).first()).toContainText(/^\s*Contoh /);

  await choosePack(page, 'Kabupaten Pekalongan');
  await expect(rowsOf(page).first()).toContainText(/Simego\s*Petungkriyono/);
  await ready(page);
  await expect(page.getByText('Peraga', { exact: true })).toHaveCount(0);
  await expect(page.getByText(/bukan data/)).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('#/peta?tampil=tabel');
});

test('the demo pack has a watermark in every view, the real one in none', async ({ page }) => {
  await openApp(page, '#/peta?pack=contoh&kamera=89.5,-5,11');
  expect(await coloursOfOpenSea(page)).toBeGreaterThan(20);
  await openApp(page, '#/peta?kamera=109.6,-6,11');
  expect(await coloursOfOpenSea(page)).toBeLessThan(3);
});

test('the data page opens the other pack, and shows the provenance of each figure', async ({ page }) => {
  await openApp(page, '#/data');
  await page.getByRole('button', { name: 'Buka paket ini' }).click();
  await expect(page).toHaveTitle(/Kabupaten Contoh \(peraga\) · Petala$/);
  await ready(page);
  expect(new URL(page.url()).hash).toBe('#/data?pack=contoh');
  await expect(page.getByText('Yang terbuka sekarang')).toBeVisible();
  const indicators = page
    .getByRole('list')
    .filter({ hasText: 'Survei peraga' })
    .first()
    .getByRole('listitem');
  const texts = await indicators.allInnerTexts();
  expect(texts).toHaveLength(packRows('contoh', 'katalog').length);
  for (const text of texts) expect.soft(text).toContain('Peraga');
});
