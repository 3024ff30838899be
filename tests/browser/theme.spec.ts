import type { Page } from '@playwright/test';
import { accessibilityFaults, contrastFaults, expect, openApp, ready, test } from './support/test.ts';

const MULYOREJO_TIRTO = '33.26.15.2014';

/** Names of controls that are seen but reach over the left or the right edge of the window. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const found =
      root.scrollWidth > root.clientWidth ? [`page ${root.scrollWidth} > ${root.clientWidth}`] : [];
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    for (const element of document.querySelectorAll('button, a, input, select, summary, h1, h2, h3, p')) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const { left, right, width } = element.getBoundingClientRect();
      if (width < 2 || (left >= -1 && right <= root.clientWidth + 1)) continue;
      // Off the screen by design, or in a part that scrolls by itself.
      if (right <= 0 || scrolls(element.parentElement)) continue;
      found.push(`${element.tagName} ${(element.textContent ?? '').trim().slice(0, 40)} ${left}…${right}`);
    }
    return found;
  });
}

type Theme = 'terang' | 'gelap' | 'kontras' | 'proyektor';

/** A state of the app that is looked at: how it is reached from the state before it. */
interface Stop {
  readonly name: string;
  readonly reach: (page: Page) => Promise<void>;
}

/** Changes the state by the address alone, as a link does, and waits until it is drawn. */
async function follow(page: Page, hash: string): Promise<void> {
  await page.goto(`./${hash}`);
  await ready(page);
}

async function leftOpen(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  // Closing goes back over the overlay's own history entry, which the browser does later: an address that is set before
  // would be the one that it goes back from.
  const onSpareEntry = () => (history.state as { spare?: boolean } | null)?.spare ?? false;
  await expect.poll(() => page.evaluate(onSpareEntry)).toBe(false);
}

/** The states of the wide layout, each reached from the one before. */
const wide = (theme: Theme): readonly Stop[] => [
  { name: 'default', reach: (page) => openApp(page, `#/peta?tema=${theme}`) },
  {
    name: 'search open',
    reach: async (page) => {
      await page.getByRole('combobox', { name: 'Cari desa' }).fill('mulyorejoo');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'selected',
    reach: async (page) => {
      await page.getByRole('option').first().click();
      await expect(page.getByRole('article')).toBeVisible();
      await ready(page);
    },
  },
  {
    name: 'drawer open',
    reach: async (page) => {
      await page.getByRole('article').getByRole('button', { name: 'Hitungan' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'class tools, layers and preferences open',
    reach: async (page) => {
      await leftOpen(page);
      await page.getByRole('button', { name: 'Atur kelas' }).click();
      await page.getByRole('checkbox', { name: /^Intervensi helix/ }).check();
      await page.getByRole('button', { name: 'Bahasa, tema, dan paket data' }).click();
      await ready(page);
    },
  },
  {
    name: 'indicator chooser open',
    reach: async (page) => {
      await leftOpen(page);
      await page.getByRole('button', { name: /^Indikator / }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'profile',
    reach: async (page) => {
      await leftOpen(page);
      await follow(page, `#/desa/${MULYOREJO_TIRTO}?tema=${theme}`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Mulyorejo');
    },
  },
  {
    name: 'data page',
    reach: async (page) => {
      await follow(page, `#/data?tema=${theme}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data dan metode');
    },
  },
  {
    name: 'list',
    reach: async (page) => {
      await follow(page, `#/peta?tampil=tabel&tema=${theme}`);
      // A table where there is room, cards where there is none.
      const table = page.getByRole('grid').getByRole('row').nth(1);
      const cards = page.getByRole('listitem').first();
      await expect(table.or(cards).first()).toBeVisible();
    },
  },
];

/** The states of the phone's layout, each reached from the one before. */
const narrow = (theme: Theme): readonly Stop[] => [
  { name: 'default', reach: (page) => openApp(page, `#/peta?tema=${theme}`) },
  {
    name: 'legend and layers open',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Legenda dan lapisan' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Atur kelas' }).click();
      await ready(page);
    },
  },
  {
    name: 'search open',
    reach: async (page) => {
      await page.getByRole('dialog').getByRole('button', { name: 'Tutup', exact: true }).click();
      await page.getByRole('combobox', { name: 'Cari desa' }).fill('mulyorejoo');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'selected',
    reach: async (page) => {
      await page.getByRole('option').first().click();
      const { height } = page.viewportSize()!;
      // A low screen keeps the sheet at its lowest, so that a strip of the map is left.
      if (height < 480) await page.getByRole('button', { name: 'Perbesar lembar rincian' }).click();
      await expect(page.getByRole('article')).toBeVisible();
      await ready(page);
    },
  },
  {
    name: 'drawer open',
    reach: async (page) => {
      await page.getByRole('article').getByRole('button', { name: 'Hitungan' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  ...wide(theme).slice(-3),
];

/**
 * What fails in the other themes where one passes: a theme changes colours by style sheet alone, so that only the
 * contrast is audited again, in the state that has been reached.
 */
async function faultsInThemes(page: Page, themes: readonly Theme[]): Promise<readonly unknown[]> {
  const dress = (theme: string | undefined) =>
    page.evaluate((to) => {
      const { dataset } = document.documentElement;
      const before = dataset['tema'];
      if (to !== undefined) dataset['tema'] = to;
      return before;
    }, theme);
  const own = await dress(undefined);
  const found: unknown[] = [];
  for (const theme of themes) {
    await dress(theme);
    for (const fault of await contrastFaults(page)) found.push({ theme, fault });
  }
  await dress(own);
  return found;
}

/** Visits every state; what is wrong in one does not hide what is wrong in the next. */
async function visit(
  page: Page,
  stops: readonly Stop[],
  { axe, themes = [] }: { axe: boolean; themes?: readonly Theme[] },
): Promise<void> {
  // Nine states, each drawn and gone through rule by rule.
  test.slow();
  for (const { name, reach } of stops) {
    await test.step(name, async () => {
      await reach(page);
      expect.soft(await cutOff(page), name).toEqual([]);
      if (axe) expect.soft(await accessibilityFaults(page), name).toEqual([]);
      expect.soft(await faultsInThemes(page, themes), name).toEqual([]);
    });
  }
}

test('every state is accessible, its colours in every theme, and nothing is cut off', async ({ page }) => {
  await visit(page, wide('terang'), { axe: true, themes: ['gelap', 'kontras'] });
});

test('the projector theme passes at its own size @projector', async ({ page }) => {
  await visit(page, wide('proyektor'), { axe: true });
});

test('every state is accessible on a phone, bottom bar and sheet too, light and dark @phone', async ({
  page,
}) => {
  await visit(page, narrow('gelap'), { axe: true, themes: ['terang'] });
});

test('at 320 px, the narrowest that WCAG asks for, nothing is cut off @phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await visit(page, narrow('terang'), { axe: false });
});

test('at a zoom of 200 % nothing is cut off and every control is reached', async ({ page }) => {
  // A laptop's 1366 × 768 at 200 % leaves half of either.
  await page.setViewportSize({ width: 683, height: 384 });
  await visit(page, narrow('terang'), { axe: true });
});

test('without a choice the theme is that of the device', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openApp(page, '#/data');
  await expect(page.locator('html')).toHaveAttribute('data-tema', 'gelap');
  expect(page.url()).not.toContain('tema=');
});
