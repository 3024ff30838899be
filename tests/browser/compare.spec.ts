import type { Locator, Page } from '@playwright/test';
import { mapOf } from './support/mapPicture.ts';
import { packRows, publishedValues } from './support/packTables.ts';
import { expect, expectAccessible, openApp, ready, sharedPageTest as test } from './support/test.ts';

const BOTOSARI = '33.26.02.2008';
const KERTIJAYAN = '33.26.14.2009';
const MULYOREJO_TIRTO = '33.26.15.2014';
const ALL = [BOTOSARI, KERTIJAYAN, MULYOREJO_TIRTO];

const table = (page: Page): Locator => page.getByRole('table', { name: 'Bandingkan desa' });
const rowOf = (page: Page, indicator: string): Locator =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader').getByText(indicator, { exact: true }) });

async function add(page: Page, query: string, label: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Tambah desa: nama atau kode' }).fill(query);
  await page.getByRole('button', { name: new RegExp(`^${label} `) }).click();
  await ready(page);
}

/** The codes in the address, in their order. */
async function comparedInLink(page: Page): Promise<string[]> {
  const hash = new URL(page.url()).hash;
  return (new URLSearchParams(hash.split('?')[1]).get('banding') ?? '').split(',').filter(Boolean);
}

test('three villages found by search are compared with the values of the pack', async ({ page }) => {
  await openApp(page, '#/banding');
  await expect(page.getByText('Belum ada desa yang dipilih untuk dibandingkan.')).toBeVisible();
  await add(page, 'botosari', 'Botosari, Kec. Paninggaran');
  await expect(page.getByText('Baru satu desa. Tambah satu lagi untuk membandingkan.')).toBeVisible();
  await add(page, 'kertijayan', 'Kertijayan, Kec. Buaran');
  // Two villages bear the name; the search offers both, each with its kecamatan.
  await page.getByRole('searchbox', { name: 'Tambah desa: nama atau kode' }).fill('mulyorejo');
  await expect(page.getByRole('button', { name: /^Mulyorejo, Kec\. / })).toHaveCount(2);
  await add(page, 'mulyorejo', 'Mulyorejo, Kec. Tirto');
  await expect.poll(() => comparedInLink(page)).toEqual(ALL);

  for (const [id, name, decimals] of [
    ['idm', 'Indeks Desa Membangun (IDM)', 4],
    ['miskin', 'Perkiraan penduduk miskin', 0],
  ] as const) {
    const published = publishedValues('pekalongan', { indicator: id, year: 2024 });
    const cells = rowOf(page, name).getByRole('cell');
    for (const [i, code] of ALL.entries()) {
      const value = published.get(code) ?? NaN;
      const text = value.toLocaleString('id-ID', {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      });
      await expect(cells.nth(i), `${name} ${code}`).toContainText(text);
    }
  }
  await expectAccessible(page, 'main');
});

test('a village is removed, the numbers move up, and the link restores the comparison', async ({ page }) => {
  await openApp(page, `#/banding?banding=${ALL.join(',')}`);
  await page.getByRole('button', { name: 'Lepas Kertijayan, Kec. Buaran' }).click();
  await expect(table(page).getByRole('columnheader')).toHaveText([
    'Indikator',
    /1.*Botosari.*Paninggaran/s,
    /2.*Mulyorejo.*Tirto/s,
  ]);
  expect(await comparedInLink(page)).toEqual([BOTOSARI, MULYOREJO_TIRTO]);
  const link = page.url();
  await openApp(page, new URL(link).hash);
  await expect(table(page).getByRole('columnheader')).toHaveCount(3);
});

