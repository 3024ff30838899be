import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { importFiles } from '../../src/data/import/importFiles.ts';
import { expect, openApp, test } from './support/test.ts';

/** Public files with faults that stand beside this repository where it is worked on; they are never copied into it. */
const CORPUS = fileURLToPath(new URL('../../../shared/fixtures/thirdparty/corpus/', import.meta.url));

interface CorpusCase {
  readonly file: string;
  readonly expect: 'accept' | 'repair+warn' | 'reject';
  readonly code: string;
}
const WORDS = {
  accept: 'diterima',
  'repair+warn': 'diterima, ada yang diperbaiki',
  reject: 'ditolak',
} as const;

/** What the page says of the first file of a case once it is read. */
interface Shown {
  readonly verdict: string;
  readonly codes: readonly string[];
  /** Rows or shapes of all parts, and those that are said to be rejected. */
  readonly rows: number;
  readonly rejected: number;
}

/** Cases with another code than the index proposes; tests/unit/data/import/corpus.test.ts says why. */
const EXPLAINED = ['shpjs__T8Th4_6n.zip'];

function cases(): readonly CorpusCase[] {
  const index = JSON.parse(readFileSync(`${CORPUS}index.json`, 'utf8')) as {
    readonly cases: readonly CorpusCase[];
  };
  return index.cases;
}

const nameOf = ({ file }: CorpusCase): string => file.replace(/^.*\//, '');

/** What every card on the page says, by its heading. */
async function cardsOf(page: Page): Promise<ReadonlyMap<string, Shown>> {
  const cards = await page.evaluate(() => {
    const count = (text: string | null | undefined) =>
      Number(/^[\d.]+(?= (?:baris|bentuk))/.exec((text ?? '').trim())?.[0].replaceAll('.', '') ?? 0);
    return [...document.querySelectorAll('article')].map((card) => {
      // A table of persons has a refusal of its own, with what can be done instead.
      const persons = card.querySelector('[data-code="PRIVACY_PERSONAL_DATA"]') ? 'ditolak' : '';
      const report = card.querySelector('.report') ?? card;
      const parts = [...report.querySelectorAll('.part')];
      const shown = {
        verdict: persons || (report.querySelector('.verdict strong')?.textContent ?? ''),
        codes: [...report.querySelectorAll('li')].map((item) => item.dataset['code'] ?? ''),
        rows: parts.reduce((sum, part) => sum + count(part.lastChild?.textContent), 0),
        rejected: count(report.querySelector('.verdict span')?.textContent),
      };
      return [card.querySelector('h2')?.textContent ?? '', shown] as const;
    });
  });
  return new Map(cards);
}

/** Files that would be read as one where they are brought at once: each second of a common name. */
function inTurns(all: readonly CorpusCase[]): readonly (readonly CorpusCase[])[] {
  const seen = new Set<string>();
  const isSecond = (one: CorpusCase) => {
    const base = nameOf(one).replace(/\.(?:shp|dbf|prj|cpg|shx)$/, '');
    return seen.size === seen.add(base).size;
  };
  const second = all.filter(isSecond);
  return [all.filter((one) => !second.includes(one)), second];
}

test.skip(!existsSync(CORPUS), 'the corpus of files with faults is not beside this repository');

test('every file of the corpus gets its verdict in the studio, and none harms the page', async ({ page }) => {
  test.setTimeout(120_000);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await openApp(page, '#/data/studio');
  const all = cases();
  const chosen = page.locator('input[type="file"]').first();
  for (const some of inTurns(all)) await chosen.setInputFiles(some.map(({ file }) => `${CORPUS}${file}`));
  await expect(page.locator('article')).toHaveCount(all.length);
  await expect(page.locator('html[data-ready="true"]')).toBeAttached({ timeout: 100_000 });
  const shown = await cardsOf(page);
  const misses: string[] = [];
  for (const one of all) {
    const name = nameOf(one);
    const got = shown.get(name)!;
    const isCode = /^OK/.test(one.code) || got.codes.includes(one.code);
    if (got.verdict !== WORDS[one.expect] || (!isCode && !EXPLAINED.includes(name)))
      misses.push(`${name}: ${one.expect} ${one.code}, shown "${got.verdict}" ${got.codes.join(' ')}`);
    // No row is lost between the file and what a person reads of it.
    const [file] = await importFiles([{ name, bytes: new Uint8Array(readFileSync(`${CORPUS}${one.file}`)) }]);
    expect(got.rows + got.rejected, name).toBe(file!.verdict === 'rejected' ? got.rejected : file!.rowsIn);
    if (file!.verdict !== 'rejected') expect(got.rejected, name).toBe(file!.rowsRejected);
  }
  console.info(`corpus in Chromium: ${all.length - misses.length} of ${all.length} verdicts`);
  expect(misses).toEqual([]);
  const polluted = await page.evaluate(() => (({}) as { polluted?: unknown }).polluted);
  expect(polluted).toBeUndefined();
  expect(dialogs).toEqual([]);
});
