import type { LineSet, PackGeometry } from '../data/model/geometry';
import type { BBox } from '../layers/camera/viewport';
import { cameraAround, projectTo, villagePaths, type Project, type SvgFrame } from '../layers/svg/svgFrame';
import { byAxis, linePath } from './linePath';

/** The whole region of a pack as paths, to draw figures on. */
export interface PackDrawing {
  readonly frame: SvgFrame;
  readonly project: Project;
  /** By village row. */
  readonly villages: readonly string[];
  readonly outline: string;
  /** Borders between kecamatan. */
  readonly districts: string;
  readonly sea: string;
}

/** Beyond so many villages a drawing of lines and areas is too slow to follow a pointer. */
export const MOST_DRAWN = 12_000;
const EDGE_PX = 10;
/** A region that is taller than this share of its width is drawn smaller. */
const TALLEST = 1.25;

/** The region as wide as there is room, px, as tall as its shape asks for. */
export function packDrawing(
  {
    villages,
    outline,
    districtLines,
    sea,
  }: Pick<PackGeometry, 'villages' | 'outline' | 'districtLines' | 'sea'>,
  bbox: BBox,
  width_px: number,
): PackDrawing {
  const [west, south, east, north] = bbox;
  const middle = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const height_px = Math.min(width_px * TALLEST, (width_px * (north - south)) / ((east - west) * middle));
  const size = { width_px, height_px: Math.round(height_px) };
  const insets = { top: EDGE_PX, right: EDGE_PX, bottom: EDGE_PX, left: EDGE_PX };
  const frame = { ...size, ...cameraAround(bbox, insets, size) };
  const project = projectTo(frame);
  const projection = byAxis(project);
  return {
    frame,
    project,
    villages: villagePaths(villages, frame),
    outline: linePath(outline, projection),
    districts: linePath(districtLines, projection),
    sea: sea.map((ring) => `${linePath(lineOf(ring), projection)}Z`).join(''),
  };
}

function lineOf(ring: Float64Array): LineSet {
  return { position: ring, start: Uint32Array.of(0, ring.length / 2) };
}
