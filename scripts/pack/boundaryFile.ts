import type { MultiPolygon, Polygon, Position } from 'geojson';
import * as v from 'valibot';

/** A feature of somebody else's file, checked: areal, in degrees, rings closed. */
export interface ForeignFeature {
  readonly properties: ReadonlyMap<string, string>;
  readonly geometry: Polygon | MultiPolygon;
}

const POSITION = v.pipe(v.array(v.number()), v.minLength(2));
const RING = v.pipe(v.array(POSITION), v.minLength(4));
const GEOMETRY = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: v.pipe(v.array(RING), v.minLength(1)) }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.pipe(v.array(RING), v.minLength(1))) }),
]);
const FILE = v.object({
  type: v.literal('FeatureCollection'),
  crs: v.nullish(v.object({ properties: v.object({ name: v.string() }) })),
  features: v.array(
    v.object({ properties: v.nullable(v.record(v.string(), v.unknown())), geometry: GEOMETRY }),
  ),
});

/** Names by which the legacy `crs` member means longitude and latitude in degrees. */
const DEGREES = /CRS84|EPSG:{1,2}4326$/i;

/** Reads a GeoJSON of village polygons; throws a sentence that says what is wrong and where. */
export function parseBoundaryFile(bytes: Uint8Array): ForeignFeature[] {
  const text = new TextDecoder().decode(bytes);
  if (/^\s*<(!doctype|html)/i.test(text.slice(0, 100)))
    throw new Error('berkas batas berisi halaman web, bukan GeoJSON');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new Error('berkas batas bukan JSON yang utuh; unduh ulang atau periksa berkasnya', { cause });
  }
  const parsed = v.safeParse(FILE, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(
      `berkas batas, ${v.getDotPath(issue) ?? 'akar'}: ${issue.received}, seharusnya ${issue.expected ?? 'lain'}`,
    );
  }
  const crs = parsed.output.crs?.properties.name;
  if (crs !== undefined && !DEGREES.test(crs)) {
    throw new Error(`berkas batas memakai proyeksi ${crs}; ubah dahulu ke derajat (EPSG:4326)`);
  }
  return parsed.output.features.map(({ properties, geometry }, i) => {
    const stray = positions(geometry).find(
      ([lon = NaN, lat = NaN]) => !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90),
    );
    if (stray)
      throw new Error(
        `berkas batas, fitur ${i + 1}: posisi ${stray.join(', ')} bukan derajat bujur, lintang`,
      );
    return {
      geometry,
      properties: new Map(Object.entries(properties ?? {}).map(([key, value]) => [key, String(value)])),
    };
  });
}

function positions(geometry: Polygon | MultiPolygon): Position[] {
  return geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}
