import { union } from '@turf/union';
import type { PolygonParts } from './drawing';

/** Polygons as one, by Turf's robust union; where it fails, all of them beside each other and `failed`. */
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
    // "Unable to complete output ring": a known limit of sweeping with floating numbers. Nobody is left out.
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
