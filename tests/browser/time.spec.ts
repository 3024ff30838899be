import type { Page } from '@playwright/test';
import { backgroundOf, colourAt, distance, middleOfMap } from './support/mapPicture.ts';
import { packRows, publishedValues, referencePoint } from './support/packTables.ts';
import {
  expect,
  expectAccessible,
  openApp,
  ready,
  sharedPageTest as test,
  test as freshPageTest,
} from './support/test.ts';

const DECILES = '#/peta?pack=contoh&ind=desil_1_4_persen';
const legendOf = (page: Page) => page.getByRole('region', { name: 'Legenda' });
const sliderOf = (page: Page) => page.getByRole('slider', { name: 'Tahun' });
const splitOf = (page: Page) => page.getByRole('slider', { name: 'Batas antara dua peta' });
/** What is said over the map of what it cannot show. */
const noticeOf = (page: Page) => page.getByRole('status').filter({ has: page.getByRole('button') });

/** Upper bounds of five quantile classes, as R's type 7 gives them. */
function quintiles(values: Iterable<number>): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return [1, 2, 3, 4].map((i) => {
    const at = (i / 5) * (sorted.length - 1);
    const low = sorted[Math.floor(at)] ?? NaN;
    return low + ((sorted[Math.ceil(at)] ?? NaN) - low) * (at - Math.floor(at));
  });
}
const classIn = (bounds: readonly number[], value: number) => bounds.filter((bound) => value > bound).length;

/** The largest village whose class of 2015 differs from that of 2024, by the bounds of 2024. */
function movedVillage(indicator: string): { code: string; before: number; after: number } {
  const [early, late] = [2015, 2024].map((year) => publishedValues('contoh', { indicator, year }));
  const bounds = quintiles(late!.values());
  const [first] = packRows('contoh', 'desa')
    .map(({ kode = '', luas_km2 = '' }) => ({ code: kode, area: Number(luas_km2) }))
    .filter(({ code }) => early!.has(code) && late!.has(code))
    .map((village) => ({
      ...village,
      before: classIn(bounds, early!.get(village.code)!),
      after: classIn(bounds, late!.get(village.code)!),
    }))
    .filter(({ before, after }) => Math.abs(before - after) > 0)
    .sort((a, b) => b.area - a.area);
  if (!first) throw new Error('no village changed its class');
  return first;
}

test('the slider walks through ten years, says where the basis changes, and the link follows', async ({
  page,
}) => {
  await openApp(page, DECILES);
  const slider = sliderOf(page);
  await expect(slider).toHaveValue('2024');
  await slider.press('Home');
  await ready(page);
  expect(page.url()).toContain('th=2015');
  for (const year of [2016, 2017, 2018, 2019, 2020]) {
    await slider.press('ArrowRight');
    await ready(page);
    await expect(legendOf(page).getByText(`${year} · dasar BDT 2015–2020`)).toBeVisible();
  }
  await slider.press('ArrowRight');
  await ready(page);
  await expect(slider).toHaveAttribute('aria-valuetext', '2021, dasar data berganti: DTSEN 2021–2024');
  await expect(page.getByRole('img', { name: 'dasar data berganti' })).toBeVisible();
  await page.goBack();
  await ready(page);
  await expect(slider).toHaveValue('2020');
  await page.reload();
  await ready(page);
  await expect(sliderOf(page)).toHaveValue('2020');
  await expectAccessible(page);
});

test('an animation runs to the last year and leaves one history entry back to its start', async ({
  page,
}) => {
  await openApp(page, `${DECILES}&th=2021`);
  await page.getByRole('button', { name: 'Putar tahun demi tahun' }).click();
  await expect(page.getByRole('button', { name: 'Jeda' })).toBeVisible();
  await expect(sliderOf(page)).toHaveValue('2024');
  await expect(page.getByRole('button', { name: 'Putar tahun demi tahun' })).toBeVisible();
  await page.goBack();
  await ready(page);
  await expect(sliderOf(page)).toHaveValue('2021');
});

