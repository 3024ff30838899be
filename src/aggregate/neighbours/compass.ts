import { turn } from './longitude';

/** Eight winds, clockwise from the north. */
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

/** In which of eight directions a place lies from another, seen on a plane around the one looked from. */
export function windFrom(from: Position, to: Position): Wind {
  const east = turn(to.lon - from.lon) * Math.cos((from.lat * Math.PI) / 180);
  const north = to.lat - from.lat;
  const eighth = Math.round(Math.atan2(east, north) / (Math.PI / 4));
  return WINDS[(eighth + WINDS.length) % WINDS.length]!;
}
