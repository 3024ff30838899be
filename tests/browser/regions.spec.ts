import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { mapOf } from './support/mapPicture.ts';
import {
  expect,
  expectAccessible,
  openApp,
  ready,
  sharedPageTest as test,
  test as freshPageTest,
} from './support/test.ts';

/** A rectangle over the middle of the made-up regency. */
const RECTANGLE = 'gl.5cur9.-cujq.0.-55g.556.0.0.55g*Tengah';
/** One that overlaps it. */
const SECOND = 'gt.5ctq9.-ctjq.0.-55g.556.0.0.55g*Barat';
const PANEL = '#/peta?pack=contoh&panel=agregasi';

const card = (page: Page) => page.getByRole('article');
const alerts = (page: Page) => page.getByRole('complementary').getByRole('alert');
const make = (page: Page) => page.getByRole('button', { name: 'Jadikan wilayah' }).click();
const way = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Page px of a place of the map, as shares of its width and height. */
async function placeOnMap(page: Page, x: number, y: number): Promise<readonly [number, number]> {
  const box = (await mapOf(page).boundingBox())!;
  return [box.x + box.width * x, box.y + box.height * y];
}

async function startDrawing(page: Page, mode: string): Promise<void> {
  await page.getByRole('button', { name: mode, exact: true }).click();
  await expect(page.getByRole('button', { name: 'Batal', exact: true })).toBeVisible();
}

async function drawRectangle(page: Page, from: readonly [number, number], to: readonly [number, number]) {
  await startDrawing(page, 'Persegi panjang');
  await page.mouse.click(...(await placeOnMap(page, ...from)));
  await page.mouse.move(...(await placeOnMap(page, ...to)), { steps: 4 });
  await page.mouse.click(...(await placeOnMap(page, ...to)));
}

test('a rectangle drawn by mouse becomes a card and a link, which opens the same card', async ({ page }) => {
  test.slow();
  await openApp(page, PANEL);
  await drawRectangle(page, [0.42, 0.42], [0.6, 0.6]);
  await expect(card(page)).toBeVisible();
  await ready(page);
  const head = card(page).locator('header').first();
  await expect(head).toContainText(/\d+ desa.*\(\d+ utuh, \d+ sebagian\).*km².*tercakup desa/s);
  await expect(card(page)).toContainText(/Desil 1–4, 2024[\s\S]*estimasi: dibagi menurut luas/);
  // A click that set a corner of the drawing did not select a village as well.
  expect(page.url()).not.toContain('desa=');
  expect(page.url()).toContain('&wil=gl.');
  const words = await card(page).innerText();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Hitungan P0, 2024' }).click();
  const drawer = page.getByRole('dialog', { name: 'P0, 2024' });
  await expect(drawer).toContainText('Bukan rata-rata rasio desa');
  await expect(drawer.getByRole('row').nth(1)).toContainText('Kec. Contoh');
  await page.keyboard.press('Escape');

  const link = new URL(page.url()).hash;
  await page.goto('about:blank');
  await openApp(page, link);
  expect(await card(page).innerText()).toBe(words);
});

test('a region can be drawn after the panel was left for another level, another page, or closed', async ({
  page,
}) => {
  test.slow();
  await openApp(page, PANEL);
  const drawn = async (n: number) => {
    await drawRectangle(page, [0.42, 0.42], [0.6, 0.6]);
    await expect(card(page)).toContainText('km²');
    await expect(page.getByRole('listitem').filter({ hasText: `Gambar ${n}` })).toHaveCount(1);
    await ready(page);
  };
  const again = () => page.getByRole('button', { name: 'Buat wilayah lain' }).click();
  await drawn(1);
  await page.getByRole('radio', { name: 'Kecamatan' }).check({ force: true });
  await page.getByRole('button', { name: 'Kembali ke tingkat desa' }).click();
  await again();
  await drawn(2);
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await page.getByRole('link', { name: 'Peta', exact: true }).click();
  await ready(page);
  await again();
  await drawn(3);
  await page.getByRole('button', { name: 'Tutup wilayah dan analisis' }).click();
  await page.getByRole('button', { name: 'Wilayah dan analisis' }).click();
  await again();
  await drawn(4);
});