test('a year without data is marked as such, with a link to the nearest years with data', async ({
  page,
}) => {
  await openApp(page, '#/peta?pack=contoh&ind=rtlh_persen&th=2017');
  await expect(sliderOf(page)).toHaveAttribute('aria-valuetext', '2017, belum ada data');
  await expect(legendOf(page).getByText('Belum ada data: 285 desa')).toBeVisible();
  const notice = noticeOf(page);
  await expect(notice).toContainText('Belum ada data RTLH (%) tahun 2017');
  await notice.getByRole('button', { name: '2018' }).click();
  await ready(page);
  await expect(sliderOf(page)).toHaveValue('2018');
  await expect(noticeOf(page)).toHaveCount(0);
  await openApp(page, '#/peta?pack=contoh&ind=indeks_desa&th=2020');
  await expect(noticeOf(page).getByRole('button', { name: '2019' })).toBeVisible();
});

test('a change between two bases is refused with both named; one within a basis is drawn with signs', async ({
  page,
}) => {
  const code = movedVillage('p0').code;
  await openApp(page, `${DECILES}&mode=ubah.2015&desa=${code}`);
  const notice = noticeOf(page);
  await expect(notice).toContainText('BDT 2015–2020, lalu DTSEN 2021–2024');
  await expect(legendOf(page).getByText('2024 · dasar DTSEN 2021–2024')).toBeVisible();
  await expectAccessible(page);
  await notice.getByRole('button', { name: '2020' }).click();
  await ready(page);
  await expect(noticeOf(page)).toHaveCount(0);
  const legend = legendOf(page);
  await expect(legend.getByText('Biru laut membaik, cokelat memburuk.')).toBeVisible();
  await expect(legend.getByText('Perubahan Keluarga desil 1–4, 2015–2020')).toBeVisible();
  await expect(legend.getByText('poin persen · 2020 dikurangi 2015')).toBeVisible();
  const [early, late] = [2015, 2020].map((year) =>
    publishedValues('contoh', { indicator: 'desil_1_4_persen', year }).get(code)!,
  );
  const change = late! - early!;
  const text = `${change > 0 ? '+' : '\u2212'}${Math.abs(change).toFixed(2).replace('.', ',')}`;
  await expect(legend.getByText(text)).toBeVisible();
  await page.reload();
  await ready(page);
  await expect(legend.getByText('poin persen · 2020 dikurangi 2015')).toBeVisible();
});

test('the earlier year is left of the divider, the later right of it, in the colours of their classes', async ({
  page,
}) => {
  const { code, before, after } = movedVillage('p0');
  const [lon, lat] = referencePoint('contoh', code);
  await openApp(page, `#/peta?pack=contoh&ind=p0&mode=geser.p0.2015&kamera=${lon},${lat},14.5&lapis=tanpa`);
  await page.getByRole('button', { name: 'Tabel kelas' }).click();
  const rows = page.getByRole('table', { name: 'Tabel kelas' }).getByRole('row');
  const swatch = (at: number) => backgroundOf(rows.nth(at + 1).locator('.swatch'));
  const middle = await middleOfMap(page);
  const [left, right] = [-45, 45].map((x) => ({ x: middle.x + x, y: middle.y + 110 }));
  expect(distance(await colourAt(page, left!), await swatch(before))).toBeLessThan(4);
  expect(distance(await colourAt(page, right!), await swatch(after))).toBeLessThan(4);
  await splitOf(page).press('Home');
  await expect(splitOf(page)).toHaveAttribute('aria-valuenow', '0');
  await expect.poll(async () => distance(await colourAt(page, left!), await swatch(after))).toBeLessThan(4);
  await splitOf(page).press('End');
  await expect.poll(async () => distance(await colourAt(page, right!), await swatch(before))).toBeLessThan(4);
});

test('the symbol of a village that was chosen later is on the side of the later year only', async ({
  page,
}) => {
  const later = packRows('contoh', 'program').find(
    ({ status, tanggal = '' }) => status === 'laboratorium' && tanggal > '2016',
  );
  const [lon, lat] = referencePoint('contoh', later?.kode ?? '');
  // The village stands 93 px left of the divider in the middle: 0.008 degrees at zoom 13.
  await openApp(page, `#/peta?pack=contoh&ind=p0&mode=geser.p0.2015&kamera=${lon + 0.008},${lat},13`);
  await expect(page.getByText('Di kiri, tanda program menurut keadaan tahun 2015')).toBeVisible();
  const middle = await middleOfMap(page);
  // Beside the letter of the symbol, which is ink.
  const symbol = { x: middle.x - 93 - 5, y: middle.y };
  const toInk = async () => distance(await colourAt(page, symbol), [23, 26, 43]);
  await splitOf(page).press('Home');
  await expect.poll(toInk).toBeLessThan(60);
  await splitOf(page).press('End');
  await expect.poll(toInk).toBeGreaterThan(60);
  await splitOf(page).press('Home');
  await expect.poll(toInk).toBeLessThan(60);
});

