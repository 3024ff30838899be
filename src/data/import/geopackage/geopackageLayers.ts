import type { Database } from 'sql.js';
import type { StatedCrs } from '../rawLayer';

export interface GeopackageLayer {
  readonly table: string;
  /** Its column of shapes; null in a table without. */
  readonly geometry: string | null;
  readonly crs: StatedCrs;
}

/**
 * The layers and tables that a GeoPackage lists as its contents. Only true tables are read: a view may be a query that
 * never ends.
 */
export function geopackageLayers(database: Database): readonly GeopackageLayer[] {
  const tables = new Set(
    texts(database, "SELECT name FROM sqlite_master WHERE type = 'table'").map(([name]) => name),
  );
  if (!tables.has('gpkg_contents')) return [];
  const geometries = tables.has('gpkg_geometry_columns')
    ? texts(database, 'SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns')
    : [];
  return texts(
    database,
    "SELECT table_name, data_type FROM gpkg_contents WHERE data_type IN ('features', 'attributes')",
  )
    .filter(([table]) => tables.has(table!))
    .map(([table = '', kind]): GeopackageLayer => {
      const own = geometries.find(([name]) => name === table);
      if (kind === 'attributes' || !own) return { table, geometry: null, crs: { kind: 'missing' } };
      return { table, geometry: own[1] ?? null, crs: statedCrs(database, own[2] ?? '') };
    });
}

function statedCrs(database: Database, id: string): StatedCrs {
  const [row] = texts(
    database,
    'SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys WHERE srs_id = ?',
    [id],
  );
  // −1 and 0 stand for systems that are not known.
  if (!row || Number(id) <= 0) return { kind: 'missing' };
  const [organization = '', code = '', definition = ''] = row;
  if (/^epsg$/i.test(organization)) return { kind: 'named', name: `EPSG:${code}` };
  return /^\w+\s*\[/.test(definition)
    ? { kind: 'wkt', text: definition }
    : { kind: 'named', name: `${organization}:${code}` };
}

function texts(
  database: Database,
  sql: string,
  parameters: readonly string[] = [],
): readonly (readonly string[])[] {
  const [result] = database.exec(sql, [...parameters]);
  return (result?.values ?? []).map((row) => row.map((value) => String(value ?? '')));
}

/** A name as an identifier of SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
