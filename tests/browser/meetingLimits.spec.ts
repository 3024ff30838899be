import type { Page } from '@playwright/test';
import { longDeckFile } from '../../bench/longDeck.ts';
import { textSizes } from './support/textLayout.ts';
import { openApp, expect, expectAccessible, ready, SIZES, test } from './support/test.ts';

const SCENES = 400;
/** The scene whose title is as long as a title may be. */
const LONG = 7;
const TITLE =
  'Desa yang paling berat menanggung rob dan kemiskinan sekaligus, menurut data terakhir yang ada; '
    .repeat(4)
    .slice(0, 300)
    .trim()
    .padEnd(300, '.');
/** Legible at six metres. */
const LEAST_TEXT_PX = 22;

async function bring(page: Page, text: string) {
  await page.getByLabel('Buka berkas rapat').setInputFiles({
    name: 'rapat.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
}

const rows = (page: Page) => page.getByRole('button', { name: /^\d/ });

/** How far the page, and what is named, reach beyond the window's width. */
const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Whether all of an element's text is inside of its box: nothing cut off, nothing under what stands beside it. */
const cutOff = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element.scrollHeight - element.clientHeight);

/** CSS pixels between a row and the next one, both read at one moment. */
const gapBelow = (page: Page, index: number) =>
  rows(page).evaluateAll(
    (all, n) => all[n + 1]!.getBoundingClientRect().top - all[n]!.getBoundingClientRect().bottom,
    index,
  );

test('a meeting of 400 scenes with a title of 300 characters, a full browser, and files that cannot be read', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const file = longDeckFile(SCENES, (n) => (n === LONG ? TITLE : `Adegan ${n}`));
  await page.setViewportSize(SIZES.laptop);
  await openApp(page, '#/rapat');

  await test.step('a file that was cut off or comes from a newer version is refused with a sentence', async () => {
    const alert = page.getByRole('alert');
    await bring(page, file.slice(0, -200));
    await expect(alert).toContainText('bukan');
    await bring(page, file.replace(/"version": \d+/, '"version": 9'));
    await expect(alert).toContainText('dibuat oleh Petala yang lebih baru (versi 9, di sini 2)');
    await expect(page.getByRole('link', { name: /^Rapat 400 adegan/ })).toHaveCount(0);
  });

  await test.step('the list scrolls by itself, so that the chosen scene stays beside it', async () => {
    await bring(page, file);
    await expect(rows(page)).toHaveCount(SCENES);
    await ready(page);
    await rows(page)
      .nth(SCENES - 1)
      .focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Judul', { exact: true })).toHaveValue('Adegan 400');
    await expect(page.getByLabel('Judul', { exact: true })).toBeInViewport();
    await expect(rows(page).nth(SCENES - 1)).toBeInViewport();
    await expectAccessible(page);
  });

  await test.step('a title of 300 characters is whole in the list at every width', async () => {
    const long = rows(page).nth(LONG - 1);
    await expect(long).toContainText(TITLE);
    for (const size of [SIZES.projector, SIZES.laptop, SIZES.phone]) {
      await page.setViewportSize(size);
      await long.scrollIntoViewIfNeeded();
      await ready(page);
      expect(await tooWide(page)).toBe(0);
      expect(await gapBelow(page, LONG - 1)).toBeGreaterThanOrEqual(0);
    }
    await page.setViewportSize(SIZES.laptop);
  });

  await test.step('a full browser says so, keeps the stored meeting, and stores again once there is room', async () => {
    await rows(page).nth(1).click();
    const field = page.getByLabel('Judul', { exact: true });
    await expect(field).toHaveValue('Adegan 2');
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      const full = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
      Object.assign(window, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put }) });
      Object.assign(IDBObjectStore.prototype, { put: full });
    });
    await field.fill('Adegan dua, diubah');
    await field.press('Tab');
    await expect(page.getByRole('alert')).toContainText('Ruang simpan peramban ini penuh');
    await expect(field).toHaveValue('Adegan dua, diubah');
    await expect(rows(page)).toHaveCount(SCENES);
    await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
    await field.fill('Adegan dua, diubah lagi');
    await field.press('Tab');
    await expect(rows(page).nth(1)).toContainText('Adegan dua, diubah lagi');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.reload();
    await ready(page);
    await expect(rows(page)).toHaveCount(SCENES);
    await expect(rows(page).nth(1)).toContainText('Adegan dua, diubah lagi');
  });

  await test.step('on the wall the long title is whole, legible, and beside its number', async () => {
    await page.getByRole('link', { name: 'Tampilkan di dinding' }).click();
    await ready(page);
    const heading = page.getByRole('region', { name: 'Kendali layar' }).getByRole('heading');
    await page.keyboard.press(String(LONG));
    await page.keyboard.press('Enter');
    await expect(heading).toHaveText(TITLE);
    for (const size of [SIZES.laptop, SIZES.projector]) {
      await page.setViewportSize(size);
      await ready(page);
      expect(await cutOff(page, 'h1')).toBeLessThanOrEqual(1);
      expect(await cutOff(page, '.screen header')).toBeLessThanOrEqual(1);
    }
    const small = (await textSizes(page)).filter(({ size_px }) => size_px < LEAST_TEXT_PX - 0.01);
    expect(small).toEqual([]);
    await page.keyboard.press('End');
    await expect(heading).toHaveText('Adegan 400');
    await page.keyboard.press('PageDown');
    await expect(heading).toHaveText('Adegan 400');
  });
});
