import { orderedJson } from '../../data/model/orderedJson';
import { TABLES, type TableName } from '../../data/model/schema';
import { SDI_KEYS } from '../pack/packDescriptor';
import { tableSchema } from '../pack/tableSchema';
import { finding, type Finding } from './finding';

/** The parts of datapackage.json that the app does not need but every pack must have. */
export interface RawDescriptor {
  readonly petala?: { readonly boundary?: { readonly pointsFrom?: unknown } };
  readonly resources?: readonly {
    readonly name?: string;
    readonly path?: string;
    readonly format?: unknown;
    readonly licenses?: unknown;
    readonly sources?: unknown;
    readonly sdi?: Readonly<Record<string, unknown>>;
    readonly schema?: unknown;
  }[];
}

/** Form of a file by the end of its name. */
const FORMATS: Readonly<Record<string, string>> = {
  csv: 'csv',
  'topo.json': 'topojson',
  geojson: 'geojson',
  parquet: 'parquet',
  bin: 'bin',
  json: 'json',
};

const FILE = 'datapackage.json';
const REQUIRED = ['desa', 'batas', 'katalog', 'sumber', 'program', 'pelaku', 'deret', 'intervensi'] as const;

/** Resources that every pack brings, their Satu Data metadata, licences, sources and Table Schemas. */
export function checkDescriptor(descriptor: RawDescriptor): Finding[] {
  const resources = descriptor.resources ?? [];
  const absent = REQUIRED.filter((name) => !resources.some((resource) => resource.name === name)).map(
    (name) =>
      finding(
        'metadataIncomplete',
        { file: FILE, where: 'resources' },
        `sumber daya ${name} tidak terdaftar`,
      ),
  );
  const found = resources.flatMap(({ name = '', path = '', format, licenses, sources, sdi = {}, schema }) => {
    const at = { file: FILE, where: `resources.${name}` };
    const empty: string[] = SDI_KEYS.filter((key) => typeof sdi[key] !== 'string' || sdi[key] === '');
    if (!isFilled(licenses)) empty.push('licenses');
    if (!isFilled(sources)) empty.push('sources');
    const out =
      empty.length > 0 ? [finding('metadataIncomplete', at, `metadata kosong: ${empty.join(', ')}`)] : [];
    const ending = Object.keys(FORMATS).find((one) => path.endsWith(`.${one}`)) ?? '';
    if (format !== FORMATS[ending])
      out.push(
        finding('metadataIncomplete', at, `format ${JSON.stringify(format ?? null)} untuk berkas ${path}`),
      );
    if (Object.hasOwn(TABLES, name) && !isSame(schema, tableSchema(name as TableName))) {
      out.push(finding('schemaDiffers', at, 'Table Schema berbeda dari skema Petala'));
    }
    return out;
  });
  return [...absent, ...found];
}

/** A list of records, at least one. */
function isFilled(list: unknown): boolean {
  return (
    Array.isArray(list) && list.length > 0 && list.every((one) => typeof one === 'object' && one !== null)
  );
}

/** Whether two values are the same JSON, in whatever order their keys stand. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(orderedJson(a)) === JSON.stringify(orderedJson(b));
}

/** Files beside the descriptor that it does not know: a reader would never see that they changed. */
export function checkStrays(paths: readonly string[], descriptor: RawDescriptor): Finding[] {
  const listed = new Set([FILE, ...(descriptor.resources ?? []).map(({ path }) => path)]);
  return paths
    .filter((path) => !listed.has(path))
    .sort()
    .map((path) => finding('fileUnlisted', { file: path }, 'berkas tidak terdaftar di datapackage.json'));
}
