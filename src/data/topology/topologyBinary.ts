import type { Topology, Transform } from 'topojson-specification';
import { ByteReader } from '../bytes/byteStream';
import { fail, ok, type Result } from '../model/fault';
import { parseJson } from '../model/manifest';
import { decodeTexts } from '../bytes/textCodec';
import type { TopologyColumns } from './topologyColumns';
import { KIND, readSections, type Head, type ObjectHead, type Shape } from './topologyBinaryFormat';

/**
 * Decodes `batas.bin` into columns. Truncated, altered or unrelated bytes result in a fault; nothing is
 * thrown.
 */
export function decodeTopologyColumns(file: string, bytes: Uint8Array): Result<TopologyColumns> {
  const decoded = decodeGrid(file, bytes);
  return decoded.ok ? ok(inDegrees(decoded.value)) : decoded;
}

/** Decodes `batas.bin` into a Topology as used by topojson-client. */
export function decodeTopology(file: string, bytes: Uint8Array): Result<Topology> {
  const decoded = decodeGrid(file, bytes);
  return decoded.ok ? ok(topologyOf(decoded.value)) : decoded;
}

/** Arcs in quantized coordinates [x, y, x, y, …], absolute; degrees = x · scale + translate. */
interface GridColumns {
  readonly transform: Transform;
  readonly arcStart: Uint32Array;
  readonly grid: Int32Array;
  readonly objects: Topology['objects'];
}

function decodeGrid(file: string, bytes: Uint8Array): Result<GridColumns> {
  const sections = readSections(file, bytes);
  if (!sections.ok) return sections;
  const [headBytes, idBytes, counts, xs, ys, shapeBytes] = sections.value;
  const broken = (expected: string) => fail('fileUnreadable', { file, expected });
  const head = readHead(headBytes!);
  if (!head) return broken('batas.bin: head');
  const arcs = readArcs({ arcs: head.arcs, counts: counts!, xs: xs!, ys: ys! });
  if (!arcs) return broken('batas.bin: arcs');
  const ids = decodeTexts(idBytes!);
  if (ids?.length !== head.objects.reduce((sum, object) => sum + (object.ids ? object.count : 0), 0)) {
    return broken('batas.bin: ids');
  }
  const objects = readObjects(head, ids, new ByteReader(shapeBytes!));
  return objects ? ok({ transform: head.transform, ...arcs, objects }) : broken('batas.bin: shapes');
}

function inDegrees({ transform, arcStart, grid, objects }: GridColumns): TopologyColumns {
  const position = new Float64Array(grid.length);
  for (let i = 0; i < grid.length; i++) {
    const axis = i & 1;
    position[i] = grid[i]! * transform.scale[axis]! + transform.translate[axis]!;
  }
  return { position, arcStart, objects };
}

/** The arcs as a Topology: delta-encoded, as the TopoJSON specification requires. */
function topologyOf({ transform, arcStart, grid, objects }: GridColumns): Topology {
  const arcs: number[][][] = new Array(arcStart.length - 1);
  for (let i = 0; i < arcs.length; i++) {
    const from = arcStart[i]!;
    const arc: number[][] = new Array(arcStart[i + 1]! - from);
    let x = 0;
    let y = 0;
    for (let j = 0; j < arc.length; j++) {
      const nextX = grid[2 * (from + j)]!;
      const nextY = grid[2 * (from + j) + 1]!;
      arc[j] = [nextX - x, nextY - y];
      x = nextX;
      y = nextY;
    }
    arcs[i] = arc;
  }
  return { type: 'Topology', transform, arcs, objects };
}

function readHead(bytes: Uint8Array): Head | null {
  const json = parseJson(bytes);
  if (!json.ok) return null;
  const { transform, arcs, objects } = (json.value ?? {}) as Partial<Head>;
  const numbers = [transform?.scale, transform?.translate].flatMap((pair) =>
    Array.isArray(pair) && pair.length === 2 ? (pair as unknown[]) : [],
  );
  if (numbers.length !== 4 || !numbers.every(Number.isFinite) || !isCount(arcs) || !Array.isArray(objects))
    return null;
  return (objects as unknown[]).every(isObjectHead)
    ? { transform: transform as Transform, arcs, objects }
    : null;
}

