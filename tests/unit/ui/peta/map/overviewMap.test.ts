import { describe, expect, test } from 'vitest';
import type { BBox } from '../../../../../src/layers/camera/viewport';
import { isFromNear, overviewMap } from '../../../../../src/ui/peta/map/overviewMap';
import { geometry, lines } from '../../../../scenes/world';

const WHOLE: BBox = [109, -7.3, 109.55, -6.6];
const stamp = overviewMap({ ...geometry, bbox: WHOLE, villages: 7, side: 140 });

describe('the whole as a stamp', () => {
  test('has the side asked for along the longer axis', () => {
    expect(stamp.height).toBeCloseTo(140, 6);
    expect(stamp.width).toBeLessThan(140);
  });

  test('shows the whole as all of it', () => {
    const rect = stamp.rectOf(WHOLE);
    expect([rect.x, rect.y]).toEqual([0, 0]);
    expect(rect.width).toBeCloseTo(stamp.width, 6);
    expect(rect.height).toBeCloseTo(stamp.height, 6);
  });

  test('cuts a view that looks over the edge', () => {
    const { x, y, width, height } = stamp.rectOf([108, -6.8, 109.1, -6]);
    expect([x, y]).toEqual([0, 0]);
    expect(width).toBeCloseTo((stamp.width * 0.1) / 0.55, 6);
    expect(height).toBeCloseTo((140 * 0.2) / 0.7, 6);
  });

  test('gives back the degrees of a place', () => {
    const { lon, lat } = stamp.degreesAt({ x: stamp.width / 2, y: 35 });
    expect(lon).toBeCloseTo(109.275, 6);
    expect(lat).toBeCloseTo(-6.775, 6);
  });

  test('leaves out lines and islands of a pack so large that they would fill it', () => {
    const dot: [number, number][] = [
      [109.2, -7],
      [109.201, -7],
      [109.2, -7.001],
    ];
    const outline = lines(
      [
        [109, -6.6],
        [109.5, -7.3],
      ],
      dot,
    );
    const asked = { outline, districtLines: geometry.districtLines, bbox: WHOLE, side: 140 };
    const few = overviewMap({ ...asked, villages: 285 });
    const many = overviewMap({ ...asked, villages: 81_904 });
    expect(few.outline.match(/M/g)).toHaveLength(2);
    expect(few.districts).not.toBe('');
    expect(many.outline.match(/M/g)).toHaveLength(1);
    expect(many.districts).toBe('');
  });
});

describe('a view', () => {
  test('of the whole is not from near, nor one from farther off, nor none', () => {
    expect(isFromNear(WHOLE, WHOLE)).toBe(false);
    expect(isFromNear([108, -8, 111, -6], WHOLE)).toBe(false);
    expect(isFromNear(null, WHOLE)).toBe(false);
  });

  test('is from near where either axis shows less than the whole', () => {
    expect(isFromNear([109, -7, 110, -6.8], WHOLE)).toBe(true);
    expect(isFromNear([109.2, -8, 109.4, -6], WHOLE)).toBe(true);
  });
});
