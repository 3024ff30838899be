import { describe, expect, it } from 'vitest';
import { isNoVillage } from '../../../../src/studio/shapes/notVillages';
import { repairReport } from '../../../../src/studio/shapes/repairReport';
import { shapeOfPolygons } from '../../../../src/studio/shapes/shapePolygons';

const square = (west: number, east: number) =>
  shapeOfPolygons([
    [
      [
        [west, 0],
        [east, 0],
        [east, 0.01],
        [west, 0.01],
      ],
    ],
  ]);

describe('the report of a repair', () => {
  it('sets a forest aside and says of each village what it won, lost and measures', () => {
    const report = repairReport(
      [square(0, 0.0101), square(0.01, 0.02), square(0.02, 0.03)],
      ['3326010001', 'id3326010002', '3326010888'],
    );
    expect(report.setAside).toEqual([2]);
    expect(report.shapes[2]).toBeNull();
    expect(report.borders.map(({ kind, givenTo }) => [kind, givenTo])).toEqual([['overlap', 0]]);
    // A corner of the strip that both cover: 0.01° to 0.0101° east, from the equator to 0.01°.
    const [lon, lat] = report.borders[0]!.at;
    expect([0.01, 0.0101].some((x) => Math.abs(x - lon) < 1e-7)).toBe(true);
    expect([0, 0.01].some((y) => Math.abs(y - lat) < 1e-7)).toBe(true);
    const [first, second] = report.repaired;
    expect([first!.lost_m2, second!.won_m2, first!.mends]).toEqual([0, 0, []]);
    // 0.0001° by 0.01° at the equator.
    expect(second!.lost_m2).toBeCloseTo(12_309, 0);
    expect(second!.before_m2 - second!.after_m2).toBeCloseTo(second!.lost_m2, 0);
    expect(first!.after_m2).toBeCloseTo(first!.before_m2, 3);
  });

  it('knows the codes of ground without a village from those of villages', () => {
    expect(['3326020888', '33.26.02.0999', 'id3326020777', '3326020555'].map(isNoVillage)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['3326020088', '33.26.01.2001', '888', '', '33260208880'].map(isNoVillage)).toEqual(
      new Array(5).fill(false),
    );
  });
});
