import { expect, test } from 'vitest';
import { lentMesh } from '../../../../src/layers/scene/lentMesh';
import { triangulate } from '../../../../src/layers/scene/triangulate';
import { geometry } from '../../../scenes/world';

const { villages } = geometry;

test('a lent mesh has its vertices once, and the same ones again when they are asked for again', () => {
  const made = triangulate(villages, 3);
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
  expect(again).toEqual([made.position, made.row]);
  // Both were made together, and are kept until the card has them.
  expect(asked).toBe(1);
  expect([lent.index, lent.centre]).toEqual([made.index, made.centre]);
});
