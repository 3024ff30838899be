import type { Page } from '@playwright/test';
import { mapOf, middleOfMap } from './support/mapPicture.ts';
import { referencePoint } from './support/packTables.ts';
import { expect, openApp, ready, test } from './support/test.ts';
import { withoutWebgl } from './support/withoutWebgl.ts';

const spoken = (page: Page) => page.locator('[role="status"].only-spoken');

/** Keeps a hand on every worker that the page starts, so that a test can end them as a phone would. */
async function holdWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const held: Worker[] = [];
    const Original = window.Worker;
    window.Worker = new Proxy(Original, {
      construct(target, args: [string, WorkerOptions?]) {
        const worker = new target(...args);
        held.push(worker);
        return worker;
      },
    });
    Object.assign(window, { endWorkers: () => held.splice(0).forEach((worker) => worker.terminate()) });
  });
}

const endWorkers = (page: Page) =>
  page.evaluate(() => (window as unknown as { endWorkers: () => void }).endWorkers());

/** The map as it stands, without what lies over it. */
async function mapPicture(page: Page): Promise<Buffer> {
  const box = await mapOf(page).boundingBox();
  if (box === null) throw new Error('no map');
  return page.screenshot({
    clip: { x: box.x + 60, y: box.y + 80, width: box.width - 140, height: box.height - 160 },
  });
}

for (const { what, indicator } of [
  { what: 'colours', indicator: '' },
  { what: 'circles', indicator: '&ind=desil_1_4' },
]) {
  test(`a map whose workers ended is detected and opened again, with the ${what} of the year in its title`, async ({
    page,
  }) => {
    await holdWorkers(page);
    await openApp(page, `#/peta?pack=contoh&th=2022${indicator}`);
    const before = await mapPicture(page);
    await endWorkers(page);
    await page.getByRole('button', { name: 'Tahun sebelumnya' }).click();
    await expect(page.getByText(/ · 2021 · dasar /)).toBeVisible();
    await expect(spoken(page)).toHaveText('Peta berhenti bekerja dan telah dibuka ulang.');
    await ready(page);
    const rebuilt = await mapPicture(page);
    expect(rebuilt.equals(before)).toBe(false);
    // As if the link had been opened afresh: no circle and no name of the other year is left.
    await openApp(page, new URL(page.url()).hash);
    expect((await mapPicture(page)).equals(rebuilt)).toBe(true);
  });
}

test('without faults, no step of the year opens the map again', async ({ page }) => {
  await openApp(page, '#/peta?pack=contoh&ind=desil_1_4');
  for (let step = 0; step < 3; step++) {
    await page.getByRole('button', { name: 'Tahun sebelumnya' }).click();
    await ready(page);
  }
  await expect(spoken(page)).not.toHaveText(/dibuka ulang/);
});

const simpleMap = (page: Page) => mapOf(page).locator('svg[data-map]');

/** Villages of each class on the simple map, dimmed or hatched as they may be. */
function drawnCounts(page: Page): Promise<Record<number, number>> {
  return simpleMap(page)
    .locator('.villages > g')
    .evaluateAll((groups) => {
      const counts: Record<number, number> = {};
      for (const group of groups as SVGGElement[]) {
        const look = Number(group.dataset['byte']) & 15;
        counts[look] = (counts[look] ?? 0) + Number(group.dataset['villages']);
      }
      return counts;
    });
}

/** The counts of the legend's table, in class order. */
async function legendCounts(page: Page): Promise<number[]> {
  await page.getByText('Tabel kelas').click();
  const cells = await page.getByRole('table').first().locator('tbody tr td:last-child').allInnerTexts();
  return cells.map((text) => Number(text.replaceAll('.', '')));
}

test("the simple map has the legend's counts, and follows year, keys, pointer and theme", async ({
  page,
}) => {
  await withoutWebgl(page);
  await openApp(page, '#/peta');
  await expect(simpleMap(page)).toBeVisible();
  const counts = await drawnCounts(page);
  expect([0, 1, 2, 3, 4].map((look) => counts[look])).toEqual(await legendCounts(page));
  expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(285);
  await mapOf(page).focus();
  await page.keyboard.press('ArrowUp');
  await expect(simpleMap(page).locator('[data-layer="selectedLine"]')).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(simpleMap(page).locator('[data-layer="selectedLine"]')).toHaveCount(0);
  const { x, y } = await middleOfMap(page);
  await page.mouse.click(x, y);
  await expect(page).toHaveURL(/desa=33\.26\./);
  const before = await simpleMap(page).locator('[data-layer="outline"]').getAttribute('d');
  await page.getByRole('button', { name: 'Perbesar' }).click();
  await expect(simpleMap(page).locator('[data-layer="outline"]')).not.toHaveAttribute('d', before ?? '');
  await ready(page);
});

