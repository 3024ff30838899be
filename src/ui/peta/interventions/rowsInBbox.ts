import type { Villages } from '../../../data/model/dataset';

/**
 * One byte per village: 1 where its reference point is in [west, south, east, north]; null where all are in
 * view.
 */
export function rowsInBbox(
  { n, lon, lat }: Villages,
  bbox: readonly [west: number, south: number, east: number, north: number] | null,
): Uint8Array | null {
  if (bbox === null) return null;
  const [west, south, east, north] = bbox;
  return Uint8Array.from({ length: n }, (_, row) =>
    lon[row]! >= west && lon[row]! <= east && lat[row]! >= south && lat[row]! <= north ? 1 : 0,
  );
}

/** The rows in both; null stands for all rows. */
export function bothIn(one: Uint8Array | null, other: Uint8Array | null): Uint8Array | null {
  if (one === null || other === null) return one ?? other;
  return one.map((byte, row) => byte & other[row]!);
}
