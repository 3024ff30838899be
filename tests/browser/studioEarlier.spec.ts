import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { packRows } from './support/packTables.ts';
import { publishedPortal } from './support/publishedPortal.ts';
import { bring, downloaded, given, go } from './support/studioJourney.ts';
import { expect, expectAccessible, openApp, ready, test } from './support/test.ts';

/** What an office sends every year: its heading differs by the year alone, and a name is misspelled each time. */
function officeTable(year: number): string {
  const lines = packRows('contoh', 'desa').map(({ kode = '', nama = '', kecamatan = '' }, i) =>
    i === 3
      ? `;Desa Tanpa Nama;${kecamatan};77`
      : `${kode};${nama};${kecamatan};${100 + ((i * 7) % 90) + year - 2025}`,
  );
  return ['Kode;Desa;Kecamatan;Rumah tanpa jamban ' + year, ...lines, ''].join('\n');
}

async function fill(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(text);
  await field.press('Enter');
}

async function publish(page: Page, version: string): Promise<string> {
  await go(page, /Pratinjau/);
  await page.getByLabel('Versi (sekarang').fill(version);
  await page.getByLabel('Apa yang berubah, dan mengapa').fill(`Jamban, terbitan ${version}.`);
  await page.getByLabel('Hal yang sama dalam bahasa Inggris').fill(`Toilets, release ${version}.`);
  await page.getByLabel('Hal yang sama dalam bahasa Inggris').press('Enter');
  await page.getByRole('button', { name: 'Susun paket' }).click();
  await ready(page);
  await expect(page.getByRole('heading', { level: 2, name: /^Paket siap/ })).toBeVisible({ timeout: 60_000 });
  return downloaded(page, 'Unduh paket');
}

test("next year's file needs only what is new", async ({ page, faults }) => {
  test.setTimeout(180_000);
  await openApp(page, '#/data/studio?pack=contoh');
  await bring(page, given('jamban_2025.csv', officeTable(2025)));
  await go(page, /Kecocokan/);
  await page
    .getByRole('row', { name: /Desa Tanpa Nama/ })
    .getByRole('button', { name: 'Abaikan' })
    .click();
  await ready(page);
  await go(page, /Indikator dan asal/);
  await page.getByRole('checkbox', { name: /rumah tanpa jamban/ }).check();
  await page.getByRole('combobox', { name: /^Dipasang sebagai/ }).selectOption('');
  for (const [label, text] of [
    ['Nama', 'Rumah tanpa jamban'],
    ['Tema', 'Rumah'],
    ['Satuan', 'rumah'],
    ['Dasar data', 'Pendataan 2025'],
    ['Lisensi', 'CC0-1.0'],
    ['Definisi', 'Rumah tanpa jamban sendiri'],
    ['Metode', 'Dihitung per desa'],
  ] as const)
    await page.getByLabel(label, { exact: true }).first().fill(text);
  await page.getByLabel('Metode', { exact: true }).first().press('Enter');
  await page.getByRole('combobox', { name: /^Jenis/ }).selectOption('cacah');
  await page.getByRole('combobox', { name: /^Arah/ }).selectOption('tinggi');
  await page.getByRole('combobox', { name: /^Asal/ }).selectOption('peraga');
  await page.getByRole('combobox', { name: /^Sumber/ }).selectOption({ label: 'Sumber baru …' });
  await fill(page, 'Judul dokumen', 'Pendataan jamban');
  await page.getByLabel('Lisensi', { exact: true }).last().fill('CC0-1.0');
  await page.getByLabel('Lisensi', { exact: true }).last().press('Enter');
  await ready(page);
  const first = await publish(page, '9.0.0');

  // A year later: the portal has last year's pack, and the office sends its table again.
  const host = await publishedPortal(first, 'contoh');
  faults.admit(host.origin);
  await page.goto(`${host.origin}/#/data/studio?pack=contoh`);
  await ready(page);
  const earlier = page.getByRole('region', { name: 'Resep tahun lalu', exact: true });
  await earlier.locator('input').setInputFiles(given('catatan.json', '{"a":1}'));
  await ready(page);
  await expect(earlier.getByRole('alert')).toContainText('catatan.json tidak memuat resep');
  await earlier.locator('input').setInputFiles(given('contoh-9.0.0.zip', readFileSync(first)));
  await ready(page);
  await expect(earlier).toContainText('contoh-9.0.0.zip: paket versi 9.0.0');
  await expect(earlier).toContainText('1 keputusan pasang');
  await bring(
    page,
    given('dari dinas.csv', officeTable(2026)),
    given('lain.csv', 'Kode;Luas\n99.01.01.2001;3\n'),
  );
  await expect(earlier).toContainText('1 dari 1 isi resep cocok');
  const proposal = page.getByRole('article').filter({ hasText: 'dari dinas.csv' }).getByRole('region');
  await expect(proposal).toContainText(
    'Rumah tanpa jamban: kolom Rumah tanpa jamban 2026 untuk 2026. Sumber: Pendataan jamban. Dasar data masih "Pendataan 2025".',
  );
  await expect(page.getByRole('article').filter({ hasText: 'lain.csv' }).getByRole('region')).toContainText(
    'tidak cocok dengan berkas ini',
  );
  await expectAccessible(page);
  await proposal.getByRole('button', { name: 'Pakai untuk dari dinas.csv' }).click();
  await expect(proposal).toContainText('Sudah dipakai');
  // It outlasts the page, what was taken over included.
  await ready(page);
  await page.reload();
  await ready(page);
  await expect(proposal).toContainText('Sudah dipakai');
  await go(page, /Indikator dan asal/);
  await expect(page.getByLabel('Tahun untuk Rumah tanpa jamban 2026')).toHaveValue('2026');
  // All that is new besides the year: on what the numbers stand.
  await expect(page.getByLabel('Dasar data', { exact: true })).toHaveValue('Pendataan 2025');
  await fill(page, 'Dasar data', 'Pendataan 2025; Pendataan 2026');
  await ready(page);
  const second = await publish(page, '9.1.0');
  await host.close();

  const files = unzipSync(new Uint8Array(readFileSync(second)));
  const text = (name: string) => Buffer.from(files[`contoh/${name}`]!).toString('utf8');
  const [village] = packRows('contoh', 'desa');
  const own = text('nilai.csv')
    .split('\n')
    .filter((line) => line.startsWith(`${village!['kode']},rumah_tanpa_jamban,`));
  expect(own.map((line) => line.split(',').slice(2, 4))).toEqual([
    ['2025', '100'],
    ['2026', '101'],
  ]);
  expect(text('katalog.csv')).toContain('Pendataan 2025; Pendataan 2026');
  expect(text('keputusan_pasang.json')).toContain('Desa Tanpa Nama');
  expect(text('sources.json')).toContain('"Rumah tanpa jamban 2026"');
});
