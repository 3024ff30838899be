import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { packRows, publishedValues } from './support/packTables.ts';
import { expect, expectAccessible, openApp, ready, test } from './support/test.ts';

const ranking = (page: Page): Locator => page.getByRole('region', { name: /Peringkat|terpilih dari/ });
const rowsOf = (page: Page): Locator => ranking(page).locator('tbody tr');
const list = (page: Page): Locator => page.getByRole('region', { name: 'Yang terpilih' }).locator('ol li');
async function codesInList(page: Page): Promise<string[]> {
  const chosen = ranking(page).locator('tbody tr.chosen');
  await expect(chosen.first()).toBeVisible();
  return chosen.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-code') ?? ''));
}

/** Scores of the sample pack by the criteria and weights with which a plan begins, worked out from its files. */
function scoresOfSample(excluded: ReadonlySet<string>): ReadonlyMap<string, number> {
  const criteria = [
    ['p0', 4],
    ['rtlh_persen', 2],
    ['jamban', 2],
    ['stunting', 2],
  ] as const;
  const columns = criteria.map(([indicator, weight]) => {
    const all = [...publishedValues('contoh', { indicator, year: 2024 })];
    const own = all.filter(([code, value]) => !excluded.has(code) && Number.isFinite(value));
    const values = own.map(([, value]) => value);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return { weight, scaled: new Map(own.map(([code, value]) => [code, (value - low) / (high - low)])) };
  });
  const codes = [...publishedValues('contoh', { indicator: 'p0', year: 2024 }).keys()];
  const scores = codes
    .filter((code) => !excluded.has(code))
    .map((code) => {
      const known = columns.filter(({ scaled }) => scaled.has(code));
      const weight = known.reduce((sum, one) => sum + one.weight, 0);
      return [
        code,
        known.reduce((sum, one) => sum + one.weight * one.scaled.get(code)!, 0) / weight,
      ] as const;
    });
  return new Map(scores);
}

/** Codes of laboratories and replications of the sample pack. */
function inProgramme(): ReadonlySet<string> {
  const rows = packRows('contoh', 'program');
  const asked = rows.filter(({ status }) => status === 'laboratorium' || status === 'replikasi');
  return new Set(asked.map(({ kode = '' }) => kode));
}

test('a planner goes from the open page to the minutes by mouse', async ({ page }) => {
  test.setTimeout(180_000);
  await openApp(page, '#/peta?pack=contoh');
  await page.getByRole('link', { name: 'Perencana', exact: true }).click();
  await ready(page);
  await page.getByLabel('Nama rancangan').fill('Replikasi 2027');
  await page.getByLabel('Maksud').fill('Memilih desa replikasi');
  await page.getByLabel('Siapa yang memutuskan').click();
  await expect(page.getByText('Rencana: Replikasi 2027')).toBeVisible();
  await expectAccessible(page, 'main');
  await page.getByRole('link', { name: 'Lanjut: bobot' }).click();
  await ready(page);

  // The first three, worked out again from the files of the pack.
  const scores = [...scoresOfSample(inProgramme())].sort(([, a], [, b]) => b - a);
  for (const i of [0, 1, 2]) {
    const row = rowsOf(page).nth(i);
    await expect(row).toHaveAttribute('data-code', scores[i]![0]);
    await expect(row).toContainText(scores[i]![1].toFixed(3).replace('.', ','));
  }
  await rowsOf(page)
    .first()
    .getByRole('button', { name: /Buka hitungan/ })
    .click();
  const dialog = page.getByRole('dialog');
  const parts = await dialog.locator('tbody td:last-child').allTextContents();
  const sum = parts.reduce((total, text) => total + Number(text.trim().replace(',', '.')), 0);
  expect(Math.abs(sum - scores[0]![1])).toBeLessThan(0.003);
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Lanjut: pilih desa' }).click();
  await ready(page);
  await expect(list(page)).toHaveCount(10);
  await expect(page.getByText(/Terbukti terbaik, celah 0/)).toBeVisible();
  await page.getByRole('button', { name: 'Tambah: Jumlah desa' }).click();
  await ready(page);
  await expect(list(page)).toHaveCount(11);
  await expectAccessible(page, 'main');

  await page.getByRole('link', { name: 'Lanjut: periksa' }).click();
  await ready(page);
  await expect(page.getByText(/A di depan pada .* dari 10.000 ulangan/)).toBeVisible();
  await page.getByRole('link', { name: 'Lanjut: berita acara' }).click();
  await ready(page);
  await expect(page.getByRole('heading', { name: 'Berita acara: Replikasi 2027' })).toBeVisible();
  await page.getByLabel('Keberatan').fill('Desa ketiga terlalu jauh');
  await page.getByRole('textbox', { name: 'Tempat' }).fill('Kajen');
  await page.getByRole('button', { name: 'Catat', exact: true }).click();
  await ready(page);
  await expect(page.getByRole('listitem').filter({ hasText: 'Desa ketiga terlalu jauh' })).toBeVisible();

  const bytes: Buffer[] = [];
  for (const name of ['Unduh daftar (CSV)', 'Unduh PDF', 'Unduh DOCX']) {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    bytes.push(readFileSync(await (await coming).path()));
  }
  expect(bytes[0]!.toString().trim().split('\r\n')).toHaveLength(12);
  expect(bytes[1]!.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes[2]!.subarray(0, 2).toString()).toBe('PK');
  // The same link gives the same bytes of the list.
  await page.reload();
  await ready(page);
  const again = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Unduh daftar (CSV)' }).click();
  expect(readFileSync(await (await again).path()).equals(bytes[0]!)).toBe(true);
});

