import { isRecord } from '../../data/model/untrustedJson';
import type { PolygonParts } from '../geometry/drawing';

/** Why a file cannot be used as a region. */
export type PolygonFileFault =
  | { readonly reason: 'notJson' | 'noPolygon' }
  | { readonly reason: 'tooManyCorners'; readonly corners: number; readonly most: number };

export type PolygonFile =
  | { readonly ok: true; readonly parts: PolygonParts }
  | { readonly ok: false; readonly fault: PolygonFileFault };

/** Upper limit of vertices, above which the test for self-intersections takes too long in a browser. */
export const MOST_CORNERS = 20_000;

/**
 * Reads all polygons of a GeoJSON text, whether they are in a geometry, a feature or a collection. Positions
 * are not checked here; that is the task of `drawingFault`.
 */
export function readPolygonFile(text: string): PolygonFile {
  const document = parsed(text);
  if (document === NOTHING) return { ok: false, fault: { reason: 'notJson' } };
  const parts = partsIn(document, 0);
  const corners = parts.flat().reduce((sum, ring) => sum + ring.length, 0);
  if (corners > MOST_CORNERS) {
    return { ok: false, fault: { reason: 'tooManyCorners', corners, most: MOST_CORNERS } };
  }
  return corners > 0 ? { ok: true, parts } : { ok: false, fault: { reason: 'noPolygon' } };
}

const NOTHING = Symbol('no JSON');
/** Deepest nesting of collections that is read. */
const DEEPEST = 4;

function partsIn(value: unknown, depth: number): PolygonParts {
  if (!isRecord(value) || depth > DEEPEST) return [];
  switch (value['type']) {
    case 'FeatureCollection':
      return listOf(value['features']).flatMap((feature) => partsIn(feature, depth + 1));
    case 'GeometryCollection':
      return listOf(value['geometries']).flatMap((geometry) => partsIn(geometry, depth + 1));
    case 'Feature':
      return partsIn(value['geometry'], depth + 1);
    case 'Polygon':
      return polygon(value['coordinates']);
    case 'MultiPolygon':
      return listOf(value['coordinates']).flatMap(polygon);
    default:
      return [];
  }
}

function polygon(coordinates: unknown): PolygonParts {
  const rings = listOf(coordinates).map((ring) => listOf(ring).map(position));
  return rings.length > 0 ? [rings] : [];
}

/** A position [lon, lat] without height. Values that are not numbers become NaN, which `drawingFault` reports. */
function position(value: unknown): readonly number[] {
  const [lon, lat] = listOf(value);
  return [lon, lat].map((degrees) => (typeof degrees === 'number' ? degrees : Number.NaN));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function parsed(text: string): unknown {
  try {
    // A byte order mark is not part of the JSON document.
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return NOTHING;
  }
}
