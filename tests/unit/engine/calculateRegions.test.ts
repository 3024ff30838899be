import { describe, expect, it } from 'vitest';
import { calculateRegions } from '../../../src/engine/calculateRegions';
import { type MadeRegion } from '../../../src/aggregate/regions/madeRegion';
import type { EngineInputs } from '../../../src/engine/engineInputs';
import type { PolygonParts } from '../../../src/aggregate/geometry/drawing';
import { polygonColumns } from '../../../src/aggregate/geometry/polygonColumns';
import type { RegionShape } from '../../../src/aggregate/regions/regionShape';
import { villages } from '../aggregate/sample';

const box = (west: number, south: number, east: number, north: number): PolygonParts => [
  [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ],
  ],
];
/** Three villages in a row, the middle one twice as wide, and an island that borders none. */
const table = villages([
  { code: '99.01.01.2001', name: 'Satu', kecamatan: 'Utara' },
  { code: '99.01.01.2002', name: 'Dua', kecamatan: 'Utara' },
  { code: '99.01.02.2001', name: 'Tiga', kecamatan: 'Selatan' },
  { code: '99.01.02.2002', name: 'Pulau', kecamatan: 'Selatan' },
]);
const inputs: EngineInputs = {
  villages: {
    ...table,
    lon: Float64Array.of(109.02, 109.28, 109.35, 109.65),
    lat: Float64Array.of(-7.02, -7.05, -7.05, -7.05),
  },
  geometry: polygonColumns([
    box(109, -7.1, 109.1, -7),
    box(109.1, -7.1, 109.3, -7),
    box(109.3, -7.1, 109.4, -7),
    box(109.6, -7.1, 109.7, -7),
  ]),
};

function outcomeOf(shape: RegionShape, interventions: readonly (readonly [number, number])[] = []) {
  const answer = calculateRegions(inputs, { regions: [{ key: 'a', shape }], interventions }, {});
  return answer!.outcomes[0]!.outcome;
}

function made(shape: RegionShape, interventions: readonly (readonly [number, number])[] = []): MadeRegion {
  const outcome = outcomeOf(shape, interventions);
  if (!outcome.ok) throw new Error(outcome.fault.reason);
  return outcome.region;
}

const sharesOf = ({ shares: { rows, share } }: MadeRegion) =>
  Object.fromEntries(Array.from(rows, (row, i) => [row, Number(share[i]!.toFixed(6))]));
const drawn = (parts: PolygonParts, by: 'area' | 'point' = 'area'): RegionShape => ({
  kind: 'drawn',
  by,
  parts,
});

describe('a drawn region', () => {
  const overTwo = box(108.9, -7.2, 109.15, -6.9);

  it('apportions the village on its edge by area: a quarter of the wide one', () => {
    expect(sharesOf(made(drawn(overTwo)))).toEqual({ 0: 1, 1: 0.25 });
  });

  it('by reference point excludes villages with their point outside, with the same area and coverage', () => {
    const [byArea, byPoint] = [made(drawn(overTwo)), made(drawn(overTwo, 'point'))];
    expect(sharesOf(byPoint)).toEqual({ 0: 1 });
    expect(byPoint.shares.area_km2).toBe(byArea.shares.area_km2);
    expect(byPoint.shares.covered_km2 / byPoint.shares.area_km2).toBeCloseTo((0.15 * 0.1) / (0.25 * 0.3), 4);
  });

  it.each([
    [
      'crosses itself',
      [
        [
          [
            [109, -7],
            [109.2, -7.1],
            [109.2, -7],
            [109, -7.1],
          ],
        ],
      ],
      'selfCrossing',
    ],
    ['lies elsewhere', box(100, 1, 101, 2), 'outsidePack'],
    ['is nothing', [], 'empty'],
    [
      'is a line',
      [
        [
          [
            [109, -7],
            [109.1, -7],
          ],
        ],
      ],
      'tooFewCorners',
    ],
    ['lies in the gap between villages', box(109.45, -7.09, 109.55, -7.01), 'noVillages'],
  ] as [string, PolygonParts, string][])('is refused where it %s', (_, parts, reason) => {
    expect(outcomeOf(drawn(parts))).toMatchObject({ ok: false, fault: { reason } });
  });

  it('has no village by reference point where it contains none', () => {
    expect(outcomeOf(drawn(box(109.15, -7.05, 109.2, -7.02), 'point'))).toMatchObject({
      ok: false,
      fault: { reason: 'noVillages' },
    });
  });
});