test('estimates with overlapping intervals are reported as indistinguishable, a published index is not', async ({
  page,
}) => {
  await openApp(page, `#/banding?banding=${ALL.join(',')}`);
  const cell = (code: string, column: string): number =>
    Number(
      packRows('pekalongan', 'nilai').find(
        ({ kode, indikator, tahun }) => kode === code && indikator === 'p0_desa' && tahun === '2024',
      )?.[column] ?? NaN,
    );
  const pairs = [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const;
  const alike = pairs.filter(([a, b]) => {
    const [one = '', two = ''] = [ALL[a], ALL[b]];
    const error = Math.hypot(cell(one, 'galat_baku'), cell(two, 'galat_baku'));
    return Math.abs(cell(one, 'nilai') - cell(two, 'nilai')) <= 1.96 * error;
  });
  expect(alike.length).toBeGreaterThan(0);
  const words = alike.map(([a, b]) => `${a + 1} dan ${b + 1}`).join('; ');
  await expect(rowOf(page, 'Perkiraan persentase penduduk miskin')).toContainText(
    `Tidak dapat dibedakan: ${words}.`,
  );
  await expect(rowOf(page, 'Indeks Desa Membangun (IDM)')).not.toContainText('Tidak dapat dibedakan');
});

test("kecamatan and regency are compared with figures of the indicator's aggregation contract", async ({
  page,
}) => {
  await openApp(page, `#/banding?banding=${BOTOSARI},${MULYOREJO_TIRTO}`);
  await page.getByRole('checkbox', { name: 'Kecamatan tiap desa' }).check();
  await page.getByRole('checkbox', { name: 'Kabupaten Pekalongan' }).check();
  const idm = [...publishedValues('pekalongan', { indicator: 'idm', year: 2024 })];
  const tirto = idm.filter(([code]) => code.startsWith('33.26.15.')).map(([, value]) => value);
  const sorted = tirto.sort((a, b) => a - b);
  const middle = (sorted[7]! + sorted[8]!) / 2;
  expect(sorted).toHaveLength(16);
  const text = middle.toFixed(4).replace('.', ',');
  await expect(rowOf(page, 'Indeks Desa Membangun (IDM)')).toContainText(
    `Kec. Tirto: ${text} median 16 dari 16 desa`,
  );
  // 91,876 poor of 1,026,546 people, sums over sums: 8.95 %.
  const rate = rowOf(page, 'Perkiraan persentase penduduk miskin').getByRole('cell').nth(2);
  await expect(rate).toContainText('8,95');
  await expect(rate).toContainText('jumlah pembilang ÷ jumlah penyebut, 285 dari 285 desa');
  await expect(rowOf(page, 'Status desa menurut IDM')).toContainText('kategori tidak dirangkum');
});

test('the trend of a chosen indicator breaks where its basis changes', async ({ page }) => {
  await openApp(page, '#/banding?pack=contoh&banding=99.01.08.2003,99.01.01.2001&ind=desil_1_4_persen');
  const chart = page.getByRole('img', { name: /^Keluarga desil 1–4, 2015 sampai 2024\./ });
  await expect(chart).toHaveAccessibleName(/Dasar data berganti mulai 2021; garis tidak disambung\./);
  await expect(chart.getByText('BDT 2015–2020')).toBeVisible();
  await expect(chart.getByText('DTSEN 2021–2024')).toBeVisible();
  // Two stretches for each of the two villages.
  for (const line of await chart.locator('path.line').all()) {
    expect((await line.getAttribute('d'))?.match(/M/g)).toHaveLength(2);
  }
  await page.getByText('Tren dalam tabel').click();
  const published = publishedValues('contoh', { indicator: 'desil_1_4_persen', year: 2021 });
  const text = (published.get('99.01.08.2003') ?? NaN).toLocaleString('id-ID', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  await expect(page.getByRole('row', { name: /^2021 Dasar data berganti/ })).toContainText(text);
});

test('the map adds villages to the comparison and links to it; a fifth is refused with a message', async ({
  page,
}) => {
  await openApp(page, `#/peta?desa=${MULYOREJO_TIRTO}`);
  const toggle = page.getByRole('button', { name: 'Bandingkan', exact: true });
  await toggle.click();
  await expect(page.getByRole('button', { name: 'Dibandingkan', pressed: true })).toBeVisible();
  await expect(page.getByRole('link', { name: '1 desa dipilih, tambah pembanding' })).toBeVisible();
  await openApp(page, `#/peta?desa=33.26.13.2001&banding=${ALL.join(',')},33.26.01.2001`);
  await expect(mapOf(page)).toBeVisible();
  await page.getByRole('button', { name: 'Penuh' }).click();
  await expect(page.getByText('Sudah 4 desa dibandingkan. Lepas satu dulu.').first()).toBeAttached();
  expect(await comparedInLink(page)).toHaveLength(4);
  await page.getByRole('link', { name: 'Bandingkan 4 desa' }).click();
  await ready(page);
  await expect(table(page).getByRole('columnheader')).toHaveCount(5);
});

test('the comparison has no horizontal scroll at 320 px and passes the audit @phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openApp(page, `#/banding?banding=${ALL.join(',')},33.26.01.2001`);
  await page.getByRole('checkbox', { name: 'Kecamatan tiap desa' }).check();
  await page.getByRole('checkbox', { name: 'Kabupaten Pekalongan' }).check();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await expectAccessible(page, 'main');
});

test('on paper the comparison is a table without bars, with the date, the marks and the sources', async ({
  page,
}) => {
  await openApp(page, `#/banding?banding=${ALL.join(',')}&tema=gelap`);
  // A4 at 96 px an inch, without its margins.
  await page.setViewportSize({ width: 703, height: 1020 });
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await expect(page.getByText(/^Paket data Kabupaten Pekalongan versi /)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sumber', exact: true })).toBeVisible();
  const cells = await rowOf(page, 'Indeks Desa Membangun (IDM)').getByRole('cell').all();
  const tops = await Promise.all(cells.slice(0, 3).map(async (cell) => (await cell.boundingBox())?.y));
  expect(new Set(tops).size).toBe(1);
  // Ink on white, whatever the theme on the screen.
  const ink = await page
    .getByRole('heading', { level: 1 })
    .evaluate((heading) => getComputedStyle(heading).color);
  expect(ink).toBe('rgb(23, 26, 43)');
});

test('where an indicator changed most is listed with signed differences and a link to the map', async ({
  page,
}) => {
  await openApp(page, '#/peta?pack=contoh&ind=p0');
  const cells = packRows('contoh', 'nilai').filter(({ indikator }) => indikator === 'p0');
  const at = (year: string): Map<string, (typeof cells)[number]> =>
    new Map(cells.filter(({ tahun }) => tahun === year).map((cell) => [cell['kode'] ?? '', cell]));
  const [before, after] = [at('2015'), at('2024')];
  const sure = [...after].flatMap(([code, cell]) => {
    const earlier = before.get(code);
    if (earlier?.['tanda'] !== 'ada' || cell['tanda'] !== 'ada') return [];
    const value = Number(cell['nilai']) - Number(earlier['nilai']);
    const error = Math.hypot(Number(cell['galat_baku']), Number(earlier['galat_baku']));
    return Math.abs(value) > 1.96 * error ? [{ code, value }] : [];
  });
  // A high rate is worse: the improvements are the falls.
  const better = sure.filter(({ value }) => value < 0).sort((a, b) => a.value - b.value);
  const names = new Map(packRows('contoh', 'desa').map(({ kode = '', nama = '' }) => [kode, nama]));
  const section = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Di mana paling berubah' }) });
  await expect(section).toContainText('P0, 2024 dikurangi 2015, poin persen, dasar data sama');
  expect(better.length).toBeGreaterThan(2);
  for (const { code, value } of better.slice(0, 3)) {
    const text = `\u2212${Math.abs(value).toFixed(2).replace('.', ',')}`;
    const item = section.getByRole('listitem').filter({ hasText: names.get(code) ?? code });
    await expect(item.filter({ hasText: text }), code).toHaveCount(1);
  }
  await section.getByRole('button', { name: 'Peta perubahan 2015–2024' }).click();
  await ready(page);
  expect(page.url()).toContain('ubah.2015');
  // The map has the same list, longer: nobody is ranked as worsened whose change may be none.
  for (const { code, value } of better.slice(0, 8)) {
    const text = `\u2212${Math.abs(value).toFixed(2).replace('.', ',')}`;
    const item = section.getByRole('listitem').filter({ hasText: names.get(code) ?? code });
    await expect(item.filter({ hasText: text }), code).toHaveCount(1);
  }
  expect(sure.some(({ value }) => value > 0)).toBe(false);
  await expect(section).toContainText('tidak ada');
  await expect(section).toContainText(/\d+ perubahan tidak dapat dibedakan dari nol/);
  await expect(page.getByText('+4,20')).toHaveCount(0);
});

test('an indicator of one year, or after a change of basis, has no change, with an explanation', async ({
  page,
}) => {
  await openApp(page, '#/peta');
  await expect(page.getByText(/^Indikator ini belum punya tahun yang lebih awal/)).toBeVisible();
  await openApp(page, '#/peta?pack=contoh&ind=desil_1_4_persen&th=2021');
  await expect(page.getByText(/^Tahun sebelumnya memakai dasar data lain/)).toBeVisible();
});

test('what is compared in addition and whose years are drawn is in the link, one history entry per action', async ({
  page,
}) => {
  await openApp(page, `#/banding?pack=contoh&banding=99.01.01.2001,99.01.02.2001`);
  await page.getByRole('checkbox', { name: 'Kabupaten Contoh (peraga)' }).check();
  await expect(page).toHaveURL(/samping=kabupaten(&|$)/);
  await page.getByRole('combobox', { name: 'Indikator' }).selectOption('rtlh');
  await expect(page).toHaveURL(/tren=rtlh(&|$)/);
  await openApp(page, new URL(page.url()).hash);
  await expect(page.getByRole('checkbox', { name: 'Kabupaten Contoh (peraga)' })).toBeChecked();
  await expect(page.getByRole('combobox', { name: 'Indikator' })).toHaveValue('rtlh');
  await page.getByRole('checkbox', { name: 'Kabupaten Contoh (peraga)' }).uncheck();
  await expect(page).not.toHaveURL(/samping=/);
  await page.goBack();
  await expect(page.getByRole('checkbox', { name: 'Kabupaten Contoh (peraga)' })).toBeChecked();
});
