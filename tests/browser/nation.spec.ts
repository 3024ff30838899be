import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { colourAt, mapOf, middleOfMap } from './support/mapPicture.ts';
import { makeLargePack, serveLargePack } from './support/largePack.ts';
import { expect, openApp, ready, test } from './support/test.ts';

// One after the other: the pack is made once.
test.describe.configure({ mode: 'default' });
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

interface Province {
  readonly code: string;
  readonly name: string;
  readonly bbox: readonly [number, number, number, number];
}

const MAP = '#/peta?pack=contoh&ind=p0&th=2024';
let folder = '';
let provinces: readonly Province[] = [];

// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures off the pattern.
test.beforeAll(({}, testInfo) => {
  testInfo.setTimeout(120_000);
  folder = makeLargePack(testInfo.project.outputDir);
  const { petala } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as {
    readonly petala: { readonly provinces: readonly Province[] };
  };
  provinces = petala.provinces;
});
test.beforeEach(({ page }) => serveLargePack(page, folder));

/** The boundary files that the page asks for, in order: `garis` for the outlines, or a province's code. */
function boundaryFiles(page: Page): string[] {
  const names: string[] = [];
  page.on('request', (request) => {
    const [, name] = /\/batas\/(\w+)-[0-9a-f]{12}\.bin/.exec(request.url()) ?? [];
    if (name) names.push(name);
  });
  return names;
}

test('the summary in the sheet is made, and its columns are asked for, once the sheet is opened', async ({
  page,
}) => {
  test.slow();
  const values: string[] = [];
  page.on('request', (request) => {
    const [, name] = /\/nilai\/([^/]+)\.parquet/.exec(request.url()) ?? [];
    if (name) values.push(name);
  });
  await openApp(page, MAP);
  const sheet = page.getByRole('region', { name: 'Lembar rincian' });
  await expect(sheet.getByText('Ketuk desa di peta')).toBeVisible();
  expect(values).toEqual(['p0-2024']);

  await sheet.getByRole('button', { name: 'Perbesar lembar rincian' }).tap();
  await ready(page);
  // 2015 is the year since which most has changed.
  expect(values).toEqual(['p0-2024', 'p0-2015']);
  await expect(sheet.getByRole('heading', { name: 'Di mana paling berat' })).toBeInViewport();
  await expect(sheet.getByRole('heading', { name: 'Di mana paling berubah' })).toBeAttached();
  await expect(sheet.getByRole('heading', { name: /^Intervensi dalam pandangan/ })).toBeAttached();
});

test('a pack of provinces shows their outlines first, and then all villages', async ({ page }) => {
  test.slow();
  const asked = boundaryFiles(page);
  let release: (done: null) => void = () => undefined;
  const held = new Promise<null>((resolve) => (release = resolve));
  await page.route(/\/batas\/\d\d-/, async (route) => {
    await held;
    await route.fallback();
  });
  await page.goto(`./${MAP}`);
  // The map stands before any village has a shape.
  await expect(page.locator('canvas.maplibregl-canvas')).toBeVisible();
  await expect(
    page.getByRole('status').filter({ hasText: `0 dari ${provinces.length} provinsi` }),
  ).toBeVisible();
  release(null);
  await ready(page);
  expect(asked[0]).toBe('garis');
  expect([...asked].sort()).toEqual([...provinces.map(({ code }) => code), 'garis'].sort());
  await expect(page.getByRole('status').filter({ hasText: 'provinsi' })).toBeHidden();
});

test('a link to a place loads the provinces there alone, and the choice of another one its own', async ({
  page,
}) => {
  test.slow();
  const asked = boundaryFiles(page);
  const [first] = provinces;
  const [west, south, east, north] = first!.bbox;
  // Near enough that its middle fills the screen.
  await openApp(page, `${MAP}&kamera=${(west + east) / 2},${(south + north) / 2},11`);
  const last = provinces.at(-1)!;
  expect(asked.slice(0, 2)).toEqual(['garis', first!.code]);
  expect(asked).not.toContain(last.code);
  await page.getByLabel('Ke provinsi').selectOption(last.code);
  await ready(page);
  expect(asked).toContain(last.code);

  // A question about all villages brings the rest, and is answered.
  await page.goto(`${MAP}&mode=kantong.lisa.queen.99.1`);
  await ready(page);
  expect(new Set(asked)).toEqual(new Set(['garis', ...provinces.map(({ code }) => code)]));
});

test('from near the overview map shows the outlines of all provinces', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const [west, south, east, north] = provinces[0]!.bbox;
  await openApp(page, `${MAP}&kamera=${(west + east) / 2},${(south + north) / 2},11`);
  const outlines = page.locator('svg.overview path.outline');
  await expect(outlines).toHaveAttribute('d', /^M/);
  const share = await outlines.evaluate((path: SVGPathElement) => {
    const { width } = path.ownerSVGElement!.viewBox.baseVal;
    return path.getBBox().width / width;
  });
  expect(share).toBeGreaterThan(0.8);
});

