import { copyFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { classify } from '../src/aggregate/classes/classify';
import { columnKey } from '../src/data/model/dataset';
import { openPack, type PackIo } from '../src/data/pack/packFiles';
import { readDataset } from '../src/data/pack/readPack';
import { textAt } from '../src/data/model/textColumn';
import { paletteColours, paletteFor } from '../src/layers/palettes/palettes';
import { closePage, coldPage } from './browser';
import { APP_DIR, PAGES_DIR } from './builds';
import type { FileServer } from './fileServer';
import { type ColourShares, colourShares, largestDifference } from './colourShares';
import { type Spread, type Target, shuffledPasses, spreadOf } from './statistics';
import { figure, spreadText, table, targetTable } from './tables';

/** How much longer than a bare map the app may take until its first map stands. */
const MOST_TIMES = 1.3;
/** Shares of the classes in the two pictures may differ by borders, names and symbols, no more. */
const MOST_DIFFERENT = 0.04;

/** The machine and the line as they are, and a cheap phone on a slow line. */
const CONDITIONS = {
  unthrottled: { cpu: 1, bytesPerSecond: null },
  '4× slower processor, 400 kB/s': { cpu: 4, bytesPerSecond: 400_000 },
} as const;
type Condition = keyof typeof CONDITIONS;

const PAGES = { petala: 'app/#/peta', home: 'app/', bare: 'pages/bare/' } as const;
type PageName = keyof typeof PAGES;
/** Time until text and first map are painted, against the map of the bare page. */
const MOST_OF_BARE = 0.5;

export interface ReadyResult {
  readonly condition: Condition;
  readonly ready_ms: Readonly<Record<PageName, Spread>>;
  readonly ratio: number;
  /** When the page had painted its first map: of the app the picture in index.html, of the bare page its canvas. */
  readonly firstMap_ms: Readonly<Record<PageName, Spread>>;
  /** Largest difference of a class's share of the coloured area between the two pictures. */
  readonly difference: number;
  /** The events of the app's pass nearest to the median, ms since the navigation. */
  readonly timeline: readonly (readonly [what: string, at_ms: number])[];
}

interface Recipe {
  readonly palette: readonly string[];
  readonly counts: readonly number[];
}

const folderIo: PackIo = {
  get: async (path) => ({ status: 200, bytes: new Uint8Array(await readFile(path)) }),
  sha256: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
};

/** Lays beside the bare page what it draws: the app's own boundaries, classes and colours of its first map. */
export async function prepareBarePage(): Promise<Recipe> {
  const pack = join(APP_DIR, 'geojson/pekalongan/');
  const files = await openPack(pack, folderIo);
  if (!files.ok) throw new Error(`the app's default pack: ${JSON.stringify(files.fault)}`);
  const read = await readDataset(files.value);
  if (!read.ok) throw new Error(`the app's default pack: ${JSON.stringify(read.fault)}`);
  const { dataset } = read.value;
  const { id: packId, defaultIndicator: indicatorId, bbox } = dataset.manifest;
  const indicator = dataset.indicators.find(({ id }) => id === indicatorId);
  const year = indicator?.years.at(-1);
  const column = dataset.columns.get(columnKey(indicatorId, year ?? 0));
  if (indicator === undefined || year === undefined || column === undefined) {
    throw new Error(`the default pack has no values of ${indicatorId}`);
  }
  // The app's default; should it change, the pictures no longer agree and the bench says so.
  const classification = { method: 'quantile', k: 5 } as const;
  const answer = classify({ question: { packId, indicatorId, year, classification }, indicator, column });
  const palette = paletteColours({
    palette: paletteFor(indicator, null),
    classCount: answer.classCount,
    worse: indicator.worse,
    theme: 'terang',
  });
  const classes = Object.fromEntries(
    Array.from(answer.classIndex, (c, row) => [textAt(dataset.villages.code, row), c]),
  );
  const here = join(PAGES_DIR, 'bare');
  copyFileSync(join(pack, 'batas.topo.json'), join(here, 'batas.topo.json'));
  writeFileSync(join(here, 'recipe.json'), JSON.stringify({ bbox, classes, palette }));
  return { palette, counts: answer.counts };
}

/** Notes, in the page and from its first moment, when the map stood. */
function noteReady(): void {
  const times = window as unknown as { readyAt_ms?: number; canvasAt_ms?: number };
  new MutationObserver(() => {
    const isHome = document.documentElement.dataset['place'] === 'beranda';
    if (!isHome && document.querySelector('canvas') === null) return;
    times.canvasAt_ms ??= performance.now();
    if (document.documentElement.dataset['ready'] === 'true') times.readyAt_ms ??= performance.now();
  }).observe(document, { attributes: true, attributeFilter: ['data-ready'], childList: true, subtree: true });
}

interface Visit {
  readonly ready_ms: number;
  readonly firstMap_ms: number;
  readonly timeline: [string, number][];
  /** null where the page draws no map by the graphics card. */
  readonly shares: ColourShares | null;
}

async function visit(
  browser: Browser,
  { url, condition, palette }: { url: string; condition: Condition; palette: readonly string[] },
): Promise<Visit> {
  const page = await coldPage(browser);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CONDITIONS[condition].cpu });
  await page.addInitScript(noteReady);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'readyAt_ms' in window);
  const { ready_ms, painted_ms, timeline } = await page.evaluate(() => {
    const times = window as unknown as { readyAt_ms: number; canvasAt_ms: number };
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    const files = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).flatMap(
      (file) => {
        const name = (file.name.split('/').at(-1) ?? '').replace(/-[\w-]{8}\./, '.');
        return [
          [`asked: ${name}`, file.startTime],
          [`there: ${name}`, file.responseEnd],
        ] as [string, number][];
      },
    );
    const timeline: [string, number][] = [
      ...files,
      ['first paint with content', paint ?? Number.NaN],
      ['map canvas in the page', times.canvasAt_ms],
      ['ready', times.readyAt_ms],
    ];
    const painted_ms = paint ?? Number.NaN;
    return { ready_ms: times.readyAt_ms, painted_ms, timeline: timeline.sort((a, b) => a[1] - b[1]) };
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const isBare = url.endsWith(PAGES.bare);
  const shares = url.endsWith(PAGES.home) ? null : await sharesOf(page, palette);
  await closePage(page);
  // The bare page paints nothing before its canvas is whole.
  return { ready_ms, firstMap_ms: isBare ? ready_ms : painted_ms, timeline, shares };
}

