import type { FileMetaData } from 'hyparquet';
import { isRecord, parsedJson } from '../../model/untrustedJson';
import type { StatedCrs } from '../rawLayer';

/** The column of shapes and its coordinate system; null in a table without shapes. */
export interface GeometryColumn {
  readonly name: string;
  readonly crs: StatedCrs;
}

/** Looks for GeoParquet's metadata, then for a column of Parquet's own geometry type. */
export function geometryColumn(metadata: FileMetaData): GeometryColumn | null {
  const text = metadata.key_value_metadata?.find(({ key }) => key === 'geo')?.value;
  const geo = text === undefined ? null : parsedJson(text);
  if (isRecord(geo) && isRecord(geo.columns)) {
    const columns = geo.columns;
    const primary = typeof geo.primary_column === 'string' ? geo.primary_column : 'geometry';
    const name = Object.hasOwn(columns, primary) ? primary : Object.keys(columns)[0];
    const column = name === undefined ? null : columns[name];
    if (name !== undefined && isRecord(column) && column.encoding === 'WKB') {
      return { name, crs: projjson(column.crs) };
    }
  }
  const element = metadata.schema.find(
    ({ logical_type }) => logical_type?.type === 'GEOMETRY' || logical_type?.type === 'GEOGRAPHY',
  );
  const logical = element?.logical_type as { readonly crs?: string } | undefined;
  if (!element) return null;
  const { crs } = logical ?? {};
  return { name: element.name, crs: crs ? { kind: 'named', name: crs } : { kind: 'degrees' } };
}

/** PROJJSON as GeoParquet has it: absent means degrees of WGS 84, null means not known. */
function projjson(crs: unknown): StatedCrs {
  if (crs === undefined) return { kind: 'degrees' };
  if (crs === null) return { kind: 'missing' };
  if (!isRecord(crs)) return { kind: 'named', name: String(crs) };
  const { id, name } = crs;
  if (isRecord(id)) {
    const [authority, code] = [id.authority, id.code].map((one) =>
      typeof one === 'number' ? String(one) : one,
    );
    if (typeof authority === 'string' && typeof code === 'string')
      return { kind: 'named', name: `${authority}:${code}` };
  }
  return { kind: 'named', name: typeof name === 'string' ? name : '?' };
}
