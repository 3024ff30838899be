import type { PackGeometry } from '../../data/model/geometry';
import { LOOK, LOOK_MASK } from '../palettes/classBytes';
import { ringsOf } from './geometrySources';
import { NOTHING } from '../geojsonSource';

/** With more villages than this, outlines of zeros would dominate the picture and are not drawn. */
const MOST_RINGS = 4000;

function rowsWithZero(bytes: Uint8Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < bytes.length; row++) if ((bytes[row]! & LOOK_MASK) === LOOK.zero) rows.push(row);
  return rows.length > MOST_RINGS ? [] : rows;
}

/** Outlines of the villages with a zero, without which white neighbours would merge. */
export function zeroEdges(geometry: PackGeometry, bytes: Uint8Array): ReturnType<typeof ringsOf> {
  const rows = rowsWithZero(bytes);
  // The same empty collection every time, so that no data are sent.
  return rows.length === 0 ? NOTHING : ringsOf(geometry.villages, rows);
}
