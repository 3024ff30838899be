import { middleOfMap } from './support/mapPicture.ts';
import { packRows } from './support/packTables.ts';
import { expect, expectAccessible, openApp, ready, sharedPageTest as test } from './support/test.ts';
import { rowCount, rowOf } from './support/villageTable.ts';

/** Σ numerator / Σ denominator of a ratio by kecamatan, from the pack's own files; those with a village that has no parts are left out. */
function rates(indicator: string, year: number): ReadonlyMap<string, number> {
  const parts = new Map<string, { top: number; bottom: number; whole: boolean }>();
  for (const row of packRows('contoh', 'nilai')) {
    if (row['indikator'] !== indicator || row['tahun'] !== String(year)) continue;
    const district = (row['kode'] ?? '').slice(0, 8);
    const sum = parts.get(district) ?? { top: 0, bottom: 0, whole: true };
    const there = row['tanda'] === 'ada' && row['pembilang'] !== '' && row['penyebut'] !== '';
    parts.set(district, {
      top: sum.top + (there ? Number(row['pembilang']) : 0),
      bottom: sum.bottom + (there ? Number(row['penyebut']) : 0),
      whole: sum.whole && there,
    });
  }
  return new Map(
    [...parts]
      .filter(([, { whole }]) => whole)
      .map(([code, { top, bottom }]) => [code, (100 * top) / bottom]),
  );
}

const percent = (value: number) => `${value.toFixed(2).replace('.', ',')}\u00a0%`;
const names = () =>
  new Map(packRows('contoh', 'desa').map((row) => [row['kode_kecamatan'], row['kecamatan'] ?? '']));

test('map, legend, table and card switch to kecamatan, with rates of summed parts', async ({ page }) => {
  const expected = rates('p0', 2024);
  expect(expected.size).toBe(16);
  const [worst] = [...expected].sort(([, a], [, b]) => b - a);
  const name = names().get(worst![0]) ?? '';
  await openApp(page, '#/peta?pack=contoh&ind=p0');
  await page.getByRole('radio', { name: 'Kecamatan' }).check();
  await ready(page);
  await expect(page.getByRole('heading', { name: 'Sebaran 16 kecamatan' })).toBeVisible();
  await expect(page).toHaveURL(/tingkat=kecamatan/);
  // Enter on the map takes the first area; the list beside it names the heaviest.
  const list = page.getByRole('complementary').last();
  await list
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click();
  await ready(page);
  await expect(list.getByRole('heading', { name, exact: true })).toBeVisible();
  await expect(list.getByText(percent(worst![1])).first()).toBeVisible();

  await page.getByRole('button', { name: 'Tabel', exact: true }).click();
  await ready(page);
  expect(await rowCount(page)).toBe(16);
  for (const [code, value] of [...expected].slice(0, 5)) {
    await expect(rowOf(page, names().get(code) ?? ''), code).toContainText(percent(value));
  }
});

test('an index is not summed: a note says so, and the share of its heaviest villages is drawn', async ({
  page,
}) => {
  await openApp(page, '#/peta?ind=idm&tingkat=kecamatan');
  await expect(page.getByText(/IDM adalah indeks: tidak dijumlahkan dan tidak dirata-ratakan/)).toBeVisible();
  await page
    .getByRole('button', { name: /Kandangserang/ })
    .first()
    .click();
  await ready(page);
  await page.getByRole('button', { name: 'Hitungan' }).click();
  const drawer = page.getByRole('dialog', { name: 'Hitungan' });
  await expect(drawer).toContainText('Desa yang termasuk terberat dibagi semua desa yang punya angka');
  await expect(drawer).toContainText(/desa dengan angka sampai 0,\d{4}/);
  await expect(drawer.getByText('Dihitung ulang')).toBeVisible();
  await drawer.getByRole('link', { name: 'Lihat desa-desanya di tabel' }).click();
  await ready(page);
  await expect(page).toHaveURL(/kec=33\.26\.01/);
  await expect(page).not.toHaveURL(/tingkat=/);
  const villages = packRows('pekalongan', 'desa').filter(
    (row) => row['kode_kecamatan'] === '33.26.01',
  ).length;
  expect(await rowCount(page)).toBe(villages);
});

test('suppressed villages are in the published total of their kecamatan, and counted apart', async ({
  page,
}) => {
  const hidden = packRows('contoh', 'nilai').find(
    (row) => row['indikator'] === 'rtlh' && row['tahun'] === '2024' && row['tanda'] === 'sembunyi',
  );
  const code = (hidden?.['kode'] ?? '').slice(0, 8);
  const total = packRows('contoh', 'total').find(
    (row) => row['kode'] === code && row['indikator'] === 'rtlh' && row['tahun'] === '2024',
  );
  await openApp(page, `#/peta?pack=contoh&ind=rtlh&tingkat=kecamatan&desa=${code}`);
  const card = page.getByRole('complementary').last();
  const value = Number(total?.['nilai']).toLocaleString('id-ID');
  await expect(
    card.getByRole('paragraph').filter({ hasText: new RegExp(`^${value}\\s*rumah`) }),
  ).toBeVisible();
  await card.getByRole('button', { name: 'Hitungan' }).click();
  await expect(page.getByRole('dialog', { name: 'Hitungan' })).toContainText(
    /\d+ disembunyikan, terhitung dalam jumlah yang terbit/,
  );
});

