import type { LineSet, PackGeometry, VillageGeometry } from '../../data/model/geometry';
import { mercatorX, mercatorY } from '../camera/mercator';
import type { BBox } from '../camera/viewport';
import type { ChoroplethPaint } from '../palettes/choroplethPaint';
import { geometrySources } from '../scene/geometrySources';
import { svgFills, svgPatterns, type SvgFill, type SvgPattern } from './svgFills';

/**
 * A map as few bytes as it can be told in: whole numbers on a grid over its bounding box, written relative to the last
 * position. It fills any frame by its view box, as `fitBounds` of the live map does.
 */
export interface CompactMap {
  /** Of the view box, in steps of the grid. */
  readonly width: number;
  readonly height: number;
  /** All villages with the same look as one path. */
  readonly groups: readonly {
    readonly byte: number;
    readonly n: number;
    readonly d: string;
    readonly fills: readonly SvgFill[];
  }[];
  readonly patterns: readonly SvgPattern[];
  /** Colours of the classes as the paint has them. */
  readonly palette: readonly string[];
  readonly sea: string;
  readonly neighbours: string;
  readonly districts: string;
  readonly outline: string;
}

/** Steps along the longer side: about one for each pixel of a laptop's map, 30 m of a regency. */
const STEPS = 1200;
/** How far around the box neighbours and sea are drawn, in widths of the box. */
const AROUND = 2.5;

type Grid = (lon: number, lat: number) => readonly [x: number, y: number];

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly grid: Grid;
}

function frameOf([west, south, east, north]: BBox): Frame {
  const [x0, y0] = [mercatorX(west), mercatorY(north)];
  const [across, down] = [mercatorX(east) - x0, mercatorY(south) - y0];
  const scale = STEPS / Math.max(across, down);
  return {
    width: Math.round(across * scale),
    height: Math.round(down * scale),
    grid: (lon, lat) => [
      Math.round((mercatorX(lon) - x0) * scale),
      Math.round((mercatorY(lat) - y0) * scale),
    ],
  };
}

/** A step of a path: a minus separates two numbers as well as a space does. */
const step = (x: number, y: number): string => `${x}${y < 0 ? '' : ' '}${y}`;

/** A line through positions, each relative to the last; of those on one point of the grid only the first counts. */
function pathThrough(points: Iterable<readonly [number, number]>, closed: boolean): string {
  let path = '';
  let [lastX, lastY] = [NaN, NaN];
  for (const [x, y] of points) {
    if (x === lastX && y === lastY) continue;
    if (path === '') path = `M${step(x, y)}l`;
    else path += `${path.endsWith('l') || x < lastX ? '' : ' '}${step(x - lastX, y - lastY)}`;
    [lastX, lastY] = [x, y];
  }
  // A single point draws nothing.
  if (path.endsWith('l')) return '';
  return closed ? `${path}z` : path;
}

function* along(flat: Float64Array, grid: Grid): Generator<readonly [number, number]> {
  for (let i = 0; i + 1 < flat.length; i += 2) yield grid(flat[i]!, flat[i + 1]!);
}

function linesPath({ position, start }: LineSet, grid: Grid): string {
  let path = '';
  for (let i = 0; i + 1 < start.length; i++) {
    path += pathThrough(along(position.subarray(2 * start[i]!, 2 * start[i + 1]!), grid), false);
  }
  return path;
}

function villagePath(geometry: VillageGeometry, row: number, grid: Grid): string {
  const { position, ringStart, partStart, villageStart } = geometry;
  let path = '';
  const end = partStart[villageStart[row + 1]!]!;
  for (let ring = partStart[villageStart[row]!]!; ring < end; ring++) {
    const flat = position.subarray(2 * ringStart[ring]!, 2 * ringStart[ring + 1]!);
    path += pathThrough(along(flat, grid), true);
  }
  return path;
}

/** Areas around, cut where nobody sees them: numbers of far positions are long. */
function areasPath(
  polygons: readonly (readonly (readonly number[])[])[],
  { grid, width, height }: Frame,
): string {
  const [x0, x1] = [-AROUND * width, (1 + AROUND) * width];
  const [y0, y1] = [-AROUND * height, (1 + AROUND) * height];
  const inside = (v: number, low: number, high: number) => Math.round(Math.min(high, Math.max(low, v)));
  const points = (ring: readonly (readonly number[])[]) =>
    ring.map(([lon, lat]) => {
      const [x, y] = grid(lon!, lat!);
      return [inside(x, x0, x1), inside(y, y0, y1)] as const;
    });
  return polygons.map((ring) => pathThrough(points(ring), true)).join('');
}

export function compactMap(geometry: PackGeometry, paint: ChoroplethPaint, bbox: BBox): CompactMap {
  const frame = frameOf(bbox);
  const { grid, width, height } = frame;
  const byByte = new Map<number, number[]>();
  paint.classBytes.forEach((byte, row) => {
    const rows = byByte.get(byte);
    if (rows) rows.push(row);
    else byByte.set(byte, [row]);
  });
  const groups = [...byByte]
    .sort(([a], [b]) => a - b)
    .map(([byte, rows]) => ({
      byte,
      n: rows.length,
      d: rows.map((row) => villagePath(geometry.villages, row, grid)).join(''),
      fills: svgFills(byte, paint),
    }));
  const used = new Set(
    groups.flatMap(({ fills }) => fills.map((fill) => (fill.kind === 'pattern' ? fill.pattern : null))),
  );
  const around = geometrySources(geometry);
  return {
    width,
    height,
    groups,
    patterns: svgPatterns(paint).filter(({ id }) => used.has(id)),
    palette: paint.palette,
    sea: areasPath(
      around.sea.features.flatMap((one) => one.geometry.coordinates),
      frame,
    ),
    neighbours: areasPath(
      around.neighbours.features.flatMap((one) => one.geometry.coordinates.flat()),
      frame,
    ),
    districts: linesPath(geometry.districtLines, grid),
    outline: linesPath(geometry.outline, grid),
  };
}
