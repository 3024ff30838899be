import type { LineSet } from '../../data/model/geometry';
import { mercatorX, mercatorY, WORLD_UNITS } from '../camera/mercator';
import { apart_deg } from '../camera/sparseCorners';
import { BESIDE, growBox, holds, type BBox, type MapPlace } from '../camera/viewport';
import { segmentsNear, type Segments } from './lineSegments';

/** The part of some lines that a map can show where it stands. */
export interface NearLines {
  readonly segments: Segments;
  /** What the segments are relative to, in mesh units. */
  readonly centre: readonly [x: number, y: number];
}

/**
 * Gives of lines what lies around the screen, without corners that nobody could see at its zoom. It stays the same object
 * while the map stays there.
 */
export function nearLines(): (lines: LineSet, place: MapPlace) => NearLines {
  let last: (NearLines & { readonly lines: LineSet; readonly level: number; readonly box: BBox }) | null =
    null;
  return (lines, { zoom, box }) => {
    const level = Math.ceil(zoom);
    if (last?.lines === lines && last.level === level && holds(last.box, box)) return last;
    const [west, south, east, north] = box;
    const wide = growBox(box, BESIDE);
    const centre = [
      Math.round(mercatorX((west + east) / 2) * WORLD_UNITS),
      Math.round(mercatorY((south + north) / 2) * WORLD_UNITS),
    ] as const;
    const segments = segmentsNear(lines, { centre, box: wide, apart_deg: apart_deg(level) });
    last = { lines, level, box: wide, segments, centre };
    return last;
  };
}
