/**
 * `npm run bench -- [<bench> ...] [--villages 285,8569,81904] [--passes 7] [--seed 1] [--results folder]
 * [--graphics card] [--mapshaper] [--quick | --trial]`
 *
 * Measures what is named, or everything, prints Markdown tables on stdout and progress on stderr. Exit 0 whatever
 * the ratios are: a figure that falls short is a result. Exit 1 when a measurement could not be made.
 * `--mapshaper` fetches mapshaper into `.cache/bench/mapshaper` and has `import` compare its repair of borders.
 * `--quick` gives the verdicts that matter in some three minutes, beside the published ones. `--trial` runs every bench
 * once at a small size, to see that all of them still run; its figures say nothing.
 */
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BENCH_OF, type Reach, type Setting } from './benches';
import { GRAPHICS, launchBrowser, machine } from './browser';
import { APP_DIR, CACHE, PACKS_DIR, PAGES_DIR, buildApp, buildPages } from './builds';
import { serveFolders } from './fileServer';
import { BENCHES, commitHere, readResults, writeResult, type BenchName, type Run } from './results';
import type { Target } from './statistics';
import { quickTable } from './verdictTables';

const OPTIONS = {
  villages: { type: 'string' },
  passes: { type: 'string' },
  seed: { type: 'string', default: '1' },
  graphics: { type: 'string', default: 'software' },
  results: { type: 'string' },
  mapshaper: { type: 'boolean', default: false },
  quick: { type: 'boolean', default: false },
  trial: { type: 'boolean', default: false },
} as const;

/** What a run of either reach takes of itself; a whole one is told by its options. */
const LIMITS: Readonly<Record<Exclude<Reach, 'whole'>, Pick<Setting, 'sizes' | 'largest' | 'passes'>>> = {
  quick: { sizes: [285, 8_569], largest: 8_569, passes: 3 },
  trial: { sizes: [285], largest: 8_569, passes: 1 },
};
const LARGEST = 81_904;
const FEWEST_PASSES = 5;
const USUAL_PASSES = 7;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

function asked() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  const { quick, trial, villages, passes, results } = values;
  const reach: Reach = quick ? 'quick' : trial ? 'trial' : 'whole';
  if (reach !== 'whole' && (results ?? villages ?? passes) !== undefined)
    throw new RangeError(`--${reach} has its own sizes, passes and folder of results`);
  const graphics = GRAPHICS.find((name) => name === values.graphics);
  if (!graphics) throw new RangeError(`--graphics ${values.graphics}; there are ${GRAPHICS.join(', ')}`);
  const limits =
    reach === 'whole'
      ? {
          sizes: (villages ?? '285,8569,81904').split(',').map(Number),
          largest: LARGEST,
          passes: Number(passes ?? USUAL_PASSES),
        }
      : LIMITS[reach];
  return {
    ...{ reach, graphics, limits, seed: Number(values.seed), names: namesOf(positionals, reach) },
    mapshaper: values.mapshaper,
    // Figures of short runs are kept apart, so that they are not taken for results.
    folder: reach === 'whole' ? (results ?? join(CACHE, 'results')) : join(CACHE, reach),
  };
}

function namesOf(given: readonly string[], reach: Reach): readonly BenchName[] {
  const unknown = given.filter((name) => !(BENCHES as readonly string[]).includes(name));
  if (unknown.length > 0)
    throw new RangeError(`unknown: ${unknown.join(', ')}; there are ${BENCHES.join(', ')}`);
  if (given.length > 0) return BENCHES.filter((name) => given.includes(name));
  return BENCHES.filter((name) => reach !== 'quick' || BENCH_OF[name].isQuick);
}

/** A bench is measured so often; a short run has its own number, and no median of a whole one is of fewer than it needs. */
function passesOf(name: BenchName): number {
  if (reach !== 'whole') return limits.passes;
  return Math.max(BENCH_OF[name].fewestPasses ?? FEWEST_PASSES, limits.passes);
}

const { reach, graphics, limits, seed, mapshaper, names, folder } = asked();
const needs = new Set(names.flatMap((name) => BENCH_OF[name].needs));
say('building what is measured');
if (needs.has('app')) await buildApp();
if (needs.has('pages')) await buildPages();
const server = await serveFolders({ 'app/': APP_DIR, 'pages/': PAGES_DIR, 'packs/': PACKS_DIR });
const browser = await launchBrowser(graphics);
try {
  const about: Omit<Run, 'passes'> = {
    taken: 'measured',
    date: new Date().toISOString().slice(0, 10),
    commit: commitHere(),
    machine: await machine(browser),
    seed,
    note: '',
  };
  console.log(`${about.machine}; seed ${seed}\n`);
  const targets: Target[] = [];
  for (const name of names) {
    say(name);
    const [before] = loadavg();
    const passes = passesOf(name);
    const setting = { browser, server, reach, mapshaper, seed, say, ...limits, passes };
    const measured = await BENCH_OF[name].measure(setting);
    const run: Run = { ...about, passes, load: [before ?? NaN, loadavg()[0] ?? NaN] };
    writeResult(folder, { bench: name, run, targets: measured.targets, figures: measured.figures });
    console.log(`${measured.report}\n`);
    targets.push(...measured.targets);
  }
  if (reach === 'quick') console.log(quickTable(targets, readResults()));
} finally {
  await browser.close();
  await server.close();
}
