import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { backgroundOf, colourAt, middleOfMap, type Rgb } from './support/mapPicture.ts';
import { packRows } from './support/packTables.ts';
import { tabTo } from './support/tabTo.ts';
import {
  expect,
  expectAccessible,
  openApp,
  ready,
  sharedPageTest as test,
  test as freshPageTest,
} from './support/test.ts';
import { rowsOf } from './support/villageTable.ts';

const P0 = '#/peta?pack=contoh&ind=p0&th=2024&panel=agregasi';
const FOUND = `${P0}&mode=kantong.lisa.queen`;
const section = (page: Page) => page.getByRole('region', { name: 'Kantong' });
const legendOf = (page: Page) => page.getByRole('region', { name: 'Legenda' });
/** The one sentence of the high cluster, with its villages. */
const highCluster = (page: Page) =>
  page.getByRole('listitem').filter({ hasText: /^kantong: nilai tinggi dikelilingi nilai tinggi/ });

const truth = JSON.parse(readFileSync('tests/fixtures/contoh-truth.json', 'utf8')) as {
  clusters: { villages: string[] }[];
};
/** The villages in which a cluster was planted, as rows of the village table. */
const PLANTED_ROWS = packRows('contoh', 'desa')
  .filter(({ kode }) => truth.clusters[0]!.villages.includes(kode!))
  .map(({ nama, kecamatan, lon, lat }) => ({ name: `Desa ${nama}, Kec. ${kecamatan}`, lon, lat }));
const PLANTED = PLANTED_ROWS.map(({ name }) => name);
/** In the middle of the cluster. */
const PLANTED_POINT = PLANTED_ROWS[7]!;

/** A hand on the calculation: what is sent to it goes nowhere while it is held. */
async function holdCalculations(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const state = { held: false, workers: [] as Worker[] };
    const Original = window.Worker;
    window.Worker = new Proxy(Original, {
      construct(target, args: [string | URL, WorkerOptions?]) {
        const worker = new target(...args);
        if (!String(args[0]).includes('calculator')) return worker;
        state.workers.push(worker);
        const send = worker.postMessage.bind(worker) as (...of: unknown[]) => void;
        worker.postMessage = (...of: unknown[]) => {
          if (!state.held) send(...of);
        };
        return worker;
      },
    });
    Object.assign(window, { calculations: state });
  });
}
interface Held {
  held: boolean;
  workers: Worker[];
}
const hold = (page: Page, held: boolean) =>
  page.evaluate((to) => {
    (window as unknown as { calculations: Held }).calculations.held = to;
  }, held);
const endWorkers = (page: Page) =>
  page.evaluate(() => {
    (window as unknown as { calculations: Held }).calculations.workers.forEach((worker) =>
      worker.terminate(),
    );
  });

test('hot spots of the demo regency are the simulated villages, in a sentence and on the map', async ({
  page,
}) => {
  await openApp(page, P0);
  await section(page).getByRole('button', { name: 'Cari kantong P0 2024' }).click();
  await ready(page);
  await expect(page).toHaveURL(/mode=kantong\.lisa\.queen/);
  await expect(highCluster(page)).toHaveCount(1);
  const all = highCluster(page).getByRole('button', { name: /^Tampilkan semua/ });
  if (await all.isVisible()) await all.click();
  const named = await highCluster(page)
    .getByRole('button', { name: /^(Desa|Kelurahan) / })
    .allTextContents();
  const planted = named.filter((name) => PLANTED.includes(name));
  expect(planted.length).toBeGreaterThanOrEqual(10);
  expect(named.length - planted.length).toBeLessThanOrEqual(2);
  await expect(highCluster(page)).toContainText(
    new RegExp(`, ${named.length} desa, tidak mungkin kebetulan setelah koreksi`),
  );
  await expect(section(page)).toContainText('nilai tinggi berarti lebih buruk');
  await expect(section(page)).toContainText(/tanpa koreksi \d+ desa akan tampak bermakna/);
  await expect(section(page)).toContainText('Angka peraga: dibuat-buat untuk contoh');
  await expect(section(page)).toContainText('Tanpa tetangga, tidak diuji');
  // Legend and table count the same villages.
  const high = legendOf(page).getByRole('row', { name: /Tinggi di antara tinggi/ });
  await expect(high.getByRole('cell').last()).toHaveText(String(named.length));
  await openApp(page, `${FOUND}&tampil=tabel`);
  const classes = await rowsOf(page).filter({ hasText: 'Tinggi di antara tinggi' }).count();
  expect(classes).toBe(named.length);
});

