import { readFileSync } from 'node:fs';
import type { Browser, Download, Page } from '@playwright/test';
import { formats } from '../../src/messages/format.ts';
import { packRows } from './support/packTables.ts';
import { tabTo } from './support/tabTo.ts';
import { expect, expectAccessible, openApp, ready, SIZES, test } from './support/test.ts';

/** At a meeting somebody promises something: it is recorded, carried to a colleague, and merged. */

const PART = '#/helix/komitmen?pack=contoh';
const f = formats('id');
const [village] = packRows('contoh', 'desa');

const form = (page: Page) => page.getByRole('form', { name: 'Catat komitmen' });
const table = (page: Page) => page.getByRole('region', { name: 'Dijanjikan dan dikerjakan', exact: true });
const row = (page: Page, action: RegExp) => table(page).getByRole('row', { name: action });
const answer = (page: Page) => page.locator('[data-answer]');
const dialog = (page: Page) => page.getByRole('dialog');

async function record(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  const { Pelaku: actor = 'Pemkab', ...others } = fields;
  await form(page).getByLabel('Pelaku', { exact: true }).selectOption({ label: actor });
  for (const [label, text] of Object.entries(others)) await form(page).getByLabel(label).fill(text);
  await form(page).getByRole('button', { name: 'Catat' }).click();
}

