import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The WebAssembly of SQLite, which reads GeoPackage, from its package. */
export async function loadSqliteFile(): Promise<ArrayBuffer> {
  const path = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');
  return new Uint8Array(await readFile(path)).buffer;
}
