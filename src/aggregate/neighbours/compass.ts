import { turn } from './longitude';

/** Eight compass directions, clockwise from north. */
export const WINDS = [
  'north',
  'northEast',
  'east',
  'southEast',
  'south',
  'southWest',
  'west',
  'northWest',
] as const;
export type Wind = (typeof WINDS)[number];

interface Position {
  readonly lon: number;
  readonly lat: number;
}

/** The compass direction from one position to another, on a local plane around the first. */
export function windFrom(from: Position, to: Position): Wind {
  const east = turn(to.lon - from.lon) * Math.cos((from.lat * Math.PI) / 180);
  const north = to.lat - from.lat;
  const eighth = Math.round(Math.atan2(east, north) / (Math.PI / 4));
  return WINDS[(eighth + WINDS.length) % WINDS.length]!;
}
