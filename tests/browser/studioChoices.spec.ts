import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import proj4 from 'proj4';
import { packRows, referencePoint } from './support/packTables.ts';
import { expect, expectAccessible, openApp, ready, test } from './support/test.ts';
import { bring, given } from './support/studioJourney.ts';
import { squareShapefile } from './support/squareShapefile.ts';
import { readTable, withRows } from './support/workbookRows.ts';

const KLESEM = '33.26.01.2001';
const ENGLISH = '&bhs=en';

const card = (page: Page, name: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });

test('the header of a table with an odd first row is chosen by hand, and the numbers are read otherwise', async ({
  page,
}) => {
  await openApp(page, '#/data/studio?pack=pekalongan');
  const villages = packRows('pekalongan', 'desa').slice(0, 4);
  const lines = villages.map(({ kode, nama }, i) => `${kode};${nama};${i + 1}.${250 + i}`);
  await bring(page, given('luas.csv', ['kode;desa;luas', 'a;b;c', ...lines].join('\n')));
  const shown = card(page, 'luas.csv');
  await expect(shown).toContainText('5 baris');
  await shown.getByLabel('Judul kolom di baris').fill('2');
  await shown.getByLabel('Judul kolom di baris').press('Enter');
  await ready(page);
  await expect(shown).toContainText('4 baris');
  const numbers = shown.getByRole('group', { name: /^Angka di kolom/ });
  await expect(numbers).toContainText('1.250 dibaca 1.250');
  await numbers.getByLabel(/koma ribuan, titik desimal/).click();
  await ready(page);
  await expect(shown.locator('[data-code=NUMBER_AMBIGUOUS]')).toHaveCount(0);
  await expectAccessible(page);
});

test('a Shapefile in metres that states no system is rescued by naming it', async ({ page }) => {
  const [lon, lat] = referencePoint('pekalongan', KLESEM);
  const [x = 0, y = 0] = proj4('EPSG:4326', '+proj=utm +zone=49 +south +datum=WGS84 +units=m').forward([
    lon,
    lat,
  ]);
  const { shp, dbf } = squareShapefile({ x, y, side: 200, code: KLESEM });
  await openApp(page, '#/data/studio?pack=pekalongan');
  await bring(page, given('batas.shp', shp), given('batas.dbf', dbf));
  const shown = card(page, 'batas.shp');
  await expect(shown).toContainText('ditolak');
  await expectAccessible(page);
  await shown.getByLabel('Sistem koordinat').selectOption('UTM zona 49 S (meter)');
  await ready(page);
  await expect(shown.locator('[data-code=COORD_PROJECTED]')).toBeVisible();
  await expect(shown).toContainText('1 bentuk');
});

test('households are refused kindly, added up in the browser, and nothing of them is kept', async ({
  page,
}) => {
  const secret = 'Warga Tanpa Nama';
  const codes = packRows('pekalongan', 'desa')
    .slice(0, 2)
    .map(({ kode }) => kode);
  const rows = Array.from({ length: 40 }, (_, i) => {
    const nik = `332601410170${String(i).padStart(4, '0')}`;
    return `${nik};${secret} ${i};${codes[i < 37 ? 0 : 1]};${i % 3 === 0 ? 'tanah' : 'semen'};${i % 6}`;
  });
  const text = ['NIK;nama kepala keluarga;kode desa;lantai;anggota', ...rows].join('\n');
  await openApp(page, `#/data/studio?pack=pekalongan${ENGLISH}`);
  await bring(page, given('ruta.csv', text));
  const refused = card(page, 'ruta.csv');
  await expect(refused).toContainText('This file tells of single persons');
  await expect(refused).not.toContainText(secret);
  await expectAccessible(page);
  await refused.getByLabel('number of rows with lantai "tanah"').check();
  await refused.getByRole('button', { name: 'Add up to villages' }).click();
  const made = card(page, 'ruta per desa.csv');
  await expect(made).toContainText('2 rows');
  await ready(page);
  await expect(refused).toHaveCount(0);
  await expectAccessible(page);
  expect(await keptNames(page)).toEqual(['ruta per desa.csv']);
  await page.reload();
  await ready(page);
  await expect(made).toContainText('2 rows');
});

test('refused files and their choices read well in both languages, on a phone too', async ({ page }) => {
  const households = Array.from({ length: 6 }, (_, i) => `33260141017000${10 + i};${KLESEM};${i + 1}`);
  const { shp, dbf } = squareShapefile({ x: 346_000, y: 9_210_000, side: 200, code: KLESEM });
  for (const [query, width] of [
    ['', 390],
    [ENGLISH, 1366],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await openApp(page, `#/data/studio?pack=pekalongan${query}`);
    await bring(
      page,
      given('ruta.csv', ['NIK;kode desa;anggota', ...households].join('\n')),
      given('batas.shp', shp),
      given('batas.dbf', dbf),
      given('luas.csv', `kode;luas\n${KLESEM};1.250\n`),
    );
    await expect(page.getByRole('article')).toHaveCount(3);
    await expect(card(page, 'batas.shp').getByRole('group').first()).toHaveAttribute('open');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await expectAccessible(page);
  }
});

test('a template is downloaded, filled in and brought back', async ({ page }) => {
  await openApp(page, '#/data/studio?pack=pekalongan');
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Angka indikator, satu baris per desa/ }).click();
  const bytes = readFileSync(await (await download).path());
  const rows = readTable(bytes);
  expect(rows.length).toBe(286);
  expect(rows[1]?.slice(0, 3)).toEqual([KLESEM, 'Klesem', 'Kandangserang']);
  await bring(
    page,
    given(
      'isian.xlsx',
      withRows(bytes, (row, i) => (i === 0 ? row : [...row.slice(0, 3), i, i + 1])),
    ),
  );
  const shown = card(page, 'isian.xlsx');
  await expect(shown).toContainText('285 baris');
  await expect(shown).toContainText('diterima');
});

/** Names of the files that the studio keeps in this browser. */
function keptNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve, reject) => {
        const opened = indexedDB.open('petala-studio');
        opened.onerror = () => reject(new Error('no database'));
        opened.onsuccess = () => {
          const all = opened.result.transaction('berkas').objectStore('berkas').getAll();
          all.onsuccess = () => {
            opened.result.close();
            resolve((all.result as { name: string }[][]).flatMap((files) => files.map(({ name }) => name)));
          };
        };
      }),
  );
}
