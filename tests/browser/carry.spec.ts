import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { decodeState } from '../../src/state/url/urlCodec.ts';
import { projectTo } from '../../src/layers/svg/svgFrame.ts';
import { shownBy, type Shown } from '../support/exported.ts';
import { distanceTo, readPng, type Pixels } from '../support/pixels.ts';
import { overTheMaps, placedMaps } from '../support/placedMaps.ts';
import { shadeOf } from '../support/screenColours.ts';
import { mapOf } from './support/mapPicture.ts';
import { expect, expectAccessible, openApp, test } from './support/test.ts';

const TITLE = 'Indeks Desa Membangun (IDM) 2024';

/** Presses one of the menu's buttons and gives the bytes of the file that comes. */
async function carried(page: Page, button: RegExp): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const bytes = new Uint8Array(await readFile(await download.path()));
  await expect(page.getByRole('status').filter({ hasText: 'Diunduh' }).first()).toBeVisible();
  return { name: download.suggestedFilename(), bytes };
}

/** Width and height that a PNG states in its first chunk, pixels. */
function pngSize(bytes: Uint8Array): readonly [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

/** Where the screen's map shows the reference points of villages, viewport px, and whether nothing lies over the map there. */
async function pointsOnScreen(page: Page, { asked }: Shown) {
  const box = (await mapOf(page).boundingBox())!;
  const { camera } = decodeState(new URL(page.url()).hash).state;
  const project = projectTo({ width_px: box.width, height_px: box.height, ...camera! });
  const { villages } = asked.view.dataset;
  const points = Array.from({ length: villages.n }, (_, row) => {
    const [x, y] = project(villages.lon[row]!, villages.lat[row]!);
    return { row, lon: villages.lon[row]!, lat: villages.lat[row]!, x: box.x + x, y: box.y + y };
  });
  const open = await page.evaluate(
    (all) => all.map(({ x, y }) => document.elementFromPoint(x, y) instanceof HTMLCanvasElement),
    points,
  );
  return points.filter((_, i) => open[i]);
}

/** The colours of villages on a screenshot and on a view's PNG, where nothing lies over either, and what they should be. */
async function coloursOf(
  shown: Shown,
  files: { readonly png: Uint8Array; readonly screen: Pixels; readonly perPx: number },
  points: Awaited<ReturnType<typeof pointsOnScreen>>,
) {
  const [{ scene }] = shown.whole.maps as [Shown['whole']['maps'][number]];
  const { page, maps } = placedMaps(shown.asked, 'a4');
  const { frame, pixelAt } = maps[0]!;
  const picture = readPng(files.png);
  const over = await overTheMaps(page, 2);
  return points.flatMap(({ row, lon, lat, x, y }) => {
    const at = pixelAt(...projectTo(frame)(lon, lat), 2);
    if (over.inkAt(...at) > 0) return [];
    const shade = shadeOf(scene.choropleth.classBytes[row]!, scene.choropleth);
    return [
      { row, shade, screen: files.screen.at(x * files.perPx, y * files.perPx), picture: picture.at(...at) },
    ];
  });
}

test('the map is carried away as picture, vector picture, sheet, slide and document, and says the same', async ({
  page,
}) => {
  const link = '#/peta?kec=33.26.15&kamera=109.62,-7.03,9.7';
  await openApp(page, link);
  const shown = await shownBy(link);
  const points = await pointsOnScreen(page, shown);
  const screen = readPng(new Uint8Array(await page.screenshot()));
  await page.getByRole('button', { name: 'Bagikan' }).click();

  const png = await carried(page, /PNG/);
  const seen = await coloursOf(
    shown,
    { png: png.bytes, screen, perPx: screen.width / page.viewportSize()!.width },
    points,
  );
  expect(seen.length).toBeGreaterThan(0.8 * points.length);
  for (const { row, shade, picture } of seen)
    expect(distanceTo(shade, picture), `row ${row}`).toBeLessThanOrEqual(3);
  // On the screen lines, names and symbols lie over a few; where none does, both show the same.
  const same = seen.filter(({ shade, screen: pixel }) => distanceTo(shade, pixel) <= 3);
  expect(same.length).toBeGreaterThan(0.9 * seen.length);
  expect(new Set(same.map(({ picture }) => picture.join())).size).toBeGreaterThan(8);
  expect(png.name).toMatch(/\.png$/);
  const [across, down] = pngSize(png.bytes);
  // An upright A4 page of 96 CSS px an inch, two pixels each.
  expect(Math.abs(across / down - 210 / 297)).toBeLessThan(0.002);
  expect(across).toBeGreaterThan(1500);

  const svg = strFromU8((await carried(page, /SVG/)).bytes);
  const pdf = await extractText(await getDocumentProxy((await carried(page, /PDF/)).bytes));
  const slide = unzipSync((await carried(page, /PPTX/)).bytes);
  const document = unzipSync((await carried(page, /DOCX/)).bytes);
  const texts = [
    svg,
    pdf.text.join(' '),
    strFromU8(slide['ppt/slides/slide1.xml']!),
    strFromU8(document['word/document.xml']!),
  ].map((text) => text.replaceAll(/\s+/g, ' '));
  for (const text of texts) {
    expect(text).toContain(TITLE);
    expect(text).toContain('Kabupaten Pekalongan');
    expect(text).toContain('Tirto');
  }
});

test('without a share sheet for pictures a chat is offered, with title and link, popups or not', async ({
  page,
  faults,
}) => {
  faults.expect(/other origin: https:\/\/wa\.me/);
  // A browser that blocks popups: only a link that the reader presses opens anything.
  await page.addInitScript(() => {
    window.open = () => {
      document.body.dataset['popup'] = 'asked';
      return null;
    };
  });
  await openApp(page, '#/peta');
  await page.getByRole('button', { name: 'Bagikan' }).click();
  const chat = page.getByRole('link', { name: 'WhatsApp' });
  const address = new URL((await chat.getAttribute('href')) ?? '');
  expect(address.origin).toBe('https://wa.me');
  expect(address.searchParams.get('text')).toBe(`${TITLE}\n${page.url()}`);
  await expect(chat).toHaveAttribute('target', '_blank');
  await page.context().route('https://wa.me/**', (route) => route.fulfill({ body: 'obrolan' }));
  const [opened] = await Promise.all([page.context().waitForEvent('page'), chat.click()]);
  await expect(opened.getByText('obrolan')).toBeVisible();
  await opened.close();
  expect(await page.evaluate(() => document.body.dataset['popup'])).toBeUndefined();
});

test('a phone sends the picture with title and link by its own share sheet @phone', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(navigator, {
      canShare: ({ files }: ShareData) => files?.every((file) => file.type === 'image/png') ?? false,
      share: ({ files, text }: ShareData) => {
        document.body.dataset['sent'] = [files?.[0]?.name, text].join('|');
        return Promise.resolve();
      },
    });
  });
  await openApp(page, '#/peta');
  await page.getByRole('button', { name: 'Kirim gambar dan tautannya' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-sent', /\.png\|Indeks Desa Membangun/);
  await expect(page.getByText('Gambar diteruskan')).toBeVisible();
});

