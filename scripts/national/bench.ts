/**
 * Times the aggregation of a nation's persons on DuckDB, in two processes so that the memory of making them is not counted:
 *   npx tsx scripts/national/bench.ts buat <folder> [--orang 20000000]
 *   npx tsx scripts/national/bench.ts hitung <folder>
 * Needs about 1 GB of disk for 20 million persons.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { aggregateFolder, madeUpPersonsSql, writePartitions } from './duckdb';

const VILLAGES = 81_904;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { orang: { type: 'string', default: '20000000' } },
});
const [step, folder] = positionals;
if ((step !== 'buat' && step !== 'hitung') || folder === undefined) {
  throw new Error('pakai: bench.ts buat|hitung <folder> [--orang N]');
}
const { DuckDBInstance } = await import('@duckdb/node-api');
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const persons = join(folder, 'orang');
const figures = join(folder, 'angka');
mkdirSync(folder, { recursive: true });
const begun = performance.now();
if (step === 'buat')
  await writePartitions(connection, madeUpPersonsSql(Number(values.orang), VILLAGES), persons);
else await aggregateFolder(connection, { persons, figures });
const seconds = (performance.now() - begun) / 1_000;
// maxRSS is in kilobytes.
const memory_MB = process.resourceUsage().maxRSS / 1_024;
process.stdout.write(`${step}: ${seconds.toFixed(1)} s, memori puncak ${memory_MB.toFixed(0)} MB\n`);
connection.closeSync();