test('a link to a place asks for its province and its values while the villages are on their way', async ({
  page,
}) => {
  test.slow();
  const asked = boundaryFiles(page);
  const values: string[] = [];
  page.on('request', (request) => {
    const [, name] = /\/nilai\/([\w-]+)\.parquet/.exec(request.url()) ?? [];
    if (name) values.push(name);
  });
  let release: (done: null) => void = () => undefined;
  const held = new Promise<null>((resolve) => (release = resolve));
  await page.route(/\/desa\.csv/, async (route) => {
    await held;
    await route.fallback();
  });
  const { code, bbox } = provinces.at(-1)!;
  const [west, south, east, north] = bbox;
  await page.goto(`./${MAP}&kamera=${(west + east) / 2},${(south + north) / 2},11`);
  await expect.poll(() => [asked[0], asked.includes(code), values]).toEqual(['garis', true, ['p0-2024']]);
  release(null);
  await ready(page);
  // Each is asked for once, though the map asks for them too.
  expect(asked.filter((file) => file === code)).toEqual([code]);
  expect(values.filter((name) => name === 'p0-2024')).toEqual(['p0-2024']);
});

test('search and table answer without any boundaries of villages; what was found is then shown', async ({
  page,
}) => {
  test.slow();
  const asked = boundaryFiles(page);
  const [first] = provinces;
  const [, code = '', name = ''] =
    /\n([\d.]{13}),\d*,([^,]+),/.exec(readFileSync(join(folder, 'desa.csv'), 'utf8')) ?? [];
  expect(code.startsWith(first!.code)).toBe(true);
  await openApp(page, `${MAP}&tampil=tabel`);
  expect(asked.filter((file) => file !== 'garis')).toEqual([]);
  const search = page.getByRole('combobox').first();
  await search.fill(name);
  await page
    .getByRole('option', { name: new RegExp(`^${name}\\b`) })
    .first()
    .click();
  await ready(page);
  await page.goto(`${MAP}&desa=${code}`);
  await ready(page);
  expect(asked).toContain(first!.code);
});

test('a province whose file does not come is named, and the others are drawn', async ({ page, faults }) => {
  test.slow();
  const { code, name } = provinces[1]!;
  faults.expect(new RegExp(`batas/${code}-`));
  await page.route(new RegExp(`/batas/${code}-`), (route) => route.fulfill({ status: 404 }));
  await openApp(page, MAP);
  await expect(page.getByRole('alert').filter({ hasText: `${name}, batas/${code}` })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'provinsi' })).toBeHidden();
});

/** Where the first replication of the pack lies. */
function firstReplication(): { readonly lon: string; readonly lat: string } {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const [, code = ''] = /\n([\d.]{13}),replikasi,/.exec(read('program.csv')) ?? [];
  const [header = '', ...rows] = read('desa.csv').split('\n');
  const at = (name: string) => header.split(',').indexOf(name);
  const cells = rows.find((row) => row.startsWith(code))!.split(',');
  return { lon: cells[at('lon')]!, lat: cells[at('lat')]! };
}

test('from afar crowded symbols are numbers, which the map says; zooming in shows each of them', async ({
  page,
}) => {
  test.slow();
  await openApp(page, MAP);
  const said = /^Angka di samping lambang: .*\. 1\.\d{3} lambang muncul bila peta diperbesar$/;
  await expect(page.getByText(said)).toBeVisible();
  await expect(mapOf(page)).toHaveAccessibleDescription(/ 1\.\d{3} lambang muncul bila peta diperbesar$/);
  // A sign that is else a small tag beside a letter stands alone here, so that the short legend has it too.
  const key = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expect(key('Keluar dari desa merah')).toBeVisible();

  await page.getByRole('button', { name: 'Bahasa, tema, dan paket data' }).click();
  await page.getByRole('radio', { name: 'English' }).check();
  await page.keyboard.press('Escape');
  const inEnglish = /^Number beside a symbol: .*\. 1,\d{3} symbols appear when zooming in$/;
  await expect(page.getByText(inEnglish)).toBeVisible();

  const { lon, lat } = firstReplication();
  await openApp(page, `${MAP}&kamera=${lon},${lat},12`);
  await expect(page.getByText(/symbols appear when zooming in/)).toBeHidden();
  await expect(key('Left the red list')).toBeHidden();
  // Its ring with a letter is on its village: ink and white, where the map's colours are blue.
  const [red, , blue] = await colourAt(page, await middleOfMap(page));
  expect(Math.abs(blue - red)).toBeLessThan(24);
});
