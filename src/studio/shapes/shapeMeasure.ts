import { placeInRings } from '../../aggregate/geometry/ringLocator';
import type { VillageGeometry } from '../../data/model/geometry';

/** What a pack knows of a village apart from its borders. */
export interface ShapeReference {
  readonly code: string;
  /** "Klesem, Kec. Kandangserang (33.26.01.2001)". */
  readonly label: string;
  readonly lon: number;
  readonly lat: number;
  readonly area_km2: number;
}

/** A village's shape beside its reference. */
export interface ShapeMeasure {
  /** Outer rings less holes; NaN where the village has no ring. */
  readonly area_km2: number;
  /** From the reference point to the centroid of the shape. */
  readonly east_km: number;
  readonly north_km: number;
  readonly centroid: readonly [lon: number, lat: number];
  /** Whether the reference point lies in the shape. */
  readonly holdsReference: boolean;
  /** The corner that is farthest from the reference point. */
  readonly farthest: { readonly km: number; readonly at: readonly [lon: number, lat: number] };
  /** Half of the corners are nearer to the reference point than this. */
  readonly medianCorner_km: number;
}

/** Kilometres a degree on the ellipsoid around a latitude: good to a thousandth over a village. */
export function kmPerDegree(lat: number): { readonly east: number; readonly north: number } {
  const doubled = (2 * lat * Math.PI) / 180;
  return { east: 111.32 * Math.cos((lat * Math.PI) / 180), north: 111.133 - 0.559 * Math.cos(doubled) };
}

/** Radius of the circle that has a village's area. */
export function radius_km({ area_km2 }: Pick<ShapeReference, 'area_km2'>): number {
  return Math.sqrt(area_km2 / Math.PI);
}

export function distance_km({ east_km, north_km }: Pick<ShapeMeasure, 'east_km' | 'north_km'>): number {
  return Math.hypot(east_km, north_km);
}

/** Measures the shape of one village. Rings may run in either direction; the first of a part is the outer one. */
export function measureShape(
  geometry: VillageGeometry,
  row: number,
  reference: ShapeReference,
): ShapeMeasure {
  const { position, ringStart, partStart, villageStart } = geometry;
  const scale = kmPerDegree(reference.lat);
  const x = (p: number) => (position[2 * p]! - reference.lon) * scale.east;
  const y = (p: number) => (position[2 * p + 1]! - reference.lat) * scale.north;
  let [area, momentEast, momentNorth] = [0, 0, 0];
  const corners: number[] = [];
  let farthest = { km: -1, corner: 0 };
  for (let part = villageStart[row]!; part < villageStart[row + 1]!; part++) {
    for (let ring = partStart[part]!; ring < partStart[part + 1]!; ring++) {
      const end = ringStart[ring + 1]!;
      let [twice, east, north] = [0, 0, 0];
      for (let p = ringStart[ring]!, q = end - 1; p < end; q = p++) {
        const cross = x(q) * y(p) - x(p) * y(q);
        twice += cross;
        east += (x(q) + x(p)) * cross;
        north += (y(q) + y(p)) * cross;
        const km = Math.hypot(x(p), y(p));
        corners.push(km);
        if (km > farthest.km) farthest = { km, corner: p };
      }
      const sign = twice > 0 === (ring === partStart[part]!) ? 1 : -1;
      area += (sign * twice) / 2;
      momentEast += (sign * east) / 6;
      momentNorth += (sign * north) / 6;
    }
  }
  const [east_km, north_km] = [momentEast / area, momentNorth / area];
  return {
    area_km2: corners.length > 0 ? area : NaN,
    east_km,
    north_km,
    centroid: [reference.lon + east_km / scale.east, reference.lat + north_km / scale.north],
    farthest: {
      km: farthest.km,
      at: [position[2 * farthest.corner] ?? NaN, position[2 * farthest.corner + 1] ?? NaN],
    },
    medianCorner_km: median(corners),
    holdsReference: holds(geometry, row, reference),
  };
}

function holds(geometry: VillageGeometry, row: number, { lon, lat }: ShapeReference): boolean {
  for (let part = geometry.villageStart[row]!; part < geometry.villageStart[row + 1]!; part++) {
    const rings = { first: geometry.partStart[part]!, end: geometry.partStart[part + 1]! };
    if (placeInRings(geometry, rings, { x: lon, y: lat }) !== 0) return true;
  }
  return false;
}

/** The middle value; NaN of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