/** How the coloured part of a page's picture divides among the classes. */
async function sharesOf(page: Page, palette: readonly string[]): Promise<ColourShares> {
  const picture = await page.locator('canvas').first().screenshot();
  const blank = await page.context().newPage();
  const pixels = await blank.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    const counts = new Map<number, number>();
    for (let i = 0; i < data.length; i += 4) {
      const colour = ((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts];
  }, picture.toString('base64'));
  return colourShares(pixels, palette);
}

export interface ReadyOrder {
  readonly passes: number;
  readonly seed: number;
  /** On a slow processor and line too. */
  readonly slowToo: boolean;
}

/** Side by side in one run: the app and the bare page, in shuffled order, each visit on an empty cache. */
export async function measureReady(
  browser: Browser,
  server: FileServer,
  { passes, seed, slowToo }: ReadyOrder,
): Promise<ReadyResult[]> {
  const { palette } = await prepareBarePage();
  const results: ReadyResult[] = [];
  const conditions = Object.keys(CONDITIONS) as Condition[];
  for (const condition of slowToo ? conditions : conditions.slice(0, 1)) {
    server.limit(CONDITIONS[condition].bytesPerSecond);
    const visits: Record<PageName, Visit[]> = { petala: [], home: [], bare: [] };
    const names = Object.keys(PAGES) as PageName[];
    // The first pass warms the browser and the server up and is not counted.
    const warmUp = names.map((name) => [name, false] as const);
    const counted = shuffledPasses(names, { passes, seed }).flat();
    for (const [name, counts] of [...warmUp, ...counted.map((one) => [one, true] as const)]) {
      const seen = await visit(browser, { url: `${server.origin}/${PAGES[name]}`, condition, palette });
      if (counts) visits[name].push(seen);
    }
    results.push(resultOf(condition, visits));
  }
  server.limit(null);
  return results;
}

