import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { savedMeeting } from './support/meetingFile.ts';
import { tabTo } from './support/tabTo.ts';
import { textSizes } from './support/textLayout.ts';
import { expect, expectAccessible, openApp, ready, SIZES, test } from './support/test.ts';

/** What one meeting decides is recorded as commitments, and the next one is held to it. By the keyboard alone. */

/** Legible at six metres: no text on the wall is smaller. */
const LEAST_TEXT_PX = 22;
const title = (page: Page) => page.getByRole('region', { name: 'Kendali layar' }).getByRole('heading');
const status = (page: Page, action: string) => page.getByRole('combobox', { name: `Keadaan: ${action}` });
const main = (page: Page) => page.getByRole('main');

async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
  await ready(page);
}

async function makeMeeting(page: Page, name: string): Promise<void> {
  await page.getByLabel('Nama rapat').focus();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await ready(page);
}

/** A decision with two follow-ups, written before the scene on the wall. */
async function decideTwo(page: Page): Promise<void> {
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog', { name: 'Catatan keputusan' });
  await expect(dialog.getByLabel('Keputusan')).toBeFocused();
  await page.keyboard.type('Air bersih lebih dulu.');
  const fill = async (n: number, words: Readonly<Record<string, string>>) => {
    const group = dialog.getByRole('group', { name: `Tindak lanjut ${n}` });
    for (const [label, text] of Object.entries(words)) await group.getByLabel(label).fill(text);
  };
  await fill(1, { Siapa: 'Dinas Air', 'Mengerjakan apa': 'Memasang pipa', 'Paling lambat': '2026-10-31' });
  await dialog.getByRole('button', { name: 'Tambah tindak lanjut' }).press('Enter');
  await fill(2, { Siapa: 'Pemdes', 'Mengerjakan apa': 'Menggali sumur', Rupiah: '25 juta' });
  await fill(2, { 'Paling lambat': '2026-11-15', 'Sumber dana': 'Dana Desa' });
  await dialog.getByLabel('Keputusan').focus();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
}

async function presenterOf(context: BrowserContext, wall: Page): Promise<Page> {
  const [presenter] = await Promise.all([context.waitForEvent('page'), wall.keyboard.press('p')]);
  await ready(presenter);
  return presenter;
}

