import { fail, ok, type Result } from '../model/fault';
import type { LineSet, PackGeometry, RowSpan, VillageGeometry } from '../model/geometry';
import { textRows, type TextColumn } from '../model/textColumn';
import { textSlice } from '../model/textSlice';
import { linesOf } from '../topology/arcLines';
import { decodeTopologyColumns } from '../topology/topologyBinary';
import { findResource, loadResource, type PackFiles } from './packFiles';
import { OUTLINE_RESOURCE, provinceResource, provincesOf, type Province } from './provinces';
import { geometryOf, surroundingsOf, type BoundaryFile } from './readGeometry';

/** What is drawn of a pack before any of its villages: outlines of provinces, neighbours and sea. */
export type PackOutline = Pick<PackGeometry, 'outline' | 'neighbours' | 'sea'>;

/** The villages of one province; row i of `villages` is row `first + i` of the pack. */
export interface ProvinceGeometry
  extends ProvinceVillages, Pick<PackGeometry, 'villageLines' | 'districtLines' | 'outline'> {}

export interface ProvinceVillages {
  readonly first: number;
  readonly villages: VillageGeometry;
}

/** Reads the file of the outlines. */
export function readOutline({ path, bytes }: Pick<BoundaryFile, 'path' | 'bytes'>): Result<PackOutline> {
  const columns = decodeTopologyColumns(path, bytes);
  if (!columns.ok) return columns;
  const around = surroundingsOf(path, columns.value);
  if (!around.ok) return around;
  const { garis } = columns.value.objects;
  if (garis?.type !== 'MultiLineString')
    return fail('fileUnreadable', { file: path, where: 'objects.garis', expected: 'MultiLineString' });
  const arcs = garis.arcs.flat().map((arc) => (arc < 0 ? ~arc : arc));
  return ok({ ...around.value, outline: linesOf(columns.value, arcs) });
}

/**
 * Reads the file of one province: the shapes of all its villages and of no other.
 * @param code the codes of its rows
 */
export function readProvince(
  { path, bytes }: Pick<BoundaryFile, 'path' | 'bytes'>,
  code: TextColumn,
  { code: province, first, villages }: Pick<Province, 'code' | 'first' | 'villages'>,
): Result<ProvinceGeometry> {
  const codes = textRows(code);
  const foreign = codes.find((one) => !one.startsWith(`${province}.`));
  if (foreign !== undefined || codes.length !== villages) {
    const got = foreign ?? String(codes.length);
    const where = `petala.provinces, ${province}`;
    return fail('packInconsistent', { file: 'datapackage.json', where, got, expected: 'desa.csv' });
  }
  const columns = decodeTopologyColumns(path, bytes);
  if (!columns.ok) return columns;
  const read = geometryOf(path, columns.value, codes);
  if (!read.ok) return read;
  const { neighbours: _none, sea: _none2, ...geometry } = read.value;
  return ok({ first, ...geometry });
}

/** A boundary file of a pack, by the name of its resource. */
export async function loadBoundary(files: PackFiles, name: string): Promise<Result<BoundaryFile>> {
  const bytes = await loadResource(files, name);
  if (!bytes.ok) return bytes;
  return ok({ path: findResource(files, name)?.path ?? name, binary: true, bytes: bytes.value });
}

/** Reads the outlines and all provinces on this thread, one after the other. */
export async function readAllProvinces(files: PackFiles, code: TextColumn): Promise<Result<PackGeometry>> {
  const file = await loadBoundary(files, OUTLINE_RESOURCE);
  const outline = file.ok ? readOutline(file.value) : file;
  if (!outline.ok) return outline;
  const parts: ProvinceGeometry[] = [];
  for (const province of provincesOf(files.manifest)) {
    const own = await loadBoundary(files, provinceResource(province.code));
    const read = own.ok
      ? readProvince(own.value, textSlice(code, province.first, province.villages), province)
      : own;
    if (!read.ok) return read;
    parts.push(read.value);
  }
  const n = code.offset.length - 1;
  const missing = n - parts.reduce((sum, { villages }) => sum + villages.n, 0);
  if (missing !== 0) {
    const got = String(n - missing);
    return fail('packInconsistent', {
      file: 'datapackage.json',
      where: 'petala.provinces',
      got,
      expected: String(n),
    });
  }
  return ok({
    ...outline.value,
    villages: joinedVillages(n, parts),
    villageLines: joinedLines(parts.map(({ villageLines }) => villageLines)),
    districtLines: joinedLines(parts.map(({ districtLines }) => districtLines)),
  });
}

/**
 * The villages of some provinces as the geometry of a pack of n villages, in which the others have no shape.
 * @param parts in ascending order of their first rows
 * @param joined is told of each part that has been copied
 */
export function joinedVillages(
  n: number,
  parts: readonly ProvinceVillages[],
  joined?: (villages: VillageGeometry) => void,
): VillageGeometry {
  const total = (count: (geometry: VillageGeometry) => number) =>
    parts.reduce((sum, { villages }) => sum + count(villages), 0);
  const position = new Float64Array(total((of) => of.position.length));
  const ringStart = new Uint32Array(total((of) => of.ringStart.length - 1) + 1);
  const partStart = new Uint32Array(total((of) => of.partStart.length - 1) + 1);
  const villageStart = new Uint32Array(n + 1);
  let [positions, rings, places, row] = [0, 0, 0, 0];
  for (const { first, villages } of parts) {
    villageStart.fill(places, row, first + 1);
    position.set(villages.position, 2 * positions);
    shiftInto(ringStart, villages.ringStart, { at: rings, by: positions });
    shiftInto(partStart, villages.partStart, { at: places, by: rings });
    shiftInto(villageStart, villages.villageStart, { at: first, by: places });
    positions += villages.position.length / 2;
    rings += villages.ringStart.length - 1;
    places += villages.partStart.length - 1;
    row = first + villages.n;
    joined?.(villages);
  }
  villageStart.fill(places, row);
  return { n, position, ringStart, partStart, villageStart };
}

/** Some rows of a geometry, which share its positions. */
export function villagesOf(geometry: VillageGeometry, { first, count }: RowSpan): VillageGeometry {
  const { position, ringStart, partStart, villageStart } = geometry;
  const own = (starts: Uint32Array, from: number, to: number) =>
    starts.slice(from, to + 1).map((start) => start - starts[from]!);
  const [fromPart, toPart] = [villageStart[first]!, villageStart[first + count]!];
  const [fromRing, toRing] = [partStart[fromPart]!, partStart[toPart]!];
  return {
    n: count,
    position: position.subarray(2 * ringStart[fromRing]!, 2 * ringStart[toRing]!),
    ringStart: own(ringStart, fromRing, toRing),
    partStart: own(partStart, fromPart, toPart),
    villageStart: own(villageStart, first, first + count),
  };
}

/** Lines of several sets as one. */
export function joinedLines(sets: readonly LineSet[]): LineSet {
  const position = new Float64Array(sets.reduce((sum, set) => sum + set.position.length, 0));
  const start = new Uint32Array(sets.reduce((sum, set) => sum + set.start.length - 1, 0) + 1);
  let [positions, lines] = [0, 0];
  for (const set of sets) {
    position.set(set.position, 2 * positions);
    shiftInto(start, set.start, { at: lines, by: positions });
    positions += set.position.length / 2;
    lines += set.start.length - 1;
  }
  return { position, start };
}

/** Writes starts into those of the whole, the position of their end included. */
function shiftInto(to: Uint32Array, from: Uint32Array, { at, by }: { at: number; by: number }): void {
  for (let i = 0; i < from.length; i++) to[at + i] = from[i]! + by;
}