// A shared page has the most entries of the history that a browser keeps.
freshPageTest(
  'the split moves by keys and by hand, and two bases are not to be read as change',
  async ({ page }) => {
    await openApp(page, `${DECILES}&mode=geser.desil_1_4_persen.2015`);
    await expect(page.getByText('Dasar data berbeda: jangan dibaca sebagai perubahan')).toBeVisible();
    const split = splitOf(page);
    await expect(split).toHaveAttribute('aria-valuetext', /50 persen dari kiri; kiri .* 2015, kanan .* 2024/);
    await split.press('ArrowLeft');
    await expect(split).toHaveAttribute('aria-valuenow', '48');
    await expect(page).toHaveURL(/belah=48(&|$)/);
    const entries = await page.evaluate(() => history.length);
    const grip = await split.boundingBox();
    if (!grip) throw new Error('the handle is not on the screen');
    const from = { x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 120, from.y, { steps: 3 });
    await page.mouse.up();
    const after = await split.boundingBox();
    expect(Math.abs((after?.x ?? 0) - grip.x - 120)).toBeLessThan(3);
    // However far a hand drags it, letting go is the act: the way back is one step, and the link hangs it as it was.
    expect(await page.evaluate(() => history.length)).toBe(entries + 1);
    const pulled = page.url();
    await page.goBack();
    await expect(split).toHaveAttribute('aria-valuenow', '48');
    await openApp(page, new URL(pulled).hash);
    await expect
      .poll(async () => Math.round((await split.boundingBox())?.x ?? 0))
      .toBe(Math.round(after?.x ?? 0));
    await expectAccessible(page);
  },
);

test("small multiples show all years, and a selected village's value in each", async ({ page }) => {
  const code = '99.01.01.2001';
  await openApp(page, `${DECILES}&mode=kecil&desa=${code}`);
  const cells = page.getByRole('listitem').filter({ has: page.locator('[data-map]') });
  await expect(cells).toHaveCount(10);
  for (const [i, year] of [2015, 2021, 2024].entries()) {
    const value = publishedValues('contoh', { indicator: 'desil_1_4_persen', year }).get(code)!;
    const text = `${value.toFixed(2).replace('.', ',')}\u00a0%`;
    await expect(cells.nth([0, 6, 9][i]!)).toContainText(`${year} ${text}`);
  }
  await expect(cells.nth(6)).toContainText('Dasar baru: DTSEN 2021–2024');
  await expectAccessible(page);
  await page.getByRole('button', { name: '2018', exact: true }).click();
  await ready(page);
  expect(page.url()).not.toContain('mode=');
  await expect(sliderOf(page)).toHaveValue('2018');
  await page.goBack();
  await ready(page);
  await expect(cells).toHaveCount(10);
});

test('panning one small multiple pans all, and years without data are marked', async ({ page }) => {
  await openApp(page, '#/peta?pack=contoh&ind=rtlh_persen&mode=kecil');
  await expect(page.getByRole('listitem').filter({ hasText: '2017' })).toContainText('Belum ada data');
  const box = await page.locator('[data-map="2024"]').boundingBox();
  const other = await page.locator('[data-map="2015"]').boundingBox();
  if (!box || !other) throw new Error('the small maps are not on the screen');
  const corner = { x: other.x + 5, y: other.y + other.height / 2 };
  const ground = await colourAt(page, corner);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 8, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await ready(page);
  expect(page.url()).toContain('kamera=');
  await expect.poll(async () => distance(await colourAt(page, corner), ground)).toBeGreaterThan(10);
});

test('on a phone the years are above the map, and all settings of time in a dialog @phone', async ({
  page,
}) => {
  await openApp(page, DECILES);
  await page.getByRole('button', { name: 'Tahun sebelumnya' }).click();
  await ready(page);
  expect(page.url()).toContain('th=2023');
  await page.getByRole('button', { name: 'Tahun 2023, buka garis waktu' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('slider', { name: 'Tahun' })).toHaveValue('2023');
  await dialog.getByRole('combobox', { name: 'Cara lihat' }).selectOption('Tahun berjajar');
  await ready(page);
  expect(page.url()).toContain('mode=kecil');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-map]')).toHaveCount(10);
  await expectAccessible(page, '.multiples');
});
