import type { Feature, Geometry, Position } from 'geojson';
import type { VillageGeometry } from '../../data/model/geometry';
import { fitZoom, latOf, lonOf, mercatorX, mercatorY, worldSize_px } from '../camera/mercator';
import { isWithin, sparseCorners } from '../camera/sparseCorners';
import type { BBox, Insets } from '../camera/viewport';

/** The view of an image: its size in CSS px, its centre and its zoom. */
export interface SvgFrame {
  readonly width_px: number;
  readonly height_px: number;
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Converts degrees to CSS px from the top left. */
export type Project = (lon: number, lat: number) => readonly [x: number, y: number];

export function projectTo({ width_px, height_px, lon, lat, zoom }: SvgFrame): Project {
  const size = worldSize_px(zoom);
  const [x0, y0] = [mercatorX(lon) * size - width_px / 2, mercatorY(lat) * size - height_px / 2];
  return (at, up) => [mercatorX(at) * size - x0, mercatorY(up) * size - y0];
}

/** Converts a point of the image to degrees. */
export function placeUnder(frame: SvgFrame, at: { x: number; y: number }): { lon: number; lat: number } {
  const size = worldSize_px(frame.zoom);
  return {
    lon: lonOf(mercatorX(frame.lon) + (at.x - frame.width_px / 2) / size),
    lat: latOf(mercatorY(frame.lat) + (at.y - frame.height_px / 2) / size),
  };
}

/** The bounding box of the image in degrees. */
export function frameBox(frame: SvgFrame): BBox {
  const northWest = placeUnder(frame, { x: 0, y: 0 });
  const southEast = placeUnder(frame, { x: frame.width_px, y: frame.height_px });
  return [northWest.lon, southEast.lat, southEast.lon, northWest.lat];
}

/** Largest zoom when fitting a box. */
const NEAREST_FIT = 15;

/** The camera at which a box fills the part of the image that the insets leave free, from no nearer than a zoom. */
export function cameraAround(
  bbox: BBox,
  insets: Insets,
  {
    width_px,
    height_px,
    nearest = NEAREST_FIT,
  }: Pick<SvgFrame, 'width_px' | 'height_px'> & { nearest?: number },
): Pick<SvgFrame, 'lon' | 'lat' | 'zoom'> {
  const free = {
    width_px: Math.max(1, width_px - insets.left - insets.right),
    height_px: Math.max(1, height_px - insets.top - insets.bottom),
  };
  const zoom = Math.min(nearest, fitZoom(bbox, free));
  const size = worldSize_px(zoom);
  const x = (mercatorX(bbox[0]) + mercatorX(bbox[2])) / 2 + (insets.right - insets.left) / 2 / size;
  const y = (mercatorY(bbox[1]) + mercatorY(bbox[3])) / 2 + (insets.bottom - insets.top) / 2 / size;
  return { lon: lonOf(x), lat: latOf(y), zoom };
}

/** Points closer than this (CSS px) are merged, so that a province takes a few hundred kilobytes. */
const NEAR_PX = 0.5;
const round = (v: number): number => Math.round(v * 10) / 10;

/** Beyond the edge of a picture by as much nothing of a line's width is seen in it. */
const EDGE_PX = 8;

/** What can be seen of a picture, in px. */
export function pictureBox({ width_px, height_px }: Pick<SvgFrame, 'width_px' | 'height_px'>): BBox {
  return [-EDGE_PX, -EDGE_PX, width_px + EDGE_PX, height_px + EDGE_PX];
}

/** Path commands of points, without those within half a pixel of the last one and, where it is given, beside what is seen. */
function steps(
  count: number,
  at: (i: number) => readonly [number, number],
  isClosed: boolean,
  seen?: BBox,
): string {
  const path = sparseCorners(count, at, { isNear: isWithin(NEAR_PX), seen, isClosed })
    .map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`)
    .join('');
  return isClosed ? `${path}Z` : path;
}

/** One path per village, by row; with the fill rule even-odd, so that holes stay open. */
export function villagePaths(geometry: VillageGeometry, frame: SvgFrame): string[] {
  const project = projectTo(frame);
  return Array.from({ length: geometry.n }, (_, row) => villagePath(geometry, row, project));
}

/** A closed path through positions, longitude and latitude in turn. */
export function ringPath(ring: Float64Array, project: Project, seen?: BBox): string {
  return steps(ring.length / 2, (i) => project(ring[2 * i]!, ring[2 * i + 1]!), true, seen);
}

/** @param seen what of it is seen, in px, where that is not all */
export function villagePath(geometry: VillageGeometry, row: number, project: Project, seen?: BBox): string {
  const { position, ringStart, partStart, villageStart } = geometry;
  let path = '';
  const end = partStart[villageStart[row + 1]!]!;
  for (let ring = partStart[villageStart[row]!]!; ring < end; ring++) {
    path += ringPath(position.subarray(2 * ringStart[ring]!, 2 * ringStart[ring + 1]!), project, seen);
  }
  return path;
}

function linesOf(geometry: Geometry): { readonly lines: readonly Position[][]; readonly closed: boolean } {
  switch (geometry.type) {
    case 'LineString':
      return { lines: [geometry.coordinates], closed: false };
    case 'MultiLineString':
      return { lines: geometry.coordinates, closed: false };
    case 'Polygon':
      return { lines: geometry.coordinates, closed: true };
    case 'MultiPolygon':
      return { lines: geometry.coordinates.flat(), closed: true };
    default:
      return { lines: [], closed: false };
  }
}

/** Lines and areas of a map source as one path; empty where there are none. */
export function sourcePath(features: readonly Feature[], frame: SvgFrame): string {
  const project = projectTo(frame);
  return features
    .flatMap(({ geometry }) => {
      const { lines, closed } = linesOf(geometry);
      return lines.map((line) => steps(line.length, (i) => project(line[i]![0]!, line[i]![1]!), closed));
    })
    .join('');
}
