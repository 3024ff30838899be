import type { VillageGeometry } from '../../data/model/geometry';
import { ringsOf, type PolygonParts } from './drawing';

/**
 * Converts polygons as read from a file into the columns that village geometry is stored in, one row per
 * polygon.
 */
export function polygonColumns(polygons: readonly PolygonParts[]): VillageGeometry {
  const starts = (lengths: readonly number[]) => {
    const start = new Uint32Array(lengths.length + 1);
    lengths.forEach((length, i) => (start[i + 1] = start[i]! + length));
    return start;
  };
  return {
    n: polygons.length,
    ...ringsOf(polygons.flat()),
    partStart: starts(polygons.flat().map((part) => part.length)),
    villageStart: starts(polygons.map((parts) => parts.length)),
  };
}
