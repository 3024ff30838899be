import type { Polygon, MultiPolygon, Topology } from 'topojson-specification';
import { arcLines, arcOwners } from './arcLines';
import { fail, ok, type Result } from './fault';
import type { Neighbour, PackGeometry, VillageGeometry } from './geometry';
import { parseJson } from './manifest';
import { textRows, type TextColumn } from './textColumn';
import { topologyColumns, type TopologyColumns } from './topologyColumns';

/** Rings of a shape as references to arcs: a part is its rings, a ring its arcs (`~i` is arc i reversed). */
type Parts = readonly (readonly (readonly number[])[])[];

/** A boundary file as it came: TopoJSON, or the binary form of it. */
export interface BoundaryFile {
  readonly path: string;
  readonly binary: boolean;
  readonly bytes: Uint8Array;
}

/** Reads a pack's boundaries; `code` is the village table's column that they must belong to. */
export async function readBoundaries(file: BoundaryFile, code: TextColumn): Promise<Result<PackGeometry>> {
  const columns = file.binary
    ? (await import('./topologyBinary')).decodeTopologyColumns(file.path, file.bytes)
    : readTopology(file.path, file.bytes);
  return columns.ok ? geometryOf(file.path, columns.value, textRows(code)) : columns;
}

/** The buffers of a geometry, to hand it to another thread without copying. */
export function geometryBuffers(geometry: PackGeometry): ArrayBufferLike[] {
  const { villages, villageLines, districtLines, outline } = geometry;
  const lines = [villageLines, districtLines, outline].flatMap(({ position, start }) => [position, start]);
  const columns = [villages.position, villages.ringStart, villages.partStart, villages.villageStart, ...lines];
  return [...new Set(columns.map(({ buffer }) => buffer))];
}

function readTopology(file: string, bytes: Uint8Array): Result<TopologyColumns> {
  const json = parseJson(bytes);
  if (!json.ok) return { ok: false, fault: { ...json.fault, file } };
  const topology = json.value as Partial<Topology> | null;
  if (topology?.type !== 'Topology' || !Array.isArray(topology.arcs) || typeof topology.objects !== 'object') {
    return fail('fileUnreadable', { file, expected: 'TopoJSON' });
  }
  return topologyColumns(file, topology as Topology);
}

/**
 * Turns a pack's topology into columns and lines. Every village of the table has exactly one geometry and
 * every geometry is a village of the table, otherwise the two files do not belong together.
 */
function geometryOf(file: string, topology: TopologyColumns, codes: readonly string[]): Result<PackGeometry> {
  const rows = new Map(codes.map((code, row) => [code, row]));
  const shapes = shapesOf(topology, 'desa');
  const ordered: Parts[] = new Array<Parts>(codes.length);
  for (const { id, parts } of shapes) {
    const row = rows.get(id);
    if (row === undefined || ordered[row] || parts.length === 0) {
      return fail('packInconsistent', { file, got: id, expected: 'desa.csv' });
    }
    ordered[row] = parts;
  }
  if (shapes.length !== codes.length) {
    return fail('packInconsistent', { file, got: String(shapes.length), expected: String(codes.length) });
  }
  const last = topology.arcStart.length - 1;
  const isArc = (arc: number) => (arc < 0 ? ~arc : arc) < last;
  const context = [...shapesOf(topology, 'tetangga'), ...shapesOf(topology, 'laut')].map(({ parts }) => parts);
  if (![...ordered, ...context].every((parts) => parts.flat(2).every(isArc))) {
    return fail('fileUnreadable', { file, where: 'arcs', expected: 'TopoJSON' });
  }
  const owners = arcOwners(ordered.map((parts) => parts.flat(2)), last);
  return ok({
    villages: villageGeometry(topology, ordered),
    ...arcLines(topology, owners, codes.map((code) => code.slice(0, 8))),
    neighbours: neighboursOf(topology),
    sea: shapesOf(topology, 'laut').flatMap(({ parts }) => parts.map(([outer = []]) => closedRing(topology, outer))),
  });
}

interface NamedShape {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly parts: Parts;
}

/** The areal shapes of one object of the topology; empty where there is no such object. */
function shapesOf({ objects }: TopologyColumns, name: string): NamedShape[] {
  const object = objects[name];
  if (!object) return [];
  const shapes = object.type === 'GeometryCollection' ? object.geometries : [object];
  return shapes.map((shape) => ({
    id: String(shape.id ?? ''),
    properties: (shape.properties ?? {}) as Record<string, unknown>,
    parts: partsOf(shape as { type: string }),
  }));
}

function partsOf(shape: { readonly type: string }): Parts {
  if (shape.type === 'Polygon') return [(shape as Polygon).arcs];
  return shape.type === 'MultiPolygon' ? (shape as MultiPolygon).arcs : [];
}

/** Polygons in row order as columns; rings do not repeat their first position. */
function villageGeometry(topology: TopologyColumns, villages: readonly Parts[]): VillageGeometry {
  const rings = villages.flat(2);
  const ringStart = starts(rings.map((ring) => ringLength(topology, ring)));
  const position = new Float64Array((ringStart.at(-1) ?? 0) * 2);
  rings.forEach((ring, i) => writeRing(topology, ring, position, 2 * (ringStart[i] ?? 0)));
  return {
    n: villages.length,
    position,
    ringStart,
    partStart: starts(villages.flat().map((part) => part.length)),
    villageStart: starts(villages.map((village) => village.length)),
  };
}

/** Running sums from 0: where each span begins, and the end of the last. */
function starts(lengths: readonly number[]): Uint32Array {
  const start = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, i) => (start[i + 1] = (start[i] ?? 0) + length));
  return start;
}

/** Positions of a ring: of each arc all but its last, which the next arc begins with. */
function ringLength({ arcStart }: TopologyColumns, ring: readonly number[]): number {
  let length = 0;
  for (const reference of ring) {
    const arc = reference < 0 ? ~reference : reference;
    length += arcStart[arc + 1]! - arcStart[arc]! - 1;
  }
  return length;
}

function writeRing({ position, arcStart }: TopologyColumns, ring: readonly number[], to: Float64Array, at: number): void {
  let next = at;
  for (const reference of ring) {
    const arc = reference < 0 ? ~reference : reference;
    const first = arcStart[arc]!;
    const last = arcStart[arc + 1]! - 1;
    const step = reference < 0 ? -1 : 1;
    for (let i = reference < 0 ? last : first; i !== (reference < 0 ? first : last); i += step) {
      to[next++] = position[2 * i]!;
      to[next++] = position[2 * i + 1]!;
    }
  }
}

/** A ring that repeats its first position at its end, as GeoJSON wants it. */
function closedRing(topology: TopologyColumns, ring: readonly number[]): Float64Array {
  const closed = new Float64Array(2 * (ringLength(topology, ring) + 1));
  writeRing(topology, ring, closed, 0);
  closed.set(closed.subarray(0, 2), closed.length - 2);
  return closed;
}

function neighboursOf(topology: TopologyColumns): Neighbour[] {
  return shapesOf(topology, 'tetangga').map(({ properties, parts }) => ({
    name: String(properties.nama ?? ''),
    lon: Number(properties.lon ?? NaN),
    lat: Number(properties.lat ?? NaN),
    polygons: parts.map((rings) => rings.map((ring) => closedRing(topology, ring))),
  }));
}
