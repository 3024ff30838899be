import type { Locator, Page } from '@playwright/test';
import { expect, openApp, ready, test } from './support/test.ts';

/** Something that opens over the page: how a person opens it, and what is then on the screen. */
interface Kind {
  readonly what: string;
  readonly open: (page: Page) => Promise<void>;
  readonly shown: (page: Page) => Locator;
  /** Lies under it and stays when Back closes it. */
  readonly beneath?: (page: Page) => Locator;
}

const BOTOSARI = '#/peta?desa=33.26.02.2008';
const MULYOREJO = '#/peta?desa=33.26.15.2014';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });
const layers = (page: Page) => dialog(page, 'Legenda dan lapisan');
const hashOf = (page: Page) => page.evaluate(() => location.hash);
const openLayers = (page: Page) =>
  page.getByRole('button', { name: 'Legenda dan lapisan', exact: true }).click();
const preferences = (page: Page) => page.getByRole('group', { name: 'Bahasa, tema, dan paket data' });
const openPreferences = (page: Page) =>
  page.getByRole('button', { name: 'Bahasa, tema, dan paket data' }).click();

const ON_BOTH: readonly Kind[] = [
  {
    what: 'the arithmetic of a figure',
    open: (page) => page.getByRole('button', { name: 'Hitungan', exact: true }).click(),
    shown: (page) => dialog(page, 'Hitungan'),
  },
  {
    what: 'an intervention',
    open: (page) => button(page, /Pendampingan gula aren|Peluncuran dan bazar/).click(),
    shown: (page) => button(page, 'Kembali'),
  },
  {
    what: 'results of a search',
    open: (page) => page.getByRole('combobox', { name: 'Cari desa atau kecamatan' }).fill('tirto'),
    shown: (page) => page.getByRole('option').first(),
  },
  { what: 'preferences', open: openPreferences, shown: preferences },
  {
    what: 'the list of keys over the preferences',
    open: async (page) => {
      await openPreferences(page);
      await button(page, 'Daftar tombol').click();
    },
    shown: (page) => dialog(page, 'Daftar tombol'),
    beneath: preferences,
  },
];

const ON_A_PHONE: readonly Kind[] = [
  { what: 'the legend', open: openLayers, shown: layers },
  {
    what: 'the choice of an indicator',
    open: (page) => button(page, /^Indeks Desa Membangun/).click(),
    shown: (page) => dialog(page, 'Pilih indikator'),
  },
  {
    what: 'the filters over the legend',
    open: async (page) => {
      await openLayers(page);
      await layers(page).getByRole('button', { name: 'Saring' }).click();
    },
    shown: (page) => dialog(page, 'Saring'),
    beneath: layers,
  },
];

const ON_A_LAPTOP: readonly Kind[] = [
  {
    what: 'the ways to share',
    open: (page) => page.getByRole('button', { name: 'Bagikan' }).click(),
    shown: (page) => button(page, 'Salin tautan keadaan ini'),
  },
  {
    what: 'the filters',
    open: (page) => button(page, 'Saring').click(),
    shown: (page) => dialog(page, 'Saring'),
  },
];

/** Back and forward as the browser's own buttons, and what must be there afterwards. */
async function expectOneStep(page: Page, { what, open, shown, beneath }: Kind): Promise<void> {
  await test.step(`Back closes ${what}`, async () => {
    await open(page);
    await expect(shown(page), what).toBeVisible();
    await page.goBack();
    await expect(shown(page), what).toBeHidden();
    expect(await hashOf(page), what).toBe(BOTOSARI);
    if (beneath) {
      await expect(beneath(page), what).toBeVisible();
      await page.goBack();
      await expect(beneath(page), what).toBeHidden();
      expect(await hashOf(page), what).toBe(BOTOSARI);
    }
    expect(await page.evaluate(() => document.activeElement !== document.body), `focus after ${what}`).toBe(
      true,
    );
  });
  await test.step(`the next Back goes to the page before ${what}`, async () => {
    await page.goBack();
    await expect.poll(() => hashOf(page), what).toBe(MULYOREJO);
    await page.goForward();
    await expect.poll(() => hashOf(page), what).toBe(BOTOSARI);
    await expect(shown(page), what).toBeHidden();
    await ready(page);
  });
}

