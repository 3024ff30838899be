import { isRecord } from '../../model/untrustedJson';
import type { TopologyColumns } from '../../topology/topologyColumns';
import { readPath } from '../geojson/positions';
import { kindOf } from '../json/kindOf';
import type { PositionNotes } from '../shape/positionNotes';
import type { ShapeFault } from '../shape/shapeFault';
import type { RawShape } from '../rawLayer';

interface Source {
  readonly columns: TopologyColumns;
  readonly transform: unknown;
  readonly notes: PositionNotes;
}

const MOST_NESTED = 8;

/** The shapes of one geometry of a topology, its arcs put together; several only of a collection, none of null. */
export function readTopologyShapes(
  geometry: unknown,
  source: Source,
): { readonly shapes: readonly RawShape[] } | { readonly fault: ShapeFault } {
  const shapes: RawShape[] = [];
  const waiting = [{ value: geometry, depth: 0 }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { value, depth } = next;
    if (!isRecord(value)) {
      return { fault: { code: 'GEOJSON_GEOMETRY_NOT_OBJECT', found: { got: kindOf(value) } } };
    }
    if (value.type === null) continue;
    if (value.type === 'GeometryCollection') {
      if (!Array.isArray(value.geometries) || depth >= MOST_NESTED) {
        return { fault: { code: 'GEOM_COORDS_NESTING', found: { got: kindOf(value.geometries) } } };
      }
      for (const member of value.geometries as unknown[]) waiting.push({ value: member, depth: depth + 1 });
      continue;
    }
    const shape = shapeOf(value, source);
    if ('code' in shape) return { fault: shape };
    if (shape.parts.length > 0) shapes.push(shape);
  }
  return { shapes };
}

function shapeOf(
  { type, arcs, coordinates }: Readonly<Record<string, unknown>>,
  source: Source,
): RawShape | ShapeFault {
  if (type === 'Point' || type === 'MultiPoint') {
    return pointShape(type === 'Point' ? [coordinates] : coordinates, source);
  }
  const kind = type === 'LineString' || type === 'MultiLineString' ? 'line' : 'area';
  const polygons: unknown =
    type === 'Polygon'
      ? [arcs]
      : type === 'MultiPolygon'
        ? arcs
        : type === 'LineString'
          ? [[arcs]]
          : type === 'MultiLineString'
            ? Array.isArray(arcs) && arcs.map((line: unknown) => [line])
            : null;
  if (polygons === null) return { code: 'GEOM_TYPE', found: { got: String(type).slice(0, 40) } };
  const parts: Float64Array[][] = [];
  for (const polygon of listOf(polygons)) {
    const paths: Float64Array[] = [];
    for (const ring of listOf(polygon)) {
      const path = stitched(ring, source.columns);
      if (path === null) return { code: 'TOPOJSON_ARC_MISSING', found: { got: worded(ring) } };
      paths.push(path);
    }
    if (paths.length > 0) parts.push(paths);
  }
  return { kind, parts };
}

/** What is no list counts as an empty one: the shape is then told as empty. */
function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function worded(ring: unknown): string {
  return Array.isArray(ring) ? ring.slice(0, 5).map(String).join(', ').slice(0, 40) : kindOf(ring);
}

function pointShape(positions: unknown, { transform, notes }: Source): RawShape | ShapeFault {
  const path = readPath(positions, notes);
  if ('code' in path) return path;
  // Checked already: a topology with another transform was refused.
  const { scale = [1, 1], translate = [0, 0] } = (transform ?? {}) as {
    readonly scale?: readonly number[];
    readonly translate?: readonly number[];
  };
  const placed = path.map((x, i) => x * scale[i % 2]! + translate[i % 2]!);
  const parts = Array.from({ length: path.length / 2 }, (_, i) => [placed.slice(2 * i, 2 * i + 2)]);
  return { kind: 'point', parts };
}

/** The positions of arcs one after the other, joints once; null where a reference is no arc. */
function stitched(ring: unknown, { position, arcStart }: TopologyColumns): Float64Array | null {
  const arcs = arcStart.length - 1;
  const path: number[] = [];
  if (!Array.isArray(ring)) return null;
  for (const reference of ring as readonly unknown[]) {
    if (typeof reference !== 'number' || !Number.isInteger(reference)) return null;
    const arc = reference < 0 ? ~reference : reference;
    if (arc >= arcs) return null;
    const [start, end] = [arcStart[arc]!, arcStart[arc + 1]!];
    for (let i = 0; i < end - start; i++) {
      const at = 2 * (reference < 0 ? end - 1 - i : start + i);
      const [x, y] = [position[at]!, position[at + 1]!];
      if (i === 0 && path.at(-2) === x && path.at(-1) === y) continue;
      path.push(x, y);
    }
  }
  return Float64Array.from(path);
}
