import type { ImportedShape } from '../../data/import/imported';
import { twiceRingArea } from '../../data/import/shape/ringRepair';
import { kmPerDegree } from './shapeMeasure';

/** Ground of an area in m², holes taken off, on the ellipsoid around its own latitude: good to a thousandth. */
export function shapeArea_m2({ kind, parts }: ImportedShape): number {
  if (kind !== 'area') return 0;
  const [first] = parts;
  const lat = first?.[0]?.[1] ?? 0;
  const { east, north } = kmPerDegree(lat);
  const square = parts.reduce(
    (sum, rings) =>
      sum +
      rings.reduce((ground, ring, i) => ground + ((i === 0 ? 1 : -1) * Math.abs(twiceRingArea(ring))) / 2, 0),
    0,
  );
  return square * east * north * 1e6;
}