function isObjectHead(value: unknown): value is ObjectHead {
  if (typeof value !== 'object' || value === null) return false;
  const { name, collection, count, ids, properties } = value as Partial<ObjectHead>;
  if (
    typeof name !== 'string' ||
    typeof collection !== 'boolean' ||
    !isCount(count) ||
    typeof ids !== 'boolean'
  )
    return false;
  if (!collection && count !== 1) return false;
  if (properties === null) return true;
  return (
    typeof properties === 'object' &&
    Object.values(properties).every((column) => Array.isArray(column) && column.length === count)
  );
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

interface ArcSections {
  readonly arcs: number;
  readonly counts: Uint8Array;
  readonly xs: Uint8Array;
  readonly ys: Uint8Array;
}

function readArcs({ arcs, counts, xs, ys }: ArcSections): { arcStart: Uint32Array; grid: Int32Array } | null {
  // Every number takes at least one byte, so that a forged count cannot allocate more memory than the file's
  // size.
  if (arcs > counts.length) return null;
  const count = new ByteReader(counts);
  const arcStart = new Uint32Array(arcs + 1);
  for (let i = 0; i < arcs; i++) {
    const positions = count.unsigned();
    const end = arcStart[i]! + positions;
    if (positions < 2 || end > xs.length) return null;
    arcStart[i + 1] = end;
  }
  const total = arcStart[arcs]!;
  const readX = new ByteReader(xs);
  const readY = new ByteReader(ys);
  const grid = new Int32Array(2 * total);
  let x = 0;
  let y = 0;
  for (let i = 0; i < grid.length; i += 2) {
    grid[i] = x += readX.signed();
    grid[i + 1] = y += readY.signed();
  }
  return [count, readX, readY].some((reader) => reader.bad || reader.left > 0) ? null : { arcStart, grid };
}

function readObjects(head: Head, ids: readonly string[], reader: ByteReader): Topology['objects'] | null {
  const shapes = new ShapeReader(reader, head.arcs);
  let nextId = 0;
  const objects = new Map<string, Shape>();
  for (const object of head.objects) {
    if (object.count > reader.left) return null;
    const columns = Object.entries(object.properties ?? {});
    const geometries = Array.from({ length: object.count }, (_, i) => {
      const shape = shapes.shape() as Shape;
      if (object.ids) shape.id = ids[nextId++];
      if (object.properties)
        shape.properties = Object.fromEntries(columns.map(([key, column]) => [key, column[i]]));
      return shape;
    });
    objects.set(
      object.name,
      object.collection ? ({ type: 'GeometryCollection', geometries } as Shape) : geometries[0]!,
    );
  }
  return reader.bad || shapes.bad || reader.left > 0
    ? null
    : (Object.fromEntries(objects) as Topology['objects']);
}

/** Reads shapes in order; sets `bad` where a reference points to no arc or a kind is unknown. */
class ShapeReader {
  bad = false;
  private next = 0;

  constructor(
    private readonly reader: ByteReader,
    private readonly arcs: number,
  ) {}

  shape(): { type: string | null; arcs?: unknown } {
    const kind = this.reader.unsigned();
    if (kind === KIND.polygon) return { type: 'Polygon', arcs: this.polygon() };
    if (kind === KIND.multiPolygon) return { type: 'MultiPolygon', arcs: this.list(() => this.polygon()) };
    if (kind === KIND.lines) return { type: 'MultiLineString', arcs: this.polygon() };
    if (kind !== KIND.none) this.bad = true;
    return { type: null };
  }

  private polygon(): number[][] {
    return this.list(() => this.list(() => this.reference()));
  }

  private list<T>(item: () => T): T[] {
    const length = this.reader.unsigned();
    if (length > this.reader.left) {
      this.bad = true;
      return [];
    }
    const items: T[] = [];
    for (let i = 0; i < length; i++) items.push(item());
    return items;
  }

  private reference(): number {
    const code = this.reader.unsigned();
    const zigzag = code >>> 1;
    const back = (zigzag >>> 1) ^ -(zigzag & 1);
    const arc = this.next - back;
    if (arc < 0 || arc >= this.arcs) {
      this.bad = true;
      return 0;
    }
    if (arc >= this.next) this.next = arc + 1;
    const reversed = back > 0 !== ((code & 1) === 1);
    return reversed ? ~arc : arc;
  }
}
