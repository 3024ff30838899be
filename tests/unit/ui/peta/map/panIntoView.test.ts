import { expect, it } from 'vitest';
import { panIntoView } from '../../../../../src/ui/peta/map/panIntoView';

const frame = { width_px: 1000, height_px: 800 };
const insets = { top: 100, right: 0, bottom: 300, left: 0 };

it('leaves a map alone whose free part shows the point', () => {
  expect(panIntoView({ x: 500, y: 300 }, frame, insets)).toBeNull();
});

it('brings a point outside, or under the sheet, to the middle of the free part', () => {
  expect(panIntoView({ x: 1200, y: 300 }, frame, insets)).toEqual({ x_px: 700, y_px: 0 });
  expect(panIntoView({ x: 500, y: 700 }, frame, insets)).toEqual({ x_px: 0, y_px: 400 });
});

it('counts a point at the very edge as outside, and has less to spare on a small map', () => {
  expect(panIntoView({ x: 5, y: 300 }, frame, insets)).not.toBeNull();
  const small = { width_px: 60, height_px: 40 };
  expect(panIntoView({ x: 20, y: 15 }, small, { top: 0, right: 0, bottom: 0, left: 0 })).toBeNull();
});