/** How wide the programme's symbols stand on the screen, CSS px; `scale` in their group may be forgotten, a box cannot. */
const symbolWidths = (page: Page) =>
  simpleMap(page)
    .locator('[data-status]')
    .evaluateAll((symbols) => symbols.map((symbol) => symbol.getBoundingClientRect().width));

/** The sizes of the map's element and of the picture in it, and whether the whole outline lies in it. */
async function pictureFits(page: Page): Promise<boolean> {
  const [frame, picture, outline] = await Promise.all(
    [mapOf(page), simpleMap(page), simpleMap(page).locator('[data-layer="outline"]')].map((one) =>
      one.boundingBox(),
    ),
  );
  if (!frame || !picture || !outline) return false;
  const filled = picture.width === frame.width && picture.height === frame.height;
  const inside =
    outline.x >= frame.x &&
    outline.y >= frame.y &&
    outline.x + outline.width <= frame.x + frame.width &&
    outline.y + outline.height <= frame.y + frame.height;
  return filled && inside;
}

/** Each size, the one that the window or the hand turns it to, and what a symbol is at most wide there. */
const TURNS = {
  laptop: { to: { width: 1300, height: 768 }, widest_px: 24 },
  phone: { to: { width: 844, height: 390 }, widest_px: 20 },
  projector: { to: { width: 1366, height: 768 }, widest_px: 60 },
} as const;

test('the simple map matches its approved picture, and follows the window size @all-sizes', async ({ page }, {
  project,
}) => {
  const { to, widest_px } = TURNS[project.name as keyof typeof TURNS];
  const first = page.viewportSize() ?? { width: 0, height: 0 };
  await withoutWebgl(page);
  await openApp(page, project.name === 'projector' ? '#/peta?tema=proyektor' : '#/peta');
  await page.getByRole('alert').getByRole('button', { name: 'Tutup' }).click();
  const widths = await symbolWidths(page);
  expect(widths.length).toBeGreaterThan(5);
  expect(Math.max(...widths)).toBeLessThan(widest_px);
  await expect.poll(() => pictureFits(page)).toBe(true);
  const approved = `sederhana-${project.name}.png`;
  const clip = (await mapOf(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const tolerance = { clip, timeout: 30_000, maxDiffPixelRatio: 0.002, threshold: 0.1 };
  await expect(page).toHaveScreenshot(approved, tolerance);
  // Turned, and turned back: an error of the page fails the test at its end.
  await page.setViewportSize(to);
  await expect.poll(() => pictureFits(page)).toBe(true);
  expect(Math.max(...(await symbolWidths(page)))).toBeLessThan(widest_px);
  await page.setViewportSize(first);
  await expect.poll(() => pictureFits(page)).toBe(true);
  await expect(page).toHaveScreenshot(approved, tolerance);
});

test('a graphics context that is not restored leaves a simple map with the same camera', async ({ page }) => {
  const [lon, lat] = referencePoint('contoh', '99.01.01.2001');
  await openApp(page, `#/peta?pack=contoh&kamera=${lon},${lat},11&th=2023`);
  await mapOf(page)
    .locator('canvas')
    .first()
    .evaluate((canvas) =>
      (canvas as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext(),
    );
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Peta kehilangan penggambarnya');
  await expect(page.locator('html')).not.toHaveAttribute('data-ready');
  await expect(alert).toContainText('Penggambar peta tidak kembali.');
  await ready(page);
  await expect(simpleMap(page)).toBeVisible();
  await expect(mapOf(page).locator('canvas')).toHaveCount(0);
  expect(page.url()).toContain('kamera=');
  const before = await drawnCounts(page);
  await page.getByRole('button', { name: 'Tahun sebelumnya' }).click();
  await ready(page);
  expect(await drawnCounts(page)).not.toEqual(before);
  await alert.getByRole('button', { name: 'Tutup' }).click();
  await expect(alert).toHaveCount(0);
});
