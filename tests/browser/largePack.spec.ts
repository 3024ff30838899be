import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { mapOf } from './support/mapPicture.ts';
import { LARGE_VILLAGES, makeLargePack, serveLargePack } from './support/largePack.ts';
import { expect, openApp, ready, test } from './support/test.ts';

// One after the other: the pack is made once.
test.describe.configure({ mode: 'default' });

const MAP = '#/peta?pack=contoh&ind=p0&th=2024';
let folder = '';

// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures off the pattern.
test.beforeAll(({}, testInfo) => {
  testInfo.setTimeout(120_000);
  folder = makeLargePack(testInfo.project.outputDir);
});
test.beforeEach(({ page }) => serveLargePack(page, folder));

test('a pack of more than ten thousand villages opens, and supports regions, hot spots and levels', async ({
  page,
}) => {
  test.slow();
  await openApp(page, `${MAP}&panel=agregasi`);
  await expect(page.getByText(`Sebaran ${LARGE_VILLAGES.toLocaleString('id')} desa`)).toBeVisible();
  await page.getByRole('button', { name: 'Persegi panjang', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Batal', exact: true })).toBeVisible();
  const box = (await mapOf(page).boundingBox())!;
  const at = (share: number) => [box.x + box.width * share, box.y + box.height * share] as const;
  await page.mouse.click(...at(0.15));
  await page.mouse.move(...at(0.8), { steps: 4 });
  await page.mouse.click(...at(0.8));
  const card = page.getByRole('article');
  await expect(card).toContainText(/\d\.\d{3} desa.*km²/s);
  await ready(page);
  await expect(card).toContainText(/P0, 2024.*%/s);
  // So many villages come a stretch at a time.
  const villages = card.getByRole('region', { name: /^Desa di dalamnya/ }).getByRole('listitem');
  await expect(villages).toHaveCount(8);
  await card.getByRole('button', { name: /^Tampilkan lagi \(8 dari \d\.\d{3}\)$/ }).click();
  await expect(villages).toHaveCount(200);

  await page.getByRole('button', { name: 'Cari kantong P0 2024' }).click();
  await expect(page.getByRole('region', { name: 'Kantong' })).toContainText(/nilai tinggi dikelilingi/);
  await ready(page);
  await page.getByLabel('Kecamatan', { exact: true }).check({ force: true });
  const panel = page.getByRole('complementary', { name: /^Rincian kecamatan/ });
  await expect(panel.getByRole('button', { name: 'Kembali ke tingkat desa' })).toBeVisible();
  await ready(page);
  await expect(page.getByText(/^Sebaran \d+ kecamatan/)).toBeVisible();
});

test('a column that fails to load is reported, and loaded when requested again', async ({ page }) => {
  test.slow();
  await page.addInitScript(() => {
    const Real = window.Worker;
    let broken = false;
    class Fragile extends Real {
      readonly #reads: boolean;
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.#reads = String(url).includes('columns.worker');
      }
      override postMessage(message: unknown, transfer?: unknown): void {
        if (!this.#reads || broken) {
          super.postMessage(message, transfer as Transferable[]);
          return;
        }
        broken = true;
        this.terminate();
        setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'gone' })));
      }
    }
    window.Worker = Fragile;
  });
  await openApp(page, MAP);
  const alert = page.getByRole('alert').filter({ hasText: 'nilai-p0-2024' });
  await expect(alert).toContainText('tidak terbaca');
  await alert.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(page.getByText(`Sebaran ${LARGE_VILLAGES.toLocaleString('id')} desa`)).toBeVisible();
  await ready(page);
  await expect(alert).toBeHidden();
});

/** Names of the files of values that the page asks the host for, such as `p0-2024`. */
function filesOfValues(page: Page): ReadonlySet<string> {
  const names = new Set<string>();
  page.on('request', (request) => {
    const [, name] = /\/nilai\/([^/]+)\.parquet/.exec(request.url()) ?? [];
    if (name) names.add(name);
  });
  return names;
}

test('a profile and a table load the columns that they show, and no others', async ({ page }) => {
  test.slow();
  const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as {
    readonly resources: readonly { readonly name: string }[];
  };
  const all = resources.flatMap(({ name }) => /^nilai-(.+)-(\d{4})$/.exec(name)?.slice(1) ?? []);
  const latest = new Map<string, number>();
  for (let i = 0; i < all.length; i += 2)
    latest.set(all[i]!, Math.max(latest.get(all[i]!) ?? 0, Number(all[i + 1])));
  const [, code = ''] =
    /\n(\d\d\.\d\d\.\d\d\.\d{4}),/.exec(readFileSync(join(folder, 'desa.csv'), 'utf8')) ?? [];

  const loaded = filesOfValues(page);
  await openApp(page, `${MAP}&tampil=tabel&kolom=stunting`);
  // The year 2015 is that since which most has changed.
  expect([...loaded].sort()).toEqual(['p0-2015', 'p0-2024', 'stunting-2024']);

  await page.goto(`#/desa/${code}?pack=contoh&ind=p0&th=2024`);
  await ready(page);
  expect(latest.size).toBe(6);
  for (const [name, year] of latest) expect(loaded).toContain(`${name}-${year}`);
});
