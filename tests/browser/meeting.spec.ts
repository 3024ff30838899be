import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import type { BrowserContext, Page } from '@playwright/test';
import { savedMeeting } from './support/meetingFile.ts';
import { textSizes } from './support/textLayout.ts';
import { openApp, expect, expectAccessible, ready, SIZES, test } from './support/test.ts';

/** Legible at six metres: no text on the wall is smaller. */
const LEAST_TEXT_PX = 22;

interface SceneWords {
  title?: string;
  caption?: string;
  question?: string;
  kind?: string;
}

/** Adds what the screen shows to a meeting, as a person does: Share, add, words, and the button. */
async function addScene(page: Page, words: SceneWords) {
  await page.getByRole('button', { name: 'Bagikan' }).click();
  await page.getByRole('button', { name: 'Tambah ke rapat' }).click();
  await describeScene(page, words);
}

/** Fills the dialog of a new scene, and adds it. */
async function describeScene(page: Page, words: SceneWords) {
  const dialog = page.getByRole('dialog', { name: 'Tambah ke rapat' });
  if (words.title !== undefined) await dialog.getByLabel('Judul').fill(words.title);
  if (words.caption !== undefined) await dialog.getByLabel('Keterangan di layar').fill(words.caption);
  if (words.question !== undefined) await dialog.getByLabel('Yang diputuskan').fill(words.question);
  if (words.kind !== undefined) await dialog.getByLabel('Bentuk').selectOption({ label: words.kind });
  await dialog.getByRole('button', { name: 'Tambah ke rapat' }).click();
  await expect(dialog.getByText(/^Ditambahkan ke/)).toBeVisible();
}

const title = (page: Page) => page.getByRole('region', { name: 'Kendali layar' }).getByRole('heading');

/** The version of the data that a meeting's file names, as it stands in the file. */
const version = (text: string) => /"dataVersion": ("[^"]+")/.exec(text)![1]!;

/** The presenter's own screen in a window of its own, opened by the key. */
async function openPresenter(context: BrowserContext, wall: Page): Promise<Page> {
  const [presenter] = await Promise.all([context.waitForEvent('page'), wall.keyboard.press('p')]);
  await ready(presenter);
  return presenter;
}

