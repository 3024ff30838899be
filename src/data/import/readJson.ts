import { isRecord } from '../model/untrustedJson';
import type { ReadContext } from './formatReader';
import { readFeatures } from './geojson/readFeatures';
import { GEOMETRY_TYPES } from './geojson/geojsonShape';
import type { ImportedPart } from './imported';
import { readTopology } from './topojson/readTopology';
import { kindOf } from './json/kindOf';
import { listTable } from './json/listTable';
import { parseJsonFile } from './json/parseJson';

const ROOT_TYPES = ['FeatureCollection', 'Feature', 'Topology', ...GEOMETRY_TYPES];

/** Reads whatever JSON has: GeoJSON (RFC 7946), TopoJSON, or a list of records as a table. */
export function readJson(bytes: Uint8Array, context: ReadContext): readonly ImportedPart[] {
  const { log } = context;
  const { value, duplicates, encoding } = parseJsonFile(bytes, context);
  // JSON is UTF-8 by its standard; a list in another encoding is no answer of a service.
  const isList = Array.isArray(value) && encoding !== 'windows-1252' && duplicates.length === 0;
  const table = isList ? listTable(value as unknown[], context, encoding) : null;
  if (table) return [table];
  if (!isRecord(value)) return log.reject('GEOJSON_ROOT', { found: { got: kindOf(value) } });
  const { type } = value;
  if (type === undefined) return log.reject('GEOJSON_ROOT', { found: { got: 'object' } });
  if (typeof type !== 'string') {
    return log.reject('GEOJSON_TYPE', { found: { got: kindOf(type), expected: 'FeatureCollection' } });
  }
  const meant = ROOT_TYPES.find((name) => name.toLowerCase() === type.toLowerCase());
  if (meant !== undefined && meant !== type) {
    return log.reject('GEOJSON_TYPE', { found: { got: type, expected: meant } });
  }
  if (duplicates.length > 0) {
    const found = { keys: duplicates.slice(0, 5).join(', ') };
    return log.reject('JSON_DUPLICATE_KEY', { count: duplicates.length, found });
  }
  return type === 'Topology'
    ? readTopology(value, { ...context, encoding })
    : readFeatures(value, type, { ...context, encoding });
}
