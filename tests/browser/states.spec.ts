import type { Page } from '@playwright/test';
import { packRows } from './support/packTables.ts';
import { accessibilityFaults, expect, openApp, ready, test } from './support/test.ts';
import { textFaults } from './support/textLayout.ts';
import { rowCount, rowsOf } from './support/villageTable.ts';

const NOTHING = '#/peta?pack=contoh&ind=p0&kec=99.01.01&tipologi=pesisir';
const BOUNDARIES = '**/batas.topo.json';

/** What every such state owes: its words fit, and it breaks no rule. */
async function expectSound(page: Page): Promise<void> {
  // Going through every rule takes its time beside a map drawn in software.
  test.slow();
  expect.soft(await textFaults(page)).toEqual([]);
  expect.soft(await accessibilityFaults(page)).toEqual([]);
}

test('a filter without results says what removing one criterion would leave, and offers it @all-sizes', async ({
  page,
}) => {
  const kecamatan = packRows('contoh', 'desa').filter((row) => row['kode_kecamatan'] === '99.01.01');
  await openApp(page, `${NOTHING}&tampil=tabel&tema=gelap`);
  await expect(page.getByText('Tidak ada desa yang lolos saringan ini.').last()).toBeVisible();
  await expectSound(page);
  await page.getByRole('button', { name: `tanpa "pesisir": ${kecamatan.length} desa` }).click();
  await ready(page);
  expect(page.url()).not.toContain('tipologi=');
  await expect(page.getByText(`${kecamatan.length} dari 285 desa`).first()).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Hapus semua' }).last().click();
  await ready(page);
  expect(page.url()).not.toContain('kec=');
});

test('a village without a number states the reason, and shows its other figures', async ({ page }) => {
  const kelurahan = packRows('pekalongan', 'desa').find((row) => row['jenis'] === 'kelurahan');
  const code = kelurahan?.['kode'] ?? '';
  await openApp(page, `#/peta?tampil=tabel&desa=${code}`);
  await expect(page.getByRole('article').getByText('Tidak berlaku').first()).toBeVisible();
  await openApp(page, `#/desa/${code}?tema=gelap`);
  await expect(page.getByText(/Indeks Desa Membangun \(IDM\) 2024 untuk .+: tidak berlaku\./)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Belum ada data' })).toBeVisible();
  await expectSound(page);
});

test('a year without data is drawn as such and names the nearest year with data @phone', async ({ page }) => {
  await openApp(page, '#/peta?pack=contoh&ind=rtlh&th=2016&tema=gelap');
  await expect(page.getByText('Belum ada data RTLH tahun 2016.')).toBeVisible();
  await expectSound(page);
  await page.getByRole('button', { name: '2018', exact: true }).click();
  await ready(page);
  expect(page.url()).toContain('th=2018');
  await expect(page.getByText('Belum ada data RTLH tahun 2016.')).toHaveCount(0);
});

test('while boundaries are loading the map says so and offers the table @all-sizes', async ({ page }) => {
  let release: (() => void) | undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(BOUNDARIES, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./#/peta');
  await expect(
    page.getByText('Batas desa sedang dimuat. Pencarian dan tabel sudah bisa dipakai.'),
  ).toBeVisible();
  await expectSound(page);
  await page.getByRole('link', { name: /^Lihat (tabel|daftar)$/ }).click();
  await expect(
    rowsOf(page)
      .or(page.getByRole('listitem').filter({ hasText: 'Kec.' }))
      .first(),
  ).toBeVisible();
  release?.();
  await ready(page);
  await page.goBack();
  await ready(page);
  await expect(page.getByText('Batas desa sedang dimuat.')).toHaveCount(0);
});

test('where boundaries failed the map says that every figure is in the table', async ({ page, faults }) => {
  faults.expect(/batas\.topo\.json/);
  await page.route(BOUNDARIES, (route) => route.abort('internetdisconnected'));
  await openApp(page, '#/peta?tema=gelap');
  await expect(page.getByText('Batas desa tidak datang, jadi peta belum tergambar.')).toBeVisible();
  await expectSound(page);
  await page.getByRole('link', { name: 'Lihat tabel' }).click();
  await expect(rowsOf(page).first()).toBeVisible();
  expect(await rowCount(page)).toBe(285);
});

test('without a network nothing is shown as loading, and unknown data are not called absent @all-sizes', async ({
  page,
  faults,
}) => {
  faults.expect(/datapackage\.json/);
  await page.route('**/geojson/**', (route) => route.abort('internetdisconnected'));
  await openApp(page, '#/peta?tampil=tabel');
  await expect(page.getByRole('alert')).toContainText('Periksa sambungan internet.');
  await expect(page.getByText(/^Data belum datang/).first()).toBeVisible();
  await expect(page.getByText('Menghitung…')).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: /^Laboratorium.*\d/ })).toHaveCount(0);
  await expectSound(page);
  await page.unroute('**/geojson/**');
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await ready(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
});
