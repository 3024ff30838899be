import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { equalAreaPlane, type Plane, type PlanePoint } from './plane.ts';
import { rowCrossings, sharedLength, spanLength } from './scanline.ts';

/** How well model villages agree with published ones: intersection over union, 1 where they are equal. */
export interface Agreement {
  readonly matched: number;
  readonly unmatched: number;
  readonly median: number;
  /** Lower and upper quartile. */
  readonly quartiles: readonly [number, number];
  /** Total area of the model's villages that the published file gives to the same village, as a share. */
  readonly sameVillageShare: number;
  readonly byCode: ReadonlyMap<string, number>;
}

type Shape = Polygon | MultiPolygon;
const ROW_KM = 0.02;

/**
 * Compares village by village, matched by Kemendagri code (property `kode`) or BPS code (`kode_bps`, or
 * `village_code` as in the HDX file, "id" before it). Areas by rows 20 m apart in an equal-area plane.
 */
export function agreement(model: FeatureCollection<Shape>, published: FeatureCollection<Shape>): Agreement {
  const index = new Map(published.features.map((feature) => [publishedCode(feature), feature.geometry]));
  const plane = equalAreaPlane({ lon: 109.6, lat: -7 });
  const byCode = new Map<string, number>();
  let [shared, total, unmatched] = [0, 0, 0];
  for (const { properties, geometry } of model.features) {
    const kode = String(properties?.['kode']);
    const other = index.get(kode) ?? index.get(String(properties?.['kode_bps']));
    if (other === undefined) {
      unmatched++;
      continue;
    }
    const area = overlap(ringsInPlane(geometry, plane), ringsInPlane(other, plane));
    byCode.set(kode, area.both / (area.first + area.second - area.both));
    shared += area.both;
    total += area.first;
  }
  const sorted = [...byCode.values()].sort((a, b) => a - b);
  return {
    matched: byCode.size,
    unmatched,
    median: quantile(sorted, 0.5),
    quartiles: [quantile(sorted, 0.25), quantile(sorted, 0.75)],
    sameVillageShare: shared / total,
    byCode,
  };
}

function publishedCode({ properties }: Feature): string {
  const code: unknown = properties?.['kode'] ?? properties?.['village_code'];
  return typeof code === 'string' ? code.replace(/^id/, '') : '';
}

/** Linear between order statistics (type 7 of Hyndman and Fan 1996). */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? NaN;
  return low + (at % 1) * ((sorted[Math.ceil(at)] ?? NaN) - low);
}

function ringsInPlane(geometry: Shape, plane: Plane): PlanePoint[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .flat()
    .map((ring) => ring.map(([lon, lat]: Position) => plane.toPlane({ lon: lon ?? NaN, lat: lat ?? NaN })));
}

/** Areas of two shapes and of what they share, km². */
export function overlap(first: PlanePoint[][], second: PlanePoint[][], step_km = ROW_KM) {
  const heights = [...first, ...second].flat().map((point) => point[1]);
  const y0 = heights.reduce((a, b) => Math.min(a, b), Infinity);
  const top = heights.reduce((a, b) => Math.max(a, b), -Infinity);
  const raster = { y0, step_km, rows: Math.max(1, Math.ceil((top - y0) / step_km)) };
  const [rowsA, rowsB] = [rowCrossings(raster, first), rowCrossings(raster, second)];
  const sum = (length: (r: number) => number): number =>
    rowsA.reduce((s, _, r) => s + length(r), 0) * step_km;
  return {
    first: sum((r) => spanLength(rowsA[r]!)),
    second: sum((r) => spanLength(rowsB[r]!)),
    both: sum((r) => sharedLength(rowsA[r]!, rowsB[r]!)),
  };
}
