import geodesic from 'geographiclib-geodesic';
import type { Pace } from '../pace';
import { straightDistance_km, type Position } from './straightDistance';
import type { Points } from '../geometry/assignPoints';
import { metresOfChord, serviceGrid, type ServiceGrid } from './serviceGrid';

/** Relative difference below which the order of two distances may differ between sphere, ellipsoid and road. */
export const AMBIGUOUS = 0.006;

export interface ServiceQuestion {
  /** Reference points of the villages. */
  readonly from: Points;
  readonly services: Points;
  /** Compute every distance as a geodesic, not only where two are within 0.6 %; about 10 µs each. */
  readonly exact: boolean;
}

/** The nearest service of every village by straight-line distance; there are no road data. */
export interface VillageServices {
  /** Position of the service; −1 where the village's position is unknown or there is no service. */
  readonly nearest: Int32Array;
  /** The second nearest service; −1 where there is none. */
  readonly second: Int32Array;
  /**
   * Distance in metres over the WGS84 ellipsoid: exact where `geodesic` is 1, otherwise within 1 m up to 100
   * km; NaN where there is none.
   */
  readonly metres: Float64Array;
  readonly metresSecond: Float64Array;
  /** Great-circle distance in metres to `nearest`. */
  readonly metresSphere: Float64Array;
  readonly geodesic: Uint8Array;
  /** 1 where the second is farther by less than 0.6 %, so that both should be named. */
  readonly ambiguous: Uint8Array;
  /** Number of villages and of services without a location. */
  readonly unknownFrom: number;
  readonly unknownServices: number;
}

/** Number of candidates examined where distances are close or must be exact … */
const CANDIDATES = 8;
/** … and otherwise, for the nearest and the second nearest. */
const FEW = 2;
/**
 * A spherical distance is up to 0.56 % too long or 0.11 % too short. Twice the limit includes every service
 * that might be nearest.
 */
const WIDE = 2 * AMBIGUOUS;

/**
 * Finds the nearest service of every village: on a sphere with a grid index, then by the WGS84 geodesic where
 * the two nearest are within the limit of each other, or everywhere if `exact`.
 * @returns null where it was cancelled
 */
export function villageServices(
  { from, services, exact }: ServiceQuestion,
  pace: Pace = {},
): VillageServices | null {
  const n = from.lon.length;
  const answer = blank(n, { from, services });
  const grid = serviceGrid(services);
  const many = { found: new Int32Array(CANDIDATES), chord: new Float64Array(CANDIDATES) };
  const few = { found: new Int32Array(FEW), chord: new Float64Array(FEW) };
  for (let village = 0; village < n; village++) {
    if (village % 4096 === 0) {
      if (pace.shouldStop?.()) return null;
      pace.progress?.(village / n);
    }
    const [lon, lat] = [from.lon[village]!, from.lat[village]!];
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) continue;
    if (!exact) {
      const count = grid.nearest(lon, lat, few);
      if (count === 0 || !isClose(few.chord, count)) {
        settleFar(village, { lon, lat, count, into: few, grid }, answer);
        continue;
      }
    }
    const count = grid.nearest(lon, lat, many);
    if (count > 0) settle(village, rankedOf({ lon, lat, count, into: many, grid }), answer);
  }
  return answer;
}

/** Whether the second is so close to the nearest that their order may differ on the ellipsoid. */
function isClose(chord: Float64Array, count: number): boolean {
  // Arcs differ by more than their chords do: where the chords are far apart, no arc is needed.
  if (count < 2 || chord[1]! > chord[0]! * (1 + WIDE)) return false;
  return metresOfChord(chord[1]!) <= metresOfChord(chord[0]!) * (1 + WIDE);
}

interface Found {
  readonly lon: number;
  readonly lat: number;
  readonly count: number;
  readonly into: { readonly found: Int32Array; readonly chord: Float64Array };
  readonly grid: ServiceGrid;
}

/** Stores a result whose order is certain without a geodesic. */
function settleFar(village: number, { lon, lat, count, into, grid }: Found, answer: Writable): void {
  if (count === 0) return;
  const [nearest, second] = [into.found[0]!, into.found[1]!];
  const metres = metresToSlot(grid, nearest, { lon, lat });
  answer.nearest[village] = grid.point[nearest]!;
  answer.metres[village] = metres;
  answer.metresSphere[village] = metresOfChord(into.chord[0]!);
  if (count === 1) return;
  const metresSecond = metresToSlot(grid, second, { lon, lat });
  answer.second[village] = grid.point[second]!;
  answer.metresSecond[village] = metresSecond;
  answer.ambiguous[village] = isAmbiguous(metres, metresSecond);
}

function metresToSlot(grid: ServiceGrid, slot: number, from: Position): number {
  return straightDistance_km(from, { lon: grid.lon[slot]!, lat: grid.lat[slot]! }) * 1000;
}

function isAmbiguous(metres: number, metresSecond: number): 0 | 1 {
  return metresSecond <= metres * (1 + AMBIGUOUS) ? 1 : 0;
}

interface Candidate {
  readonly service: number;
  readonly sphere: number;
  readonly metres: number;
}

/** All candidates that might be first or second on the ellipsoid, by geodesic distance. */
function rankedOf({ lon, lat, count, into, grid }: Found): Candidate[] {
  const limit = metresOfChord(into.chord[Math.min(1, count - 1)]!) * (1 + WIDE);
  const candidates: Candidate[] = [];
  // The nearest come first, so that after one beyond the limit there are no others.
  for (let i = 0; i < count; i++) {
    const sphere = metresOfChord(into.chord[i]!);
    if (sphere > limit) break;
    const slot = into.found[i]!;
    const metres = geodesic_m({ lon, lat }, { lon: grid.lon[slot]!, lat: grid.lat[slot]! });
    candidates.push({ service: grid.point[slot]!, sphere, metres });
  }
  return candidates.sort((a, b) => a.metres - b.metres || a.service - b.service);
}

/** Geodesic distance in metres on the WGS84 ellipsoid (Karney 2013). */
export function geodesic_m(from: Position, to: Position): number {
  const { Geodesic } = geodesic;
  return Geodesic.WGS84.Inverse(from.lat, from.lon, to.lat, to.lon, Geodesic.DISTANCE).s12 ?? Number.NaN;
}

type Writable = { -readonly [K in keyof VillageServices]: VillageServices[K] };

function settle(village: number, [first, second]: readonly Candidate[], answer: Writable): void {
  if (!first) return;
  answer.nearest[village] = first.service;
  answer.metres[village] = first.metres;
  answer.metresSphere[village] = first.sphere;
  answer.geodesic[village] = 1;
  if (!second) return;
  answer.second[village] = second.service;
  answer.metresSecond[village] = second.metres;
  answer.ambiguous[village] = isAmbiguous(first.metres, second.metres);
}

function blank(n: number, { from, services }: Pick<ServiceQuestion, 'from' | 'services'>): Writable {
  const none = () => new Float64Array(n).fill(Number.NaN);
  return {
    nearest: new Int32Array(n).fill(-1),
    second: new Int32Array(n).fill(-1),
    metres: none(),
    metresSecond: none(),
    metresSphere: none(),
    geodesic: new Uint8Array(n),
    ambiguous: new Uint8Array(n),
    unknownFrom: unlocated(from),
    unknownServices: unlocated(services),
  };
}

function unlocated({ lon, lat }: Points): number {
  let count = 0;
  for (let i = 0; i < lon.length; i++) if (!Number.isFinite(lon[i]! + lat[i]!)) count++;
  return count;
}
