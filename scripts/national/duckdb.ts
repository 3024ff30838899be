import type { DuckDBConnection } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';

/** The query that every engine runs unchanged; it reads the view `orang`. */
export const VILLAGE_FIGURES_SQL = readFileSync(new URL('./villageFigures.sql', import.meta.url), 'utf8');

/** A text as a literal of SQL. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Writes what a query gives as Parquet into `<folder>/prov=33/…`; overwrites what stands there. */
export async function writePartitions(
  connection: DuckDBConnection,
  query: string,
  folder: string,
): Promise<void> {
  await connection.run(
    `COPY (${query}) TO ${quoted(folder)} (FORMAT parquet, PARTITION_BY (prov), OVERWRITE_OR_IGNORE)`,
  );
}

/** Works out every village's figures from the persons in `<persons>/prov=…/*.parquet` into `<figures>/prov=…`. */
export async function aggregateFolder(
  connection: DuckDBConnection,
  { persons, figures }: { readonly persons: string; readonly figures: string },
): Promise<void> {
  await connection.run(
    `CREATE OR REPLACE VIEW orang AS SELECT * FROM read_parquet(${quoted(`${persons}/*/*.parquet`)}, hive_partitioning = true)`,
  );
  await writePartitions(connection, VILLAGE_FIGURES_SQL, figures);
}

/**
 * The query for made-up persons, spread unevenly over villages of all provinces. Some lack an answer or a weight, some spend
 * exactly the poverty line: the cases in which two ways of counting come apart. The same numbers at every run.
 */
export function madeUpPersonsSql(persons: number, villages: number): string {
  const chance = (salt: number) => `((hash(i, ${salt}) % 1000003) / 1000003.0)`;
  const unlessMissing = (salt: number, value: string) =>
    `CASE WHEN ${chance(salt)} < 0.004 THEN NULL ELSE ${value} END`;
  const yes = (salt: number, share: number) => `CASE WHEN ${chance(salt)} < ${share} THEN 1.0 ELSE 0.0 END`;
  const spent = `garis * (0.4 + 2 * ${chance(3)} * ${chance(4)} + 0.3 * ${chance(5)})`;
  return `
    WITH orang_desa AS (
      SELECT i, CAST(floor(pow(${chance(1)}, 1.5) * ${villages}) AS BIGINT) AS desa FROM range(${persons}) AS r(i)
    ), berkode AS (
      SELECT i, 11 + desa % 38 AS p, desa // 38 AS dalam FROM orang_desa
    ), bergaris AS (
      SELECT i, CAST(p AS VARCHAR) AS prov, 400000.0 + 9000.0 * p AS garis,
        format('{:02d}.{:02d}.{:02d}.{:04d}', p, 1 + dalam // 198 % 99, 1 + dalam // 11 % 18, 2001 + dalam % 11) AS kode
      FROM berkode
    )
    SELECT kode, prov, garis::DOUBLE AS garis,
      (${unlessMissing(2, `CASE WHEN ${chance(6)} < 0.02 THEN 0 ELSE 20 + 400 * ${chance(7)} END`)})::DOUBLE AS bobot,
      (${unlessMissing(8, `CASE WHEN ${chance(9)} < 0.02 THEN garis ELSE ${spent} END`)})::DOUBLE AS pengeluaran,
      (${unlessMissing(10, `floor(17 * ${chance(11)})`)})::DOUBLE AS lama_sekolah,
      (${unlessMissing(12, yes(13, 0.8))})::DOUBLE AS imunisasi,
      (${unlessMissing(14, yes(15, 0.7))})::DOUBLE AS air_layak,
      (${unlessMissing(16, yes(17, 0.6))})::DOUBLE AS sanitasi_layak,
      (${unlessMissing(18, `floor(4 + 20 * ${chance(19)})`)})::DOUBLE AS luas_lantai_m2
    FROM bergaris`;
}