async function bring(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

async function saved(
  download: Promise<Download>,
): Promise<{ readonly name: string; readonly content: Buffer }> {
  const file = await download;
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

/** Somebody else's browser, with nothing kept in it. */
async function elsewhere(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    locale: 'id-ID',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  await openApp(page, PART);
  return page;
}

test('a promise is recorded by the keyboard alone and is still there after a reload', async ({ page }) => {
  await openApp(page, '#/helix?pack=contoh');
  await page.getByRole('link', { name: 'Komitmen', exact: true }).click();
  await ready(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Komitmen yang dicatat' })).toBeVisible();
  await expect(answer(page)).toHaveText('Belum ada komitmen di daftar ini.');
  await expectAccessible(page);

  await tabTo(page, /^Pilih pelaku/);
  await page.keyboard.type('Dunia');
  await tabTo(page, /^Apa yang dijanjikan/);
  await page.keyboard.type('Sumur bor untuk dusun pesisir');
  await tabTo(page, /^Desa atau kecamatan/);
  await page.keyboard.type(village!['nama']!);
  await expect(form(page).getByRole('listbox').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('button', { name: `Lepas ${village!['nama']!}` })).toBeVisible();
  await tabTo(page, /^Jumlah rupiah/);
  await page.keyboard.type('150 juta');
  await expect(form(page).getByText(`Dibaca: ${f.rupiah(150_000_000)}`)).toBeVisible();
  await page.keyboard.press('Enter');

  const line = row(page, /Sumur bor untuk dusun pesisir/);
  await expect(line).toContainText(f.rupiah(150_000_000));
  await expect(line).toContainText(`Dunia usaha · ${village!['nama']!}, Kec. ${village!['kecamatan']!}`);
  await expect(line).toContainText('belum ada');
  await expect(form(page).getByLabel('Pelaku', { exact: true })).toBeFocused();

  await page.reload();
  await ready(page);
  await expect(row(page, /Sumur bor/)).toBeVisible();
  await expect(answer(page)).toContainText(`1 komitmen, ${f.rupiah(150_000_000)}; 0 tanpa nilai.`);
  await expectAccessible(page);
});

test('what cannot be is said at its field, and nothing typed is lost', async ({ page }) => {
  await openApp(page, PART);
  await record(page, {
    Pelaku: 'Pilih pelaku',
    Lembaga: '=SUM(A1)',
    'Jumlah rupiah': '-5',
    'Mulai paling lambat': '2020-01-01',
  });
  await expect(form(page).getByLabel('Pelaku', { exact: true })).toBeFocused();
  for (const sentence of [
    'Pilih siapa yang berjanji.',
    'Nama "=SUM(A1)" diawali tanda =, +, - atau @',
    'Tulis apa yang dijanjikan.',
    'Jumlah "-5" di bawah nol.',
    'Tenggat "2020-01-01" sebelum hari janjinya dibuat.',
  ]) {
    await expect(form(page).getByText(sentence)).toBeVisible();
  }
  await expect(form(page).getByLabel('Jumlah rupiah')).toHaveAccessibleDescription(/di bawah nol/);
  await expect(form(page).getByLabel('Lembaga')).toHaveValue('=SUM(A1)');
  await expectAccessible(page);
  await form(page).getByRole('combobox', { name: 'Desa atau kecamatan' }).fill('Atlantis Xyzzy');
  await expect(form(page).getByText('Tidak ada tempat bernama itu.')).toBeVisible();
  // A place that was typed and not chosen is not dropped in silence.
  await record(page, {
    'Apa yang dijanjikan': 'Jalan',
    Lembaga: '',
    'Jumlah rupiah': '',
    'Mulai paling lambat': '',
  });
  await expect(form(page).getByText('Tempat "Atlantis Xyzzy" belum dipilih.')).toBeVisible();
  await expect(answer(page)).toHaveText('Belum ada komitmen di daftar ini.');
});

test('two people exchange their tables: what differs is shown, and nothing is lost', async ({
  page,
  browser,
}) => {
  await openApp(page, PART);
  await record(page, { 'Apa yang dijanjikan': 'Perbaikan 12 rumah', 'Jumlah rupiah': '180.000.000' });
  await record(page, { Pelaku: 'Perguruan tinggi', 'Apa yang dijanjikan': '+ 40 mahasiswa KKN' });
  await expect(row(page, /mahasiswa KKN/)).toBeVisible();
  const csv = await saved(
    Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Unduh CSV' }).click(),
    ]).then(([file]) => file),
  );
  expect(csv.name).toBe('petala-komitmen-komitmen.csv');

  // The colleague takes both, changes one and adds a third.
  const other = await elsewhere(browser);
  await bring(other, csv.name, csv.content);
  await expect(dialog(other)).toContainText('2 baris dibaca: 2 diambil, 0 ditolak.');
  await dialog(other).getByRole('button', { name: 'Gabungkan' }).click();
  await expect(row(other, /^\+ 40 mahasiswa KKN/)).toBeVisible();
  await other.getByRole('combobox', { name: 'Keadaan Perbaikan 12 rumah' }).selectOption('berjalan');
  await record(other, { 'Apa yang dijanjikan': 'Jamban sehat', 'Jumlah rupiah': '20 juta' });
  await expect(row(other, /Jamban sehat/)).toBeVisible();
  const xlsx = await saved(
    Promise.all([
      other.waitForEvent('download'),
      other.getByRole('button', { name: 'Unduh XLSX' }).click(),
    ]).then(([file]) => file),
  );
  await other.context().close();

  // Meanwhile it was corrected here too.
  await page.getByRole('button', { name: 'Ubah Perbaikan 12 rumah' }).click();
  const correction = page.getByRole('form', { name: 'Ubah komitmen' });
  await correction.getByLabel('Jumlah rupiah').fill('200 juta');
  await correction.getByRole('button', { name: 'Simpan perubahan' }).click();
  await expect(row(page, /Perbaikan 12 rumah/)).toContainText(f.rupiah(200_000_000));
  await expect(page.getByRole('button', { name: 'Ubah Perbaikan 12 rumah' })).toBeFocused();

  await bring(page, xlsx.name, xlsx.content);
  const conflict = dialog(page).getByRole('article', { name: 'Perbaikan 12 rumah' });
  await expect(conflict.getByRole('row', { name: /^Jumlah/ })).toHaveText(
    `Jumlah ${f.rupiah(200_000_000)} ${f.rupiah(180_000_000)}`.replaceAll(' ', ' '),
    { useInnerText: true },
  );
  await expect(conflict.getByRole('row', { name: /^Keadaan/ })).toContainText('berjalan');
  await expect(dialog(page).getByText('Hanya di berkas, ditambahkan (1)')).toBeVisible();
  await expect(dialog(page).getByText('Sama di keduanya (1)')).toBeVisible();
  await expect(dialog(page).getByText(`2 komitmen, ${f.rupiah(200_000_000)}`)).toBeVisible();
  // Until somebody decides both stay.
  await expect(dialog(page).getByText(`4 komitmen, ${f.rupiah(400_000_000)}`)).toBeVisible();
  await expectAccessible(page);
  await conflict.getByRole('radio', { name: 'Dari berkas' }).check();
  await expect(dialog(page).getByText(`3 komitmen, ${f.rupiah(200_000_000)}`)).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Gabungkan' }).click();
  await expect(row(page, /Perbaikan 12 rumah/)).toContainText(f.rupiah(180_000_000));
  await expect(page.getByRole('combobox', { name: 'Keadaan Perbaikan 12 rumah' })).toHaveValue('running');
  await expect(row(page, /Jamban sehat/)).toBeVisible();

  // The same file again brings nothing new.
  await bring(page, xlsx.name, xlsx.content);
  await expect(dialog(page).getByText('Sama di keduanya (3)')).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: 'Gabungkan' })).toBeHidden();
});

