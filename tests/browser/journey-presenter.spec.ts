import type { Page } from '@playwright/test';
import { expect, expectAccessible, openApp, ready, test } from './support/test.ts';

/**
 * The presenter before the helix, at the projector's size: steps through the years of the made-up pack, lays 2015
 * over 2024, and shows which laboratory the replications follow.
 */

const years = (page: Page) => page.getByRole('slider', { name: 'Tahun' });
const divider = (page: Page) => page.getByRole('slider', { name: 'Batas antara dua peta' });

test(`a presenter steps through years, swipes and shows the lineage @projector`, async ({ page }) => {
  test.slow();
  await openApp(page, `#/peta?pack=contoh&ind=desil_1_4_persen&tema=proyektor`);
  await years(page).press('Home');
  await ready(page);
  for (let year = 2016; year <= 2024; year++) {
    await years(page).press('ArrowRight');
    await ready(page);
    await expect(years(page)).toHaveValue(String(year));
    await expect(page.getByRole('region', { name: 'Legenda' })).toContainText(String(year));
  }
  await expectAccessible(page);

  await page.getByRole('combobox', { name: 'Cara lihat' }).selectOption('Geser');
  await page.getByRole('combobox', { name: 'Tahunnya' }).selectOption('2015');
  await ready(page);
  await expect(page.getByText('Dasar data berbeda: jangan dibaca sebagai perubahan').first()).toBeVisible();
  const before = await divider(page).getAttribute('aria-valuenow');
  await divider(page).press('ArrowLeft');
  await expect(divider(page)).not.toHaveAttribute('aria-valuenow', before ?? '');
  await expectAccessible(page);

  await page.getByRole('combobox', { name: 'Cara lihat' }).selectOption('Satu peta');
  await page.getByRole('checkbox', { name: /^Silsilah/ }).check();
  await ready(page);
  expect(page.url()).toContain('silsilah');
  // What was shown can be shown again: back leads to the swipe.
  await page.goBack();
  await page.goBack();
  await ready(page);
  await expect(divider(page)).toBeVisible();
});
