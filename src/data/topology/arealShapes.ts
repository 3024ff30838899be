import { fail, ok, type Result } from '../model/fault';
import { isRecord } from '../model/untrustedJson';
import type { TopologyColumns } from './topologyColumns';

/** A shape as references to arcs: parts consist of rings, rings of arcs (`~i` is arc i reversed). */
export type Parts = readonly (readonly (readonly number[])[])[];

export interface NamedShape {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Empty where the shape has no geometry. */
  readonly parts: Parts;
}

/**
 * The polygons of one object of a topology; none where there is no such object. All references are checked to
 * point to an arc and all rings to be closed, so that later code can follow them without further checks.
 */
export function arealShapes(
  file: string,
  topology: TopologyColumns,
  name: string,
): Result<readonly NamedShape[]> {
  const object: unknown = topology.objects[name];
  if (object === undefined) return ok([]);
  const collection = isRecord(object) && object.type === 'GeometryCollection' ? object.geometries : [object];
  if (!Array.isArray(collection)) return unfit(file, `objects.${name}`, collection, 'GeometryCollection');
  const shapes: NamedShape[] = [];
  for (const [i, raw] of (collection as unknown[]).entries()) {
    const id = isRecord(raw) ? (raw.id ?? '') : '';
    const where = `objects.${name}, bentuk ${i + 1}${typeof id === 'string' && id !== '' ? ` (${id})` : ''}`;
    if (!isRecord(raw)) return unfit(file, where, raw, 'Polygon | MultiPolygon');
    if (typeof id !== 'string' && typeof id !== 'number') return unfit(file, where, id, 'id');
    const { properties = {} } = raw;
    if (properties !== null && !isRecord(properties))
      return unfit(file, `${where}, properties`, properties, '{}');
    const parts = partsOf(raw);
    if (parts === null) return unfit(file, where, raw.type, 'Polygon | MultiPolygon');
    const wrong = partsFault(topology, parts);
    if (wrong) return unfit(file, where, wrong.got, wrong.expected);
    shapes.push({ id: String(id), properties: properties ?? {}, parts: parts as Parts });
  }
  return ok(shapes);
}

/** A fault for a part of the topology that is not as expected. */
function unfit(file: string, where: string, got: unknown, expected: string): Result<never> {
  return fail('fileUnreadable', { file, where, got: worded(got), expected });
}

function worded(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value).slice(0, 40) : String(value).slice(0, 40);
}

function partsOf({ type, arcs }: Readonly<Record<string, unknown>>): unknown[] | null {
  if (type === 'Polygon') return [arcs];
  if (type === 'MultiPolygon') return Array.isArray(arcs) ? arcs : null;
  return type === null ? [] : null;
}

interface Misfit {
  readonly got: unknown;
  readonly expected: string;
}

function partsFault(topology: TopologyColumns, parts: readonly unknown[]): Misfit | null {
  for (const part of parts) {
    if (!Array.isArray(part) || part.length === 0) return { got: part, expected: '[[arc, …], …]' };
    for (const ring of part as unknown[]) {
      if (!Array.isArray(ring) || ring.length === 0) return { got: ring, expected: '[arc, …]' };
      const wrong = ringFault(topology, ring);
      if (wrong) return wrong;
    }
  }
  return null;
}

/**
 * What is wrong with a ring: references that are not arcs, arcs that do not connect, or fewer than three
 * positions.
 */
function ringFault({ position, arcStart }: TopologyColumns, ring: readonly unknown[]): Misfit | null {
  const arcs = arcStart.length - 1;
  const isReference = (arc: unknown): arc is number =>
    typeof arc === 'number' && Number.isInteger(arc) && (arc < 0 ? ~arc : arc) < arcs;
  const wrong = ring.findIndex((arc) => !isReference(arc));
  if (wrong >= 0) return { got: ring[wrong], expected: `arcs[0 … ${arcs - 1}]` };
  const references = ring as readonly number[];
  let corners = 0;
  for (let i = 0; i < references.length; i++) {
    const here = references[i]!;
    const arc = here < 0 ? ~here : here;
    corners += arcStart[arc + 1]! - arcStart[arc]! - 1;
    const end = endOf(arcStart, here);
    const start = startOf(arcStart, references[(i + 1) % references.length]!);
    if (position[2 * end] !== position[2 * start] || position[2 * end + 1] !== position[2 * start + 1]) {
      return { got: here, expected: `cincin tertutup, ${position[2 * end]}, ${position[2 * end + 1]}` };
    }
  }
  return corners < 3 ? { got: corners, expected: '≥ 3 titik' } : null;
}

/** Index of the first position of an arc reference. */
function startOf(arcStart: Uint32Array, reference: number): number {
  return reference < 0 ? arcStart[~reference + 1]! - 1 : arcStart[reference]!;
}

/** Index of the last position of an arc reference. */
function endOf(arcStart: Uint32Array, reference: number): number {
  return reference < 0 ? arcStart[~reference]! : arcStart[reference + 1]! - 1;
}
