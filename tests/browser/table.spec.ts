import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import type { Page } from '@playwright/test';
import { mapOf, middleOfMap } from './support/mapPicture.ts';
import { packRows, publishedValues, referencePoint } from './support/packTables.ts';
import {
  expect,
  expectAccessible,
  openApp,
  ready,
  sharedPageTest as test,
  test as freshPageTest,
} from './support/test.ts';
import { rowCount, rowOf, rowsOf, tableOf } from './support/villageTable.ts';

const MULYOREJO = '33.26.15.2014';
const head = (page: Page, name: RegExp) => tableOf(page).getByRole('columnheader', { name });
const chosen = (page: Page) => rowsOf(page).and(page.locator('[aria-selected="true"]'));
const firstName = (page: Page) => rowsOf(page).first().getByRole('rowheader');

test('the table sorts by any column, announces it, and keeps rows without a number at the end', async ({
  page,
}) => {
  await openApp(page, '#/peta?tampil=tabel');
  const byValue = [...publishedValues('pekalongan', { indicator: 'idm', year: 2024 })].sort(
    (a, b) => b[1] - a[1],
  );
  const nameOf = new Map(packRows('pekalongan', 'desa').map((row) => [row['kode'], row['nama']]));

  await expect(head(page, /^Peringkat/)).toHaveAttribute('aria-sort', 'ascending');
  await expect(firstName(page)).toHaveText(nameOf.get(byValue.at(-1)?.[0] ?? '') ?? '');
  // A low index is the heavier: the first press begins there, the second turns round.
  const idm = head(page, /^IDM/);
  await idm.getByRole('button').click();
  await expect(idm).toHaveAttribute('aria-sort', 'ascending');
  await idm.getByRole('button').click();
  await expect(idm).toHaveAttribute('aria-sort', 'descending');
  await expect(firstName(page)).toHaveText(nameOf.get(byValue[0]?.[0] ?? '') ?? '');
  expect(page.url()).toContain('urut=-nilai');

  await rowsOf(page).first().focus();
  await page.keyboard.press('End');
  await expect(rowsOf(page).last()).toBeFocused();
  await expect(rowsOf(page).last()).toContainText('Tidak berlaku');

  await page.goBack();
  await expect(idm).toHaveAttribute('aria-sort', 'ascending');
});

test("chosen columns state their year, also where it differs from the map's", async ({ page }) => {
  await openApp(page, '#/peta?tampil=tabel&kolom=tanpa');
  await page.getByRole('button', { name: 'Kolom', exact: true }).click();
  await page
    .getByRole('checkbox', { name: /sensus/i })
    .first()
    .check();
  await ready(page);
  const census = packRows('pekalongan', 'katalog').find(({ id }) => id === 'penduduk_sensus');
  await expect(head(page, new RegExp(`^${census?.['nama_pendek'] ?? ''}`))).toContainText(
    '2020, data terbaru',
  );
  expect(page.url()).toContain('kolom=penduduk_sensus');
});

test('a selection on the map is one in the table, and vice versa', async ({ page }) => {
  const [lon, lat] = referencePoint('pekalongan', MULYOREJO);
  await openApp(page, `#/peta?tampil=berdampingan&kamera=${lon},${lat},13&urut=nama`);
  await expect(chosen(page)).toHaveCount(0);
  const { x, y } = await middleOfMap(page);
  await page.mouse.click(x, y);
  await expect(chosen(page)).toContainText(/Mulyorejo\s*Tirto/);
  await expect(chosen(page)).toBeInViewport();
  await expect(page.locator('tr.hovered')).toContainText(/Mulyorejo\s*Tirto/);
  expect(page.url()).toContain(`desa=${MULYOREJO}`);

  await rowsOf(page).first().focus();
  await page.keyboard.press('Home');
  const first = packRows('pekalongan', 'desa')
    .map((row) => row['nama'] ?? '')
    .sort(new Intl.Collator('id').compare)[0];
  await expect(page.locator('tr:focus')).toContainText(first ?? '');
  await page.keyboard.press('Space');
  await expect(page.locator('tr:focus')).toHaveAttribute('aria-selected', 'true');
  expect(page.url()).not.toContain(MULYOREJO);
});

test('by keyboard alone a village is found, compared, read and opened', async ({ page }) => {
  await openApp(page, `#/peta?tampil=tabel&desa=${MULYOREJO}`);
  await rowOf(page, 'Mulyorejo').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('PageDown');
  const at = Number(await page.locator('tr:focus').getAttribute('data-at'));
  expect(at).toBeGreaterThan(8);
  await expect(page.locator('tr:focus')).toBeInViewport();
  await expect(page.locator('tr:focus')).toHaveAttribute('aria-rowindex', String(at + 2));
  await page.keyboard.press('Tab');
  await expect(page.locator('input:focus')).toHaveAccessibleName(/^Bandingkan .+, Kec\. /);
  await page.keyboard.press('Space');
  await expect(page.locator('input:focus')).toBeChecked();
  expect(page.url()).toContain('banding=');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/^(Desa|Kelurahan) /);
  await page.goBack();
  await ready(page);
  await expect(tableOf(page)).toBeVisible();
});

test('only rows in view are in the document, and every row can be reached', async ({ page }) => {
  await openApp(page, '#/peta?tampil=tabel');
  expect(await rowCount(page)).toBe(285);
  expect(await rowsOf(page).count()).toBeLessThan(40);
  await tableOf(page).evaluate(
    (grid) => (grid.parentElement!.scrollTop = grid.parentElement!.scrollHeight / 2),
  );
  await expect(rowsOf(page).and(page.locator('[data-at="140"]'))).toBeVisible();
  expect(await rowsOf(page).count()).toBeLessThan(40);
});

