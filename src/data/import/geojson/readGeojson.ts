import type { ReadContext } from '../formatReader';
import type { Cell, ImportedPart } from '../imported';
import { isRecord } from '../../model/untrustedJson';
import { ColumnGatherer } from '../columns';
import { parseJsonFile } from '../json/parseJson';
import { finishLayer } from '../shape/finishLayer';
import type { RawShape, StatedCrs } from '../shape/rawLayer';
import { readTopology } from '../topojson/readTopology';
import { GEOMETRY_TYPES, isBbox, kindOf } from './geojsonShape';
import { featureShape, type FeaturePlace } from './featureShape';

const ROOT_TYPES = ['FeatureCollection', 'Feature', 'Topology', ...GEOMETRY_TYPES];

/** Reads GeoJSON (RFC 7946) and TopoJSON; what a feature does wrong sets that feature apart, with its number. */
export function readGeojson(bytes: Uint8Array, context: ReadContext): readonly ImportedPart[] {
  const { log } = context;
  const { value, duplicates, encoding } = parseJsonFile(bytes, context);
  if (!isRecord(value)) return log.reject('GEOJSON_ROOT', { found: { got: kindOf(value) } });
  const { type } = value;
  if (type === undefined) return log.reject('GEOJSON_ROOT', { found: { got: 'object' } });
  if (typeof type !== 'string')
    return log.reject('GEOJSON_TYPE', { found: { got: kindOf(type), expected: 'FeatureCollection' } });
  const meant = ROOT_TYPES.find((name) => name.toLowerCase() === type.toLowerCase());
  if (meant !== undefined && meant !== type) {
    return log.reject('GEOJSON_TYPE', { found: { got: type, expected: meant } });
  }
  if (duplicates.length > 0) {
    return log.reject('JSON_DUPLICATE_KEY', {
      count: duplicates.length,
      found: { keys: duplicates.slice(0, 5).join(', ') },
    });
  }
  if (type === 'Topology') return readTopology(value, { ...context, encoding });
  if (value.bbox !== undefined && !isBbox(value.bbox) && !GEOMETRY_TYPES.includes(type))
    log.add('BBOX_IGNORED');
  return [featureLayer(featuresOf(value, type, context), { crs: statedCrs(value), encoding }, context)];
}

function featuresOf(
  root: Readonly<Record<string, unknown>>,
  type: string,
  { log }: ReadContext,
): readonly unknown[] {
  if (type === 'Feature') return [root];
  if (type !== 'FeatureCollection') return [{ type: 'Feature', properties: null, geometry: root }];
  if (!Array.isArray(root.features)) {
    return log.reject('GEOJSON_FEATURES', { found: { got: kindOf(root.features) } });
  }
  return root.features as readonly unknown[];
}

/** The legacy `crs` member (GeoJSON of 2008), which many programs still write. */
function statedCrs({ crs }: Readonly<Record<string, unknown>>): StatedCrs {
  if (!isRecord(crs) || !isRecord(crs.properties)) return { kind: 'degrees' };
  const { name } = crs.properties;
  return typeof name === 'string' ? { kind: 'named', name } : { kind: 'degrees' };
}

interface LayerFacts {
  readonly crs: StatedCrs;
  readonly encoding: string;
}

function featureLayer(
  features: readonly unknown[],
  { crs, encoding }: LayerFacts,
  context: ReadContext,
): ImportedPart {
  const { log } = context;
  log.sawRows(features.length);
  const columns = new ColumnGatherer(log, '');
  const shapes: (RawShape | null)[] = [];
  const rows: number[] = [];
  const wrong = new Set<string>();
  features.forEach((feature, i) => {
    if (i % 1000 === 0) context.progress('read', i / features.length);
    const place: FeaturePlace = { log, part: '', row: i + 1 };
    const read = featureShape(feature, place);
    if ('faults' in read) {
      for (const { code, found } of read.faults) {
        log.add(code, { row: place.row, found });
        wrong.add(code);
      }
      return;
    }
    columns.addRow(cellsOf(feature as Readonly<Record<string, unknown>>, place));
    shapes.push(read.shape);
    rows.push(place.row);
  });
  if (wrong.size > 1 && 2 * rows.length <= features.length) {
    log.reject('GEOJSON_MULTIPLE', { count: features.length - rows.length, found: { kinds: wrong.size } });
  }
  return finishLayer(
    {
      ...{ name: '', format: 'geojson', encoding, crs, wantsWinding: true, shapes },
      ...{ columns: columns.done(), rowNumbers: Int32Array.from(rows) },
    },
    context,
  );
}

function* cellsOf(
  { id, properties }: Readonly<Record<string, unknown>>,
  place: FeaturePlace,
): Generator<readonly [string, Cell]> {
  const hasOwnId = isRecord(properties) && Object.hasOwn(properties, 'id');
  if ((typeof id === 'string' || typeof id === 'number') && !hasOwnId) yield ['id', id];
  else if (id !== undefined && id !== null && !hasOwnId) place.log.add('GEOJSON_ID', { row: place.row });
  if (!isRecord(properties)) return;
  for (const key of Object.keys(properties)) yield [key, cellOf(properties[key], key, place)];
}

/** A property as a cell: a list or an object becomes its JSON, a number beyond all bounds an empty cell. */
export function cellOf(value: unknown, column: string, { log, part, row }: FeaturePlace): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value !== 'object') return value as string | boolean;
  log.add('PROPERTY_NESTED', { part, column, row });
  try {
    return JSON.stringify(value);
  } catch {
    // Nested so deeply that it cannot be written down again.
    return '…';
  }
}
