import type { Browser, Page } from 'playwright-core';
import { closePage, coldPage } from './browser';
import { demoPack } from './builds';
import type { FileServer } from './fileServer';
import { HOWS, HOWS_OF_PAGE, type How, type PageKind, type Step } from './pages/recolour/contender';
import type { DrawnRows } from './pages/recolour/drawnRows';
import type { Opened, RecolourPage } from './pages/recolour/recolour';
import type { SampleResult } from './pages/recolour/samples';
import { type Spread, shuffledPasses, spreadOf } from './statistics';

const VIEWPORT = { width: 1024, height: 768 };
/** Years that are stepped through, the latest of the pack. */
const YEARS = 5;
/** Villages looked at for the equality of what is drawn. */
const SAMPLES = 400;
/** In the near views about so many villages are on the screen, so that each is large enough to look at. */
const VILLAGES_IN_NEAR_VIEW = 150;
/** Above this each way does one step a pass: every one takes seconds to draw in software. */
const MANY_VILLAGES = 10_000;
/** Steps of the fast ways in one pass; setData, which takes seconds, does one. */
const STEPS_A_PASS: Readonly<Record<How, number>> = {
  petala: 3,
  engine: 3,
  setData: 1,
  paintProperty: 1,
  featureState: 2,
  featureStateChanged: 2,
};

export interface Agreement {
  readonly fullExtent: SampleResult;
  readonly near: SampleResult;
}

export interface HowResult {
  readonly called_ms: Spread;
  readonly idle_ms: Spread;
  readonly drawn_ms: Spread;
}

export interface RecolourResult {
  readonly villages: number;
  readonly steps: Readonly<Record<How, HowResult>>;
  readonly first: Readonly<Record<PageKind, Pick<Opened, 'firstPaint_ms' | 'firstDrawn_ms'>>>;
  readonly agreement: Readonly<Record<PageKind, Agreement>>;
  /** Villages that the tiles of the stock map hold at full extent. */
  readonly inTiles: number;
  readonly drawnRows: DrawnRows;
  readonly classify_ms: Spread;
}

