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

  it('rolls up by codes that are numbers', async () => {
    const numbered = reference('rollup_a');
    const { rows } = numbered.input as { rows: Json[] };
    for (const row of rows)
      Object.assign(row, { kecamatan: Number(row.kecamatan), kabupaten: Number(row.kabupaten) });
    expect(await verify('rollup_a', numbered)).toMatchObject({ code: 0 });
  });

  it.each(IDS)('says what %s should hold where it does not', async (id) => {
    const { code, line } = await verify(id, { ...reference(id), input: { rows: 5 } });
    expect([code, line]).toEqual([1, expect.stringContaining('expected')]);
  });
});

describe('merging areas by a code that is a number', () => {
  /** Unit squares from the west, in the groups 2, 10 and 2: text order would put 10 first. */
  const square = (west: number, properties: Json) => ({
    type: 'Feature',
    properties,
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          ...[
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
            [0, 0],
          ].map(([x, y]) => [west + x!, y!]),
        ],
      ],
    },
  });
  const areas = {
    type: 'FeatureCollection',
    features: [
      square(0, { CVE: 7, INEGI2: 2, PEOPLE: 10, HOMES: 3 }),
      square(1, { CVE: 8, INEGI2: 2, PEOPLE: 20, HOMES: 4 }),
      square(5, { CVE: 9, INEGI2: 10, PEOPLE: 30, HOMES: 5 }),
    ],
  };
  const expected = (sums: (group: Json) => Json) => ({
    groups: [
      { key: 2, members: [7, 8], planar_area_deg2: 2, parts: 1, sums: sums({ PEOPLE: 30, HOMES: 7 }) },
      { key: 10, members: [9], planar_area_deg2: 1, parts: 1, sums: sums({ PEOPLE: 30, HOMES: 5 }) },
    ],
    total_planar_area: 3,
  });

  async function merged(input: Json, answer: Json) {
    const fixture = {
      id: 'numbered',
      method: 'dissolve / union of units into higher-level areas',
      input: { geojson: 'areas.geojson', idField: 'CVE', groupField: 'INEGI2', ...input },
      expected: answer,
    };
    const lines: string[] = [];
    const code = await runVerify(['numbered.json', '--strict'], {
      read: (path) => Promise.resolve(JSON.stringify(path.endsWith('areas.geojson') ? areas : fixture)),
      out: () => undefined,
      err: (line) => lines.push(line),
    });
    return { code, line: lines[0] };
  }

  it('makes a group of each code, in the order of the numbers, and sums the columns that the input names', async () => {
    const answer = expected((all) => all);
    expect(await merged({ sums: ['PEOPLE', 'HOMES'] }, answer)).toMatchObject({ code: 0 });
    const only = expected(({ HOMES }) => ({ HOMES }));
    expect(await merged({ sums: ['HOMES'] }, only)).toMatchObject({ code: 0 });
    expect(await merged({ sums: ['HOMES'] }, answer)).toMatchObject({ code: 1 });
  });

  it('sums the columns of the reference where the input names none, and fails another sum', async () => {
    expect(
      await merged(
        {},
        expected((all) => all),
      ),
    ).toMatchObject({ code: 0 });
    const { code, line } = await merged(
      {},
      expected((all) => ({ ...all, PEOPLE: 31 })),
    );
    expect(code).toBe(1);
    expect(line).toMatch(/sums\.PEOPLE$/);
  });
});

/** Three areas of unlike size that meet at (2, 1), in the order of a file that has them backwards. */
const TOUCHING = {
  type: 'FeatureCollection',
  features: [
    ['33.03', [0, 1, 5, 4]],
    ['33.02', [2, 0, 5, 1]],
    ['33.01', [0, 0, 2, 1]],
  ].map(([kode, box]) => {
    const [west, south, east, north] = box as [number, number, number, number];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    return { type: 'Feature', properties: { kode }, geometry: { type: 'Polygon', coordinates: [ring] } };
  }),
};

describe('points on a border', () => {
  it.each([
    ['backwards', TOUCHING.features],
    ['by code', [...TOUCHING.features].reverse()],
  ])('go to the first area by code where the file has them %s', async (_, features) => {
    const fixture = {
      id: 'border',
      method: 'points in polygon, counts per unit',
      input: {
        geojson: 'areas.geojson',
        idField: 'kode',
        points: [
          { id: 'corner of all three', x: 2, y: 1 },
          { id: 'between 1 and 2', x: 2, y: 0.25 },
          { id: 'between 2 and 3', x: 4.5, y: 1 },
          { id: 'edge of 3 alone', x: 0, y: 3 },
          { id: 'in 2', x: 3, y: 0.5 },
          { id: 'nowhere', x: 6, y: 0.5 },
        ],
      },
      expected: {
        assignment: {
          'corner of all three': '33.01',
          'between 1 and 2': '33.01',
          'between 2 and 3': '33.02',
          'edge of 3 alone': '33.03',
          'in 2': '33.02',
          nowhere: null,
        },
        outside: 1,
        counts: { '33.01': 2, '33.02': 2, '33.03': 1 },
        min_distance_to_border: 0,
      },
    };
    const lines: string[] = [];
    const code = await runVerify(['border.json', '--strict'], {
      read: (path) =>
        Promise.resolve(JSON.stringify(path.endsWith('border.json') ? fixture : { ...TOUCHING, features })),
      out: () => undefined,
      err: (line) => lines.push(line),
    });
    expect(lines[0]).toContain('border: ok');
    expect(code).toBe(0);
  });
});
