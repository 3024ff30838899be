import type { Villages } from '../../data/model/dataset';
import type { VillageGeometry } from '../../data/model/geometry';
import { boxOfRings } from '../geometry/drawing';
import { equalAreaPlane, projected, type EqualAreaPlane } from '../geometry/equalAreaPlane';
import { overlapArea, ringsArea, sortedEdges, type Rings, type SortedEdges } from '../geometry/overlapArea';
import { partIndexOf, type Box } from '../geometry/partIndex';
import { partsAt } from '../geometry/partsAt';
import { ringLocator } from '../geometry/ringLocator';
import { oncePer } from '../../data/model/oncePer';

/** How a village on the border of a region is apportioned. */
export type Apportionment =
  | 'point' // entirely in or out, by its reference point
  | 'area' // by area: assumes that the population is evenly distributed
  | 'population'; // by points that carry its population

/** Population points; `row` is the village each belongs to. */
export interface PopulationPoints {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly people: Float64Array;
  readonly row: Uint32Array;
}

/** The villages of a region and the share of each that lies in it. */
export interface RegionShares {
  readonly by: Apportionment | 'whole';
  /** Ascending, without duplicates. */
  readonly rows: Uint32Array;
  /** Share of each village, above 0 and at most 1. */
  readonly share: Float64Array;
  /** Number of villages that are split by the border; the others lie entirely inside or outside. */
  readonly cut: number;
  /**
   * Area of the region, and the part of it covered by villages, in km² on the WGS84 ellipsoid; NaN where it
   * is not computed.
   */
  readonly area_km2: number;
  readonly covered_km2: number;
  /** For apportionment by population: villages without a point, which are apportioned by area instead. */
  readonly withoutPoints: readonly number[];
}

export interface RegionQuestion {
  readonly geometry: VillageGeometry;
  readonly villages: Pick<Villages, 'n' | 'lon' | 'lat'>;
  /** In degrees; valid by `drawingFault`, with polygons that do not overlap each other. */
  readonly region: Rings;
  readonly by: Apportionment;
  readonly population?: PopulationPoints;
  /**
   * The projection in which areas are measured; by default one that is true to scale in the middle of the
   * region.
   */
  readonly plane?: EqualAreaPlane;
}

/** Shares within this distance of 0 or 1 are set to these, because the difference is rounding. */
const ROUNDING = 1e-9;

/** The villages of a region with their shares. */
export function regionShares(question: RegionQuestion): RegionShares {
  if (question.by === 'point') return byPoint(question);
  const areas = byArea(question);
  return question.by === 'population' && question.population ? byPopulation(question, areas) : areas;
}

/** Shares of villages that are selected whole. */
export function wholeVillages(rows: readonly number[]): RegionShares {
  const picked = Uint32Array.from(new Set(rows)).sort();
  return {
    by: 'whole',
    rows: picked,
    share: new Float64Array(picked.length).fill(1),
    cut: 0,
    area_km2: Number.NaN,
    covered_km2: Number.NaN,
    withoutPoints: [],
  };
}

function byPoint({ villages, region }: RegionQuestion): RegionShares {
  const { placeOf } = ringLocator(region);
  const rows: number[] = [];
  for (let row = 0; row < villages.n; row++) {
    // A point on the border counts as inside.
    if (placeOf(villages.lon[row]!, villages.lat[row]!) !== 'outside') rows.push(row);
  }
  return { ...wholeVillages(rows), by: 'point' };
}

function middleOf([west, south, east, north]: Box): EqualAreaPlane {
  return equalAreaPlane({ lon: (west + east) / 2, lat: (south + north) / 2 });
}

function byArea(question: RegionQuestion): RegionShares {
  const { geometry, region } = question;
  const plane = question.plane ?? middleOf(boxOfRings(region));
  const edges = sortedEdges({ position: projected(plane, region.position), ringStart: region.ringStart });
  const { rowOfPart } = partIndexOf(geometry);
  const { whole, cut } = partsAt(geometry, region);
  // All equal-area planes give the same areas, so that those of parts are computed once and memoised.
  const areaOf = question.plane ? (part: number) => partArea(geometry, part, plane) : knownAreas(geometry);
  const overlap = new Float64Array(geometry.n);
  let covered = 0;
  const add = (part: number, area: number) => {
    covered += area;
    overlap[rowOfPart[part]!]! += area;
  };
  for (const part of whole) add(part, areaOf(part));
  for (const part of cut) add(part, overlapArea(partEdges(geometry, part, plane), edges));
  const shares: [row: number, share: number][] = [];
  for (let row = 0; row < overlap.length; row++) {
    if (!(overlap[row]! > 0)) continue;
    let all = 0;
    const end = geometry.villageStart[row + 1]!;
    for (let part = geometry.villageStart[row]!; part < end; part++) all += areaOf(part);
    const share = rounded(overlap[row]! / all);
    if (share > 0) shares.push([row, share]);
  }
  return {
    by: 'area',
    rows: Uint32Array.from(shares, ([row]) => row),
    share: Float64Array.from(shares, ([, share]) => share),
    cut: new Set(Array.from(cut, (part) => rowOfPart[part]!)).size,
    area_km2: ringsArea(edges) / 1e6,
    covered_km2: covered / 1e6,
    withoutPoints: [],
  };
}

