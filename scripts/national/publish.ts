/**
 * Writes what may be told of a nation's villages, from the folder that `villageFigures.sql` was written to:
 *   npx tsx scripts/national/publish.ts <folder of figures> --out <folder>
 * gives fgt.csv and af.csv as `petala fgt` and `petala af` write them, with the default thresholds.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { DEFAULT_THRESHOLDS } from '../../src/data/disclosure/fewPeople';
import { publishedTables, readFigures } from './readFigures';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' } },
});
const [folder] = positionals;
if (folder === undefined || values.out === undefined) {
  throw new Error('pakai: publish.ts <folder angka> --out <folder>');
}
mkdirSync(values.out, { recursive: true });
const tables = publishedTables(await readFigures(folder), DEFAULT_THRESHOLDS);
for (const [name, lines] of Object.entries(tables)) {
  writeFileSync(join(values.out, `${name}.csv`), `${Papa.unparse([...lines], { newline: '\n' })}\n`);
}
