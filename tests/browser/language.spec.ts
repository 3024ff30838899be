import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { en } from '../../src/messages/en.ts';
import { id } from '../../src/messages/id.ts';
import { packRows } from './support/packTables.ts';
import { expect, openApp, ready, test } from './support/test.ts';
import { rowsOf } from './support/villageTable.ts';

const MULYOREJO_TIRTO = '33.26.15.2014';

/**
 * What the interface says on the page, text by text: texts and spoken names. What comes from the pack (names of
 * villages, notes of a source) is on the page too, but equals no sentence of the interface.
 */
async function textsOf(page: Page): Promise<ReadonlySet<string>> {
  const found = await page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    for (const element of document.querySelectorAll('*')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        texts.push(element.getAttribute(name) ?? '');
      }
    }
    return texts;
  });
  return new Set(found.map(bare).filter((text) => text !== ''));
}

/** A text without what stands around it: spaces, colons, full stops. */
function bare(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^[\s,·]+|[\s:.,·]+$/g, '');
}

/** Titles and notes that the pack brings in one language only: they are data, not the interface. */
function wordsOfPack(pack: 'pekalongan' | 'contoh'): ReadonlySet<string> {
  const words: string[] = ['deret', 'sumber'].flatMap((table) =>
    packRows(pack, table).flatMap(Object.values),
  );
  JSON.parse(readFileSync(`public/geojson/${pack}/datapackage.json`, 'utf8'), (_, value: unknown) => {
    if (typeof value === 'string') words.push(value);
    return value;
  });
  return new Set(words.map(bare));
}

/** Sentences of one language that the other says otherwise, as patterns of a whole text. */
function patternsOf(catalogue: Record<string, string>, other: Record<string, string>): RegExp[] {
  // A word of both languages ("Kec. {kec}" in names) is foreign to neither.
  const shared = new Set(Object.values(other));
  return Object.entries(catalogue)
    .filter(([, text]) => !shared.has(text) && /^[^{]{3}/.test(text))
    .map(([, text]) => {
      const parts = text.replace(/[\s:.,]+$/, '').split(/\{\w+(?::[^{}]*)?\}/);
      return new RegExp(`^${parts.map((part) => escape(part)).join('[^;]*')}$`);
    });
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

async function expectOnly(
  page: Page,
  patterns: readonly RegExp[],
  { where, data = new Set() }: { where: string; data?: ReadonlySet<string> },
): Promise<void> {
  await ready(page);
  const texts = [...(await textsOf(page))];
  expect(texts.length, where).toBeGreaterThan(10);
  const strange = texts.filter((text) => !data.has(text) && patterns.some((pattern) => pattern.test(text)));
  expect.soft(strange, where).toEqual([]);
}

/** Opens what the map's page keeps closed, then the other places; at each stop nothing foreign may stand. */
async function walk(page: Page, words: typeof id | typeof en, foreign: readonly RegExp[]): Promise<void> {
  const query = words === en ? '&bhs=en' : '';
  await openApp(page, `#/peta?lapis=intervensi${query}`);
  await page.getByRole('button', { name: words['pilih.meaning'] }).click();
  await page.getByRole('button', { name: words['legend.table'] }).click();
  await expectOnly(page, foreign, { where: 'map' });
  await page.getByRole('button', { name: words['kelas.title'] }).click();
  await page.getByRole('combobox', { name: words['kelas.method'] }).selectOption(words['kelas.cara.manual']);
  await page.getByRole('button', { name: words['prefs.title'] }).click();
  await expectOnly(page, foreign, { where: 'class tools and preferences' });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: words['bagikan.judul'] }).click();
  await page.getByRole('combobox', { name: words['peta.cari'] }).fill('qqqqzzzz');
  await expectOnly(page, foreign, { where: 'share and search' });

  await openApp(page, `#/desa/${MULYOREJO_TIRTO}?x=1${query}`);
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('listitem').filter({ hasText: '2024' }).getByRole('button').first().click();
  await expectOnly(page, foreign, { where: 'profile, arithmetic and a link not understood' });

  await openApp(page, `#/data?pack=contoh${query}`);
  await expectOnly(page, foreign, { where: 'data page of the made-up pack', data: wordsOfPack('contoh') });
  await openApp(page, `#/peta?pack=contoh&tampil=tabel${query}`);
  await page.getByRole('button', { name: new RegExp(`^${words['peta.indikator']} `) }).click();
  await expectOnly(page, foreign, { where: 'list and chooser of the made-up pack' });
}

test('in English no Indonesian sentence of the interface is left', async ({ page }) => {
  await walk(page, en, patternsOf(id, en));
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('in Indonesian no English sentence of the interface is left', async ({ page }) => {
  await walk(page, id, patternsOf(en, id));
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
});

test('numbers, money and shares are written as each language writes them', async ({ page }) => {
  await openApp(page, '#/peta?tampil=tabel');
  const detail = page.getByRole('complementary').last();
  await expect(detail).toContainText('8,95\u00a0%');
  await expect(detail).toContainText('2016: sumber berbeda, 12,90; 12,96; 12,98');
  await page.getByRole('button', { name: 'Bahasa, tema, dan paket data' }).click();
  await page.getByRole('radio', { name: 'English' }).check();
  await page.keyboard.press('Escape');
  await ready(page);
  await expect(detail).toContainText('8.95%');
  await expect(detail).toContainText('2016: sources differ, 12.90; 12.96; 12.98');
  await expect(rowsOf(page).filter({ hasText: 'Simego' })).toContainText('0.5995');
  await detail.getByText(/^Without a point/).click();
  await detail.getByRole('button', { name: /^Rehabilitation of unfit houses 2018/ }).click();
  await expect(detail.getByRole('article')).toContainText('Rp19,490,000,000');
});
