import type { Page } from '@playwright/test';
import { mapOf, middleOfMap } from './support/mapPicture.ts';
import { referencePoint } from './support/packTables.ts';
import { expect, openApp, ready, sharedPageTest as test, test as freshPageTest } from './support/test.ts';

const MULYOREJO_TIRTO = '33.26.15.2014';
/** Large enough that a finger meets it. */
const KAYUPURING = '33.26.04.2009';

const searchBox = (page: Page) => page.getByRole('combobox', { name: 'Cari desa atau kecamatan' });
const results = (page: Page) => page.getByRole('listbox', { name: 'Hasil pencarian' }).getByRole('option');
const spoken = (page: Page) => page.getByRole('status').last();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true });

function lookAtKayupuring(): string {
  const [lon, lat] = referencePoint('pekalongan', KAYUPURING);
  return `#/peta?kamera=${lon},${lat},12.5`;
}

test('a misspelt name is found, and both villages of a shared name are listed with their kecamatan', async ({
  page,
}) => {
  await openApp(page, '#/data');
  await searchBox(page).fill('Mulyorejoo');
  await expect(results(page).filter({ hasText: 'Mulyorejo, Kec. Tirto' })).toHaveCount(1);
  await expect(results(page).filter({ hasText: 'Mulyorejo, Kec. Kesesi' })).toHaveCount(1);
  await searchBox(page).fill('botosri');
  await expect(results(page).first()).toContainText('Botosari, Kec. Paninggaran');
  await searchBox(page).fill('petungkriono');
  await expect(results(page).first()).toContainText('Kecamatan Petungkriyono');
  await searchBox(page).fill('qqqqzzzz');
  await expect(page.getByRole('search')).toContainText('Tidak ada desa bernama "qqqqzzzz".');
  await page.getByRole('button', { name: 'Hapus isian' }).click();
  await expect(searchBox(page)).toBeFocused();
  await expect(searchBox(page)).toHaveValue('');
});

test('a code of either system finds its village', async ({ page }) => {
  await openApp(page, '#/data');
  for (const code of [MULYOREJO_TIRTO, '3326152014', '3326150015']) {
    await searchBox(page).fill(code);
    await expect(results(page).first(), code).toContainText('Mulyorejo, Kec. Tirto');
  }
  await results(page).first().click();
  await ready(page);
  expect(page.url()).toContain(`desa=${MULYOREJO_TIRTO}`);
  await expect(heading(page, 'Mulyorejo')).toBeVisible();
});

test('search works by keyboard alone, and the map shows the selected village', async ({ page }) => {
  await openApp(page);
  const before = await page.getByRole('img', { name: /^Skala/ }).getAttribute('aria-label');
  await page.keyboard.press('/');
  await expect(searchBox(page)).toBeFocused();
  await page.keyboard.type('mulyorejo');
  await expect(results(page).first()).toContainText('Mulyorejo');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = results(page).nth(1);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await expect(searchBox(page)).toHaveAttribute(
    'aria-activedescendant',
    (await second.getAttribute('id')) ?? '',
  );
  const chosen = (await second.innerText()).includes('Tirto') ? MULYOREJO_TIRTO : '33.26.09.2020';
  await page.keyboard.press('Enter');
  await ready(page);
  expect(page.url()).toContain(`desa=${chosen}`);
  await expect(results(page)).toHaveCount(0);
  await expect(heading(page, 'Mulyorejo')).toBeVisible();
  await expect(spoken(page)).toContainText('Mulyorejo, Kec.');
  // The map came nearer: its scale bar stands for less.
  await expect(page.getByRole('img', { name: /^Skala/ })).not.toHaveAttribute('aria-label', before ?? '');
});

test('a click on the map selects the village under it, and Escape deselects it', async ({ page }) => {
  await openApp(page, lookAtKayupuring());
  const { x, y } = await middleOfMap(page);
  await page.mouse.click(x, y);
  await ready(page);
  await expect(heading(page, 'Kayupuring')).toBeVisible();
  await expect(page.getByRole('article')).toContainText('Kecamatan Petungkriyono');
  await expect(page.getByRole('region', { name: 'Legenda' })).toContainText(
    'Kayupuring, Kec. Petungkriyono: 0,7008',
  );
  expect(page.url()).toContain(`desa=${KAYUPURING}`);
  await page.keyboard.press('Escape');
  await ready(page);
  await expect(heading(page, 'Kayupuring')).toHaveCount(0);
  expect(page.url()).not.toContain('desa=');
});

test('a tap on the map selects the village and opens its sheet @phone', async ({ page }) => {
  await openApp(page, lookAtKayupuring());
  const { x, y } = await middleOfMap(page);
  await page.touchscreen.tap(x, y);
  await ready(page);
  const sheet = page.getByRole('region', { name: 'Lembar rincian' });
  await expect(sheet.getByRole('heading', { name: 'Kayupuring' })).toBeVisible();
  await expect(sheet).toContainText('0,7008');
  expect(page.url()).toContain(`desa=${KAYUPURING}`);
  await sheet.getByRole('button', { name: 'Lepas pilihan' }).tap();
  await expect(sheet).toContainText('Ketuk desa di peta');
});

freshPageTest('Enter pressed before the index has come is obeyed when it has', async ({ page }) => {
  let deliver = () => {};
  const held = new Promise<void>((settle) => (deliver = settle));
  await page.route(/searchIndex-/, async (route) => {
    await held;
    await route.continue();
  });
  await openApp(page, '#/peta');
  await page.keyboard.press('/');
  await page.keyboard.type('botosari');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(0);
  deliver();
  await expect(page.getByRole('heading', { name: 'Botosari', exact: true })).toBeVisible();
  await expect(searchBox(page)).toHaveValue('');
});

test('arrow keys walk from village to village with announcements, Enter opens the profile', async ({
  page,
}) => {
  await openApp(page, `${lookAtKayupuring()}&desa=${KAYUPURING}`);
  await mapOf(page).focus();
  await page.keyboard.press('ArrowUp');
  await ready(page);
  await expect(spoken(page)).toHaveText(/^\S.*, Kecamatan \S.*\. IDM 2024 0,\d{4}, .*Sumber resmi\.$/);
  const north = await spoken(page).innerText();
  expect(north).not.toContain('Kayupuring');
  const name = north.slice(0, north.indexOf(','));
  await expect(heading(page, name)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(spoken(page)).not.toHaveText(north);
  await page.keyboard.press('Enter');
  await ready(page);
  await expect(page.locator('html')).toHaveAttribute('data-place', 'desa');
  const below = (await spoken(page).innerText()).split(',')[0] ?? '';
  await expect(
    page.getByRole('heading', { level: 1, name: new RegExp(`^(Desa|Kelurahan) ${below}, `) }),
  ).toBeVisible();
  await page.goBack();
  await ready(page);
  await mapOf(page).focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Di mana paling berat' })).toBeVisible();
  expect(page.url()).not.toContain('desa=');
});
