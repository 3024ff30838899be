import { expect, it } from 'vitest';
import { lineSegments, ringSegments, segmentsNear } from '../../../../src/layers/scene/lineSegments';
import { WORLD_UNITS, mercatorX, mercatorY } from '../../../../src/layers/camera/mercator';
import { geometry, lines } from '../../../scenes/world';

const CENTRE = [Math.round(mercatorX(109) * WORLD_UNITS), Math.round(mercatorY(-7) * WORLD_UNITS)] as const;
const x = (lon: number) => Math.round(mercatorX(lon) * WORLD_UNITS - CENTRE[0]) + 0;
const y = (lat: number) => Math.round(mercatorY(lat) * WORLD_UNITS - CENTRE[1]) + 0;

it('splits lines into segments without connecting separate lines', () => {
  const set = lines(
    [
      [109, -7],
      [109.1, -7],
      [109.1, -6.9],
    ],
    [
      [109.5, -7],
      [109.6, -7],
    ],
  );
  expect([...lineSegments(set, CENTRE)]).toEqual(
    [
      [x(109), y(-7), x(109.1), y(-7)],
      [x(109.1), y(-7), x(109.1), y(-6.9)],
      [x(109.5), y(-7), x(109.6), y(-7)],
    ].flat(),
  );
  expect(lineSegments({ position: new Float64Array(), start: new Uint32Array() }, CENTRE)).toHaveLength(0);
});

it('leaves out what lies on one side of a box, and keeps what may cross it', () => {
  const set = lines(
    [
      [100, -7],
      [102, -7],
      [105, -6],
    ],
    // Neither end lies in the box, but the line goes through it.
    [
      [108, -6.4],
      [111, -6.2],
    ],
    [
      [109.5, -9],
      [109.6, -8],
      [109.7, -6.9],
    ],
  );
  const box = [109, -7, 110, -6] as const;
  expect([...segmentsNear(set, { centre: CENTRE, box, apart_deg: 0 })]).toEqual(
    [
      [x(108), y(-6.4), x(111), y(-6.2)],
      [x(109.6), y(-8), x(109.7), y(-6.9)],
    ].flat(),
  );
});

it('leaves out corners too near to the last along both axes, and never the ends of a line', () => {
  const set = lines(
    [
      [109, -7],
      [109.004, -7.002],
      // Near to the one before, but not to the last one kept.
      [109.008, -7.012],
      [109.009, -7.012],
      [109.0095, -7.0125],
    ],
    [
      [109.001, -7],
      [109.002, -7],
    ],
  );
  const box = [108, -8, 110, -6] as const;
  expect([...segmentsNear(set, { centre: CENTRE, box, apart_deg: 0.01 })]).toEqual(
    [
      [x(109), y(-7), x(109.008), y(-7.012)],
      [x(109.008), y(-7.012), x(109.0095), y(-7.0125)],
      [x(109.001), y(-7), x(109.002), y(-7)],
    ].flat(),
  );
});

it('closes every ring of a village, including holes and islands', () => {
  const pieces = ringSegments(geometry.villages, 6, CENTRE);
  expect(pieces).toHaveLength(3 * 4 * 4);
  for (const ring of [0, 1, 2]) {
    const [first, last] = [
      pieces.subarray(ring * 16, ring * 16 + 2),
      pieces.subarray(ring * 16 + 14, ring * 16 + 16),
    ];
    expect([...last]).toEqual([...first]);
  }
});
