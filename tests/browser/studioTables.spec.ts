import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { packWorkbook } from '../../src/data/export/packWorkbook.ts';
import { packRows, referencePoint } from './support/packTables.ts';
import { bring, given, goTo } from './support/studioJourney.ts';
import { tabTo } from './support/tabTo.ts';
import { expect, expectAccessible, openApp, ready, test } from './support/test.ts';

const [FIRST = {}, SECOND = {}] = packRows('contoh', 'desa');
const [LON, LAT] = referencePoint('contoh', FIRST['kode'] ?? '');
/** One letter is wrong: which village is meant is for a person to say. */
const MISSPELT = (SECOND['nama'] ?? '').replace('A', 'Aa');
const district = FIRST['kecamatan'] ?? '';

const HEADER = ['No', 'Nama Kegiatan', 'Desa', 'Kecamatan', 'Tahun Anggaran', 'Pagu', 'Pagu Perubahan (Rp)'];
HEADER.push('Sumber Dana', 'OPD', 'Bidang', 'Kondisi', 'Lintang', 'Bujur');
const comma = (number: number) => String(number).replace('.', ',');
const ROWS = [
  [
    ...[
      '1',
      'Sambungan air',
      FIRST['nama'],
      district,
      'TA 2024',
      'Rp 250.000.000',
      'Rp 275.500.000',
      'DAK',
      'DPUPR',
    ],
  ],
  [...['2', 'Rehab rumah', MISSPELT, district, '2024', '75.000.000', '80.000.000', 'Dana Desa', 'Dinperkim']],
  [...['3', 'Bibit tanaman', '-', district, '2024', '10.000.000', '12.000.000', 'APBD', 'Dinas Pertanian']],
].map((row, i) => [
  ...row,
  ...[
    'RTLH',
    ['Selesai', 'Beres', 'Sedang berjalan'][i],
    i === 0 ? comma(LAT) : '',
    i === 0 ? comma(LON) : '',
  ],
]);
const CSV = `\ufeff${[HEADER, ...ROWS].map((row) => row.join(';')).join('\r\n')}\r\n`;
const sheet = (name: string, [header = [], ...rows]: readonly (readonly (string | undefined)[])[]) => ({
  ...{ name, header: header.map(String), rows: rows.map((row) => row.map(String)) },
  columns: header.map(() => ({ width: 14, style: 'text' as const })),
});
const WORKBOOK = packWorkbook([
  sheet('Pengantar', [['Judul'], ['Daftar kegiatan kabupaten']]),
  sheet('Daftar 2024', [HEADER, ...ROWS]),
]);

const field = (page: Page, column: string) => page.locator(`[data-column="${column}"] select`).first();

const source = (page: Page, heading: string) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2, name: heading }) })
    .getByRole('combobox');

interface Activity {
  readonly geometry: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The activities of the published pack that the list brought, by their titles. */
async function published(page: Page, button: string): Promise<readonly Activity[]> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const files = unzipSync(new Uint8Array(readFileSync(await (await coming).path())));
  const [, bytes] = Object.entries(files).find(([path]) => path.endsWith('intervensi.geojson'))!;
  const { features } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { features: readonly Activity[] };
  const titles = new Set(ROWS.map(([, title]) => title));
  return features.filter(
    ({ properties }) =>
      titles.has(String(properties['judul'])) &&
      properties['opd'] !== undefined &&
      /^(DPUPR|Dinperkim|Dinas Pertanian)$/.test(String(properties['opd'])),
  );
}

