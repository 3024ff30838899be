import type { Browser, Page } from 'playwright-core';
import type { LayerId } from '../src/layers/layerIds';
import { closePage, coldPage } from './browser';
import { demoPack } from './builds';
import type { FileServer } from './fileServer';
import type { FramesPage } from './pages/frames/frames';
import { shuffledPasses, spreadOf, type Spread, type Target } from './statistics';
import { figure, spreadText, table } from './tables';

const VIEWPORT = { width: 1024, height: 768 };
/** The same picture is drawn so many times in a row; the first is not counted, for what was hidden is uploaded then. */
const FRAMES = 5;
const MOST = 1.2;

/** What is left out of the app's map, to learn what it costs. */
const PARTS = {
  'sea and neighbours': [
    ...(['sea', 'waterline3', 'waterline2', 'waterline1'] as const),
    ...(['neighbourFill', 'neighbourLine'] as const),
  ],
  'borders of villages': ['villageLine', 'zeroEdge'],
  'borders of kecamatan': ['districtCasing', 'districtLine'],
  'border of the region': ['outlineCasing', 'outline'],
  'names and letters': ['seaLabel', 'neighbourLabel', 'classCode', 'villageLabel', 'districtLabel'],
  'watermark of made-up data': ['watermark'],
} as const satisfies Readonly<Record<string, readonly LayerId[]>>;
type Part = keyof typeof PARTS | 'all of these';
const LAYERS_OF: Readonly<Record<Part, readonly LayerId[]>> = {
  ...PARTS,
  'all of these': Object.values(PARTS).flat(),
};

const ALL = 'everything';
type State = Part | typeof ALL;
const STATES: readonly State[] = [ALL, ...(Object.keys(LAYERS_OF) as Part[])];

export interface FramesResult {
  readonly villages: number;
  /** A stock map of fills and one line layer. */
  readonly stock_ms: Spread;
  readonly everything_ms: Spread;
  /** The app's map without one of its parts. */
  readonly without_ms: Readonly<Partial<Record<Part, Spread>>>;
}

interface Order {
  readonly sizes: readonly number[];
  readonly passes: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

type Bench = { readonly framesPage: FramesPage };

/** The time of one whole frame of a map that stands, in the app, in the app without a part, and of a stock map. */
export async function measureFrames(
  browser: Browser,
  server: FileServer,
  { sizes, passes, seed, say }: Order,
): Promise<FramesResult[]> {
  const results: FramesResult[] = [];
  for (const n of sizes) {
    say(`frames of ${n} villages`);
    const pack = `${server.origin}/packs/${demoPack(n)}/`;
    const [app, stock] = [await opened(browser, server), await opened(browser, server)];
    const drawn = await open(app, { pack, kind: 'petala' });
    await open(stock, { pack, kind: 'stock' });
    const states = STATES.filter((one) => one === ALL || LAYERS_OF[one].some((id) => drawn.includes(id)));
    const times = new Map<State | 'stock', number[]>([...states, 'stock' as const].map((one) => [one, []]));
    const turns = shuffledPasses([...times.keys()], { passes: passes + 1, seed });
    for (const [pass, turn] of turns.entries()) {
      for (const state of turn) {
        const page = state === 'stock' ? stock : app;
        await page.bringToFront();
        if (state !== 'stock') await page.evaluate(leaveOut, state === ALL ? [] : LAYERS_OF[state]);
        const took = await page.evaluate(draw, FRAMES + 1);
        // The first pass is the warm-up.
        if (pass > 0) times.get(state)!.push(...took.slice(1));
      }
    }
    for (const page of [app, stock]) await closePage(page);
    results.push({
      villages: n,
      stock_ms: spreadOf(times.get('stock')!),
      everything_ms: spreadOf(times.get(ALL)!),
      without_ms: Object.fromEntries(
        states.flatMap((one) => (one === ALL ? [] : [[one, spreadOf(times.get(one)!)]])),
      ),
    });
  }
  return results;
}

async function opened(browser: Browser, server: FileServer): Promise<Page> {
  const page = await coldPage(browser, VIEWPORT);
  await page.goto(`${server.origin}/pages/frames/`);
  await page.waitForFunction(() => 'framesPage' in window);
  return page;
}

const open = (page: Page, order: Parameters<FramesPage['open']>[0]) =>
  page.evaluate((asked) => (window as unknown as Bench).framesPage.open(asked), order);
const leaveOut = (layers: readonly LayerId[]) => (window as unknown as Bench).framesPage.without(layers);
const draw = (times: number) => (window as unknown as Bench).framesPage.frames(times);

/** One table a size: what a frame takes, and what it takes less without each part. */
export function framesReport(results: readonly FramesResult[]): string {
  return [
    '## A whole frame',
    ...results.flatMap(({ villages, stock_ms, everything_ms, without_ms }) => [
      `### ${villages.toLocaleString('en')} villages`,
      table(
        ['map', 'one frame, ms', '× the plain map', 'less than everything, ms'],
        [
          ['a plain map: fills and one line layer', spreadText(stock_ms), '1.00', ''],
          ['**Petala**, everything', spreadText(everything_ms), times(everything_ms, stock_ms), ''],
          ...Object.entries(without_ms).map(([part, spread]) => [
            `without ${part}`,
            spreadText(spread),
            times(spread, stock_ms),
            figure(everything_ms.median - spread.median),
          ]),
        ],
      ),
    ]),
  ].join('\n\n');
}

const times = (one: Spread, other: Spread): string => figure(one.median / other.median);

export function framesTargets(results: readonly FramesResult[]): Target[] {
  return results.map(({ villages, everything_ms, stock_ms }) => ({
    name: `${villages.toLocaleString('en')} villages: a whole frame against a plain map`,
    got: everything_ms.median / stock_ms.median,
    atMost: MOST,
    unit: '×',
  }));
}