interface Order {
  readonly sizes: readonly number[];
  readonly passes: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

type Bench = { readonly recolourPage: RecolourPage };

interface OpenPage {
  readonly page: Page;
  readonly opened: Opened;
}

async function openPage(
  browser: Browser,
  server: FileServer,
  { n, kind }: { readonly n: number; readonly kind: PageKind },
): Promise<OpenPage> {
  const page = await coldPage(browser, VIEWPORT);
  await page.goto(`${server.origin}/pages/recolour/`);
  await page.waitForFunction(() => 'recolourPage' in window);
  const opened = await page.evaluate((order) => (window as unknown as Bench).recolourPage.open(order), {
    pack: `${server.origin}/packs/${demoPack(n)}/`,
    kind,
    years: YEARS,
  });
  return { page, opened };
}

/** Steps every way through the years, pass by pass in shuffled order, each pass once a way and side by side. */
async function measureSteps(
  pages: ReadonlyMap<PageKind, OpenPage>,
  { n, passes, seed, say }: Pick<Order, 'passes' | 'seed' | 'say'> & { readonly n: number },
): Promise<Record<How, HowResult>> {
  const kindOf = (how: How): PageKind =>
    (Object.keys(HOWS_OF_PAGE) as PageKind[]).find((kind) =>
      (HOWS_OF_PAGE[kind] as readonly How[]).includes(how),
    ) ?? 'petala';
  const steps = Object.fromEntries(HOWS.map((how) => [how, [] as Step[]])) as Record<How, Step[]>;
  const years = new Map<PageKind, number>();
  // The first pass is the warm-up: shaders, code paths and glyphs are made in it.
  const order = shuffledPasses(HOWS, { passes: passes + 1, seed });
  for (const [pass, hows] of order.entries()) {
    say(`  pass ${pass} of ${passes}`);
    for (const how of hows) {
      const kind = kindOf(how);
      const page = pages.get(kind)?.page;
      await page?.bringToFront();
      const count = n > MANY_VILLAGES ? 1 : STEPS_A_PASS[how];
      for (let i = 0; i < count; i++) {
        const year = (years.get(kind) ?? 0) + 1;
        years.set(kind, year);
        const step = await page?.evaluate((asked) => (window as unknown as Bench).recolourPage.step(asked), {
          year,
          how,
        });
        if (step === undefined) throw new Error(`no page of ${kind}`);
        say(`    ${how}: idle ${step.idle_ms.toFixed(1)} ms, drawn ${step.drawn_ms.toFixed(0)} ms`);
        if (pass > 0) steps[how].push(step);
      }
    }
  }
  const resultOf = (all: readonly Step[]): HowResult => ({
    called_ms: spreadOf(all.map(({ called_ms }) => called_ms)),
    idle_ms: spreadOf(all.map(({ idle_ms }) => idle_ms)),
    drawn_ms: spreadOf(all.map(({ drawn_ms }) => drawn_ms)),
  });
  return Object.fromEntries(HOWS.map((how) => [how, resultOf(steps[how])])) as Record<How, HowResult>;
}

const sample = (page: Page): Promise<SampleResult> =>
  page.evaluate((most) => (window as unknown as Bench).recolourPage.sample(most), SAMPLES);

/** Shows the same year everywhere and looks at the pixels, from afar and at two places from near. */
async function agreementOf({ page, opened }: OpenPage, how: How): Promise<Agreement> {
  await page.bringToFront();
  await page.evaluate(async (asked) => {
    const { recolourPage } = window as unknown as Bench;
    await recolourPage.step({ year: 0, how: asked });
    await recolourPage.plain();
  }, how);
  const fullExtent = await sample(page);
  const near = { asked: 0, equal: 0 };
  const zoom = opened.camera.zoom + 0.5 * Math.log2(Math.max(2, opened.villages / VILLAGES_IN_NEAR_VIEW));
  for (const share of [0.3, 0.7]) {
    await page.evaluate(
      async ({ row, zoom }) => {
        const { recolourPage } = window as unknown as Bench;
        await recolourPage.look({ ...recolourPage.placeOf(row), zoom });
      },
      { row: Math.floor(share * opened.villages), zoom },
    );
    const seen = await sample(page);
    near.asked += seen.asked;
    near.equal += seen.equal;
  }
  return { fullExtent, near };
}

/**
 * What must be true before a ratio means anything: from near, every village looked at has the same, right colour
 * in all contenders, and ours also from afar. Stock maps drop villages from their coarse tiles: that is counted,
 * and is no error of the bench.
 */
function assertSame(agreement: Readonly<Record<PageKind, Agreement>>, villages: number): void {
  for (const [kind, { fullExtent, near }] of Object.entries(agreement)) {
    const ours = kind === 'petala' || kind === 'engine';
    const enough = near.asked >= 20 && fullExtent.asked >= 20;
    if (!enough || near.equal < near.asked || (ours && fullExtent.equal < fullExtent.asked)) {
      throw new Error(
        `${kind} at ${villages}: what is drawn differs: ${JSON.stringify({ fullExtent, near })}`,
      );
    }
  }
}

/** Recolouring at each size: all contenders open at once, each on a page of its own, measured in turn. */
export async function measureRecolour(
  browser: Browser,
  server: FileServer,
  { sizes, passes, seed, say }: Order,
): Promise<RecolourResult[]> {
  const results: RecolourResult[] = [];
  for (const n of sizes) {
    say(`recolouring ${n} villages`);
    results.push(await measureSize(browser, server, { n, passes, seed, say }));
  }
  return results;
}

async function measureSize(
  browser: Browser,
  server: FileServer,
  { n, passes, seed, say }: Omit<Order, 'sizes'> & { readonly n: number },
): Promise<RecolourResult> {
  const kinds = Object.keys(HOWS_OF_PAGE) as PageKind[];
  const pages = new Map<PageKind, OpenPage>();
  for (const kind of shuffledPasses(kinds, { passes: 1, seed })[0] ?? kinds) {
    const one = await openPage(browser, server, { n, kind });
    const { firstPaint_ms, firstDrawn_ms } = one.opened;
    say(`  ${kind}: first idle ${firstPaint_ms.toFixed(0)} ms, drawn ${firstDrawn_ms.toFixed(0)} ms`);
    pages.set(kind, one);
  }
  const page = (kind: PageKind): OpenPage => {
    const one = pages.get(kind);
    if (one === undefined) throw new Error(`no page of ${kind}`);
    return one;
  };
  const steps = await measureSteps(pages, { n, passes, seed, say });
  const inTiles = await page('featureState').page.evaluate(
    () => (window as unknown as Bench).recolourPage.villagesInTiles() ?? 0,
  );
  const agreement = {} as Record<PageKind, Agreement>;
  for (const kind of kinds) {
    agreement[kind] = await agreementOf(page(kind), HOWS_OF_PAGE[kind][0]);
    say(`  ${kind}: ${JSON.stringify(agreement[kind])}`);
  }
  const first = Object.fromEntries(kinds.map((kind) => [kind, page(kind).opened]));
  const classify_ms = spreadOf(kinds.flatMap((kind) => page(kind).opened.classify_ms));
  // The plain map has no antialiasing: every pixel is of one village.
  const { page: enginePage, opened } = page('engine');
  await enginePage.bringToFront();
  const drawn = await enginePage.evaluate(async (camera) => {
    const { recolourPage } = window as unknown as Bench;
    await recolourPage.look(camera);
    return recolourPage.drawnRows();
  }, opened.camera);
  for (const one of pages.values()) await closePage(one.page);
  assertSame(agreement, n);
  return {
    villages: n,
    steps,
    first: first as Record<PageKind, Opened>,
    agreement,
    inTiles,
    drawnRows: drawn,
    classify_ms,
  };
}
