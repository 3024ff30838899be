import type { Browser, Page } from 'playwright-core';
import { HOT_SPOTS } from '../src/aggregate/mapQuestion';
import { closePage, coldPage } from './browser';
import { APP_DIR, PACKS_DIR, demoPack } from './builds';
import { serveFolders } from './fileServer';
import { spreadOf, type Spread, type Target } from './statistics';
import { figure, spreadText, table, targetTable } from './tables';

/** What a reader asks of the calculator, on a map that stands; every act is taken back before the next. */
const ACTS = ['region', 'hotspots', 'level', 'regency'] as const;
type Act = (typeof ACTS)[number];

const NAMES: Readonly<Record<Act, string>> = {
  region: 'draw a rectangle over most of the map → its card',
  hotspots: 'search hot spots → their sentences',
  level: 'level kecamatan → map, legend and list of it',
  regency: 'level of regencies → map, legend and list of it',
};
/** The longest that the page may be held by one task until the answer. A level is another map. */
const LIMIT_MS: Readonly<Record<Act, number>> = { region: 50, hotspots: 50, level: 100, regency: 100 };
const LONGEST_WAIT_MS = 600_000;

interface Taken {
  /** From the last press to the answer painted. */
  readonly answer_ms: number;
  /** The longest single task of the page until then; 0 when none took 50 ms (the browser tells no shorter ones). */
  readonly longest_ms: number;
  readonly tasks: readonly PageTask[];
}

interface PageTask {
  readonly at_ms: number;
  readonly took_ms: number;
}

export interface PageTasksResult {
  readonly villages: number;
  /** From one frame to the next while the map is dragged; a screen's own beat is 16.7 ms. */
  readonly frame_ms: Spread;
  readonly acts: Readonly<Record<Act, ActSpread>>;
}

interface ActSpread {
  readonly answer_ms: Spread;
  readonly longest_ms: Spread;
  /** The first time, when code is fetched and nothing is remembered: in no spread. */
  readonly first: Omit<Taken, 'tasks'>;
}

interface Order {
  readonly sizes: readonly number[];
  readonly passes: number;
  readonly say: (line: string) => void;
}

/** The built app with packs of n villages: how long the page is held while regions and hot spots are computed. */
export async function measurePageTasks(browser: Browser, order: Order): Promise<PageTasksResult[]> {
  const results: PageTasksResult[] = [];
  for (const n of order.sizes) results.push(await measureSize(browser, { ...order, n }));
  return results;
}

async function measureSize(
  browser: Browser,
  { n, passes, say }: Omit<Order, 'sizes'> & { readonly n: number },
): Promise<PageTasksResult> {
  const server = await serveFolders({
    'app/geojson/contoh/': `${PACKS_DIR}/${demoPack(n)}/`,
    'app/': APP_DIR,
  });
  const page = await coldPage(browser);
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(() => {
    const tasks: PageTask[] = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        tasks.push({ at_ms: startTime, took_ms: duration });
    }).observe({ type: 'longtask', buffered: true });
    Object.assign(window, { pageTasks: tasks });
  });
  try {
    say(`tasks of the page, ${n} villages`);
    await page.goto(`${server.origin}/app/#/peta?pack=contoh&ind=p0&th=2024&panel=agregasi`);
    await settled(page);
    const taken: Record<Act, Taken[]> = { region: [], hotspots: [], level: [], regency: [] };
    for (let pass = 0; pass <= passes; pass++) {
      say(`  pass ${pass} of ${passes}`);
      for (const act of ACTS) {
        const took = await take(page, { act, pass });
        say(`    ${act}: ${figure(took.answer_ms)} ms, longest task ${figure(took.longest_ms)} ms`);
        taken[act].push(took);
      }
    }
    const spreads = ACTS.map((act): [Act, ActSpread] => [act, spreadsOf(taken[act])]);
    say('  dragging the map');
    const frame_ms = spreadOf(await drag(page));
    return { villages: n, frame_ms, acts: Object.fromEntries(spreads) as PageTasksResult['acts'] };
  } finally {
    await closePage(page);
    await server.close();
  }
}

function spreadsOf([first, ...counted]: readonly Taken[]): ActSpread {
  const { answer_ms, longest_ms } = first!;
  return {
    answer_ms: spreadOf(counted.map((took) => took.answer_ms)),
    longest_ms: spreadOf(counted.map((took) => took.longest_ms)),
    first: { answer_ms, longest_ms },
  };
}

const BASE = '#/peta?pack=contoh&ind=p0&th=2024&panel=agregasi';

interface Turn {
  readonly act: Act;
  readonly pass: number;
}

function goTo(page: Page, hash: string): Promise<void> {
  return page.evaluate((to) => void (location.hash = to), hash);
}

function settled(page: Page): Promise<void> {
  return page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: LONGEST_WAIT_MS });
}

