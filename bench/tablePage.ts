import type { Browser, Page } from 'playwright-core';
import { closePage, coldPage } from './browser';
import { APP_DIR, PACKS_DIR, demoPack } from './builds';
import { serveFolders } from './fileServer';
import { shuffledPasses, spreadOf, type Spread } from './statistics';
import { figure, spreadText, table } from './tables';

/** What a reader does with the table that stands in the app. */
const ACTS = ['value', 'name', 'jump', 'scroll'] as const;
type Act = (typeof ACTS)[number];

const NAMES: Readonly<Record<Act, string>> = {
  value: 'press the value’s head → the rows are painted in its order',
  name: 'press the name’s head → the rows are painted in its order',
  jump: 'jump to a far row → it is painted',
  scroll: 'scroll by a row and a half a frame: one frame',
};
/** Frames scrolled through in a pass. */
const FRAMES = 30;
const STEP_PX = 60;
const ROW_PX = 40;

export interface TablePageResult {
  readonly villages: number;
  /** From the address to the first row, and until the app says that all is ready. */
  readonly rows_ms: number;
  readonly ready_ms: number;
  /** Rows that stand in the document. */
  readonly standing: number;
  readonly acts: Readonly<Record<Act, Spread>>;
}

interface Order {
  readonly n: number;
  readonly passes: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

/** The built app with a pack of n villages in the place of its made-up one, opened at the table. */
export async function measureTablePage(browser: Browser, order: Order): Promise<TablePageResult> {
  const { n, passes, seed, say } = order;
  const server = await serveFolders({
    'app/geojson/contoh/': `${PACKS_DIR}/${demoPack(n)}/`,
    'app/': APP_DIR,
  });
  const page = await coldPage(browser);
  // The runner of these scripts names every function by a helper that a page has not.
  await page.addInitScript('globalThis.__name = (named) => named');
  try {
    say(`table in the browser, ${n} villages`);
    const begun = performance.now();
    await page.goto(`${server.origin}/app/#/peta?pack=contoh&tampil=tabel`);
    await page.locator('tbody tr[data-at="0"]').waitFor();
    const rows_ms = performance.now() - begun;
    await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
    const ready_ms = performance.now() - begun;
    const count = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 2;
    if (count !== n) throw new Error(`the table says ${count} rows, not ${n}`);
    const standing = await page.locator('tbody tr[data-at]').count();
    const times: Record<Act, number[]> = { value: [], name: [], jump: [], scroll: [] };
    for (const [pass, acts] of shuffledPasses(ACTS, { passes: passes + 1, seed }).entries()) {
      say(`  pass ${pass} of ${passes}`);
      for (const act of acts) {
        const took = await actOn(page, { act, at: Math.floor(((pass * 0.37 + 0.19) % 1) * (n - 50)) });
        // The first pass is the warm-up.
        if (pass > 0) times[act].push(...took);
      }
    }
    const spreads = ACTS.map((act): [Act, Spread] => [act, spreadOf(times[act])]);
    return {
      villages: n,
      rows_ms,
      ready_ms,
      standing,
      acts: Object.fromEntries(spreads) as Record<Act, Spread>,
    };
  } finally {
    await closePage(page);
    await server.close();
  }
}

async function actOn(page: Page, { act, at }: { readonly act: Act; readonly at: number }): Promise<number[]> {
  switch (act) {
    case 'value':
      return [await press(page, 'th.figure button')];
    case 'name':
      return [await press(page, 'th.nama button')];
    case 'jump':
      return [await jump(page, at)];
    case 'scroll':
      return scroll(page);
  }
}

/** Milliseconds from a press on a head until the table says that it is in its order and a frame has been painted. */
function press(page: Page, head: string): Promise<number> {
  return page.evaluate(async (selector) => {
    // The first row may be the same in both orders: the arrow and the rows change in one go.
    const order = () => document.querySelector(selector)!.closest('th')!.getAttribute('aria-sort');
    const painted = () =>
      new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
    document.querySelector('[role="grid"]')!.parentElement!.scrollTop = 0;
    await painted();
    const before = order();
    const begun = performance.now();
    document.querySelector<HTMLElement>(selector)!.click();
    do await painted();
    while (order() === before && performance.now() - begun < 30_000);
    if (order() === before) throw new Error(`${selector}: the order stays`);
    return performance.now() - begun;
  }, head);
}

/** Milliseconds from a jump of the scroll bar until the row stands there and a frame has been painted. */
function jump(page: Page, at: number): Promise<number> {
  return page.evaluate(
    async ({ row, row_px }) => {
      const painted = () =>
        new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
      const begun = performance.now();
      document.querySelector('[role="grid"]')!.parentElement!.scrollTop = row * row_px;
      do await painted();
      while (!document.querySelector(`tbody tr[data-at="${row}"]`) && performance.now() - begun < 30_000);
      if (!document.querySelector(`tbody tr[data-at="${row}"]`)) throw new Error(`row ${row} does not come`);
      return performance.now() - begun;
    },
    { row: at, row_px: ROW_PX },
  );
}

/** Milliseconds between the frames of steady scrolling; in each the rows in view must stand in the document. */
function scroll(page: Page): Promise<number[]> {
  return page.evaluate(
    async ({ frames, step_px }) => {
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const box = document.querySelector('[role="grid"]')!.parentElement!;
      const took: number[] = [];
      let last = await frame();
      for (let i = 0; i < frames; i++) {
        box.scrollTop += step_px;
        const now = await frame();
        took.push(now - last);
        last = now;
      }
      return took;
    },
    { frames: FRAMES, step_px: STEP_PX },
  );
}

export function tablePageReport({ villages, rows_ms, ready_ms, standing, acts }: TablePageResult): string {
  return [
    `### In the browser, ${villages.toLocaleString('en')} rows`,
    table(
      ['act', 'ms'],
      [
        ['from the address to the first row (once)', figure(rows_ms)],
        ['from the address to ready (once)', figure(ready_ms)],
        ...ACTS.map((act) => [NAMES[act], spreadText(acts[act])]),
      ],
    ),
    `${standing} rows stand in the document.`,
  ].join('\n\n');
}
