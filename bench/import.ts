import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { boundarySource } from './analysis/boundarySource';
import { closePage, coldPage } from './browser';
import { APP_DIR, CACHE } from './builds';
import { serveFolders } from './fileServer';
import { contestImports, type ImportContest } from './importContest';
import { madeCsv } from './importMade';
import { rendererBytes } from './processMemory';
import { contestRepairs } from './repairContest';
import { repairReport, repairTargets, type RepairContests } from './repairTables';
import { spreadOf, type Spread, type Target } from './statistics';
import { figure, spreadText, table, targetTable } from './tables';

/** The page answers within this while the worker imports. */
const LIMIT_MS = 100;

/** A file brought into the studio of the built app, in Chromium. */
export interface ImportedInPage {
  readonly file: string;
  readonly took_ms: Spread;
  /** The longest task of the page, and the longest time between two of its timers, of all passes. */
  readonly longestTask_ms: number;
  readonly longestGap_ms: number;
  /** Bytes of JavaScript that the page itself holds afterwards, after a collection of garbage. */
  readonly page_bytes: number;
  readonly memory: ImportMemory;
}

/** Memory of the process of the page and its worker (`processMemory.ts`), in a pass of its own. */
export interface ImportMemory {
  /** With the studio open and its worker at rest, at most while the file is read, and while the worker holds it. */
  readonly before_bytes: number;
  readonly most_bytes: number;
  readonly after_bytes: number;
}

export interface ImportResult {
  readonly inPage: readonly ImportedInPage[];
  readonly contests: readonly ImportContest[];
  /** null where mapshaper was not asked for. */
  readonly repair: RepairContests | null;
}

interface Order {
  readonly villages: number;
  readonly values: number;
  readonly areas: number;
  readonly passes: number;
  readonly seed: number;
  /** Whether mapshaper is fetched and compared, on a grid of so many areas a side. */
  readonly repairSide: number | null;
  readonly say: (line: string) => void;
}

/** The studio in Chromium, then Petala's readers against shpjs and PapaParse, and its repair against mapshaper. */
export async function measureImport(browser: Browser, order: Order): Promise<ImportResult> {
  const { villages, values, areas, passes, seed, repairSide, say } = order;
  const folder = join(CACHE, 'import');
  mkdirSync(folder, { recursive: true });
  const csv = join(folder, `nilai-${values}.csv`);
  writeFileSync(csv, madeCsv(values, seed));
  const { file, from } = boundarySource(villages);
  const inPage: ImportedInPage[] = [];
  for (const [name, path] of [
    [`${villages.toLocaleString('en')} villages (${from})`, file],
    [`CSV of ${values.toLocaleString('en')} values`, csv],
  ] as const) {
    say(`  ${name}`);
    inPage.push(await measurePage(browser, { name, path, passes }));
  }
  say('  against shpjs and PapaParse');
  const contests = await contestImports({ passes, seed, values, areas });
  if (repairSide === null) return { inPage, contests, repair: null };
  say('  against mapshaper');
  const repair = await contestRepairs({ side: repairSide, villages, passes, seed, say });
  return { inPage, contests, repair };
}

interface Watched {
  readonly held: { task_ms: number; gap_ms: number };
}

function watchPage(): void {
  const held = { task_ms: 0, gap_ms: 0 };
  Object.assign(window, { held });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) held.task_ms = Math.max(held.task_ms, duration);
  }).observe({ type: 'longtask', buffered: true });
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    held.gap_ms = Math.max(held.gap_ms, now - last);
    last = now;
  }, 10);
}

