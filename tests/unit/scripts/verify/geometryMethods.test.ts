import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { runVerify } from '../../../../scripts/verify/verify';

const TRUTH = 'tests/fixtures/truth';
type Json = Record<string, unknown>;
const reference = (id: string) => JSON.parse(readFileSync(`${TRUTH}/${id}.json`, 'utf8')) as Json;

/** Verifies a reference, or a damaged one in its place. */
async function verify(id: string, damaged?: Json) {
  const lines: string[] = [];
  const code = await runVerify([`${TRUTH}/${id}.json`, '--strict'], {
    read: (path) =>
      damaged && path.endsWith(`${id}.json`)
        ? Promise.resolve(JSON.stringify(damaged))
        : readFile(path, 'utf8'),
    out: () => undefined,
    err: (line) => lines.push(line),
  });
  return { code, line: lines[0] ?? '' };
}

/** The object at a path of an expected answer. */
function at(fixture: Json, path: string): Json {
  return path.split('.').reduce((inside, key) => inside[key] as Json, fixture.expected as Json);
}

const IDS = [
  'rollup_a',
  'apportion_closed_a',
  'aw_nc_grid',
  'pip_nc',
  'nearest_equator',
  'dissolve_nc',
  'af_published_toy',
  'fgt_worldbank',
];

describe('verifying roll-up, regions, points and distance', () => {
  it.each(IDS)('recomputes %s', async (id) => {
    const { code, line } = await verify(id);
    expect(line).toContain(`${id}: ok`);
    expect(code).toBe(0);
  });

  it.each([
    ['rollup_a', 'kecamatan.12', 'rate', 'WRONG_mean_of_rates'],
    ['rollup_a', 'kabupaten.1', 'rate', 'WRONG_missing_as_zero'],
    ['aw_nc_grid', 'targets.0', 'rate_from_counts', 'rate_area_weighted_WRONG_for_people'],
    ['nearest_equator', 'villages.3', 'metres_ellipsoid', 'metres_haversine'],
  ])('does not take the known mistake for the answer: %s, %s.%s', async (id, path, key, mistake) => {
    const damaged = reference(id);
    const answer = at(damaged, path);
    expect(answer[key]).not.toBe(answer[mistake]);
    answer[key] = answer[mistake];
    const { code, line } = await verify(id, damaged);
    expect(code).toBe(1);
    expect(line).toMatch(new RegExp(`WRONG, .* at ${path}.${key}$`));
  });

  it.each([
    ['pip_nc', 'assignment', 'p001', '37133'],
    ['pip_nc', '', 'outside', 155],
    ['apportion_closed_a', 'targets.0', 'pop', 1734.76],
    ['dissolve_nc', 'groups.1', 'parts', 8],
    ['dissolve_nc', 'groups.0', 'planar_perimeter', 11.7],
    ['af_published_toy', 'k_half', 'M0', 0.4375],
    ['fgt_worldbank', '', 'P1', 0.16],
    ['nearest_equator', 'coverage.20000', 'population', 29827],
  ])('fails %s where %s.%s is another', async (id, path, key, value) => {
    const damaged = reference(id);
    (path === '' ? (damaged.expected as Json) : at(damaged, path))[key] = value;
    expect((await verify(id, damaged)).code).toBe(1);
  });

  it.each(IDS)('says what %s should hold where it does not', async (id) => {
    const { code, line } = await verify(id, { ...reference(id), input: { rows: 5 } });
    expect([code, line]).toEqual([1, expect.stringContaining('expected')]);
  });
});
