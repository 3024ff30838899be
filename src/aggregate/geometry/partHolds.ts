import type { VillageGeometry } from '../../data/model/geometry';

/** Point-in-polygon test by the even-odd rule over all rings of a part; on a border either answer may come. */
export function partHolds(
  { position, ringStart, partStart }: VillageGeometry,
  part: number,
  { lon, lat }: { readonly lon: number; readonly lat: number },
): boolean {
  let inside = false;
  for (let ring = partStart[part]!; ring < partStart[part + 1]!; ring++) {
    const from = ringStart[ring]!;
    const to = ringStart[ring + 1]!;
    for (let p = from, q = to - 1; p < to; q = p++) {
      const lat1 = position[2 * p + 1]!;
      const lat2 = position[2 * q + 1]!;
      if (lat1 > lat === lat2 > lat) continue;
      const lon1 = position[2 * p]!;
      if (lon < lon1 + ((position[2 * q]! - lon1) * (lat - lat1)) / (lat2 - lat1)) inside = !inside;
    }
  }
  return inside;
}
