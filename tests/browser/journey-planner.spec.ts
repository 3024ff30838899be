import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { packRows, publishedValues } from './support/packTables.ts';
import { tabTo } from './support/tabTo.ts';
import { expect, expectAccessible, openApp, ready, test } from './support/test.ts';

/**
 * The planner at a laptop: another indicator, other classes, the mountain villages below a value, three villages
 * side by side (Mulyorejo is the one in Tirto), and the table taken along.
 */

const BOTOSARI = '33.26.02.2008';
const KERTIJAYAN = '33.26.14.2009';
const MULYOREJO_TIRTO = '33.26.15.2014';
const LIMIT = 0.7;

const search = (page: Page) => page.getByRole('combobox', { name: 'Cari desa atau kecamatan' });
const filters = (page: Page) => page.getByRole('dialog', { name: 'Saring' });

/** Mountain villages whose economic index is at most the limit, by hand from the pack's tables. */
function expectedCodes(): readonly string[] {
  const values = publishedValues('pekalongan', { indicator: 'ike', year: 2024 });
  return packRows('pekalongan', 'desa')
    .filter((row) => row['tipologi'] === 'pegunungan' && (values.get(row['kode'] ?? '') ?? Infinity) <= LIMIT)
    .map((row) => row['kode'] ?? '');
}

test(`a planner filters, compares and exports the table`, async ({ page }) => {
  test.slow();
  const codes = expectedCodes();
  expect(codes.length).toBeGreaterThan(1);
  await openApp(page, `#/peta?tema=gelap`);

  await page.getByRole('button', { name: /^Indikator / }).click();
  await page.getByRole('option', { name: 'Indeks Ketahanan Ekonomi (IKE)' }).click();
  await ready(page);
  await page.getByRole('button', { name: 'Atur kelas' }).click();
  await page.getByRole('combobox', { name: 'Cara membagi' }).selectOption('Celah alami');
  await ready(page);
  await expect(page.getByRole('region', { name: 'Legenda' })).toContainText('celah alami');

  await page.getByRole('button', { name: 'Saring', exact: true }).click();
  await filters(page).getByRole('button', { name: 'Tipologi' }).click();
  await filters(page)
    .getByRole('checkbox', { name: /^pegunungan/i })
    .check();
  await filters(page).getByRole('textbox', { name: 'Paling tinggi' }).fill('0,70');
  await filters(page).getByRole('button', { name: 'Pakai' }).click();
  await filters(page)
    .getByRole('button', { name: `Lihat ${codes.length} dari 285 desa` })
    .click();
  await ready(page);
  await expectAccessible(page);

  for (const [typed, label] of [
    ['botosari', /Botosari, Kec. Paninggaran/],
    ['kertijayan', /Kertijayan, Kec. Buaran/],
    ['mulyorejo', /Mulyorejo, Kec. Tirto/],
  ] as const) {
    await search(page).fill(typed);
    await page.getByRole('option', { name: label }).click();
    await ready(page);
    await page
      .getByRole('article')
      .getByRole('button', { name: /^Banding/ })
      .click();
  }
  await page.getByRole('link', { name: 'Bandingkan 3 desa' }).click();
  await ready(page);
  expect(page.url()).toContain(`banding=${BOTOSARI},${KERTIJAYAN},${MULYOREJO_TIRTO}`);
  const values = publishedValues('pekalongan', { indicator: 'ike', year: 2024 });
  const row = page.getByRole('row').filter({
    has: page.getByRole('rowheader').getByText('Indeks Ketahanan Ekonomi (IKE)', { exact: true }),
  });
  for (const [i, code] of [BOTOSARI, KERTIJAYAN, MULYOREJO_TIRTO].entries()) {
    await expect(row.getByRole('cell').nth(i)).toContainText(
      (values.get(code) ?? NaN).toFixed(4).replace('.', ','),
    );
  }
  await expectAccessible(page);

  // The table holds the same villages, and so does the file.
  await page.goBack();
  await ready(page);
  await page.getByRole('button', { name: 'Tabel', exact: true }).click();
  await ready(page);
  // Head and foot are rows too.
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(codes.length + 2));
  await page.getByRole('button', { name: 'Bagikan' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /CSV/ }).first().click();
  const text = readFileSync((await (await download).path()) ?? '', 'utf8');
  const rows = text.trim().split('\r\n').slice(1);
  expect(rows).toHaveLength(codes.length);
  for (const code of codes)
    expect(
      rows.some((line) => line.includes(code)),
      code,
    ).toBe(true);
});

test('the same by keyboard alone: indicator, comparison, filter, table and file', async ({ page }) => {
  test.slow();
  await openApp(page);
  await tabTo(page, /^Peta desa/);
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  await ready(page);
  expect(page.url()).toContain('ind=ike');
  for (const name of ['botosari', 'kertijayan']) {
    await page.keyboard.press('/');
    await page.keyboard.type(name);
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await ready(page);
    await tabTo(page, /^Peta desa/);
    await page.keyboard.press('b');
  }
  expect(page.url()).toContain(`banding=${BOTOSARI},${KERTIJAYAN}`);
  await tabTo(page, /^Bandingkan 2 desa$/);
  await page.keyboard.press('Enter');
  await ready(page);
  await expect(page.getByRole('columnheader')).toHaveCount(3);
  await page.goBack();
  await ready(page);

  await tabTo(page, /^Saring$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Tipologi/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^pegunungan/i);
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(filters(page)).toHaveCount(0);
  expect(page.url()).toContain('tipologi=pegunungan');
  await tabTo(page, /^Peta desa/);
  await page.keyboard.press('t');
  await ready(page);
  await tabTo(page, /^Unduh$/);
  await page.keyboard.press('Enter');
  const download = page.waitForEvent('download');
  await tabTo(page, /^Unduh tabel CSV/);
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/^pekalongan-.*ike.*\.csv$/);
});
