import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { officeTable } from '../support/officeTable.ts';
import { packRows } from './support/packTables.ts';
import { publishedPortal } from './support/publishedPortal.ts';
import { bring, downloaded, given, go } from './support/studioJourney.ts';
import { expect, expectAccessible, openApp, ready, test } from './support/test.ts';

const REAL = '../shared/fixtures/thirdparty/real';

test('a table of an office becomes a pack that a plain file host serves', async ({ page, faults }) => {
  test.setTimeout(120_000);
  const { villages, text } = officeTable();
  await openApp(page, '#/data?pack=contoh');
  await page.getByRole('link', { name: 'Buka Studio data' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bawa berkas resmi Anda' })).toBeVisible();
  await expectAccessible(page);
  await bring(page, given('indeks_2026.csv', text));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 dari 1 berkas bisa dipakai');
  await go(page, /Kolom/);
  await expect(page.getByRole('combobox', { name: /^Kode desa/ })).toHaveValue('Kode Desa');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Lanjut: Kecocokan' }).click();
  await ready(page);
  const rows = villages.length;
  await expect(page.getByRole('heading', { level: 2, name: `${rows - 1} dari ${rows} baris` })).toBeVisible();
  await expect(
    page.getByText(`${rows} baris masuk = ${rows - 1} cocok + 1 belum diputuskan + 0`),
  ).toBeVisible();
  await page.getByLabel('Nama Anda untuk catatan keputusan').fill('Penguji');
  await page.getByLabel('Nama Anda untuk catatan keputusan').press('Enter');
  const damaged = page.getByRole('row').filter({ hasText: '9,99E+09' });
  await damaged.getByRole('button', { name: villages[3]!['nama']!, exact: false }).first().click();
  await ready(page);
  await expect(page.getByRole('heading', { level: 2, name: `${rows} dari ${rows} baris` })).toBeVisible();
  await expectAccessible(page);

  await go(page, /Indikator dan asal/);
  await expect(page.getByRole('combobox', { name: /^Dipasang sebagai/ })).toHaveValue('indeks_desa');
  await expect(page.getByLabel('Tahun untuk Indeks desa 2026')).toHaveValue('2026');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Lanjut: Pratinjau' }).click();
  // What cannot be built yet can be carried away for the command line.
  await page.getByRole('button', { name: 'Susun paket' }).click();
  await ready(page);
  await expect(page.getByRole('alert')).toContainText('belum diisi');
  await expect(page.getByRole('button', { name: 'Unduh resep' })).toHaveCount(1);
  await page.getByLabel('Versi (sekarang').fill('9.0.0');
  await page.getByLabel('Apa yang berubah, dan mengapa').fill('Indeks desa 2026 dari dinas.');
  await page.getByLabel('Hal yang sama dalam bahasa Inggris').fill('Village index of 2026.');
  await page.getByLabel('Hal yang sama dalam bahasa Inggris').press('Enter');
  await page.getByRole('button', { name: 'Susun paket' }).click();
  await ready(page);
  await expect(page.getByRole('heading', { level: 2, name: /^Paket siap/ })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Unduh resep' })).toHaveCount(1);
  await expectAccessible(page);

  const host = await publishedPortal(await downloaded(page, 'Unduh paket'), 'contoh');
  faults.admit(host.origin);
  // What is published is what the office wrote: row 6 says 0,135.
  await page.goto(`${host.origin}/#/desa/${villages[5]!['kode']}?pack=contoh&ind=indeks_desa&th=2026`);
  await ready(page);
  await expect(page.getByRole('main')).toContainText('0,135');
  await host.close();
});

test('what was begun is there again after the page was closed, with its decisions', async ({ page }) => {
  const { villages, text } = officeTable();
  await openApp(page, '#/data/studio?pack=contoh');
  await bring(page, given('indeks_2026.csv', text));
  await go(page, /Kecocokan/);
  const damaged = page.getByRole('row').filter({ hasText: '9,99E+09' });
  await damaged.getByRole('button', { name: villages[3]!['nama']!, exact: false }).first().click();
  await ready(page);
  await page.reload();
  await ready(page);
  const rows = villages.length;
  await expect(page.getByRole('heading', { level: 2, name: `${rows} dari ${rows} baris` })).toBeVisible();
});

test('a table with a row for every village and year brings all its years', async ({ page }) => {
  const villages = packRows('contoh', 'desa').slice(0, 6);
  const lines = villages.flatMap(({ kode, nama }, i) =>
    [2026, 2027].map((year) => `${kode};${nama};${year};0,${300 + i + (year - 2026) * 50}`),
  );
  await openApp(page, '#/data/studio?pack=contoh');
  const text = ['Kode;Desa;Tahun;Indeks desa', ...lines].join('\n');
  await bring(page, given('indeks_panjang.csv', text));
  await go(page, /Kecocokan/);
  await expect(page.getByRole('heading', { level: 2, name: '12 dari 12 baris' })).toBeVisible();
  await go(page, /Indikator dan asal/);
  await expect(page.getByText('Tahun dibaca dari kolom Tahun')).toBeVisible();
  await expect(page.getByText('Semua yang dipasang lengkap.')).toBeVisible();
  await go(page, /Pratinjau/);
  await page.getByLabel('Versi (sekarang').fill('9.0.0');
  await page.getByLabel('Apa yang berubah, dan mengapa').fill('Dua tahun baru.');
  await page.getByLabel('Apa yang berubah, dan mengapa').press('Enter');
  await page.getByRole('button', { name: 'Susun paket' }).click();
  await ready(page);
  await expect(page.getByRole('heading', { level: 2, name: /^Paket siap/ })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/Indeks desa \(peraga\): .*12/)).toBeVisible();
});

test('the real boundaries and the real table of Pekalongan become a pack', async ({ page, faults }) => {
  test.skip(!existsSync(REAL), 'the real files are not at hand');
  test.setTimeout(180_000);
  await openApp(page, '#/data/studio?pack=pekalongan');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([join(REAL, 'batas_desa_3326_utm49s.zip'), join(REAL, 'idm_2024_excel_id.csv')]);
  await ready(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 dari 2 berkas bisa dipakai');
  await go(page, /Kecocokan/);
  await expect(page.getByRole('heading', { level: 2, name: '285 dari 285 baris' })).toBeVisible();
  await page.getByLabel('Tabel yang sedang dikerjakan').selectOption({ label: 'idm_2024_excel_id.csv' });
  await ready(page);
  await expect(page.getByRole('heading', { level: 2, name: '266 dari 272 baris' })).toBeVisible();
  for (const name of ['WANGKELANG', 'KARANGASEM', 'KEBONAGUNG', 'BOJONGWETAN', 'SIMBANGWETAN', 'PANGKAH']) {
    const row = page.getByRole('row').filter({ hasText: name });
    await row.getByRole('button').first().click();
    await ready(page);
  }
  await expect(page.getByRole('heading', { level: 2, name: '272 dari 272 baris' })).toBeVisible();
  await go(page, /Indikator dan asal/);
  const boundary = page.locator('section').filter({ hasText: 'Batas desa dari' });
  await boundary.getByLabel('Sumber').selectOption({ label: 'Sumber baru …' });
  await boundary.getByLabel('Judul dokumen').fill('Batas wilayah desa, uji');
  await boundary.getByLabel('Lisensi').fill('lihat penerbit');
  await boundary.getByLabel('Lisensi').press('Enter');
  await ready(page);
  await go(page, /Pratinjau/);
  await page.getByLabel('Versi (sekarang').fill('9.0.0');
  await page.getByLabel('Apa yang berubah, dan mengapa').fill('Batas terbitan dan IDM 2024.');
  await page.getByLabel('Apa yang berubah, dan mengapa').press('Enter');
  await page.getByRole('button', { name: 'Susun paket' }).click();
  await ready(page);
  await expect(page.getByRole('heading', { level: 2, name: /^Paket siap/ })).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText('Semua pemeriksaan lulus tanpa temuan.')).toBeVisible();
  const host = await publishedPortal(await downloaded(page, 'Unduh paket'), 'pekalongan');
  faults.admit(host.origin);
  await page.goto(`${host.origin}/#/peta?pack=pekalongan&ind=idm&th=2024`);
  await ready(page);
  await expect(page.getByText('Batas indikatif, bukan rujukan hukum').first()).toBeVisible();
  await host.close();
});
