import { decodedAs } from '../foreignText';
import type { StatedCrs } from '../rawLayer';
import type { FlatTable } from './flatTable';

export interface FgbColumn {
  readonly name: string;
  /** Number of its type in the format's schema. */
  readonly type: number;
}

export interface FgbHeader {
  readonly name: string;
  readonly geometryType: number;
  readonly columns: readonly FgbColumn[];
  /** Features that the header states; 0 where it does not know. */
  readonly features: number;
  readonly indexBytes: number;
  readonly crs: StatedCrs;
}

const NODE_BYTES = 40;

/** The header of a FlatGeobuf 3. */
export function fgbHeader(header: FlatTable): FgbHeader {
  const { block } = header;
  const count = header.field(8);
  const features = count === null ? 0 : block.u64(count);
  const node = header.field(9);
  return {
    name: text(header.bytes(0)),
    geometryType: header.u8(2, 0),
    columns: header.tables(7).map((column) => ({ name: text(column.bytes(0)), type: column.u8(1, 0) })),
    features,
    indexBytes: indexBytes(features, node === null ? 16 : block.u16(node)),
    crs: statedCrs(header.table(10)),
  };
}

/** Bytes of the packed R-tree between header and features; none where the node size is 0. */
function indexBytes(features: number, nodeSize: number): number {
  if (features === 0 || nodeSize === 0) return 0;
  // A node of one child would never end in a root.
  if (nodeSize < 2) return Infinity;
  let [level, nodes] = [features, features];
  do {
    level = Math.ceil(level / nodeSize);
    nodes += level;
  } while (level !== 1);
  return nodes * NODE_BYTES;
}

function statedCrs(crs: FlatTable | null): StatedCrs {
  if (!crs) return { kind: 'missing' };
  const at = crs.field(1);
  const code = at === null ? 0 : crs.block.i32(at);
  const org = text(crs.bytes(0)) || 'EPSG';
  if (code > 0) return { kind: 'named', name: `${org}:${code}` };
  const wkt = text(crs.bytes(4));
  if (wkt !== '') return { kind: 'wkt', text: wkt };
  const name = text(crs.bytes(5)) || text(crs.bytes(2));
  return name === '' ? { kind: 'missing' } : { kind: 'named', name };
}

export function text(bytes: Uint8Array | null): string {
  return bytes ? (decodedAs(bytes, 'utf-8') ?? '') : '';
}
