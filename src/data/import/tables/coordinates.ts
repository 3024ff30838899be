import type { Cell } from '../imported';
import { readBothDegrees, readDegrees, type Degrees } from './readDegrees';

/** Where the coordinates of a table stand: in two columns, or both in one. */
export type CoordinateCells =
  { readonly lat: readonly Cell[]; readonly lon: readonly Cell[] } | { readonly both: readonly Cell[] };

export interface Positions {
  /** Degrees of WGS 84, one a row; NaN where the row has no position. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Whether most rows have latitude and longitude exchanged; all were exchanged back. */
  readonly isSwapped: boolean;
  /** Indices of rows that were exchanged although others were not, or were not although others were. */
  readonly swappedRows: readonly number[];
  /** Rows whose latitude lies as far north as Indonesia lies south: the minus sign is likely missing. Not changed. */
  readonly signRows: readonly number[];
  /** Rows where one of both repeats the other. */
  readonly repeatedRows: readonly number[];
  /** Rows with a text that is no position; empty cells are not among them. */
  readonly unread: readonly number[];
}

/** Indonesia with its seas, whose latitudes and longitudes have no number in common. */
const INDONESIA = { south: -11.5, north: 6.5, west: 94.5, east: 141.5 };

type Pair = readonly [lat: Degrees, lon: Degrees];

/** Reads the positions of a table's rows, and tells what is doubtful; whether they are in their village is not looked at. */
export function positionsOf(cells: CoordinateCells): Positions {
  const rows = 'both' in cells ? cells.both.length : cells.lat.length;
  const pairs: (Pair | null)[] = [];
  const unread: number[] = [];
  for (let row = 0; row < rows; row++) {
    const [pair, isBlank] =
      'both' in cells ? onePair(cells.both[row]!) : twoCells(cells.lat[row]!, cells.lon[row]!);
    if (pair === null && !isBlank) unread.push(row);
    pairs.push(pair);
  }
  const swapped = pairs.map((pair) => pair !== null && isSwappedPair(pair));
  const read = pairs.filter((pair) => pair !== null).length;
  const isSwapped = swapped.filter(Boolean).length > read / 2;
  return {
    ...placed(pairs, swapped, unread),
    isSwapped,
    swappedRows: rowsWhere(pairs, (pair, row) => swapped[row] !== isSwapped && isSure(pair)),
  };
}

function onePair(cell: Cell): readonly [Pair | null, boolean] {
  return [readBothDegrees(cell), cell === null];
}

function twoCells(lat: Cell, lon: Cell): readonly [Pair | null, boolean] {
  const [first, second] = [readDegrees(lat), readDegrees(lon)];
  const isBlank = lat === null && lon === null;
  return [first === null || second === null ? null : [first, second], isBlank];
}

const within = (value: number, low: number, high: number): boolean => value >= low && value <= high;
const isLat = ({ value }: Degrees): boolean => within(value, INDONESIA.south, INDONESIA.north);
const isLon = ({ value }: Degrees): boolean => within(value, INDONESIA.west, INDONESIA.east);

/** By the letters where there are any, else by what Indonesia can have. */
function isSwappedPair([lat, lon]: Pair): boolean {
  if (lat.axis !== null || lon.axis !== null) return lat.axis === 'lon' || lon.axis === 'lat';
  return (isLat(lon) && isLon(lat)) || (Math.abs(lat.value) > 90 && Math.abs(lon.value) <= 90);
}

const isSure = ([lat, lon]: Pair): boolean => (isLat(lat) && isLon(lon)) || isSwappedPair([lat, lon]);

function rowsWhere(
  pairs: readonly (Pair | null)[],
  holds: (pair: Pair, row: number) => boolean,
): readonly number[] {
  return pairs.flatMap((pair, row) => (pair !== null && holds(pair, row) ? [row] : []));
}

function placed(
  pairs: readonly (Pair | null)[],
  swapped: readonly boolean[],
  unread: number[],
): Pick<Positions, 'lon' | 'lat' | 'signRows' | 'repeatedRows' | 'unread'> {
  const lon = new Float64Array(pairs.length).fill(Number.NaN);
  const lat = new Float64Array(pairs.length).fill(Number.NaN);
  for (const [row, pair] of pairs.entries()) {
    if (pair === null) continue;
    const [y, x] = swapped[row] ? [pair[1], pair[0]] : pair;
    if (Math.abs(y.value) > 90 && y.value !== x.value) {
      unread.push(row);
      continue;
    }
    lon[row] = x.value;
    lat[row] = y.value;
  }
  const signRows = rowsWhere(
    pairs,
    (_, row) =>
      within(lat[row]!, INDONESIA.north, -INDONESIA.south) &&
      within(lon[row]!, INDONESIA.west, INDONESIA.east),
  );
  const repeatedRows = rowsWhere(pairs, ([first, second]) => first.value === second.value);
  return { lon, lat, signRows, repeatedRows, unread: unread.toSorted((a, b) => a - b) };
}
