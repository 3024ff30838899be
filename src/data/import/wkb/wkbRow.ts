import type { RawShape } from '../rawLayer';
import { oneKind } from '../shape/oneKind';
import { noNotes, tellNotes, type FeaturePlace } from '../shape/positionNotes';
import { readWkb } from './readWkb';

/** The shape of a row whose geometry is well-known binary; null where it has none, "rejected" where it cannot be read. */
export function wkbRow(bytes: Uint8Array | null, place: FeaturePlace): RawShape | null | 'rejected' {
  if (!bytes) return null;
  const notes = noNotes();
  const read = readWkb(bytes, notes);
  if ('fault' in read) {
    const { part, row } = place;
    if (read.fault === 'type') place.log.add('GEOM_TYPE', { part, row, found: { got: 'WKB' } });
    else place.log.add('GEOM_WKB', { part, row });
    return 'rejected';
  }
  tellNotes(notes, place);
  return oneKind(read.shapes, place) ?? { kind: 'area', parts: [] };
}