test('an office’s list of projects becomes activities of the pack; a wrong guess is corrected by keyboard', async ({
  page,
}) => {
  test.setTimeout(150_000);
  await openApp(page, '#/data/studio?pack=contoh');
  await bring(page, given('kegiatan.csv', CSV));
  await goTo(page, 'kolom');
  await expect(page.getByRole('radio', { name: /^daftar kegiatan/ })).toBeChecked();
  await expect(page.getByLabel('Menjadi')).toHaveValue('intervensi');
  await expect(field(page, 'judul')).toHaveValue(':Nama Kegiatan');
  await expect(field(page, 'tahun_mulai')).toHaveValue(':Tahun Anggaran');
  await expect(field(page, 'pagu_rp')).toHaveValue(':Pagu');
  await expect(field(page, 'sektor')).toHaveValue(':Bidang');
  await expect(field(page, 'lat')).toHaveValue(':Lintang');
  await expect(page.locator('[data-column=pagu_rp]')).toContainText('Rp 250.000.000 dibaca 250.000.000');
  await expect(page.getByText(/^Kolom berkas yang tidak dipakai/)).toContainText('No, Pagu Perubahan (Rp)');
  // The budget after its revision counts, which no heading tells.
  await tabTo(page, /^Pagu \(Rp\)/);
  await page.keyboard.type(':Pagu P'.slice(1));
  await ready(page);
  await expect(field(page, 'pagu_rp')).toHaveValue(':Pagu Perubahan (Rp)');
  await expect(field(page, 'pagu_rp')).toBeFocused();
  await expect(page.locator('[data-column=pagu_rp]')).toContainText('275.500.000');

  // The status has words of the office's own; one is not known, and its row waits.
  await expect(field(page, 'status')).toHaveValue(':Kondisi');
  await expect(page.getByLabel('Maksud "Sedang berjalan"')).toHaveValue('berjalan');
  await expect(page.getByLabel('Maksud "Beres"')).toHaveValue('');
  await expect(page.getByRole('alert').filter({ hasText: '1 baris tidak bisa dipakai' })).toBeVisible();
  await tabTo(page, /^Maksud "Beres"$/);
  await page.keyboard.type('sel');
  await ready(page);
  await expect(page.getByLabel('Maksud "Beres"')).toHaveValue('selesai');
  await expect(page.getByRole('alert').filter({ hasText: 'Sumber belum dipilih' })).toBeVisible();
  await source(page, 'Dari mana daftar ini').selectOption('peraga');
  await ready(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(
    page.getByRole('status').filter({ hasText: '2 baris masuk, 1 baris tidak bisa dipakai' }),
  ).toBeVisible();
  await expect(page.getByText(`Desa "${MISSPELT}, ${district}" bukan desa di paket ini`)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Lanjut: Kecocokan' }).click();
  await ready(page);
  const waiting = page.getByRole('row').filter({ hasText: MISSPELT });
  await waiting.getByRole('button', { name: SECOND['nama']!, exact: false }).first().click();
  await ready(page);
  await expect(
    page.getByRole('status').filter({ hasText: '3 kegiatan: 1 di titiknya, 2 di tempat' }),
  ).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await ready(page);
  await goTo(page, 'kolom');
  await expect(field(page, 'pagu_rp')).toHaveValue(':Pagu Perubahan (Rp)');
  await expect(page.getByLabel('Maksud "Beres"')).toHaveValue('selesai');

  await goTo(page, 'indikator');
  await expect(page.getByText('kegiatan.csv: 3 baris masuk ke Kegiatan, 0 tidak.')).toBeVisible();
  await goTo(page, 'pratinjau');
  await page.getByLabel(/^Versi/).fill('9.0.0');
  await page.getByLabel('Apa yang berubah, dan mengapa').fill('Kegiatan 2024 dari dinas.');
  await page.getByRole('button', { name: 'Susun paket' }).click();
  await ready(page);
  await expect(page.getByRole('heading', { level: 2, name: /^Paket siap/ })).toBeVisible({ timeout: 90_000 });
  const brought = await published(page, 'Unduh paket');
  expect(
    brought.map(({ geometry, properties: { judul, kode, pagu_rp, tahun_mulai, status, presisi_lokasi } }) => [
      ...[judul, kode, pagu_rp, tahun_mulai, status, presisi_lokasi, geometry !== null],
    ]),
  ).toEqual([
    ['Sambungan air', FIRST['kode'], 275_500_000, 2024, 'selesai', 'titik', true],
    ['Rehab rumah', SECOND['kode'], 80_000_000, 2024, 'selesai', 'desa', false],
    ['Bibit tanaman', FIRST['kode_kecamatan'], 12_000_000, 2024, 'berjalan', 'kecamatan', false],
  ]);
});

test('the second sheet of a workbook, in English; next year’s file with its headings needs nothing new', async ({
  page,
}) => {
  await openApp(page, '#/data/studio?pack=contoh&bhs=en');
  await bring(page, given('projects.xlsx', WORKBOOK));
  await goTo(page, 'kolom');
  await page.getByLabel('Table that is worked on').selectOption({ label: 'projects.xlsx: Daftar 2024' });
  await ready(page);
  await expect(page.getByLabel('Becomes')).toHaveValue('intervensi');
  await expect(field(page, 'judul')).toHaveValue(':Nama Kegiatan');
  await field(page, 'pagu_rp').selectOption(':Pagu Perubahan (Rp)');
  await ready(page);
  await page.getByLabel('Meaning of "Beres"').selectOption('selesai');
  await ready(page);
  await source(page, 'Where this list comes from').selectOption('peraga');
  await ready(page);
  await expect(page.locator('[data-column=pagu_rp]')).toContainText('is read as 275,500,000');
  await expect(
    page.getByRole('status').filter({ hasText: '2 rows taken, 1 row cannot be used' }),
  ).toBeVisible();
  await expectAccessible(page);
  await goTo(page, 'indikator');
  await expect(
    page.getByText('projects.xlsx, Daftar 2024: 2 rows go to Activities, 1 does not.'),
  ).toBeVisible();

  await goTo(page, 'berkas');
  await page.getByRole('button', { name: 'Take projects.xlsx out' }).click();
  await bring(page, given('kegiatan_2025.csv', CSV.replaceAll('2024', '2025')));
  await goTo(page, 'kolom');
  await expect(field(page, 'pagu_rp')).toHaveValue(':Pagu Perubahan (Rp)');
  await expect(page.getByLabel('Meaning of "Beres"')).toHaveValue('selesai');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a list that is not recognised is made one by hand, and what is missing is said @phone', async ({
  page,
}) => {
  await openApp(page, '#/data/studio?pack=contoh');
  const rows = [`${FIRST['kode']};Air jauh;Masalah`, `${SECOND['kode']};Jalan rusak;Lainnya`];
  await bring(page, given('temuan.csv', ['Lokasi;Isi;Golongan', ...rows].join('\n')));
  await goTo(page, 'kolom');
  await page.getByRole('radio', { name: /^daftar kegiatan/ }).check();
  await page.getByLabel('Menjadi').selectOption('ppa');
  await ready(page);
  await expect(field(page, 'kode')).toHaveValue(':Lokasi');
  await field(page, 'label').selectOption(':Isi');
  await field(page, 'jenis').selectOption(':Golongan');
  await ready(page);
  await expect(page.getByRole('alert').filter({ hasText: 'Tanggal belum ada' })).toBeVisible();
  await field(page, 'tanggal').selectOption('=');
  await page.getByLabel('Isian Tanggal untuk semua baris').fill('2024-03');
  await page.getByLabel('Isian Tanggal untuk semua baris').press('Enter');
  await page.getByLabel('Maksud "Lainnya"').selectOption('penyebab');
  await ready(page);
  await expect(page.getByRole('status').filter({ hasText: '2 baris masuk, 0 baris' })).toBeVisible();
  await expectAccessible(page);
});
