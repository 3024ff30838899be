import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { formats } from '../../src/messages/format.ts';
import { packRows } from './support/packTables.ts';
import { tabTo } from './support/tabTo.ts';
import { expect, expectAccessible, openApp, ready, SIZES, sharedPageTest as test } from './support/test.ts';

/** The chair of a meeting asks who does what, where, with whose money, and who does not yet. */

const f = formats('id');

interface Recorded {
  readonly id: string;
  readonly judul: string;
  readonly sektor: string;
  readonly pelaku: string | readonly string[];
  readonly kode: string | readonly string[];
  readonly presisi_lokasi: string;
  readonly status: string;
  readonly opd?: string;
  readonly realisasi_rp?: string | number | null;
  /** Left out where the source names none. */
  readonly pagu_rp?: string | number | null;
}

/** The interventions of a pack as its file has them, read apart from the app. */
function recorded(pack: 'contoh' | 'pekalongan'): readonly Recorded[] {
  const text = readFileSync(`public/geojson/${pack}/intervensi.geojson`, 'utf8');
  const { features } = JSON.parse(text) as { features: { properties: Recorded }[] };
  return features.map(({ properties }) => properties);
}

const listOf = (cell: string | readonly string[] | null) =>
  typeof cell === 'string' ? cell.split(/[;,]\s*/).filter(Boolean) : [...(cell ?? [])];
const amountOf = (cell: string | number | null | undefined) =>
  cell === undefined || cell === null || cell === '' ? null : Number(cell);
const of = (sector: string, actor: string, pack: 'contoh' | 'pekalongan' = 'contoh') =>
  recorded(pack).filter((one) => one.sektor === sector && listOf(one.pelaku).includes(actor));

const matrix = (page: Page) => page.getByRole('grid');
const cell = (page: Page, name: RegExp) => matrix(page).getByRole('button', { name });
const notes = (page: Page) => page.locator('[data-notes]');
const total = (page: Page) => matrix(page).getByRole('row').last().locator('td').last();

