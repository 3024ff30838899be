import { union } from '@turf/union';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { joinPolygons } from '../../../../src/aggregate/geometry/joinPolygons';

vi.mock('@turf/union', () => ({ union: vi.fn() }));
const united = vi.mocked(union);
afterEach(() => united.mockReset());

const box = (west: number, east: number) => [
  [
    [west, 0],
    [east, 0],
    [east, 1],
    [west, 1],
    [west, 0],
  ],
];
const answer = (coordinates: number[][][]) => ({
  type: 'Feature' as const,
  properties: {},
  geometry: { type: 'Polygon' as const, coordinates },
});

describe('a polygon union that fails', () => {
  it('gives no region, whether it throws or returns nothing', () => {
    united.mockImplementation(() => {
      throw new Error('Unable to complete output ring');
    });
    expect(joinPolygons([box(0, 2), box(2, 3)])).toBeNull();
    united.mockReturnValue(null);
    expect(joinPolygons([box(0, 2), box(2, 3)])).toBeNull();
  });

  it('is detected where a polygon is lost or area is added', () => {
    united.mockReturnValue(answer(box(0, 2)));
    expect(joinPolygons([box(0, 2), box(2, 3)])).toBeNull();
    united.mockReturnValue(answer(box(0, 4)));
    expect(joinPolygons([box(0, 2), box(2, 3)])).toBeNull();
    united.mockReturnValue(answer(box(0, 3)));
    expect(joinPolygons([box(0, 2), box(2, 3)])).toMatchObject({ joinedFrom: 2 });
  });

  it('is not attempted where no polygons touch', () => {
    expect(joinPolygons([box(0, 2), box(3, 4)])).toMatchObject({ joinedFrom: null });
    expect(united).not.toHaveBeenCalled();
  });
});
