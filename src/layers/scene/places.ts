import type { FeatureCollection, Point } from 'geojson';
import type { PackManifest, Villages } from '../../data/model/dataset';
import type { PackGeometry, RowSpan } from '../../data/model/geometry';
import { oncePer } from '../../data/model/oncePer';
import { textAt } from '../../data/model/textColumn';
import type { LineZooms } from './groundLayers';
import { NOTHING, pointAt } from '../geojsonSource';
import { type BBox, growBox } from '../camera/viewport';

/** CSS px per km at zoom 0: tiles of 512 px, an equator of 40,075 km. */
const PX_PER_KM_AT_0 = 512 / 40075.017;

/** The zoom at which a length on the ground has a given length on the screen. */
export function zoomFor({ km, px, lat }: { km: number; px: number; lat: number }): number {
  return Math.log2(((px / km) * Math.cos((lat * Math.PI) / 180)) / PX_PER_KM_AT_0);
}

/**
 * Zooms from which lines and names are drawn, depending on the mean size of the pack's villages and
 * kecamatan.
 */
export interface ScaleZooms {
  readonly villageLines: LineZooms;
  readonly districtLines: LineZooms;
  readonly villageNames: number;
  /** Two letters need less room than a name. */
  readonly classCodes: number;
  readonly districtNames: number;
}

export function scaleZooms(villages: Pick<Villages, 'n' | 'area_km2' | 'kecamatan'>, bbox: BBox): ScaleZooms {
  const area_km2 = villages.area_km2.reduce((sum, area) => sum + (Number.isFinite(area) ? area : 0), 0);
  const lat = (bbox[1] + bbox[3]) / 2;
  const at = (count: number, px: number): number =>
    area_km2 > 0 && count > 0 ? zoomFor({ km: Math.sqrt(area_km2 / count), px, lat }) : 0;
  const districts = villages.kecamatan.keys.length;
  return {
    villageLines: { from: at(villages.n, 4), full: at(villages.n, 12) },
    districtLines: { from: at(districts, 8), full: at(districts, 24) },
    villageNames: at(villages.n, 52),
    classCodes: at(villages.n, 24),
    districtNames: at(districts, 42),
  };
}

/**
 * Label priority by village: by descending area, then by row. No two villages have the same rank, so that
 * label placement does not depend on the order in which tiles arrive. Memoised: sorting all villages of Indonesia
 * takes longer than a frame.
 */
export const areaRanks = oncePer(({ area_km2 }: Pick<Villages, 'area_km2'>): Uint32Array =>
  ranksAmong(
    area_km2,
    Uint32Array.from(area_km2, (_, row) => row),
  ),
);

/** The same among some villages, in the order of their rows. */
function ranksAmong(area_km2: Float64Array, rows: Uint32Array): Uint32Array {
  const size = (i: number): number => (Number.isFinite(area_km2[rows[i]!]!) ? area_km2[rows[i]!]! : 0);
  const order = Uint32Array.from(rows, (_, i) => i).sort((a, b) => size(b) - size(a) || a - b);
  const ranks = new Uint32Array(rows.length);
  order.forEach((i, rank) => (ranks[i] = rank));
  return ranks;
}

/**
 * Names of villages at their reference points; larger villages have priority.
 * @param near the rows that are named in ascending order, where that is not all of them
 */
export function villageNames(villages: Villages, near?: readonly RowSpan[]): FeatureCollection<Point> {
  if (near?.length === 0) return NOTHING;
  const spans = near ?? [{ first: 0, count: villages.n }];
  const rows = Uint32Array.from(
    spans.flatMap(({ first, count }) => Array.from({ length: count }, (_, i) => first + i)),
  );
  const ranks = near ? ranksAmong(villages.area_km2, rows) : areaRanks(villages);
  const features = Array.from(rows, (row, i) => {
    const name = textAt(villages.name, row);
    return pointAt([villages.lon[row]!, villages.lat[row]!], { row, name, rank: ranks[i]! });
  });
  return { type: 'FeatureCollection', features };
}

interface DistrictPoint {
  readonly lon: number;
  readonly lat: number;
  readonly area_km2: number;
}

/**
 * Centre of each kecamatan: the mean of its villages' reference points, weighted by area. Memoised, since the names are
 * made anew whenever what is noted beside them changes.
 */
