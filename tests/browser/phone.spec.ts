import type { Page } from '@playwright/test';
import { expect, expectAccessible, openApp, ready, test } from './support/test.ts';

/** What a citizen with a phone in one hand must find without being told where it is. */

const BOTOSARI = '33.26.02.2008';
const sheetOf = (page: Page) => page.getByRole('region', { name: 'Lembar rincian' });

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not on the screen`);
  return box;
}

test('the first screen explains the colours and the letters @phone', async ({ page }) => {
  await openApp(page);
  await expect(page.getByRole('button', { name: 'Indeks Desa Membangun (IDM) 2024' })).toBeInViewport();
  await expect(page.getByText('Makin gelap, makin tertinggal').first()).toBeInViewport();
  await expect(page.getByText('desa laboratorium kemiskinan')).toBeInViewport();
  await expect(page.getByRole('listitem').filter({ hasText: /desa replikasi$/ })).toBeInViewport();
  const [home, scale] = [await boxOf(page, '.corner'), await boxOf(page, '.scale')];
  expect(home.y + home.height).toBeLessThanOrEqual(scale.y);
});

test('levels, regions and analyses are reached by taps, and selecting a kecamatan closes the previous card @phone', async ({
  page,
}) => {
  test.slow();
  await openApp(page, `#/peta?desa=${BOTOSARI}`);
  const open = sheetOf(page).getByRole('link', { name: 'Buka profil' });
  const button = await boxOf(page, '.sheet .primary');
  await expect(open).toBeInViewport({ ratio: 1 });
  expect(button.y + button.height).toBeLessThanOrEqual(844 - 64);

  await page.getByRole('combobox', { name: 'Cari desa atau kecamatan' }).fill('kajen');
  await page
    .getByRole('option', { name: /Kajen.*Kecamatan|Kecamatan.*Kajen/s })
    .first()
    .tap();
  await ready(page);
  expect(page.url()).not.toContain('desa=');
  await expect(sheetOf(page).getByRole('heading', { name: 'Botosari' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Legenda dan lapisan' }).tap();
  await page.getByRole('dialog').getByText('Kecamatan', { exact: true }).tap();
  await ready(page);
  expect(page.url()).toContain('tingkat=kecamatan');
  await page.getByRole('dialog').getByText('Desa', { exact: true }).tap();
  await ready(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Wilayah dan analisis' }).tap();
  await ready(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(page.url()).toContain('panel=agregasi');
  await expect(sheetOf(page).getByRole('heading', { name: 'Wilayah dan analisis' })).toBeInViewport();
});

test('short answers stand first on the page of a village, then buttons, then interventions @phone', async ({
  page,
}) => {
  await openApp(page, `#/desa/${BOTOSARI}`);
  const answers = await boxOf(page, '.answers dl');
  const button = await page.getByRole('link', { name: 'Lihat di peta' }).boundingBox();
  expect(answers.y + answers.height).toBeLessThan(button?.y ?? 0);
  await expect(page.locator('.answers dl')).toContainText('Sudah ada kegiatan di sini?');
  const head = await boxOf(page, '.profile > header');
  const heading = page.getByRole('heading', { name: 'Intervensi dan kejadian' });
  const works = await heading.boundingBox();
  expect((works?.y ?? Infinity) - (head.y + head.height)).toBeLessThan(100);
  const order = await page.getByRole('heading', { level: 2 }).allInnerTexts();
  expect(order[0]).toBe('Intervensi dan kejadian');
});

test('the places of who plans and meets are under one word of the bar, by taps and by keys @phone', async ({
  page,
}) => {
  await openApp(page, '#/data');
  const bar = page.getByRole('navigation', { name: 'Tempat' });
  const program = bar.getByRole('button', { name: 'Program' });
  await test.step('a tap opens them, and a tap beside them, Escape and Back close them', async () => {
    await program.tap();
    await expect(bar.getByRole('link')).toHaveText([
      /Peta/,
      /Daftar/,
      /Perencana/,
      /Evaluasi/,
      /Helix/,
      /Rapat/,
      /Data/,
    ]);
    await expectAccessible(page);
    await page.getByRole('heading', { level: 1 }).tap();
    await expect(bar.getByRole('link', { name: /^Rapat/ })).toHaveCount(0);
    await program.press('Enter');
    await expect(bar.getByRole('link', { name: /^Rapat/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(program).toBeFocused();
    await expect(program).toHaveAttribute('aria-expanded', 'false');
    await program.tap();
    await expect(bar.getByRole('link', { name: /^Rapat/ })).toBeVisible();
    await page.goBack();
    await expect(program).toHaveAttribute('aria-expanded', 'false');
    expect(page.url()).toContain('#/data');
  });
  await test.step('a meeting is begun from there', async () => {
    await program.tap();
    await bar.getByRole('link', { name: /^Rapat/ }).tap();
    await ready(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Rapat' })).toBeFocused();
    await expect(program).toHaveAttribute('aria-expanded', 'false');
    await page.getByRole('button', { name: 'Buat rapat' }).tap();
    await expect(page.getByRole('button', { name: 'Unduh', exact: true })).toBeVisible();
  });
  await test.step('at 320 px the bar and its places are whole', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await program.tap();
    for (const name of [/^Peta/, /^Daftar/, /^Rapat/, /^Data/])
      await expect(bar.getByRole('link', { name })).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });
});