test('two tasks become commitments, and the next meeting begins with how they stand', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await page.setViewportSize(SIZES.projector);
  await context.clock.setFixedTime(new Date('2026-10-01T02:00:00Z'));
  await openApp(page, '#/rapat?pack=contoh');
  await makeMeeting(page, 'Rakor Oktober');
  await press(page, /^Tambah adegan teks/);
  await press(page, /^Tampilkan di dinding/);
  await decideTwo(page);
  await page.keyboard.press('Escape');
  await ready(page);

  await test.step('both are recorded as commitments; who is no actor of the pack is asked for once', async () => {
    await press(page, /^Catat semua sebagai komitmen/);
    const asked = page.getByLabel('"Dinas Air" di paket data ini adalah');
    await expect(asked).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText('Pilih pelaku untuk "Dinas Air".');
    await asked.focus();
    await page.keyboard.type('Pemkab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const recorded = page.getByRole('link', { name: 'tercatat sebagai komitmen' });
    await expect(recorded).toHaveCount(2);
    await expect(recorded.first()).toBeFocused();
    await expect(page.getByRole('button', { name: /sebagai komitmen/ })).toHaveCount(0);
  });

  await test.step('how a task stands is told in the list of decisions, with its history', async () => {
    await tabTo(page, /^Keadaan: Menggali sumur/);
    await page.keyboard.type('berjalan');
    await expect(main(page).getByText(/^2026-10-01 .*: berjalan$/)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('Helix has both with actor, money and date, and one is done there', async () => {
    await page.getByRole('link', { name: 'tercatat sebagai komitmen' }).first().press('Enter');
    await ready(page);
    const table = page.getByRole('region', { name: 'Dijanjikan dan dikerjakan', exact: true });
    const pipe = table.getByRole('row', { name: /Memasang pipa/ });
    const well = table.getByRole('row', { name: /Menggali sumur/ });
    await expect(pipe).toContainText('Dinas Air (Pemkab)');
    await expect(well).toContainText('Rp 25.000.000');
    await expect(well).toContainText('15 November 2026');
    await expect(well.getByRole('combobox')).toHaveValue('running');
    await context.clock.setFixedTime(new Date('2026-11-20T02:00:00Z'));
    await well.getByRole('combobox').selectOption('done');
    await expect(page.locator('[data-answer]')).toContainText('2 komitmen');
  });

  await context.clock.setFixedTime(new Date('2026-11-29T02:00:00Z'));
  await test.step('the next meeting puts what was promised first', async () => {
    await openApp(page, '#/rapat?pack=contoh');
    await makeMeeting(page, 'Rakor November');
    await press(page, /^Tambah adegan teks/);
    await press(page, /^Tambah: yang dijanjikan/);
    await press(page, /^Rakor Oktober · 2 tindak lanjut/);
    await expect(page.getByRole('button', { name: /^\d/ })).toHaveText([
      /Yang dijanjikan: Rakor Oktober/,
      /Tanpa judul/,
    ]);
    await expectAccessible(page);
    await press(page, /^Tampilkan di dinding/);
    await expect(title(page)).toHaveText('Dari 2 tindak lanjut: 1 selesai, 1 terlambat');
  });

  await test.step('the wall lists them, the most urgent first, legible from the last row', async () => {
    await expect(page.getByRole('row')).toHaveText([
      /Siapa.*Keadaan/,
      /Dinas Air.*Memasang pipa.*31 Oktober 2026.*terlambat/,
      /Pemdes.*Menggali sumur.*15 November 2026.*Dana Desa.*selesai/,
    ]);
    await expectAccessible(page);
    const small = (await textSizes(page)).filter(({ size_px }) => size_px < LEAST_TEXT_PX - 0.01);
    expect(small).toEqual([]);
    await page.reload();
    await ready(page);
    await expect(title(page)).toHaveText('Dari 2 tindak lanjut: 1 selesai, 1 terlambat');
  });

  await test.step('what the presenter is told stands on the wall at once, and its clock survives a reload', async () => {
    const presenter = await presenterOf(context, page);
    await context.clock.setFixedTime(new Date('2026-11-29T02:25:00Z'));
    await presenter.reload();
    await ready(presenter);
    await expect(presenter.getByLabel('Lama rapat')).toHaveText('00:25:00');
    await status(presenter, 'Memasang pipa').focus();
    await presenter.keyboard.type('selesai');
    await expect(title(page)).toHaveText('Dari 2 tindak lanjut: 2 selesai');
    await expectAccessible(presenter);
    await presenter.close();
  });

  await page.keyboard.press('Escape');
  await ready(page);
  await test.step('the minutes tell it, and so does the table of the first meeting', async () => {
    const [minutes] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Notulen (PDF)' }).press('Enter'),
    ]);
    const pdf = await getDocumentProxy(new Uint8Array(await readFile((await minutes.path())!)));
    const { text: printed } = await extractText(pdf, { mergePages: true });
    expect(printed).toContain('Yang dijanjikan: Rakor Oktober');
    expect(printed).toContain('Dari 2 tindak lanjut: 2 selesai.');
    await page.getByRole('link', { name: 'Buka rapat' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Rakor Oktober' })).toBeVisible();
    await expect(status(page, 'Memasang pipa')).toHaveValue('done');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Unduh keputusan (CSV)' }).press('Enter'),
    ]);
    const csv = await readFile((await download.path())!, 'utf8');
    const [head, pipe, well] = csv.trim().split('\r\n');
    expect(head).toMatch(/,keadaan tindak lanjut,keadaan dicatat,id komitmen$/);
    expect(pipe).toMatch(/,selesai,2026-11-29T02:25:00.000Z,rapat-2026-10-01-[a-z0-9]+-1$/);
    expect(well).toMatch(/,selesai,2026-11-[^,]+,rapat-2026-10-01-[a-z0-9]+-2$/);
    await page.goBack();
    await ready(page);
  });

  await test.step('the file of the second meeting is whole where nobody has the first', async () => {
    const download = await savedMeeting(page);
    const file = await readFile((await download.path())!);
    const elsewhere = await browser.newContext({ baseURL: baseURL! });
    await elsewhere.clock.setFixedTime(new Date('2026-11-29T03:00:00Z'));
    const other = await elsewhere.newPage();
    await openApp(other, '#/rapat?pack=contoh');
    await other.getByLabel('Buka berkas rapat').setInputFiles({
      ...{ name: 'rakor.json', mimeType: 'application/json', buffer: file },
    });
    await ready(other);
    await other.getByRole('link', { name: 'Tampilkan di dinding' }).click();
    await ready(other);
    await expect(title(other)).toHaveText('Dari 2 tindak lanjut: 2 selesai');
    await expect(other.getByRole('row')).toHaveCount(3);
    await elsewhere.close();
  });
});
