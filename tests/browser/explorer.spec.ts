import type { Locator, Page } from '@playwright/test';
import { backgroundOf, colourAt, distance, middleOfMap } from './support/mapPicture.ts';
import { packRows, publishedValues, referencePoint } from './support/packTables.ts';
import { expect, openApp, ready, sharedPageTest as test } from './support/test.ts';
import { rowCount, rowsOf } from './support/villageTable.ts';

/** Kayupuring is large, and its IDM of 0,7008 falls into another class when classes are made otherwise. */
const KAYUPURING = '33.26.04.2009';

const legendOf = (page: Page) => page.getByRole('region', { name: 'Legenda' });
const classRows = (page: Page) =>
  page
    .getByRole('table', { name: 'Tabel kelas' })
    .getByRole('row')
    .filter({ hasNot: columnHeads(page) });
const columnHeads = (page: Page) => page.getByRole('columnheader');

/** The link of a camera that looks at a village's reference point from near, with every overlay off. */
function lookAt(pack: 'pekalongan' | 'contoh', code: string): string {
  const [lon, lat] = referencePoint(pack, code);
  return `kamera=${lon},${lat},13.5&lapis=tanpa`;
}

async function chooseIndicator(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Indikator / }).click();
  await page.getByRole('option', { name }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await ready(page);
}