/** Asks, waits for the answer, and goes back to the plain map. */
async function take(page: Page, { act, pass }: Turn): Promise<Taken> {
  const press = await prepare(page, { act, pass });
  await page.evaluate(() => void (window as unknown as Watched).pageTasks.splice(0));
  const begun = await page.evaluate(() => performance.now());
  await press();
  await answered(page, act);
  await settled(page);
  const taken = await page.evaluate(async (from) => {
    const painted = () =>
      new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
    const answer_ms = performance.now() - from;
    await painted();
    const tasks = (window as unknown as Watched).pageTasks.map(({ at_ms, took_ms }) => ({
      at_ms: at_ms - from,
      took_ms,
    }));
    return { answer_ms, tasks, longest_ms: Math.max(0, ...tasks.map(({ took_ms }) => took_ms)) };
  }, begun);
  await goTo(page, BASE);
  await page.getByRole('article').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Persegi panjang', exact: true }).waitFor();
  await settled(page);
  return taken;
}

interface Watched {
  readonly pageTasks: PageTask[];
}

/** All that comes before the last press; answers with the last press. */
async function prepare(page: Page, { act, pass }: Turn): Promise<() => Promise<void>> {
  switch (act) {
    case 'region': {
      await page.getByRole('button', { name: 'Persegi panjang', exact: true }).click();
      await page.getByRole('button', { name: 'Batal', exact: true }).waitFor();
      const box = await page.getByRole('application').boundingBox();
      if (box === null) throw new Error('the page shows no map');
      const at = (share: number) => [box.x + box.width * share, box.y + box.height * share] as const;
      const end = at(0.85 - 0.01 * pass);
      await page.mouse.click(...at(0.12));
      await page.mouse.move(...end, { steps: 4 });
      return () => page.mouse.click(...end);
    }
    case 'hotspots':
      // Another seed in each pass, since the app remembers the answer to a question that it has had before.
      return () => goTo(page, `${BASE}&mode=kantong.lisa.queen.${HOT_SPOTS.permutations}.${pass + 1}`);
    case 'level':
      return () => goTo(page, `${BASE}&tingkat=kecamatan`);
    case 'regency':
      return () => goTo(page, `${BASE}&tingkat=kabupaten`);
  }
}

const DRAG_STEPS = 90;

/** Milliseconds between frames while the map is dragged to and fro. */
async function drag(page: Page): Promise<number[]> {
  const box = await page.getByRole('application').boundingBox();
  if (box === null) throw new Error('the page shows no map');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => {
    const at: number[] = [];
    Object.assign(window, { frames: at });
    const next = (now: number) => {
      at.push(now);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  for (let step = 0; step < DRAG_STEPS; step++) {
    await page.mouse.move(x + 120 * Math.sin(step / 12), y + 60 * Math.sin(step / 9));
  }
  const at = await page.evaluate(() => (window as unknown as { frames: number[] }).frames.slice());
  await page.mouse.up();
  return at.slice(1).map((now, i) => now - (at[i] ?? now));
}

async function answered(page: Page, act: Act): Promise<void> {
  switch (act) {
    case 'region':
      return page.getByRole('article').filter({ hasText: 'km²' }).waitFor({ timeout: LONGEST_WAIT_MS });
    case 'hotspots':
      return page
        .getByRole('region', { name: 'Kantong' })
        .getByText('koreksi')
        .first()
        .waitFor({ timeout: LONGEST_WAIT_MS });
    case 'level':
    case 'regency':
      return page
        .getByRole('button', { name: 'Kembali ke tingkat desa' })
        .waitFor({ timeout: LONGEST_WAIT_MS });
  }
}

export function pageTasksReport(results: readonly PageTasksResult[]): string {
  const rows = rowsOf(results);
  return [
    '### Tasks of the page',
    targetTable(pageTaskTargets(results)),
    table(
      ['act', 'villages', 'until the answer, ms', 'longest task of the page, ms', 'the first time, ms'],
      rows.map(({ act, villages, answer_ms, longest_ms, first }) => [
        NAMES[act],
        villages.toLocaleString('en'),
        spreadText(answer_ms),
        spreadText(longest_ms),
        `${figure(first.answer_ms)}, longest task ${figure(first.longest_ms)}`,
      ]),
    ),
    table(
      ['villages', 'dragging the map: from frame to frame, ms'],
      results.map(({ villages, frame_ms }) => [villages.toLocaleString('en'), spreadText(frame_ms)]),
    ),
  ].join('\n\n');
}

function rowsOf(results: readonly PageTasksResult[]) {
  return results.flatMap(({ villages, acts }) => ACTS.map((act) => ({ act, villages, ...acts[act] })));
}

export function pageTaskTargets(results: readonly PageTasksResult[]): Target[] {
  return rowsOf(results).map(targetOf);
}

function targetOf(row: { act: Act; villages: number; longest_ms: Spread }): Target {
  const name = `${row.villages.toLocaleString('en')} villages, ${row.act}: longest task`;
  return { name, got: row.longest_ms.median, atMost: LIMIT_MS[row.act], unit: 'ms' };
}
