import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { brokenBoundaries } from './support/brokenBoundaries.ts';
import { packRows } from './support/packTables.ts';
import { bring, given } from './support/studioJourney.ts';
import { expect, expectAccessible, openApp, ready, SIZES, test } from './support/test.ts';

const STUDIO = '#/data/studio?pack=contoh';

/** Words of the studio that a journey presses. */
const WORDS = {
  id: {
    steps: 'Langkah studio',
    plan: /Indikator dan asal/,
    preview: /Pratinjau/,
    source: /^Sumber/,
    version: 'Versi (sekarang',
    why: 'Apa yang berubah, dan mengapa',
    whyEnglish: 'Hal yang sama dalam bahasa Inggris',
    build: 'Susun paket',
    made: /^Paket siap/,
    open: /Buka pratinjau di peta/,
  },
  en: {
    steps: 'Steps of the studio',
    plan: /Indicators and provenance/,
    preview: /Preview/,
    source: /^Source/,
    version: 'Version (now',
    why: 'What changed',
    whyEnglish: 'The same in English',
    build: 'Make the pack',
    made: /^The pack is ready/,
    open: /Open the preview on the map/,
  },
} as const;
type Language = keyof typeof WORDS;

async function go(page: Page, language: Language, step: 'plan' | 'preview'): Promise<void> {
  const words = WORDS[language];
  await page.getByRole('navigation', { name: words.steps }).getByRole('link', { name: words[step] }).click();
  await ready(page);
}

/** Fills in the publication and has the pack made. */
async function make(page: Page, language: Language = 'id'): Promise<void> {
  const words = WORDS[language];
  await page.getByLabel(words.version).fill('9.0.0');
  await page.getByLabel(words.why).fill('Uji coba pratinjau.');
  await page.getByLabel(words.whyEnglish).fill('A trial of the preview.');
  await page.getByLabel(words.whyEnglish).press('Enter');
  await page.getByRole('button', { name: words.build }).click();
  await expect(page.getByRole('heading', { level: 2, name: words.made })).toBeVisible({ timeout: 60_000 });
  await ready(page);
}

/** Brings broken boundaries, gives them a source of the pack, and goes to the step of the plan. */
async function bringBoundaries(page: Page, language: Language = 'id') {
  const broken = brokenBoundaries();
  await bring(page, given('batas_uji.geojson', broken.geojson));
  await go(page, language, 'plan');
  await page.getByRole('combobox', { name: WORDS[language].source }).selectOption({ index: 1 });
  await ready(page);
  return broken;
}

/** Opens the preview in its tab. */
async function openPreview(page: Page, language: Language = 'id'): Promise<Page> {
  const coming = page.context().waitForEvent('page');
  await page.getByRole('link', { name: WORDS[language].open }).click();
  const tab = await coming;
  await ready(tab);
  return tab;
}

test('boundaries with an overlap and a gap are mended, shown, and opened in the app beside the old', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openApp(page, STUDIO);
  const { overlap, gap } = await bringBoundaries(page);
  const review = page.getByRole('region', { name: 'Batas sebelum dan sesudah diperbaiki' });
  await expect(review).toContainText('1 tumpang tindih diberikan kepada satu desa');
  await expect(review).toContainText('1 celah di antara desa ditutup');
  const table = review.getByRole('table', { name: 'Desa dengan perubahan terbesar' });
  for (const name of [...overlap, gap[0]]) await expect(table).toContainText(name);
  await review.getByRole('button', { name: `Lihat bentuk ${gap[0]}` }).click();
  await ready(page);
  await expect(
    review.getByRole('img', { name: new RegExp(`^${gap[0]}.*sebelum dan sesudah`) }),
  ).toBeVisible();
  const saving = page.waitForEvent('download');
  await review.getByRole('button', { name: /CSV$/ }).click();
  const csv = readFileSync(await (await saving).path(), 'utf8');
  expect(csv.split(/\r?\n/)[0]).toContain('kode,nama,kecamatan,sebelum_m2,sesudah_m2');
  expect(csv).toMatch(new RegExp(`${overlap[0]},.*tumpang tindih`));
  await expectAccessible(page);

  await go(page, 'id', 'preview');
  await make(page);
  await expect(page.getByRole('figure', { name: /^Terbit kini/ })).toBeVisible();
  await expect(page.getByRole('figure', { name: /^Paket baru: versi 9\.0\.0/ })).toBeVisible();
  await expect(page.locator('[data-map="drawing"]')).toHaveCount(3);
  await expectAccessible(page);

  const tab = await openPreview(page);
  expect(tab.url()).toContain('pack=pratinjau');
  const bar = tab.getByRole('region', { name: 'Pratinjau studio' });
  await expect(bar).toContainText('Pratinjau studio, belum terbit');
  await expect(bar).toContainText('versi 9.0.0');
  await expectAccessible(tab);
  for (const place of ['#/', '#/data', '#/helix']) {
    await tab.evaluate((to) => void (location.hash = `${to}?pack=pratinjau`), place);
    await ready(tab);
    await expect(bar).toBeVisible();
  }
  await bar.getByRole('link', { name: 'Kembali ke studio' }).click();
  await expect(tab).toHaveURL(/#\/data\/studio\/pratinjau\?.*pack=contoh/);
  await expect(bar).toHaveCount(0);
  await tab.close();

  // The way back through the steps is the browser's own.
  await page.goBack();
  await expect(page).toHaveURL(/studio\/indikator/);
  await expect(review).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('article')).toContainText('batas_uji.geojson');
});

