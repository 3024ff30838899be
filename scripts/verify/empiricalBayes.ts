import * as v from 'valibot';
import type { Adjacency } from '../../src/aggregate/neighbours/adjacency';
import { contiguityOf } from '../../src/aggregate/neighbours/contiguity';
import {
  locallySmoothedRates,
  ratePrior,
  smoothedRates,
  standardisedRates,
  type Counts,
} from '../../src/aggregate/hotspots/empiricalBayes';
import { globalMoran } from '../../src/aggregate/hotspots/moran';
import { spatialSample } from '../../src/aggregate/hotspots/spatialSample';
import { readAreas } from './areaData';
import type { Fixture, ReadNamed, Verifier } from './fixture';
import { SNAP } from './spatialInput';

const INPUT = v.object({ numerator: v.string(), denominator: v.string() });

/** Rates drawn towards the mean of all or of the neighbours, and Moran's I of standardised rates. */
export const empiricalBayesMethod: Verifier = {
  method:
    'empirical Bayes smoothed rates (Marshall 1991), global and local; EB-standardised Moran (Assuncao-Reis 1999)',
  compute,
  allowed: (path, fixture) => {
    // Relative, for rates far below 1 as well.
    const expected = path
      .split('.')
      .reduce<unknown>(
        (inner, key) => (inner as Record<string, unknown> | undefined)?.[key],
        fixture.expected,
      );
    return path === 'ebi_moran_I' || typeof expected !== 'number'
      ? 1e-9
      : 1e-9 * Math.min(1, Math.abs(expected));
  },
};

async function compute(fixture: Fixture, read: ReadNamed): Promise<Record<string, unknown> | string> {
  const areas = await readAreas(fixture.input, read);
  if (typeof areas === 'string') return areas;
  const input = v.safeParse(INPUT, fixture.input);
  if (!input.success) return 'input: the names of numerator and denominator expected';
  const counts = {
    numerator: areas.column(input.output.numerator),
    denominator: areas.column(input.output.denominator),
  };
  if (!counts.denominator.every((people) => people > 0))
    return `${input.output.denominator}: numbers above 0 expected`;
  if (!counts.numerator.every(Number.isFinite)) return `${input.output.numerator}: numbers expected`;
  const adjacency = contiguityOf(areas.geometry, 'queen', SNAP);
  const prior = ratePrior(counts);
  const raw = counts.numerator.map((events, row) => events / counts.denominator[row]!);
  const [global, local] = [smoothedRates(counts), locallySmoothedRates(counts, adjacency)];
  const informational = ownWindows(counts, adjacency);
  const sample = spatialSample(standardisedRates(counts), adjacency);
  return {
    total_rate: prior.mean,
    mean_of_rates: raw.reduce((sum, rate) => sum + rate, 0) / raw.length,
    global_params: { a_between_variance: Math.max(0, prior.between), b_mean: prior.mean },
    units: areas.ids.map((id, row) => ({
      id,
      raw: raw[row],
      eb_global: global[row],
      eb_local: local[row],
      eb_local_bailey_gatrell: informational[row],
    })),
    ebi_moran_I: typeof sample === 'string' ? sample : globalMoran(sample).i,
  };
}

/**
 * The variant of spdep's default, in which each neighbour is compared with the mean of its own window: only here, to
 * show that it is another number than ours.
 */
function ownWindows({ numerator, denominator }: Counts, { start, neighbour }: Adjacency): Float64Array {
  const windows = Array.from(numerator, (_, row) => [row, ...neighbour.subarray(start[row], start[row + 1])]);
  const sum = (of: Float64Array, rows: readonly number[]) => rows.reduce((total, row) => total + of[row]!, 0);
  const mean = windows.map((rows) => sum(numerator, rows) / sum(denominator, rows));
  const square = numerator.map(
    (events, row) => denominator[row]! * (events / denominator[row]! - mean[row]!) ** 2,
  );
  return numerator.map((events, row) => {
    const rows = windows[row]!;
    const people = sum(denominator, rows);
    const between = Math.max(0, sum(square, rows) / people - mean[row]! / (people / rows.length));
    const whole = between + mean[row]! / denominator[row]!;
    const rate = events / denominator[row]!;
    return whole > 0 ? mean[row]! + (between / whole) * (rate - mean[row]!) : 0;
  });
}
