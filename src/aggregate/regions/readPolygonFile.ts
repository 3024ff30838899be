import type { PolygonParts } from '../geometry/drawing';

/** Why a file is no region. */
export type PolygonFileFault =
  | { readonly reason: 'notJson' | 'noPolygon' }
  | { readonly reason: 'tooManyCorners'; readonly corners: number; readonly most: number };

export type PolygonFile =
  | { readonly ok: true; readonly parts: PolygonParts }
  | { readonly ok: false; readonly fault: PolygonFileFault };

/** Beyond this a browser would take long to find out whether it crosses itself. */
export const MOST_CORNERS = 20_000;

/**
 * All polygons of a GeoJSON text, whatever holds them: geometry, feature or a collection of either. Positions are
 * taken as they are; `drawingFault` then checks them.
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
/** Collections within collections, no deeper. */
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

/** What is no number is NaN, which `drawingFault` says. Heights are left out. */
function position(value: unknown): readonly number[] {
  const [lon, lat] = listOf(value);
  return [lon, lat].map((degrees) => (typeof degrees === 'number' ? degrees : Number.NaN));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    // A byte order mark is no part of the document.
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return NOTHING;
  }
}