test('below 1200 px a link to both views shows the table with an explanation', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 768 });
  await openApp(page, '#/peta?tampil=berdampingan');
  await expect(tableOf(page)).toBeVisible();
  await expect(mapOf(page)).toHaveCount(0);
  await expect(page.getByText(/berdampingan butuh layar selebar 1\.200 piksel/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Berdampingan' })).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1000);
});

test('a figure that is suppressed, uncertain or absent looks and reads accordingly', async ({ page }) => {
  await openApp(page, '#/peta?pack=contoh&ind=rtlh&th=2018&tampil=tabel&kolom=p0');
  await rowsOf(page).first().focus();
  await page.keyboard.press('End');
  await expect(tableOf(page).getByText('Disembunyikan demi kerahasiaan').first()).toBeVisible();
  await page.getByRole('button', { name: 'Selang 95 %' }).click();
  await expect(rowsOf(page).last()).toContainText(/\d,\d\d–\d+,\d\d\u00a0%/);
});

test('the table and its column chooser pass the accessibility audit', async ({ page }) => {
  await openApp(page, `#/peta?pack=contoh&ind=p0&tampil=berdampingan&kolom=rtlh,stunting`);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Kolom', exact: true }).click();
  await expectAccessible(page);
});

test('the list on a phone follows order and filter @phone', async ({ page }) => {
  await openApp(page, '#/peta?tampil=tabel&kec=33.26.15&urut=nama');
  const names = packRows('pekalongan', 'desa')
    .filter((row) => row['kode_kecamatan'] === '33.26.15')
    .map((row) => row['nama'] ?? '')
    .sort(new Intl.Collator('id').compare);
  const list = page.getByRole('region', { name: 'Daftar' });
  await expect(list.getByRole('listitem')).toHaveCount(names.length);
  await expect(list.getByRole('listitem').first()).toContainText(names[0] ?? '');
  await expect(page.getByRole('region', { name: 'Saringan aktif' })).toContainText(
    `${names.length} dari 285 desa Kec. Tirto`,
  );
  await page.getByRole('button', { name: 'Terberat dulu' }).click();
  await expect(list.getByRole('listitem').first()).toContainText('Mulyorejo');
  expect(page.url()).not.toContain('urut=');
  await expectAccessible(page);
});

test('the share menu and the table save the same file', async ({ page }) => {
  await openApp(page, '#/peta?tampil=tabel&kec=33.26.15');
  const saved = async (press: () => Promise<void>) => {
    const [file] = await Promise.all([page.waitForEvent('download'), press()]);
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
  };
  await page.getByRole('button', { name: 'Unduh', exact: true }).click();
  const own = await saved(() => page.getByRole('button', { name: 'Unduh tabel CSV' }).click());
  await page.getByRole('button', { name: 'Bagikan' }).click();
  const shared = await saved(() =>
    page
      .getByRole('button', { name: /^Unduh tabel CSV/ })
      .last()
      .click(),
  );
  expect(shared).toEqual(own);
  expect(own.name).toMatch(/^pekalongan-idm-2024-.*saring-16-desa-v.+\.csv$/);
});

freshPageTest(
  'the whole table with all its columns arrives as a workbook and for an Indonesian Excel; a failure is said',
  async ({ page }) => {
    test.slow();
    await openApp(page, '#/peta?tampil=tabel');
    await page.getByRole('button', { name: 'Kolom', exact: true }).click();
    const chooser = page.locator('fieldset').filter({ has: page.getByRole('checkbox') });
    const boxes = chooser.locator('input:not(:checked):not(:disabled)');
    while ((await boxes.count()) > 0) await boxes.first().check();
    await page.keyboard.press('Escape');
    await ready(page);
    const columns = new URLSearchParams(page.url().split('?')[1]).get('kolom')?.split(',') ?? [];
    expect(columns).toHaveLength(12);

    await page.getByRole('button', { name: 'Unduh', exact: true }).click();
    const saved = async (name: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click(),
      ]);
      return { name: file.suggestedFilename(), path: await file.path() };
    };
    const xlsx = await saved('Unduh tabel XLSX');
    const sheets = await readXlsxFile(xlsx.path);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Tabel', 'Metadata', 'Kamus']);
    const [header = [], ...rows] = sheets[0]!.data;
    expect(rows).toHaveLength(285);
    for (const id of columns.filter((one) => one !== 'idm'))
      expect(
        header.some((name) => String(name).startsWith(`${id}_`)),
        id,
      ).toBe(true);
    const village = rows.find((row) => row[0] === MULYOREJO);
    const idm = publishedValues('pekalongan', { indicator: 'idm', year: 2024 }).get(MULYOREJO);
    expect(village?.[header.indexOf('nilai')]).toBe(idm);

    const excel = await saved('Unduh untuk Excel Indonesia (CSV)');
    expect(excel.name).toBe(xlsx.name.replace('.xlsx', '-excel.csv'));
    const text = readFileSync(excel.path, 'utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, delimiter: ';' });
    expect(Object.keys(data[0] ?? {})).toEqual(header);
    const same = data.find(({ kode }) => kode === MULYOREJO);
    expect(same?.['nilai']).toBe(String(idm).replace('.', ','));

    await page.route(/worker-workbook/, (route) => route.abort());
    await page.getByRole('button', { name: 'Unduh tabel XLSX', exact: true }).click();
    await expect(page.getByText(/^Berkas tidak dapat dibuat, tidak ada yang diunduh/)).toBeVisible();
  },
);
