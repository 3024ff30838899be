import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { columnOf, openFolder, sure } from '../../scripts/commands/packFolder.ts';
import { readGeometry, readPart } from '../../src/data/pack/readParts.ts';
import { evaluateReplication } from '../../src/engine/evaluateReplication.ts';
import { formats } from '../../src/messages/format.ts';
import { evaluationOf } from '../../src/planner/scenario/evaluationAsked.ts';
import { FIRST_EVALUATION, type EvaluationChoice } from '../../src/planner/scenario/evaluationChoice.ts';
import { packRows } from './support/packTables.ts';
import { tabTo } from './support/tabTo.ts';
import { expect, expectAccessible, openApp, ready, test } from './support/test.ts';

/**
 * The planner asks whether replication worked: on the made-up pack, where it is known, and on the regency's, where the
 * numbers do not allow to say.
 */

const f = formats('id');
const COHORT = { group: { kind: 'replication', years: [2020] } } as const;
const ASKED = '#/evaluasi?pack=contoh&kelompok=replikasi.2020';

const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name, exact: true });
const verdict = (page: Page) => region(page, 'Jawaban');
const points = (value: number) => `${f.signed(value, 2)} poin`;

/** What the same core answers to the same question, apart from the app. */
async function recomputed(change: Partial<EvaluationChoice>) {
  const open = await openFolder('public/geojson/contoh');
  const { villages, indicators } = open.dataset;
  const outcome = indicators.find(({ id }) => id === 'p0')!;
  const columns = [];
  for (const year of outcome.years) columns.push((await columnOf(open, 'p0', year)).column);
  const geometry = sure(await readGeometry(open.files, villages), 'contoh').villages;
  const programme = sure(await readPart('programme', open.files, open), 'contoh');
  const evaluation = evaluationOf({ ...FIRST_EVALUATION, ...change }, outcome);
  const found = evaluateReplication({ villages, geometry }, { evaluation, outcome, columns, programme }, {});
  const evaluated = found!.evaluated;
  if (evaluated.status === 'problems' || evaluated.answer.status === 'refused') throw new Error('refused');
  return evaluated.answer;
}

