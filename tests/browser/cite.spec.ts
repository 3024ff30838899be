import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { expect, expectAccessible, openApp, test } from './support/test.ts';
import { rowCount, rowsOf } from './support/villageTable.ts';

async function downloaded(page: Page, button: RegExp | string): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).last().click(),
  ]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
}

test('a view is cited in both languages, as text, BibTeX and RIS, copied and downloaded', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openApp(page, '#/peta?pack=contoh&ind=p0&th=2024');
  await page.getByRole('button', { name: 'Bagikan' }).click();
  await page.getByRole('button', { name: 'Kutip' }).click();
  const dialog = page.getByRole('dialog', { name: 'Kutip' });
  const text = dialog.getByRole('textbox', { name: 'Kutipan' });
  await expect(text).toHaveValue(/^Petala \(\d{4}\)\. Persentase penduduk miskin \(P0\) 2024, .* \[peta\]\./);
  await expect(text).toHaveValue(/Peraga: angka contoh, bukan data\./);
  expect(await text.inputValue()).toContain(page.url());
  await dialog.getByRole('button', { name: 'Salin kutipan' }).click();
  await expect(page.getByText('Kutipan disalin')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text.inputValue());

  await dialog.getByRole('radio', { name: 'English' }).check();
  await expect(text).toHaveValue(/\[map\].*Sample: made-up figures, not data\./);
  await dialog.getByRole('radio', { name: 'BibTeX' }).check();
  await expect(text).toHaveValue(/^@misc\{petala-contoh-p0-2024-[0-9a-f]{8},/);
  const bib = await downloaded(page, /^Unduh petala-contoh-p0-2024-.*\.bib$/);
  expect(strFromU8(bib.bytes)).toBe(await text.inputValue());
  await dialog.getByRole('radio', { name: 'RIS' }).check();
  const ris = await downloaded(page, /\.ris$/);
  expect(ris.name).toMatch(/^petala-contoh-p0-2024-[0-9a-f]{8}\.ris$/);
  expect(strFromU8(ris.bytes).split('\r\n')[0]).toBe('TY  - MAP');
  await expectAccessible(page, 'dialog[open]');
});

test('where the clipboard is refused the text is chosen, to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new Error('refused')) });
  });
  await openApp(page, '#/peta?ind=idm');
  await page.getByRole('button', { name: 'Bagikan' }).click();
  await page.getByRole('button', { name: 'Kutip' }).click();
  const text = page.getByRole('textbox', { name: 'Kutipan' });
  await page.getByRole('button', { name: 'Salin kutipan' }).click();
  await expect(page.getByText('Salin sendiri teks ini')).toBeVisible();
  await expect(text).toBeFocused();
  const chosen = await text.evaluate((element) => {
    if (!(element instanceof HTMLTextAreaElement)) return '';
    return element.value.slice(element.selectionStart, element.selectionEnd);
  });
  expect(chosen).toBe(await text.inputValue());
});

test('a share sheet that is closed without sending is no fault @phone', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(navigator, {
      canShare: () => true,
      share: () => {
        document.body.dataset['asked'] = 'yes';
        return Promise.reject(new DOMException('closed', 'AbortError'));
      },
    });
  });
  await openApp(page, '#/peta');
  await page.getByRole('button', { name: 'Kirim gambar dan tautannya' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-asked', 'yes');
  await expect(page.getByText(/tidak dapat dibuat|Diunduh|Gambar diteruskan/)).toHaveCount(0);
});

test('CSV, workbook and GeoJSON hold the rows of the screen’s table, with classes and metadata', async ({
  page,
}) => {
  await openApp(page, '#/peta?pack=contoh&ind=rtlh&th=2024&kec=99.01.02&tampil=tabel');
  const names = await rowsOf(page).getByRole('rowheader').allInnerTexts();
  const shown = await rowCount(page);
  await page.getByRole('button', { name: 'Bagikan' }).click();
  const zip = await downloaded(page, /^Unduh CSV dengan metadata/);
  const files = unzipSync(zip.bytes);
  const csvName = zip.name.replace(/zip$/, 'csv');
  expect(Object.keys(files).sort()).toEqual([zip.name.replace(/\.zip$/, '-metadata.json'), csvName].sort());
  const csv = Papa.parse<Record<string, string>>(strFromU8(files[csvName]!), {
    header: true,
    skipEmptyLines: true,
  }).data;
  const meta = JSON.parse(strFromU8(files[zip.name.replace(/\.zip$/, '-metadata.json')]!)) as {
    url: string;
    tableSchema: { columns: { titles: string }[] };
    'petala:metadata': { baris: number; peraga: boolean; kelas: { nama: string; jumlah: number }[] };
  };
  expect(meta.url).toBe(csvName);
  expect(meta.tableSchema.columns.map(({ titles }) => titles)).toEqual(Object.keys(csv[0]!));
  expect(meta['petala:metadata']).toMatchObject({ baris: csv.length, peraga: true });
  for (const { nama, jumlah } of meta['petala:metadata'].kelas)
    expect(
      csv.filter(({ kelas }) => kelas === nama),
      nama,
    ).toHaveLength(jumlah);

  const xlsx = await readXlsxFile(Buffer.from((await downloaded(page, /^Unduh tabel XLSX/)).bytes));
  expect(xlsx.map(({ sheet }) => sheet)).toEqual(['Tabel', 'Metadata', 'Kamus']);
  const [header = [], ...rows] = xlsx[0]!.data;
  expect(xlsx[2]!.data.slice(1).map(([name]) => name)).toEqual(header);

  const geojson = JSON.parse(strFromU8((await downloaded(page, 'Unduh GeoJSON')).bytes)) as {
    metadata: { baris: number };
    features: { properties: Record<string, unknown>; geometry: { type: string } }[];
  };
  expect(geojson.metadata.baris).toBe(csv.length);
  const properties = geojson.features.map((feature) => feature.properties);
  const named = (list: readonly unknown[]) => list.map(String);
  expect(named(properties.map(({ nama }) => nama))).toEqual(named(csv.map(({ nama }) => nama)));
  expect(named(rows.map((row) => row[header.indexOf('nama')]))).toEqual(named(csv.map(({ nama }) => nama)));
  expect(csv).toHaveLength(shown);
  expect(names.length).toBeGreaterThan(5);
  for (const [i, name] of names.entries()) expect(name).toContain(csv[i]!['nama']!);
  // What is withheld on the screen is withheld in every file, and says so.
  const hidden = csv.flatMap(({ tanda }, i) => (tanda === 'sembunyi' ? [i] : []));
  expect(hidden.length).toBeGreaterThan(0);
  for (const i of hidden) {
    expect(csv[i]!['nilai']).toBe('');
    expect(properties[i]!['nilai']).toBeNull();
    expect(rows[i]![header.indexOf('nilai')]).toBeNull();
  }
  await expect(page.getByText('Disembunyikan').first()).toBeVisible();
});
