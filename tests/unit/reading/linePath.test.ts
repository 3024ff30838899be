import { expect, test } from 'vitest';
import { linePath } from '../../../src/reading/linePath';
import { lines } from '../../scenes/world';

/** Degrees are px here. */
const asIs = { x: (lon: number) => lon, y: (lat: number) => lat };
const SET = lines(
  [
    [10, 10],
    [10.3, 10.2],
    [40, 12],
    [150, 20],
    [170, 30],
    [160, 60],
  ],
  [
    [20, 20],
    [21, 20],
  ],
);

test('a line is drawn without positions nearer than a pixel can show, and with both its ends', () => {
  expect(linePath(SET, asIs)).toBe(
    'M10.0 10.0L40.0 12.0L150.0 20.0L170.0 30.0L160.0 60.0M20.0 20.0L21.0 20.0',
  );
});

test('lines shorter than wanted are left out', () => {
  expect(linePath(SET, asIs, { least_px: 1.5 })).toBe(
    'M10.0 10.0L40.0 12.0L150.0 20.0L170.0 30.0L160.0 60.0',
  );
});

test('of a line that leaves the picture on the right, what winds there is left out', () => {
  expect(linePath(SET, asIs, { seen: [0, 0, 100, 50] })).toBe(
    'M10.0 10.0L40.0 12.0L150.0 20.0L160.0 60.0M20.0 20.0L21.0 20.0',
  );
});
