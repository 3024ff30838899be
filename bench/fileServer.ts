import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
/** Compressed already: no host gzips them again. */
const AS_THEY_ARE = new Set(['.woff2', '.parquet', '.png']);
const CHUNK_BYTES = 8 * 1024;

/** One answered request, in the order of asking. */
export interface Transfer {
  /** From the server's root, without the leading slash. */
  readonly path: string;
  /** Of the body as it went over the line. */
  readonly bytes: number;
  readonly rawBytes: number;
  /** Places in the row of all askings and endings: what had ended before something was asked for stood in its way. */
  readonly asked: number;
  /** Infinity while it is on its way. */
  readonly ended: number;
}

export interface FileServer {
  readonly origin: string;
  /** All answered requests since the start or the last `forget`. */
  readonly transfers: readonly Transfer[];
  forget(): void;
  /** All bodies together go at this rate from now on; null lets them go as they can. */
  limit(bytesPerSecond: number | null): void;
  close(): Promise<void>;
}

interface Body {
  readonly bytes: Uint8Array;
  readonly rawBytes: number;
  readonly zipped: boolean;
  readonly changed_ms: number;
}

/** Folders under URL prefixes (`{ 'app/': 'dist' }`), with gzip as a good host does it; files it has zipped it keeps. */
export async function serveFolders(folders: Readonly<Record<string, string>>): Promise<FileServer> {
  const kept = new Map<string, Body>();
  const transfers: { -readonly [K in keyof Transfer]: Transfer[K] }[] = [];
  let events = 0;
  const line = new SlowLine();
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname)).slice(1);
    answer({ path, request, response }).catch(() => {
      if (!response.headersSent) response.writeHead(404);
      response.end();
    });
  });

  async function answer(asked: {
    readonly path: string;
    readonly request: IncomingMessage;
    readonly response: ServerResponse;
  }): Promise<void> {
    const { request, response } = asked;
    const path = asked.path === '' || asked.path.endsWith(sep) ? `${asked.path}index.html` : asked.path;
    const prefix = Object.keys(folders).find((start) => path.startsWith(start));
    if (prefix === undefined) throw new Error('outside');
    const mayZip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const body = await bodyOf(join(folders[prefix] ?? '', path.slice(prefix.length)), mayZip, kept);
    const transfer = {
      path,
      bytes: body.bytes.length,
      rawBytes: body.rawBytes,
      asked: events++,
      ended: Infinity,
    };
    transfers.push(transfer);
    response.writeHead(200, {
      'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
      'Content-Length': body.bytes.length,
      'Cache-Control': 'max-age=3600',
      ...(body.zipped ? { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' } : {}),
    });
    await line.send(body.bytes, response);
    transfer.ended = events++;
    response.end();
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    transfers,
    forget: () => void transfers.splice(0),
    limit: (bytesPerSecond) => (line.bytesPerSecond = bytesPerSecond),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(file: string, mayZip: boolean, kept: Map<string, Body>): Promise<Body> {
  const zipped = mayZip && !AS_THEY_ARE.has(extname(file));
  const changed_ms = (await stat(file)).mtimeMs;
  const key = `${String(zipped)} ${file}`;
  const known = kept.get(key);
  if (known?.changed_ms === changed_ms) return known;
  const raw = await readFile(file);
  // Level 6 is what hosts use; zipped once, so that no measured pass waits for it.
  const body = {
    bytes: zipped ? gzipSync(raw, { level: 6 }) : raw,
    rawBytes: raw.length,
    zipped,
    changed_ms,
  };
  kept.set(key, body);
  return body;
}

/** One line of limited width that all answers share, workers' included, which a browser's own throttle leaves out. */
class SlowLine {
  bytesPerSecond: number | null = null;
  #free_ms = 0;

  async send(bytes: Uint8Array, response: ServerResponse): Promise<void> {
    const rate = this.bytesPerSecond;
    if (rate === null) {
      response.write(bytes);
      return;
    }
    for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
      const chunk = bytes.subarray(from, from + CHUNK_BYTES);
      const now = performance.now();
      this.#free_ms = Math.max(this.#free_ms, now) + (chunk.length / rate) * 1000;
      await after(this.#free_ms - now);
      response.write(chunk);
    }
  }
}
