import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { seenAs } from '../../src/layers/palettes/colourVision.ts';
import { backgroundOf, colourAt, distance, mapOf, middleOfMap, type Rgb } from './support/mapPicture.ts';
import { packRows, publishedValues, referencePoint } from './support/packTables.ts';
import { expect, expectAccessible, openApp, ready, sharedPageTest as test } from './support/test.ts';

/** Kayupuring is large; its IDM is 0,7008. */
const KAYUPURING = '33.26.04.2009';

const legendOf = (page: Page) => page.getByRole('region', { name: 'Legenda' });
const tableOf = (page: Page) => page.getByRole('table', { name: 'Tabel kelas' });
const classButton = (page: Page, at: number) => tableOf(page).getByRole('button').nth(at);
const bound = (page: Page, n: number) => page.getByRole('slider', { name: `Batas atas kelas ${n}` });
const detail = (page: Page) => page.getByRole('complementary', { name: 'Rincian desa dan intervensi' });

function lookAt(pack: 'pekalongan' | 'contoh', code: string, zoom = 13.5): string {
  const [lon, lat] = referencePoint(pack, code);
  return `kamera=${lon},${lat},${zoom}&lapis=tanpa`;
}

/** Number of values in each class of some upper bounds, (lo, hi], the first closed. */
function countsBy(values: readonly number[], upper: readonly number[]): number[] {
  const counts = new Array<number>(upper.length + 1).fill(0);
  for (const value of values) {
    const at = upper.filter((end) => value > end).length;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

async function countsInTable(table: Locator): Promise<string[]> {
  return table.getByRole('cell').allInnerTexts();
}

/** The bounds that a link carries. */
function boundsIn(url: string): number[] {
  return (/kelas=manual\.([^&]*)/.exec(url)?.[1] ?? '').split(',').map(Number);
}

async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a class break dragged on the histogram recounts the classes continuously, and makes one history entry', async ({
  page,
}) => {
  const values = [...publishedValues('pekalongan', { indicator: 'idm', year: 2024 }).values()];
  await openApp(page);
  await page.getByRole('button', { name: 'Tabel kelas' }).click();
  const before = await countsInTable(tableOf(page));
  const grip = await middleOf(bound(page, 4));
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x + 20, grip.y, { steps: 4 });
  // The hand still holds: the counts follow, the link does not yet.
  await expect.poll(() => countsInTable(tableOf(page))).not.toEqual(before);
  expect(page.url()).not.toContain('kelas=');
  await page.mouse.move(grip.x + 40, grip.y, { steps: 4 });
  await page.mouse.up();
  await ready(page);
  const upper = boundsIn(page.url());
  expect(upper).toHaveLength(4);
  expect(await countsInTable(tableOf(page))).toEqual(countsBy(values, upper).map(String));
  // The first three classes, whose bounds were not dragged, kept their counts.
  expect((await countsInTable(tableOf(page))).slice(0, 3)).toEqual(before.slice(0, 3));
  await page.goBack();
  await ready(page);
  expect(page.url()).not.toContain('kelas=');
  expect(await countsInTable(tableOf(page))).toEqual(before);
});

test('a class break moved by keyboard changes the colour of a village, and never passes its neighbour', async ({
  page,
}) => {
  await openApp(page, `#/peta?kelas=manual.0.65,0.7,0.7015&${lookAt('pekalongan', KAYUPURING)}`);
  await page.getByRole('button', { name: 'Tabel kelas' }).click();
  const middle = await middleOfMap(page);
  const swatch = (at: number) => backgroundOf(classButton(page, at).locator('.swatch'));
  expect(distance(await colourAt(page, middle), await swatch(2))).toBeLessThan(4);
  await bound(page, 2).focus();
  await page.keyboard.press('PageUp');
  await ready(page);
  expect(boundsIn(page.url())).toEqual([0.65, 0.701, 0.7015]);
  // 0,7008 is now below the bound.
  expect(distance(await colourAt(page, middle), await swatch(1))).toBeLessThan(4);
  await page.keyboard.press('PageUp');
  await expect(bound(page, 2)).toHaveAttribute('aria-valuenow', '0.7014');
  await page.keyboard.press('ArrowRight');
  await expect(bound(page, 2)).toHaveAttribute('aria-valuetext', /^0,7014; \d+ desa di kelas ini/);
  await page.keyboard.press('Delete');
  await expect(page.getByRole('slider')).toHaveCount(2);
  expect(boundsIn(page.url())).toEqual([0.65, 0.7015]);
  await page.getByRole('button', { name: 'Atur kelas' }).click();
  await page.getByRole('button', { name: 'Tambah batas' }).click();
  await expect(page.getByRole('slider')).toHaveCount(3);
});

