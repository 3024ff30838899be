import { ColumnGatherer } from '../columns';
import type { ReadContext } from '../formatReader';
import type { ImportedPart } from '../imported';
import type { RawShape } from '../rawLayer';
import { finishLayer } from '../shape/finishLayer';
import { oneKind } from '../shape/oneKind';
import { noNotes, tellNotes } from '../shape/positionNotes';
import { fgbCells, fgbShapes } from './fgbFeature';
import { fgbHeader, type FgbHeader } from './fgbHeader';
import { FlatBlock, FlatFault, type FlatTable } from './flatTable';

const MAGIC = [0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62];

/**
 * Reads FlatGeobuf 3 with every length checked: the header within the file, the features as many as it states, nothing
 * after them. The format's own library waits for ever at the end of a cut file.
 */
export function readFlatgeobuf(bytes: Uint8Array, context: ReadContext): readonly ImportedPart[] {
  const { log } = context;
  if (bytes.length < 12 || !MAGIC.every((byte, i) => bytes[i] === byte))
    return log.reject('FGB_CORRUPT', { found: { at: 0 } });
  try {
    return [layerOf(bytes, context)];
  } catch (cause) {
    if (!(cause instanceof FlatFault)) throw cause;
    return log.reject('FGB_CORRUPT', { found: { at: cause.message } });
  }
}

function layerOf(bytes: Uint8Array, context: ReadContext): ImportedPart {
  const { log } = context;
  const whole = new FlatBlock(bytes);
  const headerBytes = whole.u32(8);
  if (12 + headerBytes > bytes.length)
    return log.reject('FILE_TRUNCATED', { found: { bytes: bytes.length } });
  const header = fgbHeader(new FlatBlock(whole.slice(12, headerBytes)).root());
  log.sawRows(Math.min(header.features, bytes.length));
  const start = 12 + headerBytes + header.indexBytes;
  if (start > bytes.length) return log.reject('FILE_TRUNCATED', { found: { bytes: bytes.length } });
  const features = featureTables(whole, start, { header, context });
  // A sketch of points, lines and areas together is only looked at; one kind of shape would be joined to villages.
  const isOneKind = header.geometryType !== 0;
  if (header.columns.length === 0 && features.length > 0 && isOneKind) log.reject('NO_CODE_COLUMN');
  const columns = new ColumnGatherer(log, '');
  const shapes: (RawShape | null)[] = [];
  const rows: number[] = [];
  features.forEach((feature, i) => {
    if (i % 1000 === 0) context.progress('read', i / features.length);
    const shape = shapeOf(feature, header, { log, part: '', row: i + 1 });
    if (shape === 'rejected') return;
    columns.addRow(fgbCells(feature.bytes(1), header.columns));
    shapes.push(shape);
    rows.push(i + 1);
  });
  return finishLayer(
    {
      ...{ name: '', format: 'flatgeobuf', encoding: '', crs: header.crs, wantsWinding: false, shapes },
      ...{ columns: columns.done(), rowNumbers: Int32Array.from(rows) },
    },
    context,
  );
}

function featureTables(
  whole: FlatBlock,
  start: number,
  { header, context }: { readonly header: FgbHeader; readonly context: ReadContext },
): readonly FlatTable[] {
  const { log } = context;
  const { length } = whole;
  const features: FlatTable[] = [];
  let at = start;
  while (at < length) {
    if (at + 4 > length || at + 4 + whole.u32(at) > length) {
      return log.reject('FILE_TRUNCATED', { found: { bytes: length } });
    }
    const size = whole.u32(at);
    features.push(new FlatBlock(whole.slice(at + 4, size)).root());
    at += 4 + size;
  }
  if (header.features > features.length) return log.reject('FILE_TRUNCATED', { found: { bytes: length } });
  // 0 stands for an unknown number.
  if (header.features > 0 && header.features < features.length)
    throw new FlatFault('more features than stated');
  return features;
}

function shapeOf(
  feature: FlatTable,
  { geometryType }: FgbHeader,
  place: { readonly log: ReadContext['log']; readonly part: string; readonly row: number },
): RawShape | null | 'rejected' {
  const geometry = feature.table(0);
  if (!geometry) return null;
  const shapes = fgbShapes(geometry, geometryType);
  if (shapes === null) {
    place.log.add('GEOM_TYPE', { ...place, found: { got: geometry.u8(6, geometryType) } });
    return 'rejected';
  }
  const z = geometry.doubles(2);
  const heights = z.filter((height) => height !== 0).length;
  tellNotes({ ...noNotes(), heights, zeroHeights: z.length - heights }, place);
  return oneKind(shapes, place) ?? { kind: 'area', parts: [] };
}
