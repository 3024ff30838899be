import type { Position } from 'geojson';
import type { ImportedShape } from '../../data/import/imported';
import type { Polygons } from './mendShape';

/** The areas of an import as positions, closed as they are there. */
export function polygonsOfShape({ parts }: Pick<ImportedShape, 'parts'>): Polygons {
  return parts.map((rings) =>
    rings.map((ring) =>
      Array.from({ length: ring.length / 2 }, (_, i): Position => [ring[2 * i]!, ring[2 * i + 1]!]),
    ),
  );
}

/** Polygons as an import has them: flat, closed, outer rings counter-clockwise and holes clockwise. */
export function shapeOfPolygons(polygons: Polygons): ImportedShape {
  return { kind: 'area', parts: polygons.map((rings) => rings.map((ring, i) => flatRing(ring, i === 0))) };
}

function flatRing(ring: readonly Position[], isOuter: boolean): Float64Array {
  const [first, last] = [ring[0], ring.at(-1)];
  const isClosed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
  const closed = isClosed || first === undefined ? [...ring] : [...ring, first];
  const twice = closed.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = closed[i + 1] ?? [x, y];
    return sum + (x - first![0]!) * (nextY - first![1]!) - (nextX - first![0]!) * (y - first![1]!);
  }, 0);
  if (twice > 0 !== isOuter) closed.reverse();
  return Float64Array.from(closed.flatMap(([x = 0, y = 0]) => [x, y]));
}
