import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { packRows, referencePoint } from './support/packTables.ts';
import { bring, given, goTo } from './support/studioJourney.ts';
import { tabTo } from './support/tabTo.ts';
import { expect, expectAccessible, openApp, ready, test } from './support/test.ts';

const VILLAGES = packRows('contoh', 'desa');
const [FIRST = {}, SECOND = {}] = VILLAGES;
/** Of another kecamatan than the first. */
const FAR = VILLAGES.find(({ kode_kecamatan }) => kode_kecamatan !== FIRST['kode_kecamatan']) ?? {};
const ENGLISH = '&bhs=en';

/** Houses of every village: 10, 17, 24, … */
const HOUSES = [
  'kode;desa;Rumah tidak layak huni 2025',
  ...VILLAGES.map(({ kode, nama }, i) => `${kode};${nama};${10 + 7 * i}`),
].join('\n');

const cell = (page: Page, at: number) => page.locator(`[data-at="${at}"] [data-col="0"]`);
const focused = (page: Page) => page.locator(':focus');

test('numbers are corrected by keyboard, taken back, done again, kept, and carried in the recipe', async ({
  page,
}) => {
  await openApp(page, '#/data/studio?pack=contoh');
  await bring(page, given('rumah.csv', HOUSES));
  await goTo(page, 'indikator');
  await tabTo(page, /^Lihat dan ubah angkanya$/);
  await page.keyboard.press('Enter');
  await ready(page);
  await tabTo(page, /^Alasan perubahan$/);
  await page.keyboard.type('angka tertukar');
  await tabTo(page, /^10$/);
  await expect(focused(page)).toHaveAttribute('role', 'gridcell');
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, 1)).toBeFocused();
  await expect(cell(page, 1)).toHaveText('17');
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveValue('17');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('1.071');
  await page.keyboard.press('Enter');
  await expect(cell(page, 2)).toBeFocused();
  await expect(cell(page, 1)).toHaveText('17 1.071');
  await expectAccessible(page);

  // What an indicator cannot have is not taken, and Escape leaves the number as it was.
  await page.keyboard.type('-5');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'tidak mungkin' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(cell(page, 2)).toBeFocused();
  await expect(cell(page, 2)).toHaveText('24');
  await page.keyboard.press('Delete');
  await expect(cell(page, 2)).toHaveText('24 kosong');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 2)).toHaveText('24');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 1)).toHaveText('17');
  await page.keyboard.press('Control+Shift+z');
  await expect(cell(page, 1)).toHaveText('17 1.071');
  await expect(page.getByRole('status').filter({ hasText: '1 angka diubah' })).toBeVisible();
  await expect(page.getByRole('list').filter({ hasText: '17 menjadi 1.071' })).toContainText(
    'angka tertukar',
  );
  await page.keyboard.press('End');
  await expect(cell(page, 284)).toBeFocused();

  await page.reload();
  await ready(page);
  await page.getByRole('button', { name: 'Lihat dan ubah angkanya' }).click();
  await ready(page);
  await expect(cell(page, 1)).toHaveText('17 1.071');
  await page.getByLabel('Saring desa').fill(SECOND['nama'] ?? '');
  await expect(cell(page, 0)).toHaveText('17 1.071');

  await goTo(page, 'pratinjau');
  await page.getByLabel(/^Versi/).fill('9.0.0');
  await page
    .getByLabel(/^Apa yang berubah/)
    .first()
    .fill('Angka diperbaiki');
  await page.getByRole('button', { name: 'Susun paket' }).click();
  await ready(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /resep/i }).click();
  const recipe = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as Record<string, unknown>;
  expect(recipe['koreksi']).toMatchObject([
    {
      ...{ kode: SECOND['kode'], indikator: 'rtlh', tahun: 2025, kolom: 'nilai' },
      ...{ sebelum: 17, sesudah: 1071, alasan: 'angka tertukar' },
    },
  ]);
});

test('a correction that the next file contradicts is told, and not applied', async ({ page }) => {
  await openApp(page, `#/data/studio?pack=contoh${ENGLISH}`);
  await bring(page, given('rumah.csv', HOUSES));
  await goTo(page, 'indikator');
  await page.getByRole('button', { name: 'Look at and change its numbers' }).click();
  await ready(page);
  await cell(page, 0).click();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(cell(page, 0)).toHaveText('10 12');
  await goTo(page, 'berkas');
  await bring(page, given('rumah.csv', HOUSES.replace(';10\n', ';11\n')));
  await goTo(page, 'indikator');
  await expect(page.getByRole('status').filter({ hasText: 'Not used: it says 11 now.' })).toBeVisible();
  await page.getByRole('button', { name: 'Look at and change its numbers' }).click();
  await ready(page);
  await expect(cell(page, 0)).toHaveText('11');
  await expectAccessible(page);
});

const HEAD = 'id;judul;sektor;tahun_mulai;status;presisi_lokasi;asal;sumber;kode;lon;lat';
function intervention(id: string, title: string, where: string, year = '2025'): string {
  return `${id};${title};RTLH;${year};berjalan;titik;peraga;peraga;${where}`;
}

for (const [language, query, words] of [
  [
    'Indonesian',
    '',
    {
      counts: '5 kegiatan: 2 di titiknya, 3 di tempat',
      own: 'Keputusan untuk Pipa',
      leave: 'Jangan dipakai',
    },
  ],
  [
    'English',
    ENGLISH,
    { counts: '5 activities: 2 at the point, 3 at the', own: 'Decision about Pipa', leave: 'Leave it out' },
  ],
] as const) {
  test(`activities with odd coordinates are listed, drawn and decided, in ${language}`, async ({ page }) => {
    const [lon, lat] = referencePoint('contoh', FIRST['kode'] ?? '');
    const near = `${FIRST['kode']};${lon};${lat}`;
    await openApp(page, `#/data/studio?pack=contoh${query}`);
    const rows = [
      intervention('a', 'Jalan', near),
      intervention('b', 'Pipa', `${FIRST['kode']};${lon + 5};${lat}`),
      intervention('c', 'Rusak', near, 'dua'),
      intervention('d', 'Sumur', `${FAR['kode']};${lon};${lat}`),
      intervention('e', 'Pagar', `${FIRST['kode']};entah;${lat}`),
      intervention('f', 'Jembatan', `${FIRST['kode']};${-lat} LS;${lon} BT`),
    ];
    await bring(page, given('kegiatan.csv', [HEAD, ...rows].join('\n')));
    await goTo(page, 'kecocokan');
    await expect(page.getByRole('status').filter({ hasText: words.counts })).toBeVisible();
    const table = page.getByRole('table').first();
    await expect(table.getByRole('rowheader')).toHaveText(['Pipa', 'Sumur', 'Pagar', 'Jembatan']);
    await expect(page.locator('[data-map=drawing] [data-row]')).toHaveCount(3);
    await expect(page.getByText('tahun_mulai')).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel(words.own).selectOption(words.leave);
    await expect(page.getByRole('status').filter({ hasText: words.counts })).toHaveCount(0);
    await page.reload();
    await ready(page);
    await expect(page.getByLabel(words.own)).toHaveValue('tinggalkan');
  });
}
