import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeDemoPack } from '../../scripts/demo/demoPack.ts';
import { serveLargePack } from './support/largePack.ts';
import { expect, openApp, ready, test } from './support/test.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

/** More than the map is given whole, and few enough for one file of boundaries and one of values. */
const VILLAGES = 2500;
const MAP = '#/peta?pack=contoh&ind=p0&th=2024';
let folder = '';

// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures off the pattern.
test.beforeAll(({}, testInfo) => {
  testInfo.setTimeout(120_000);
  folder = join(testInfo.project.outputDir, `contoh-${VILLAGES}`);
  const order = { villages: VILLAGES, seed: 1, outDir: folder, truthPath: `${folder}.json` };
  if (!existsSync(join(folder, 'datapackage.json'))) writeDemoPack(order);
});

/** How many lines between villages MapLibre's worker was given last. */
async function linesGiven(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { given: number }).given);
}

test('MapLibre is given the lines around the screen alone, and others as the map moves there', async ({
  page,
}) => {
  test.slow();
  await page.addInitScript(() => {
    Object.assign(window, { given: -1 });
    const send = Worker.prototype.postMessage as (this: Worker, ...sent: readonly unknown[]) => void;
    interface Part {
      readonly properties?: { readonly part?: string };
      readonly geometry: { readonly coordinates: readonly unknown[] };
    }
    Worker.prototype.postMessage = function (this: Worker, ...sent: readonly unknown[]) {
      const [message] = sent as [
        { readonly data?: { readonly data?: { readonly features?: readonly Part[] } } },
      ];
      const lines = message?.data?.data?.features?.find(
        ({ properties }) => properties?.part === 'villageLines',
      );
      if (lines) Object.assign(window, { given: lines.geometry.coordinates.length });
      send.call(this, ...sent);
    };
  });
  await serveLargePack(page, folder);
  await openApp(page, `${MAP}&kamera=90,-6,6`);
  // So far away no line between two villages shows.
  expect(await linesGiven(page)).toBe(0);

  await page.goto(`${MAP}&kamera=90,-6,9`);
  await ready(page);
  await expect.poll(() => linesGiven(page)).toBeGreaterThan(0);
  const wide = await linesGiven(page);
  await page.goto(`${MAP}&kamera=90,-6,12`);
  await ready(page);
  // They lie in what was given before.
  expect(await linesGiven(page)).toBe(wide);

  await page.reload();
  await ready(page);
  const few = await linesGiven(page);
  expect(few).toBeGreaterThan(0);
  expect(few).toBeLessThan(wide / 4);
});
