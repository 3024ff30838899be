import type { LineSet, VillageGeometry } from '../../data/model/geometry';
import { sidesOf, type BBox } from '../camera/viewport';
import { WORLD_UNITS, mercatorX, mercatorY } from '../camera/mercator';

/** Line segments, four numbers each: x, y of both ends in mesh units relative to a centre. */
export type Segments = Int32Array;

type Centre = readonly [x: number, y: number];

function put(out: Segments, at: number, [lon, lat]: readonly [number, number], centre: Centre): void {
  out[at] = Math.round(mercatorX(lon) * WORLD_UNITS - centre[0]);
  out[at + 1] = Math.round(mercatorY(lat) * WORLD_UNITS - centre[1]);
}

/** The segments of lines. */
export function lineSegments({ position, start }: LineSet, centre: Centre): Segments {
  const lines = Math.max(0, start.length - 1);
  const out = new Int32Array(Math.max(0, position.length / 2 - lines) * 4);
  let at = 0;
  for (let line = 0; line < lines; line++) {
    for (let p = start[line]!; p + 1 < start[line + 1]!; p++) {
      put(out, at, [position[2 * p]!, position[2 * p + 1]!], centre);
      put(out, at + 2, [position[2 * p + 2]!, position[2 * p + 3]!], centre);
      at += 4;
    }
  }
  return out.subarray(0, at);
}

/** What is wanted of lines. */
interface Wanted {
  readonly centre: Centre;
  /** In degrees; segments wholly on one side of it are left out. */
  readonly box: BBox;
  /** Corners that are nearer to the last one than this, along both axes, are left out; a line's ends never are. */
  readonly apart_deg: number;
}

/** The segments of lines that may reach into a box, without corners that are too near to each other. */
export function segmentsNear({ position, start }: LineSet, { centre, box, apart_deg }: Wanted): Segments {
  const out = new Int32Array(2 * position.length);
  let at = 0;
  for (let line = 0; line + 1 < start.length; line++) {
    const last = 2 * start[line + 1]! - 2;
    let [lon, lat] = [position[2 * start[line]!]!, position[2 * start[line]! + 1]!];
    for (let p = 2 * start[line]! + 2; p <= last; p += 2) {
      const [toLon, toLat] = [position[p]!, position[p + 1]!];
      if (p < last && Math.abs(toLon - lon) < apart_deg && Math.abs(toLat - lat) < apart_deg) continue;
      if ((sidesOf(lon, lat, box) & sidesOf(toLon, toLat, box)) === 0) {
        put(out, at, [lon, lat], centre);
        put(out, at + 2, [toLon, toLat], centre);
        at += 4;
      }
      [lon, lat] = [toLon, toLat];
    }
  }
  return out.slice(0, at);
}

/** The segments of all rings of a village, each ring closed. */
export function ringSegments(geometry: VillageGeometry, row: number, centre: Centre): Segments {
  const { position, ringStart, partStart, villageStart } = geometry;
  const firstRing = partStart[villageStart[row]!]!;
  const lastRing = partStart[villageStart[row + 1]!]!;
  const out = new Int32Array((ringStart[lastRing]! - ringStart[firstRing]!) * 4);
  let at = 0;
  for (let ring = firstRing; ring < lastRing; ring++) {
    const [from, to] = [ringStart[ring]!, ringStart[ring + 1]!];
    for (let p = from; p < to; p++) {
      const next = p + 1 < to ? p + 1 : from;
      put(out, at, [position[2 * p]!, position[2 * p + 1]!], centre);
      put(out, at + 2, [position[2 * next]!, position[2 * next + 1]!], centre);
      at += 4;
    }
  }
  return out;
}