test('rows that are no commitments and files that are no tables say so', async ({ page }) => {
  await openApp(page, PART);
  await bring(
    page,
    'rapat.csv',
    'pelaku;judul;kode;komitmen_rp;tenggat;pagu_rp\npemkab;Jalan;;5;;7\nentah;Air;;;;\nusaha;;99.99;1,5;besok;\n',
  );
  await expect(dialog(page)).toContainText('3 baris dibaca: 1 diambil, 2 ditolak.');
  const refused = dialog(page).getByRole('region', { name: /^Baris yang ditolak/ });
  await expect(refused.getByRole('listitem').first()).toContainText('Baris 3: Air');
  await expect(refused).toContainText('Pelaku "entah" tidak ada di paket data ini.');
  await expect(refused).toContainText('Kode "99.99" bukan desa atau kecamatan paket data ini.');
  await expect(refused).toContainText('Jumlah "1,5" bukan rupiah bulat.');
  await expect(dialog(page)).toContainText(
    'Isi kolom pagu_rp tidak punya tempat di komitmen dan tidak ikut.',
  );
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: 'Tutup', exact: true }).last().click();
  await expect(answer(page)).toHaveText('Belum ada komitmen di daftar ini.');
  const alert = page.getByRole('alert');
  await bring(page, 'foto.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]));
  await expect(alert).toContainText('Berkas foto.csv bukan CSV dalam UTF-8.');
  await bring(page, 'lain.csv', 'nama,umur\nA,7\n');
  await expect(alert).toContainText('Berkas lain.csv tidak punya kolom judul, pelaku. Yang ada: nama, umur.');
  await bring(page, 'kosong.csv', '');
  await expect(alert).toContainText('Berkas kosong.csv tidak berisi tabel.');
});

test('what is overdue is marked, and what the pack has begun counts as begun', async ({ page }) => {
  const { features } = JSON.parse(readFileSync('public/geojson/contoh/intervensi.geojson', 'utf8')) as {
    features: { properties: { id: string; status: string } }[];
  };
  const done = features.find(({ properties }) => properties.status === 'selesai')!.properties.id;
  await openApp(page, PART);
  await bring(
    page,
    'lalu.csv',
    `id,pelaku,judul,tanggal_komitmen,tenggat\n${done},pemkab,Sudah dikerjakan,2019-01-01,2020-06-30\nx,pemkab,Terlupa,2019-01-01,2020-06-30\n`,
  );
  await dialog(page).getByRole('button', { name: 'Gabungkan' }).click();
  await expect(row(page, /^Terlupa/)).toContainText('30 Juni 2020 lewat tenggat');
  await expect(row(page, /^Terlupa/)).toContainText('belum ada');
  await expect(row(page, /^Sudah dikerjakan/)).toContainText('selesai, Pagu');
  await expect(row(page, /^Sudah dikerjakan/)).not.toContainText('lewat tenggat');
  await expect(answer(page)).toContainText('1 lewat tenggat');
  await expect(answer(page)).toContainText('1 dari 2 sudah ada di paket data.');
  await page.getByRole('button', { name: 'Belum di paket' }).click();
  await expect(row(page, /^Sudah dikerjakan/)).toBeHidden();

  await row(page, /^Terlupa/)
    .getByRole('button', { name: 'Hapus Terlupa' })
    .click();
  await row(page, /^Terlupa/)
    .getByRole('button', { name: 'Ya, hapus' })
    .click();
  await expect(page.getByText('Tidak ada komitmen seperti itu.')).toBeVisible();
});

test('a list that another tab has changed meanwhile stays, and what was written here becomes a copy', async ({
  page,
}) => {
  await openApp(page, PART);
  await record(page, { 'Apa yang dijanjikan': 'Bibit mangrove' });
  await expect(row(page, /Bibit mangrove/)).toBeVisible();
  const other = await page.context().newPage();
  await openApp(other, PART);
  await record(other, { 'Apa yang dijanjikan': 'Dari tab lain' });
  await expect(row(other, /Dari tab lain/)).toBeVisible();
  await other.close();
  await record(page, { 'Apa yang dijanjikan': 'Dari tab ini' });
  await expect(page.getByText('Komitmen sudah diubah di tab lain. Keduanya tersimpan')).toBeVisible();
  await expect(row(page, /Dari tab ini/)).toBeVisible();
  await page.getByRole('combobox', { name: 'Daftar' }).selectOption('Komitmen');
  await expect(row(page, /Dari tab lain/)).toBeVisible();
});

test('on a phone the page is as wide as the screen, and lists have names', async ({ page }) => {
  await page.setViewportSize(SIZES.phone);
  await openApp(page, PART);
  await record(page, { 'Apa yang dijanjikan': 'Bibit mangrove', 'Jumlah rupiah': '3 juta' });
  await expect(row(page, /Bibit mangrove/)).toBeVisible();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(SIZES.phone.width);
  await page.getByRole('button', { name: 'Kelola daftar' }).click();
  await page.getByLabel('Nama daftar').fill('Rakor Juni');
  await page.getByRole('button', { name: 'Ganti nama' }).click();
  await expect(page.getByText('Rakor Juni', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Daftar baru' }).click();
  await expect(answer(page)).toHaveText('Belum ada komitmen di daftar ini.');
  await page.getByRole('combobox', { name: 'Daftar' }).selectOption('Rakor Juni');
  await expect(row(page, /Bibit mangrove/)).toBeVisible();
  // Fields that are half below the bar are no small targets.
  await page.evaluate('scrollTo(0, 0)');
  await expectAccessible(page);
});
