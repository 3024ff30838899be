import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
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
