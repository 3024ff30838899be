import type { RawShape } from '../rawLayer';

/** Longitudes and latitudes of Indonesia, with some water around. */
const INDONESIA = { west: 94, east: 142, south: -12, north: 7 };

/**
 * Whether the positions stand as latitude, longitude. Decided by the person; else by the first position of each path: most
 * must be possible only when exchanged, or lie in Indonesia only when exchanged.
 */
export function isSwapped(shapes: readonly RawShape[], chosen: boolean | undefined): boolean {
  if (chosen !== undefined) return chosen;
  let [paths, impossible, indonesian] = [0, 0, 0];
  for (const { parts } of shapes) {
    for (const [path] of parts) {
      if (!path || path.length < 2) continue;
      const [x, y] = [path[0]!, path[1]!];
      paths++;
      if (!isDegrees(x, y) && isDegrees(y, x)) impossible++;
      if (isIndonesia(y, x) && !isIndonesia(x, y)) indonesian++;
    }
  }
  return paths > 0 && (2 * impossible > paths || 2 * indonesian > paths);
}

function isDegrees(lon: number, lat: number): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

function isIndonesia(lon: number, lat: number): boolean {
  const { west, east, south, north } = INDONESIA;
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** Exchanges x and y of all paths, in place. */
export function swap(shapes: readonly RawShape[]): void {
  for (const path of shapes.flatMap(({ parts }) => parts.flat())) {
    for (let i = 0; i + 1 < path.length; i += 2) {
      const x = path[i]!;
      path[i] = path[i + 1]!;
      path[i + 1] = x;
    }
  }
}
