import type { ImportedShape } from '../../data/import/imported';
import { kmPerDegree } from './shapeMeasure';

/** Ground of an area in m², holes taken off, on the ellipsoid around its own latitude: good to a thousandth. */
export function shapeArea_m2({ kind, parts }: ImportedShape): number {
  if (kind !== 'area') return 0;
  const [first] = parts;
  const lat = first?.[0]?.[1] ?? 0;
  const { east, north } = kmPerDegree(lat);
  const square = parts.reduce(
    (sum, rings) =>
      sum + rings.reduce((ground, ring, i) => ground + (i === 0 ? 1 : -1) * Math.abs(ringArea(ring)), 0),
    0,
  );
  return square * east * north * 1e6;
}

/** Square degrees, from the first corner, so that little is lost to rounding. */
function ringArea(ring: Float64Array): number {
  const [x = 0, y = 0] = ring;
  let twice = 0;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    twice += (ring[i]! - x) * (ring[i + 3]! - y) - (ring[i + 2]! - x) * (ring[i + 1]! - y);
  }
  return twice / 2;
}
