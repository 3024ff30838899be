import type { VillageGeometry } from '../../data/model/geometry';
import type { PolygonParts } from './drawing';
import { polygonColumns } from './polygonColumns';

/** The geometry of selected villages; row i of the result is village `rows[i]`. */
export function geometryOfRows(geometry: VillageGeometry, rows: Iterable<number>): VillageGeometry {
  return polygonColumns(Array.from(rows, (row) => villageParts(geometry, row)));
}

/** One village in the structure of a GeoJSON MultiPolygon, with open rings. */
export function villageParts(
  { position, ringStart, partStart, villageStart }: VillageGeometry,
  row: number,
): PolygonParts {
  const span = (start: Uint32Array, i: number) =>
    Array.from({ length: start[i + 1]! - start[i]! }, (_, k) => start[i]! + k);
  return span(villageStart, row).map((part) =>
    span(partStart, part).map((ring) =>
      span(ringStart, ring).map((p) => [position[2 * p]!, position[2 * p + 1]!]),
    ),
  );
}

/** All polygons of a geometry, without regard to the rows they belong to. */
export function partsOf(geometry: VillageGeometry): PolygonParts {
  return Array.from({ length: geometry.n }, (_, row) => villageParts(geometry, row)).flat();
}
