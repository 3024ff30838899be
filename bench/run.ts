/**
 * `npm run bench -- [sizes] [ready] [recolour] [explore] [table] [tasks] [carry] [analysis] [helix]
 * [--villages 285,8569,81904] [--questions points,region]
 * [--passes 7] [--seed 1] [--results folder] [--graphics card]`
 *
 * Measures what is named, or everything, prints Markdown tables on stdout and progress on stderr. Exit 0 whatever
 * the ratios are: a figure that falls short is a result. Exit 1 when a measurement could not be made.
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
import { measureReady, readyReport, readyTargets } from './ready';
import { measureRecolour } from './recolour';
import { recolourReport, recolourTargets } from './recolourReport';
import { BENCHES, commitHere, writeResult, type BenchName, type Run } from './results';
import { measureSizes, sizeReport, sizeTargets } from './sizes';
import type { Target } from './statistics';
import { measurePageTasks, pageTasksReport, pageTaskTargets } from './pageTasks';
import { measureTable, tableReport } from './table';
import { measureTablePage, tablePageReport } from './tablePage';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    villages: { type: 'string', default: '285,8569,81904' },
    questions: { type: 'string' },
    passes: { type: 'string', default: '7' },
    seed: { type: 'string', default: '1' },
    graphics: { type: 'string', default: 'software' },
    results: { type: 'string', default: join(CACHE, 'results') },
  },
});
const asked = positionals.length > 0 ? positionals : BENCHES;
const unknown = asked.filter((name) => !(BENCHES as readonly string[]).includes(name));
if (unknown.length > 0)
  throw new RangeError(`unknown: ${unknown.join(', ')}; there are ${BENCHES.join(', ')}`);
const graphics = GRAPHICS.find((name) => name === values.graphics);
if (!graphics) throw new RangeError(`--graphics ${values.graphics}; there are ${GRAPHICS.join(', ')}`);
const passes = Math.max(5, Number(values.passes));
const seed = Number(values.seed);

const say = (line: string): void => void process.stderr.write(`${line}\n`);

say('building the app and the pages it is compared with');
// The other benches need the app's modules, not its page.
const OF_THE_APP = ['sizes', 'ready', 'table', 'tasks', 'carry'] as const;
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
  writeResult(values.results, { bench, run, ...result });
  console.log(`${report}\n`);
};
try {
  console.log(`${run.machine}; seed ${seed}\n`);
  if (asked.includes('sizes')) {
    const page = await coldPage(browser);
    const sizes = await measureSizes(page, server, { folder: APP_DIR, prefix: 'app/' });
    await closePage(page);
    keep('sizes', sizeReport(sizes), { targets: sizeTargets(sizes), figures: sizes });
  }
  if (asked.includes('ready')) {
    const results = await measureReady(browser, server, { passes, seed });
    keep('ready', readyReport(results), { targets: readyTargets(results), figures: results });
  }
  if (asked.includes('recolour')) {
    const sizes = values.villages.split(',').map(Number);
    const results = await measureRecolour(browser, server, { sizes, passes, seed, say });
    keep('recolour', recolourReport(results), { targets: recolourTargets(results), figures: results });
  }
  if (asked.includes('analysis')) {
    const only = values.questions?.split(',');
    const results = await measureAnalysis({ passes, seed, say, ...(only ? { only } : {}) });
    const targets = results.flatMap((one) => one.targets);
    keep('analysis', analysisReport(results), { targets, figures: results });
  }
  if (asked.includes('helix')) {
    say('who does what where');
    const cuts = await measureHelix({ villages: 81_904, activities: 200_000, passes, seed });
    keep('helix', helixReport(cuts), { targets: helixTargets(cuts), figures: cuts });
  }
  if (asked.includes('table')) {
    const result = measureTable({ n: 81_904, passes, seed });
    const inBrowser = await measureTablePage(browser, { n: 81_904, passes, seed, say });
    const report = `${tableReport(result)}\n\n${tablePageReport(inBrowser)}`;
    keep('table', report, { targets: [], figures: { inNode: result, inBrowser } });
  }
  if (asked.includes('tasks')) {
    const sizes = values.villages.split(',').map(Number);
    const results = await measurePageTasks(browser, { sizes, passes, say });
    keep('tasks', pageTasksReport(results), { targets: pageTaskTargets(results), figures: results });
  }
  if (asked.includes('carry')) {
    say('files carried away');
    const results = await measureCarry(browser, say);
    keep('carry', carryReport(results), { targets: carryTargets(results), figures: results });
  }
  if (asked.includes('explore')) {
    const sizes = values.villages.split(',').map(Number);
    const results = await measureExplore(browser, server, { sizes, passes, seed, say });
    keep('explore', exploreReport(results), { targets: [], figures: results });
  }
} finally {
  await browser.close();
  await server.close();
}
