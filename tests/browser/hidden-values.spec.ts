import type { Page } from '@playwright/test';
import { mapOf, middleOfMap } from './support/mapPicture.ts';
import { packRows, referencePoint } from './support/packTables.ts';
import { expect, openApp, ready, test } from './support/test.ts';
import { hiddenCells, servedUndisclosed, type HiddenCell } from './support/undisclosedPack.ts';
import { rowOf, rowsOf, tableOf } from './support/villageTable.ts';

// Every place of two packs is opened, and maps are drawn in software: that takes long.
test.describe.configure({ timeout: 150_000 });

const CELLS = hiddenCells();
const HIDDEN = 'Disembunyikan demi kerahasiaan';

/** As the application writes a rate: "1,32". */
const written = (rate: number) => rate.toFixed(2).replace('.', ',');

/** Villages whose hidden stunting rate no published figure of the pack repeats: to see it is to have found it. */
function victims(): readonly HiddenCell[] {
  const published = new Set(packRows('contoh', 'nilai').map(({ nilai }) => Number(nilai).toFixed(2)));
  return CELLS.filter(
    ({ indicator, year, truth }) =>
      indicator === 'stunting' && year === 2024 && !published.has(truth.nilai!.toFixed(2)),
  ).slice(-3);
}

/** All that the document says, to the eye and to a screen reader: texts, names, titles, data and fields. */
async function everythingSaid(page: Page): Promise<string> {
  return page.evaluate(() => {
    const said: string[] = [];
    const spoken = /^(aria-.*|data-.*|title|alt|value|placeholder|content|href|download|name|id|label)$/;
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) if (spoken.test(name)) said.push(value);
      if (element instanceof HTMLInputElement) said.push(element.value);
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.COMMENT_NODE)
          said.push(node.nodeValue ?? '');
      }
    }
    // One sentence may be split over several elements.
    return [document.title, location.href, ...said, document.body.innerText].join('\n');
  });
}

/** Whether a rate stands there, in either language's way of writing. */
function tells(said: string, rate: number): boolean {
  return new RegExp(`(?<![\\d.,])${written(rate).replace(',', '[.,]')}(?!\\d)`).test(said);
}

/** Every place that speaks of a village, each with all that can be opened there. */
const PLACES: readonly (readonly [
  name: string,
  hash: (code: string) => string,
  open: (page: Page) => Promise<void>,
])[] = [
  [
    'map, its tooltip, card and arithmetic',
    (code) => {
      const [lon, lat] = referencePoint('contoh', code);
      return `#/peta?pack=contoh&ind=stunting&th=2024&lapis=tanpa&desa=${code}&kamera=${lon},${lat},13.5`;
    },
    async (page) => {
      await mapOf(page).focus();
      const { x, y } = await middleOfMap(page);
      await page.mouse.move(x + 3, y + 3);
      await expect(page.locator('.tooltip')).toBeVisible();
      await page.getByRole('article').getByRole('button', { name: 'Hitungan' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  ],
  [
    'table',
    (code) =>
      `#/peta?pack=contoh&ind=stunting&th=2024&tampil=tabel&kec=${code.slice(0, 8)}&kolom=ats,rtlh&desa=${code}`,
    async (page) => expect(rowsOf(page).first()).toBeVisible(),
  ],
  [
    'profile with its trends',
    (code) => `#/desa/${code}?pack=contoh`,
    async (page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible(),
  ],
  [
    'comparison with kecamatan and regency',
    (code) => `#/banding?pack=contoh&banding=${code},99.01.01.2001`,
    async (page) => {
      for (const box of await page.getByRole('checkbox').all()) await box.check();
    },
  ],
];

for (const [at, [name, hash, open]] of PLACES.entries()) {
  test(`no suppressed rate is in the document: ${name}`, async ({ page }) => {
    // Another village in every place.
    const all = victims();
    const { code, truth } = all[at % all.length]!;
    await openApp(page, hash(code));
    await open(page);
    await ready(page);
    const said = await everythingSaid(page);
    expect(said).toContain(HIDDEN);
    expect(tells(said, truth.nilai!), `${code}: ${written(truth.nilai!)}`).toBe(false);
  });

  test(`the same search finds it where nothing is suppressed: ${name}`, async ({ page }) => {
    await servedUndisclosed(page, CELLS);
    const [{ code, truth } = { code: '', truth: { nilai: NaN } }] = victims();
    await openApp(page, hash(code));
    await open(page);
    await ready(page);
    expect(tells(await everythingSaid(page), truth.nilai!)).toBe(true);
  });
}

/** Cells of two columns that a kecamatan's table has hidden, and rows in view whose change of stunting they take away. */
async function hiddenInTable(page: Page, kecamatan: string) {
  const hidden = (indicator: string, year: number) =>
    CELLS.filter(
      (cell) => cell.indicator === indicator && cell.year === year && cell.code.startsWith(kecamatan),
    );
  await openApp(page, `#/peta?pack=contoh&ind=stunting&th=2024&tampil=tabel&kec=${kecamatan}&kolom=ats`);
  // All of a kecamatan stand in the document at once.
  await expect(rowsOf(page).first()).toBeVisible();
  const cells = await tableOf(page).getByRole('gridcell').filter({ hasText: HIDDEN }).allInnerTexts();

  await openApp(
    page,
    `#/peta?pack=contoh&ind=stunting&th=2024&mode=ubah.2023&tampil=tabel&kec=${kecamatan}&kolom=tanpa`,
  );
  await expect(rowsOf(page).first()).toBeVisible();
  const changed = new Set(
    [...hidden('stunting', 2023), ...hidden('stunting', 2024)].map((cell) => cell.code),
  );
  const names = packRows('contoh', 'desa').filter(({ kode }) => changed.has(kode ?? ''));
  const changes: string[] = [];
  for (const row of names.map(({ nama = '' }) => rowOf(page, nama))) {
    // Of a long table only the rows in view stand in the document.
    if ((await row.count()) > 0) changes.push(await row.innerText());
  }
  return { cells, changes, all: hidden('ats', 2024).length + hidden('stunting', 2024).length };
}

test('a suppressed count is a word without a number in every cell of the table, and so is a change from it', async ({
  page,
}) => {
  const [{ code } = { code: '' }] = victims();
  const { cells, changes, all } = await hiddenInTable(page, code.slice(0, 8));
  expect(cells).toHaveLength(all);
  for (const text of cells) expect(text.replace(HIDDEN, '')).not.toMatch(/\d/);
  expect(changes.length).toBeGreaterThan(1);
  expect(changes.filter((text) => !text.includes(HIDDEN))).toEqual([]);
});

test('the same table has a number in each of these cells where nothing is suppressed', async ({ page }) => {
  await servedUndisclosed(page, CELLS);
  const [{ code } = { code: '' }] = victims();
  const { cells, changes } = await hiddenInTable(page, code.slice(0, 8));
  expect(cells).toEqual([]);
  expect(changes.length).toBeGreaterThan(1);
  expect(changes.filter((text) => text.includes(HIDDEN))).toEqual([]);
});