test('an indicator of a table stands beside its old map in the same classes, on a phone below it', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize(SIZES.phone);
  await openApp(page, `${STUDIO}&bhs=en`);
  const villages = packRows('contoh', 'desa');
  const lines = villages.map(({ kode = '', nama = '' }, i) => `${kode};${nama};0,${100 + ((i * 7) % 800)}`);
  await bring(page, given('indeks_2026.csv', ['Kode Desa;Nama Desa;Indeks desa 2026', ...lines].join('\n')));
  await go(page, 'en', 'plan');
  await go(page, 'en', 'preview');
  await make(page, 'en');
  const old = page.getByRole('figure', { name: /^Published now/ });
  const fresh = page.getByRole('figure', { name: /^New pack: version 9\.0\.0, 2026/ });
  await expect(old).toBeVisible();
  await expect(fresh).toBeVisible();
  const [above, below] = [await old.boundingBox(), await fresh.boundingBox()];
  expect(below!.y).toBeGreaterThan(above!.y + above!.height - 1);
  await expect(page.getByRole('table', { name: 'Villages that changed most' }).getByRole('row')).toHaveCount(
    9,
  );
  await expectAccessible(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(SIZES.phone.width);

  const tab = await openPreview(page, 'en');
  await tab.setViewportSize(SIZES.phone);
  await ready(tab);
  await expect(tab.getByRole('region', { name: 'Studio preview' })).toContainText('not published yet');
  await expectAccessible(tab);
  const code = villages[5]!['kode']!;
  await tab.evaluate(
    (to) => void (location.hash = `#/desa/${to}?pack=pratinjau&ind=indeks_desa&th=2026&bhs=en`),
    code,
  );
  await ready(tab);
  // Row 6 of the table says 0,135.
  await expect(tab.getByRole('main')).toContainText('0.135');
});

test('a full storage is said, the preview is not offered, and the pack can be downloaded', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (this.name === 'pratinjau') throw new DOMException('', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  await openApp(page, STUDIO);
  await bringBoundaries(page);
  await go(page, 'id', 'preview');
  await make(page);
  await expect(page.getByText('Ruang penyimpanan peramban penuh, jadi pratinjau di peta')).toBeVisible();
  await expect(page.getByRole('link', { name: WORDS.id.open })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Unduh paket (zip)' })).toBeEnabled();
});

test('a preview that is not in the browser says so, with the way to the studio', async ({ page }) => {
  await openApp(page, '#/peta?pack=pratinjau');
  await expect(page.getByRole('alert')).toContainText('Tidak ada paket data bernama "pratinjau"');
  const bar = page.getByRole('region', { name: 'Pratinjau studio' });
  await expect(bar).toContainText('Pratinjau ini tidak ada di peramban ini');
  await bar.getByRole('link', { name: 'Kembali ke studio' }).click();
  await expect(page).toHaveURL(/#\/data\/studio\/pratinjau/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
