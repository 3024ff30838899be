import type { IssueCode } from '../issueCodes';
import { isRecord } from '../../model/untrustedJson';
import type { RawShape } from '../rawLayer';
import { kindOf } from '../json/kindOf';
import type { PositionNotes } from '../shape/positionNotes';
import type { ShapeFault } from '../shape/shapeFault';
import { readPath } from './positions';

/** Kind of each geometry type, and how many lists lie around its positions. */
const TYPES: ReadonlyMap<string, { readonly kind: RawShape['kind']; readonly depth: 0 | 1 | 2 | 3 }> =
  new Map([
    ['Point', { kind: 'point', depth: 0 }],
    ['MultiPoint', { kind: 'point', depth: 1 }],
    ['LineString', { kind: 'line', depth: 1 }],
    ['MultiLineString', { kind: 'line', depth: 2 }],
    ['Polygon', { kind: 'area', depth: 2 }],
    ['MultiPolygon', { kind: 'area', depth: 3 }],
  ]);
export const GEOMETRY_TYPES: readonly string[] = [...TYPES.keys(), 'GeometryCollection'];
/** Collections within collections; more is no geometry but an attack. */
const MOST_NESTED = 8;

export type ReadShapes =
  { readonly shapes: readonly RawShape[]; readonly isCollection: boolean } | { readonly fault: ShapeFault };

/**
 * The shapes of a GeoJSON geometry, several only of a collection; none of one that is null or empty. Nothing is recursive:
 * the depth of coordinates is that of the type.
 */
export function readGeometry(geometry: unknown, notes: PositionNotes): ReadShapes {
  const shapes: RawShape[] = [];
  const waiting: { value: unknown; depth: number }[] = [{ value: geometry, depth: 0 }];
  let isCollection = false;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    if (!isRecord(value)) return fault('GEOJSON_GEOMETRY_NOT_OBJECT', { got: kindOf(value) });
    if (value.bbox !== undefined && !isBbox(value.bbox)) notes.boxes++;
    if (value.type === 'GeometryCollection') {
      isCollection = true;
      if (!Array.isArray(value.geometries))
        return fault('GEOM_COORDS_TYPE', { got: kindOf(value.geometries) });
      if (depth >= MOST_NESTED) return fault('GEOM_COORDS_NESTING', { got: 'GeometryCollection' });
      const members = value.geometries as readonly unknown[];
      for (let i = members.length - 1; i >= 0; i--) waiting.push({ value: members[i], depth: depth + 1 });
      continue;
    }
    const type = typeof value.type === 'string' ? TYPES.get(value.type) : undefined;
    if (!type) return fault('GEOM_TYPE', { got: String(value.type).slice(0, 40) });
    const parts = readParts(value.coordinates, type, notes);
    if ('code' in parts) {
      return { fault: { ...parts, found: { ...parts.found, type: String(value.type) } } };
    }
    if (parts.length > 0) shapes.push({ kind: type.kind, parts });
  }
  return { shapes, isCollection };
}

function fault(code: IssueCode, found: ShapeFault['found']): { readonly fault: ShapeFault } {
  return { fault: { code, found } };
}

function readParts(
  coordinates: unknown,
  { kind, depth }: { readonly kind: RawShape['kind']; readonly depth: 0 | 1 | 2 | 3 },
  notes: PositionNotes,
): Float64Array[][] | ShapeFault {
  if (!Array.isArray(coordinates)) return { code: 'GEOM_COORDS_TYPE', found: { got: kindOf(coordinates) } };
  // Every type brought to the depth of a MultiPolygon: polygons, rings, positions.
  const polygons: unknown =
    kind === 'point'
      ? (depth === 0 ? [coordinates] : coordinates).map((position: unknown) => [[position]])
      : kind === 'line'
        ? (depth === 1 ? [coordinates] : coordinates).map((line: unknown) => [line])
        : depth === 2
          ? [coordinates]
          : coordinates;
  const parts: Float64Array[][] = [];
  for (const polygon of polygons as readonly unknown[]) {
    if (!Array.isArray(polygon)) return { code: 'GEOM_COORDS_NESTING', found: { got: kindOf(polygon) } };
    const paths: Float64Array[] = [];
    for (const ring of polygon as readonly unknown[]) {
      const path = readPath(ring, notes);
      if ('code' in path) return path;
      paths.push(path);
    }
    if (paths.some((path) => path.length > 0)) parts.push(paths);
  }
  return parts;
}

export function isBbox(box: unknown): boolean {
  return (
    Array.isArray(box) &&
    (box.length === 4 || box.length === 6) &&
    (box as readonly unknown[]).every((x) => typeof x === 'number')
  );
}
