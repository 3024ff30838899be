import type { Browser } from 'playwright-core';
import { measureAnalysis } from './analysis/analysis';
import { analysisReport } from './analysis/analysisReport';
import type { Question } from './analysis/questions';
import { closePage, coldPage } from './browser';
import { APP_DIR } from './builds';
import { carryReport, carryTargets, measureCarry } from './carry';
import { measureExplore } from './explore';
import { exploreReport } from './exploreReport';
import type { FileServer } from './fileServer';
import { framesReport, framesTargets, measureFrames } from './frames';
import { growthReport, measureGrowth } from './growth';
import { helixReport, helixTargets, measureHelix } from './helix';
import { importReport, importTargets, measureImport } from './import';
import { measureMeeting, meetingReport, meetingTargets } from './meeting';
import { measureNation } from './nation';
import { nationReport, nationTargets } from './nationReport';
import { measurePageTasks, pageTasksReport, pageTaskTargets } from './pageTasks';
import { measureReady, readyReport, readyTargets } from './ready';
import { measureRecolour } from './recolour';
import { recolourReport, recolourTargets } from './recolourReport';
import type { BenchName } from './results';
import { measureSites, siteReport, siteTargets } from './site';
import { measureSizes, sizeReport, sizeTargets } from './sizes';
import type { Target } from './statistics';
import { measureTable, tableReport } from './table';
import { measureTablePage, tablePageReport } from './tablePage';
import { TITLES } from './verdictTables';

/** How far a run goes: everything, the verdicts that matter in three minutes, or whether every bench still runs. */
export type Reach = 'whole' | 'quick' | 'trial';

/** What every bench is given. */
export interface Setting {
  readonly browser: Browser;
  /** Serves the built app, the pages that it is compared with, and the packs. */
  readonly server: FileServer;
  readonly reach: Reach;
  /** Numbers of villages, ascending. */
  readonly sizes: readonly number[];
  /** Of what is measured at one size alone. */
  readonly largest: number;
  readonly passes: number;
  readonly seed: number;
  /** Whether mapshaper may be fetched, to be compared. */
  readonly mapshaper: boolean;
  readonly say: (line: string) => void;
}

export interface Measured {
  /** Markdown. */
  readonly report: string;
  readonly targets: readonly Target[];
  readonly figures: unknown;
}

export interface Bench {
  /** What is built before it: the app, and the pages that the app is compared with. */
  readonly needs: readonly ('app' | 'pages')[];
  /** Is one of those whose verdicts `--quick` gives. */
  readonly isQuick?: true;
  /** The fewest passes of a whole run, where a pass takes so long that five of them are too many. */
  readonly fewestPasses?: number;
  readonly measure: (setting: Setting) => Promise<Measured>;
}

/** One of the calculator's questions, beside libraries that answer it. */
function question(name: Question, more: { readonly isQuick?: true } = {}): Bench {
  return {
    ...more,
    needs: [],
    measure: async (setting) => {
      const figures = await measureAnalysis(name, setting);
      const targets = figures.flatMap((one) => one.targets);
      return { report: analysisReport(TITLES[name], figures), targets, figures };
    },
  };
}