test('a buffer is made by keyboard and numbers alone, and Escape cancels a drawing', async ({ page }) => {
  test.slow();
  await openApp(page, PANEL);
  // The note beside the pointer leaves as soon as a click would be a corner.
  await page.mouse.move(...(await placeOnMap(page, 0.5, 0.5)));
  await expect(page.locator('.tooltip')).toBeVisible();
  await page.getByRole('button', { name: 'Poligon', exact: true }).press('Enter');
  await expect(page.getByRole('button', { name: 'Batal', exact: true })).toBeVisible();
  await expect(page.locator('.tooltip')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Batal', exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Jarak', exact: true }).focus();
  await page.keyboard.press('Enter');
  const from = page.getByLabel('Jarak dari');
  await from.focus();
  await from.selectOption('point');
  await page.getByRole('button', { name: 'Tengah peta' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Jarak (meter)').focus();
  await page.keyboard.press('Control+A');
  // As the app itself writes it, and as it says that it reads it.
  await page.keyboard.type('2.500');
  await expect(page.getByText('Dibaca: 2.500 m', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Jadikan wilayah' }).focus();
  await page.keyboard.press('Enter');
  // A circle of 2.5 km: 19.63 km², less 0.04 % for its corners.
  await expect(card(page)).toContainText('19,6');
  await expect(page.getByText(/^2\.500 m dari satu titik dibuat: \d+ desa, 19,6 km²\.$/)).toBeAttached();
});

test('invalid input is explained, and the previous card stays, marked as previous', async ({ page }) => {
  test.slow();
  await openApp(page, `${PANEL}&wil=${RECTANGLE}`);
  const again = page.getByRole('button', { name: 'Buat wilayah lain' });
  await again.click();
  await expect(card(page)).toContainText('Tengah');
  await expect(card(page)).not.toContainText('Sebelumnya');

  const refused = async (sentence: RegExp) => {
    await expect(alerts(page)).toContainText(sentence);
    await expect(card(page)).toContainText('Sebelumnya');
    await expect(card(page)).toContainText(/\d+ desa/);
  };
  await way(page, 'Pilih desa');
  await make(page);
  await refused(/^Belum ada desa yang dipilih/);

  await way(page, 'Jarak');
  await page.getByLabel('Jarak dari').selectOption('point');
  await make(page);
  await refused(/untuk diberi jarak. Pilih dulu/);
  await page.getByRole('button', { name: 'Tengah peta' }).click();
  for (const [metres, sentence] of [
    ['0', /lebih dari 0 meter/],
    ['1000000', /1000000 meter terlalu jauh/],
    ['jauh', /lebih dari 0 meter/],
  ] as const) {
    await page.getByLabel('Jarak (meter)').fill(metres);
    await make(page);
    await refused(sentence);
  }

  await way(page, 'Berkas');
  const upload = (name: string, text: string) =>
    page.getByLabel('Pilih berkas GeoJSON').setInputFiles({
      name,
      mimeType: 'application/geo+json',
      buffer: Buffer.from(text),
    });
  const polygon = (ring: number[][]) => JSON.stringify({ type: 'Polygon', coordinates: [ring] });
  await upload('a.geojson', 'kode,nama');
  await refused(/bukan GeoJSON/);
  await upload('b.geojson', JSON.stringify({ type: 'Point', coordinates: [88, -10] }));
  await refused(/tidak memuat poligon/);
  await upload(
    'c.geojson',
    polygon([
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 1],
    ]),
  );
  await refused(/di luar wilayah paket/);
  const bow = [
    [89.9, -5.9],
    [90.1, -6.1],
    [90.1, -5.9],
    [89.9, -6.1],
    [89.9, -5.9],
  ];
  await upload('d.geojson', polygon(bow));
  await refused(/bersilangan di/);
});

test('polygons of a file that touch or overlap are merged into one region, with a note', async ({ page }) => {
  test.slow();
  await openApp(page, PANEL);
  await way(page, 'Berkas');
  const polygon = ([west, south, east, north]: readonly [number, number, number, number]) => ({
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
  });
  const upload = (name: string, ...boxes: (readonly [number, number, number, number])[]) =>
    page.getByLabel('Pilih berkas GeoJSON').setInputFiles({
      name: `${name}.geojson`,
      mimeType: 'application/geo+json',
      buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: boxes.map(polygon) })),
    });
  const joined = 'Digabung dari 2 poligon menjadi 1; yang bertumpuk dihitung sekali.';

  // On the ellipsoid 14.69 and 42.85 km².
  await upload('Bersebelahan', [89.95, -6.02, 89.98, -5.98], [89.98, -6.05, 90.03, -5.98]);
  await expect(card(page)).toContainText('Bersebelahan');
  await expect(card(page)).toContainText('57,54 km²');
  await expect(card(page)).toContainText(joined);
  await expect(page.getByText(`57,5 km². ${joined}`)).toBeAttached();
  await ready(page);
  await expectAccessible(page);

  // The first is 30.61 km² now, of which 9.79 are the second's as well.
  await page.getByRole('button', { name: 'Buat wilayah lain' }).click();
  await way(page, 'Berkas');
  await upload('Bertumpuk', [89.95, -6.02, 90, -5.97], [89.98, -6.05, 90.03, -5.98]);
  await expect(card(page)).toContainText('Bertumpuk');
  await expect(card(page)).toContainText('63,66 km²');
  await expect(card(page)).toContainText(joined);

  // Two that touch in a corner are a region of two parts, and none was joined.
  await page.getByRole('button', { name: 'Buat wilayah lain' }).click();
  await way(page, 'Berkas');
  await upload('Bersudut', [89.95, -6.02, 89.98, -5.98], [89.98, -6.05, 90.03, -6.02]);
  await expect(card(page)).toContainText('Bersudut');
  await expect(card(page)).not.toContainText('Digabung dari');
});

