import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import type { LineSet, PackGeometry, VillageGeometry } from '../data/geometry';

/** Spans of a flat [lon, lat, …] array as GeoJSON positions. */
function positions(flat: Float64Array, span?: { from: number; to: number }): Position[] {
  const { from, to } = span ?? { from: 0, to: flat.length / 2 };
  const out: Position[] = new Array<Position>(to - from);
  for (let p = from; p < to; p++) out[p - from] = [flat[2 * p]!, flat[2 * p + 1]!];
  return out;
}

function closed(ring: Position[]): Position[] {
  const first = ring[0];
  const last = ring[ring.length - 1];
  if (first === undefined || last === undefined) return ring;
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}

export const NOTHING: FeatureCollection<never> = { type: 'FeatureCollection', features: [] };

export function lineFeature(lines: LineSet): Feature<MultiLineString> {
  const count = Math.max(0, lines.start.length - 1);
  const coordinates = Array.from({ length: count }, (_, i) =>
    positions(lines.position, { from: lines.start[i]!, to: lines.start[i + 1]! }),
  );
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } };
}

/** All rings of some villages, as lines: what selection, hover and the edge of a zero are drawn from. */
export function ringsOf(geometry: VillageGeometry, rows: readonly number[]): FeatureCollection<LineString> {
  const features: Feature<LineString>[] = [];
  for (const row of rows) {
    const firstRing = geometry.partStart[geometry.villageStart[row]!]!;
    const lastRing = geometry.partStart[geometry.villageStart[row + 1]!]!;
    for (let ring = firstRing; ring < lastRing; ring++) {
      const span = { from: geometry.ringStart[ring]!, to: geometry.ringStart[ring + 1]! };
      const coordinates = closed(positions(geometry.position, span));
      features.push({ type: 'Feature', properties: { row }, geometry: { type: 'LineString', coordinates } });
    }
  }
  return { type: 'FeatureCollection', features };
}

function signedArea(ring: readonly Position[]): number {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    twice += (ring[j]![0]! - ring[i]![0]!) * (ring[j]![1]! + ring[i]![1]!);
  }
  return twice / 2;
}

/**
 * The coast: sea outlines without their artificial frame (edges that run along the sea's own box), turned so
 * that the sea lies to the right of the line, where waterlines are drawn.
 */
export function coastOf(sea: readonly Float64Array[]): Feature<MultiLineString> {
  const coordinates: Position[][] = [];
  for (const flat of sea) {
    const ring = closed(positions(flat));
    if (signedArea(ring) > 0) ring.reverse();
    const lons = ring.map((p) => p[0]!);
    const lats = ring.map((p) => p[1]!);
    const frames = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)] as const;
    const onFrame = (a: Position, b: Position): boolean =>
      (a[0] === b[0] && (a[0] === frames[0] || a[0] === frames[1])) ||
      (a[1] === b[1] && (a[1] === frames[2] || a[1] === frames[3]));
    let run: Position[] = [];
    for (let i = 0; i + 1 < ring.length; i++) {
      const [a, b] = [ring[i]!, ring[i + 1]!];
      if (onFrame(a, b)) {
        if (run.length > 1) coordinates.push(run);
        run = [];
      } else {
        if (run.length === 0) run.push(a);
        run.push(b);
      }
    }
    if (run.length > 1) coordinates.push(run);
  }
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } };
}

/** Everything of a pack's geometry that MapLibre draws, made once; the same objects every time. */
export interface GeometrySources {
  readonly sea: FeatureCollection<Polygon>;
  readonly coast: Feature<MultiLineString>;
  readonly neighbours: FeatureCollection<MultiPolygon>;
  readonly villageLines: Feature<MultiLineString>;
  readonly districtLines: Feature<MultiLineString>;
  readonly outline: Feature<MultiLineString>;
}

const made = new WeakMap<PackGeometry, GeometrySources>();

/** GeoJSON of a pack's ground and borders; built once a geometry, so that a source's data changes only when it does. */
export function geometrySources(geometry: PackGeometry): GeometrySources {
  const known = made.get(geometry);
  if (known !== undefined) return known;
  const sources: GeometrySources = {
    sea: {
      type: 'FeatureCollection',
      features: geometry.sea.map((ring) => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'Polygon', coordinates: [closed(positions(ring))] },
      })),
    },
    coast: coastOf(geometry.sea),
    neighbours: {
      type: 'FeatureCollection',
      features: geometry.neighbours
        .filter(({ polygons }) => polygons.length > 0)
        .map(({ name, polygons }) => ({
          type: 'Feature',
          properties: { name },
          geometry: {
            type: 'MultiPolygon',
            coordinates: polygons.map((rings) => rings.map((ring) => closed(positions(ring)))),
          },
        })),
    },
    villageLines: lineFeature(geometry.villageLines),
    districtLines: lineFeature(geometry.districtLines),
    outline: lineFeature(geometry.outline),
  };
  made.set(geometry, sources);
  return sources;
}
