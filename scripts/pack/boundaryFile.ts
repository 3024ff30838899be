import type { Position } from 'geojson';
import * as v from 'valibot';
import type { Polygons } from '../../src/studio/shapes/mendShape';

/** A feature of somebody else's file: its properties, and its polygons or what stands in their place. */
export interface ForeignFeature {
  readonly properties: ReadonlyMap<string, string>;
  readonly polygons: Polygons;
  /** Why there are no polygons, in words; null where there are some. */
  readonly fault: string | null;
}

const FILE = v.object({
  type: v.literal('FeatureCollection'),
  crs: v.nullish(v.object({ properties: v.object({ name: v.string() }) })),
  features: v.array(
    v.object({ properties: v.nullish(v.record(v.string(), v.unknown())), geometry: v.unknown() }),
  ),
});
const RINGS = v.array(v.array(v.pipe(v.array(v.number()), v.minLength(2))));
const AREAL = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: RINGS }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(RINGS) }),
]);

/** Names by which the legacy `crs` member means longitude and latitude in degrees. */
const DEGREES = /CRS84|EPSG:{1,2}4326$/i;

/**
 * Reads a GeoJSON of village polygons; throws a sentence that says what is wrong with the file as a whole. What is
 * wrong with one feature stands in it, so that it can be told by the village's name.
 */
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
  const features = parsed.output.features.map(({ properties, geometry }): ForeignFeature => {
    const named = new Map(Object.entries(properties ?? {}).map(([key, value]) => [key, String(value)]));
    return { properties: named, ...polygonsOf(geometry) };
  });
  refuseForeignUnits(features);
  return features;
}

function polygonsOf(geometry: unknown): Pick<ForeignFeature, 'polygons' | 'fault'> {
  const none = (fault: string) => ({ polygons: [], fault });
  if (geometry === null || geometry === undefined) return none('tanpa bentuk (geometry kosong)');
  const type = v.safeParse(v.object({ type: v.string() }), geometry);
  if (!type.success) return none('bentuknya bukan geometri GeoJSON');
  const parsed = v.safeParse(AREAL, geometry);
  if (!parsed.success) {
    const isAreal = type.output.type === 'Polygon' || type.output.type === 'MultiPolygon';
    return none(
      isAreal
        ? `susunan koordinat ${type.output.type} tidak sah`
        : `bentuknya ${type.output.type}, seharusnya Polygon atau MultiPolygon`,
    );
  }
  const areal = parsed.output;
  const polygons = (areal.type === 'Polygon' ? [areal.coordinates] : areal.coordinates).filter(
    (rings) => rings.length > 0,
  );
  return polygons.length > 0 ? { polygons, fault: null } : none(`${areal.type} tanpa koordinat`);
}

/** Throws where most features are not in degrees of longitude and latitude: metres, or the two exchanged. */
function refuseForeignUnits(features: readonly ForeignFeature[]): void {
  const firsts = features.flatMap(({ polygons }) => polygons[0]?.[0]?.slice(0, 1) ?? []);
  const strays = firsts.filter((at) => !isDegrees(at));
  const [stray] = strays;
  if (!stray || strays.length <= firsts.length / 2) return;
  const isSwapped = strays.every(([lat = NaN, lon = NaN]) => isDegrees([lon, lat]));
  throw new Error(
    `berkas batas: posisi ${stray.join(', ')} bukan derajat bujur, lintang` +
      (isSwapped
        ? '; bujur dan lintang tertukar'
        : '; mungkin dalam meter, ubah dahulu ke derajat (EPSG:4326)'),
  );
}

function isDegrees([lon = NaN, lat = NaN]: Position): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}
