import type { Browser, Page } from 'playwright-core';
import { closePage, coldPage } from './browser';
import { APP_DIR } from './builds';
import { serveFolders } from './fileServer';
import type { Target } from './statistics';
import { figure, table, targetTable } from './tables';

/** The longest the page may be held by one task while a worker makes files. */
const LIMIT_MS = 50;
/** On two cores, all villages of a regency. */
const BATCH_LIMIT_MS = 60_000;

/** What a reader takes along, by the words of its button. */
const FILES = { png: /PNG/, pdf: /^Unduh lembar A4/, pptx: /PPTX/, docx: /DOCX/, svg: /SVG/ } as const;

interface Carried {
  readonly file: string;
  /** From the press until the file is there. */
  readonly took_ms: number;
  /** The longest single task of the page until then; 0 when none took 50 ms (the browser tells no shorter ones). */
  readonly longest_ms: number;
}

export type CarryResult = readonly Carried[];

/** The built app: how long the page is held while files and the sheets of all 285 villages are made. */
export async function measureCarry(browser: Browser, say: (line: string) => void): Promise<CarryResult> {
  const server = await serveFolders({ 'app/': APP_DIR });
  const page = await coldPage(browser);
  await page.addInitScript(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
    Object.assign(window, { longTasks: tasks });
  });
  try {
    await page.goto(`${server.origin}/app/#/peta`);
    await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Bagikan' }).click();
    await page.getByRole('button', { name: FILES.svg }).waitFor();
    const results: Carried[] = [];
    for (const [file, button] of Object.entries(FILES)) {
      say(`  ${file}`);
      results.push(await taken(page, file, button));
    }
    await page.getByRole('button', { name: 'Lembar tiap desa…' }).click();
    for (const [file, form] of [
      ['sheets as one PDF', /^Satu PDF/],
      ['sheets as a zip', /^ZIP/],
    ] as const) {
      say(`  ${file}`);
      await page.getByRole('radio', { name: form }).check();
      results.push(await taken(page, file, /^Buat 285 lembar$/));
    }
    return results;
  } finally {
    await closePage(page);
    await server.close();
  }
}

/** Presses, waits for the file, and asks the page only then: asking would be a task of its own. */
async function taken(page: Page, file: string, name: RegExp): Promise<Carried> {
  const button = page.getByRole('button', { name });
  await button.waitFor();
  await page.evaluate(() => void (window as unknown as Watched).longTasks.splice(0));
  const download = page.waitForEvent('download');
  const begun = performance.now();
  await button.click();
  await (await download).path();
  const took_ms = performance.now() - begun;
  const tasks = await page.evaluate(() => (window as unknown as Watched).longTasks);
  return { file, took_ms, longest_ms: Math.max(0, ...tasks) };
}

interface Watched {
  readonly longTasks: number[];
}

export function carryTargets(results: CarryResult): readonly Target[] {
  return results.flatMap(({ file, took_ms, longest_ms }): Target[] => [
    { name: `${file}: longest task of the page`, got: longest_ms, atMost: LIMIT_MS, unit: 'ms' },
    ...(file.startsWith('sheets')
      ? [{ name: `285 ${file}`, got: took_ms, atMost: BATCH_LIMIT_MS, unit: 'ms' }]
      : []),
  ]);
}

export function carryReport(results: CarryResult): string {
  return [
    '### Files carried away',
    targetTable(carryTargets(results)),
    table(
      ['file', 'until it is there, ms', 'longest task of the page, ms'],
      results.map(({ file, took_ms, longest_ms }) => [file, figure(took_ms), figure(longest_ms)]),
    ),
  ].join('\n\n');
}