/** Every bench, in the order in which they are run and reported. */
export const BENCH_OF: Readonly<Record<BenchName, Bench>> = {
  sizes: {
    needs: ['app'],
    isQuick: true,
    measure: async ({ browser, server }) => {
      const page = await coldPage(browser);
      const figures = await measureSizes(page, server, { folder: APP_DIR, prefix: 'app/' });
      await closePage(page);
      return { report: sizeReport(figures), targets: sizeTargets(figures), figures };
    },
  },
  ready: {
    needs: ['app', 'pages'],
    isQuick: true,
    measure: async ({ browser, server, reach, passes, seed }) => {
      const figures = await measureReady(browser, server, { passes, seed, slowToo: reach === 'whole' });
      return { report: readyReport(figures), targets: readyTargets(figures), figures };
    },
  },
  recolour: {
    needs: ['pages'],
    measure: async ({ browser, server, sizes, passes, seed, say }) => {
      const figures = await measureRecolour(browser, server, { sizes, passes, seed, say });
      return { report: recolourReport(figures), targets: recolourTargets(figures), figures };
    },
  },
  explore: {
    needs: ['pages'],
    measure: async ({ browser, server, sizes, passes, seed, say }) => {
      const figures = await measureExplore(browser, server, { sizes, passes, seed, say });
      return { report: exploreReport(figures), targets: [], figures };
    },
  },
  frames: {
    needs: ['pages'],
    measure: async ({ browser, server, sizes, passes, seed, say }) => {
      const figures = await measureFrames(browser, server, { sizes, passes, seed, say });
      return { report: framesReport(figures), targets: framesTargets(figures), figures };
    },
  },
  table: {
    needs: ['app'],
    measure: async ({ browser, largest, passes, seed, say }) => {
      const inNode = measureTable({ n: largest, passes, seed });
      const inBrowser = await measureTablePage(browser, { n: largest, passes, seed, say });
      const report = `${tableReport(inNode)}\n\n${tablePageReport(inBrowser)}`;
      return { report, targets: [], figures: { inNode, inBrowser } };
    },
  },
  tasks: {
    needs: ['app'],
    isQuick: true,
    measure: async ({ browser, sizes, passes, say }) => {
      const figures = await measurePageTasks(browser, { sizes, passes, say });
      return { report: pageTasksReport(figures), targets: pageTaskTargets(figures), figures };
    },
  },
  carry: {
    needs: ['app'],
    measure: async ({ browser, say }) => {
      const figures = await measureCarry(browser, say);
      return { report: carryReport(figures), targets: carryTargets(figures), figures };
    },
  },
  meeting: {
    needs: ['app'],
    measure: async ({ browser, reach, passes, say }) => {
      const figures = await measureMeeting(browser, { passes, steps: reach === 'whole' ? 16 : 2, say });
      return { report: meetingReport(figures), targets: meetingTargets(figures), figures };
    },
  },
  nation: {
    needs: ['app'],
    fewestPasses: 3,
    measure: async ({ browser, sizes, largest, passes, seed, say }) => {
      const figures = await measureNation(browser, { sizes, largest, passes, seed, say });
      return { report: nationReport(figures), targets: nationTargets(figures), figures };
    },
  },
  points: question('points'),
  region: question('region'),
  nearest: question('nearest', { isQuick: true }),
  dissolve: question('dissolve'),
  hotspots: question('hotspots', { isQuick: true }),
  rollup: question('rollup', { isQuick: true }),
  growth: {
    needs: [],
    measure: async (setting) => {
      const figures = await measureGrowth(setting);
      return { report: `## ${TITLES.growth}\n\n${growthReport(figures)}`, targets: [], figures };
    },
  },
  helix: {
    needs: [],
    measure: async ({ largest, reach, passes, seed }) => {
      const activities = reach === 'whole' ? 200_000 : 2_000;
      const figures = await measureHelix({ villages: largest, activities, passes, seed });
      return { report: helixReport(figures), targets: helixTargets(figures), figures };
    },
  },
  site: {
    needs: [],
    measure: async ({ sizes, say }) => {
      const figures = await measureSites(sizes, say);
      return { report: siteReport(figures), targets: siteTargets(figures), figures };
    },
  },
  import: {
    needs: ['app'],
    measure: async ({ browser, reach, largest, passes, seed, mapshaper, say }) => {
      const [values, areas, side] = reach === 'whole' ? [800_000, 20_000, 50] : [20_000, 500, 10];
      const order = { villages: largest, values, areas, passes, seed, say };
      const figures = await measureImport(browser, { ...order, repairSide: mapshaper ? side : null });
      return { report: importReport(figures), targets: importTargets(figures), figures };
    },
  },
};