const districtPoints = oncePer((villages: Villages): readonly DistrictPoint[] => {
  const sums = villages.kecamatan.keys.map(() => ({ lon: 0, lat: 0, area_km2: 0 }));
  for (let row = 0; row < villages.n; row++) {
    const sum = sums[villages.kecamatan.index[row]!];
    const area_km2 = villages.area_km2[row]!;
    if (sum === undefined || !(area_km2 > 0)) continue;
    sum.lon += villages.lon[row]! * area_km2;
    sum.lat += villages.lat[row]! * area_km2;
    sum.area_km2 += area_km2;
  }
  return sums.map(({ lon, lat, area_km2 }) => ({ lon: lon / area_km2, lat: lat / area_km2, area_km2 }));
});

/**
 * Names of the kecamatan; `notes` adds a second line to some (by position in `Villages.kecamatan`).
 * @param among rows of which the kecamatan are named, where that is not all of them
 */
export function districtNames(
  villages: Villages,
  notes: ReadonlyMap<number, string>,
  among?: readonly RowSpan[],
): FeatureCollection<Point> {
  if (among?.length === 0) return NOTHING;
  const { index } = villages.kecamatan;
  const named = among && new Set(among.flatMap(({ first, count }) => [...index.slice(first, first + count)]));
  const features = districtPoints(villages).flatMap(({ lon, lat, area_km2 }, i) =>
    area_km2 > 0 && villages.kecamatan.labels[i] !== '' && (!named || named.has(i))
      ? [
          pointAt([lon, lat], {
            name: villages.kecamatan.labels[i] ?? '',
            note: notes.get(i) ?? '',
            rank: -area_km2,
          }),
        ]
      : [],
  );
  return { type: 'FeatureCollection', features };
}

export function neighbourNames(neighbours: PackGeometry['neighbours']): FeatureCollection<Point> {
  const features = neighbours
    .filter(({ name, lon, lat }) => name !== '' && Number.isFinite(lon) && Number.isFinite(lat))
    .map(({ name, lon, lat }, rank) => pointAt([lon, lat], { name, rank }));
  return { type: 'FeatureCollection', features };
}

/** The longitudes at which a parallel crosses a ring. */
function crossingsOf(ring: Float64Array, lat: number): number[] {
  const crossings: number[] = [];
  for (let p = 0, q = ring.length - 2; p < ring.length; q = p, p += 2) {
    const [lat1, lat2] = [ring[p + 1]!, ring[q + 1]!];
    if (lat1 > lat === lat2 > lat) continue;
    crossings.push(ring[p]! + ((ring[q]! - ring[p]!) * (lat - lat1)) / (lat2 - lat1));
  }
  return crossings;
}

/** Whether a longitude is inside a ring, by the even-odd rule. */
function isInside(crossings: readonly number[], lon: number): boolean {
  return crossings.filter((crossing) => lon < crossing).length % 2 === 1;
}

/** Whether a position is in the sea, by the even-odd rule for each sea polygon. */
export function inSea(sea: readonly Float64Array[], { lon, lat }: { lon: number; lat: number }): boolean {
  return sea.some((ring) => isInside(crossingsOf(ring, lat), lon));
}

const GRID = 24;

/**
 * Position of the sea's label: the point near the pack's bounding box that is farthest from land; null
 * without sea.
 */
export function seaPoint(
  geometry: Pick<PackGeometry, 'sea'>,
  bbox: PackManifest['bbox'],
): [number, number] | null {
  const [west, south, east, north] = growBox(bbox, 0.16);
  const cells = Array.from({ length: GRID }, (_, y) => {
    const lat = south + ((north - south) * (y + 0.5)) / GRID;
    // Once for all cells of a row: the coasts of a nation have tens of thousands of positions.
    const rings = geometry.sea.map((ring) => crossingsOf(ring, lat));
    return Array.from({ length: GRID }, (_, x) => {
      const lon = west + ((east - west) * (x + 0.5)) / GRID;
      return { lon, lat, wet: rings.some((crossings) => isInside(crossings, lon)) };
    });
  }).flat();
  const dry = cells.filter(({ wet }) => !wet);
  let best: [number, number] | null = null;
  let room = 0;
  for (const { lon, lat } of cells.filter(({ wet }) => wet)) {
    // At least as far from the frame as from the land, so that the label is not cut off.
    const edge = Math.min(lon - west, east - lon, (lat - south) * 2, (north - lat) * 2);
    const away = dry.reduce(
      (least, cell) => Math.min(least, Math.hypot(cell.lon - lon, cell.lat - lat)),
      edge,
    );
    if (away > room) [best, room] = [[lon, lat], away];
  }
  return best;
}

export function seaName(at: [number, number] | null, name: string): FeatureCollection<Point> {
  return { type: 'FeatureCollection', features: at === null ? [] : [pointAt(at, { name })] };
}
