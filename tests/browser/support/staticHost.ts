import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

export interface StaticHost {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

type Headers = Readonly<Record<string, string>>;

/** A plain file host: serves `folder` below `prefix` (`/a/b/`) with the given headers, and 404 for all else. */
export async function staticHost({
  folder,
  prefix,
  headers,
  headersOf = () => ({}),
}: {
  folder: string;
  prefix: string;
  headers: Headers;
  /** Headers of one file alone, in the place of those of that name. */
  headersOf?: (file: string) => Headers;
}): Promise<StaticHost> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname));
    const file = path.startsWith(prefix)
      ? path.slice(prefix.length).replace(/(^|\/)$/, '$1index.html')
      : null;
    const answer = file === null ? Promise.reject(new Error('outside')) : readFile(join(folder, file));
    answer.then(
      (body) => {
        response.writeHead(200, {
          ...headers,
          ...headersOf(file ?? ''),
          'Content-Type': TYPES[extname(file ?? '')] ?? 'application/octet-stream',
        });
        response.end(body);
      },
      () => response.writeHead(404, headers).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Connections that the browser keeps open would hold the server up.
        server.closeAllConnections();
      }),
  };
}