test('the chair opens a cell, sees whose villages it lights, and goes to the map with it', async ({
  page,
}) => {
  await openApp(page, '#/peta?pack=contoh');
  await page.getByRole('link', { name: 'Helix', exact: true }).click();
  await ready(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Siapa mengerjakan apa' })).toBeVisible();
  const all = recorded('contoh');
  await expect(total(page)).toHaveText(f.number(all.length));

  const wanted = of('Pendampingan', 'pemkab');
  expect(wanted.length).toBeGreaterThan(1);
  await cell(page, /^Pendampingan, Pemkab: /).click();
  const card = page.getByRole('region', { name: 'Pendampingan × Pemkab' });
  for (const { judul } of wanted) await expect(card.getByText(judul, { exact: true }).first()).toBeVisible();
  await expect(card.getByRole('listitem')).toHaveCount(wanted.length);
  const places = new Set(
    wanted.filter((one) => one.presisi_lokasi !== 'kecamatan').flatMap((one) => listOf(one.kode)),
  );
  await expect(page.getByText(`${places.size} desa ditandai untuk sel yang dibuka.`)).toBeVisible();
  await expectAccessible(page);

  // The browser's Back closes the card, and Forward brings it again.
  await page.goBack();
  await expect(card).toBeHidden();
  await page.goForward();
  await expect(card).toBeVisible();
  await card.getByRole('link', { name: 'Lihat di peta' }).click();
  await ready(page);
  await expect(page).toHaveURL(/#\/peta\?.*pelaku=pemkab.*sektor=Pendampingan/);
});

test('money adds up to the total, and what has no amount is no zero', async ({ page }) => {
  await openApp(page, '#/helix?pack=contoh');
  await page.getByRole('button', { name: 'Pagu', exact: true }).click();
  await ready(page);
  const amounts = recorded('contoh').map((one) => amountOf(one.pagu_rp));
  const known = amounts.filter((amount) => amount !== null);
  const sum = known.reduce((all, amount) => all + amount, 0);
  await expect(notes(page)).toContainText(
    `sama dengan total ${f.rupiah(sum)}, dari ${known.length} intervensi yang nilainya tercatat; ${amounts.length - known.length} lainnya`,
  );
  await expect(total(page)).toHaveText(f.rupiahCompact(sum));
  // Whatever the cut, the total stays.
  await page.getByRole('combobox', { name: 'Lajur' }).selectOption('kecamatan');
  await ready(page);
  await expect(total(page)).toHaveText(f.rupiahCompact(sum));
  await expect(matrix(page).getByRole('columnheader', { name: 'tidak dirinci' })).toBeVisible();
  await page.getByRole('button', { name: 'Tukar baris dan lajur' }).click();
  await ready(page);
  await expect(total(page)).toHaveText(f.rupiahCompact(sum));

  // Divided by the poor households of all villages that are shown, in the last year.
  await page.getByRole('button', { name: 'Per keluarga miskin' }).click();
  await ready(page);
  const poor = packRows('contoh', 'nilai').filter(
    (row) => row['indikator'] === 'desil_1_4' && row['tahun'] === '2024' && row['tanda'] === 'ada',
  );
  const households = poor.reduce((all, { nilai }) => all + Number(nilai), 0);
  await expect(total(page)).toHaveText(f.rupiahCompact(sum / households));
  const divided = page.locator('[data-households]');
  await expect(divided).toContainText(`uang dibagi ${f.number(households)} keluarga`);
  await expect(divided).toContainText('Sumbernya tidak menyebut galat');
  await expectAccessible(page);
});

test('a village on the map frames the cells in which it is, and the coast alone has fewer', async ({
  page,
}) => {
  const [one] = of('Air bersih', 'pemkab').filter(({ presisi_lokasi }) => presisi_lokasi === 'desa');
  const [code] = listOf(one!.kode);
  const village = packRows('contoh', 'desa').find((row) => row['kode'] === code)!;
  await openApp(page, `#/helix?pack=contoh&desa=${code!}`);
  const card = page.getByRole('region', { name: new RegExp(`^Siapa di ${village['nama']!}`) });
  await expect(card.getByText(one!.judul, { exact: true })).toBeVisible();
  await expect(cell(page, /^Air bersih, Pemkab: /)).toHaveClass(/here/);
  await expect(page.locator('[data-touched]')).toContainText(
    new RegExp(`\\d+ baris menyentuh ${village['nama']!}: .*Air bersih`),
  );
  await expect(
    matrix(page).getByRole('rowheader', { name: 'Air bersih (menyentuh tempat terpilih)' }),
  ).toBeVisible();
  const before = Number(await total(page).innerText());
  await page.getByRole('button', { name: 'pesisir', exact: true }).click();
  await ready(page);
  const after = Number(await total(page).innerText());
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThan(before);
  await expect(page).toHaveURL(/tipologi=pesisir/);

  // A region of the link marks its rows where no village is selected.
  await openApp(page, `#/helix?pack=contoh&wil=s1.${code!.replaceAll('.', '')}*Lokus`);
  await expect(page.getByRole('button', { name: 'Lokus', pressed: true })).toBeVisible();
  await expect(page.locator('[data-touched]')).toContainText(/\d+ baris menyentuh Lokus: .*Air bersih/);
  await expect(cell(page, /^Air bersih, Pemkab: .*; menyentuh tempat terpilih$/)).toHaveClass(/here/);
});

test('the matrix is read and opened by the keyboard alone', async ({ page }) => {
  await openApp(page, '#/helix?pack=contoh');
  await tabTo(page, /^Air bersih, Pemkab: /);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, /^Air bersih, Dunia usaha: /)).toBeFocused();
  await page.keyboard.press('Enter');
  const card = page.getByRole('region', { name: 'Air bersih × Dunia usaha' });
  await expect(card.getByRole('listitem')).toHaveCount(of('Air bersih', 'usaha').length);
  await expect(cell(page, /^Air bersih, Dunia usaha: /)).toHaveAttribute('aria-expanded', 'true');
});

