import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { loadSqliteFile } from '../../../../../scripts/pack/loadSqliteFile';
import { importFiles } from '../../../../../src/data/import/importFiles';

/** A polygon with one hole in little-endian well-known binary, behind GeoPackage's own header without an envelope. */
function blob(rings: readonly (readonly (readonly [number, number])[])[]): Uint8Array {
  const positions = rings.reduce((sum, ring) => sum + ring.length, 0);
  const bytes = new Uint8Array(8 + 9 + 4 * rings.length + 16 * positions);
  const view = new DataView(bytes.buffer);
  bytes.set([0x47, 0x50, 0, 1]);
  view.setInt32(4, 32749, true);
  view.setUint8(8, 1);
  view.setUint32(9, 3, true);
  view.setUint32(13, rings.length, true);
  let at = 17;
  for (const ring of rings) {
    view.setUint32(at, ring.length, true);
    at += 4;
    for (const [x, y] of ring) {
      view.setFloat64(at, x, true);
      view.setFloat64(at + 8, y, true);
      at += 16;
    }
  }
  return bytes;
}

const RING = [
  [350000, 9230000],
  [351000, 9230000],
  [351000, 9232000],
  [350000, 9232000],
  [350000, 9230000],
] as const;

async function geopackage(): Promise<Uint8Array> {
  const sqlite = await initSqlJs({ wasmBinary: await loadSqliteFile() });
  const database = new sqlite.Database();
  database.run(`
    CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
    CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
    CREATE TABLE desa (fid INTEGER, kode TEXT, geom BLOB);
    CREATE VIEW tak_berujung AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n;
    INSERT INTO gpkg_contents VALUES ('desa', 'features'), ('tak_berujung', 'attributes');
    INSERT INTO gpkg_geometry_columns VALUES ('desa', 'geom', 32749);
    INSERT INTO gpkg_spatial_ref_sys VALUES (32749, 'EPSG', 32749, '');
  `);
  database.run('INSERT INTO desa VALUES (1, ?, ?), (2, ?, NULL)', [
    '33.26.01.2001',
    blob([RING]),
    '33.26.01.2002',
  ]);
  const bytes = database.export();
  database.close();
  return bytes;
}

describe('a GeoPackage', () => {
  it('gives its layer in degrees, a row without a shape included, and never runs a view', async () => {
    const [file] = await importFiles([{ name: 'desa.gpkg', bytes: await geopackage() }], {
      loadSqlite: loadSqliteFile,
    });
    expect(file!.issues.map(({ code }) => code)).toEqual(['COORD_PROJECTED', 'GEOM_NULL']);
    const [part] = file!.parts;
    expect([file!.format, file!.parts.length, part!.rows, part!.crs]).toEqual([
      'geopackage',
      1,
      2,
      'EPSG:32749',
    ]);
    expect(part!.columns).toEqual([
      { name: 'fid', cells: [1, 2] },
      { name: 'kode', cells: ['33.26.01.2001', '33.26.01.2002'] },
    ]);
    // 350 km west of … 111° E less 150 km, 770 km south of the equator.
    const [lon, lat] = part!.shapes![0]!.parts[0]![0]!;
    expect([lon!.toFixed(2), lat!.toFixed(2), part!.shapes![1]]).toEqual(['109.64', '-6.96', null]);
  });

  it('is refused with the way to convert it where SQLite cannot run, and where it is cut off', async () => {
    const bytes = await geopackage();
    const [without] = await importFiles([{ name: 'desa.gpkg', bytes }]);
    expect([without!.verdict, without!.issues[0]!.code]).toEqual(['rejected', 'GPKG_NO_SQLITE']);
    const [cut] = await importFiles([{ name: 'desa.gpkg', bytes: bytes.slice(0, bytes.length / 2) }], {
      loadSqlite: loadSqliteFile,
    });
    expect([cut!.verdict, cut!.issues[0]!.code]).toEqual(['rejected', 'FILE_TRUNCATED']);
  });
});
