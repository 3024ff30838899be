import type { FeatureCollection, MultiPoint, Point } from 'geojson';
import type { Topology } from 'topojson-specification';
import { encodeUtf8 } from '../../data/bytes/utf8';
import type { TableName } from '../../data/model/schema';
import { csvText, type Row } from './csvText';
import { packDescriptor, type DescribedResource, type PackHead, type ResourceAbout } from './packDescriptor';
import { tableSchema } from './tableSchema';

/** A file that is neither a table, the topology nor the interventions: batas.bin, nilai/<id>-<year>.parquet. */
export type ExtraFile = DescribedResource;

export type InterventionCollection = FeatureCollection<Point | MultiPoint | null, Row>;

export interface PackContent {
  readonly head: PackHead;
  /** Each table that the pack brings, with `sumber` always among them. */
  readonly tables: Readonly<Partial<Record<Exclude<TableName, 'intervensi'>, readonly Row[]>>>;
  readonly topology: Topology;
  readonly interventions: InterventionCollection;
  /** One entry a resource name: desa, batas, katalog, …, intervensi. */
  readonly about: Readonly<Record<string, ResourceAbout>>;
  readonly extraFiles?: readonly ExtraFile[];
}

export interface WrittenFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Tables of a pack in the order in which its descriptor lists them. */
export const TABLE_ORDER = [
  'desa',
  'katalog',
  'nilai',
  'total',
  'sumber',
  'program',
  'pelaku',
  'masalah',
  'deret',
  'ppa',
  'layanan',
  'versi',
] as const;

/**
 * The files of a pack, datapackage.json first, with lengths and sha256. Throws on content that no pack may have (an unknown
 * column, a resource without its metadata).
 */
export function packFiles(content: PackContent): readonly WrittenFile[] {
  const resources = [...tableResources(content), ...(content.extraFiles ?? [])];
  const { sumber } = content.tables;
  if (!sumber) throw new Error(`paket ${content.head.id}: tabel sumber tidak ada`);
  const descriptor = packDescriptor(content.head, resources, sumber);
  return [
    { name: 'datapackage', path: 'datapackage.json', bytes: jsonBytes(descriptor, 1) },
    ...resources.map(({ name, path, bytes }) => ({ name, path, bytes })),
  ];
}

function tableResources(content: PackContent): DescribedResource[] {
  const csv = TABLE_ORDER.flatMap((name) => {
    const rows = content.tables[name];
    if (!rows) return [];
    const bytes = encodeUtf8(csvText(name, rows));
    const about = aboutOf(content, name);
    return [
      {
        name,
        path: `${name}.csv`,
        bytes,
        format: 'csv',
        mediatype: 'text/csv',
        about,
        schema: tableSchema(name),
      },
    ];
  });
  const batas: DescribedResource = {
    name: 'batas',
    path: 'batas.topo.json',
    bytes: topologyLines(content.topology),
    format: 'topojson',
    mediatype: 'application/json',
    about: aboutOf(content, 'batas'),
  };
  const intervensi: DescribedResource = {
    name: 'intervensi',
    path: 'intervensi.geojson',
    bytes: featureLines(content.interventions),
    format: 'geojson',
    mediatype: 'application/geo+json',
    about: aboutOf(content, 'intervensi'),
    schema: tableSchema('intervensi'),
  };
  const [desa, ...rest] = csv;
  return desa ? [desa, batas, ...rest, intervensi] : [batas, intervensi];
}

function aboutOf(content: PackContent, name: string): ResourceAbout {
  const about = content.about[name];
  if (!about) throw new Error(`paket ${content.head.id}: sumber daya ${name} tidak punya metadata`);
  return about;
}

function jsonBytes(value: unknown, indent?: number): Uint8Array {
  return encodeUtf8(`${JSON.stringify(value, null, indent)}\n`);
}

/** One geometry and one arc a line: people can read the file, and a changed border is a changed line. */
export function topologyLines({ objects, arcs, ...head }: Topology): Uint8Array {
  const opening = JSON.stringify(head).slice(0, -1);
  const named = Object.entries(objects).map(([name, object]) => {
    if (object.type !== 'GeometryCollection') return `${JSON.stringify(name)}:${JSON.stringify(object)}`;
    const { geometries, ...rest } = object;
    const lines = geometries.map((geometry) => JSON.stringify(geometry)).join(',\n');
    return `${JSON.stringify(name)}:${JSON.stringify(rest).slice(0, -1)},"geometries":[\n${lines}]}`;
  });
  const lines = arcs.map((arc) => JSON.stringify(arc)).join(',\n');
  return encodeUtf8(`${opening},"objects":{${named.join(',\n')}},"arcs":[\n${lines}]}\n`);
}

/** One feature a line, so that a change of one intervention is a change of one line. */
export function featureLines(collection: InterventionCollection): Uint8Array {
  const lines = collection.features.map((feature) => JSON.stringify(feature)).join(',\n');
  return encodeUtf8(`{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
}
