import { isRecord } from '../../model/untrustedJson';
import { oneKind } from '../shape/oneKind';
import type { RawShape } from '../rawLayer';
import { noNotes, tellNotes, type FeaturePlace } from '../shape/positionNotes';
import type { ShapeFault } from '../shape/shapeFault';
import { kindOf } from '../json/kindOf';
import { isBbox, readGeometry } from './geojsonShape';

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
