import { isRecord } from '../../model/untrustedJson';
import type { IssueLog } from '../issueLog';
import { oneKind } from '../shape/oneKind';
import type { RawShape } from '../shape/rawLayer';
import { isBbox, kindOf, readGeometry, type ShapeFault } from './geojsonShape';
import { noNotes, type PositionNotes } from './positions';

export interface FeaturePlace {
  readonly log: IssueLog;
  readonly part: string;
  readonly row: number;
}

/** The shape of a GeoJSON feature, null where it has none; or every reason for which it cannot be read. */
export function featureShape(
  feature: unknown,
  place: FeaturePlace,
): { readonly shape: RawShape | null } | { readonly faults: readonly ShapeFault[] } {
  const wrong = featureFaults(feature);
  if (!isRecord(feature)) return { faults: wrong };
  const { geometry, bbox } = feature;
  const { log, part, row } = place;
  if (bbox !== undefined && !isBbox(bbox)) log.add('BBOX_IGNORED', { part, row });
  const isAbsent = geometry === null || geometry === undefined;
  const notes = noNotes();
  const read = isAbsent ? { shapes: [], isCollection: false } : readGeometry(geometry, notes);
  if ('fault' in read) return { faults: [...wrong, read.fault] };
  if (wrong.length > 0) return { faults: wrong };
  if (isAbsent) return { shape: null };
  tellNotes(notes, place);
  if (read.isCollection) log.add('GEOM_COLLECTION', { part, row, count: Math.max(1, read.shapes.length) });
  const shape = oneKind(read.shapes, place);
  // A geometry without positions is told as empty when the layer is finished, not as absent.
  return { shape: shape ?? { kind: 'point', parts: [] } };
}

function featureFaults(feature: unknown): readonly ShapeFault[] {
  if (!isRecord(feature)) return [{ code: 'GEOJSON_FEATURE_NOT_OBJECT', found: { got: kindOf(feature) } }];
  const { type, properties } = feature;
  const faults: ShapeFault[] = [];
  if (type !== 'Feature') {
    const got = typeof type === 'string' ? type.slice(0, 40) : kindOf(type);
    faults.push({ code: 'GEOJSON_FEATURE_TYPE', found: { got } });
  }
  const isFit = properties === undefined || properties === null || isRecord(properties);
  if (!isFit) faults.push({ code: 'GEOJSON_PROPERTIES', found: { got: kindOf(properties) } });
  return faults;
}

/** Tells what was left out of positions or mended in them. */
export function tellNotes(notes: PositionNotes, { log, part, row }: FeaturePlace): void {
  if (notes.heights > 0) log.add('COORD_Z_DROPPED', { part, row, count: notes.heights });
  else if (notes.zeroHeights > 0) log.add('COORD_Z_ZERO', { part, row, count: notes.zeroHeights });
  if (notes.long > 0) log.add('GEOM_POSITION_LONG', { part, row, count: notes.long });
  if (notes.strings > 0) log.add('COORD_STRING', { part, row, count: notes.strings });
  if (notes.boxes > 0) log.add('BBOX_IGNORED', { part, row, count: notes.boxes });
}
