import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { colourAt, distance, mapOf, middleOfMap } from './support/mapPicture.ts';
import { expect, openApp, ready, sharedPageTest as test, test as freshPageTest } from './support/test.ts';

interface Feature {
  readonly properties: { readonly judul: string; readonly presisi_lokasi: string };
}

const { features } = JSON.parse(readFileSync('public/geojson/pekalongan/intervensi.geojson', 'utf8')) as {
  features: readonly Feature[];
};
const precisions = features.map(({ properties }) => properties.presisi_lokasi);
const placed = precisions.filter((precision) => precision === 'titik' || precision === 'desa').length;
const unplaced = precisions.length - placed;

const detail = (page: Page) => page.getByRole('complementary', { name: 'Rincian desa dan intervensi' });
const heading = (page: Page) =>
  detail(page).getByRole('heading', { name: /^Intervensi dalam pandangan peta/ });
const layer = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });

freshPageTest('interventions bring deck.gl when they are switched on, not before', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  const deck = () => scripts.filter((url) => /deckOverlay/.test(url)).length;
  // Lambanggelun has one intervention, at the village's reference point.
  await openApp(page, '#/peta?kamera=109.561,-7.122,12.5&lapis=tanpa');
  expect(deck()).toBe(0);
  const middle = await middleOfMap(page);
  // The head of the pin, whose tip is in the middle.
  const head = { x: middle.x, y: middle.y - 16 };
  const bare = await colourAt(page, head);
  await layer(page, /^Intervensi helix/).check();
  await ready(page);
  expect(deck()).toBeGreaterThan(0);
  expect(page.url()).toContain('lapis=intervensi');
  const change = async () => distance(await colourAt(page, head), bare);
  await expect.poll(change).toBeGreaterThan(30);

  await page.mouse.click(middle.x, middle.y);
  await ready(page);
  const card = detail(page).getByRole('article');
  await expect(card).toContainText('Lambanggelun, Kec. Paninggaran');
  await expect(card).toContainText('ditaruh di titik acuan desa, bukan di lokasi sebenarnya');
  await layer(page, /^Intervensi helix/).uncheck();
  await ready(page);
  await expect.poll(change).toBeLessThan(4);
});

test('the list beside the map contains what the map shows', async ({ page }) => {
  await openApp(page);
  await expect(heading(page)).toContainText(`${placed} tercatat`);
  await mapOf(page).focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press('+');
  await ready(page);
  await expect(heading(page)).not.toContainText(`${placed} tercatat`);
  const near = Number(/(\d+) tercatat/.exec(await heading(page).innerText())?.[1] ?? 0);
  expect(near).toBeLessThan(placed);
  // Around Kajen, in the middle of the regency, the coast's are out of sight.
  await expect(detail(page).getByRole('button', { name: /Mulyorejo, Kec\. Tirto/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Seluruh kabupaten' }).click();
  await ready(page);
  await expect(heading(page)).toContainText(`${placed} tercatat`);
});

test('interventions known only by kecamatan or regency are listed without a point, with amount and source', async ({
  page,
}) => {
  await openApp(page, '#/peta?tampil=tabel');
  const apart = detail(page).getByRole('group');
  await expect(apart).toContainText(`Tanpa titik: hanya diketahui kecamatan atau kabupatennya (${unplaced})`);
  await apart.getByText(/^Tanpa titik/).click();
  await expect(apart.getByRole('listitem')).toHaveCount(unplaced);
  await apart.getByRole('button', { name: /^Rehabilitasi rumah tidak layak huni 2018/ }).click();
  const card = detail(page).getByRole('article', { name: 'Rehabilitasi rumah tidak layak huni 2018' });
  await expect(card).toContainText('Rp 19.490.000.000');
  await expect(card).toContainText('selesai · 2018');
  await expect(card).toContainText('Pemkab, Dunia usaha, Pemdes');
  await expect(card).toContainText('hanya diketahui kabupatennya, tidak digambar di satu desa');
  await expect(card).toContainText('Dokumentasi publik');
  await expect(card.getByRole('link').last()).toHaveAttribute('href', /^https:\/\//);
  await card.getByRole('button', { name: 'Kembali' }).click();
  await apart.getByText(/^Tanpa titik/).click();
  await apart.getByRole('button', { name: /^Pelatihan membatik tujuh hari/ }).click();
  await expect(detail(page).getByRole('article')).toContainText(
    'hanya diketahui kecamatannya, tidak digambar di satu desa',
  );
  // No source states an amount: said, not shown as zero.
  await expect(detail(page).getByRole('article')).toContainText('Belum ada data');
});

test('a filter by actor and stage narrows map, list and link alike', async ({ page }) => {
  await openApp(page, '#/peta?lapis=intervensi&tampil=tabel');
  await page
    .getByRole('group', { name: 'Saring menurut pelaku' })
    .getByRole('button', { name: 'Dunia usaha' })
    .click();
  await page
    .getByRole('group', { name: 'Saring menurut tahap' })
    .getByRole('button', { name: 'berjalan' })
    .click();
  await ready(page);
  const chosen = features.filter(({ properties }) => {
    const { pelaku = '', status } = properties as unknown as { pelaku?: string; status: string };
    return pelaku.split(';').includes('usaha') && status === 'berjalan';
  });
  expect(chosen.length).toBeGreaterThan(0);
  await expect(
    page.getByRole('complementary').first().getByText(`${chosen.length} dari ${features.length} intervensi`),
  ).toBeVisible();
  expect(page.url()).toContain('pelaku=usaha');
  expect(page.url()).toContain('tahap=berjalan');
  await page.getByRole('button', { name: 'Tampilkan semua', exact: true }).click();
  expect(page.url()).not.toMatch(/pelaku=|tahap=/);
});

test('the lineage of replications is drawn where the pack states the laboratory', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 560 });
  await openApp(page, '#/peta?pack=contoh&lapis=laboratorium');
  const map = await mapOf(page).boundingBox();
  if (map === null) throw new Error('no map');
  const clip = { x: map.x + 40, y: map.y + 80, width: map.width - 120, height: map.height - 160 };
  const without = await page.screenshot({ clip });
  await layer(page, /^Silsilah replikasi 38/).check();
  await ready(page);
  expect(page.url()).toContain('silsilah');
  expect((await page.screenshot({ clip })).equals(without)).toBe(false);
  await layer(page, /^Silsilah replikasi 38/).uncheck();
  await ready(page);
  expect((await page.screenshot({ clip })).equals(without)).toBe(true);

  // A laboratory's card and profile name its replications, and each leads back to it.
  await openApp(page, '#/peta?pack=contoh&desa=99.01.01.2007');
  const card = page.getByRole('article', { name: 'Contoh Kemuning 6' });
  await expect(card.getByRole('heading', { name: 'Replikasi dari laboratorium ini: 21' })).toBeVisible();
  await card.getByRole('link', { name: 'Contoh Matahari 3' }).click();
  await ready(page);
  const child = page.getByRole('article', { name: 'Contoh Matahari 3' });
  await expect(child.getByRole('heading', { name: 'Mereplikasi laboratorium' })).toBeVisible();
  await child.getByRole('link', { name: 'Contoh Kemuning 6' }).click();
  await ready(page);
  await page.getByRole('link', { name: 'Buka profil' }).click();
  await ready(page);
  const kin = page.getByRole('main').getByRole('link', { name: 'Contoh Matahari 3', exact: true });
  await expect(kin).toHaveAttribute('href', /#\/desa\/99\.01\.01\./);
});
