import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { packRows, publishedValues } from './support/packTables.ts';
import { expect, expectAccessible, openApp, ready, sharedPageTest as test } from './support/test.ts';
import { rowCount, rowsOf } from './support/villageTable.ts';

const opened = (page: Page) => page.getByRole('dialog', { name: 'Saring' });
const bar = (page: Page) => page.getByRole('region', { name: 'Saringan aktif' });
const classCounts = async (page: Page) => {
  const cells = await page
    .getByRole('region', { name: 'Panel' })
    .or(page.getByRole('complementary').first())
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
    .evaluateAll((rows) => rows.map((row) => (row.lastElementChild?.textContent ?? '').trim()));
  return cells.map((text) => Number(/^\d+/.exec(text)?.[0] ?? 'NaN'));
};

/** Villages of the made-up pack in the mountains at or above a P0, by hand from its tables. */
function expected(): { codes: string[]; values: ReadonlyMap<string, number> } {
  const values = publishedValues('contoh', { indicator: 'p0', year: 2024 });
  const codes = packRows('contoh', 'desa')
    .filter((row) => row['tipologi'] === 'pegunungan' && (values.get(row['kode'] ?? '') ?? -1) >= 10)
    .map((row) => row['kode'] ?? '')
    .sort((a, b) => (values.get(b) ?? 0) - (values.get(a) ?? 0) || (a < b ? -1 : 1));
  return { codes, values };
}

test('map classes, table, legend and both files agree under a filter computed independently', async ({
  page,
}) => {
  const { codes, values } = expected();
  expect(codes.length).toBeGreaterThan(5);
  await openApp(page, '#/peta?pack=contoh&ind=p0&tampil=berdampingan');
  await page.getByRole('button', { name: 'Saring', exact: true }).click();
  await opened(page).getByRole('button', { name: 'Tipologi' }).click();
  await opened(page)
    .getByRole('checkbox', { name: /^pegunungan/i })
    .check();
  await expect(opened(page).getByRole('button', { name: 'Tipologi 1 dipilih' })).toBeVisible();
  await opened(page).getByRole('textbox', { name: 'Paling rendah' }).fill('10,0');
  await opened(page).getByRole('button', { name: 'Pakai' }).click();
  await expect(
    opened(page).getByRole('button', { name: `Lihat ${codes.length} dari 285 desa` }),
  ).toBeVisible();
  await opened(page)
    .getByRole('button', { name: /^Lihat / })
    .click();
  await ready(page);

  await expect(bar(page)).toContainText(`${codes.length} dari 285 desa`);
  await expect(bar(page)).toContainText(/pegunungan/i);
  await expect(bar(page)).toContainText('P0 mulai 10,00');
  expect(await rowCount(page)).toBe(codes.length);
  await expect(
    page.getByRole('heading', { name: `${codes.length} dari 285 desa lolos saringan` }),
  ).toBeVisible();
  // The programme's symbols are counted, as they are drawn, in the villages that are left.
  const laboratories = packRows('contoh', 'program').filter(({ status }) => status === 'laboratorium');
  const left = laboratories.filter(({ kode }) => codes.includes(kode ?? ''));
  const layer = page.locator('label').filter({ has: page.getByRole('checkbox', { name: /^Laboratorium/ }) });
  expect(left.length).toBeLessThan(laboratories.length);
  await expect(layer).toContainText(`${left.length} dari ${laboratories.length}`);
  await page.getByRole('button', { name: 'Tabel kelas' }).click();
  const counts = await classCounts(page);
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(codes.length);
  // The map says what it shows in its description, with the same number.
  const map = page.getByRole('application');
  await expect(map).toHaveAccessibleDescription(new RegExp(`${codes.length} dari 285`));

  await page.getByRole('button', { name: 'Unduh', exact: true }).click();
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh tabel CSV' }).click(),
  ]);
  const text = readFileSync(await csv.path(), 'utf8').replace(/^\ufeff/, '');
  const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  expect(rows.map(({ kode }) => kode)).toEqual(codes);
  for (const row of rows) {
    expect(Number(row['nilai'])).toBe(values.get(row['kode'] ?? ''));
    expect(row).toMatchObject({ asal: 'peraga', tipologi: 'pegunungan' });
    expect(row['saringan']).toBe(`Pegunungan, P0 mulai 10,00\u00a0%: ${codes.length} dari 285 desa`);
  }
  const inClass = (name: string) => rows.filter(({ kelas }) => kelas === name).length;
  const classes = [...new Set(rows.map(({ kelas }) => kelas ?? ''))];
  expect(classes.map(inClass).sort()).toEqual(counts.filter((n) => n > 0).sort());

  const [xlsx] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh tabel XLSX' }).click(),
  ]);
  expect(xlsx.suggestedFilename()).toBe(csv.suggestedFilename().replace(/csv$/, 'xlsx'));
  const sheets = await readXlsxFile(await xlsx.path());
  const sheet = (name: string) => sheets.find((one) => one.sheet === name)?.data ?? [];
  const [header = [], ...cells] = sheet('Tabel');
  const column = (name: string) => header.indexOf(name);
  expect(cells.map((row) => row[column('kode')])).toEqual(codes);
  expect(cells.map((row) => row[column('nilai')])).toEqual(codes.map((code) => values.get(code)));
  const notes = new Map(sheet('Metadata').map(([label, words]) => [label, words]));
  expect(notes.get('Saringan')).toBe(rows[0]?.['saringan']);
  expect(notes.get('Asal')).toBe('peraga');
  expect(notes.get('Tautan')).toBe(page.url());
});

