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

describe('a union that fails', () => {
  it('is no region: where it throws, where it gives nothing', () => {
    united.mockImplementation(() => {
      throw new Error('Unable to complete output ring');
    });
    expect(joinPolygons([box(0, 2), box(2, 3)])).toBeNull();
    united.mockReturnValue(null);
    expect(joinPolygons([box(0, 2), box(2, 3)])).toBeNull();
  });

  it('is none either where it lost a polygon without a word, or has more than there was', () => {
    united.mockReturnValue(answer(box(0, 2)));
    expect(joinPolygons([box(0, 2), box(2, 3)])).toBeNull();
    united.mockReturnValue(answer(box(0, 4)));
    expect(joinPolygons([box(0, 2), box(2, 3)])).toBeNull();
    united.mockReturnValue(answer(box(0, 3)));
    expect(joinPolygons([box(0, 2), box(2, 3)])).toMatchObject({ joinedFrom: 2 });
  });

  it('is not asked for where nothing lies against anything', () => {
    expect(joinPolygons([box(0, 2), box(3, 4)])).toMatchObject({ joinedFrom: null });
    expect(united).not.toHaveBeenCalled();
  });
});
