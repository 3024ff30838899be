import { describe, expect, it } from 'vitest';
import { locator } from '../../../src/export/sheet/locator';

describe('the locator map', () => {
  const lines = { position: Float64Array.of(110, -1, 112, -1, 112, 1), start: Uint32Array.of(0, 3) };
  const none = { position: new Float64Array(0), start: Uint32Array.of(0) };
  // Two villages; the second is a triangle with its right angle at 111, 0.
  const villages = {
    n: 2,
    position: Float64Array.of(110, 0, 110.1, 0, 110, 0.1, 111, 0, 111.5, 0, 111, 0.5),
    ringStart: Uint32Array.of(0, 3, 6),
    partStart: Uint32Array.of(0, 1, 2),
    villageStart: Uint32Array.of(0, 1, 2),
  };
  const drawn = locator({
    outline: lines,
    districtLines: none,
    villages,
    row: 1,
    bbox: [110, -1, 112, 1],
    width: 200,
  });

  it('keeps the shape of the box, north up', () => {
    expect(drawn.height).toBeCloseTo(200, 6);
    expect(drawn.outline).toBe('M0.0 200.0L200.0 200.0L200.0 0.0');
    expect(drawn.districts).toBe('');
  });

  it('draws the village asked for and gives the middle of its box', () => {
    expect(drawn.village).toBe('M100.0 100.0L150.0 100.0L100.0 50.0Z');
    expect(drawn.at).toEqual([125, 75]);
  });
});