/** Its own cross or Escape takes the step back as well. */
async function expectNoDeadStep(page: Page, { what, open, shown }: Kind): Promise<void> {
  await test.step(`Escape closes ${what} and leaves no step`, async () => {
    await open(page);
    await expect(shown(page), what).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(shown(page), what).toBeHidden();
    // The browser takes the step back on its own time; nobody presses Back that fast.
    await expect.poll(() => page.evaluate(() => JSON.stringify(history.state)), what).not.toContain('spare');
    await page.goBack();
    await expect.poll(() => hashOf(page), what).toBe(MULYOREJO);
    await page.goForward();
    await expect.poll(() => hashOf(page), what).toBe(BOTOSARI);
    await ready(page);
  });
}

async function startFromTwoPages(page: Page): Promise<void> {
  await openApp(page, MULYOREJO);
  await page.evaluate((hash) => (location.hash = hash), BOTOSARI);
  await expect(page.getByRole('heading', { name: 'Botosari' })).toBeVisible();
  await ready(page);
}

test('on a phone Back closes the open overlay, and nothing else @phone', async ({ page }) => {
  test.setTimeout(150_000);
  await startFromTwoPages(page);
  for (const kind of [...ON_A_PHONE, ...ON_BOTH]) await expectOneStep(page, kind);
  await expectNoDeadStep(page, ON_A_PHONE[0]!);

  // An act in an overlay is a step of its own, and Back over the overlay keeps it.
  await button(page, /^Indeks Desa Membangun/).click();
  await page.getByRole('option', { name: /Indeks Ketahanan Sosial/ }).click();
  await expect(dialog(page, 'Pilih indikator')).toBeHidden();
  await ready(page);
  expect(await hashOf(page)).toContain('ind=iks');
  await page.goBack();
  await expect.poll(() => hashOf(page)).toBe(BOTOSARI);

  // A reload closes what lies open; the page is whole, and Back goes on from it.
  await openLayers(page);
  await expect(layers(page)).toBeVisible();
  await page.reload();
  await ready(page);
  await expect(layers(page)).toBeHidden();
  expect(await hashOf(page)).toBe(BOTOSARI);
  await page.goBack();
  await expect.poll(() => hashOf(page)).toBe(MULYOREJO);
});

test('on a laptop as well, and a panel opened by a click is closed by Back', async ({ page }) => {
  test.setTimeout(150_000);
  await startFromTwoPages(page);
  for (const kind of [...ON_A_LAPTOP, ...ON_BOTH]) await expectOneStep(page, kind);
  await expectNoDeadStep(page, ON_A_LAPTOP[0]!);
  await expectNoDeadStep(page, ON_BOTH[0]!);

  // The panel stands in the link whole: opened and closed by its cross it leaves no step either.
  const panel = page.getByRole('heading', { name: 'Wilayah dan analisis' });
  await button(page, 'Wilayah dan analisis').click();
  await expect(panel).toBeVisible();
  await page.goBack();
  await expect(panel).toBeHidden();
  await button(page, 'Wilayah dan analisis').click();
  await expect(panel).toBeVisible();

  // A drawing on the map is left by Back; the panel stays.
  await page.getByRole('button', { name: 'Poligon', exact: true }).click();
  const leave = page.getByRole('button', { name: 'Batal', exact: true });
  await expect(leave).toBeVisible();
  await page.goBack();
  await expect(leave).toBeHidden();
  await expect(panel).toBeVisible();
  await button(page, 'Tutup wilayah dan analisis').click();
  await expect(panel).toBeHidden();
  await page.goBack();
  await expect.poll(() => hashOf(page)).toBe(MULYOREJO);
});