freshPageTest(
  'a worker that dies in the middle is said, with the card before it, and can be asked again',
  async ({ page }) => {
    test.slow();
    // Its first question is answered, its second never: it ends as a crashed tab's does.
    await page.addInitScript(() => {
      const Real = window.Worker;
      let questions = 0;
      class Fragile extends Real {
        override postMessage(message: unknown, transfer?: unknown): void {
          const path = (message as { path?: readonly string[] } | null)?.path;
          if (path?.includes('calculate') && ++questions === 2) {
            this.terminate();
            setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'gone' })));
            return;
          }
          super.postMessage(message, transfer as Transferable[]);
        }
      }
      window.Worker = Fragile;
    });
    await openApp(page, `${PANEL}&wil=${RECTANGLE}`);
    await expect(card(page)).toContainText('Tengah');
    await page.getByRole('button', { name: 'Buat wilayah lain' }).click();
    await way(page, 'Jarak');
    await page.getByLabel('Jarak dari').selectOption('point');
    await page.getByRole('button', { name: 'Tengah peta' }).click();
    await make(page);
    await expect(alerts(page)).toContainText('Perhitungan terhenti');
    await expect(card(page)).toContainText('Sebelumnya');
    await page.getByRole('button', { name: 'Hitung lagi' }).click();
    await expect(card(page)).toContainText('1.000 m dari satu titik');
    await expect(alerts(page)).toBeHidden();
  },
);