test('the map draws a simulated village in the colour of its class, and in another one without the search', async ({
  page,
}) => {
  const { lon, lat } = PLANTED_POINT;
  const close = `&kamera=${lon},${lat},13&lapis=tanpa`;
  // Beside the sign that stands on the reference point.
  const colour = async () => {
    const { x, y } = await middleOfMap(page);
    return colourAt(page, { x: x + 26, y: y + 12 });
  };
  const far = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
  await openApp(page, `${FOUND}${close}`);
  const swatch = (name: RegExp) => backgroundOf(legendOf(page).getByRole('row', { name }).locator('.swatch'));
  const [high, none] = [await swatch(/Tinggi di antara tinggi/), await swatch(/Tidak bermakna/)];
  const drawn = await colour();
  expect(far(drawn, high)).toBeLessThan(far(high, none) / 3);
  await openApp(page, `${P0}${close}`);
  expect(far(await colour(), high)).toBeGreaterThan(far(high, none) / 3);
});

test('a village of a sentence is selected, and its card and arithmetic explain its class', async ({
  page,
}) => {
  await openApp(page, FOUND);
  const village = highCluster(page).getByRole('button', { name: PLANTED[5]! });
  await village.click();
  await expect(page).toHaveURL(/desa=99\./);
  await page.getByRole('button', { name: 'Tutup wilayah dan analisis' }).click();
  const card = page.getByRole('complementary').last();
  await expect(card).toContainText('Tinggi di antara tinggi');
  await expect(card).toContainText(/P0 2024: /);
});

test('the page of hot spots shows all figures, and its file the same', async ({ page }) => {
  await openApp(page, '#/kantong?pack=contoh&ind=p0&th=2024');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Kantong .*, 2024$/);
  const global = page.locator('section').filter({ has: page.getByRole('heading', { name: /Moran I$/ }) });
  await expect(global.locator('dd').first()).toHaveText(/^0,[23456]/);
  await expect(global.getByText('p dua sisi')).toBeVisible();
  await expect(global.getByRole('img', { name: /Sebaran Moran I dari 999 pembagian acak/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /Diagram pencar 284 desa/ })).toBeVisible();
  await expect(page.getByText('Petala membagi dengan n')).toBeVisible();
  const table = page.getByRole('region', { name: 'Desa satu per satu' });
  const first = table.locator('tbody tr').first();
  await expect(first).toContainText('Tinggi di antara tinggi');
  // Another column, largest first; the order is told to everybody.
  await table.getByRole('button', { name: 'Nilai' }).click();
  await expect(table.getByRole('columnheader', { name: 'Nilai' })).toHaveAttribute('aria-sort', 'descending');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Unduh CSV' }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toBe('kantong_p0_2024_lisa.csv');
  const lines = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(286);
  expect(lines[1]).toContain('99999 permutasi bersyarat, angka awal acak 1');
  expect(lines.filter((line) => line.includes(',Tinggi di antara tinggi,')).length).toBeGreaterThanOrEqual(
    10,
  );
  const other = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Unduh untuk Excel Indonesia (CSV)' }).click();
  expect((await other).suggestedFilename()).toBe('kantong_p0_2024_lisa-excel.csv');
  await expect(page.getByText('Diunduh: kantong_p0_2024_lisa-excel.csv')).toBeVisible();
  // And back to the map, with the same search.
  await page.getByRole('link', { name: /peta/i }).last().click();
  await ready(page);
  await expect(highCluster(page)).toHaveCount(1);
});

test('without significant results the page and the map say so', async ({ page }) => {
  await openApp(page, '#/peta?pack=contoh&ind=ik_sosial&mode=kantong.lisa.queen&panel=agregasi');
  await expect(section(page)).toContainText('Tidak ada kantong yang bermakna setelah koreksi');
  await expect(section(page)).toContainText('kebetulan saja memberi sekitar 14');
  await expect(highCluster(page)).toHaveCount(0);
  const none = legendOf(page).getByRole('row', { name: /Tidak bermakna/ });
  await expect(none.getByRole('cell').last()).toHaveText(/^2[678]\d$/);
});

freshPageTest(
  'a search that is cancelled leaves the map as it was, marked, and can be made again',
  async ({ page }) => {
    await holdCalculations(page);
    await openApp(page, P0);
    await hold(page, true);
    await section(page)
      .getByRole('button', { name: /^Cari kantong/ })
      .click();
    await expect(page.locator('html[data-ready]')).toHaveCount(0);
    await section(page).getByRole('button', { name: 'Batalkan' }).click();
    await expect(section(page)).toContainText('Pencarian kantong dibatalkan.');
    await expect(section(page)).toContainText('Yang tampak adalah jawaban sebelumnya: P0 2024.');
    await ready(page);
    await hold(page, false);
    await section(page).getByRole('button', { name: 'Cari lagi' }).click();
    await ready(page);
    await expect(highCluster(page)).toHaveCount(1);
  },
);

