import { union } from '@turf/union';
import type { PolygonParts } from './drawing';

/** Union of polygons by Turf. Where it fails, the polygons are returned unmerged with `failed`. */
export function unionOf(polygons: readonly PolygonParts[]): {
  readonly parts: PolygonParts;
  readonly failed: boolean;
} {
  if (polygons.length < 2) return { parts: polygons.flat(), failed: false };
  try {
    const merged = union({ type: 'FeatureCollection', features: polygons.map(featureOf) })?.geometry;
    if (!merged) return { parts: polygons.flat(), failed: true };
    return { parts: merged.type === 'Polygon' ? [merged.coordinates] : merged.coordinates, failed: false };
  } catch {
    // "Unable to complete output ring" is a known limitation of sweep-line unions in floating point.
    return { parts: polygons.flat(), failed: true };
  }
}

function featureOf(parts: PolygonParts) {
  const closed = parts.map((rings) => rings.map((ring) => [...ring, ring[0]!].map((at) => [...at])));
  return {
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'MultiPolygon' as const, coordinates: closed },
  };
}
