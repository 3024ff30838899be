import { ColumnGatherer } from '../columns';
import { decodeText } from '../foreignText';
import type { ReadContext } from '../formatReader';
import type { ImportedPart } from '../imported';
import { noNotes, tellNotes } from '../shape/positionNotes';
import { finishLayer } from '../shape/finishLayer';
import { oneKind } from '../shape/oneKind';
import type { RawShape } from '../rawLayer';
import { kmlFeatures, type KmlFeature } from './kmlFeatures';

/** Reads KML 2.x: a row for every placemark, its extended data as columns, texts as text whatever they contain. */
export function readKml(bytes: Uint8Array, context: ReadContext): readonly ImportedPart[] {
  const { log } = context;
  const { text, encoding } = decodeText(bytes, context);
  // A document type may define entities that grow without bounds, or name files to fetch.
  if (/<!DOCTYPE/i.test(text)) return log.reject('XML_DOCTYPE');
  const read = kmlFeatures(text, () => context.progress('read', null));
  if (!read.ok) {
    return read.reason === 'networkLink'
      ? log.reject('KML_NETWORKLINK')
      : log.reject('XML_SYNTAX', { found: { near: read.near } });
  }
  const columns = new ColumnGatherer(log, '');
  const shapes: (RawShape | null)[] = [];
  const rows: number[] = [];
  read.features.forEach((feature, i) => {
    if (i % 1000 === 0) context.progress('read', 0.5 + i / read.features.length / 2);
    const shape = shapeOf(feature, i + 1, context);
    if (shape === 'rejected') return;
    columns.addRow(feature.cells);
    shapes.push(shape);
    rows.push(i + 1);
  });
  return [
    finishLayer(
      {
        ...{ name: '', format: 'kml', encoding, crs: { kind: 'degrees' }, wantsWinding: false, shapes },
        ...{ columns: columns.done(), rowNumbers: Int32Array.from(rows) },
      },
      context,
    ),
  ];
}

function shapeOf(feature: KmlFeature, row: number, { log }: ReadContext): RawShape | null | 'rejected' {
  const { kind, cells, shapes, unknown, notes } = feature;
  if (kind === 'Overlay') log.add('KML_OVERLAY', { row });
  if (/<[a-z][^>]*>/i.test(cells.get('description') ?? ''))
    log.add('KML_TEXT_HTML', { row, column: 'description' });
  if (unknown.length > 0 && shapes.length === 0) {
    log.add('GEOM_TYPE', { row, found: { got: unknown[0]! } });
    return 'rejected';
  }
  const place = { log, part: '', row };
  tellNotes(
    { ...noNotes(), heights: notes.heights, zeroHeights: notes.zeroHeights, long: notes.long },
    place,
  );
  if (notes.notNumbers > 0) {
    // A ring without some of its corners is another ring: the row stays, without its shape.
    log.add('COORD_NOT_NUMBER', { row, count: notes.notNumbers });
    return null;
  }
  return oneKind(shapes, place);
}