async function measurePage(
  browser: Browser,
  { name, path, passes }: { readonly name: string; readonly path: string; readonly passes: number },
): Promise<ImportedInPage> {
  const server = await serveFolders({ 'app/': APP_DIR });
  const page = await coldPage(browser);
  await page.addInitScript(watchPage);
  try {
    await page.goto(`${server.origin}/app/#/data/studio`);
    await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
    const took: number[] = [];
    const held = { task_ms: 0, gap_ms: 0 };
    // The first pass fetches the code.
    for (let pass = 0; pass <= passes; pass++) {
      const one = await bring(page, path);
      if (pass === 0) continue;
      took.push(one.took_ms);
      held.task_ms = Math.max(held.task_ms, one.task_ms);
      held.gap_ms = Math.max(held.gap_ms, one.gap_ms);
    }
    const page_bytes = await heapOf(await page.context().newCDPSession(page));
    const memory = await memoryOf(page, path, await rendererBytes(browser));
    const { task_ms: longestTask_ms, gap_ms: longestGap_ms } = held;
    return { file: name, took_ms: spreadOf(took), longestTask_ms, longestGap_ms, page_bytes, memory };
  } finally {
    await closePage(page);
    await server.close();
  }
}

async function bring(page: Page, path: string) {
  await page.evaluate(() => Object.assign((window as unknown as Watched).held, { task_ms: 0, gap_ms: 0 }));
  const begun = performance.now();
  await page.locator('input[type="file"]').first().setInputFiles(path);
  await page.locator('article .report').waitFor();
  const took_ms = performance.now() - begun;
  const held = await page.evaluate(() => ({ ...(window as unknown as Watched).held }));
  await page.locator('article header button').last().click();
  await page.locator('article').waitFor({ state: 'detached' });
  return { took_ms, ...held };
}

/** How often the memory is looked at while a file is read. */
const LOOK_MS = 20;

async function memoryOf(page: Page, path: string, bytes: () => number): Promise<ImportMemory> {
  const before_bytes = bytes();
  let most_bytes = before_bytes;
  const look = setInterval(() => (most_bytes = Math.max(most_bytes, bytes())), LOOK_MS);
  await page.locator('input[type="file"]').first().setInputFiles(path);
  await page.locator('article .report').waitFor();
  clearInterval(look);
  return { before_bytes, most_bytes, after_bytes: bytes() };
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

export function importTargets({ inPage, contests, repair }: ImportResult): Target[] {
  return [
    ...inPage.flatMap(({ file, longestTask_ms, longestGap_ms }) => [
      {
        name: `import, ${file}: longest task of the page`,
        got: longestTask_ms,
        atMost: LIMIT_MS,
        unit: 'ms',
      },
      { name: `import, ${file}: longest wait of the page`, got: longestGap_ms, atMost: LIMIT_MS, unit: 'ms' },
    ]),
    ...contests.map(({ name, rival, petala_ms, rival_ms }) => ({
      name: `import, ${name}: time of ${rival}`,
      got: petala_ms.median / rival_ms.median,
      atMost: 1,
      unit: '×',
    })),
    ...(repair ? repairTargets(repair) : []),
  ];
}

export function importReport(result: ImportResult): string {
  return [
    '### Files brought into the studio',
    targetTable(importTargets(result)),
    table(
      [
        'file',
        'in the worker, ms',
        'longest task of the page, ms',
        'longest wait, ms',
        'page afterwards, MB',
        'process before, at most, holding it, MB',
      ],
      result.inPage.map(({ file, took_ms, longestTask_ms, longestGap_ms, page_bytes, memory }) => [
        file,
        spreadText(took_ms),
        figure(longestTask_ms),
        figure(longestGap_ms),
        figure(page_bytes / 2 ** 20),
        [memory.before_bytes, memory.most_bytes, memory.after_bytes]
          .map((bytes) => figure(bytes / 2 ** 20))
          .join(', '),
      ]),
    ),
    table(
      ['read in Node', 'Petala, ms', 'the other, ms', 'the other'],
      result.contests.map(({ name, rival, petala_ms, rival_ms }) => [
        name,
        spreadText(petala_ms),
        spreadText(rival_ms),
        rival,
      ]),
    ),
    ...(result.repair ? repairReport(result.repair) : []),
  ].join('\n\n');
}
