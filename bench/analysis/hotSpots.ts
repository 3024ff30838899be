import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as GeoDaLisa from '@geoda/lisa';
import { randomOf } from '../../scripts/demo/random';
import type { Adjacency } from '../../src/aggregate/neighbours/adjacency';
import { contiguityOf } from '../../src/aggregate/neighbours/contiguity';
import { findHotSpots } from '../../src/aggregate/hotspots/hotSpots';
import { localMoran } from '../../src/aggregate/hotspots/localMoran';
import { permuteLocally, UNTESTED } from '../../src/aggregate/hotspots/localPermutation';
import { HOT_SPOTS } from '../../src/aggregate/mapQuestion';
import { spatialSample, type SpatialSample } from '../../src/aggregate/hotspots/spatialSample';
import { figure } from '../tables';
import type { Target } from '../statistics';
import { contest, once, ratioOf, type Analysis, type Contender, type Entry, type Order } from './contest';
import type { Place } from './places';

/** As many as the app makes. */
const { permutations: PERMUTATIONS } = HOT_SPOTS;
/** GeoDa's draws at more than a thousand villages: as many as the app's would take it half a minute. */
const FEWER = 9_999;
const LEVEL = 0.05;
/** Wanted of the nation's villages, ms: the chances, and the whole answer. */
const NATION = { chances: 600, whole: 2000 } as const;
/** More villages than GeoDa is asked for: it needs minutes. */
const MOST_FOR_GEODA = 20_000;
/** Of the statistic. */
const AGREEMENT = 1e-9;
/** Two honest chances differ by more than so many standard errors once in a million. */
const ERRORS = 4.9;

type GeoDa = typeof GeoDaLisa;

/** Local Moran's I of every village with its chances, GeoDa's with equally many permutations, and the whole search. */
export async function measureHotSpots(place: Place, order: Order): Promise<Analysis> {
  const weights = once(() => contiguityOf(place.geometry, 'queen'));
  const value = patchy(weights.value, order.seed);
  const sample = spatialSample(value, weights.value);
  if (typeof sample === 'string') throw new Error(sample);
  const { seed } = order;
  const permute = (permutations: number) => permuteLocally(sample, { permutations, seed })!;
  const equal = place.n < 1000 ? PERMUTATIONS : FEWER;
  const question = { method: 'lisa', permutations: PERMUTATIONS, seed, level: LEVEL } as const;
  const contenders: Contender[] = [
    {
      key: 'ours',
      name: `**Petala**: statistic and ${PERMUTATIONS.toLocaleString('en')} permutations`,
      run: () => [localMoran(sample), permute(PERMUTATIONS)],
    },
    {
      key: 'whole',
      name: '**Petala**: the whole answer (global I, correction, clusters)',
      run: () => findHotSpots({ value, adjacency: weights.value }, question),
    },
  ];
  let agreed = 'GeoDa was not asked at this size.';
  if (place.n <= MOST_FOR_GEODA) {
    const geoda = await loadGeoDa();
    const neighbors = Array.from(sample.row.keys(), (at) => neighboursAt(sample.adjacency, at));
    const run = () =>
      geoda.localMoran({
        data: Array.from(value),
        neighbors,
        permutation: equal,
        significanceCutoff: LEVEL,
        seed,
      });
    agreed = compare(sample, { counts: permute(equal), permutations: equal, theirs: await run() });
    contenders.push(
      {
        key: 'equal',
        name: `**Petala**: statistic and ${equal.toLocaleString('en')} permutations, beside GeoDa`,
        run: () => [localMoran(sample), permute(equal)],
      },
      {
        key: 'geoda',
        name: `\`@geoda/lisa\`: statistic and ${equal.toLocaleString('en')} permutations (wasm)`,
        run,
      },
    );
  }
  const entries = await contest(contenders, order);
  return {
    title: `Local Moran, ${PERMUTATIONS.toLocaleString('en')} permutations: ${place.n.toLocaleString('en')} villages`,
    text: `Queen neighbours (${figure(weights.ms)} ms, once), made-up numbers that cluster. ${agreed}`,
    entries,
    targets: targetsOf(place.n, entries),
  };
}

