import { isRecord } from '../../model/untrustedJson';
import { ColumnGatherer } from '../columns';
import type { ReadContext } from '../formatReader';
import type { Cell, ImportedPart } from '../imported';
import { cellOf } from '../json/cellOf';
import { kindOf } from '../json/kindOf';
import type { RawShape, StatedCrs } from '../rawLayer';
import { finishLayer } from '../shape/finishLayer';
import type { FeaturePlace } from '../shape/positionNotes';
import { featureShape } from './featureShape';
import { GEOMETRY_TYPES, isBbox } from './geojsonShape';

type Json = Readonly<Record<string, unknown>>;
type JsonContext = ReadContext & { readonly encoding: string };

/** Reads GeoJSON (RFC 7946); what a feature does wrong sets that feature apart, with its number. */
export function readFeatures(root: Json, type: string, context: JsonContext): readonly ImportedPart[] {
  const { bbox } = root;
  if (bbox !== undefined && !isBbox(bbox) && !GEOMETRY_TYPES.includes(type)) context.log.add('BBOX_IGNORED');
  return [featureLayer(featuresOf(root, type, context), statedCrs(root), context)];
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

function featureLayer(features: readonly unknown[], crs: StatedCrs, context: JsonContext): ImportedPart {
  const { log, encoding } = context;
  log.sawRows(features.length);
  const columns = new ColumnGatherer(log, '');
  const shapes: (RawShape | null)[] = [];
  const rows: number[] = [];
  const wrong = new Set<string>();
  features.forEach((feature, i) => {
    if (i % 1000 === 0) context.progress('read', 0.5 + i / features.length / 2);
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