function rounded(share: number): number {
  if (share > 1 - ROUNDING) return 1;
  return share < ROUNDING ? 0 : share;
}

function byPopulation({ region, population, villages }: RegionQuestion, areas: RegionShares): RegionShares {
  const { lon, lat, people, row } = population!;
  const { placeOf } = ringLocator(region);
  const all = new Float64Array(villages.n);
  const within = new Float64Array(villages.n);
  for (let i = 0; i < row.length; i++) {
    all[row[i]!]! += people[i]!;
    if (placeOf(lon[i]!, lat[i]!) !== 'outside') within[row[i]!]! += people[i]!;
  }
  const byRow = new Map(Array.from(areas.rows, (r, i) => [r, areas.share[i]!]));
  const withoutPoints = [...byRow.keys()].filter((r) => !(all[r]! > 0));
  const shares: [number, number][] = [];
  for (let r = 0; r < villages.n; r++) {
    const share = all[r]! > 0 ? rounded(within[r]! / all[r]!) : (byRow.get(r) ?? 0);
    if (share > 0) shares.push([r, share]);
  }
  return {
    ...areas,
    by: 'population',
    rows: Uint32Array.from(shares, ([r]) => r),
    share: Float64Array.from(shares, ([, share]) => share),
    withoutPoints,
  };
}

/** The rings of one part, projected to metres. */
function partRings(
  { position, ringStart, partStart }: VillageGeometry,
  part: number,
  plane: EqualAreaPlane,
): Rings {
  const [first, end] = [partStart[part]!, partStart[part + 1]!];
  const from = ringStart[first]!;
  return {
    position: projected(plane, position.subarray(2 * from, 2 * ringStart[end]!)),
    ringStart: ringStart.slice(first, end + 1).map((at) => at - from),
  };
}

function partEdges(geometry: VillageGeometry, part: number, plane: EqualAreaPlane): SortedEdges {
  return sortedEdges(partRings(geometry, part, plane));
}

/** Area of a part in m²: its outer ring minus its holes. */
function partArea(geometry: VillageGeometry, part: number, plane: EqualAreaPlane): number {
  const { position, ringStart } = partRings(geometry, part, plane);
  let area = 0;
  for (let ring = 0; ring + 1 < ringStart.length; ring++) {
    const own = Math.abs(ringArea(position.subarray(2 * ringStart[ring]!, 2 * ringStart[ring + 1]!)));
    area += ring === 0 ? own : -own;
  }
  return area;
}

/**
 * Signed area by the shoelace formula, relative to the first vertex so that large coordinates do not cost
 * precision.
 */
function ringArea(ring: Float64Array): number {
  const [x0, y0] = [ring[0]!, ring[1]!];
  let twice = 0;
  for (let i = 2; i + 3 < ring.length; i += 2) {
    twice += (ring[i]! - x0) * (ring[i + 3]! - y0) - (ring[i + 2]! - x0) * (ring[i + 1]! - y0);
  }
  return twice / 2;
}

/** Areas of parts on the WGS84 ellipsoid in m², computed on demand. */
const knownAreas = oncePer((geometry: VillageGeometry) => {
  const known = new Float64Array(geometry.partStart.length - 1).fill(Number.NaN);
  return (part: number): number => {
    if (Number.isNaN(known[part])) known[part] = partArea(geometry, part, SAME_FOR_ALL);
    return known[part]!;
  };
});

const SAME_FOR_ALL = equalAreaPlane({ lon: 0, lat: 0 });

/** Total area of whole villages, km² on the WGS84 ellipsoid. */
export function rowsArea_km2(geometry: VillageGeometry, rows: Iterable<number>): number {
  const areaOf = knownAreas(geometry);
  let area_m2 = 0;
  for (const row of rows) {
    for (let part = geometry.villageStart[row]!; part < geometry.villageStart[row + 1]!; part++) {
      area_m2 += areaOf(part);
    }
  }
  return area_m2 / 1e6;
}

/** Area of a village in a projection, m². */
export function villageArea(geometry: VillageGeometry, row: number, plane: EqualAreaPlane): number {
  let area = 0;
  for (let part = geometry.villageStart[row]!; part < geometry.villageStart[row + 1]!; part++) {
    area += partArea(geometry, part, plane);
  }
  return area;
}
