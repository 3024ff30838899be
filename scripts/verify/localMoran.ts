import * as v from 'valibot';
import { falseDiscovery } from '../../src/aggregate/hotspots/falseDiscovery';
import { localMoran, localMoranTails, QUADRANT } from '../../src/aggregate/hotspots/localMoran';
import { permuteLocally, UNTESTED } from '../../src/aggregate/hotspots/localPermutation';
import type { Fixture, ReadNamed, Verifier } from './fixture';
import { idsOf, permutationError, readSample, SEED } from './spatialInput';

const PARAMS = v.object({
  permutations: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
const FLAGS = v.object({
  units: v.array(v.object({ borderline_05: v.boolean(), borderline_01: v.boolean(), p_folded: v.number() })),
});

const LEVELS = { '05': 0.05, '01': 0.01 } as const;
/** Two counts of the same chance, each of so many permutations, differ by this much more than one from the truth. */
const TWO_COUNTS = Math.SQRT2;

/** Local Moran by conditional permutation; folded one-sided, and two-sided as twice that. */
export const localMoranMethod: Verifier = { method: "local Moran's I (LISA)", compute, allowed };

/**
 * A cluster must be the very one unless the fixture calls the unit borderline; counts may differ by as many as are;
 * chances are those of two independent runs of permutations.
 */
function allowed(path: string, fixture: Fixture): number {
  const params = v.safeParse(PARAMS, fixture.params);
  const flags = v.safeParse(FLAGS, fixture.expected);
  if (!params.success || !flags.success) return 0;
  const expected = at(fixture.expected, path);
  const level = /_(05|01)(\.|$)/.exec(path)?.[1] as keyof typeof LEVELS | undefined;
  const unit = flags.output.units[Number(/^units\.(\d+)\./.exec(path)?.[1])];
  if (unit !== undefined && level !== undefined) {
    const isUndecided = path.includes('borderline')
      ? isNear(unit.p_folded, level, params.output.permutations)
      : unit[`borderline_${level}`];
    return isUndecided ? Number.POSITIVE_INFINITY : 0;
  }
  if (level !== undefined && path.startsWith('counts')) {
    const undecided = flags.output.units.filter((one) => one[`borderline_${level}`]).length;
    return undecided / Math.max(1, Number(expected));
  }
  if (/p_folded$|cutoff/.test(path))
    return TWO_COUNTS * permutationError(Number(expected), params.output.permutations);
  if (path.endsWith('p_two_sided')) {
    return 2 * TWO_COUNTS * permutationError(Number(expected) / 2, params.output.permutations);
  }
  return typeof expected === 'number' && !path.startsWith('counts') ? 1e-9 : 0;
}

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
}

async function compute(fixture: Fixture, read: ReadNamed): Promise<Record<string, unknown> | string> {
  const params = v.safeParse(PARAMS, fixture.params);
  if (!params.success) return 'params.permutations: a whole number from 1 expected';
  const input = await readSample(fixture, read);
  if (typeof input === 'string') return input;
  const { permutations } = params.output;
  const { areas, sample } = input;
  const local = localMoran(sample);
  const analytic = localMoranTails(sample, local);
  const counts = permuteLocally(sample, { permutations, seed: SEED })!;
  const folded = Float64Array.from(counts, (count) =>
    count === UNTESTED ? Number.NaN : (count + 1) / (permutations + 1),
  );
  const twoSided = folded.map((p) => Math.min(1, 2 * p));
  const names = Object.keys(QUADRANT);
  const quadrant = Array.from(local.quadrant, (one) => (one === QUADRANT.none ? 'NS' : names[one]!));
  const clusters = (p: Float64Array, cutoff: number) =>
    quadrant.map((name, i) => (p[i]! <= cutoff ? name : 'NS'));
  const byFolded = falseDiscovery(folded, LEVELS['05']);
  const [at05, at01, atFdr] = [LEVELS['05'], LEVELS['01'], byFolded.cutoff].map((cutoff) =>
    clusters(folded, cutoff),
  );
  return {
    units: idsOf(areas, sample).map((id, i) => ({
      id,
      Ii_n: local.i[i],
      Ii_nminus1: (local.i[i]! * (sample.n - 1)) / sample.n,
      quadrant: quadrant[i],
      p_folded: folded[i],
      p_two_sided: twoSided[i],
      p_analytic_two_sided: analytic[i],
      cluster_05: at05![i],
      cluster_01: at01![i],
      cluster_fdr05: atFdr![i],
      borderline_05: isBorderline(folded[i]!, LEVELS['05'], permutations),
      borderline_01: isBorderline(folded[i]!, LEVELS['01'], permutations),
    })),
    counts_05: tally(at05!),
    counts_01: tally(at01!),
    counts_fdr05_folded: tally(atFdr!),
    counts_fdr05_two_sided: tally(clusters(twoSided, falseDiscovery(twoSided, LEVELS['05']).cutoff)),
    fdr_cutoff_folded: byFolded.cutoff,
  };
}

/** So near to a level that two runs of permutations may disagree about it. */
function isBorderline(p: number, level: number, permutations: number): boolean {
  return Math.abs(p - level) < disagreement(level, permutations);
}

/** So near to where the flag turns that two runs may disagree about the flag. */
function isNear(p: number, level: keyof typeof LEVELS, permutations: number): boolean {
  const limit = disagreement(LEVELS[level], permutations);
  return Math.abs(Math.abs(p - LEVELS[level]) - limit) < limit;
}

function disagreement(level: number, permutations: number): number {
  return 4 * Math.sqrt((2 * level * (1 - level)) / permutations);
}

function tally(clusters: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of [...clusters].sort()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