/** Number of values in each quantile class (lo, hi], the first closed; bounds as R's type 7 gives them. */
function quantileCounts(values: readonly number[], k: number): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const bounds = Array.from({ length: k - 1 }, (_, i) => {
    const at = ((i + 1) / k) * (sorted.length - 1);
    const low = sorted[Math.floor(at)] ?? NaN;
    const high = sorted[Math.ceil(at)] ?? NaN;
    return low + (high - low) * (at - Math.floor(at));
  });
  const counts = new Array<number>(k).fill(0);
  for (const value of sorted) {
    const at = bounds.filter((bound) => value > bound).length;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Number of values in each of k classes of equal width, (lo, hi], the first closed. */
function equalCounts(values: readonly number[], k: number): number[] {
  const low = Math.min(...values);
  const width = (Math.max(...values) - low) / k;
  const counts = new Array<number>(k).fill(0);
  for (const value of values) {
    const at = Math.min(k - 1, Math.max(0, Math.ceil((value - low) / width - 1e-9) - 1));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

async function countsInTable(rows: Locator): Promise<number[]> {
  const texts = await rows.getByRole('cell').allInnerTexts();
  return texts.map(Number);
}

test('the default pack shows its 285 places, its source and the note on its boundaries', async ({ page }) => {
  await openApp(page);
  await expect(page).toHaveTitle('IDM 2024, Kabupaten Pekalongan · Petala');
  const legend = legendOf(page);
  await expect(legend.getByRole('heading', { name: 'Sebaran 272 desa' })).toBeVisible();
  await expect(legend.getByText('Tidak berlaku: 13 kelurahan')).toBeVisible();
  await expect(legend.getByText('Resmi', { exact: true })).toBeVisible();
  await expect(legend.getByText(/indeks 0–1 · 2024 · dasar IDM 2024/)).toBeVisible();
  await expect(legend.getByRole('link', { name: /^Indeks Desa Membangun 2024/ })).toBeVisible();
  await expect(page.getByText('Batas model, bukan rujukan resmi')).toBeVisible();
  await expect(page.getByRole('img', { name: /^Skala: \d+ (km|m)$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Tabel', exact: true }).click();
  await ready(page);
  expect(await rowCount(page)).toBe(packRows('pekalongan', 'desa').length);
  await expect(rowsOf(page).first()).toContainText(/Simego\s*Petungkriyono\s*0,5995/);
});

test("the legend's counts equal those of nilai.csv, counted independently", async ({ page }) => {
  const values = [...publishedValues('pekalongan', { indicator: 'idm', year: 2024 }).values()];
  expect(values).toHaveLength(272);
  await openApp(page, '#/peta?tampil=tabel');
  await page.getByRole('button', { name: 'Tabel kelas' }).click();
  await expect(classRows(page)).toHaveCount(5);
  expect(await countsInTable(classRows(page))).toEqual(quantileCounts(values, 5));
  await page.getByRole('button', { name: 'Atur kelas' }).click();
  await page.getByRole('combobox', { name: 'Cara membagi' }).selectOption('Selang sama lebar');
  await page.getByRole('button', { name: 'Kurangi satu kelas' }).click();
  await ready(page);
  await page.getByRole('button', { name: 'Tabel kelas' }).click();
  await expect(classRows(page)).toHaveCount(4);
  expect(await countsInTable(classRows(page))).toEqual(equalCounts(values, 4));
});

test('another indicator and other classes recolour the map and the legend together', async ({ page }) => {
  await openApp(page, `#/peta?${lookAt('pekalongan', KAYUPURING)}`);
  const middle = await middleOfMap(page);
  /** The colour of the legend's class of a value, by its class's number from the lowest. */
  const legendColour = (at: number) => backgroundOf(classRows(page).nth(at).locator('.swatch'));
  await page.getByRole('button', { name: 'Tabel kelas' }).click();

  // 0,7008 of the IDM: the fourth of five quantile classes, (0,6975, 0,7589].
  const quantile = await colourAt(page, middle);
  const byQuantile = quantileClass('idm', KAYUPURING);
  expect(distance(quantile, await legendColour(byQuantile))).toBeLessThan(4);

  await page.getByRole('button', { name: 'Atur kelas' }).click();
  await page.getByRole('combobox', { name: 'Cara membagi' }).selectOption('Selang sama lebar');
  await ready(page);
  await page.getByRole('button', { name: 'Tabel kelas' }).click();
  // Of five classes of 0,0654 from 0,5995, 0,7008 is in the second.
  const equal = await colourAt(page, middle);
  expect(distance(equal, await legendColour(1))).toBeLessThan(4);
  expect(distance(equal, quantile)).toBeGreaterThan(30);
  expect(page.url()).toContain('kelas=rentang.5');

  await chooseIndicator(page, 'Indeks Ketahanan Sosial (IKS)');
  await expect(legendOf(page).getByRole('img', { name: /^Histogram Indeks Ketahanan Sosial/ })).toBeVisible();
  expect(page.url()).toContain('ind=iks');
  const values = publishedValues('pekalongan', { indicator: 'iks', year: 2024 });
  const low = Math.min(...values.values());
  const width = (Math.max(...values.values()) - low) / 5;
  const own = Math.ceil(((values.get(KAYUPURING) ?? NaN) - low) / width) - 1;
  expect(own).not.toBe(1);
  const social = await colourAt(page, middle);
  expect(distance(social, await legendColour(own))).toBeLessThan(4);
  expect(distance(social, equal)).toBeGreaterThan(30);
});

test('a count is drawn as circles with an explanation and a link to its rate', async ({ page }) => {
  const [lon, lat] = referencePoint('pekalongan', KAYUPURING);
  await openApp(page, `#/peta?ind=miskin&kamera=${lon},${lat},13.5&lapis=tanpa`);
  const legend = legendOf(page);
  await expect(legend.getByText(/Jumlah digambar sebagai lingkaran\. Mewarnai wilayah/)).toBeVisible();
  await expect(legend.getByText('Angka estimasi dari model, bukan hasil pendataan.')).toBeVisible();
  const middle = await middleOfMap(page);
  const beside = { x: middle.x + 110, y: middle.y };
  const circle = await colourAt(page, middle);
  const ground = await colourAt(page, beside);
  // The estimate is too unsure to fill the circle: a tint, but a tint there is.
  expect(distance(circle, ground)).toBeGreaterThan(6);

  await legend.getByRole('button', { name: 'Warnai menurut % miskin' }).click();
  await ready(page);
  await expect(legend.getByText(/digambar sebagai lingkaran/)).toHaveCount(0);
  await expect(legend.getByRole('heading', { name: 'Kepastian angka' })).toBeVisible();
  await expect(page.getByText(/^Angka desa di peta ini adalah estimasi model/)).toBeVisible();
  expect(page.url()).toContain('ind=p0_desa');
  expect(distance(await colourAt(page, beside), ground)).toBeGreaterThan(10);
});

test('a step to the year before changes map, legend and link', async ({ page }) => {
  const code = '99.01.01.2001';
  await openApp(page, `#/peta?pack=contoh&${lookAt('contoh', code)}`);
  const legend = legendOf(page);
  const year = page.getByRole('slider', { name: 'Tahun' });
  await expect(year).toHaveValue('2024');
  const chart = legend.getByRole('img', { name: /^Histogram/ });
  const before = await chart.getAttribute('aria-label');
  await page.getByRole('button', { name: 'Tahun sebelumnya' }).click();
  await ready(page);
  await expect(year).toHaveValue('2023');
  await expect(legend.getByText(/ · 2023 · dasar /)).toBeVisible();
  expect(await chart.getAttribute('aria-label')).not.toBe(before);
  expect(page.url()).toContain('th=2023');
  await year.press('Home');
  await ready(page);
  await expect(page.getByRole('button', { name: 'Tahun sebelumnya' })).toBeDisabled();
  expect(page.url()).toContain('th=2015');
});

/** Number of the quantile class of a village, from the lowest. */
function quantileClass(indicator: string, code: string): number {
  const values = publishedValues('pekalongan', { indicator, year: 2024 });
  const own = values.get(code) ?? NaN;
  const counts = quantileCounts([...values.values()], 5);
  const below = [...values.values()].filter((value) => value < own).length;
  let passed = 0;
  return counts.findIndex((count) => (passed += count) > below);
}
