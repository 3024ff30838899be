/**
 * `npm run bench -- [sizes] [ready] [recolour] [explore] [table] [tasks] [carry] [meeting] [analysis]
 * [helix] [site] [import] [--villages 285,8569,81904] [--questions points,region]
 * [--passes 7] [--seed 1] [--results folder] [--graphics card] [--quick]`
 *
 * Measures what is named, or everything, prints Markdown tables on stdout and progress on stderr. Exit 0 whatever
 * the ratios are: a figure that falls short is a result. Exit 1 when a measurement could not be made.
 * `--quick` runs every bench once at a small size, to see that all of them still run; its figures say nothing.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureAnalysis } from './analysis/analysis';
import { analysisReport } from './analysis/analysisReport';
import { carryReport, carryTargets, measureCarry } from './carry';
import { closePage, coldPage, GRAPHICS, launchBrowser, machine } from './browser';
import { APP_DIR, CACHE, PACKS_DIR, PAGES_DIR, buildApp, buildPages } from './builds';
import { serveFolders } from './fileServer';
import { measureExplore } from './explore';
import { exploreReport } from './exploreReport';
import { helixReport, helixTargets, measureHelix } from './helix';
import { importReport, importTargets, measureImport } from './import';
import { measureMeeting, meetingReport, meetingTargets } from './meeting';
import { measureReady, readyReport, readyTargets } from './ready';
import { measureRecolour } from './recolour';
import { recolourReport, recolourTargets } from './recolourReport';
import { BENCHES, commitHere, writeResult, type BenchName, type Run } from './results';
import { measureSites, siteReport, siteTargets } from './site';
import { measureSizes, sizeReport, sizeTargets } from './sizes';
import type { Target } from './statistics';
import { measurePageTasks, pageTasksReport, pageTaskTargets } from './pageTasks';
import { measureTable, tableReport } from './table';
import { measureTablePage, tablePageReport } from './tablePage';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    villages: { type: 'string' },
    questions: { type: 'string' },
    passes: { type: 'string' },
    seed: { type: 'string', default: '1' },
    graphics: { type: 'string', default: 'software' },
    results: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const { quick } = values;
if (quick && (values.results !== undefined || values.villages !== undefined || values.passes !== undefined))
  throw new RangeError('--quick has its own sizes, passes and folder of results');
/** Where figures are kept; those of a quick run apart, so that they are not taken for results. */
const folder = quick ? join(CACHE, 'quick') : (values.results ?? join(CACHE, 'results'));
const sizes = quick ? [285] : (values.villages ?? '285,8569,81904').split(',').map(Number);
const largest = quick ? 8_569 : 81_904;
const asked = positionals.length > 0 ? positionals : BENCHES;
const unknown = asked.filter((name) => !(BENCHES as readonly string[]).includes(name));
if (unknown.length > 0)
  throw new RangeError(`unknown: ${unknown.join(', ')}; there are ${BENCHES.join(', ')}`);
const graphics = GRAPHICS.find((name) => name === values.graphics);
if (!graphics) throw new RangeError(`--graphics ${values.graphics}; there are ${GRAPHICS.join(', ')}`);
const passes = quick ? 1 : Math.max(5, Number(values.passes ?? 7));
const seed = Number(values.seed);

const say = (line: string): void => void process.stderr.write(`${line}\n`);

say('building the app and the pages it is compared with');
// The other benches need the app's modules, not its page.
const OF_THE_APP = ['sizes', 'ready', 'table', 'tasks', 'carry', 'meeting', 'import'] as const;
if (OF_THE_APP.some((name) => asked.includes(name))) await buildApp();
if (asked.includes('recolour') || asked.includes('explore') || asked.includes('ready')) await buildPages();
const server = await serveFolders({ 'app/': APP_DIR, 'pages/': PAGES_DIR, 'packs/': PACKS_DIR });
const browser = await launchBrowser(graphics);
const run: Run = {
  taken: 'measured',
  date: new Date().toISOString().slice(0, 10),
  commit: commitHere(),
  machine: await machine(browser),
  seed,
  passes,
  note: '',
};
/** Writes a bench's result and prints its report. */
const keep = (bench: BenchName, report: string, result: { targets: readonly Target[]; figures: unknown }) => {
  writeResult(folder, { bench, run, ...result });
  console.log(`${report}\n`);
};
try {
  console.log(`${run.machine}; seed ${seed}\n`);
  if (asked.includes('sizes')) {
    const page = await coldPage(browser);
    const weights = await measureSizes(page, server, { folder: APP_DIR, prefix: 'app/' });
    await closePage(page);
    keep('sizes', sizeReport(weights), { targets: sizeTargets(weights), figures: weights });
  }
  if (asked.includes('ready')) {
    const results = await measureReady(browser, server, { passes, seed });
    keep('ready', readyReport(results), { targets: readyTargets(results), figures: results });
  }
  if (asked.includes('recolour')) {
    const results = await measureRecolour(browser, server, { sizes, passes, seed, say });
    keep('recolour', recolourReport(results), { targets: recolourTargets(results), figures: results });
  }
  if (asked.includes('analysis')) {
    const only = values.questions?.split(',');
    const results = await measureAnalysis({ passes, seed, say, largest, ...(only ? { only } : {}) });
    const targets = results.flatMap((one) => one.targets);
    keep('analysis', analysisReport(results), { targets, figures: results });
  }
  if (asked.includes('helix')) {
    say('who does what where');
    const cuts = await measureHelix({ villages: largest, activities: quick ? 2_000 : 200_000, passes, seed });
    keep('helix', helixReport(cuts), { targets: helixTargets(cuts), figures: cuts });
  }
  if (asked.includes('site')) {
    const results = await measureSites(sizes, say);
    keep('site', siteReport(results), { targets: siteTargets(results), figures: results });
  }
  if (asked.includes('import')) {
    say('files brought into the studio');
    const [values, areas] = quick ? [20_000, 500] : [800_000, 20_000];
    const result = await measureImport(browser, { villages: largest, values, areas, passes, seed, say });
    keep('import', importReport(result), { targets: importTargets(result), figures: result });
  }
  if (asked.includes('table')) {
    const result = measureTable({ n: largest, passes, seed });
    const inBrowser = await measureTablePage(browser, { n: largest, passes, seed, say });
    const report = `${tableReport(result)}\n\n${tablePageReport(inBrowser)}`;
    keep('table', report, { targets: [], figures: { inNode: result, inBrowser } });
  }
  if (asked.includes('tasks')) {
    const results = await measurePageTasks(browser, { sizes, passes, say });
    keep('tasks', pageTasksReport(results), { targets: pageTaskTargets(results), figures: results });
  }
  if (asked.includes('carry')) {
    say('files carried away');
    const results = await measureCarry(browser, say);
    keep('carry', carryReport(results), { targets: carryTargets(results), figures: results });
  }
  if (asked.includes('meeting')) {
    say('a meeting of 60 scenes');
    const result = await measureMeeting(browser, { passes, steps: quick ? 2 : 16, say });
    keep('meeting', meetingReport(result), { targets: meetingTargets(result), figures: result });
  }
  if (asked.includes('explore')) {
    const results = await measureExplore(browser, server, { sizes, passes, seed, say });
    keep('explore', exploreReport(results), { targets: [], figures: results });
  }
} finally {
  await browser.close();
  await server.close();
}