function resultOf(condition: Condition, { petala, home, bare }: Record<PageName, Visit[]>): ReadyResult {
  const spreads = (of: (seen: Visit) => number) => ({
    petala: spreadOf(petala.map(of)),
    home: spreadOf(home.map(of)),
    bare: spreadOf(bare.map(of)),
  });
  const ready_ms = spreads((seen) => seen.ready_ms);
  const distance = (seen: Visit): number => Math.abs(seen.ready_ms - ready_ms.petala.median);
  const typical = [...petala].sort((a, b) => distance(a) - distance(b))[0];
  const difference = Math.max(
    ...petala.flatMap((one) =>
      bare.flatMap((other) =>
        one.shares && other.shares ? [largestDifference(one.shares, other.shares)] : [],
      ),
    ),
  );
  if (difference > MOST_DIFFERENT) {
    throw new Error(
      `the two pages do not draw the same: ${JSON.stringify([petala[0]?.shares, bare[0]?.shares])}`,
    );
  }
  return {
    condition,
    ready_ms,
    firstMap_ms: spreads((seen) => seen.firstMap_ms),
    ratio: ready_ms.petala.median / ready_ms.bare.median,
    difference,
    timeline: typical?.timeline ?? [],
  };
}

export function readyTargets(results: readonly ReadyResult[]): Target[] {
  return results.flatMap(({ condition, ratio, firstMap_ms: { petala, home, bare } }) => [
    {
      name: `time to a ready map, ${condition}`,
      got: ratio,
      atMost: MOST_TIMES,
      unit: '× the bare page',
    },
    ...[
      { name: `first page with its map, ${condition}`, got: home },
      { name: `picture of the map in its place, ${condition}`, got: petala },
    ].map(({ name, got }) => ({
      name,
      got: got.median / bare.median,
      atMost: MOST_OF_BARE,
      unit: '× the bare page',
    })),
  ]);
}

/** Of all that the browser noted, what tells where the time goes; the rest stands in the JSON file. */
const KEY_MOMENTS = /^there: (index|mapHost|worker-maplibre.*)\.js$|^there: .*(json|csv)$|^(?!asked|there)/;

export function readyReport(results: readonly ReadyResult[]): string {
  return [
    '## Time to the first map',
    targetTable(readyTargets(results)),
    table(
      ['condition', 'Petala, ms', 'bare MapLibre, ms', 'ratio', 'passes'],
      results.map(({ condition, ready_ms, ratio }) => [
        condition,
        spreadText(ready_ms.petala),
        spreadText(ready_ms.bare),
        figure(ratio),
        String(ready_ms.petala.n),
      ]),
    ),
    table(
      ['first map on the screen', 'first page, ms', 'explorer, ms', 'bare MapLibre, ms'],
      results.map(({ condition, firstMap_ms }) => [
        condition,
        spreadText(firstMap_ms.home),
        spreadText(firstMap_ms.petala),
        spreadText(firstMap_ms.bare),
      ]),
    ),
    ...results.flatMap(({ condition, timeline }) => [
      `### Where Petala's time goes: ${condition}`,
      table(
        ['what', 'ms'],
        timeline.filter(([what]) => KEY_MOMENTS.test(what)).map(([what, at_ms]) => [what, figure(at_ms)]),
      ),
    ]),
  ].join('\n\n');
}
