import type { Database, SqlJsStatic } from 'sql.js';

/** Opens a database in memory. Throws what SQLite says of a file that is none. */
export function openSqlite(sqlite: SqlJsStatic, bytes: Uint8Array): Database {
  const database = new sqlite.Database(bytes);
  // Views and triggers of a file from outside may not call functions of their own.
  database.run('PRAGMA trusted_schema = OFF');
  return database;
}

/** SQLite; null where WebAssembly cannot be had, as on hosts whose policy forbids it. */
export async function startSqlite(load: () => Promise<ArrayBuffer>): Promise<SqlJsStatic | null> {
  try {
    const { default: start } = await import('sql.js');
    return await start({ wasmBinary: await load() });
  } catch (cause) {
    console.info(`import: SQLite does not run here (${String(cause)})`);
    return null;
  }
}
