import { describe, expect, it } from 'vitest';
import { packDrawing } from '../../../src/reading/packDrawing';
import { geometryOf, lines } from '../../scenes/world';

/** Two villages side by side at the equator: one degree wide together, half a degree tall. */
const WEST = [
  [109, 0],
  [109.4, 0],
  [109.4, 0.5],
  [109, 0.5],
  [109, 0],
] as const;
const EAST = [
  [109.4, 0],
  [110, 0],
  [110, 0.5],
  [109.4, 0.5],
  [109.4, 0],
] as const;
const geometry = {
  villages: geometryOf([[[WEST]], [[EAST]]]),
  outline: lines([
    [109, 0],
    [110, 0],
    [110, 0.5],
    [109, 0.5],
    [109, 0],
  ]),
  districtLines: lines([
    [109.4, 0],
    [109.4, 0.5],
  ]),
  sea: [Float64Array.of(109, 0.5, 110, 0.5, 110, 0.6)],
};
const numbers = (path: string) => path.match(/-?\d+(\.\d+)?/g)!.map(Number);

describe('the drawing of a whole pack', () => {
  const drawn = packDrawing(geometry, [109, 0, 110, 0.5], 420);

  it('is as wide as there is room, and as tall as the region asks for', () => {
    expect([drawn.frame.width_px, drawn.frame.height_px]).toEqual([420, 210]);
  });

  it('is never taller than one and a quarter of its width', () => {
    expect(packDrawing(geometry, [109, -4, 110, 4], 400).frame.height_px).toBe(500);
  });

  it('draws each village on its side, west on the left, within the picture', () => {
    const [left, right] = drawn.villages.map(numbers);
    const at = (path: readonly number[], side: 0 | 1) => path.filter((_, i) => i % 2 === side);
    expect(Math.max(...at(left!, 0))).toBeCloseTo(Math.min(...at(right!, 0)), 0);
    expect(Math.min(...at(left!, 0))).toBeGreaterThanOrEqual(9);
    expect(Math.max(...at(right!, 0))).toBeLessThanOrEqual(411);
    expect(drawn.sea).toMatch(/^M[\d.]+ [\d.]+L[\d.]+ [\d.]+L[\d.]+ -?[\d.]+Z$/);
    const [border] = [numbers(drawn.districts)];
    expect(border[0]).toBeCloseTo(drawn.project(109.4, 0)[0], 0);
    expect(border[1]).toBeGreaterThan(border[3]!);
  });
});
