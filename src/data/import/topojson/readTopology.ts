import type { Topology } from 'topojson-specification';
import { isRecord } from '../../model/untrustedJson';
import { topologyColumns, type TopologyColumns } from '../../topology/topologyColumns';
import { ColumnGatherer } from '../columns';
import type { ReadContext } from '../formatReader';
import type { Cell, ImportedPart } from '../imported';
import { noNotes, tellNotes } from '../shape/positionNotes';
import { kindOf } from '../json/kindOf';
import { cellOf } from '../json/cellOf';
import { finishLayer } from '../shape/finishLayer';
import { oneKind } from '../shape/oneKind';
import type { RawShape, StatedCrs } from '../rawLayer';
import { readTopologyShapes } from './topologyShapes';

type Json = Readonly<Record<string, unknown>>;

/** Reads TopoJSON: a layer for each of its objects. */
export function readTopology(
  root: Json,
  context: ReadContext & { readonly encoding: string },
): readonly ImportedPart[] {
  const { log } = context;
  const { objects, arcs, transform } = root;
  if (!isRecord(objects)) return log.reject('TOPOJSON_OBJECTS', { found: { got: kindOf(objects) } });
  if (!Array.isArray(arcs))
    return log.reject('TOPOJSON_ARCS', { found: { where: 'arcs', got: kindOf(arcs) } });
  const columns = topologyColumns(context.name, { arcs, transform, objects: {} as Topology['objects'] });
  if (!columns.ok) {
    const { where, got } = columns.fault;
    return log.reject(where === 'transform' ? 'TOPOJSON_TRANSFORM' : 'TOPOJSON_ARCS', {
      found: { where, got },
    });
  }
  const crs = statedCrs(root);
  return Object.keys(objects).map((name) =>
    objectLayer({ name, object: objects[name], columns: columns.value, transform, crs }, context),
  );
}

function statedCrs({ crs }: Json): StatedCrs {
  const name = isRecord(crs) && isRecord(crs.properties) ? crs.properties.name : undefined;
  return typeof name === 'string' ? { kind: 'named', name } : { kind: 'degrees' };
}

interface TopologyObject {
  readonly name: string;
  readonly object: unknown;
  readonly columns: TopologyColumns;
  readonly transform: unknown;
  readonly crs: StatedCrs;
}

function objectLayer(
  { name, object, columns, transform, crs }: TopologyObject,
  context: ReadContext & { readonly encoding: string },
): ImportedPart {
  const { log } = context;
  const isCollection = isRecord(object) && object.type === 'GeometryCollection';
  const geometries: unknown = isCollection ? object.geometries : [object];
  if (!Array.isArray(geometries)) {
    return log.reject('TOPOJSON_OBJECTS', { part: name, found: { got: kindOf(geometries) } });
  }
  log.sawRows(geometries.length);
  const cells = new ColumnGatherer(log, name);
  const shapes: (RawShape | null)[] = [];
  const rows: number[] = [];
  (geometries as unknown[]).forEach((geometry, i) => {
    if (i % 1000 === 0) context.progress('read', 0.5 + i / geometries.length / 2);
    const place = { log, part: name, row: i + 1 };
    const notes = noNotes();
    const read = readTopologyShapes(geometry, { columns, transform, notes });
    if ('fault' in read) return log.add(read.fault.code, { ...place, found: read.fault.found });
    tellNotes(notes, place);
    cells.addRow(cellsOf(geometry as Json, place));
    const isNull = (geometry as Json).type === null;
    shapes.push(isNull ? null : (oneKind(read.shapes, place) ?? { kind: 'area', parts: [] }));
    rows.push(place.row);
  });
  return finishLayer(
    {
      ...{ name, format: 'topojson', encoding: context.encoding, crs, wantsWinding: false, shapes },
      ...{ columns: cells.done(), rowNumbers: Int32Array.from(rows) },
    },
    context,
  );
}

function* cellsOf(
  { id, properties }: Json,
  place: Parameters<typeof cellOf>[2],
): Generator<readonly [string, Cell]> {
  const own = isRecord(properties) ? properties : {};
  if ((typeof id === 'string' || typeof id === 'number') && !Object.hasOwn(own, 'id')) yield ['id', id];
  for (const key of Object.keys(own)) yield [key, cellOf(own[key], key, place)];
}