test('the regency’s 25 interventions look honest: what is not recorded is said, and nothing is zero', async ({
  page,
}) => {
  await openApp(page, '#/helix');
  await expect(total(page)).toHaveText('25');
  await expect(page.getByText('Dokumentasi publik')).toBeVisible();
  await expect(cell(page, /^Air bersih, Pemkab: belum ada catatan$/)).toBeVisible();
  await page.getByRole('button', { name: 'Komitmen', exact: true }).click();
  await ready(page);
  await expect(notes(page)).toContainText('Belum ada komitmen yang tercatat pada 25 intervensi ini');
  await expect(matrix(page)).not.toContainText('Rp 0');
  await expect(page.locator('[data-households]')).toContainText(
    'paket data ini tidak memuat banyaknya keluarga miskin per desa',
  );
  await expect(page.getByRole('button', { name: 'Per keluarga miskin' })).toHaveCount(0);
});

test('on a phone the page is as wide as the screen, and a cell opens below', async ({ page }) => {
  await page.setViewportSize(SIZES.phone);
  await openApp(page, '#/peta');
  await page.getByRole('button', { name: 'Program' }).click();
  await page.getByRole('link', { name: /^Helix/ }).click();
  await ready(page);
  const width = await page.evaluate('document.documentElement.scrollWidth');
  expect(width).toBeLessThanOrEqual(SIZES.phone.width);
  await cell(page, /^Lingkungan, Dunia usaha: 2 /).click();
  const card = page.getByRole('region', { name: 'Lingkungan × Dunia usaha' });
  await card.scrollIntoViewIfNeeded();
  await expect(card.getByText(/mangrove/).first()).toBeVisible();
  await expectAccessible(page);

  // The marks of a chosen village do not widen it either.
  await openApp(page, '#/helix?desa=33.26.15.2008');
  await expect(page.locator('[data-touched]')).toContainText(/menyentuh Samborejo: .*Pendampingan/);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(SIZES.phone.width);
});