test('the same by keyboard alone', async ({ page }) => {
  test.setTimeout(120_000);
  await openApp(page, '#/perencana?pack=contoh');
  for (const name of ['Lanjut: bobot', 'Lanjut: pilih desa', 'Lanjut: periksa', 'Lanjut: berita acara']) {
    await page.getByRole('link', { name }).focus();
    await page.keyboard.press('Enter');
    await ready(page);
    if (name === 'Lanjut: bobot') {
      const slider = page.getByRole('slider').first();
      const before = await rowsOf(page).first().textContent();
      await slider.focus();
      for (let i = 0; i < 40; i++) await page.keyboard.press('ArrowLeft');
      await ready(page);
      await expect(rowsOf(page).first()).not.toHaveText(before ?? '');
    }
    if (name === 'Lanjut: pilih desa') {
      await list(page).first().getByRole('button').focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
    }
  }
  await expect(page.getByRole('heading', { name: /^Daftar 10 desa$/ })).toBeVisible();
  const printed = page.evaluate(
    () =>
      new Promise((resolve) => window.addEventListener('beforeprint', () => resolve(true), { once: true })),
  );
  await page.getByRole('button', { name: 'Cetak' }).focus();
  await page.keyboard.press('Enter');
  expect(await printed).toBe(true);
});

test('rules that conflict are named, and each can be dropped', async ({ page }) => {
  await openApp(page, '#/perencana/pilih?pack=contoh');
  const count = page.getByRole('spinbutton', { name: 'Jumlah desa', exact: true });
  await count.fill('1');
  await count.press('Enter');
  for (const type of ['pesisir', 'pegunungan']) {
    const quota = page.getByRole('spinbutton', { name: type, exact: true });
    await quota.fill('1');
    await quota.press('Enter');
  }
  await ready(page);
  const alert = page.getByRole('alert').filter({ hasText: 'Aturan ini tidak dapat dipenuhi bersama' });
  await expect(alert.getByRole('listitem')).toHaveCount(3);
  await alert.getByRole('listitem').filter({ hasText: 'pegunungan' }).getByRole('button').click();
  await ready(page);
  await expect(list(page)).toHaveCount(1);
});

test('what cannot be worked out is said in a sentence, and nothing is lost', async ({ page }) => {
  await openApp(page, '#/perencana/bobot?pack=contoh');
  for (const slider of await page.getByRole('slider').all()) await slider.fill('0');
  await expect(page.getByText('Semua bobot nol. Beri bobot pada sedikitnya satu kriteria.')).toBeVisible();
  await page.getByRole('alert').getByRole('button', { name: 'Samakan' }).click();
  await ready(page);
  await expect(rowsOf(page).first()).toBeVisible();

  await openApp(page, '#/perencana/pilih?pack=contoh&skenario=AAAAAAAAAAAAAAAAAAAA');
  await expect(page.getByText('Rancangan dalam tautan ini tidak dapat dibuka.')).toBeVisible();
  await page.getByRole('button', { name: 'Mulai baru' }).click();
  await ready(page);
  await expect(list(page)).toHaveCount(10);
});

test('the worker that ends midway is said, and tried again', async ({ page }) => {
  // The browser ends a worker without asking: here the first two, as soon as they have begun.
  await page.addInitScript(() => {
    let left = 2;
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (!String(url).includes('planner.worker') || left === 0) return;
        left -= 1;
        this.terminate();
        setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'ended' })));
      }
    };
  });
  await openApp(page, '#/perencana/pilih?pack=contoh');
  const said = page
    .getByRole('alert')
    .filter({ hasText: 'Perhitungan terputus di tengah jalan. Rancangan tidak hilang.' });
  await expect(said).toHaveCount(2);
  await said.first().getByRole('button', { name: 'Coba lagi' }).click();
  await expect(said).toHaveCount(1);
  await said.first().getByRole('button', { name: 'Coba lagi' }).click();
  await ready(page);
  await expect(list(page)).toHaveCount(10);
});

test('a shared link shows the same list on a phone', async ({ page }) => {
  await openApp(page, '#/perencana/pilih?pack=contoh');
  const wanted = await codesInList(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await ready(page);
  await expect(list(page)).toHaveCount(wanted.length);
  expect(await codesInList(page)).toEqual(wanted);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
});
