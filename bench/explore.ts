import type { Browser, Page } from 'playwright-core';
import { closePage, coldPage } from './browser';
import { demoPack } from './builds';
import type { FileServer } from './fileServer';
import type { ActTime, ExplorePage } from './pages/explore/explore';
import { ACTS, ACTS_OF, EXPLORER_KINDS, type Act, type ExplorerKind } from './pages/explore/explorer';
import { shuffledPasses, spreadOf, type Spread } from './statistics';

const VIEWPORT = { width: 1024, height: 768 };
const YEARS = 5;
/** Villages looked at for the equality of what is drawn. */
const SAMPLES = 400;
/** In the nation few villages are so large from afar that a pixel lies wholly inside. */
const FEWEST = 2;
/** Each act is done and taken back in a pass. */
const TIMES_A_PASS = 2;

export interface ActResult {
  readonly act: Act;
  readonly kind: ExplorerKind;
  readonly idle_ms: Spread;
  readonly drawn_ms: Spread;
}

export interface ExploreResult {
  readonly villages: number;
  readonly acts: readonly ActResult[];
  /** Villages looked at, all of them with the right colour in both maps, by what was shown. */
  readonly looked: Readonly<Record<'year' | 'hover' | 'filter', number>>;
}

interface Order {
  readonly sizes: readonly number[];
  readonly passes: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

type Bench = { readonly explorePage: ExplorePage };

/** What a reader does on a map that stands, in Petala and on stock maps, each on a page of its own, in turn. */
export async function measureExplore(
  browser: Browser,
  server: FileServer,
  order: Order,
): Promise<ExploreResult[]> {
  const results: ExploreResult[] = [];
  for (const n of order.sizes) {
    order.say(`exploring ${n} villages`);
    results.push(await measureSize(browser, server, { ...order, n }));
  }
  return results;
}

async function measureSize(
  browser: Browser,
  server: FileServer,
  { n, passes, seed, say }: Omit<Order, 'sizes'> & { readonly n: number },
): Promise<ExploreResult> {
  const pages = new Map<ExplorerKind, Page>();
  for (const kind of EXPLORER_KINDS) {
    const page = await coldPage(browser, VIEWPORT);
    await page.goto(`${server.origin}/pages/explore/`);
    await page.waitForFunction(() => 'explorePage' in window);
    await page.evaluate((asked) => (window as unknown as Bench).explorePage.open(asked), {
      pack: `${server.origin}/packs/${demoPack(n)}/`,
      kind,
      years: YEARS,
    });
    pages.set(kind, page);
    say(`  ${kind} is open`);
  }
  // Before anything is timed: times of maps that draw different pictures cannot be compared.
  const looked = await assertSame(pages);
  const acts = await measureActs(pages, { passes, seed, say });
  for (const page of pages.values()) await closePage(page);
  return { villages: n, acts, looked };
}

async function measureActs(
  pages: ReadonlyMap<ExplorerKind, Page>,
  { passes, seed, say }: Pick<Order, 'passes' | 'seed' | 'say'>,
): Promise<ActResult[]> {
  const pairs = EXPLORER_KINDS.flatMap((kind) =>
    ACTS_OF[kind].map((act) => ({ kind, act, times: [] as ActTime[] })),
  );
  // A swipe must be on the map before its divider can be dragged: acts keep their order, the maps take turns in a shuffled one.
  const turns = shuffledPasses(EXPLORER_KINDS, { passes: (passes + 1) * ACTS.length, seed });
  for (let pass = 0; pass <= passes; pass++) {
    say(`  pass ${pass} of ${passes}`);
    for (const [i, act] of ACTS.entries()) {
      for (const kind of turns[pass * ACTS.length + i] ?? []) {
        const pair = pairs.find((one) => one.kind === kind && one.act === act);
        const page = pages.get(kind);
        if (!pair || !page) continue;
        await page.bringToFront();
        for (let time = 0; time < TIMES_A_PASS; time++) {
          const order = { act, n: pass * TIMES_A_PASS + time };
          const took = await page.evaluate(
            (asked) => (window as unknown as Bench).explorePage.act(asked),
            order,
          );
          // The first pass is the warm-up.
          if (pass > 0) pair.times.push(took);
        }
      }
    }
  }
  return pairs.map(({ kind, act, times }) => ({
    kind,
    act,
    idle_ms: spreadOf(times.map(({ idle_ms }) => idle_ms)),
    drawn_ms: spreadOf(times.map(({ drawn_ms }) => drawn_ms)),
  }));
}

/** Both maps must show the same, right colours under a filter and a hovered class, or no ratio means anything. */
async function assertSame(pages: ReadonlyMap<ExplorerKind, Page>): Promise<ExploreResult['looked']> {
  const looked = { year: 0, hover: 0, filter: 0 };
  for (const kind of ['petala', 'featureState'] as const) {
    const page = pages.get(kind);
    await page?.bringToFront();
    const seen = await page?.evaluate(
      (most) => (window as unknown as Bench).explorePage.sample(most),
      SAMPLES,
    );
    for (const what of ['year', 'hover', 'filter'] as const) {
      const { asked, equal } = seen?.[what] ?? { asked: 0, equal: 0 };
      // Stock tiles drop villages from afar: that is no error of the bench.
      if (asked < FEWEST || (kind === 'petala' && equal < asked) || equal < 0.9 * asked)
        throw new Error(`${kind}, ${what}: ${equal} of ${asked} have the right colour`);
      looked[what] += asked;
    }
  }
  return looked;
}