test('a view that cannot be drawn is refused in words, and no file is made', async ({ page }) => {
  // A change across two data bases is no change.
  await openApp(page, '#/peta?pack=contoh&ind=desil_1_4_persen&mode=ubah.2015');
  await page.getByRole('button', { name: 'Bagikan' }).click();
  await page.getByRole('button', { name: /PNG/ }).click();
  await expect(page.getByText(/tidak dapat digambar/)).toBeVisible();
});

/** What a PDF says on its pages, and its bookmarks. */
async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(bytes);
  const { text } = await extractText(pdf);
  const outline: readonly { readonly title: string; readonly items: readonly unknown[] }[] =
    (await pdf.getOutline()) ?? [];
  return { pages: text.map((one) => one.replaceAll(/\s+/g, ' ')), outline };
}

test('sheets of the filtered villages come as one PDF with bookmarks, and as a zip; the page goes on meanwhile', async ({
  page,
}) => {
  await openApp(page, '#/peta?kec=33.26.15');
  await page.getByRole('button', { name: 'Bagikan' }).click();
  await page.getByRole('button', { name: 'Lembar tiap desa…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Lembar desa dan kecamatan' });
  await expect(dialog.getByRole('radio', { name: 'Yang tersaring di peta dan tabel (16)' })).toBeChecked();
  const saved = async (button: RegExp) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: button }).click(),
    ]);
    const bytes = new Uint8Array(await readFile(await download.path()));
    return { name: download.suggestedFilename(), bytes };
  };
  const pdf = await saved(/^Buat 16 lembar$/);
  await expect(dialog.getByText('16 lembar dibuat.')).toBeVisible();
  expect(pdf.name).toMatch(/lembar-saring-16-desa.*\.pdf$/);
  const { pages, outline } = await readPdf(pdf.bytes);
  expect(pages).toHaveLength(16);
  expect(outline.map(({ title, items }) => [title, items.length])).toEqual([['Kec. Tirto', 16]]);
  expect(pages.some((text) => text.includes('Desa Mulyorejo, Kecamatan Tirto'))).toBe(true);

  await dialog.getByRole('radio', { name: /^Lembar kecamatan/ }).check();
  await dialog.getByRole('radio', { name: /^ZIP/ }).check();
  const zip = await saved(/^Buat 19 lembar$/);
  const names = Object.keys(unzipSync(zip.bytes));
  expect(names).toHaveLength(19);
  expect(names).toContain('33.26.15 Tirto.pdf');
});