freshPageTest(
  'a worker that ends in the middle leaves the previous answer, marked as previous',
  async ({ page }) => {
    test.slow();
    await holdCalculations(page);
    await openApp(page, FOUND);
    await expect(highCluster(page)).toHaveCount(1);
    await hold(page, true);
    await section(page).getByLabel('Cara mencari').selectOption('gi');
    await endWorkers(page);
    const gone = section(page).getByText('Perhitungan terhenti di tengah jalan');
    await expect(gone).toBeVisible({ timeout: 40_000 });
    await expect(section(page)).toContainText('Yang tampak adalah jawaban sebelumnya: Kantong P0 2024.');
    await ready(page);
    await expect(highCluster(page)).toHaveCount(1);
    await expect(legendOf(page)).toContainText('Tinggi di antara rendah');
    await hold(page, false);
    await section(page).getByRole('button', { name: 'Cari lagi' }).click();
    await ready(page);
    await expect(gone).toHaveCount(0);
    await expect(legendOf(page)).toContainText('Kantong tinggi');
  },
);

test('an impossible search is explained, with an alternative', async ({ page }) => {
  await openApp(page, '#/peta?pack=contoh&ind=p0&mode=kantong.lisa.m5000000');
  const notice = page.getByRole('status').filter({ hasText: 'menjangkau hampir semua desa' });
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: 'Pakai desa yang bersinggungan' }).click();
  await ready(page);
  await expect(legendOf(page)).toContainText('Tinggi di antara tinggi');
  await openApp(page, '#/peta?pack=contoh&ind=status_desa&mode=kantong.lisa.queen');
  const category = page.getByRole('status').filter({ hasText: 'adalah kategori' });
  await category.getByRole('button', { name: 'P0', exact: true }).click();
  await ready(page);
  await expect(legendOf(page)).toContainText('Tinggi di antara tinggi');
  await openApp(page, '#/peta?pack=contoh&ind=p0&mode=kantong.lisa.m1');
  await expect(page.getByRole('status').filter({ hasText: 'tetangga berangka' })).toBeVisible();
});

test('an invalid distance is rejected', async ({ page }) => {
  await openApp(page, FOUND);
  await section(page).getByLabel('Tetangga').selectOption('within');
  await ready(page);
  await expect(page).toHaveURL(/kantong\.lisa\.m5000/);
  const field = section(page).getByLabel('Jarak, km');
  await field.fill('0');
  await field.press('Tab');
  await expect(section(page).getByRole('alert')).toContainText('Isi bilangan dari 0,001 sampai 5.000');
  await expect(page).toHaveURL(/kantong\.lisa\.m5000/);
  await field.fill('6,5');
  await expect(section(page).getByText('Dibaca: 6,5 km', { exact: true })).toBeVisible();
  await field.press('Enter');
  await field.press('Tab');
  await ready(page);
  await expect(page).toHaveURL(/kantong\.lisa\.m6500/);
});

test('by keyboard alone: find, go to a village, open the page of figures', async ({ page }) => {
  await openApp(page, P0);
  await tabTo(page, /^Cari kantong P0 2024$/);
  await page.keyboard.press('Enter');
  await ready(page);
  await tabTo(page, /^Desa .*, Kec\. /);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/desa=99\./);
  await tabTo(page, /^Angka lengkap/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Kantong /);
  await ready(page);
});

test('hot spots pass the accessibility audit @all-sizes', async ({ page }) => {
  await openApp(page, FOUND);
  await expect(highCluster(page)).toHaveCount(1);
  await expectAccessible(page);
  await openApp(page, '#/kantong?pack=contoh&ind=p0&th=2024');
  await expect(highCluster(page)).toHaveCount(1);
  await expectAccessible(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

test('in English no Indonesian sentence is left', async ({ page }) => {
  await openApp(page, `${FOUND}&bhs=en`);
  const english = page.getByRole('region', { name: 'Hot spots' });
  await expect(english).toContainText('hot spot: high values surrounded by high values');
  await expect(english).not.toContainText(/kantong|tetangga|nilai|desa diuji/);
  await openApp(page, '#/kantong?pack=contoh&ind=p0&th=2024&bhs=en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hot spots of /);
  await expect(page.getByText('Petala divides by n')).toBeVisible();
  await expect(page.locator('article')).not.toContainText(/kantong|tetangga|nilai|desa diuji/);
});