function targetsOf(n: number, entries: readonly Entry[]): Target[] {
  const villages = n.toLocaleString('en');
  const took = (key: string) => entries.find((entry) => entry.key === key)!.cpu_ms.median;
  const targets: Target[] = [];
  if (n <= MOST_FOR_GEODA) {
    const got = ratioOf(entries, 'geoda', 'equal');
    const atLeast = n < 1000 ? 2 : 10;
    targets.push({ name: `local Moran at ${villages} against GeoDa`, got, atLeast, unit: '×' });
  }
  if (n < 1000) targets.push({ name: `hot spots at ${n}`, got: took('whole'), atMost: 1000, unit: 'ms' });
  if (n > MOST_FOR_GEODA) {
    targets.push(
      { name: `chances at ${villages}`, got: took('ours'), atMost: NATION.chances, unit: 'ms' },
      { name: `hot spots at ${villages}`, got: took('whole'), atMost: NATION.whole, unit: 'ms' },
    );
  }
  return targets;
}

/** Noise, and as much again of what the neighbours' noise is on the mean. */
function patchy(adjacency: Adjacency, seed: number): Float64Array {
  const random = randomOf(seed, 'values');
  const noise = Float64Array.from({ length: adjacency.n }, () => random.normal());
  return noise.map((own, at) => {
    const around = neighboursAt(adjacency, at);
    return own + (2 * around.reduce((sum, other) => sum + noise[other]!, 0)) / Math.max(1, around.length);
  });
}

function neighboursAt({ start, neighbour }: Adjacency, at: number): number[] {
  return Array.from(neighbour.subarray(start[at], start[at + 1]));
}

/** The package asks a CDN for its wasm unless told where it is; here it lies beside it. */
async function loadGeoDa(): Promise<GeoDa> {
  // It asks for the browser's language, which Node before 21 does not know.
  if (!('navigator' in globalThis)) Object.assign(globalThis, { navigator: { language: 'id' } });
  const geoda = await import('@geoda/lisa');
  const wasm = createRequire(import.meta.url)
    .resolve('@geoda/lisa')
    .replace(/dist.index\.cjs$/, 'wasm/geoda-lisa.wasm');
  await geoda.initWASM(`data:application/wasm;base64,${readFileSync(wasm).toString('base64')}`);
  return geoda;
}

/** The statistics must be the same, the chances as near as two honest draws of so many permutations are. */
function compare(
  sample: SpatialSample,
  {
    counts,
    permutations,
    theirs,
  }: {
    readonly counts: Uint32Array;
    readonly permutations: number;
    readonly theirs: Awaited<ReturnType<GeoDa['localMoran']>>;
  },
): string {
  const { i } = localMoran(sample);
  const { n } = sample;
  let [worst, tested, apart] = [0, 0, 0];
  counts.forEach((count, at) => {
    if (count === UNTESTED) return;
    tested++;
    // GeoDa divides by n − 1 where we divide by n.
    worst = Math.max(worst, Math.abs(i[at]! * ((n - 1) / n) - theirs.lisaValues[at]!));
    const p = (count + 1) / (permutations + 1);
    const mean = (p + theirs.pValues[at]!) / 2;
    const error = Math.sqrt((2 * mean * (1 - mean)) / permutations);
    if (Math.abs(p - theirs.pValues[at]!) > ERRORS * error) apart++;
  });
  if (!(worst <= AGREEMENT)) throw new Error(`local Moran differs from GeoDa's by ${worst}`);
  if (apart > 1 + tested / 1000)
    throw new Error(`chances of ${apart} of ${tested} villages differ from GeoDa's`);
  return (
    `I of all ${tested.toLocaleString('en')} villages with neighbours agrees with GeoDa's to ${AGREEMENT.toExponential(0)} (after its n − 1), ` +
    `the folded chances of all but ${apart} within ${ERRORS} standard errors of two draws.`
  );
}
