import * as v from 'valibot';
import { globalMoran } from '../../src/aggregate/hotspots/moran';
import { permuteMoran } from '../../src/aggregate/hotspots/moranPermutation';
import type { Fixture, ReadNamed, Verifier } from './fixture';
import { permutationError, readSample, SEED } from './spatialInput';

const PARAMS = v.object({
  weights: v.string(),
  permutations: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** Moran's I of all areas together, its moments, and its place among permutations. */
export const globalMoranMethod: Verifier = {
  method: "global Moran's I",
  compute,
  allowed(path, fixture) {
    const expected = fixture.expected as Record<string, number>;
    const params = v.safeParse(PARAMS, fixture.params);
    if (path === 'p_permutation' && params.success) {
      return permutationError(expected.p_permutation ?? 0, params.output.permutations);
    }
    if (path === 'E_I') return 1e-12;
    return path.startsWith('z_') ? 1e-6 : 1e-9;
  },
};

async function compute(fixture: Fixture, read: ReadNamed): Promise<Record<string, unknown> | string> {
  const params = v.safeParse(PARAMS, fixture.params);
  if (!params.success) return 'params: weights, and permutations from 1 expected';
  const { permutations, weights } = params.output;
  const input = await readSample(fixture, read);
  if (typeof input === 'string') return input;
  const style = /binary/.test(weights) ? 'binary' : 'row';
  const { i, expected, randomisation, normality, gearyC } = globalMoran(input.sample, style);
  return {
    I: i,
    E_I: expected,
    var_randomisation: randomisation.variance,
    z_randomisation: randomisation.z,
    p_randomisation: randomisation.p,
    var_normality: normality.variance,
    z_normality: normality.z,
    p_permutation: permuteMoran(input.sample, { permutations, seed: SEED, style })?.p,
    geary_C: gearyC,
  };
}
