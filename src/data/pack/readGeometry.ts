import type { Topology } from 'topojson-specification';
import { arcLines, arcOwners } from '../topology/arcLines';
import { isRecord } from '../model/untrustedJson';
import { arealShapes, type NamedShape, type Parts } from '../topology/arealShapes';
import { fail, ok, type Result } from '../model/fault';
import type { Neighbour, PackGeometry, VillageGeometry } from '../model/geometry';
import { parseJson } from '../model/manifest';
import { textRows, type TextColumn } from '../model/textColumn';
import { topologyColumns, type TopologyColumns } from '../topology/topologyColumns';

/** A boundary file as loaded: TopoJSON, or its binary form. */
export interface BoundaryFile {
  readonly path: string;
  readonly binary: boolean;
  readonly bytes: Uint8Array;
}

/** Reads a pack's boundaries; `code` is the column of village codes that they must match. */
export async function readBoundaries(file: BoundaryFile, code: TextColumn): Promise<Result<PackGeometry>> {
  const columns = file.binary
    ? (await import('../topology/topologyBinary')).decodeTopologyColumns(file.path, file.bytes)
    : readTopology(file.path, file.bytes);
  return columns.ok ? geometryOf(file.path, columns.value, textRows(code)) : columns;
}

/** The columns of villages. */
export const villageColumns = ({ position, ringStart, partStart, villageStart }: VillageGeometry) => [
  position,
  ringStart,
  partStart,
  villageStart,
];

/** The buffers of a geometry's own columns, for transfer to another thread. */
export function geometryBuffers({
  villages,
  villageLines,
  districtLines,
  outline,
}: Pick<PackGeometry, 'villages' | 'villageLines' | 'districtLines'> &
  Partial<Pick<PackGeometry, 'outline'>>): ArrayBufferLike[] {
  const sets = [villageLines, districtLines, ...(outline ? [outline] : [])];
  const lines = sets.flatMap(({ position, start }) => [position, start]);
  const columns = [...villageColumns(villages), ...lines];
  return [...new Set(columns.map(({ buffer }) => buffer))];
}

function readTopology(file: string, bytes: Uint8Array): Result<TopologyColumns> {
  const json = parseJson(bytes);
  if (!json.ok) return { ok: false, fault: { ...json.fault, file } };
  const topology = json.value;
  if (!isRecord(topology) || topology.type !== 'Topology')
    return fail('fileUnreadable', { file, expected: 'TopoJSON' });
  const { arcs, objects, transform } = topology;
  if (!Array.isArray(arcs))
    return fail('fileUnreadable', { file, where: 'arcs', got: String(arcs), expected: 'TopoJSON' });
  if (!isRecord(objects))
    return fail('fileUnreadable', { file, where: 'objects', got: String(objects), expected: 'TopoJSON' });
  return topologyColumns(file, {
    arcs: arcs as unknown[],
    objects: objects as Topology['objects'],
    transform,
  });
}

/**
 * Converts a pack's topology into columns and lines. Every village of the table must have exactly one
 * geometry and every geometry must belong to a village; otherwise the two files are from different packs.
 */
export function geometryOf(
  file: string,
  topology: TopologyColumns,
  codes: readonly string[],
): Result<PackGeometry> {
  const around = surroundingsOf(file, topology);
  if (!around.ok) return around;
  const shapes = arealShapes(file, topology, 'desa');
  if (!shapes.ok) return shapes;
  const ordered = inRowOrder(file, shapes.value, codes);
  if (!ordered.ok) return ordered;
  const owners = arcOwners(
    ordered.value.map((parts) => parts.flat(2)),
    topology.arcStart.length - 1,
  );
  return ok({
    villages: villageGeometry(topology, ordered.value),
    ...arcLines(
      topology,
      owners,
      codes.map((code) => code.slice(0, 8)),
    ),
    ...around.value,
  });
}

