import * as v from 'valibot';
import type { PolygonParts } from '../../src/aggregate/geometry/drawing';

const RINGS = v.array(v.array(v.array(v.number())));
const FEATURES = v.object({
  features: v.array(
    v.object({
      properties: v.record(v.string(), v.unknown()),
      geometry: v.variant('type', [
        v.object({ type: v.literal('Polygon'), coordinates: RINGS }),
        v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(RINGS) }),
      ]),
    }),
  ),
});

/** A feature of a reference's GeoJSON. */
export interface PolygonFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly parts: PolygonParts;
}

/** The polygons of a FeatureCollection; null where it is none. */
export function polygonFeatures(json: unknown): PolygonFeature[] | null {
  const parsed = v.safeParse(FEATURES, json);
  if (!parsed.success) return null;
  return parsed.output.features.map(({ properties, geometry }) => ({
    properties,
    parts: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  }));
}
