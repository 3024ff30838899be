import { describe, expect, it } from 'vitest';
import { placesAround } from '../../../src/reading/placesAround';
import { geometryOf } from '../../scenes/world';

const box = (west: number, south: number, east: number, north: number) =>
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ] as const;
/** A village of 2.2 km, its neighbour in the east, and one 5 km further. */
const region = geometryOf([
  [[box(109, -7.02, 109.02, -7)]],
  [[box(109.02, -7.02, 109.03, -7.005)]],
  [[box(109.08, -7.02, 109.1, -7)]],
] as never);
const at = (lon: number, lat: number, accuracy_m: number, modelBorders = false) =>
  placesAround(region, { lon, lat, accuracy_m, modelBorders });

describe('where a device may be', () => {
  it('names one village where position and border are sure', () => {
    expect(at(109.018, -7.01, 20)).toEqual({ kind: 'found', row: 0, others: [] });
  });

  it('names the neighbour too where its border is a model, or the position itself is unsure', () => {
    // 0.002° of longitude are 221 m: within 300 m of a modelled border, and of a position known to 250 m.
    expect(at(109.018, -7.01, 20, true)).toEqual({ kind: 'found', row: 0, others: [1] });
    expect(at(109.018, -7.01, 250)).toEqual({ kind: 'found', row: 0, others: [1] });
    expect(at(109.014, -7.01, 20, true)).toEqual({ kind: 'found', row: 0, others: [] });
  });

  it('offers what is near from outside, and says when nothing is', () => {
    expect(at(109.031, -7.01, 200)).toEqual({ kind: 'near', others: [1] });
    expect(at(108, -7.01, 200)).toEqual({ kind: 'outside' });
  });

  it('does not guess from a position known to kilometres only', () => {
    expect(at(109.01, -7.01, 5000)).toEqual({ kind: 'tooCoarse', accuracy_m: 5000 });
  });
});
