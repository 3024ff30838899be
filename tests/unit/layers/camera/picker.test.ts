import { describe, expect, test } from 'vitest';
import { createPicker } from '../../../../src/layers/camera/picker';
import { geometry, geometryOf } from '../../../scenes/world';

const picker = createPicker(geometry.villages);

describe('rowAt', () => {
  test('finds the village at a position', () => {
    expect(picker.rowAt({ lon: 109.05, lat: -6.7 })).toBe(0);
    expect(picker.rowAt({ lon: 109.29, lat: -6.61 })).toBe(1);
    expect(picker.rowAt({ lon: 109.35, lat: -6.9 })).toBe(4);
  });

  test('finds an island and respects a hole', () => {
    expect(picker.rowAt({ lon: 109.52, lat: -7.18 })).toBe(6);
    expect(picker.rowAt({ lon: 109.3, lat: -7.15 })).toBe(-1);
    expect(picker.rowAt({ lon: 109.3, lat: -7.25 })).toBe(6);
  });

  test('returns −1 in the sea, and where only bounding boxes match', () => {
    expect(picker.rowAt({ lon: 109.35, lat: -6.7 })).toBe(-1);
    expect(picker.rowAt({ lon: 0, lat: 0 })).toBe(-1);
  });
});

describe('rowsIn', () => {
  test('lists each village once, in order, however many parts it has', () => {
    expect(picker.rowsIn([109.22, -7.25, 109.6, -6.95])).toEqual([3, 4, 6]);
    expect(picker.rowsIn([108, -8, 110, -6])).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(picker.rowsIn([100, 0, 101, 1])).toEqual([]);
  });
});

test('has the bounding box of all parts of a village', () => {
  expect(picker.boxOf(6)).toEqual([109.2, -7.3, 109.55, -7]);
});

test('accepts a pack without villages', () => {
  const none = createPicker(geometryOf([]));
  expect(none.rowAt({ lon: 109, lat: -7 })).toBe(-1);
  expect(none.rowsIn([0, 0, 1, 1])).toEqual([]);
});
