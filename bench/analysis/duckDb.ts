import { createRequire } from 'node:module';
import type * as Blocking from '@duckdb/duckdb-wasm/blocking';

const require = createRequire(import.meta.url);

export interface DuckTable {
  readonly loading_ms: number;
  /** Sums by column and kecamatan, written into these arrays. */
  readonly query: (sums: Float64Array[]) => Float64Array[];
  readonly close: () => void;
}

/** A table of one row a village: its kecamatan and so many numbers, null where they are missing. */
export async function duckDb({
  districtOf,
  columns,
  missing,
}: {
  readonly districtOf: Int32Array;
  readonly columns: number;
  readonly missing: number;
}): Promise<DuckTable> {
  const begun = performance.now();
  const database = await open();
  const connection = database.connect();
  database.registerFileText(
    'kecamatan.csv',
    `row,kecamatan\n${districtOf.reduce((text, one, row) => `${text}${row},${one}\n`, '')}`,
  );
  const cell = (at: number) =>
    `CASE WHEN (row + ${at}) % ${missing} = 0 THEN NULL ELSE ((row * 7919 + ${at} * 104729 + (row % 1009) * ${at}) % 10007)::DOUBLE END AS c${at}`;
  const all = Array.from({ length: columns }, (_, at) => at);
  connection.query(
    `CREATE TABLE t AS SELECT kecamatan, ${all.map(cell).join(', ')} FROM (SELECT row::BIGINT AS row, kecamatan::INTEGER AS kecamatan ` +
      "FROM read_csv('kecamatan.csv', header = true, columns = {'row': 'BIGINT', 'kecamatan': 'INTEGER'}) ORDER BY row)",
  );
  const ask = `SELECT kecamatan, ${all.map((at) => `sum(c${at}) AS s${at}, count(c${at}) AS n${at}`).join(', ')} FROM t GROUP BY kecamatan ORDER BY kecamatan`;
  return {
    loading_ms: performance.now() - begun,
    query: (placed) => {
      const table = connection.query(ask);
      const kecamatan = table.getChild('kecamatan')!.toArray() as Int32Array;
      for (const at of all) {
        const sums = table.getChild(`s${at}`)!.toArray() as Float64Array;
        kecamatan.forEach((district, i) => (placed[at]![district] = sums[i]!));
      }
      return placed;
    },
    close: () => connection.close(),
  };
}

async function open(): Promise<Blocking.DuckDBBindings> {
  const duckdb = require('@duckdb/duckdb-wasm/blocking') as typeof Blocking;
  const file = (name: string) => require.resolve(`@duckdb/duckdb-wasm/dist/${name}`);
  const bundles: Blocking.DuckDBBundles = {
    mvp: { mainModule: file('duckdb-mvp.wasm'), mainWorker: file('duckdb-node-mvp.worker.cjs') },
    eh: { mainModule: file('duckdb-eh.wasm'), mainWorker: file('duckdb-node-eh.worker.cjs') },
  };
  const database = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await database.instantiate();
  return database;
}