test('each criterion of the filter can be removed, and back and forward walk through them', async ({
  page,
}) => {
  await openApp(page, '#/peta?tampil=tabel&kec=33.26.15&status=laboratorium');
  const labs = await rowCount(page);
  await bar(page).getByRole('button', { name: 'Hapus saringan: Laboratorium' }).click();
  await ready(page);
  expect(await rowCount(page)).toBe(16);
  await bar(page).getByRole('button', { name: 'Hapus semua' }).click();
  await expect(bar(page)).toHaveCount(0);
  expect(await rowCount(page)).toBe(285);
  await expect(page.getByText('Saringan dihapus, 285 desa ditampilkan.')).toBeAttached();
  await page.goBack();
  await expect(bar(page)).toContainText('16 dari 285 desa');
  await page.goBack();
  await expect(bar(page)).toContainText('Laboratorium');
  expect(await rowCount(page)).toBe(labs);
  await page.goForward();
  await expect(bar(page)).not.toContainText('Laboratorium');
});

test('a filter that no village passes says so and offers a way back', async ({ page }) => {
  await openApp(page, '#/peta?tampil=tabel&kec=33.26.15&nilai=..0.1');
  await expect(bar(page)).toContainText('Tidak ada desa yang lolos saringan ini.');
  await expect(rowsOf(page)).toHaveCount(0);
  await bar(page).getByRole('button', { name: 'Hapus semua' }).click();
  await expect(rowsOf(page).first()).toBeVisible();
});

test('an invalid value is refused with a message and changes nothing', async ({ page }) => {
  await openApp(page, '#/peta');
  const before = page.url();
  await page.getByRole('button', { name: 'Saring', exact: true }).click();
  await opened(page).getByRole('textbox', { name: 'Paling tinggi' }).fill('rendah');
  await opened(page).getByRole('button', { name: 'Pakai' }).click();
  await expect(opened(page)).toContainText('"rendah" bukan angka.');
  await expect(opened(page).getByRole('textbox', { name: 'Paling tinggi' })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  expect(page.url()).toBe(before);
});

test('the filter of interventions is shared by panel and layers', async ({ page }) => {
  await openApp(page, '#/peta?lapis=intervensi&tampil=tabel');
  await page.getByRole('button', { name: 'Saring', exact: true }).click();
  await opened(page).getByRole('button', { name: 'Pelaku' }).click();
  await opened(page)
    .getByRole('checkbox', { name: /^Dunia usaha/ })
    .check();
  await opened(page)
    .getByRole('radio', { name: /^yang punya/ })
    .check();
  const left = Number(
    /\d+/.exec(
      await opened(page)
        .getByRole('radio', { name: /^yang punya/ })
        .locator('..')
        .innerText(),
    )?.[0],
  );
  await opened(page)
    .getByRole('button', { name: /^Lihat / })
    .click();
  await ready(page);
  expect(left).toBeGreaterThan(0);
  expect(await rowCount(page)).toBe(left);
  await expect(
    page.getByRole('group', { name: 'Saring menurut pelaku' }).getByRole('button', { name: 'Dunia usaha' }),
  ).toHaveAttribute('aria-pressed', 'true');
  await expect(bar(page)).toContainText('punya intervensi');
});

test('a village outside of the filter can still be found, with a note', async ({ page }) => {
  await openApp(page, '#/peta?tampil=tabel&kec=33.26.15');
  await page.getByRole('combobox', { name: 'Cari desa atau kecamatan' }).fill('botosari');
  await page.getByRole('option', { name: /Botosari, Kec. Paninggaran/ }).click();
  await expect(bar(page)).toContainText('Botosari, Kec. Paninggaran terpilih, tetapi di luar saringan ini.');
});

test('the panel passes the accessibility audit, and options without villages are shown but disabled', async ({
  page,
}) => {
  await openApp(page, '#/peta?kec=33.26.15');
  await page.getByRole('button', { name: /^Saring/ }).click();
  // Folded, the groups fit two screens; each says what it is.
  const length_px = await opened(page)
    .locator('.panel')
    .evaluate((panel) => panel.scrollHeight);
  expect(length_px).toBeLessThan(1500);
  await opened(page).getByRole('button', { name: 'Sumber dana' }).click();
  await expect(opened(page).getByRole('checkbox', { name: /;/ })).toHaveCount(0);
  await opened(page).getByRole('button', { name: 'Tipologi' }).click();
  await expect(opened(page).getByRole('checkbox', { name: /^pegunungan/i })).toBeDisabled();
  await expect(opened(page).getByRole('checkbox', { name: /^pesisir/i })).toBeEnabled();
  await expectAccessible(page, 'dialog[open]');
});

test('the filter opens from the list and from the legend @phone', async ({ page }) => {
  await openApp(page, '#/peta?tampil=tabel');
  await page.getByRole('button', { name: 'Saring', exact: true }).click();
  await opened(page)
    .getByRole('checkbox', { name: /^tirto/i })
    .check();
  await expectAccessible(page, 'dialog[open]');
  await opened(page)
    .getByRole('button', { name: /^Lihat 16 dari 285 desa/ })
    .click();
  await expect(page.getByRole('region', { name: 'Daftar' }).getByRole('listitem')).toHaveCount(16);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('link', { name: 'Peta', exact: true }).click();
  await ready(page);
  await page.getByRole('button', { name: 'Legenda dan lapisan' }).click();
  await page.getByRole('button', { name: /^Saring 1|^Saring Saringan aktif: 1/ }).click();
  await expect(opened(page).getByRole('button', { name: 'Hapus saringan: Kec. Tirto' })).toBeVisible();
});
