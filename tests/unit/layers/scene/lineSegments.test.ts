import { expect, it } from 'vitest';
import { lineSegments, ringSegments } from '../../../../src/layers/scene/lineSegments';
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
