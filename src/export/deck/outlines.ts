import type { VillageGeometry } from '../../data/model/geometry';
import { mercatorX, mercatorY, worldSize_px } from '../../layers/camera/mercator';
import type { SvgFrame } from '../../layers/svg/svgFrame';
import type { PlayedMap } from './playedDeck';

/** Longer side of all outlines in units: two for a pixel of a large screen. */
const LONGEST = 3000;
/** Points nearer than this are one. */
const NEAR = 2;

/** Where outlines begin, and how many units the world is wide. */
export interface OutlineGrid {
  readonly west: number;
  readonly north: number;
  readonly world: number;
}

export interface Outlines {
  readonly grid: OutlineGrid;
  /** SVG paths by row, in whole units and relative steps, which are short. */
  readonly paths: readonly string[];
}

/** Outlines of places for pointing at them: drawn once, used in every figure of the same places. */
export function outlinesOf(geometry: VillageGeometry): Outlines {
  const { position } = geometry;
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < position.length; i += 2) {
    const [x, y] = [mercatorX(position[i]!), mercatorY(position[i + 1]!)];
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [north, south] = [Math.min(north, y), Math.max(south, y)];
  }
  const world = LONGEST / Math.max(east - west, south - north, Number.EPSILON);
  const grid = { west, north, world };
  return { grid, paths: Array.from({ length: geometry.n }, (_, row) => pathOf(geometry, row, grid)) };
}

function pathOf(geometry: VillageGeometry, row: number, grid: OutlineGrid): string {
  const { position, ringStart, partStart, villageStart } = geometry;
  const end = partStart[villageStart[row + 1]!]!;
  let path = '';
  for (let ring = partStart[villageStart[row]!]!; ring < end; ring++)
    path += ringSteps(position.subarray(2 * ringStart[ring]!, 2 * ringStart[ring + 1]!), grid);
  return path;
}

/** Every ring begins absolutely: what goes before it may have ended anywhere. */
function ringSteps(ring: Float64Array, { west, north, world }: OutlineGrid): string {
  let path = '';
  let [lastX, lastY] = [0, 0];
  for (let i = 0; i < ring.length; i += 2) {
    const x = Math.round((mercatorX(ring[i]!) - west) * world);
    const y = Math.round((mercatorY(ring[i + 1]!) - north) * world);
    const [dx, dy] = [x - lastX, y - lastY];
    if (i > 0 && Math.abs(dx) < NEAR && Math.abs(dy) < NEAR) continue;
    path +=
      i === 0 ? `M${x} ${y}l` : `${path.endsWith('l') || dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
    [lastX, lastY] = [x, y];
  }
  return path.endsWith('l') ? `${path.slice(0, -1)}Z` : `${path}Z`;
}

/** From the units of outlines to a figure that shows a frame at a place and a scale. */
export function placedIn(
  frame: SvgFrame,
  { grid, left, top, scale }: { grid: OutlineGrid; left: number; top: number; scale: number },
): Pick<PlayedMap, 'scale' | 'x' | 'y'> {
  const size = worldSize_px(frame.zoom);
  const x0 = mercatorX(frame.lon) * size - frame.width_px / 2;
  const y0 = mercatorY(frame.lat) * size - frame.height_px / 2;
  return {
    scale: (scale * size) / grid.world,
    x: left + scale * (grid.west * size - x0),
    y: top + scale * (grid.north * size - y0),
  };
}
