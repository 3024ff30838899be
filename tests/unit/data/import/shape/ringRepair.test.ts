import cleanCoords from '@turf/clean-coords';
import rewind from '@turf/rewind';
import unkink from '@turf/unkink-polygon';
import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { repairRing, twiceRingArea } from '../../../../../src/data/import/shape/ringRepair';
import { cleanBorders } from '../../../../../src/studio/shapes/cleanBorders';
import { shapeArea_m2 } from '../../../../../src/studio/shapes/shapeArea';
import { shapeOfPolygons } from '../../../../../src/studio/shapes/shapePolygons';

const pairs = (ring: Float64Array) =>
  Array.from({ length: ring.length / 2 }, (_, i) => [ring[2 * i]!, ring[2 * i + 1]!]);

/** A star around the origin: corners at growing angles, so that it never crosses itself. */
const STAR = fc
  .array(fc.integer({ min: 1, max: 50 }), { minLength: 4, maxLength: 12 })
  .map((radii) =>
    radii.map((r, i) => [
      Math.round(r * 10 * Math.cos((2 * Math.PI * i) / radii.length)),
      Math.round(r * 10 * Math.sin((2 * Math.PI * i) / radii.length)),
    ]),
  );

describe('the repair of a ring', () => {
  it('closes, drops repeats and turns, and counts each', () => {
    const open = Float64Array.from([0, 0, 0, 2, 0, 2, 3, 2, 3, 0]);
    expect(repairRing(open, true)).toEqual({
      kind: 'ring',
      ring: Float64Array.from([0, 0, 3, 0, 3, 2, 0, 2, 0, 0]),
      findings: { closed: true, repeated: 1, turned: true },
    });
    expect(repairRing(Float64Array.from([0, 0, 1, 1, 0, 0]), true)).toEqual({ kind: 'tooShort' });
    expect(repairRing(Float64Array.from([0, 0, 1, 1, 2, 2, 0, 0]), true)).toEqual({ kind: 'noArea' });
  });

  it('winds outer rings and holes as Turf does', () => {
    fc.assert(
      fc.property(STAR, fc.boolean(), (corners, isTurned) => {
        const closed = [...corners, corners[0]!];
        const given = isTurned ? [...closed].reverse() : closed;
        const repaired = repairRing(Float64Array.from(given.flat()), true);
        if (repaired.kind !== 'ring') return;
        // Turf's "reverse" is the order of RFC 7946 for its input, which it takes as clockwise.
        const turf = rewind({ type: 'Polygon', coordinates: [given] }) as Polygon;
        const [ours, theirs] = [repaired.ring, Float64Array.from(turf.coordinates[0]!.flat())];
        expect(Math.sign(twiceRingArea(ours))).toBe(1);
        expect(Math.sign(twiceRingArea(theirs))).toBe(Math.sign(twiceRingArea(ours)));
      }),
      { seed: 5 },
    );
  });

  it('leaves no position that Turf would drop as a repeat', () => {
    fc.assert(
      fc.property(STAR, fc.array(fc.nat(), { maxLength: 4 }), (corners, repeats) => {
        const doubled = corners.flatMap((corner, i) =>
          repeats.some((one) => one % corners.length === i) ? [corner, corner] : [corner],
        );
        const repaired = repairRing(Float64Array.from([...doubled, doubled[0]!].flat()), true);
        if (repaired.kind !== 'ring') return;
        // Turf drops corners on a straight line as well; ours are kept, so its result holds no position that ours lacks.
        const theirs = cleanCoords({ type: 'Polygon', coordinates: [pairs(repaired.ring)] }) as Polygon;
        const ours = new Set(pairs(repaired.ring).map(String));
        expect(theirs.coordinates[0]!.every((position) => ours.has(String(position)))).toBe(true);
        expect(pairs(repaired.ring).some((at, i, all) => i > 0 && String(at) === String(all[i - 1]))).toBe(
          false,
        );
      }),
      { seed: 6 },
    );
  });

  it('makes of a ring that crosses itself once the two lobes that Turf makes of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (a, b) => {
        const ring = [
          [0, 0],
          [a / 100, 0.01],
          [a / 100, 0],
          [0, b / 100],
        ];
        const turf = unkink({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] });
        const theirs = turf.features.map(({ geometry }) =>
          shapeArea_m2(shapeOfPolygons([geometry.coordinates])),
        );
        const { shapes } = cleanBorders([shapeOfPolygons([[ring]])]);
        const ours = shapes[0]!.parts.map((rings) => shapeArea_m2({ kind: 'area', parts: [rings] }));
        const bySize = (areas: number[]) => [...areas].sort((x, y) => x - y).map((x) => Math.round(x / 500));
        expect(bySize(ours)).toEqual(bySize(theirs));
      }),
      { seed: 7, numRuns: 40 },
    );
  });
});