test('the planted gap and the planted overlap are found, ranked and shown on the map', async ({ page }) => {
  await openApp(page, '#/helix?pack=contoh');
  await page.getByRole('link', { name: 'Kebutuhan', exact: true }).click();
  await ready(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Kebutuhan dan tanggapan' })).toBeVisible();
  const works = recorded('contoh').filter(
    ({ sektor, status }) => sektor === 'Padat karya' && status !== 'rencana',
  );
  const perVillage = new Map<string, number>();
  for (const code of works.flatMap(({ kode }) => listOf(kode))) {
    perVillage.set(code, (perVillage.get(code) ?? 0) + 1);
  }
  const overlaps = [...perVillage].filter(([, n]) => n > 1).map(([code]) => code);
  expect(overlaps.length).toBeGreaterThan(0);
  const crowded = page.getByRole('region', { name: /^Beberapa mengerjakan hal yang sama/ });
  const names = packRows('contoh', 'desa')
    .filter((row) => overlaps.includes(row['kode']!))
    .map((row) => row['nama']!);
  for (const name of names) {
    await expect(crowded.getByRole('button', { name: new RegExp(`^${name}, `) })).toBeVisible();
  }
  const gap = page.getByRole('region', { name: /^Butuh, belum ada kegiatan/ });
  const [first] = await gap.getByRole('row').nth(1).getByRole('button').allInnerTexts();
  const poorest = packRows('contoh', 'desa').find((row) => first!.startsWith(`${row['nama']!}, `))!;
  expect(perVillage.has(poorest['kode']!)).toBe(false);
  await gap.getByRole('button').first().click();
  await expect(page.getByRole('region', { name: `Siapa di ${first!}` })).toBeVisible();
  await expectAccessible(page);
});

test('money by actor is never mixed, flows add up, and voices stand beside figures', async ({ page }) => {
  await openApp(page, '#/helix/uang?pack=contoh');
  const all = recorded('contoh');
  const sumOf = (of: (one: Recorded) => string | number | null | undefined) =>
    all.map((one) => amountOf(of(one))).reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  const spending = page.getByRole('region', { name: /Rencana dan belanja/ });
  const foot = spending.getByRole('row').last();
  await expect(foot).toContainText(f.rupiahCompact(sumOf((one) => one.pagu_rp)));
  await expect(foot).toContainText(f.rupiahCompact(sumOf((one) => one.realisasi_rp)));
  await expect(spending.getByRole('row', { name: /^Pemkab / })).toBeVisible();
  await expect(page.getByText(`Digambar ${f.rupiah(sumOf((one) => one.pagu_rp))};`)).toBeVisible();
  await page.getByRole('button', { name: 'Realisasi', exact: true }).click();
  await expect(page.getByText(`Digambar ${f.rupiah(sumOf((one) => one.realisasi_rp))};`)).toBeVisible();
  await expectAccessible(page);

  // Twenty arcs at most; what is not drawn is summed, and where a seat is not stated that is said.
  const arcs = page.getByRole('region', { name: 'Arah uang di peta', exact: true });
  await expect(arcs.locator('.arc')).toHaveCount(20);
  await expect(arcs.getByText('Pemkab: dari kedudukannya')).toBeVisible();
  await expect(arcs.getByText('Dunia usaha: kedudukan tidak disebut')).toBeVisible();
  await expect(arcs).toContainText(`Bersama busur di atas: ${f.rupiah(sumOf((one) => one.realisasi_rp))}.`);

  await page.getByRole('link', { name: 'Suara warga', exact: true }).click();
  await ready(page);
  const ranked = packRows('contoh', 'ppa').filter((row) => row['jenis'] === 'peringkat_masalah');
  const asked = new Set(ranked.map((row) => row['kode'])).size;
  await expect(page.getByText(`${asked} dari 285 desa pernah ditanya.`)).toBeVisible();
  await expect(page.getByText('Partisipatif').first()).toBeVisible();
  // The map tells the problems apart by letter, and hatches who was not asked.
  const map = page.getByRole('figure').filter({ hasText: 'Masalah pertama menurut warga' });
  await expect(map.getByText(`belum ada catatan, ${285 - asked} desa`)).toBeVisible();
  const firsts = ranked.filter(({ peringkat }) => peringkat === '1').map(({ label }) => label);
  const harvest = firsts.filter((label) => label === 'Harga panen jatuh').length;
  await expect(map.getByText(`Harga hasil panen, ${harvest} desa`)).toBeVisible();
  await expect(map.locator('text', { hasText: /^A$/ })).toHaveCount(harvest);
  await page
    .getByRole('region', { name: /Disebut warga/ })
    .getByRole('button')
    .first()
    .click();
  await expect(page.getByRole('heading', { name: /^Penilaian warga di / })).toBeVisible();
  await expectAccessible(page);
});

test('each agency opens what it answers for, and stale records say so', async ({ page }) => {
  await openApp(page, '#/helix?pack=contoh');
  await page.getByRole('link', { name: 'Dinas', exact: true }).click();
  await ready(page);
  const health = recorded('contoh').filter(({ opd }) => opd === 'Dinas Contoh Kesehatan');
  expect(health.length).toBeGreaterThan(1);
  const agency = page.getByRole('group').filter({ hasText: 'Dinas Contoh Kesehatan' });
  await expect(agency).toContainText(`${health.length} intervensi`);
  await agency.getByText('Dinas Contoh Kesehatan', { exact: true }).click();
  await expect(agency.getByRole('listitem')).toHaveCount(health.length);
  await expect(agency.getByText(/^Usang: diperbarui terakhir /).first()).toBeVisible();

  // Back to school: its villages beside the children out of school there, and the university it names.
  const school = page.locator('[data-programme="kudu"]');
  const planted = recorded('contoh').find(({ judul }) => judul.startsWith('KUDU sekolah'))!;
  const reached = listOf(planted.kode);
  await expect(school).toContainText(`1 intervensi tercatat, menyebut ${reached.length} desa.`);
  await expect(school).toContainText('Perguruan tinggi yang disebut: Perguruan Tinggi Contoh A.');
  await expect(school.getByRole('columnheader', { name: 'ATS, 2024' })).toBeVisible();
  await expect(school.getByRole('row')).toHaveCount(reached.length + 1);
  await expectAccessible(page);

  // The regency's own record names no village: it is said, beside what the regency publishes itself.
  await openApp(page, '#/helix/opd');
  await expect(school).toContainText('1 untuk seluruh kabupaten, tanpa nama desa.');
  await expect(school).toContainText('Tidak menyebut perguruan tinggi.');
  await expect(page.locator('[data-programme="kkn"]')).toContainText('Perguruan tinggi yang disebut: Undip.');
  await expect(page.getByText('Anak tidak sekolah, 2018:')).toBeVisible();
});