/** Area between two parallels and two meridians on WGS84, km²: b²Δλ/2 · [sin φ/(1 − e² sin² φ) + artanh(e sin φ)/e]. */
function boxArea_km2(west: number, south: number, east: number, north: number): number {
  const [b_km, e2] = [6356.752314245, 0.0066943799901413];
  const e = Math.sqrt(e2);
  const upTo = (lat: number) => {
    const sin = Math.sin((lat * Math.PI) / 180);
    return sin / (1 - e2 * sin * sin) + Math.atanh(e * sin) / e;
  };
  return ((b_km * b_km) / 2) * ((east - west) * (Math.PI / 180)) * (upTo(north) - upTo(south));
}

describe('a region of several polygons', () => {
  const holed: PolygonParts = [
    [box(109, -7.1, 109.1, -7)[0]![0]!, box(109.02, -7.09, 109.05, -7.03)[0]![0]!],
  ];
  type Corners = readonly [west: number, south: number, east: number, north: number];
  const areaOf = (boxes: readonly Corners[]) =>
    boxes.reduce((sum, corners) => sum + boxArea_km2(...corners), 0);
  const hamlets: readonly Corners[] = [
    [109.01, -7.06, 109.04, -7.02],
    [109.04, -7.08, 109.09, -7.02],
    [109.01, -7.09, 109.04, -7.06],
  ];

  it.each([
    ['that lie against each other is their sum', hamlets.flatMap((one) => box(...one)), [3, 1], hamlets],
    [
      'of which two overlap is their union',
      [...box(109.01, -7.06, 109.05, -7.02), ...box(109.04, -7.09, 109.09, -7.05)],
      [2, 1],
      // Three slices between the meridians.
      [
        [109.01, -7.06, 109.04, -7.02],
        [109.04, -7.09, 109.05, -7.02],
        [109.05, -7.09, 109.09, -7.05],
      ],
    ],
    [
      'that touch in a point is their sum, and none was joined',
      [...box(109.01, -7.06, 109.04, -7.02), ...box(109.04, -7.09, 109.09, -7.06)],
      [null, 2],
      [
        [109.01, -7.06, 109.04, -7.02],
        [109.04, -7.09, 109.09, -7.06],
      ],
    ],
    [
      'that are one twice is that one',
      [...box(109.01, -7.06, 109.04, -7.02), ...box(109.01, -7.06, 109.04, -7.02)],
      [2, 1],
      [[109.01, -7.06, 109.04, -7.02]],
    ],
    [
      'of which one fills the hole of another is the whole',
      [...holed, ...box(109.02, -7.09, 109.05, -7.03)],
      [2, 1],
      [[109, -7.1, 109.1, -7]],
    ],
    [
      'of which one lies in the hole of another is both',
      [...holed, ...box(109.03, -7.08, 109.04, -7.05)],
      [null, 2],
      // Left and right of the hole, below and above it, and what lies in it.
      [
        [109, -7.1, 109.02, -7],
        [109.05, -7.1, 109.1, -7],
        [109.02, -7.1, 109.05, -7.09],
        [109.02, -7.03, 109.05, -7],
        [109.03, -7.08, 109.04, -7.05],
      ],
    ],
  ] as [string, PolygonParts, [number | null, number], readonly Corners[]][])(
    '%s',
    (_, parts, [from, into], boxes) => {
      const region = made(drawn(parts));
      expect([region.joinedFrom, region.parts.length]).toEqual([from, into]);
      expect(region.shares.area_km2).toBeCloseTo(areaOf(boxes), 8);
      // All of it lies in the first village, of which it is that share.
      expect(sharesOf(region)).toEqual({
        0: Number((areaOf(boxes) / areaOf([[109, -7.1, 109.1, -7]])).toFixed(6)),
      });
    },
  );

  it('keeps all polygons of the requested shape', () => {
    const shape = drawn(hamlets.flatMap((one) => box(...one)));
    expect(made(shape).shape).toBe(shape);
  });

  it('includes by reference point a village whose point is on a removed common border', () => {
    const parts = [...box(109.01, -7.06, 109.02, -7.01), ...box(109.02, -7.06, 109.03, -7.01)];
    expect(sharesOf(made(drawn(parts, 'point')))).toEqual({ 0: 1 });
  });

  it('is refused where one of them intersects itself', () => {
    const bow = [
      [109.01, -7.06],
      [109.04, -7.02],
      [109.04, -7.06],
      [109.01, -7.02],
    ];
    const reason = { reason: 'selfCrossing' };
    expect(outcomeOf(drawn([[bow], ...box(109.04, -7.06, 109.06, -7.02)]))).toMatchObject({ fault: reason });
    expect(outcomeOf(drawn([[bow]]))).toMatchObject({ ok: false, fault: reason });
  });
});

