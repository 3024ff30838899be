import { readdirSync } from 'node:fs';
import { createServer, type ViteDevServer } from 'vite';
import { openFolder } from '../../scripts/commands/packFolder.ts';
import { THEMES } from '../../src/layers/choices.ts';
import { expect, test } from './support/test.ts';

let server: ViteDevServer;
let origin = '';
test.beforeAll(async () => {
  // The kit's page is for developers: it is served by `npm run dev` and is no part of the build.
  server = await createServer({
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    logLevel: 'error',
  });
  await server.listen();
  origin = new URL(server.resolvedUrls?.local[0] ?? '').origin;
});
test.afterAll(() => server.close());

const POVERTY = '#/peta?pack=contoh&ind=p0&th=2019&tipologi=pesisir';
const APPROVED = { maxDiffPixelRatio: 0.002, threshold: 0.1 };
const SCHOOLS = '#/peta?pack=contoh&ind=rtlh_persen&th=2024';

test('two views stand side by side, each with its own title, classes, filter and pointer', async ({
  page,
  faults,
}) => {
  faults.admit(origin);
  const asked = [POVERTY, SCHOOLS].map((link) => `peta=${encodeURIComponent(link)}`).join('&');
  await page.goto(`${origin}/kit.html?${asked}`);
  const figures = page.locator('figure');
  await expect(figures).toHaveCount(2);
  const [left, right] = [figures.nth(0), figures.nth(1)];
  const { dataset } = await openFolder('public/geojson/contoh');
  const nameOf = (id: string) => dataset.indicators.find((one) => one.id === id)!.name.id;
  await expect(left.getByRole('heading')).toHaveText(`${nameOf('p0')} 2019`);
  await expect(right.getByRole('heading')).toHaveText(`${nameOf('rtlh_persen')} 2024`);

  // The left one counts the villages of the coast alone, the right one all of them.
  const coast = dataset.villages.typology.index.filter(
    (key) => dataset.villages.typology.keys[key] === 'pesisir',
  ).length;
  const total = async (figure: typeof left) =>
    (await figure.locator('.count').allTextContents()).reduce(
      (sum, n) => sum + Number(n.replace('.', '')),
      0,
    );
  expect(await total(left)).toBe(coast);
  expect(await total(right)).toBe(dataset.villages.n);
  await expect(left.locator('.filter')).toContainText(/pesisir/i);
  await expect(right.locator('.filter')).toHaveCount(0);

  // A pointer over one says a village there and leaves the other alone.
  const box = (await right.locator('.map').boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(right.locator('p.pointed')).toContainText('Kec.');
  await expect(left.locator('p.pointed')).toHaveText('');

  // A class pointed at in a legend stands out in its own map alone.
  const fills = (figure: typeof left) =>
    figure
      .locator('svg .villages path')
      .evaluateAll((all) => all.map((one) => one.getAttribute('fill-opacity')).join());
  const before = [await fills(left), await fills(right)];
  await left.getByRole('listitem').first().hover();
  await expect.poll(() => fills(left)).not.toBe(before[0]);
  expect(await fills(right)).toBe(before[1]);
});

test('two views stand side by side by the graphics card, each with its own map', async ({ page, faults }) => {
  test.slow();
  faults.admit(origin);
  const asked = [POVERTY, SCHOOLS].map((link) => `peta=${encodeURIComponent(link)}`).join('&');
  await page.goto(`${origin}/kit.html?gambar=gl&${asked}`);
  const maps = page.locator('figure [data-shown="true"] canvas');
  // Two maps drawn by the processor, and a development server that compiles them first.
  await expect(maps).toHaveCount(2, { timeout: 90_000 });
  await expect(page.locator('figure svg[data-map]')).toHaveCount(0);
  // A pointer over one says a village there and leaves the other alone.
  const [left, right] = [page.locator('figure').nth(0), page.locator('figure').nth(1)];
  const box = (await maps.nth(1).boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(right.locator('p.pointed')).toContainText('Kec.');
  await expect(left.locator('p.pointed')).toHaveText('');
});

test('every part of the kit is on its page', async ({ page, faults }) => {
  faults.admit(origin);
  await page.goto(`${origin}/kit.html`);
  const files = readdirSync('src/ui/kit').filter((name) => name.endsWith('.svelte'));
  expect(files.length).toBeGreaterThan(8);
  for (const file of files) {
    const part = page.locator(`[data-part="${file.replace('.svelte', '')}"]`);
    await expect(part, `${file} stands in src/KitParts.svelte`).toHaveCount(1);
    await expect(part.locator(':scope > *').first(), file).toBeVisible();
  }
});

test.describe('pictures of the kit', () => {
  test.use({ deviceScaleFactor: 1, viewport: { width: 760, height: 720 } });

  for (const theme of THEMES) {
    test(`every part of the kit is shown in the theme ${theme}, as it was approved`, async ({
      page,
      faults,
    }) => {
      faults.admit(origin);
      await page.goto(`${origin}/kit.html?tema=${theme}`);
      await expect(page.getByRole('heading', { level: 2 })).toHaveCount(5);
      // The last part of `InTurn`, and the part of `Later`, which come after the page.
      await expect(page.locator('[data-part="InTurn"] button')).toHaveCount(3);
      await expect(page.locator('[data-part="Later"]')).toContainText('1.024');
      // A font's edge may fall a shade otherwise on another processor; a wrong colour or a shift does not pass.
      await expect(page.locator('main')).toHaveScreenshot(`kit-${theme}.png`, APPROVED);
      await page.getByRole('button', { name: 'Bagikan' }).click();
      await expect(page.getByRole('group', { name: 'Bagikan' })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('group', { name: 'Bagikan' })).toHaveCount(0);
    });
  }

  test('a figure is as it was approved', async ({ page, faults }) => {
    faults.admit(origin);
    await page.goto(`${origin}/kit.html?peta=${encodeURIComponent(POVERTY)}`);
    await expect(page.locator('figure svg[data-map]')).toBeVisible();
    await expect(page.locator('figure')).toHaveScreenshot('kit-figure.png', APPROVED);
  });
});
