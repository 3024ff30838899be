import type { GeoJsonProperties } from 'geojson';
import type { GeometryObject, Transform } from 'topojson-specification';
import { adler32 } from '../bytes/adler32';
import { ByteReader } from '../bytes/byteStream';
import { fail, ok, type Result } from '../model/fault';

/**
 * The format of `batas.bin`: a quantized topology in a little over half of the bytes of its compressed TopoJSON.
 *
 *     bytes 0–3    "PTLA"
 *     byte  4      version, 1; bytes 5–7 are zero
 *     bytes 8–11   length of the body, little-endian
 *     bytes 12–15  Adler-32 of the body
 *     body         six sections, each its length as a varint and then its bytes:
 *                  head (JSON), ids, positions per arc, x deltas, y deltas, shapes
 *
 * The first delta of an arc is relative to the end of the arc before, which saves two bytes for arcs in ring order.
 * A reference to an arc is the distance back from the number of arcs used so far (0 is the next new arc) and a bit
 * for its direction: 0 where a new arc runs forward or a known one backward, which is the usual case, 1 otherwise.
 * The files of a province and of the outlines (`batas/*.bin`) have the same form; lines occur in outlines only.
 */
const MAGIC = [0x50, 0x54, 0x4c, 0x41] as const;
const VERSION = 1;
const HEADER_BYTES = 16;
const SECTIONS = 6;
/** Codes of shape kinds in the file. */
export const KIND = { none: 0, polygon: 1, multiPolygon: 2, lines: 3 } as const;

export type Shape = GeometryObject<GeoJsonProperties>;

export interface ObjectHead {
  readonly name: string;
  readonly collection: boolean;
  readonly count: number;
  /** Whether the shapes' ids are in the ids section. */
  readonly ids: boolean;
  /** Property columns with `count` values each; null where the shapes have no properties. */
  readonly properties: Readonly<Record<string, readonly unknown[]>> | null;
}

export interface Head {
  readonly transform: Transform;
  readonly arcs: number;
  readonly objects: readonly ObjectHead[];
}

/** Adds the header to a body: magic number, version, length and checksum. */
export function framed(body: Uint8Array): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(HEADER_BYTES + body.length);
  file.set([...MAGIC, VERSION]);
  const view = new DataView(file.buffer);
  view.setUint32(8, body.length, true);
  view.setUint32(12, adler32(body), true);
  file.set(body, HEADER_BYTES);
  return file;
}

/** Checks the header and splits the body into sections; returns a fault for incomplete or altered bytes. */
export function readSections(file: string, bytes: Uint8Array): Result<Uint8Array[]> {
  if (bytes.length < HEADER_BYTES)
    return fail('fileTruncated', { file, got: String(bytes.length), expected: `≥ ${HEADER_BYTES}` });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = [...MAGIC, VERSION, 0, 0, 0];
  if (start.some((byte, i) => bytes[i] !== byte)) {
    return fail('fileUnreadable', {
      file,
      got: [...bytes.subarray(0, 8)].join(' '),
      expected: start.join(' '),
    });
  }
  const body = bytes.subarray(HEADER_BYTES);
  const length = view.getUint32(8, true);
  if (body.length < length)
    return fail('fileTruncated', { file, got: String(body.length), expected: String(length) });
  const sum = adler32(body);
  if (body.length > length || sum !== view.getUint32(12, true)) {
    return fail('fileChanged', {
      file,
      got: sum.toString(16),
      expected: view.getUint32(12, true).toString(16),
    });
  }
  const reader = new ByteReader(body);
  const sections = Array.from({ length: SECTIONS }, () => reader.bytes(reader.unsigned()));
  return reader.bad || reader.left > 0
    ? fail('fileUnreadable', { file, expected: 'batas.bin: sections' })
    : ok(sections);
}
