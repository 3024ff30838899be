import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { packRows, publishedValues } from './support/packTables.ts';
import { expect, expectAccessible, openApp, ready, sharedPageTest as test } from './support/test.ts';

const legendOf = (page: Page) => page.getByRole('region', { name: 'Legenda' });
const sectionOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const noticeOf = (page: Page) => page.getByRole('status').filter({ has: page.getByRole('button') });
const GAP = '#/peta?pack=contoh&ind=desil_1_4&mode=tanggap.jumlah&panel=agregasi';

/** Places from the lightest, 1, upward; equal numbers share their mean. */
function ranksOf(values: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const all = [...values.values()];
  const place = (value: number) => {
    const below = all.filter((other) => other < value).length;
    return below + (all.filter((other) => other === value).length + 1) / 2;
  };
  return new Map([...values].map(([code, value]) => [code, place(value)]));
}

test('need against response: map, legend, list, table and arithmetic show the same numbers', async ({
  page,
}) => {
  await openApp(page, GAP);
  const legend = legendOf(page);
  await expect(legend.getByText('Cokelat: kebutuhan tinggi, tanggapan rendah.')).toBeVisible();
  const short = sectionOf(page, 'Kebutuhan tinggi, tanggapan rendah');
  await expect(short.getByRole('row')).toHaveCount(9);
  await expect(sectionOf(page, 'Kebutuhan rendah, tanggapan tinggi').getByRole('row')).toHaveCount(9);

  // Worked out apart from the app's own code, from the pack's files.
  const need = publishedValues('contoh', { indicator: 'desil_1_4', year: 2024 });
  const named = await page.evaluate(async () => {
    const file = await fetch('geojson/contoh/intervensi.geojson');
    const { features } = (await file.json()) as {
      features: { properties: { kode?: string[] | string; status: string; presisi_lokasi: string } }[];
    };
    return features
      .map(({ properties }) => properties)
      .filter(({ status, presisi_lokasi }) => status !== 'rencana' && /^(titik|desa)$/.test(presisi_lokasi))
      .flatMap(({ kode = [] }) => (Array.isArray(kode) ? kode : kode.split(';')));
  });
  const done = new Map([...need.keys()].map((code) => [code, named.filter((one) => one === code).length]));
  const [needs, responses] = [ranksOf(need), ranksOf(done)];
  const gaps = new Map([...needs].map(([code, rank]) => [code, rank - responses.get(code)!]));
  const [code = '', widest = 0] = [...gaps].sort((a, b) => b[1] - a[1])[0] ?? [];
  const { nama = '' } = packRows('contoh', 'desa').find(({ kode }) => kode === code) ?? {};
  const text = `+${widest.toFixed(1).replace('.', ',')}`;
  const first = short.getByRole('row').nth(1);
  await expect(first).toContainText(nama);
  await expect(first).toContainText(text);

  await first.getByRole('button').press('Enter');
  await ready(page);
  await expect(legend.getByText(text)).toBeVisible();
  await page.goto(page.url().replace('panel=agregasi', 'tampil=tabel'));
  await ready(page);
  const row = page.getByRole('row').filter({ hasText: nama }).first();
  await expect(row).toContainText(text);
  await expect(page.getByRole('columnheader').filter({ hasText: 'kebutuhan' })).toBeVisible();
});

test('an indicator that is no need is refused with a list of those that are', async ({ page }) => {
  await openApp(page, '#/peta?pack=contoh&ind=status_desa&mode=tanggap.jumlah');
  await expect(noticeOf(page)).toContainText('Status desa tidak menunjukkan kebutuhan');
  await expectAccessible(page);
  await noticeOf(page).getByRole('button', { name: 'Desil 1–4', exact: true }).click();
  await ready(page);
  await expect(noticeOf(page)).toHaveCount(0);
  await expect(legendOf(page).getByText('Cokelat: kebutuhan tinggi')).toBeVisible();
});

test('budgets are refused without a denominator, and where no amount is known', async ({ page }) => {
  await openApp(page, '#/peta?ind=idm&mode=tanggap.pagu');
  await expect(noticeOf(page)).toContainText('IDM bukan jumlah');
  await openApp(page, '#/peta?ind=miskin&mode=tanggap.pagu');
  await expect(noticeOf(page)).toContainText('Tidak satu pun desa punya pagu');
  await noticeOf(page).getByRole('button', { name: 'banyaknya intervensi' }).click();
  await ready(page);
  expect(page.url()).toContain('mode=tanggap.jumlah');
});