test('a batch that is cancelled ends at once and saves nothing', async ({ page }) => {
  await openApp(page, '#/peta?tampil=tabel');
  await page.getByRole('button', { name: 'Unduh', exact: true }).click();
  await page.getByRole('button', { name: 'Lembar tiap desa…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Lembar desa dan kecamatan' });
  let downloads = 0;
  page.on('download', () => downloads++);
  await dialog.getByRole('button', { name: 'Buat 285 lembar' }).click();
  await expect(dialog.getByText(/\d+ dari 285 lembar/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Batalkan' }).click();
  await expect(dialog.getByText('Dibatalkan; tidak ada berkas yang disimpan.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Buat 285 lembar' })).toBeEnabled();
  expect(downloads).toBe(0);
});

test('paper, orientation and patterns are chosen once and remembered', async ({ page }) => {
  await openApp(page, '#/peta');
  await page.getByRole('button', { name: 'Bagikan' }).click();
  await page.getByRole('button', { name: 'Pilihan berkas…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Pilihan berkas' });
  await dialog.getByRole('radio', { name: 'A3', exact: true }).check();
  await dialog.getByRole('radio', { name: 'Mendatar' }).check();
  await dialog.getByRole('radio', { name: /^Pola/ }).check();
  await dialog.getByLabel('Bentuk').selectOption('Selebar ponsel');
  await expectAccessible(page, 'dialog[open]');
  await dialog.getByRole('button', { name: 'Selesai' }).click();
  // The menu closed when the dialog opened.
  await page.getByRole('button', { name: 'Bagikan' }).click();
  const pdf = await carried(page, /lembar A3 \(PDF\)/);
  const [, , width, height] = (await (await getDocumentProxy(pdf.bytes.slice())).getPage(1)).view;
  expect([Math.round(width ?? 0), Math.round(height ?? 0)]).toEqual([1191, 842]);
  const svg = strFromU8((await carried(page, /SVG/)).bytes);
  expect(svg).toContain('url(#kelas-');

  await openApp(page, '#/peta?kec=33.26.15');
  await page.getByRole('button', { name: 'Bagikan' }).click();
  await expect(page.getByRole('button', { name: /lembar A3 \(PDF\)/ })).toBeVisible();
  await page.getByRole('button', { name: 'Pilihan berkas…' }).click();
  await expect(dialog.getByRole('radio', { name: 'Mendatar' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Kembali ke bawaan' }).click();
  await expect(dialog.getByRole('radio', { name: 'A4' })).toBeChecked();
});

test('table, comparison and a village’s sheet are carried away from their own pages', async ({ page }) => {
  await openApp(page, '#/peta?tampil=tabel');
  await page.getByRole('button', { name: 'Unduh', exact: true }).click();
  const table = await readPdf((await carried(page, /^Unduh PDF, siap cetak$/)).bytes);
  expect(table.pages.length).toBeGreaterThan(4);
  table.pages.forEach((text, i) => expect(text).toContain(`Halaman ${i + 1} dari ${table.pages.length}`));
  expect(table.pages[0]).toContain('285 baris');

  await openApp(page, '#/banding?banding=33.26.02.2008,33.26.15.2014');
  const comparison = await readPdf((await carried(page, /^Unduh \(PDF\)$/)).bytes);
  for (const words of ['Bandingkan desa', '1. Botosari', '2. Mulyorejo', '0,6022'])
    expect(comparison.pages.join(' ')).toContain(words);

  await openApp(page, '#/desa/33.26.02.2008');
  const sheet = await readPdf((await carried(page, /^Unduh lembar$/)).bytes);
  expect(sheet.pages).toHaveLength(1);
  expect(sheet.pages[0]).toContain('Botosari');
});
