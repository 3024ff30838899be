import type { Page } from '@playwright/test';
import { mapOf } from './support/mapPicture.ts';
import { expect, openApp, ready, test } from './support/test.ts';

/** What a step of the history has to bring back: the link, the language and theme, the legend, the place. */
function screen(page: Page) {
  return page.evaluate(() => ({
    hash: location.hash,
    place: document.documentElement.dataset['place'],
    language: document.documentElement.lang,
    theme: document.documentElement.dataset['tema'],
    legend: document.querySelector('aside')?.innerText.replaceAll(/\s+/g, ' ') ?? '',
    detail: [...document.querySelectorAll('main h1, aside:last-of-type h2')].map(
      ({ textContent }) => textContent,
    ),
  }));
}

type Act = readonly [what: string, act: (page: Page) => Promise<void>];

const key = (name: string): Act => [
  `key ${name}`,
  async (page) => {
    await mapOf(page).focus();
    await page.keyboard.press(name);
  },
];
const prefer = (choice: string): Act => [
  `prefer ${choice}`,
  async (page) => {
    await page.getByRole('button', { name: /^(Bahasa, tema|Language, theme)/ }).click();
    await page.getByRole('radio', { name: choice }).check();
    await page.keyboard.press('Escape');
  },
];
/** As one who edits the address: what has a control of its own elsewhere is pressed in that control's tests. */
const address = (added: string): Act => [
  `address ${added}`,
  (page) =>
    page.evaluate(
      (more) => void (location.hash += `${location.hash.includes('?') ? '&' : '?'}${more}`),
      added,
    ),
];
const press = (name: string | RegExp): Act => [
  `press ${String(name)}`,
  (page) => page.getByRole('button', { name }).first().click(),
];
const inTable = (name: string): Act => [`key ${name} in the table`, (page) => page.keyboard.press(name)];

const ACTS: readonly Act[] = [
  key('ArrowRight'),
  key('ArrowUp'),
  key('b'),
  key(']'),
  press('Tahun sebelumnya'),
  press('Tahun sebelumnya'),
  key('t'),
  inTable(']'),
  inTable('t'),
  prefer('Gelap'),
  key('ArrowLeft'),
  key('b'),
  prefer('English'),
  key('['),
  prefer('Bahasa Indonesia'),
  prefer('Terang'),
  address('status=laboratorium,replikasi'),
  key('ArrowDown'),
  key('Escape'),
  key('ArrowLeft'),
  key('Enter'),
  ['the way to the map', (page) => page.getByRole('link', { name: 'Lihat di peta' }).click()],
  key(']'),
  address('kelas=rentang.4'),
  key('t'),
  inTable('['),
  inTable('t'),
  key('ArrowUp'),
  press('Tahun sebelumnya'),
  ['the data', (page) => page.getByRole('link', { name: 'Data', exact: true }).click()],
];

test('thirty actions make thirty history entries, and back and forward agree with link, legend and village', async ({
  page,
}) => {
  test.setTimeout(170_000);
  page.setDefaultTimeout(10_000);
  await openApp(page, '#/peta?pack=contoh');
  const entries = await page.evaluate(() => history.length);
  const seen = [await screen(page)];
  for (const [i, [what, act]] of ACTS.entries()) {
    await test.step(what, () => act(page));
    await expect.poll(() => page.evaluate(() => location.hash), what).not.toBe(seen.at(-1)?.hash);
    // The address is there before the page has read it.
    const place = /^#\/(\w+)/.exec(await page.evaluate(() => location.hash))?.[1] ?? '';
    await expect(page.locator(`html[data-place="${place}"]`)).toBeAttached();
    await ready(page);
    seen.push(await screen(page));
    expect(await page.evaluate(() => history.length), what).toBe(entries + i + 1);
  }
  expect(seen).toHaveLength(31);
  for (let at = 29; at >= 0; at--) {
    await page.evaluate(() => history.back());
    await expect.poll(() => screen(page), `back to ${at}`).toEqual(seen[at]);
    await ready(page);
  }
  for (let at = 1; at <= 30; at++) {
    await page.evaluate(() => history.forward());
    await expect.poll(() => screen(page), `forward to ${at}`).toEqual(seen[at]);
    await ready(page);
  }
});