test('hovering a class dims the others, clicking it filters map, table and heading', async ({ page }) => {
  await openApp(page, `#/peta?${lookAt('pekalongan', KAYUPURING)}`);
  await page.getByRole('button', { name: 'Tabel kelas' }).click();
  const middle = await middleOfMap(page);
  const full = await colourAt(page, middle);
  const counts = (await countsInTable(tableOf(page))).map(Number);
  const all = counts.reduce((sum, count) => sum + count, 0);
  await classButton(page, 0).hover();
  await ready(page);
  expect(distance(await colourAt(page, middle), full)).toBeGreaterThan(15);
  await page.mouse.move(middle.x, middle.y);
  await ready(page);

  await classButton(page, 0).focus();
  await page.keyboard.press('Enter');
  await classButton(page, 1).focus();
  await page.keyboard.press('Enter');
  await classButton(page, 1).blur();
  await ready(page);
  expect(page.url()).toContain('hanya=1,2');
  await expect(classButton(page, 0)).toHaveAttribute('aria-pressed', 'true');
  const passing = (counts[0] ?? 0) + (counts[1] ?? 0);
  const heading = legendOf(page).getByRole('heading', { name: /lolos saringan/ });
  await expect(heading).toHaveText(`${passing} dari ${all} desa lolos saringan`);
  await expect(
    legendOf(page).getByText(`5 kelas sama banyak (kuantil) atas seluruh ${all} desa.`),
  ).toBeVisible();
  expect(await countsInTable(tableOf(page))).toEqual(
    counts.map((count, at) => `${at < 2 ? count : 0} dari ${count}`),
  );
  expect(distance(await colourAt(page, middle), full)).toBeGreaterThan(15);

  await classButton(page, 0).focus();
  await page.keyboard.press('Escape');
  await classButton(page, 0).blur();
  await ready(page);
  expect(page.url()).not.toContain('hanya=');
  expect(distance(await colourAt(page, middle), full)).toBeLessThan(4);
});

/** Terciles by R's type 7. */
function terciles(values: readonly number[]): readonly [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const low = sorted[Math.floor(place)] ?? NaN;
    return low + ((sorted[Math.ceil(place)] ?? NaN) - low) * (place - Math.floor(place));
  };
  return [at(1 / 3), at(2 / 3)];
}

test('a bivariate map lists the villages that are heaviest in both, as computed from the tables', async ({
  page,
}) => {
  const p0 = publishedValues('contoh', { indicator: 'p0', year: 2024 });
  const jamban = publishedValues('contoh', { indicator: 'jamban', year: 2024 });
  const both = [...p0.keys()].filter((code) => jamban.has(code));
  const values = (of: ReadonlyMap<string, number>) => both.map((code) => of.get(code) ?? NaN);
  const [, heavyP0] = terciles(values(p0));
  const [, heavyJamban] = terciles(values(jamban));
  const worst = both
    .filter((code) => (p0.get(code) ?? 0) > heavyP0 && (jamban.get(code) ?? 0) > heavyJamban)
    .sort((a, b) => (p0.get(b) ?? 0) - (p0.get(a) ?? 0));
  expect(worst.length).toBeGreaterThan(8);
  const names = new Map(packRows('contoh', 'desa').map((row) => [row['kode'], row['nama']]));

  await openApp(page, '#/peta?pack=contoh&mode=dua.jamban.2024');
  const grid = legendOf(page).getByRole('group', { name: 'Silang dua indikator, sembilan kelas' });
  await expect(grid.getByRole('button')).toHaveCount(9);
  const cell = grid.getByRole('button', { name: /^C3: / });
  await expect(cell).toHaveAccessibleName(new RegExp(`: ${worst.length} desa$`));
  const corner = legendOf(page).getByRole('region', { name: /^Paling berat di keduanya \(C3\)/ });
  await corner.getByRole('button', { name: `Semua ${worst.length} desa` }).click();
  const listed = await corner.getByRole('listitem').allInnerTexts();
  expect(listed).toHaveLength(worst.length);
  worst.slice(0, 5).forEach((code, i) => expect(listed[i]).toContain(names.get(code)));
  await expectAccessible(page);

  await cell.click();
  await ready(page);
  expect(page.url()).toContain('hanya=9');
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  await expect(legendOf(page).getByRole('heading', { name: /lolos saringan/ })).toHaveText(
    `${worst.length} dari ${both.length} desa lolos saringan`,
  );
  await corner.getByRole('listitem').first().getByRole('button').click();
  await ready(page);
  expect(page.url()).toContain(`desa=${worst[0]}`);
  await expect(detail(page)).toContainText('C3');
  await expect(detail(page)).toContainText('Tanpa jamban 2024');
});

