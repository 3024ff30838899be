import { readFileSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, expectAccessible, openApp, ready, SIZES, test } from './support/test.ts';
import type { Page } from '@playwright/test';

/** Moves of what stands on the screen, as the browser counts them. */
async function watchShifts(page: Page): Promise<() => Promise<readonly unknown[]>> {
  await page.addInitScript(() => {
    const seen: unknown[] = [];
    Object.assign(window, { shifts: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: readonly { node?: Node }[];
      })[]) {
        const what = entry.sources.map(({ node }) => node?.textContent?.trim().slice(0, 40));
        seen.push({ value: entry.value, what });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifts: readonly unknown[] }).shifts);
}

/** Holds the app's own script back, so that what index.html holds can be looked at; gives the way to let it come. */
async function holdApp(page: Page): Promise<() => void> {
  let release = () => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  await page.route(/assets\/index-[\w-]+\.js$/, async (route) => {
    await gate;
    await route.continue();
  });
  return release;
}

const box = (page: Page, selector: string) => page.locator(selector).first().boundingBox();

test('the page stands before the app and stays where it is when the app comes @all-sizes', async ({
  page,
}) => {
  const shifts = await watchShifts(page);
  const release = await holdApp(page);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kemiskinan desa di Kabupaten Pekalongan');
  await expect(page.locator('html')).not.toHaveAttribute('data-letters');
  await expect(page.locator('#app')).toBeEmpty();
  const parts = ['h1', '[data-first-map]', 'figcaption', '.answers h2', '.open', '[role="search"] input'];
  const before = await Promise.all(parts.map((part) => box(page, part)));
  const words = await page.locator('#first main').innerText();
  expect(before).not.toContain(null);
  release();
  await ready(page);
  await expect(page.locator('#first')).toHaveCount(0);
  expect(await Promise.all(parts.map((part) => box(page, part)))).toEqual(before);
  // Every word and line is the same: the build renders the app's own components.
  expect(await page.locator('#app main').innerText()).toBe(words);
  expect(await shifts()).toEqual([]);
});

test('nothing moves while the map opens over its picture @all-sizes', async ({ page }) => {
  const shifts = await watchShifts(page);
  const release = await holdApp(page);
  await page.goto('./#/peta', { waitUntil: 'commit' });
  await expect(page.locator('[data-first-map]')).toBeVisible();
  await expect(page.locator('#first h1')).toBeHidden();
  release();
  await ready(page);
  await expect(page.locator('[data-first-map]')).toHaveCount(0);
  expect(await shifts()).toEqual([]);
});

test('reads without scripts, and no link leads nowhere', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: SIZES.phone,
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(
    page.getByRole('img', { name: /Peta Indeks Desa Membangun .* Kabupaten Pekalongan/ }),
  ).toBeVisible();
  await expect(page.getByText('Batas model, bukan rujukan resmi.')).toBeVisible();
  for (const question of ['Di mana?', 'Apa yang dilakukan?', 'Berubahkah?'])
    await expect(page.getByRole('heading', { name: question })).toBeVisible();
  await expect(page.locator('noscript > .without-scripts')).toBeVisible();
  await expect(page.locator('a[href^="#"]')).toHaveCount(0);
  await context.close();
});

test('from the first page to a village by its name, and back @phone', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openApp(page, '');
  await page.getByRole('combobox').fill('botosari');
  await page.getByRole('option', { name: /Botosari, Kec\. Paninggaran/ }).click();
  await ready(page);
  await expect(page).toHaveURL(/#\/desa\/33\.26\.02\.2008$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Botosari');
  expect(asked.filter((url) => /mapHost|maplibre/.test(url))).toEqual([]);
  await page.goBack();
  await ready(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kemiskinan desa di Kabupaten Pekalongan');
});

test('a name that no village has offers those that sound alike', async ({ page }) => {
  await openApp(page, '');
  await page.getByRole('combobox').fill('mulyarejo');
  await expect(page.getByText('Maksud Anda:')).toBeVisible();
  await expect(page.getByRole('option', { name: /Mulyorejo/ })).toHaveCount(2);
});

test('numbers lead to the villages that they count', async ({ page }) => {
  await openApp(page, '');
  await page.getByRole('link', { name: 'Kecamatan Kandangserang: 8' }).click();
  await ready(page);
  await expect(page).toHaveURL(/#\/peta\?kec=33\.26\.01&hanya=1/);
  await expect(page.getByText('8 dari 285 desa').first()).toBeVisible();
});

test('by keyboard: to the search, to a village, and on to the map', async ({ page }) => {
  await openApp(page, '');
  await page.keyboard.press('/');
  await page.keyboard.type('simego');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await ready(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Simego');
  await page.goBack();
  await ready(page);
  await page.getByRole('link', { name: 'Buka peta' }).focus();
  await page.keyboard.press('Enter');
  await ready(page);
  await expect(page).toHaveURL(/#\/peta$/);
});

const VARIANTS = [
  ['', 'Kemiskinan desa di Kabupaten Pekalongan'],
  ['#/beranda?bhs=en', 'Village poverty in Pekalongan Regency'],
  ['#/beranda?pack=contoh', 'Kemiskinan desa di Kabupaten Contoh (peraga)'],
  ['#/beranda?pack=contoh&bhs=en&tema=gelap', 'Village poverty in Contoh Regency (sample)'],
] as const;
for (const [hash, title] of VARIANTS) {
  test(`both packs and languages are accessible: ${hash || 'as it is'} @all-sizes`, async ({ page }) => {
    await openApp(page, hash);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.locator('[data-first-map]')).toBeVisible();
    await expectAccessible(page);
  });
}

test('a link with another state never shows the first picture', async ({ page }) => {
  const release = await holdApp(page);
  for (const hash of [
    '#/peta?pack=contoh',
    '#/peta?ind=iks&desa=33.26.15.2014',
    '#/peta?ind=iks&bhs=en',
    '#/beranda?bhs=en',
    '#/helix',
  ]) {
    await page.goto('about:blank');
    await page.goto(`./${hash}`, { waitUntil: 'commit' });
    await expect(page.getByText('Petala', { exact: true })).toBeVisible();
    await expect(page.locator('[data-first-map]')).toBeHidden();
    await expect(page.locator('h1')).toBeHidden();
  }
  release();
});

test('a link that asks for other colours shows the outline of the region, no colours, and nothing moves', async ({
  page,
}) => {
  const shifts = await watchShifts(page);
  const release = await holdApp(page);
  await page.goto('./#/peta?ind=iks', { waitUntil: 'commit' });
  const picture = page.locator('[data-first-map]');
  await expect(picture.locator('.outline')).toBeVisible();
  await expect(picture.locator('.village').first()).toBeHidden();
  await expect(page.locator('#first figcaption h2')).toBeHidden();
  await expect(page.getByRole('img', { name: /Peta Indeks Desa Membangun/ })).toHaveCount(0);
  release();
  await ready(page);
  await expect(picture).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Indikator Indeks Ketahanan Sosial/ })).toBeVisible();
  expect(await shifts()).toEqual([]);
});