test('the profile, a link and the keyboard support the level', async ({ page }) => {
  await openApp(page, '#/desa/99.01.03.2001?pack=contoh');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('Desa');
  await page.getByRole('link', { name: 'Lihat di peta' }).click();
  await ready(page);
  await page.getByRole('radio', { name: 'Desa' }).focus();
  await page.keyboard.press('ArrowRight');
  await ready(page);
  await expect(page).toHaveURL(/desa=99\.01\.03&/);
  await page
    .getByRole('link', { name: 'Buka profil' })
    .or(page.getByRole('button', { name: 'Buka profil' }))
    .click();
  await ready(page);
  await expect(heading).toHaveText(`Kecamatan ${names().get('99.01.03')}`);
  await expect(page.getByRole('heading', { name: /desa dan kelurahan$/ })).toBeVisible();
  await expectAccessible(page);
});

test('analyses of villages explain that at another level, and lead back', async ({ page }) => {
  await openApp(page, '#/peta?pack=contoh&tingkat=kecamatan&panel=agregasi');
  await expect(page.getByText(/^Wilayah, kantong, .* disusun dari desa/)).toBeVisible();
  await page.getByRole('button', { name: 'Kembali ke tingkat desa' }).click();
  await ready(page);
  await expect(page).not.toHaveURL(/tingkat=/);
  await expect(page.getByRole('heading', { name: 'Wilayah', exact: true })).toBeVisible();
});

test('back and forward include the level', async ({ page }) => {
  await openApp(page, '#/peta?pack=contoh');
  await page.getByRole('radio', { name: 'Kecamatan' }).check();
  await ready(page);
  await page.goBack();
  await ready(page);
  await expect(page.getByRole('radio', { name: 'Desa' })).toBeChecked();
  await page.goForward();
  await ready(page);
  await expect(page.getByRole('radio', { name: 'Kecamatan' })).toBeChecked();
});

test('the search finds a village at the level of kecamatan and returns to villages', async ({ page }) => {
  await openApp(page, '#/peta?tingkat=kecamatan');
  await page.keyboard.press('/');
  await page.keyboard.type('botosari');
  await page.keyboard.press('Enter');
  await ready(page);
  await expect(page.getByRole('radio', { name: 'Desa' })).toBeChecked();
  await expect(page.getByRole('heading', { name: 'Botosari', exact: true })).toBeVisible();
});

test('the phone switches the level in the sheet, in English too @phone', async ({ page }) => {
  await openApp(page, '#/peta?pack=contoh&panel=agregasi&bhs=en');
  await page.getByRole('radio', { name: 'District' }).check();
  await ready(page);
  await expect(page).toHaveURL(/tingkat=kecamatan/);
  await expectAccessible(page);
});

test('what refers to a village is closed at another level: the tooltip and an open arithmetic', async ({
  page,
}) => {
  await openApp(page, '#/peta?pack=contoh&ind=p0&tingkat=kecamatan');
  await page.getByRole('radio', { name: 'Desa' }).check();
  await ready(page);
  // The last village, whose row no kecamatan has.
  const last = packRows('contoh', 'desa').at(-1)!;
  const hash = new URL(page.url()).hash;
  await page.evaluate((to) => (location.hash = to), `${hash}&desa=${last['kode']}`);
  await ready(page);
  const { x, y } = await middleOfMap(page);
  await page.mouse.move(x, y);
  await expect(page.locator('.tooltip')).toBeVisible();
  await page.getByRole('button', { name: 'Hitungan', exact: true }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  // The open dialog is a step of its own, the chosen village and the level are the two before it.
  await page.evaluate(() => history.go(-3));
  await expect(page).toHaveURL(/tingkat=kecamatan/);
  await ready(page);
  await expect(page.getByRole('heading', { name: 'Sebaran 16 kecamatan' })).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  // A kecamatan lies in none: its note begins with the number, not with the dot behind a missing name.
  await page.mouse.move(x + 4, y + 4);
  await expect(page.locator('.tooltip')).toBeVisible();
  await expect(page.locator('.tooltip')).not.toContainText('Kec.');
  await expect(page.locator('.tooltip span').first()).not.toHaveText(/^\s*·/);
});

test('another level is drawn on the map that stands, and pointed at there', async ({ page }) => {
  await openApp(page, '#/peta?pack=contoh&ind=p0');
  const { x, y } = await middleOfMap(page);
  await page.mouse.move(x, y);
  await expect(page.locator('.tooltip')).toContainText('Kec.');
  const canvas = await page.locator('canvas.maplibregl-canvas').elementHandle();
  for (const level of ['Kecamatan', 'Desa']) {
    await page.mouse.move(5, 5);
    await page.getByRole('radio', { name: level }).check();
    await ready(page);
    const same = await page.evaluate(
      (before) => before === document.querySelector('canvas.maplibregl-canvas'),
      canvas,
    );
    expect(same, level).toBe(true);
    await page.mouse.move(x, y);
    await expect(page.locator('.tooltip')).toBeVisible();
    if (level === 'Desa') await expect(page.locator('.tooltip')).toContainText('Kec.');
    else await expect(page.locator('.tooltip')).not.toContainText('Kec.');
  }
});
