import type { LineSet } from '../../data/model/geometry';
import { mercatorX, mercatorY, WORLD_UNITS, worldSize_px } from '../camera/mercator';
import { BESIDE, growBox, holds, type BBox, type MapPlace } from '../camera/viewport';
import { segmentsNear, type Segments } from './lineSegments';

/** The part of some lines that a map can show where it stands. */
export interface NearLines {
  readonly segments: Segments;
  /** What the segments are relative to, in mesh units. */
  readonly centre: readonly [x: number, y: number];
}

/** Corners as near to each other as this, in CSS px at the next whole zoom, are one. MapLibre leaves out as many. */
const APART_PX = 0.375;

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
    const apart_deg = (APART_PX * 360) / worldSize_px(level);
    const segments = segmentsNear(lines, { centre, box: wide, apart_deg });
    last = { lines, level, box: wide, segments, centre };
    return last;
  };
}
