import { expect, test } from 'vitest';
import { mercatorX, mercatorY } from '../../../../src/layers/camera/mercator';
import { lentMesh } from '../../../../src/layers/scene/lentMesh';
import { triangulate } from '../../../../src/layers/scene/triangulate';
import { geometry } from '../../../scenes/world';

const { villages } = geometry;

test('a lent mesh has its vertices once, and the same ones again when they are asked for again', () => {
  const made = triangulate(villages, 3);
  const [position, row] = [made.position.slice(), made.row.slice()];
  let asked = 0;
  const lent = lentMesh(made, {
    geometry: () => {
      asked++;
      return villages;
    },
    first: 3,
  });
  expect(lent.position).toBe(made.position);
  expect(lent.row).toBe(made.row);
  expect(asked).toBe(0);

  lent.uploaded?.();
  const again = [lent.position, lent.row];
  expect(again[0]).not.toBe(made.position);
  expect(again).toEqual([position, row]);
  // Both were made together, and are kept until the card has them.
  expect(asked).toBe(1);
  expect([lent.index, lent.centre]).toEqual([made.index, made.centre]);
});

test('a lent mesh lies beside a screen that shows none of it', () => {
  const lent = lentMesh(triangulate(villages, 0), { geometry: () => villages, first: 0 });
  const lons = villages.position.filter((_, i) => i % 2 === 0);
  const lats = villages.position.filter((_, i) => i % 2 === 1);
  const [west, east] = [Math.min(...lons), Math.max(...lons)].map(mercatorX) as [number, number];
  const [north, south] = [Math.max(...lats), Math.min(...lats)].map(mercatorY) as [number, number];
  const [wide, high] = [east - west, south - north];
  /** A screen of the mesh's own size whose middle is so many widths and heights off that of the mesh; y is up in clip space. */
  const beside = (right: number, down: number) => {
    const scale = [2 / wide, -2 / high] as const;
    const middle = [(west + east) / 2 + right * wide, (north + south) / 2 + down * high] as const;
    return lent.isBeside?.({
      ...{ scale, depth: 0, w: 1 },
      shift: [-middle[0] * scale[0], -middle[1] * scale[1]],
    });
  };
  expect([beside(0, 0), beside(0.9, 0), beside(0, -0.9), beside(-0.9, 0.9)]).toEqual(Array(4).fill(false));
  expect([beside(1.1, 0), beside(-1.1, 0), beside(0, 1.1), beside(0, -1.1)]).toEqual(Array(4).fill(true));
});