/** Neighbours and sea of a topology whose positions are all on the Earth. */
export function surroundingsOf(
  file: string,
  topology: TopologyColumns,
): Result<Pick<PackGeometry, 'neighbours' | 'sea'>> {
  const offEarth = firstOffEarth(topology);
  if (offEarth) return fail('fileUnreadable', { file, ...offEarth, expected: 'lon ±180, lat ±90' });
  const neighbours = arealShapes(file, topology, 'tetangga');
  if (!neighbours.ok) return neighbours;
  const sea = arealShapes(file, topology, 'laut');
  if (!sea.ok) return sea;
  const named = neighboursOf(file, topology, neighbours.value);
  if (!named.ok) return named;
  return ok({
    neighbours: named.value,
    sea: sea.value.flatMap(({ parts }) => parts.map(([outer = []]) => closedRing(topology, outer))),
  });
}

/** The first position that is not in degrees. */
function firstOffEarth({
  position,
  arcStart,
}: TopologyColumns): { readonly where: string; readonly got: string } | null {
  const wrong = position.findIndex((x, i) => !(Math.abs(x) <= (i % 2 === 0 ? 180 : 90)));
  if (wrong < 0) return null;
  const at = wrong >> 1;
  const arc = arcStart.findIndex((start) => start > at) - 1;
  return {
    where: `arcs[${arc}][${at - arcStart[arc]!}]`,
    got: `${position[2 * at]}, ${position[2 * at + 1]}`,
  };
}

/** The shapes in the order of the villages' rows, one each. */
function inRowOrder(
  file: string,
  shapes: readonly NamedShape[],
  codes: readonly string[],
): Result<readonly Parts[]> {
  const rows = new Map(codes.map((code, row) => [code, row]));
  const ordered: Parts[] = new Array<Parts>(codes.length);
  for (const { id, parts } of shapes) {
    const row = rows.get(id);
    if (row === undefined || ordered[row] || parts.length === 0) {
      return fail('packInconsistent', { file, where: 'objects.desa', got: id, expected: 'desa.csv' });
    }
    ordered[row] = parts;
  }
  if (shapes.length !== codes.length) {
    return fail('packInconsistent', {
      file,
      where: 'objects.desa',
      got: String(shapes.length),
      expected: String(codes.length),
    });
  }
  return ok(ordered);
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

/** Cumulative sums starting at 0: the start of each span, and the end of the last. */
function starts(lengths: readonly number[]): Uint32Array {
  const start = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, i) => (start[i + 1] = (start[i] ?? 0) + length));
  return start;
}

/** Number of positions of a ring: each arc without its last position, which is the first of the next arc. */
function ringLength({ arcStart }: TopologyColumns, ring: readonly number[]): number {
  let length = 0;
  for (const reference of ring) {
    const arc = reference < 0 ? ~reference : reference;
    length += arcStart[arc + 1]! - arcStart[arc]! - 1;
  }
  return length;
}

function writeRing(
  { position, arcStart }: TopologyColumns,
  ring: readonly number[],
  to: Float64Array,
  at: number,
): void {
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

/** A ring with its first position repeated at the end, as in GeoJSON. */
function closedRing(topology: TopologyColumns, ring: readonly number[]): Float64Array {
  const closed = new Float64Array(2 * (ringLength(topology, ring) + 1));
  writeRing(topology, ring, closed, 0);
  closed.set(closed.subarray(0, 2), closed.length - 2);
  return closed;
}

/** The neighbouring regencies with their label points, where the pack has them. */
function neighboursOf(
  file: string,
  topology: TopologyColumns,
  shapes: readonly NamedShape[],
): Result<Neighbour[]> {
  const neighbours: Neighbour[] = [];
  for (const [i, { properties, parts }] of shapes.entries()) {
    const { nama: name = '', lon = NaN, lat = NaN } = properties;
    const isPoint =
      typeof lon === 'number' && typeof lat === 'number' && !(Math.abs(lon) > 180 || Math.abs(lat) > 90);
    if (typeof name !== 'string' || !isPoint) {
      const got = JSON.stringify(properties).slice(0, 60);
      return fail('fileUnreadable', {
        file,
        where: `objects.tetangga, bentuk ${i + 1}`,
        got,
        expected: 'nama, lon, lat',
      });
    }
    neighbours.push({
      name,
      lon,
      lat,
      polygons: parts.map((rings) => rings.map((ring) => closedRing(topology, ring))),
    });
  }
  return ok(neighbours);
}