test('what stands in the built page is valid HTML', () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      root: true,
      extends: ['html-validate:standard'],
      rules: { 'void-style': 'off' },
    }),
  );
  for (const page of ['index.html', 'bingkai.html']) {
    const { results } = validator.validateStringSync(readFileSync(`dist/${page}`, 'utf8'));
    const faults = results.flatMap(({ messages }) => messages);
    expect(faults.map(({ ruleId, message }) => `${page}: ${ruleId}: ${message}`)).toEqual([]);
  }
});

test('in a dark surrounding the picture is dark before the app is there', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const release = await holdApp(page);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('figcaption .dark')).toBeVisible();
  const fill = () =>
    page
      .locator('[data-first-map] .village')
      .first()
      .evaluate((shape) => getComputedStyle(shape).fill);
  const before = await fill();
  release();
  await ready(page);
  expect(await fill()).toBe(before);
});

test('a part that does not come is named, the rest stays', async ({ page, faults }) => {
  faults.expect(/intervensi\.geojson/);
  await page.route(/intervensi\.geojson/, (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('intervensi.geojson');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[data-first-map]')).toBeVisible();
  // What stood in the page was whole, and still is.
  await expect(page.getByText('25 intervensi tercatat')).toBeVisible();
});

test('where the data do not come the page stays readable, and a retry brings the app', async ({
  page,
  faults,
}) => {
  faults.expect(/desa\.csv/);
  await page.route(/desa\.csv/, (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('desa.csv');
  await expect(page.getByRole('heading', { name: 'Berubahkah?' })).toBeVisible();
  await page.unroute(/desa\.csv/);
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await ready(page);
  await expect(page.locator('#first')).toHaveCount(0);
  await page.getByRole('combobox').fill('simego');
  await expect(page.getByRole('option').first()).toBeVisible();
});

/** The green of every pixel of the screen, row by row: enough to tell the classes and the borders apart. */
async function pixelsOf(page: Page): Promise<{ width: number; data: number[] }> {
  const picture = await page.screenshot({ scale: 'css' });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width: bitmap.width, data: Array.from(data.filter((_, i) => i % 4 === 1)) };
  }, picture.toString('base64'));
}

test('the picture lies where the map is drawn, in every corner of the region @all-sizes', async ({
  page,
}) => {
  const release = await holdApp(page);
  await page.goto('./#/peta', { waitUntil: 'commit' });
  await expect(page.locator('html')).not.toHaveAttribute('data-letters');
  const land = (await box(page, '[data-first-map] .outline'))!;
  const before = await pixelsOf(page);
  release();
  await ready(page);
  const after = await pixelsOf(page);
  const differences = ({ at, dx, dy }: { at: readonly [number, number]; dx: number; dy: number }) => {
    let sum = 0;
    for (let y = -20; y <= 20; y++) {
      for (let x = -20; x <= 20; x++) {
        const [px, py] = [Math.round(at[0]) + x, Math.round(at[1]) + y];
        const a = py * before.width + px;
        const b = (py + dy) * after.width + px + dx;
        sum += Math.abs((before.data[a] ?? 0) - (after.data[b] ?? 0));
      }
    }
    return sum;
  };
  // The live map has names and marks that the picture lacks: what one window may add is bounded, and many are looked at.
  const MOST = 14 * 41 * 41;
  const steps = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
  const offsetOf = (across: readonly number[], down: readonly number[]) => {
    const windows = across.flatMap((x) =>
      down.map((y) => [land.x + x * land.width, land.y + y * land.height]),
    );
    const tried = steps.flatMap((dx) =>
      steps.map((dy) => {
        const sums = windows.map(([x = 0, y = 0]) => Math.min(MOST, differences({ at: [x, y], dx, dy })));
        return { dx, dy, sum: sums.reduce((a, b) => a + b, 0) };
      }),
    );
    return tried.sort((a, b) => a.sum - b.sum)[0]!;
  };
  for (const across of [
    [0.15, 0.25, 0.35, 0.45],
    [0.55, 0.65, 0.75, 0.85],
  ]) {
    for (const down of [
      [0.2, 0.3, 0.4, 0.5],
      [0.6, 0.7, 0.8, 0.9],
    ]) {
      const { dx, dy } = offsetOf(across, down);
      expect(Math.max(Math.abs(dx), Math.abs(dy)), `${across.join()} ${down.join()}`).toBeLessThanOrEqual(2);
    }
  }
});
