import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { mapOf } from './support/mapPicture.ts';
import { expect, openApp, ready, test } from './support/test.ts';
import { rowCount, rowsOf } from './support/villageTable.ts';
import { withoutWebgl } from './support/withoutWebgl.ts';

const alert = (page: Page) => page.getByRole('alert');
const searchBox = (page: Page) => page.getByRole('combobox', { name: 'Cari desa atau kecamatan' });
const legendHeading = (page: Page) => page.getByRole('heading', { name: 'Sebaran 272 desa' });

/** Search, list and profile answer, whatever else is broken. */
async function expectTheRestUsable(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tabel', exact: true }).click();
  await expect(rowsOf(page).first()).toBeVisible();
  expect(await rowCount(page)).toBe(285);
  await searchBox(page).fill('botosari');
  await page.getByRole('option', { name: /Botosari, Kec. Paninggaran/ }).click();
  await page.getByRole('link', { name: 'Buka profil' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Desa Botosari, Kecamatan Paninggaran' }),
  ).toBeVisible();
}

async function retry(page: Page): Promise<void> {
  await alert(page).getByRole('button', { name: 'Coba lagi' }).click();
  await expect(alert(page)).toHaveCount(0);
  await ready(page);
}

const bytesOf = (file: string) => readFileSync(`public/geojson/pekalongan/${file}`);

/** The same number of bytes, one digit of one value another one. */
function altered(file: string): Buffer {
  const bytes = Buffer.from(bytesOf(file));
  const at = bytes.indexOf('0.6041');
  bytes.write('0.6042', at);
  return bytes;
}

const BROKEN: readonly {
  readonly what: string;
  readonly file: string;
  readonly answer: (route: Route) => Promise<void>;
  readonly says: RegExp;
  /** Chromium reports refused requests on its console. */
  readonly onConsole: boolean;
}[] = [
  {
    what: 'is missing',
    file: 'nilai.csv',
    answer: (route) => route.fulfill({ status: 404, body: 'tidak ada' }),
    says: /Berkas nilai\.csv tidak ditemukan di server\./,
    onConsole: true,
  },
  {
    what: 'is refused by the server',
    file: 'katalog.csv',
    answer: (route) => route.fulfill({ status: 500, body: 'galat' }),
    says: /Server menolak berkas katalog\.csv \(galat 500\)\./,
    onConsole: true,
  },
  {
    what: 'comes as a web page',
    file: 'program.csv',
    answer: (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Masuk</title>' }),
    says: /Server mengirim halaman web, bukan data, untuk program\.csv\./,
    onConsole: false,
  },
  {
    what: 'is cut short',
    file: 'batas.topo.json',
    answer: (route) => route.fulfill({ status: 200, body: bytesOf('batas.topo.json').subarray(0, 50_000) }),
    says: /Berkas batas\.topo\.json terpotong: 50000 dari \d+ bita tiba\./,
    onConsole: false,
  },
  {
    what: 'has one digit changed',
    file: 'nilai.csv',
    answer: (route) => route.fulfill({ status: 200, body: altered('nilai.csv') }),
    says: /Isi nilai\.csv tidak sama dengan yang tercatat di paket data, jadi tidak digambar\./,
    onConsole: false,
  },
];

for (const { what, file, answer, says, onConsole } of BROKEN) {
  test(`where ${file} ${what}, a message names it, the rest is usable, and a retry succeeds`, async ({
    page,
    faults,
  }) => {
    const url = `**/geojson/pekalongan/${file}`;
    await page.route(url, answer);
    if (onConsole) faults.expect(new RegExp(file.replaceAll('.', '\\.')));
    await openApp(page);
    await expect(alert(page)).toHaveText(says);
    await expectTheRestUsable(page);
    await page.unroute(url);
    await retry(page);
    await page.getByRole('link', { name: 'Lihat di peta' }).click();
    await ready(page);
    await expect(legendHeading(page)).toBeVisible();
    await expect(page.getByRole('checkbox', { name: /^Laboratorium 3/ })).toBeVisible();
    await expect(page.getByRole('img', { name: /^Skala/ })).toBeVisible();
  });
}

test('a retry also repeats requests that the first attempt still waits for', async ({ page, faults }) => {
  faults.expect(/program\.csv/);
  await page.route('**/geojson/pekalongan/program.csv', (route) => route.fulfill({ status: 404, body: '' }));
  // The first request for the services is not answered before the end.
  let held: Route | null = null;
  await page.route('**/geojson/pekalongan/layanan.csv', (route) => {
    if (held !== null) return route.continue();
    held = route;
    return undefined;
  });
  await page.goto('./#/desa/33.26.02.2008');
  await expect(alert(page)).toContainText('program.csv');
  await expect.poll(() => held !== null).toBe(true);
  await page.unroute('**/geojson/pekalongan/program.csv');
  await retry(page);
  await expect(page.getByRole('heading', { name: /terdekat/i }).first()).toBeVisible();
  await (held as unknown as Route).continue();
});

/** Serves a pack in which one file is another, with its length and hash made right, so that the content is read. */
async function servePackWith(page: Page, file: string, change: (text: string) => string): Promise<void> {
  const text = change(bytesOf(file).toString());
  const descriptor = JSON.parse(bytesOf('datapackage.json').toString()) as {
    resources: { path: string; bytes: number; hash: string }[];
  };
  for (const resource of descriptor.resources.filter(({ path }) => path === file)) {
    resource.bytes = Buffer.byteLength(text);
    resource.hash = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  }
  await page.route(`**/geojson/pekalongan/${file}`, (route) => route.fulfill({ status: 200, body: text }));
  await page.route('**/geojson/pekalongan/datapackage.json', (route) =>
    route.fulfill({ status: 200, body: JSON.stringify(descriptor) }),
  );
}

test('boundaries with an invalid arc do not block the page: the shape is named, the rest is usable', async ({
  page,
}) => {
  await servePackWith(page, 'batas.topo.json', (text) => text.replace('"arcs":[[3,8,', '"arcs":[[3.5,8,'));
  await openApp(page);
  await expect(alert(page)).toHaveText(
    /batas\.topo\.json, objects\.desa, bentuk 1 \(33\.26\.01\.2001\): tertulis 3\.5, seharusnya arcs\[0 … \d+\]/,
  );
  await expectTheRestUsable(page);
});

test('a value of 180 % removes its own indicator only, with row and column in the message', async ({
  page,
}) => {
  await servePackWith(page, 'nilai.csv', (text) =>
    text.replace(/^(33\.26\.01\.2001,p0_desa,2024,)[\d.]+/m, '$1180'),
  );
  await openApp(page);
  await expect(alert(page)).toHaveText(
    /nilai\.csv, baris \d+, kolom nilai: tertulis 180, padahal yang mungkin 0–100\./,
  );
  await alert(page).getByRole('button', { name: 'Tutup' }).click();
  await expect(alert(page)).toHaveCount(0);
  await expect(legendHeading(page)).toBeVisible();
  await page.goto('./#/peta?ind=p0_desa');
  await expect(page.getByText('Angkanya tidak ditampilkan').first()).toBeVisible();
  await expect(page.getByText('Menghitung…')).toHaveCount(0);
  await page.goto('./#/peta');
  await expectTheRestUsable(page);
});

test('without WebGL a simple map is shown, and list, search and profile work', async ({ page }) => {
  await withoutWebgl(page);
  await openApp(page);
  await expect(alert(page)).toContainText('Peramban ini tidak dapat menggambar peta (WebGL tidak ada).');
  await expect(mapOf(page).locator('svg[data-map]')).toBeVisible();
  await expect(legendHeading(page)).toBeVisible();
  await expectTheRestUsable(page);
  await ready(page);
});

test('a lost graphics context is reported, and once it is restored the map draws the same pixels', async ({
  page,
}) => {
  await openApp(page, '#/peta?lapis=laboratorium,intervensi');
  const box = await mapOf(page).boundingBox();
  if (box === null) throw new Error('no map');
  const clip = { x: box.x + 60, y: box.y + 80, width: box.width - 140, height: box.height - 160 };
  const before = await page.screenshot({ clip });
  const handle = await mapOf(page)
    .locator('canvas')
    .first()
    .evaluateHandle((canvas) => {
      const gl = (canvas as HTMLCanvasElement).getContext('webgl2');
      const extension = gl?.getExtension('WEBGL_lose_context');
      if (!extension) throw new Error('this browser cannot lose a context');
      extension.loseContext();
      return extension;
    });
  await expect(alert(page)).toContainText('Peta kehilangan penggambarnya');
  await expect(legendHeading(page)).toBeVisible();
  await handle.evaluate((extension) => extension.restoreContext());
  await expect(alert(page)).toHaveCount(0);
  await ready(page);
  expect((await page.screenshot({ clip })).equals(before)).toBe(true);
});

test('where the code of a screen does not load, a message appears, and reloading opens the screen', async ({
  page,
  faults,
}) => {
  const code = '**/assets/ProfilePage-*.js';
  await openApp(page, '#/peta?desa=33.26.15.2014&tampil=tabel');
  faults.expect(/ProfilePage-/);
  await page.route(code, (route) => route.abort('internetdisconnected'));
  await page.getByRole('link', { name: 'Buka profil' }).click();
  await expect(alert(page)).toContainText('Bagian aplikasi ini tidak terjangkau.');
  await expect(searchBox(page)).toBeVisible();
  await page.unroute(code);
  await alert(page).getByRole('button', { name: 'Muat ulang' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Desa Mulyorejo, Kecamatan Tirto' }),
  ).toBeVisible();
  await expect(alert(page)).toHaveCount(0);
});