test('a planner evaluates the replications of 2020, by mouse', async ({ page }) => {
  test.slow();
  await openApp(page, '#/peta?pack=contoh');
  await page.getByRole('link', { name: 'Evaluasi', exact: true }).click();
  await ready(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Evaluasi replikasi' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Kelompok desa' }).selectOption('Replikasi 2020 (20 desa)');
  await ready(page);

  const answer = await recomputed(COHORT);
  const { perVillage, perPerson } = answer.whole;
  // The caveats are shown above the sentence.
  const said = await verdict(page).innerText();
  expect(said.indexOf('bukan bukti')).toBeLessThan(said.indexOf('ke arah yang diharapkan'));
  expect(said).toContain(`20 desa replikasi 2020 berubah ${points(perVillage!.effect)}`);
  const [low, high] = perVillage!.interval;
  expect(said).toContain(`${f.signed(low, 2)} sampai ${f.signed(high, 2)}`);
  // The planted −3.5 lies in it.
  expect([low < -3.5, high > -3.5]).toEqual([true, true]);

  const whole = region(page, /^Selisih dari selisih/).getByRole('row', { name: /^Semua tahun sesudah/ });
  await expect(whole.getByRole('cell').nth(0)).toContainText(points(perVillage!.effect));
  await expect(whole.getByRole('cell').nth(1)).toContainText(points(perPerson!.effect));
  const { randomisation, balances, sets } = answer.matched;
  await expect(region(page, 'Andai diundi')).toContainText(f.number(randomisation!.smallestP, 8));
  const balanced = region(page, /^Seberapa serupa/).getByRole('row', { name: /^2019/ });
  await expect(balanced).toContainText(f.signed(balances[0]!.years.at(-1)!.balance.after, 2));
  await expect(page.getByRole('img', { name: /^Rata-rata .* 2015 sampai 2024/ })).toBeVisible();

  // A pair opens its years, and a number of it its arithmetic.
  const pairs = region(page, 'Desa replikasi dan desa pembanding');
  await expect(pairs).toContainText(points(sets[0]!.change));
  await pairs.getByText('Angka tiap tahun').first().click();
  await pairs.getByRole('row', { name: /^2015/ }).getByRole('button').first().click();
  await expect(page.getByRole('dialog', { name: /^Hitungan/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expectAccessible(page);

  // Another number of matches is another question; Back brings the first one.
  await page.getByRole('combobox', { name: 'Pembanding per desa' }).selectOption('3');
  await ready(page);
  const three = await recomputed({ ...COHORT, matches: 3 });
  expect(three.matched.perVillage!.effect).not.toBe(answer.matched.perVillage!.effect);
  const matched = region(page, /^Selisih dari selisih/).getByRole('row', { name: /^Desa dan padanannya/ });
  await expect(matched).toContainText(points(three.matched.perVillage!.effect));
  expect(page.url()).toContain('padanan=3');
  await page.goBack();
  await ready(page);
  await expect(matched).toContainText(points(answer.matched.perVillage!.effect));
  await expect(page.getByRole('combobox', { name: 'Pembanding per desa' })).toHaveValue('2');
});

test('a planner finds no effect where there was none, and a rank for one village, by keyboard alone', async ({
  page,
}) => {
  test.slow();
  await openApp(page, '#/peta?pack=contoh');
  await tabTo(page, /^Evaluasi$/);
  await page.keyboard.press('Enter');
  await ready(page);
  // A choice is told by its first option.
  await tabTo(page, /^Semua replikasi \(40 desa\)/);
  // All replications, of 2020, of 2021.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await ready(page);
  const answer = await recomputed({ group: { kind: 'replication', years: [2021] } });
  expect(answer.verdict).toBe('unclear');
  await expect(verdict(page)).toContainText('Tidak dapat dikatakan bahwa');
  await expect(verdict(page)).toContainText(`selisihnya ${points(answer.whole.perVillage!.effect)}`);
  await expect(verdict(page)).toContainText('Selang 95 % memuat nol');

  const laboratory = packRows('contoh', 'program').find(({ status }) => status === 'laboratorium')!;
  await page.keyboard.press('ArrowDown');
  await ready(page);
  await expect(page.getByRole('combobox', { name: 'Kelompok desa' })).toHaveValue('laboratory');
  await page.keyboard.press('ArrowDown');
  await ready(page);
  expect(page.url()).toContain(`kelompok=${laboratory['kode']}`);
  const { placebo } = await recomputed({ group: { kind: 'village', code: laboratory['kode']! } });
  await expect(verdict(page)).toContainText('Terlalu sedikit desa (1) untuk menyimpulkan');
  await expect(verdict(page)).toContainText(`berperingkat ${f.number(placebo!.rank)} `);
  await expect(verdict(page)).toContainText(`terkecil yang mungkin ${f.number(placebo!.smallestP, 3)}`);
  // No average is shown, the pair is.
  await expect(region(page, /^Selisih dari selisih/)).toHaveCount(0);
  await expect(region(page, 'Desa replikasi dan desa pembanding')).toBeVisible();
});

test('the regency’s numbers are refused in words, with what can be seen instead', async ({ page }) => {
  await openApp(page, '#/evaluasi');
  const refused = region(page, 'Tidak dapat dijawab dengan data ini');
  await expect(refused).toContainText('adalah hasil model');
  await expect(refused).toContainText('tidak punya tahun sebelum program mulai (2020, 2022)');
  await expect(refused).toContainText('Dengan paket ini belum ada.');
  await expect(verdict(page)).toHaveCount(0);
  await expect(region(page, 'Daftar merah itu sendiri')).toContainText('BDT 2015');
  await expectAccessible(page);

  // Which villages are like Botosari, by what is measured; the list opens the map.
  await refused.getByRole('link', { name: 'Desa serupa' }).click();
  await ready(page);
  const like = region(page, /^Paling serupa dengan Botosari, Kec. Paninggaran/);
  await expect(like).toContainText('Tanpa angka sebelum 2020 dari dasar data yang sama');
  await expect(like.getByRole('listitem')).toHaveCount(12);
  await expectAccessible(page);
  const first = like.getByRole('link').first();
  const name = (await first.innerText()).trim();
  await first.click();
  await ready(page);
  expect(new URL(page.url()).hash).toMatch(/^#\/peta\?.*desa=33\.26\./);
  await expect(page.getByRole('heading', { name: name.split(',')[0]! }).first()).toBeVisible();
});

test('a change of the data basis is refused, and its way out is followed', async ({ page }) => {
  await openApp(page, '#/evaluasi?pack=contoh&hasil=desil_1_4_persen&kelompok=laboratorium');
  const refused = region(page, 'Tidak dapat dijawab dengan data ini');
  await expect(refused).toContainText('berganti (BDT 2015–2020; DTSEN 2021–2024)');
  await refused.getByRole('button', { name: /2015–2020 \(BDT/ }).click();
  await ready(page);
  await expect(verdict(page)).toContainText('tahun 2015–2020');
  expect(page.url()).toContain('rentang=2015..2020');

  await page.getByRole('checkbox', { name: 'Desanya dipilih menurut ukuran ini juga' }).check();
  await ready(page);
  await expect(refused).toContainText('dengan atau tanpa program');
  await refused.getByRole('button', { name: /cabut tandanya/ }).click();
  await ready(page);
  await expect(verdict(page)).toBeVisible();
});

test('the watchlist gives its reasons and opens the map on a village', async ({ page }) => {
  await openApp(page, '#/evaluasi/pantauan?pack=contoh');
  await expectAccessible(page);
  const need = region(page, 'Kebutuhan tinggi, sedikit yang dilakukan');
  await expect(need.getByRole('row')).toHaveCount(16);
  await need.getByRole('button', { name: 'Tampilkan semua' }).click();
  expect(await need.getByRole('row').count()).toBeGreaterThan(40);
  const outside = region(page, 'Nyaris terpilih');
  await expect(outside).toContainText('Belum ada rancangan di Perencana untuk paket ini');
  await expect(outside.getByRole('row')).toHaveCount(11);
  const back = region(page, 'Keluar dari daftar merah, lalu memburuk');
  const row = back.getByRole('row').nth(1);
  await expect(row).toContainText(/\+\d+,\d\d poin/);
  const name = (await row.getByRole('link').innerText()).trim();
  const [village, district] = name.split(', Kec. ');
  const own = packRows('contoh', 'desa').find(
    ({ nama, kecamatan }) => nama === village && kecamatan === district,
  )!;
  await row.getByRole('link').click();
  await ready(page);
  const { hash } = new URL(page.url());
  expect(hash).toContain('#/peta?');
  expect(hash).toContain(`desa=${own['kode']}`);
  expect(hash).toContain('ind=p0');
});

test('what a plan just left out follows from the plan that is open', async ({ page }) => {
  await openApp(page, '#/perencana/pilih?pack=contoh');
  const tenth = page.getByRole('region', { name: 'Yang terpilih' }).locator('ol li');
  await expect(tenth).toHaveCount(10);
  // A village that would be chosen is left out: it is the first that the plan passes over.
  const rows = page.getByRole('region', { name: /terpilih dari/ }).locator('tbody tr');
  const first = (
    await rows.first().getByRole('rowheader').getByRole('button').locator('span').first().innerText()
  ).trim();
  await rows.first().getByRole('checkbox').click();
  await ready(page);
  await page.getByRole('link', { name: 'Evaluasi', exact: true }).click();
  await ready(page);
  await page.getByRole('link', { name: 'Daftar pantau' }).click();
  const outside = region(page, 'Nyaris terpilih');
  await expect(outside).toContainText('Menurut rancangan');
  const row = outside.getByRole('row').nth(1);
  await expect(row.getByRole('rowheader')).toContainText(first);
  await expect(row.getByRole('cell').nth(0)).toHaveText('1');
  await expect(row.getByRole('cell').nth(1)).toHaveText('10 dari 10');
});

test('the answer is readable on a phone @phone', async ({ page }) => {
  await openApp(page, ASKED);
  await expect(verdict(page)).toContainText('ke arah yang diharapkan');
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide).toBe(0);
  // The answer is the first thing; the question is folded above it.
  const box = await verdict(page).boundingBox();
  expect(box!.y).toBeLessThan(500);
  await page.getByText('Yang ditanyakan', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Pembanding per desa' }).selectOption('1');
  await ready(page);
  expect(page.url()).toContain('padanan=1');
  await expectAccessible(page);
});

test('the answer is printed without the controls, with its sources', async ({ page }) => {
  await openApp(page, ASKED);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  const words = text.join(' ').replaceAll(/\s+/g, ' ');
  expect(totalPages).toBeLessThanOrEqual(6);
  for (const part of [
    'Evaluasi replikasi',
    'Ditanyakan: 20 desa replikasi 2020',
    'bukan bukti',
    'ke arah yang diharapkan',
    'Pembangkit peraga Petala',
    'Peraga',
  ])
    expect(words).toContain(part);
  for (const part of ['Kelompok desa', 'Salin tautan', 'Cari desa']) expect(words).not.toContain(part);
});
