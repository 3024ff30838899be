import type { Page } from '@playwright/test';
import { packRows, type Row } from './support/packTables.ts';
import { expect, openApp, ready, sharedPageTest as test } from './support/test.ts';

const MULYOREJO_TIRTO = '33.26.15.2014';
/** Has a suppressed cell in the number of unfit houses of 2024. */
const SUPPRESSED = '99.01.08.2003';

const PROVENANCE: Readonly<Record<string, string>> = {
  resmi: 'Resmi',
  estimasi: 'Estimasi model',
  partisipatif: 'Partisipatif',
  dokumentasi: 'Dokumentasi publik',
  hitungan: 'Hitungan Petala',
  peraga: 'Peraga',
};

const drawer = (page: Page) => page.getByRole('dialog', { name: 'Hitungan' });

async function openArithmetic(page: Page, indicator: string): Promise<void> {
  await page.getByRole('button', { name: `Buka hitungan ${indicator}`, exact: true }).click();
  await expect(drawer(page)).toBeVisible();
  // The sum's code comes when it is first asked for.
  await expect(drawer(page).getByRole('heading', { name: 'Keterangan angka' })).toBeVisible();
}

/** A published number as Indonesian writes it. */
function written(value: string, decimals: number): string {
  return Number(value).toLocaleString('id-ID', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** What the files say of an indicator at a village, in the latest year of the catalogue. */
function figureInFile(indicator: Row, code: string): { year: string; cell: Row | undefined } {
  const year = indicator['tahun']?.split(';').at(-1) ?? '';
  const cell = packRows('pekalongan', 'nilai').find(
    (row) => row['kode'] === code && row['indikator'] === indicator['id'] && row['tahun'] === year,
  );
  return { year, cell };
}

test('the profile shows every indicator with its value, unit, year and provenance', async ({ page }) => {
  await openApp(page, `#/desa/${MULYOREJO_TIRTO}`);
  await expect(
    page.getByRole('heading', { level: 1, name: 'Desa Mulyorejo, Kecamatan Tirto' }),
  ).toBeVisible();
  await expect(page.getByText('Kemendagri 33.26.15.2014')).toBeVisible();
  await expect(page.getByText('BPS 3326150015')).toBeVisible();
  const items = await page.getByRole('main').getByRole('listitem').allInnerTexts();
  const indicators = packRows('pekalongan', 'katalog').filter(({ level }) => level === 'desa');
  expect(indicators.length).toBeGreaterThan(9);
  for (const indicator of indicators) {
    const { nama = '', satuan = '', asal = '', desimal = '', jenis } = indicator;
    const { year, cell } = figureInFile(indicator, MULYOREJO_TIRTO);
    const own = items.find((text) => text.startsWith(nama + '\n'));
    expect.soft(own, nama).toContain(year);
    if (cell?.['tanda'] !== 'ada') {
      expect.soft(own, nama).toContain('Belum ada data');
      continue;
    }
    expect.soft(own, nama).toContain(satuan);
    expect.soft(own, nama).toContain(PROVENANCE[asal] ?? asal);
    if (jenis !== 'kategori') {
      expect.soft(own, nama).toContain(written(cell['nilai'] ?? '', Number(desimal)));
    }
  }
});

test("the profile shows the village's history in the programme, each event with its source", async ({
  page,
}) => {
  await openApp(page, `#/desa/${MULYOREJO_TIRTO}`);
  const sources = new Map(packRows('pekalongan', 'sumber').map(({ id, judul }) => [id, judul ?? '']));
  const events = packRows('pekalongan', 'program').filter(({ kode }) => kode === MULYOREJO_TIRTO);
  expect(events.map(({ status }) => status)).toEqual(['merah', 'laboratorium', 'keluar_merah']);
  const words = ['Desa prioritas (merah)', 'Laboratorium', 'Keluar dari desa merah'];
  for (const [i, { tanggal = '', sumber = '' }] of events.entries()) {
    const step = page
      .getByRole('listitem')
      .filter({ has: page.getByText(words[i] ?? '', { exact: true }) })
      .filter({ hasText: tanggal.slice(0, 4) })
      .filter({ has: page.getByRole('link', { name: sources.get(sumber) ?? sumber, exact: true }) });
    await expect(step, `${tanggal} ${words[i]}`).toHaveCount(1);
  }
  await expect(page.getByText('Dasar data tidak disebut; tidak dapat disambung')).toBeVisible();
  await page.getByRole('link', { name: 'Ada Mulyorejo lain di Kec. Kesesi' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Desa Mulyorejo, Kecamatan Kesesi' }),
  ).toBeVisible();
  await expect(page.getByText('Belum ada catatan program untuk tempat ini.')).toBeVisible();
});

test('an IDM opens its arithmetic: three indices, their mean, the published figure', async ({ page }) => {
  await openApp(page, `#/desa/${MULYOREJO_TIRTO}`);
  await openArithmetic(page, 'Indeks Desa Membangun (IDM)');
  const text = (await drawer(page).innerText()).replace(/\s+/g, ' ');
  expect(text).toContain('Mulyorejo, Kec. Tirto');
  expect(text).toContain('Rata-rata 3 angka desa ini');
  // (0.6400 + 0.5667 + 0.6000) / 3 = 1.8067 / 3 = 0.60223…
  expect(text).toMatch(/0,6400 ?IKS \+ 0,5667 ?IKE \+ 0,6000 ?IKL ?\) ÷ 3 = 0,6022/);
  expect(text).toContain('Angka terbit 0,6022');
  expect(text).toContain('Sama setelah dibulatkan ke 4 desimal.');
  expect(text).toContain('272 dari 285');
  await expect(drawer(page).getByRole('link', { name: 'Indeks Desa Membangun 2024' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toBeHidden();
  // Who opened it by keyboard goes on where they were.
  await expect(page.getByRole('button', { name: 'Buka hitungan Indeks Desa Membangun (IDM)' })).toBeFocused();
});

test('a rate shows its numerator, denominator and interval', async ({ page }) => {
  await openApp(page, `#/desa/${MULYOREJO_TIRTO}`);
  await openArithmetic(page, 'Perkiraan persentase penduduk miskin');
  const text = (await drawer(page).innerText()).replace(/\s+/g, ' ');
  expect(text).toContain('Pembilang dibagi penyebut, dikali 100');
  // 319 poor of 3,135 people: 10.1754…; its standard error is 3.15: ± 1.96 × 3.15 = 6.174.
  expect(text).toMatch(/319 ?\S.* ÷ 3\.135 ?\S.* × 100 = 10,18 %/);
  expect(text).toMatch(/Galat baku 3,15 %/);
  expect(text).toMatch(/Selang 95 % 4,00–16,35 %/);
  expect(text).toMatch(/31 % galat relatif \(KV\): tidak cukup pasti/);
  expect(text).toContain('Estimasi model');
});

test('a suppressed cell shows its word and no number, on the map, in the drawer and in the profile', async ({
  page,
}) => {
  const column = packRows('contoh', 'nilai').filter(
    (row) => row['indikator'] === 'rtlh' && row['tahun'] === '2018',
  );
  const cell = column.find((row) => row['kode'] === SUPPRESSED);
  expect(cell?.['tanda']).toBe('sembunyi');
  await openApp(page, `#/peta?pack=contoh&ind=rtlh&th=2018&desa=${SUPPRESSED}&tampil=tabel`);
  const hidden = 'Disembunyikan demi kerahasiaan';
  const card = page.getByRole('article');
  await expect(card).toContainText(hidden);
  // Beside the figure stand neither rank nor place in the kecamatan, from which it could be guessed.
  await expect(card).not.toContainText('Peringkat');
  await expect(card.getByRole('img', { name: /^Garis nilai/ })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Legenda' })).toContainText(
    `${hidden}: ${column.filter((row) => row['tanda'] === 'sembunyi').length} desa`,
  );
  const name = await card.getByRole('heading', { level: 2 }).innerText();
  const row = page.getByRole('grid').getByRole('row', { selected: true });
  await expect(row).toContainText(name);
  const figure = row.getByRole('gridcell').filter({ hasText: hidden }).first();
  expect((await figure.innerText()).replace(hidden, '')).not.toMatch(/\d/);

  await card.getByRole('button', { name: 'Hitungan' }).click();
  await expect(drawer(page)).toContainText(hidden);
  const text = (await drawer(page).innerText()).replace(/\s+/g, ' ');
  expect(text).toMatch(/Galat baku tidak terbit/);
  expect(text).not.toMatch(/Selang 95|Dihitung ulang|Angka terbit|NaN|null|undefined/);
  const citation = (
    await drawer(page)
      .getByText(/Petala, paket data/)
      .innerText()
  ).split('. Sumber')[0];
  expect(citation).toContain(hidden);
  await page.keyboard.press('Escape');
});

test('an unknown village code is reported, with a search to continue', async ({ page }) => {
  await openApp(page, '#/desa/33.26.99.2999');
  await expect(page.getByRole('heading', { level: 1, name: 'Kode desa tidak dikenal' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Cari nama atau kode' }).fill('simego');
  await page.getByRole('link', { name: 'Simego, Kec. Petungkriyono' }).click();
  await ready(page);
  await expect(
    page.getByRole('heading', { level: 1, name: 'Desa Simego, Kecamatan Petungkriyono' }),
  ).toBeVisible();
});

test('the small map names the village under the pointer, and opens it', async ({ page }) => {
  await openApp(page, `#/desa/${MULYOREJO_TIRTO}`);
  const map = page.getByRole('img', { name: 'Letak Mulyorejo di Kabupaten Pekalongan' });
  await expect(map.locator('svg[data-map]')).toBeVisible();
  // The ring stands around the village of the page.
  const ring = (await map.locator('circle').last().boundingBox())!;
  const figure = page.locator('figure').filter({ has: map });
  await page.mouse.move(ring.x + ring.width / 2, ring.y + ring.height / 2);
  await expect(figure.locator('span.pointed')).toHaveText(/^Mulyorejo, Kec\. Tirto/);
  // Kandangserang lies in the south-west: another village is named there, and a press opens it.
  const box = (await map.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.35, box.y + box.height * 0.8);
  await expect(figure.locator('span.pointed')).toHaveText(/Kec\. (?!Tirto)/);
  const named = await figure.locator('span.pointed').innerText();
  await page.mouse.down();
  await page.mouse.up();
  await ready(page);
  const [village] = named.split(', Kec. ');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(village!);
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Mulyorejo');
});
