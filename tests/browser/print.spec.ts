import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { packRows } from './support/packTables.ts';
import { expect, openApp, test } from './support/test.ts';

/** Moves the pointer, as whoever prints does, and waits until what the paper shows is there. */
async function paperThere(page: Page): Promise<void> {
  await page.mouse.move(40, 40);
  await expect(page.locator('html[data-paper="true"]')).toBeAttached();
}

/** The texts of the printed pages, as a reader of the PDF finds them. */
async function printed(page: Page): Promise<readonly string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text.map((one) => one.replaceAll(/\s+/g, ' '));
}

/** How often a text stands in another. */
const times = (text: string, part: string): number => text.split(part).length - 1;

test('a map is printed whole on one page, with its title, legend, marks, sources and date', async ({
  page,
}) => {
  // Near one village: paper shows the regency all the same, and none of the screen's controls.
  await openApp(page, '#/peta?kec=33.26.15&kamera=109.63,-6.87,13');
  await paperThere(page);
  const pages = await printed(page);
  expect(pages).toHaveLength(1);
  const text = pages[0] ?? '';
  for (const part of [
    'Kabupaten Pekalongan',
    'Indeks Desa Membangun (IDM) 2024',
    'Makin gelap, makin tertinggal',
    'Saringan:',
    'Batas model, bukan rujukan resmi',
    'Resmi',
    'Laboratorium',
    'Kementerian Desa',
    'Paket data Kabupaten Pekalongan versi',
    'Dicetak',
    '#/peta',
  ])
    expect(text).toContain(part);
  // Both ends and every bound of five classes, and how many villages of the kecamatan lie in each.
  for (const bound of ['0,5995', '0,6494', '0,6810', '0,7037', '0,7573', '0,9263'])
    expect(text).toContain(bound);
  expect(times(text, ' dari 5')).toBeGreaterThanOrEqual(5);
  // Names of kecamatan from one end of the regency to the other.
  for (const name of ['Siwalan', 'Kandangserang', 'Lebakbarang', 'Doro']) expect(text).toContain(name);
  expect(text).not.toContain('Wilayah dan analisis');
  // After printing the screen is as it was.
  await expect(page.getByRole('application')).toBeVisible();
  await expect(page.locator('article.sheet')).toHaveCount(0);
});

test('a table is printed whole, every village once, with headers on every page', async ({ page }) => {
  await openApp(page, '#/peta?tampil=tabel');
  await paperThere(page);
  const pages = await printed(page);
  expect(pages.length).toBeGreaterThan(3);
  const text = pages.join(' ');
  const names = packRows('pekalongan', 'desa').map(({ nama = '' }) => nama);
  expect(names).toHaveLength(285);
  const missing = names.filter((name) => !text.includes(name));
  expect(missing).toEqual([]);
  // A name that two villages share stands there twice.
  expect(times(text, 'Mulyorejo')).toBeGreaterThanOrEqual(2);
  const tabled = pages.filter((one) => / 0,[4-9]\d{3} /.test(one));
  for (const one of tabled) expect(one).toContain('Kecamatan');
  expect(text).toContain('Kementerian Desa');
});

test("demo data are marked on paper, and the menu's button prints", async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => Object.assign(document.documentElement.dataset, { printed: 'true' });
  });
  await openApp(page, '#/peta?pack=contoh&ind=p0&mode=geser.p0.2015');
  await page.getByRole('button', { name: 'Bagikan' }).click();
  await page.getByRole('button', { name: 'Cetak' }).click();
  await expect(page.locator('html[data-printed]')).toBeAttached();
  const [text = ''] = await printed(page);
  // The word across the map is set letter by letter.
  expect(text).toMatch(/P ?E ?R ?A ?G ?A/);
  expect(text).toContain('Peraga');
  expect(text).toMatch(/2015 \(kiri\) dan .*2024 \(kanan\)/);
  expect(text).toContain('Di kiri, tanda program menurut keadaan tahun 2015');
});
