import type { Position } from 'geojson';
import type { ImportedShape } from '../../data/import/imported';
import { repairRing } from '../../data/import/shape/ringRepair';
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
  const [first, last] = [ring[0] ?? [], ring.at(-1) ?? []];
  const isClosed = ring.length > 1 && first[0] === last[0] && first[1] === last[1];
  const closed = isClosed ? ring : [...ring, ...ring.slice(0, 1)];
  const flat = Float64Array.from(closed.flatMap(([x = 0, y = 0]) => [x, y]));
  const repaired = repairRing(flat, isOuter);
  // A ring without an area has no direction.
  return repaired.kind === 'ring' ? repaired.ring : flat;
}
