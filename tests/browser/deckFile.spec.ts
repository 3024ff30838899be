import { stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import type { FaultLog } from './support/faults.ts';
import { expect, expectAccessible, openApp, SIZES, test } from './support/test.ts';

/**
 * The file of a meeting as people carry it: made by the app, copied to a stick, opened from there by a browser without
 * a network. Whatever it asked of one, and whatever its policy refused, fails the test.
 */
const MOST_BYTES = 5_000_000;
/** Legible at six metres: no text on the wall is smaller. */
const LEAST_TEXT_PX = 22;

/** Makes the ready meeting of a pack and its file; gives where that lies. */
async function fileOfReadyMeeting(page: Page, pack: string): Promise<string> {
  await openApp(page, `#/rapat?pack=${pack}`);
  await page.getByRole('button', { name: 'Rapat siap pakai dari data' }).click();
  await page.getByRole('button', { name: 'Unduh', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: /HTML/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.html$/);
  const path = `test-results/${pack}-${download.suggestedFilename()}`;
  await download.saveAs(path);
  return path;
}

/** Opens a file from the disk where nothing can be reached. */
async function openFile(page: Page, path: string, faults: FaultLog): Promise<void> {
  await page.context().setOffline(true);
  // A file of a disk has an origin of its own, which is written so.
  faults.admit('null');
  await page.goto(pathToFileURL(path).href);
}

const title = (page: Page) => page.getByRole('region').getByRole('heading', { level: 2 });
const village = (page: Page, row: string) =>
  page.locator(`.now svg.map`).first().locator(`[data-row="${row}"]`);

async function openPresenter(context: BrowserContext, wall: Page): Promise<Page> {
  const [presenter] = await Promise.all([context.waitForEvent('page'), wall.keyboard.press('p')]);
  await presenter.waitForLoadState();
  return presenter;
}

/** Sizes on the screen of all letters that are seen, those of maps by their scale. */
function smallTexts(page: Page, least_px: number): Promise<string[]> {
  return page.evaluate((least) => {
    const small: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement!;
      const text = walker.currentNode.textContent!.trim();
      // The zero of a legend is a picture of the sign on the map.
      const isRead = !element.closest('.only-spoken, script, option, .sign:not(.mark)');
      if (text === '' || !isRead || !element.checkVisibility()) continue;
      const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
      const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 1;
      const size = parseFloat(getComputedStyle(element).fontSize) * scale;
      if (size < least - 0.01) small.push(`${text}: ${size.toFixed(1)}`);
    }
    return small;
  }, least_px);
}

test('the file of a meeting shows it from a stick without a network, on the wall and to the speaker', async ({
  page,
  context,
  faults,
}) => {
  test.setTimeout(240_000);
  await page.setViewportSize(SIZES.projector);
  const path = await fileOfReadyMeeting(page, 'contoh');
  expect((await stat(path)).size).toBeLessThan(MOST_BYTES);
  await openFile(page, path, faults);
  const titles: string[] = [];

  await test.step('keys, a clicker and numbers go through all scenes, each legible from afar', async () => {
    for (let n = 1; n <= 8; n++) {
      await expect(page).toHaveURL(new RegExp(`#${n}$`));
      await expect(page.locator('.bar .at')).toHaveText(`Adegan ${n} dari 8`);
      titles.push((await title(page).textContent())!);
      expect(await smallTexts(page, LEAST_TEXT_PX)).toEqual([]);
      await page.keyboard.press(n % 2 === 0 ? 'PageDown' : 'ArrowRight');
    }
    expect(new Set(titles).size).toBe(8);
    await expect(page).toHaveURL(/#8$/);
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await expect(title(page)).toHaveText(titles[2]!);
    await page.reload();
    await expect(title(page)).toHaveText(titles[2]!);
    await page.goBack();
    await expect(title(page)).toHaveText(titles[7]!);
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await expect(page.locator('.now .said')).toContainText(/Peraga.*versi/);
    await expect(page.locator('.now .said')).toBeInViewport({ ratio: 1 });
    await expectAccessible(page);
  });

  await test.step('a village says its name and value, to a pointer and to the keyboard', async () => {
    const select = page.getByRole('combobox', { name: 'Cari tempat' });
    const [name, row] = await select.evaluate((list) => {
      const { text, value } = (list as HTMLSelectElement).options[40]!;
      return [text, value] as const;
    });
    const card = page.locator('.card');
    await village(page, row).hover();
    await expect(card).toContainText(name);
    await expect(card.locator('dd').first()).toHaveText(/\d|data|berlaku/);
    await page.mouse.move(5, 5);
    await expect(card).toBeHidden();
    await select.focus();
    await select.selectOption(row);
    await expect(card).toContainText(name);
    await expect(page.locator('.now .meant').first()).toHaveAttribute('d', /^M/);
    // A clicker steps on although the list has the focus.
    await page.keyboard.press('PageDown');
    await expect(title(page)).toHaveText(titles[2]!);
    await expect(card).toBeHidden();
    await page.keyboard.press('PageUp');
    await village(page, row).click();
    await expect(card).toContainText(name);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
  });

  const presenter = await openPresenter(context, page);
  const now = presenter.locator('[aria-current="step"]');
  await test.step('the speaker has notes, time and the list; either window leads', async () => {
    await expect(now).toContainText(titles[1]!);
    await expect(presenter.getByRole('heading', { name: 'Catatan pembicara' })).toBeVisible();
    await expect(presenter.getByRole('timer', { name: 'Lama rapat' })).toHaveText(/^00:00:\d\d$/);
    await expectAccessible(presenter);
    await presenter.getByRole('link', { name: titles[4]! }).click();
    await expect(title(page)).toHaveText(titles[4]!);
    await page.keyboard.press('PageDown');
    await expect(now).toContainText(titles[5]!);
    await presenter.keyboard.press('b');
    await expect(page.getByText('Layar digelapkan. Tekan B untuk menyalakannya lagi.')).toBeAttached();
    await page.keyboard.press('b');
    await expect(presenter.getByRole('button', { name: /Layar gelap/ })).toBeVisible();
    await page.reload();
    await expect(title(page)).toHaveText(titles[5]!);
    await expect(presenter.getByRole('link', { name: 'Tampilkan di dinding' })).toBeHidden();
    await presenter.reload();
    await expect(now).toContainText(titles[5]!);
    await presenter.keyboard.press('Home');
    await expect(title(page)).toHaveText(titles[0]!);
  });

  await test.step('the wall is closed by accident: the speaker is offered another', async () => {
    await page.goto('about:blank');
    await expect(presenter.getByRole('link', { name: 'Tampilkan di dinding' })).toBeVisible();
    await page.goBack();
    await expect(title(page)).toHaveText(titles[0]!);
    await expect(presenter.getByRole('link', { name: 'Tampilkan di dinding' })).toBeHidden();
    await presenter.close();
    await page.keyboard.press('PageDown');
    await expect(title(page)).toHaveText(titles[1]!);
  });
});

test('a finger swipes through the file on a phone, where it reads from top to bottom @phone', async ({
  page,
  faults,
}) => {
  test.setTimeout(180_000);
  await openFile(page, await fileOfReadyMeeting(page, 'pekalongan'), faults);
  await expect(page).toHaveURL(/#1$/);
  const first = (await title(page).textContent())!;
  await page.getByRole('button', { name: 'Berikutnya' }).tap();
  await expect(page).toHaveURL(/#2$/);
  const swipe = (from: number, to: number) =>
    page.locator('main').evaluate(
      (main, [a, b]) => {
        const at = (x: number) => [new Touch({ identifier: 1, target: main, clientX: x, clientY: 300 })];
        main.dispatchEvent(new TouchEvent('touchstart', { touches: at(a!), bubbles: true }));
        main.dispatchEvent(new TouchEvent('touchend', { changedTouches: at(b!), bubbles: true }));
      },
      [from, to],
    );
  await swipe(80, 300);
  await expect(title(page)).toHaveText(first);
  await swipe(300, 80);
  await expect(page).toHaveURL(/#2$/);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    SIZES.phone.width,
  );
});

test('a browser that holds the window back gets a link to it', async ({ page, faults }) => {
  test.setTimeout(180_000);
  const path = await fileOfReadyMeeting(page, 'pekalongan');
  await page.addInitScript(() => (window.open = () => null));
  await openFile(page, path, faults);
  await page.keyboard.press('p');
  const link = page.locator('.bar').getByRole('link', { name: 'Layar penyaji' });
  await expect(link).toBeVisible();
  const [presenter] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await presenter.waitForLoadState();
  await expect(presenter.getByRole('heading', { name: 'Catatan pembicara' })).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(presenter.locator('[aria-current="step"]')).toContainText('2');
});

test('without scripts the file is a text with its maps, all scenes below each other', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const path = await fileOfReadyMeeting(page, 'pekalongan');
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await reader.goto(pathToFileURL(path).href);
  await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(title(reader)).toHaveCount(8);
  for (const heading of await title(reader).all()) await expect(heading).toBeVisible();
  await expect(reader.locator('svg.map').first()).toBeVisible();
  await expect(reader.getByRole('button')).toHaveCount(0);
  await reader.context().close();
});
