import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as GeoDaLisa from '@geoda/lisa';
import { randomOf } from '../../scripts/demo/random';
import type { Adjacency } from '../../src/aggregate/neighbours/adjacency';
import { contiguityOf } from '../../src/aggregate/neighbours/contiguity';
import { findHotSpots } from '../../src/aggregate/hotspots/hotSpots';
import { localMoran } from '../../src/aggregate/hotspots/localMoran';
import { permuteLocally, UNTESTED } from '../../src/aggregate/hotspots/localPermutation';
import { spatialSample, type SpatialSample } from '../../src/aggregate/hotspots/spatialSample';
import { figure } from '../tables';
import { contest, once, ratioOf, type Analysis, type Contender, type Order } from './contest';
import type { Place } from './places';

const PERMUTATIONS = 999;
const LEVEL = 0.05;
/** More villages than GeoDa is asked for: it needs minutes. */
const MOST_FOR_GEODA = 20_000;
/** Of the statistic. */
const AGREEMENT = 1e-9;
/** Two honest chances of 999 permutations differ by more than so many standard errors once in a million. */
const ERRORS = 4.9;

type GeoDa = typeof GeoDaLisa;

/** Local Moran's I of every village with 999 permutations, and the whole search for hot spots. */
export async function measureHotSpots(place: Place, order: Order): Promise<Analysis> {
  const weights = once(() => contiguityOf(place.geometry, 'queen'));
  const value = patchy(weights.value, order.seed);
  const sample = spatialSample(value, weights.value);
  if (typeof sample === 'string') throw new Error(sample);
  const { seed } = order;
  const permute = () => permuteLocally(sample, { permutations: PERMUTATIONS, seed })!;
  const question = { method: 'lisa', permutations: PERMUTATIONS, seed, level: LEVEL } as const;
  const contenders: Contender[] = [
    {
      key: 'ours',
      name: '**Petala**: statistic and permutations',
      run: () => [localMoran(sample), permute()],
    },
    {
      key: 'whole',
      name: '**Petala**: the whole answer (global I, sharper chances where it matters, correction, clusters)',
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
        permutation: PERMUTATIONS,
        significanceCutoff: LEVEL,
        seed,
      });
    agreed = compare(sample, permute(), await run());
    contenders.push({ key: 'geoda', name: '`@geoda/lisa`: statistic and permutations (wasm)', run });
  }
  const entries = await contest(contenders, order);
  return {
    title: `Local Moran, ${PERMUTATIONS} permutations: ${place.n.toLocaleString('en')} villages`,
    text: `Queen neighbours (${figure(weights.ms)} ms, once), made-up numbers that cluster. ${agreed}`,
    entries,
    targets: [
      ...(place.n <= MOST_FOR_GEODA
        ? [
            {
              name: `local Moran at ${place.n.toLocaleString('en')} against GeoDa`,
              got: ratioOf(entries, 'geoda', 'ours'),
              atLeast: 1,
              unit: '×',
            },
          ]
        : []),
      ...(place.n < 1000
        ? [
            {
              name: `hot spots at ${place.n}`,
              got: entries.find(({ key }) => key === 'whole')!.cpu_ms.median,
              atMost: 1000,
              unit: 'ms',
            },
          ]
        : []),
    ],
  };
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

/** The statistics must be the same, the chances as near as two draws of 999 permutations are. */
function compare(
  sample: SpatialSample,
  counts: Uint32Array,
  theirs: Awaited<ReturnType<GeoDa['localMoran']>>,
): string {
  const { i } = localMoran(sample);
  const { n } = sample;
  let [worst, tested, apart] = [0, 0, 0];
  counts.forEach((count, at) => {
    if (count === UNTESTED) return;
    tested++;
    // GeoDa divides by n − 1 where we divide by n.
    worst = Math.max(worst, Math.abs(i[at]! * ((n - 1) / n) - theirs.lisaValues[at]!));
    const p = (count + 1) / (PERMUTATIONS + 1);
    const mean = (p + theirs.pValues[at]!) / 2;
    const error = Math.sqrt((2 * mean * (1 - mean)) / PERMUTATIONS);
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
