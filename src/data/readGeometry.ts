import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Polygon, MultiPolygon, Topology } from 'topojson-specification';
import { fail, ok, type Result } from './fault';
import type { LineSet, Neighbour, PackGeometry, VillageGeometry } from './geometry';
import { parseJson } from './manifest';
import type { RowIndex } from './rowIndex';
import { textRows, type TextColumn } from './textColumn';

type Shapes = GeometryCollection<Record<string, unknown>>;
type Position = readonly number[];
type Areal = { readonly type: 'Polygon'; readonly coordinates: Position[][] } | { readonly type: 'MultiPolygon'; readonly coordinates: Position[][][] };

/** A boundary file as it came: TopoJSON, or the binary form of it. */
export interface BoundaryFile {
  readonly path: string;
  readonly binary: boolean;
  readonly bytes: Uint8Array;
}

/** Reads a pack's boundaries; `code` is the village table's column that they must belong to. */
export async function readBoundaries(file: BoundaryFile, code: TextColumn): Promise<Result<PackGeometry>> {
  const topology = file.binary
    ? (await import('./topologyBinary')).decodeTopology(file.path, file.bytes)
    : readTopology(file.path, file.bytes);
  if (!topology.ok) return topology;
  return geometryOf(file.path, topology.value, new Map(textRows(code).map((key, row) => [key, row])));
}

/** The buffers of a geometry, to hand it to another thread without copying. */
export function geometryBuffers(geometry: PackGeometry): ArrayBufferLike[] {
  const { villages, villageLines, districtLines, outline } = geometry;
  const lines = [villageLines, districtLines, outline].flatMap(({ position, start }) => [position, start]);
  const columns = [villages.position, villages.ringStart, villages.partStart, villages.villageStart, ...lines];
  return [...new Set(columns.map(({ buffer }) => buffer))];
}

/** Reads `batas.topo.json`. */
function readTopology(file: string, bytes: Uint8Array): Result<Topology> {
  const json = parseJson(bytes);
  if (!json.ok) return { ok: false, fault: { ...json.fault, file } };
  const topology = json.value as Partial<Topology> | null;
  if (topology?.type !== 'Topology' || !Array.isArray(topology.arcs) || typeof topology.objects !== 'object') {
    return fail('fileUnreadable', { file, expected: 'TopoJSON' });
  }
  return ok(topology as Topology);
}

/**
 * Turns a pack's topology into columns and lines. Every village of the table has exactly one geometry and
 * every geometry is a village of the table, otherwise the two files do not belong together.
 */
function geometryOf(file: string, topology: Topology, rows: RowIndex): Result<PackGeometry> {
  const villages = topology.objects.desa as Shapes | undefined;
  if (villages?.type !== 'GeometryCollection') return fail('fileUnreadable', { file, expected: 'objects.desa' });
  const ordered: (Polygon | MultiPolygon)[] = [];
  for (const geometry of villages.geometries) {
    const row = rows.get(String(geometry.id));
    if (row === undefined || ordered[row] || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) {
      return fail('packInconsistent', { file, got: `${geometry.type ?? ''} ${geometry.id}`, expected: 'desa.csv' });
    }
    ordered[row] = geometry;
  }
  if (villages.geometries.length !== rows.size) {
    return fail('packInconsistent', { file, got: String(villages.geometries.length), expected: String(rows.size) });
  }
  try {
    return ok(assemble(topology, villages, ordered));
  } catch (cause) {
    // topojson-client throws on arc numbers that do not exist; the bytes are the manifest's, so the pack is bad.
    return fail('fileUnreadable', { file, got: cause instanceof Error ? cause.message : '', expected: 'TopoJSON' });
  }
}

function assemble(topology: Topology, villages: Shapes, ordered: readonly (Polygon | MultiPolygon)[]): PackGeometry {
  const districtOf = new Map(villages.geometries.map((g) => [g as object, String(g.id).slice(0, 8)]));
  const district = (g: object) => districtOf.get(g);
  return {
    villages: villageGeometry(ordered.map((geometry) => arealOf(topology, geometry))),
    villageLines: lineSet(mesh(topology, villages, (a, b) => a !== b && district(a) === district(b)).coordinates),
    districtLines: lineSet(mesh(topology, villages, (a, b) => a !== b && district(a) !== district(b)).coordinates),
    outline: lineSet(mesh(topology, villages, (a, b) => a === b).coordinates),
    neighbours: neighboursOf(topology),
    sea: seaOf(topology),
  };
}

function arealOf(topology: Topology, geometry: Polygon | MultiPolygon): Areal {
  const converted = feature(topology, geometry);
  if (converted.type === 'Feature') return converted.geometry as Areal;
  throw new TypeError('a single geometry became a collection');
}

/** Polygons in row order as columns; a ring's repeated last position is dropped. */
export function villageGeometry(polygons: readonly Areal[]): VillageGeometry {
  const parts = polygons.map(polygonsOf);
  const rings = parts.flat(2);
  const ringStart = starts(rings.map((ring) => ring.length - 1));
  const position = new Float64Array((ringStart.at(-1) ?? 0) * 2);
  rings.forEach((ring, i) => fill(position, ring.slice(0, -1), ringStart[i] ?? 0));
  return {
    n: polygons.length,
    position,
    ringStart,
    partStart: starts(parts.flat().map((part) => part.length)),
    villageStart: starts(parts.map((village) => village.length)),
  };
}

/** Lines as columns. */
export function lineSet(lines: readonly (readonly Position[])[]): LineSet {
  const start = starts(lines.map((line) => line.length));
  const position = new Float64Array((start.at(-1) ?? 0) * 2);
  lines.forEach((line, i) => fill(position, line, start[i] ?? 0));
  return { position, start };
}

/** Running sums from 0: where each span begins, and the end of the last. */
function starts(lengths: readonly number[]): Uint32Array {
  const start = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, i) => (start[i + 1] = (start[i] ?? 0) + length));
  return start;
}

function fill(position: Float64Array, path: readonly Position[], from: number): void {
  path.forEach((at, i) => {
    position[2 * (from + i)] = at[0] ?? NaN;
    position[2 * (from + i) + 1] = at[1] ?? NaN;
  });
}

function neighboursOf(topology: Topology): Neighbour[] {
  return areas(topology, 'tetangga').map(({ properties, geometry }) => ({
    name: String(properties.nama ?? ''),
    lon: Number(properties.lon ?? NaN),
    lat: Number(properties.lat ?? NaN),
    polygons: polygonsOf(geometry).map((rings) => rings.map(flatRing)),
  }));
}

function seaOf(topology: Topology): Float64Array[] {
  return areas(topology, 'laut').flatMap(({ geometry }) => polygonsOf(geometry).map(([outer = []]) => flatRing(outer)));
}

function areas(topology: Topology, name: string): { properties: Record<string, unknown>; geometry: Areal }[] {
  const object = topology.objects[name];
  if (!object) return [];
  const converted = feature(topology, object);
  const features = converted.type === 'FeatureCollection' ? converted.features : [converted];
  return features.flatMap(({ properties, geometry }) =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [{ properties: properties ?? {}, geometry }] : [],
  );
}

function polygonsOf(geometry: Areal): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function flatRing(ring: readonly Position[]): Float64Array {
  return Float64Array.from(ring.flat());
}
