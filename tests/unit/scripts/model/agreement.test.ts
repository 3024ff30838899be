import type { FeatureCollection, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { agreement, overlap } from '../../../../scripts/model/agreement';
import type { PlanePoint } from '../../../../scripts/model/plane';

const box = (x: number, y: number, width: number, height: number): PlanePoint[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

const file = (properties: Record<string, string>, west: number): FeatureCollection<Polygon> => {
  const ring = box(west, -7, 0.04, 0.01).map(([x, y]) => [x, y]);
  const geometry: Polygon = { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry }] };
};

describe('agreement with published boundaries', () => {
  it('measures both areas and what they share', () => {
    const { first, second, both } = overlap([box(0, 0, 3, 2)], [box(1, 1, 4, 3)], 0.01);
    expect(first).toBeCloseTo(6, 9);
    expect(second).toBeCloseTo(12, 9);
    expect(both).toBeCloseTo(2, 9);
  });

  it('takes a ring within a ring for a hole', () => {
    expect(overlap([box(0, 0, 4, 2), box(1, 0.5, 1, 1)], [box(0, 0, 2, 2)], 0.01)).toMatchObject({
      first: expect.closeTo(7, 9) as number,
      both: expect.closeTo(3, 9) as number,
    });
  });

  it('matches by BPS code with or without "id", else by Kemendagri code, and counts the rest', () => {
    const model = file({ kode: '33.26.01.2001', kode_bps: '3326010001' }, 109.6);
    // Moved by a quarter of the width: 3/5 of the union is shared.
    const hdx = agreement(model, file({ village_code: 'id3326010001' }, 109.61));
    expect(hdx.median).toBeCloseTo(0.6, 3);
    expect(hdx.sameVillageShare).toBeCloseTo(0.75, 3);
    expect(agreement(model, file({ kode: '33.26.01.2001' }, 109.6)).median).toBeCloseTo(1, 6);
    const other = agreement(model, file({ kode: '33.26.01.2002' }, 109.6));
    expect([other.matched, other.unmatched]).toEqual([0, 1]);
  });
});
