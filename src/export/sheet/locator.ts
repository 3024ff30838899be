import type { LineSet, VillageGeometry } from '../../data/model/geometry';
import { oncePer } from '../../data/model/oncePer';
import { linePath, type Projection } from '../../reading/linePath';

/** A small map as SVG paths in a box of `width` by `height`, y down. */
export interface Locator {
  readonly width: number;
  readonly height: number;
  readonly outline: string;
  readonly districts: string;
  readonly village: string;
  /** Centre of the village's bounding box. */
  readonly at: readonly [x: number, y: number];
}

/** The position of a village in its regency. */
export function locator(asked: {
  readonly outline: LineSet;
  readonly districtLines: LineSet;
  readonly villages: VillageGeometry;
  readonly row: number;
  readonly bbox: readonly [west: number, south: number, east: number, north: number];
  readonly width: number;
}): Locator {
  const { outline, districtLines, villages, row, width } = asked;
  const [west, south, east, north] = asked.bbox;
  // Equirectangular projection around the middle latitude, which is accurate enough for one regency.
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = width / ((east - west) * stretch);
  const x = (lon: number) => (lon - west) * stretch * scale;
  const y = (lat: number) => (north - lat) * scale;
  const project = { x, y };
  const ring = ringPath(villages, row, project);
  return {
    width,
    height: (north - south) * scale,
    outline: drawn(outline, project, asked),
    districts: drawn(districtLines, project, asked),
    village: ring.path,
    at: ring.at,
  };
}

/** Lines as they were drawn before, by frame: hundreds of sheets show the same region. */
const drawnBefore = oncePer((_lines: LineSet) => new Map<string, string>());

function drawn(
  lines: LineSet,
  project: Projection,
  { bbox, width }: { readonly bbox: readonly number[]; readonly width: number },
): string {
  const known = drawnBefore(lines);
  const frame = [...bbox, width].join(' ');
  const path = known.get(frame) ?? linePath(lines, project);
  known.set(frame, path);
  return path;
}

function ringPath(
  { position, ringStart, partStart, villageStart }: VillageGeometry,
  row: number,
  { x, y }: Projection,
): { path: string; at: readonly [number, number] } {
  let path = '';
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const firstRing = partStart[villageStart[row]!]!;
  const lastRing = partStart[villageStart[row + 1]!]!;
  for (let ring = firstRing; ring < lastRing; ring++) {
    for (let i = ringStart[ring]!; i < ringStart[ring + 1]!; i++) {
      const px = x(position[2 * i]!);
      const py = y(position[2 * i + 1]!);
      path += `${i === ringStart[ring] ? 'M' : 'L'}${px.toFixed(1)} ${py.toFixed(1)}`;
      box.left = Math.min(box.left, px);
      box.right = Math.max(box.right, px);
      box.top = Math.min(box.top, py);
      box.bottom = Math.max(box.bottom, py);
    }
    path += 'Z';
  }
  return { path, at: [(box.left + box.right) / 2, (box.top + box.bottom) / 2] };
}
