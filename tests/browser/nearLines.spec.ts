import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeDemoPack } from '../../scripts/demo/demoPack.ts';
import { rgbOf } from '../../src/layers/palettes/colour.ts';
import { mapTheme } from '../../src/layers/mapTheme.ts';
import { middleOfMap } from './support/mapPicture.ts';
import { serveLargePack } from './support/largePack.ts';
import { expect, openApp, ready, test } from './support/test.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, deviceScaleFactor: 2 });

/** More than the map is given whole, and few enough for one file of boundaries and one of values. */
const VILLAGES = 2500;
/** At the places below no more than six have it without borders, and over 200 with them. */
const MOST_WITHOUT = 100;
const MAP = '#/peta?pack=contoh&ind=p0&th=2024';
let folder = '';

// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures off the pattern.
test.beforeAll(({}, testInfo) => {
  testInfo.setTimeout(120_000);
  folder = join(testInfo.project.outputDir, `contoh-${VILLAGES}`);
  const order = { villages: VILLAGES, seed: 1, outDir: folder, truthPath: `${folder}.json` };
  if (!existsSync(join(folder, 'datapackage.json'))) writeDemoPack(order);
});

/** How many pixels in the middle of the map have the colour of borders between villages. */
async function edgesOf(page: Page): Promise<number> {
  const { x, y } = await middleOfMap(page);
  const png = await page.screenshot({ clip: { x: x - 150, y: y - 150, width: 300, height: 300 } });
  return page.evaluate(
    async ({ base64, rgb }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
      context.drawImage(picture, 0, 0);
      const { data } = context.getImageData(0, 0, picture.width, picture.height);
      let same = 0;
      for (let i = 0; i < data.length; i += 4)
        if (rgb.every((value, channel) => Math.abs(value * 255 - data[i + channel]!) < 4)) same++;
      return same;
    },
    { base64: png.toString('base64'), rgb: rgbOf(mapTheme('terang').villageLine) },
  );
}

interface Given {
  /** Names of kecamatan in what MapLibre's worker was given last; −1 before. */
  readonly names: number;
  /** Whether it was ever given borders between villages or between kecamatan. */
  readonly borders: boolean;
}

const given = (page: Page): Promise<Given> =>
  page.evaluate(() => (window as unknown as { given: Given }).given);

/** Watches what is sent to workers. */
async function watchWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { given: { names: -1, borders: false } });
    const send = Worker.prototype.postMessage as (this: Worker, ...sent: readonly unknown[]) => void;
    interface Sent {
      readonly data?: {
        readonly source?: string;
        readonly data?: {
          readonly features?: readonly { readonly properties?: { readonly part?: string } }[];
        };
      };
    }
    Worker.prototype.postMessage = function (this: Worker, ...sent: readonly unknown[]) {
      const { source, data } = (sent[0] as Sent | undefined)?.data ?? {};
      const known = (window as unknown as { given: { names: number; borders: boolean } }).given;
      const parts = (data?.features ?? []).map(({ properties }) => properties?.part ?? source ?? '');
      if (source === 'names' && data?.features)
        known.names = parts.filter((part) => part === 'districtLabels').length;
      known.borders ||= parts.some((part) => /^(village|district)Lines$/.test(part));
      send.call(this, ...sent);
    };
  });
}

test('MapLibre is given the names around the screen alone, others as the map moves there, and no borders', async ({
  page,
}) => {
  test.slow();
  await watchWorkers(page);
  await serveLargePack(page, folder);
  await openApp(page, `${MAP}&kamera=90,-6,6`);
  // So far away no name of a kecamatan shows.
  expect((await given(page)).names).toBe(0);

  await page.goto(`${MAP}&kamera=90,-6,9.5`);
  await ready(page);
  await expect.poll(async () => (await given(page)).names).toBeGreaterThan(0);
  const wide = await given(page);
  await page.goto(`${MAP}&kamera=90,-6,12`);
  await ready(page);
  // They lie in what was given before.
  expect((await given(page)).names).toBe(wide.names);

  await page.reload();
  await ready(page);
  const few = await given(page);
  expect(few.names).toBeGreaterThan(0);
  expect(few.names).toBeLessThan(wide.names / 4);
  expect([wide.borders, few.borders]).toEqual([false, false]);
});

test('borders between villages are where the map is moved to, near and far', async ({ page }) => {
  test.slow();
  await serveLargePack(page, folder);
  for (const camera of ['90.2,-6.1,12', '89.9,-5.9,14', '90.2,-6.1,12']) {
    await openApp(page, `${MAP}&lapis=tanpa&kamera=${camera}`);
    expect(await edgesOf(page), camera).toBeGreaterThan(MOST_WITHOUT);
  }
});
