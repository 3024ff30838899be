import type { Page } from '@playwright/test';
import { mapOf } from './support/mapPicture.ts';
import { expect, openApp, ready, test } from './support/test.ts';

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
  test(`a map whose workers were ended is noticed and opened anew, with the ${what} of the year in its title`, async ({
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

test('while nothing is wrong, no step of the year opens the map anew', async ({ page }) => {
  await openApp(page, '#/peta?pack=contoh&ind=desil_1_4');
  for (let step = 0; step < 3; step++) {
    await page.getByRole('button', { name: 'Tahun sebelumnya' }).click();
    await ready(page);
  }
  await expect(spoken(page)).not.toHaveText(/dibuka ulang/);
});