test('a count is drawn in circles over a rate, and villages without a circle are marked', async ({
  page,
}) => {
  const rtlh = packRows('contoh', 'nilai').filter(
    (row) => row['indikator'] === 'rtlh' && row['tahun'] === '2024',
  );
  const marked = (mark: string) => rtlh.filter(({ tanda }) => tanda === mark).length;
  const most = rtlh.reduce((a, b) => (Number(b['nilai']) > Number(a['nilai']) ? b : a));
  const code = most['kode'] ?? '';
  await openApp(page, `#/peta?pack=contoh&${lookAt('contoh', code)}`);
  const middle = await middleOfMap(page);
  const bare = await colourAt(page, middle);
  await page.getByRole('combobox', { name: 'Lingkaran jumlah' }).selectOption('Rumah tidak layak huni');
  await ready(page);
  expect(page.url()).toContain('simbol=rtlh');
  expect(distance(await colourAt(page, middle), bare)).toBeGreaterThan(30);
  // Beside the circle the rate keeps its colour.
  expect(distance(await colourAt(page, { x: middle.x + 45, y: middle.y }), bare)).toBeLessThan(25);
  const legend = legendOf(page);
  await expect(legend.getByRole('heading', { name: 'Lingkaran: RTLH 2024' })).toBeVisible();
  await expect(legend.getByText(`Belum ada data: ${marked('kosong')} desa`)).toBeVisible();
  await expect(legend.getByText(`Disembunyikan demi kerahasiaan: ${marked('sembunyi')} desa`)).toBeVisible();
  await page.mouse.move(middle.x + 4, middle.y);
  await expect(page.locator('.tooltip')).toContainText(`RTLH 2024 ${most['nilai']}`);
  await page.mouse.click(middle.x + 4, middle.y);
  await ready(page);
  await expect(detail(page).getByText(/^RTLH 2024:/)).toContainText(String(most['nilai']));
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Lingkaran jumlah' }).selectOption('(tanpa)');
  await ready(page);
  expect(page.url()).not.toContain('simbol=');
});

test('clusters of interventions open by keyboard, including planned ones', async ({ page }) => {
  await openApp(page, '#/peta?pack=contoh&lapis=intervensi');
  const groups = detail(page).getByText(/^Kelompok pada peta/);
  await groups.focus();
  await page.keyboard.press('Enter');
  const planned = detail(page).getByRole('button', { name: /baru rencana/ });
  const [, n = ''] = /^(\d+)/.exec(await planned.first().innerText()) ?? [];
  await planned.first().focus();
  await page.keyboard.press('Enter');
  const card = detail(page).getByRole('article', { name: `${n} intervensi di satu tanda` });
  await expect(card.getByRole('button', { name: 'Kembali' })).toBeFocused();
  // The last list holds the interventions themselves.
  await expect(card.getByRole('list').last().getByRole('listitem')).toHaveCount(Number(n));
  await expect(card.getByRole('list').nth(1)).toContainText(/rencana\s*[1-9]/);
  await expectAccessible(page);
  await card.getByRole('list').last().getByRole('button').first().press('Enter');
  await expect(detail(page).getByRole('article')).toContainText('Pagu');
  await detail(page).getByRole('button', { name: 'Kembali' }).press('Enter');
  await expect(card).toBeVisible();
  await card.getByRole('button', { name: 'Kembali' }).press('Enter');
  await expect(card).toHaveCount(0);
});

test('a cluster separates on zooming where possible, and is a list otherwise', async ({ page }) => {
  // Several interventions at the one reference point of a village.
  const { features } = JSON.parse(readFileSync('public/geojson/pekalongan/intervensi.geojson', 'utf8')) as {
    features: readonly { readonly properties: { presisi_lokasi: string; kode?: string } }[];
  };
  const inOne = new Map<string, number>();
  for (const { properties } of features) {
    if (properties.presisi_lokasi !== 'desa') continue;
    for (const code of properties.kode?.split(';') ?? []) inOne.set(code, (inOne.get(code) ?? 0) + 1);
  }
  const [code, n] = [...inOne].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  expect(n).toBeGreaterThan(1);
  const [lon, lat] = referencePoint('pekalongan', code);
  await openApp(page, `#/peta?kamera=${lon},${lat},15&lapis=intervensi`);
  const middle = await middleOfMap(page);
  await page.mouse.click(middle.x, middle.y);
  await expect(detail(page).getByRole('article')).toContainText(`${n} intervensi di satu tanda`);
});

const spread = (colour: Rgb) => Math.max(...colour) - Math.min(...colour);