test('a meeting is driven by keys in two windows, decides, and is opened again elsewhere', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await page.setViewportSize(SIZES.projector);
  await openApp(page, '#/?pack=contoh');
  await addScene(page, {
    title: 'Satu: di mana paling berat',
    caption: 'Selatan dan pesisir.',
    question: 'Desa mana yang lebih dulu?',
    kind: 'Daftar teratas',
  });
  await openApp(page, '#/peta?pack=contoh&desa=33.26.16.2009');
  await addScene(page, { title: 'Dua: satu desa', kind: 'Satu angka besar' });
  await openApp(page, '#/helix?pack=contoh');
  await page.getByRole('button', { name: 'Bahas di rapat' }).click();
  await describeScene(page, { title: 'Tiga: siapa mengerjakan apa' });
  await page.getByRole('link', { name: 'Buka rapat' }).click();
  await ready(page);
  await expect(page.getByRole('button', { name: /^\d/ })).toHaveText([/Satu/, /Dua/, /Tiga/]);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Tampilkan di dinding' }).click();
  await ready(page);

  await test.step('the wall steps by the keys of a clicker, and Back goes to the scene before', async () => {
    await expect(title(page)).toHaveText('Satu: di mana paling berat');
    await expect(page.locator('html')).toHaveAttribute('data-tema', 'proyektor');
    await expect(page.getByRole('row')).toHaveCount(8);
    await expect(page.getByText('Desa mana yang lebih dulu?')).toBeVisible();
    await expect(page.getByRole('banner').getByRole('link', { name: 'Perencana' })).toHaveCount(0);
    await expectAccessible(page);
    const small = (await textSizes(page)).filter(({ size_px }) => size_px < LEAST_TEXT_PX - 0.01);
    expect(small).toEqual([]);
    await page.keyboard.press('PageDown');
    await expect(title(page)).toHaveText('Dua: satu desa');
    await page.goBack();
    await expect(title(page)).toHaveText('Satu: di mana paling berat');
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await expect(title(page)).toHaveText('Tiga: siapa mengerjakan apa');
    await page.keyboard.press('Home');
    await expect(title(page)).toHaveText('Satu: di mana paling berat');
    await ready(page);
  });

  const presenter = await openPresenter(context, page);
  const now = presenter.locator('[aria-current="step"]');
  await test.step('either window leads, and both stay together through a reload', async () => {
    await expect(now).toContainText('Satu');
    await presenter.getByRole('button', { name: /Tiga/ }).first().click();
    await expect(title(page)).toHaveText('Tiga: siapa mengerjakan apa');
    await page.keyboard.press('PageUp');
    await expect(title(page)).toHaveText('Dua: satu desa');
    await expect(now).toContainText('Dua');
    await presenter.reload();
    await ready(presenter);
    await expect(now).toContainText('Dua');
    // The wall's window goes, by accident: the presenter is offered another, until it is back.
    await page.goto('about:blank');
    await expect(presenter.getByRole('link', { name: 'Tampilkan di dinding' })).toBeVisible();
    await page.goBack();
    await ready(page);
    await expect(presenter.getByRole('link', { name: 'Tampilkan di dinding' })).toBeHidden();
    await page.reload();
    await ready(page);
    await expect(title(page)).toHaveText('Dua: satu desa');
    await presenter.getByRole('button', { name: /Layar gelap/ }).click();
    await expect(page.getByText('Layar digelapkan. Tekan B untuk menyalakannya lagi.')).toBeAttached();
    await page.keyboard.press('b');
    await expect(presenter.getByRole('button', { name: /Layar gelap/ })).toBeVisible();
    await expectAccessible(presenter);
  });

  await test.step('what is pressed on a scene is left with one key, and so is the app around it', async () => {
    const stored = page.url();
    await page.keyboard.press('e');
    await expect(page.getByText('Menjelajah dari adegan 2: Dua: satu desa')).toBeVisible();
    await expect(page.getByRole('banner').getByRole('link', { name: 'Perencana' })).toBeVisible();
    await page.keyboard.press('e');
    await expect(page.getByRole('banner').getByRole('link', { name: 'Perencana' })).toHaveCount(0);
    expect(page.url()).toBe(stored);
  });

  await test.step('a decision is recorded before its scene, and corrected with its history', async () => {
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: 'Catatan keputusan' });
    await dialog.getByLabel('Siapa').fill('Pemdes');
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByRole('alert')).toHaveText([
      'Tulis apa yang diputuskan.',
      'Tindak lanjut 1: tulis apa yang dikerjakan.',
    ]);
    await dialog.getByLabel('Keputusan').fill('Sumur bor di satu dusun.');
    await dialog.getByLabel('Mengerjakan apa').fill('Menggali sumur');
    await dialog.getByLabel('Rupiah').fill('25.000.000');
    await dialog.getByLabel('Paling lambat').fill('2099-12-31');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    const log = presenter.locator('.record ol > li');
    await expect(log).toContainText('Sumur bor di satu dusun.');
    await expect(log).toContainText('Pemdes: Menggali sumur · 31 Desember 2099 · Rp 25.000.000');
    await expect(log).toContainText('adegan "Dua: satu desa"');
    await log.getByRole('button', { name: 'Koreksi keputusan 1' }).click();
    await log.getByLabel('Keputusan').fill('Sumur bor di dua dusun.');
    await log.getByLabel('Alasan koreksi').fill('salah dengar');
    await log.getByRole('button', { name: /Simpan koreksi/ }).click();
    await expect(log).toContainText('Sumur bor di dua dusun.');
    await expect(log).toContainText('salah dengar. Semula: Sumur bor di satu dusun.');
    const [download] = await Promise.all([
      presenter.waitForEvent('download'),
      presenter.getByRole('button', { name: 'Unduh keputusan (CSV)' }).click(),
    ]);
    const csv = await readFile((await download.path())!, 'utf8');
    expect(csv.trim().split('\r\n')).toHaveLength(2);
    expect(csv).toContain('Sumur bor di dua dusun.,Pemdes,Menggali sumur,2099-12-31,25000000');
  });

  await test.step('closing one window leaves the other whole', async () => {
    await presenter.close();
    await page.keyboard.press('PageDown');
    await expect(title(page)).toHaveText('Tiga: siapa mengerjakan apa');
    await page.keyboard.press('Escape');
    await ready(page);
    await expect(page.getByRole('button', { name: 'Unduh', exact: true })).toBeVisible();
  });

  await test.step('it leaves as slides and as a hand-out, which other programs read', async () => {
    await page.getByRole('button', { name: 'Unduh', exact: true }).click();
    const [slides] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Salindia yang dapat disunting (PPTX)' }).click(),
    ]);
    const parts = unzipSync(await readFile((await slides.path())!));
    const texts = [1, 2, 3].map((n) => strFromU8(parts[`ppt/slides/slide${n}.xml`]!));
    expect(Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(3);
    expect(texts.map((text) => /Satu|Dua: satu desa|Tiga: siapa mengerjakan apa/.exec(text)?.[0])).toEqual([
      'Satu',
      'Dua: satu desa',
      'Tiga: siapa mengerjakan apa',
    ]);
    await page.getByLabel('2', { exact: true }).check();
    await page.getByLabel('Dengan catatan pembicara').check();
    const [paper] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lembar cetak A4 (PDF)' }).click(),
    ]);
    const pdf = await getDocumentProxy(new Uint8Array(await readFile((await paper.path())!)));
    expect(pdf.numPages).toBe(2);
    const { text } = await extractText(pdf, { mergePages: true });
    expect(text).toContain('Tiga: siapa mengerjakan apa');
    await page.getByRole('button', { name: 'Unduh', exact: true }).click();
  });

  await test.step('the file opens in a browser that never saw it, with scenes and decisions', async () => {
    const download = await savedMeeting(page);
    const text = await readFile((await download.path())!, 'utf8');
    const other = await (await browser.newContext({ baseURL: baseURL! })).newPage();
    await openApp(other, '#/rapat');
    const field = other.getByLabel('Buka berkas rapat');
    await field.setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text.slice(0, -40)),
    });
    await expect(other.getByRole('alert')).toContainText('bukan');
    const older = text.replaceAll(/"dataVersion": "[^"]*"/g, '"dataVersion": "0.0.1"');
    await field.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(older) });
    await ready(other);
    await expect(other.getByRole('button', { name: /^\d/ })).toHaveText([/Satu/, /Dua/, /Tiga/]);
    await expect(other.getByText('Sumur bor di dua dusun.')).toBeVisible();
    // The other changes a title in their copy; the first merges it into the meeting.
    await other.getByRole('button', { name: /Dua/ }).click();
    await other.getByLabel('Judul').fill('Dua: satu desa lagi');
    await other.getByLabel('Judul').press('Tab');
    const changed = await savedMeeting(other);
    const copy = (await readFile((await changed.path())!, 'utf8')).replaceAll('"0.0.1"', version(text));
    await page.getByLabel('Gabungkan salinan').setInputFiles({
      ...{ name: 'y.json', mimeType: 'application/json' },
      buffer: Buffer.from(copy),
    });
    const merging = page.getByRole('dialog', { name: 'Gabungkan dengan salinan lain' });
    await expect(
      merging.getByText(/menambah 0 adegan dan 0 keputusan\. Yang berbeda di kedua salinan: 1\./),
    ).toBeVisible();
    await merging.getByRole('radio', { name: 'Simpan keduanya' }).check();
    await merging.getByRole('button', { name: 'Gabungkan' }).click();
    await expect(page.getByRole('button', { name: /^\d/ })).toHaveText([
      /Satu/,
      /Dua: satu desa/,
      /desa lagi/,
      /Tiga/,
    ]);
    const [minutes] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Notulen (PDF)' }).click(),
    ]);
    const pdf = await getDocumentProxy(new Uint8Array(await readFile((await minutes.path())!)));
    const { text: printed } = await extractText(pdf, { mergePages: true });
    expect(printed).toContain('Sumur bor di dua dusun.');
    expect(printed).toContain('Semula: Sumur bor di satu dusun.');
    await other.getByRole('link', { name: 'Tampilkan di dinding' }).click();
    await ready(other);
    await expect(other.getByText(/dibuat dengan data versi 0\.0\.1/)).toBeVisible();
    await other.context().close();
  });
});
