import type { Page } from '@playwright/test';
import { brokenBoundaries } from './support/brokenBoundaries.ts';
import { bring, given, go } from './support/studioJourney.ts';
import { expect, expectAccessible, openApp, ready, test } from './support/test.ts';

const STUDIO = '#/data/studio?pack=contoh';

/** The broken boundaries, and a village whose ring is not closed: by name, with the end of that ring. */
function openRing() {
  const { geojson, ...broken } = brokenBoundaries();
  const all = JSON.parse(geojson) as GeoJSON.FeatureCollection<GeoJSON.Polygon>;
  const known = new Set([...broken.overlap, ...broken.gap]);
  const row = all.features.findIndex(
    ({ geometry, properties }) =>
      geometry.type === 'Polygon' &&
      geometry.coordinates.length === 1 &&
      !known.has(String(properties?.['nama'])),
  );
  const ring = all.features[row]!.geometry.coordinates[0]!;
  ring.pop();
  const open = { name: String(all.features[row]!.properties?.['nama']), row: row + 1, end: ring.at(-1)! };
  return { ...broken, open, geojson: JSON.stringify(all) };
}

/** The position that is marked on the map of the region. */
async function marked(page: Page): Promise<readonly number[]> {
  const text = await page.locator('[data-marked]').getAttribute('data-marked');
  return (text ?? '').split(' ').map(Number);
}

/** Metres between two positions near the equator. */
const metres = ([lon = NaN, lat = NaN]: readonly number[], [x = NaN, y = NaN]: readonly number[]) =>
  111_000 * Math.hypot(lon - x, lat - y);

test('a notice of a repair shows its place on the map, before and after, with the areas', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openApp(page, STUDIO);
  const { geojson, corners, gap, overlap, open } = openRing();
  await bring(page, given('batas.geojson', geojson));
  const notice = page.locator('[data-code="RING_NOT_CLOSED"]');
  await notice.getByRole('button', { name: 'Lihat di peta (1)' }).click();
  await expect(notice.locator(`circle[data-row="${open.row}"]`)).toBeVisible();
  await expectAccessible(page);

  await go(page, /Indikator dan asal/);
  const review = page.getByRole('region', { name: 'Batas sebelum dan sesudah diperbaiki' });
  const status = review.getByRole('status');
  const near = review.getByRole('img', { name: /^Dari dekat, lebar gambar/ });

  await review.getByRole('button', { name: /1 celah di antara desa ditutup/ }).click();
  await ready(page);
  // A grid of a centimetre, and names of villages in the order of their longest border.
  const place = await marked(page);
  expect(Math.min(...corners.gap.map((corner) => metres(corner, place)))).toBeLessThan(0.1);
  await expect(status).toContainText('Tempat 1 dari 1');
  await expect(status).toContainText(/m²/);
  for (const name of gap) await expect(status).toContainText(name);
  await expect(status).toContainText(/ha, menjadi .* ha/);
  await expect(near).toBeVisible();
  await expect(near).toHaveAttribute('data-near', place.join(' '));
  await expectAccessible(page);

  await review.getByRole('button', { name: /1 tumpang tindih diberikan kepada satu desa/ }).click();
  await ready(page);
  const other = await marked(page);
  expect(Math.min(...corners.overlap.map((corner) => metres(corner, other)))).toBeLessThan(0.1);
  for (const name of overlap) await expect(status).toContainText(name);

  await review.getByRole('button', { name: /belum tertutup|tidak tertutup|ditutup dengan/ }).click();
  await ready(page);
  expect(metres(open.end, await marked(page))).toBeLessThan(0.1);
  await expect(status).toContainText(open.name);

  // Choosing a village leaves the place.
  await review.getByRole('button', { name: `Lihat bentuk ${gap[0]}` }).click();
  await ready(page);
  await expect(page.locator('[data-marked]')).toHaveCount(0);
  await expect(
    review.getByRole('img', { name: new RegExp(`^${gap[0]}.*sebelum dan sesudah`) }),
  ).toBeVisible();
});