test('with simulated greyscale the whole page is grey, with a badge until it ends', async ({ page }) => {
  await openApp(page, `#/peta?${lookAt('pekalongan', KAYUPURING)}`);
  const middle = await middleOfMap(page);
  expect(spread(await colourAt(page, middle))).toBeGreaterThan(40);
  await page.getByRole('button', { name: 'Bahasa, tema, dan paket data' }).click();
  await page.getByRole('radio', { name: 'Tanpa warna (abu-abu)' }).check();
  await page.keyboard.press('Escape');
  await ready(page);
  expect(page.url()).toContain('mata=abu');
  expect(spread(await colourAt(page, middle))).toBeLessThan(3);
  const brand = await middleOf(page.getByRole('link', { name: 'Petala' }).locator('strong'));
  expect(spread(await colourAt(page, brand))).toBeLessThan(3);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Akhiri simulasi' }).click();
  await ready(page);
  expect(page.url()).not.toContain('mata=');
  expect(spread(await colourAt(page, middle))).toBeGreaterThan(40);
});

function rgbOf(hex: string): Rgb {
  const channel = (at: number) => parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/** The colour of a swatch's stylesheet as an eye sees it. */
async function seenColour(swatch: Locator, vision: 'tritan' | 'protan'): Promise<Rgb> {
  const own = await backgroundOf(swatch);
  const hex = own.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('');
  return rgbOf(seenAs(`#${hex}`, vision));
}

test('simulated colour vision matches the published matrices, in legend and map', async ({ page }) => {
  await openApp(page, `#/peta?mata=tritan&${lookAt('pekalongan', KAYUPURING)}`);
  await page.getByRole('button', { name: 'Tabel kelas' }).click();
  const swatch = classButton(page, 2).locator('.swatch');
  await swatch.scrollIntoViewIfNeeded();
  const expected = await seenColour(swatch, 'tritan');
  expect(distance(await colourAt(page, await middleOf(swatch)), expected)).toBeLessThan(4);
  expect(distance(await colourAt(page, await middleOfMap(page)), expected)).toBeLessThan(4);
});

test('the overview map shows where a close view is, and moves it', async ({ page }) => {
  await openApp(page);
  const small = page.locator('svg.overview');
  await expect(small).toHaveCount(0);
  await mapOf(page).focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await ready(page);
  await expect(small).toBeVisible();
  await expect(small).toHaveAttribute('aria-hidden', 'true');
  const box = await small.boundingBox();
  if (box === null) throw new Error('no small map');
  const camera = () => /kamera=([\d.-]+),([\d.-]+)/.exec(page.url())?.slice(1).map(Number) ?? [];
  const [, before = NaN] = camera();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.8);
  await expect.poll(() => camera()[1]).toBeLessThan(before - 0.05);
  await ready(page);
  await page.getByRole('button', { name: 'Seluruh kabupaten' }).click();
  await ready(page);
  await expect(small).toHaveCount(0);
});

test('on a phone a class of the bar filters, and the legend offers class breaks and bivariate maps @phone', async ({
  page,
}) => {
  await openApp(page, '#/peta?pack=contoh&mode=dua.jamban.2024');
  const bar = page.getByRole('button', { name: /^Hanya kelas ini: C3/ });
  await bar.tap();
  await ready(page);
  expect(page.url()).toContain('hanya=9');
  await page.getByRole('button', { name: 'Legenda dan lapisan' }).tap();
  const dialog = page.getByRole('dialog');
  const cell = dialog.getByRole('button', { name: /^C3: / });
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  expect((await cell.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await dialog.getByRole('button', { name: 'Tampilkan semua kelas' }).tap();
  expect(page.url()).not.toContain('hanya=');
  const wide = await dialog.evaluate((node) => node.scrollWidth - node.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await openApp(page, '#/peta?pack=contoh&mata=protan');
  await page.getByRole('button', { name: 'Legenda dan lapisan' }).tap();
  const grips = page.getByRole('dialog').getByRole('slider', { name: /^Batas atas kelas/ });
  await expect(grips).toHaveCount(4);
  expect((await grips.first().boundingBox())?.width).toBeGreaterThanOrEqual(44);
  // A dialog is drawn above the page: it is simulated by itself, and once.
  await page.getByRole('button', { name: 'Tabel kelas' }).tap();
  const swatch = classButton(page, 2).locator('.swatch');
  await swatch.scrollIntoViewIfNeeded();
  const expected = await seenColour(swatch, 'protan');
  expect(distance(await colourAt(page, await middleOf(swatch)), expected)).toBeLessThan(4);
  await expectAccessible(page);
});