test('distances name the nearest school, and a radius counts villages within and outside', async ({
  page,
}) => {
  await openApp(page, '#/peta?mode=jangkau.SMP&panel=agregasi&desa=33.26.15.2014');
  const section = sectionOf(page, 'Jangkauan layanan');
  await expect(legendOf(page).getByText('Jarak lurus ke SMP terdekat')).toBeVisible();
  // The map goes by the name of what it shows, and its dots are the schools.
  await expect(page.getByRole('button', { name: /^Indikator Jarak lurus ke SMP terdekat/ })).toBeVisible();
  const schools = packRows('pekalongan', 'layanan').filter(
    ({ jenis, letak }) => jenis === 'SMP' && letak === 'sesuai',
  );
  await expect(legendOf(page).getByText(`SMP: ${schools.length} tempat`)).toBeVisible();
  await expect(section.getByText('SMP ISLAM FQ WONOKERTO: 1,7 km')).toBeVisible();
  await expect(section.getByText('212 desa')).toBeVisible();
  await expect(section.getByText('73 desa')).toBeVisible();
  const radius = section.getByLabel('Dalam radius (meter)');
  for (const [typed, said] of [
    ['0', 'Jarak harus lebih dari 0 meter'],
    ['1000000', 'Jarak 1.000.000 meter terlalu jauh'],
    ['jauh', '"jauh" bukan angka'],
  ] as const) {
    await radius.fill(typed);
    await radius.press('Enter');
    await expect(section.getByText(said)).toBeVisible();
    // The answer before stays, and is said to be the one before.
    await expect(section.getByText('Angka di bawah masih untuk 2.000 m.')).toBeVisible();
    await expect(section.getByText('212 desa')).toBeVisible();
  }
  await radius.fill('8.000');
  await expect(section.getByText('Dibaca: 8.000 m', { exact: true })).toBeVisible();
  await radius.press('Enter');
  await expect(section.getByText('285 desa')).toBeVisible();
  expect(page.url()).toContain('&radius=8000');
  // Whom it is counted for stands in the link too; one act of the reader's is one step back.
  await section.getByLabel('Yang dihitung').selectOption({ index: 1 });
  await expect(page).toHaveURL(/&orang=/);
  const link = new URL(page.url()).hash;
  await page.goBack();
  await expect(page).not.toHaveURL(/&orang=/);
  await page.goBack();
  await expect(radius).toHaveValue('2.000');
  await expect(section.getByText('212 desa')).toBeVisible();
  await openApp(page, link);
  await expect(radius).toHaveValue('8.000');
  await expect(section.getByText('285 desa')).toBeVisible();
  await expectAccessible(page);
});

test('an unknown kind of service is refused with a list of known ones', async ({ page }) => {
  await openApp(page, '#/peta?mode=jangkau.Puskesmas');
  await expect(noticeOf(page)).toContainText('tidak punya layanan jenis Puskesmas');
  await noticeOf(page).getByRole('button', { name: 'SD', exact: true }).click();
  await ready(page);
  await expect(legendOf(page).getByText('Jarak lurus ke SD terdekat')).toBeVisible();
});

test('hexagons of an index are refused, and show its classes by area instead', async ({ page }) => {
  await openApp(page, '#/peta?ind=idm&segienam=3&panel=agregasi');
  const section = sectionOf(page, 'Segi enam');
  await expect(section.getByRole('status')).toContainText('Indeks desa tidak dirata-ratakan');
  await section.getByRole('button', { name: 'Bagian luas per kelas' }).press('Enter');
  await ready(page);
  await expect(section.getByText('348 segi enam, masing-masing 3 km²')).toBeVisible();
  expect(page.url()).toContain('segienam=3,luas');
  await expectAccessible(page);

  const saved = async (name: string) => {
    const coming = page.waitForEvent('download');
    await section.getByRole('button', { name }).click();
    const download = await coming;
    return { name: download.suggestedFilename(), text: readFileSync((await download.path())!, 'utf8') };
  };
  const csv = await saved('Unduh CSV');
  expect(csv.name).toMatch(/^pekalongan-segi-enam-idm-\d{4}-3km2-v[\d.]+\.csv$/);
  const lines = csv.text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + 348);
  expect(lines[0]).toMatch(/^\ufeffsegi_enam,bujur,lintang,luas_km2,/);
  const excel = await saved('Unduh untuk Excel Indonesia (CSV)');
  expect(excel.name).toBe(csv.name.replace('.csv', '-excel.csv'));
  expect(excel.text.split('\r\n')[0]).toBe(lines[0]!.replaceAll(',', ';'));
  expect(excel.text.split('\r\n')[1]).toMatch(/^1;109,\d+;-[67],\d+;3;/);
  const geojson = await saved('Unduh GeoJSON');
  const { features } = JSON.parse(geojson.text) as {
    features: { properties: { nilai: unknown; kelas: string; per_kelas: string; asal: string } }[];
  };
  expect(features).toHaveLength(348);
  // An index is never averaged, in a file as little as on the map.
  expect(features.every(({ properties }) => properties.nilai === null)).toBe(true);
  expect(features.every(({ properties }) => properties.asal === 'estimasi')).toBe(true);
  expect(features.some(({ properties }) => / 0\.\d+; /.test(` ${properties.per_kelas}`))).toBe(true);
});

test('too many hexagons, or none, are reported while the previous ones stay', async ({ page }) => {
  await openApp(page, '#/peta?ind=idm&segienam=8,titik&panel=agregasi');
  const section = sectionOf(page, 'Segi enam');
  const area = section.getByLabel('Luas tiap segi enam (km²)');
  await area.fill('0,001');
  await area.press('Enter');
  await ready(page);
  await expect(section.getByRole('status')).toContainText('paling banyak 20000');
  await expect(section.getByText('Yang tergambar masih jawaban sebelumnya.')).toBeVisible();
  await area.fill('nol');
  await area.press('Enter');
  await expect(section.getByText('"nol" bukan luas')).toBeVisible();
  await section.getByRole('button', { name: 'Hapus segi enam' }).click();
  await ready(page);
  expect(page.url()).not.toContain('segienam');
});

test('the three analyses work on a phone and in English @phone', async ({ page }) => {
  await openApp(page, `${GAP}&segienam=4&bhs=en`);
  const sheet = page.getByRole('region', { name: 'Need and response', exact: true });
  await expect(sheet.getByText('High need, low response')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Reach of services' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Hexagons' }).getByRole('status')).toContainText(
    'not averaged',
  );
  await expectAccessible(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
