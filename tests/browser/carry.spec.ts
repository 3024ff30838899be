import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, openApp, test } from './support/test.ts';

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

test('the map is carried away as picture, vector picture, sheet, slide and document, and says the same', async ({
  page,
}) => {
  await openApp(page, '#/peta?kec=33.26.15');
  await page.getByRole('button', { name: 'Bagikan' }).click();

  const png = await carried(page, /PNG/);
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

test('without a share sheet for pictures a chat is offered, with title and link', async ({ page }) => {
  await openApp(page, '#/peta');
  await page.getByRole('button', { name: 'Bagikan' }).click();
  const chat = page.getByRole('link', { name: 'WhatsApp' });
  const address = new URL((await chat.getAttribute('href')) ?? '');
  expect(address.origin).toBe('https://wa.me');
  expect(address.searchParams.get('text')).toBe(`${TITLE}\n${page.url()}`);
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
