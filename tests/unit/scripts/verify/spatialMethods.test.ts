import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runVerify } from '../../../../scripts/verify/verify';

const FOLDER = 'tests/fixtures/truth';
const NAMES = readdirSync(FOLDER).filter(
  (name) => name.endsWith('.json') && /^(weights|moran|lisa|getisord|eb)_/.test(name),
);

/** Runs the command over one file, with `text` in its place where the fixture is to be another. */
async function verify(name: string, text?: string) {
  const lines: string[] = [];
  const emitted: string[] = [];
  const code = await runVerify([`${FOLDER}/${name}`, '--strict', '--emit'], {
    read: async (path) => (text !== undefined && path.endsWith(name) ? text : readFileSync(path, 'utf8')),
    out: (line) => emitted.push(line),
    err: (line) => lines.push(line),
  });
  return { code, first: lines[0] ?? '', emitted };
}

type Json = { [key: string]: unknown };

describe('the reference answers of the spatial statistics', () => {
  it.each(NAMES)('%s is met within its tolerance, and the answer has the shape asked for', async (name) => {
    const { code, first, emitted } = await verify(name);
    expect(first).toMatch(/: ok, largest error /);
    expect([code, emitted.length]).toEqual([0, 1]);
    const { expected } = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as { expected: Json };
    const { result } = JSON.parse(emitted[0]!) as { result: Json };
    const asked = Object.keys(expected).filter((key) => !key.startsWith('WRONG'));
    expect(Object.keys(result)).toEqual(expect.arrayContaining(asked));
  });

  it('is missed where the data file is not there, and says which', async () => {
    const fixture = JSON.parse(readFileSync(`${FOLDER}/weights_nc.json`, 'utf8')) as { input: Json };
    fixture.input.geojson = 'data/gaib.geojson';
    const { code, first } = await verify('weights_nc.json', JSON.stringify(fixture));
    expect(code).toBe(1);
    expect(first).toMatch(/cannot be read: ENOENT.*data\/gaib\.geojson/);
  });
});

describe('a wrong answer', () => {
  type Damage = (fixture: { input: Json; params: Json; expected: Json }) => void;
  const weights = (fixture: { expected: Json }, kind: string) =>
    fixture.expected[kind] as { islands: string[]; neighbours: Record<string, string[]> };
  const unit = (fixture: { expected: Json }, at: number) => (fixture.expected.units as Json[])[at]!;
  const inUnits =
    (key: string, by: string): Damage =>
    ({ expected }) =>
      void (expected.units as Json[]).forEach((one) => (one[key] = one[by]));
  const swap =
    (key: string, by: string): Damage =>
    ({ expected }) =>
      void ([expected[key], expected[by]] = [expected[by], expected[key]]);
  it.each<[string, string, Damage, string]>([
    [
      'a corner taken for a border',
      'weights_nc.json',
      (fixture) => (fixture.expected.rook = fixture.expected.queen),
      'rook.',
    ],
    [
      'a neighbour forgotten',
      'weights_columbus.json',
      (fixture) => void weights(fixture, 'queen').neighbours['49']!.pop(),
      'queen.neighbours.49',
    ],
    [
      'an island that is none',
      'weights_columbus.json',
      (fixture) => void weights(fixture, 'rook').islands.push('1'),
      'rook.islands',
    ],
    [
      'nearest ones made mutual',
      'weights_nc.json',
      (fixture) => void weights(fixture, 'knn4').neighbours['37005']!.push('37009'),
      'knn4.neighbours.37005',
    ],
    [
      'Moran’s I over all pairs by distance',
      'moran_columbus.json',
      ({ expected }) => (expected.I = 0.059),
      'I',
    ],
    [
      'a variance of the other assumption',
      'moran_nc.json',
      swap('var_randomisation', 'var_normality'),
      'var_',
    ],
    [
      'a chance of permutations far off',
      'moran_nc.json',
      ({ expected }) => (expected.p_permutation = 0.002),
      'p_permutation',
    ],
    ['local I over n − 1', 'lisa_nc.json', inUnits('Ii_n', 'Ii_nminus1'), 'units.'],
    ['folded chances called two-sided', 'lisa_columbus.json', inUnits('p_two_sided', 'p_folded'), 'units.'],
    [
      'clusters without the correction',
      'lisa_nc.json',
      ({ expected }) => (expected.counts_fdr05_folded = expected.counts_05),
      'counts_fdr05_folded',
    ],
    [
      'a cluster that is not borderline',
      'lisa_nc.json',
      (fixture) => (unit(fixture, 0).cluster_05 = 'HH'),
      'units.0.cluster_05',
    ],
    ['Gi* without the village itself', 'getisord_nc.json', inUnits('z_gistar', 'z_gi'), 'units.'],
    [
      'hot spots without the correction',
      'getisord_columbus.json',
      ({ expected }) => (expected.hot_bh05 = expected.hot_95),
      'hot_bh05',
    ],
    [
      'a mean of rates',
      'eb_nc.json',
      ({ expected }) => (expected.total_rate = expected.mean_of_rates),
      'total_rate',
    ],
    ['the other local smoothing', 'eb_nc.json', inUnits('eb_local', 'eb_local_bailey_gatrell'), 'units.'],
    [
      'Moran’s I of raw rates',
      'eb_nc.json',
      ({ expected }) => (expected.ebi_moran_I = 0.230910448845858),
      'ebi_moran_I',
    ],
  ])('%s is told', async (_, name, damage, place) => {
    const fixture = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Parameters<Damage>[0];
    damage(fixture);
    const { code, first } = await verify(name, JSON.stringify(fixture));
    expect(code).toBe(1);
    expect(first).toContain('WRONG');
    expect(first).toContain(` at ${place}`);
  });
});