test("two regions are compared, renamed and deleted, and both files contain the card's figures", async ({
  page,
}) => {
  test.slow();
  await openApp(page, `${PANEL}&wil=${RECTANGLE}!${SECOND}`);
  await page.getByRole('button', { name: 'Buka Tengah' }).click();
  await page.getByLabel('Bandingkan dengan').selectOption({ label: '2. Barat' });
  const table = card(page).getByRole('table');
  await expect(table.getByRole('columnheader')).toContainText(['Yang dibandingkan', 'Tengah', 'Barat']);
  await expect(table.getByRole('row', { name: /^P0, 2024/ })).toContainText(/\d,\d\d\s%.*\d,\d\d\s%/s);
  await expect(card(page)).toContainText(/\d+ desa ada di kedua wilayah/);
  await expectAccessible(page);

  await card(page).getByLabel('Nama wilayah').fill('=Pusat, "kota"');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Buka =Pusat, "kota"' })).toBeVisible();

  const saved = async (name: string) => {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const download = await coming;
    return { name: download.suggestedFilename(), text: readFileSync((await download.path())!, 'utf8') };
  };
  const csv = await saved('Unduh CSV');
  expect(csv.name).toMatch(/^contoh-wilayah-pusat-kota-v[\d.]+\.csv$/);
  const lines = csv.text.split('\r\n');
  expect(lines[0]).toMatch(/^\ufeffbagian,kode,nama,kecamatan,porsi,/);
  // No spreadsheet runs the name.
  expect(lines[1]).toMatch(/^wilayah,,"'=Pusat, ""kota""",/);
  const villages = lines.filter((line) => line.startsWith('desa,'));
  await expect(card(page)).toContainText(`${villages.length} desa`);
  expect(csv.text).toContain('estimasi: dibagi menurut luas');
  expect(csv.text).toContain('Peraga: angka contoh, bukan data');

  const geojson = await saved('Unduh GeoJSON');
  const { features } = JSON.parse(geojson.text) as {
    features: [
      {
        geometry: { type: string };
        properties: { desa: unknown[]; angka: { indikator: string; nilai: number }[] };
      },
    ];
  };
  expect(features[0].geometry.type).toBe('MultiPolygon');
  expect(features[0].properties.desa).toHaveLength(villages.length);
  const p0 = features[0].properties.angka.find(({ indikator }) => indikator === 'p0')!;
  await expect(card(page)).toContainText(`${p0.nilai.toFixed(2).replace('.', ',')} %`);

  await page.getByRole('button', { name: 'Hapus =Pusat, "kota"' }).click();
  await expect(
    page.getByRole('list', { name: 'Wilayah yang sudah dibuat' }).getByRole('listitem'),
  ).toHaveCount(1);
  await page.goBack();
  await expect(
    page.getByRole('list', { name: 'Wilayah yang sudah dibuat' }).getByRole('listitem'),
  ).toHaveCount(2);
});

test('a whole class and villages selected on the map make a region, and an index is never averaged', async ({
  page,
}) => {
  test.slow();
  await openApp(page, `${PANEL}&ind=indeks_desa`);
  await way(page, 'Pilih desa');
  const option = await page.getByLabel('Satu kelas penuh').locator('option').first().textContent();
  const [, members] = /\((\d+)\)$/.exec(option ?? '') ?? [];
  expect(Number(members)).toBeGreaterThan(30);
  await page.getByRole('button', { name: 'Tambah kelas' }).click();
  await expect(page.getByText(`${members} desa dipilih`, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Kosongkan' }).click();
  await page.getByRole('button', { name: 'Pilih di peta' }).click();
  await page.mouse.click(...(await placeOnMap(page, 0.5, 0.5)));
  await expect(page.getByText('1 desa dipilih', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Tambah kecamatan' }).click();
  await make(page);
  await expect(card(page)).toContainText('Indeks desa tidak dirata-ratakan');
  await expect(card(page)).toContainText(/median \d,\d+, kuartil/);
  expect(page.url()).toMatch(/&wil=d\.\d{6}-/);
});

test('a region stored in another browser is explained', async ({ page }) => {
  await openApp(page, `${PANEL}&wil=~abc123*Pesisir!${RECTANGLE}`);
  await page.getByRole('button', { name: 'Buka Pesisir' }).click();
  await expect(page.getByRole('complementary').last()).toContainText(
    'Bentuk Pesisir disimpan di peramban yang membuatnya',
  );
});

test('the sheet of a phone has the same section @phone', async ({ page }) => {
  test.slow();
  await openApp(page, `${PANEL}&wil=${RECTANGLE}`);
  await expect(card(page)).toContainText('Tengah');
  await page.getByRole('button', { name: 'Buat wilayah lain' }).click();
  await expectAccessible(page);
  const small = await page.locator('section.sheet > .body').evaluate((body) =>
    [...body.querySelectorAll('button, select, input')]
      .filter((one) => one.getClientRects().length > 0)
      .map((one) => ({ name: one.textContent!.trim().slice(0, 30), box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 44 || box.width < 44)
      .map(({ name, box }) => `${name} ${box.width}×${box.height}`),
  );
  expect(small).toEqual([]);
});