describe('selected villages', () => {
  it('are whole, without duplicates, in code order, with a dissolved outline', () => {
    const region = made({ kind: 'villages', codes: ['99.01.01.2002', '99.01.01.2001', '99.01.01.2002'] });
    expect(sharesOf(region)).toEqual({ 0: 1, 1: 1 });
    expect(region.parts.length).toBe(1);
    // A strip of 0.3° by 0.1° at 7.05° S: 33.13 km by 11.06 km.
    expect(region.shares.area_km2).toBeCloseTo(366.4, 0);
    expect(region.shares.covered_km2).toBe(region.shares.area_km2);
  });

  it('exclude unknown codes, and are refused where none is known', () => {
    expect(sharesOf(made({ kind: 'villages', codes: ['99.01.02.2001', '11.11.11.1111'] }))).toEqual({ 2: 1 });
    const reasonOf = (codes: string[]) => outcomeOf({ kind: 'villages', codes });
    expect(reasonOf(['11.11.11.1111'])).toMatchObject({ ok: false, fault: { reason: 'unknownVillages' } });
    expect(reasonOf([])).toMatchObject({ ok: false, fault: { reason: 'nothingPicked' } });
  });

  it('include neighbours up to a number of borders; an island has none', () => {
    const around = (code: string, steps: number) => sharesOf(made({ kind: 'around', code, steps }));
    expect(around('99.01.01.2001', 1)).toEqual({ 0: 1, 1: 1 });
    expect(around('99.01.01.2001', 2)).toEqual({ 0: 1, 1: 1, 2: 1 });
    expect(around('99.01.02.2002', 3)).toEqual({ 3: 1 });
  });
});

describe('a buffer', () => {
  const buffer = (
    distance_m: number,
    change: Partial<Extract<RegionShape, { kind: 'buffer' }>> = {},
  ): RegionShape => ({
    kind: 'buffer',
    by: 'area',
    of: { kind: 'point', lon: 109.1, lat: -7.05 },
    distance_m,
    ...change,
  });

  it('around a point is a circle, half in each of the two villages', () => {
    const region = made(buffer(2000));
    expect(region.shares.area_km2).toBeCloseTo(Math.PI * 4, 1);
    const { 0: left, 1: right } = sharesOf(region);
    // The left village is half as wide: the same half circle is twice the share of it.
    expect(left! / right!).toBeCloseTo(2, 2);
  });

  it('around villages contains them', () => {
    const region = made(buffer(500, { of: { kind: 'villages', codes: ['99.01.02.2001'] } }));
    expect(sharesOf(region)[2]).toBe(1);
    expect(sharesOf(region)[1]).toBeCloseTo(500 / (0.2 * 110_480), 3);
  });

  it('around interventions merges those of nearby ones', () => {
    const region = made(buffer(3000, { of: { kind: 'interventions' } }), [
      [109.05, -7.05],
      [109.06, -7.05],
      [109.65, -7.05],
    ]);
    expect(region.parts.length).toBe(2);
  });

  it.each([
    [buffer(0), 'notPositive'],
    [buffer(-5), 'notPositive'],
    [buffer(Number.NaN), 'notPositive'],
    [buffer(1_000_000), 'tooLarge'],
    [buffer(500, { of: { kind: 'interventions' } }), 'noInterventions'],
    [buffer(500, { of: { kind: 'villages', codes: [] } }), 'nothingPicked'],
    [buffer(500, { of: { kind: 'point', lon: 10, lat: 50 } }), 'outsidePack'],
  ])('is refused: %o', (shape, reason) => {
    expect(outcomeOf(shape)).toMatchObject({ ok: false, fault: { reason } });
  });
});

it('returns every region under its key, in the order requested, and can be cancelled', () => {
  const regions = [
    { key: 'b', shape: { kind: 'villages', codes: [] } as RegionShape },
    { key: 'a', shape: { kind: 'villages', codes: ['99.01.01.2001'] } as RegionShape },
  ];
  const answer = calculateRegions(inputs, { regions, interventions: [] }, {});
  expect(answer?.outcomes.map(({ key, outcome }) => [key, outcome.ok])).toEqual([
    ['b', false],
    ['a', true],
  ]);
  expect(calculateRegions(inputs, { regions, interventions: [] }, { shouldStop: () => true })).toBeNull();
});
