import type { LineSet } from '../../../data/model/geometry';
import type { BBox } from '../../../layers/camera/viewport';
import { linePath } from '../../../reading/linePath';

/** The whole regency as an overview map, in px with y downwards, and functions to place a viewport on it. */
export interface OverviewMap {
  readonly width: number;
  readonly height: number;
  readonly outline: string;
  /** Empty for packs so large that the kecamatan lines would fill the overview map. */
  readonly districts: string;
  /** The rectangle of a viewport, clipped to the overview map. */
  readonly rectOf: (view: BBox) => { x: number; y: number; width: number; height: number };
  /** Longitude and latitude in degrees of a point on the overview map. */
  readonly degreesAt: (at: { x: number; y: number }) => { lon: number; lat: number };
}

/** For packs with more villages than this, kecamatan lines and islands smaller than a dot are left out. */
const MANY_VILLAGES = 10_000;
const DOT_PX = 1.5;
/** A viewport that shows less than this share of the whole extent along an axis counts as zoomed in. */
const NEAR_SHARE = 0.9;

/**
 * True if the viewport shows so little of the whole extent that the user may need the overview map for
 * orientation.
 */
export function isFromNear(view: BBox | null, whole: BBox): boolean {
  if (view === null) return false;
  return (
    view[2] - view[0] < (whole[2] - whole[0]) * NEAR_SHARE ||
    view[3] - view[1] < (whole[3] - whole[1]) * NEAR_SHARE
  );
}

/** @param side the longer side of the overview map, px */
export function overviewMap(asked: {
  readonly outline: LineSet;
  readonly districtLines: LineSet;
  readonly bbox: BBox;
  readonly villages: number;
  readonly side: number;
}): OverviewMap {
  const [west, south, east, north] = asked.bbox;
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = asked.side / Math.max((east - west) * stretch, north - south);
  const x = (lon: number) => (lon - west) * stretch * scale;
  const y = (lat: number) => (north - lat) * scale;
  const [width, height] = [x(east), y(south)];
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
  const many = asked.villages > MANY_VILLAGES;
  return {
    width,
    height,
    outline: linePath(asked.outline, { x, y }, { least_px: many ? DOT_PX : 0 }),
    districts: many ? '' : linePath(asked.districtLines, { x, y }),
    rectOf: (view) => {
      const [left, right] = [within(x(view[0]), width), within(x(view[2]), width)];
      const [top, bottom] = [within(y(view[3]), height), within(y(view[1]), height)];
      return { x: left, y: top, width: right - left, height: bottom - top };
    },
    degreesAt: (at) => ({ lon: west + at.x / (stretch * scale), lat: north - at.y / scale }),
  };
}
