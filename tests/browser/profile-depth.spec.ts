import { createRequire } from 'node:module';
import type * as Geographic from 'geographiclib-geodesic';
import { packRows, publishedValues, referencePoint } from './support/packTables.ts';
import { expect, expectAccessible, openApp, test } from './support/test.ts';

// It is CommonJS, in which Node finds no named exports.
const { Geodesic } = createRequire(import.meta.url)('geographiclib-geodesic') as typeof Geographic;

const MULYOREJO_TIRTO = '33.26.15.2014';

/** A published share as Indonesian writes it, two decimals. */
function written(value: number | undefined): string {
  return (value ?? NaN).toLocaleString('id-ID', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

test('the nearest school of each kind is the nearest in a straight line whose point agrees with its source', async ({
  page,
}) => {
  await openApp(page, `#/desa/${MULYOREJO_TIRTO}`);
  const [lon, lat] = referencePoint('pekalongan', MULYOREJO_TIRTO);
  const schools = packRows('pekalongan', 'layanan');
  const card = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Sekolah terdekat' }) });
  const kinds = [...new Set(schools.map(({ jenis = '' }) => jenis))];
  expect(kinds).toEqual(['SD', 'SMP', 'SMA', 'SMK', 'SLB']);
  const rows = await card.getByRole('definition').all();
  expect(rows).toHaveLength(kinds.length);
  for (const [i, kind] of kinds.entries()) {
    const reaches = schools
      .filter(({ jenis, letak }) => jenis === kind && letak === 'sesuai')
      .map((school) => ({
        name: school['nama'] ?? '',
        km:
          (Geodesic.WGS84.Inverse(lat, lon, Number(school['lat']), Number(school['lon'])).s12 ?? NaN) / 1000,
      }))
      .sort((a, b) => a.km - b.km);
    const nearest = reaches[0];
    await expect(rows[i]!, kind).toContainText(nearest?.name ?? '');
    await expect(rows[i]!, kind).toContainText(`${(nearest?.km ?? NaN).toFixed(1).replace('.', ',')} km`);
  }
  await expect(card).toContainText('Garis lurus dari titik acuan desa, bukan jarak tempuh.');
  const doubtful = schools.filter(({ letak }) => letak !== 'sesuai').length;
  await expect(card).toContainText(`${schools.length - doubtful} titik dihitung. ${doubtful} lainnya tidak`);
});

test('the neighbouring villages are listed with values, differences and directions', async ({ page }) => {
  await openApp(page, `#/desa/${MULYOREJO_TIRTO}`);
  const published = publishedValues('pekalongan', { indicator: 'idm', year: 2024 });
  const card = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Berbatasan langsung' }) });
  const own = published.get(MULYOREJO_TIRTO) ?? NaN;
  const items = await card.getByRole('listitem').all();
  expect(items.length).toBeGreaterThan(1);
  for (const item of items) {
    const href = await item.getByRole('link').getAttribute('href');
    const code = /desa\/([\d.]+)/.exec(href ?? '')?.[1] ?? '';
    const value = published.get(code) ?? NaN;
    await expect(item).toContainText(value.toFixed(4).replace('.', ','));
    // A low index is worse: who stands higher is lighter off.
    const difference = (value - own).toFixed(4).replace('.', ',');
    await expect(item).toContainText(
      value > own ? `+${difference} lebih ringan` : `${difference.slice(1)} lebih berat`,
    );
    const [lon, lat] = referencePoint('pekalongan', code);
    const [fromLon, fromLat] = referencePoint('pekalongan', MULYOREJO_TIRTO);
    const angle = (Math.atan2(lon - fromLon, lat - fromLat) * 180) / Math.PI;
    const winds = [
      'utara',
      'timur laut',
      'timur',
      'tenggara',
      'selatan',
      'barat daya',
      'barat',
      'barat laut',
    ];
    await expect(item).toContainText(winds[(Math.round(angle / 45) + 8) % 8] ?? '');
  }
});

test('the trend is drawn in two stretches where the basis changes, with its figures in a table', async ({
  page,
}) => {
  await openApp(page, '#/desa/99.01.08.2003?pack=contoh');
  const chart = page.getByRole('img', { name: /^Keluarga desil 1–4, 2015 sampai 2024\./ });
  await chart.scrollIntoViewIfNeeded();
  await expect(chart).toHaveAccessibleName(/Dasar data berganti mulai 2021; garis tidak disambung\./);
  await expect(chart.locator('path.zigzag')).toHaveCount(1);
  expect((await chart.locator('path.line').getAttribute('d'))?.match(/M/g)).toHaveLength(2);
  // The kecamatan beside it breaks at the same place.
  expect((await chart.locator('path.group').getAttribute('d'))?.match(/M/g)).toHaveLength(2);
  await expect(chart.locator('circle.dot')).toHaveCount(10);
  const figure = page.locator('figure').filter({ has: chart });
  await figure.getByText('Tren dalam tabel').click();
  for (const year of [2015, 2020, 2021, 2024]) {
    const published = publishedValues('contoh', { indicator: 'desil_1_4_persen', year });
    await expect(figure.getByRole('row', { name: new RegExp(`^${year}`) })).toContainText(
      written(published.get('99.01.08.2003')),
    );
  }
});

test('a village with a stated typology has a rank in it; another has none', async ({ page }) => {
  await openApp(page, `#/desa/${MULYOREJO_TIRTO}`);
  const coastal = packRows('pekalongan', 'desa').filter(({ tipologi }) => tipologi === 'pesisir');
  const values = publishedValues('pekalongan', { indicator: 'idm', year: 2024 });
  const own = values.get(MULYOREJO_TIRTO) ?? NaN;
  const ranked = coastal.filter(({ kode = '' }) => values.has(kode));
  const place = ranked.filter(({ kode = '' }) => (values.get(kode) ?? NaN) < own).length + 1;
  await expect(
    page.getByRole('listitem').filter({ hasText: /^\s*Indeks Desa Membangun \(IDM\)/ }),
  ).toContainText(`Tipologi pesisir: ${place} / ${ranked.length}`);
  await openApp(page, '#/desa/33.26.13.2003');
  await expect(page.getByRole('heading', { level: 2, name: 'Angka desa' })).toBeVisible();
  await expect(page.getByText(/Tipologi \S+: \d/)).toHaveCount(0);
});

test('on paper the profile has no bars or buttons, but its date, marks and sources', async ({ page }) => {
  await openApp(page, `#/desa/${MULYOREJO_TIRTO}?tema=gelap`);
  await page.setViewportSize({ width: 703, height: 1020 });
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Cetak' })).toBeHidden();
  await expect(page.getByText(/^Paket data Kabupaten Pekalongan versi /)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sumber', exact: true })).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

test('the profile passes the audit and has no horizontal scroll at 320 px @phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openApp(page, `#/desa/${MULYOREJO_TIRTO}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await expectAccessible(page, 'main');
});
