import type { PackGeometry } from '../../data/model/geometry';
import { LOOK, LOOK_MASK } from '../palettes/classBytes';
import { ringsOf } from './geometrySources';
import { NOTHING } from '../geojsonSource';

/** More villages than this are not ringed one by one: at that size their edges would be the picture. */
const MOST_RINGS = 4000;

function rowsWithZero(bytes: Uint8Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < bytes.length; row++) if ((bytes[row]! & LOOK_MASK) === LOOK.zero) rows.push(row);
  return rows.length > MOST_RINGS ? [] : rows;
}

/** Rings of the villages that hold a zero: white beside white, they need an edge. */
export function zeroEdges(geometry: PackGeometry, bytes: Uint8Array): ReturnType<typeof ringsOf> {
  const rows = rowsWithZero(bytes);
  // The same nothing every time: a source is not sent anew for it.
  return rows.length === 0 ? NOTHING : ringsOf(geometry.villages, rows);
}
