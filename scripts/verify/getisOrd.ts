import { falseDiscovery } from '../../src/aggregate/hotspots/falseDiscovery';
import { getisOrd } from '../../src/aggregate/hotspots/getisOrd';
import { bothTails } from '../../src/aggregate/hotspots/normalTail';
import type { Fixture, ReadNamed, Verifier } from './fixture';
import { idsOf, readSample } from './spatialInput';

const LEVEL = 0.05;

/** z of Gi* and Gi, and the hot and cold areas at 95 %, each for itself and after Benjamini and Hochberg. */
export const getisOrdMethod: Verifier = {
  method: 'Getis-Ord Gi* and Gi',
  compute,
  allowed: (path) => (/^(hot|cold)_/.test(path) ? 0 : 1e-8),
};

async function compute(fixture: Fixture, read: ReadNamed): Promise<Record<string, unknown> | string> {
  const input = await readSample(fixture, read);
  if (typeof input === 'string') return input;
  const ids = idsOf(input.areas, input.sample);
  const { star, plain } = getisOrd(input.sample);
  const p = star.map(bothTails);
  const { cutoff } = falseDiscovery(p, LEVEL);
  const those = (sign: 1 | -1, most: number) => ids.filter((_, i) => sign * star[i]! > 0 && p[i]! <= most);
  return {
    units: ids.map((id, i) => ({ id, z_gistar: star[i], z_gi: plain[i], p_two_sided: p[i] })),
    hot_95: those(1, LEVEL),
    cold_95: those(-1, LEVEL),
    hot_bh05: those(1, cutoff),
    cold_bh05: those(-1, cutoff),
  };
}
