import { ALL_WANTED, appCacheName, buildFile, type AppBuild } from '../../offline/appFiles';
import { keepFiles, sha256Hex, wantedFile } from '../../offline/keepFiles';
import type { AppKept } from './offlineHost';

const keeping = { fetch: (url: string, init: RequestInit) => fetch(url, init), sha256: sha256Hex };

async function readBuild(scope: string, build: string): Promise<AppBuild | null> {
  try {
    const answer = await fetch(new URL(buildFile(build), scope));
    return answer.ok ? ((await answer.json()) as AppBuild) : null;
  } catch {
    // Without a network and without a copy nothing can be said of the build.
    return null;
  }
}

/** Keeps what the first page has used beyond the first stage: the worker was not there yet to see it. */
export async function keepUsed(scope: string, build: string): Promise<void> {
  const used = new Set(performance.getEntriesByType('resource').map(({ name }) => name));
  const listed = await readBuild(scope, build);
  const files = (listed?.files ?? [])
    .map((file) => wantedFile(scope, file))
    .filter(({ url }) => used.has(url));
  const cache = await caches.open(appCacheName(scope, build));
  await keepFiles(files, { ...keeping, cache });
}

export async function appKept(scope: string, build: string): Promise<AppKept | null> {
  const listed = await readBuild(scope, build);
  if (!listed) return null;
  const sum = (stage: 'first' | 'later', field: 'bytes' | 'gzipBytes') =>
    listed.files.reduce((total, file) => total + (file.stage === stage ? file[field] : 0), 0);
  const all = new URL(ALL_WANTED, scope).href;
  const name = appCacheName(scope, build);
  const whole = (await caches.has(name)) && (await (await caches.open(name)).match(all)) !== undefined;
  return {
    firstBytes: sum('first', 'bytes'),
    laterBytes: sum('later', 'bytes'),
    laterGzipBytes: sum('later', 'gzipBytes'),
    whole,
  };
}

export async function keepApp({
  scope,
  build,
  kept,
}: {
  readonly scope: string;
  readonly build: string;
  readonly kept: (bytes: number) => void;
}): Promise<void> {
  const listed = await readBuild(scope, build);
  if (!listed) throw new Error("The list of the app's files does not come");
  const cache = await caches.open(appCacheName(scope, build));
  const wanted = listed.files.map((file) => ({ ...wantedFile(scope, file), bytes: file.bytes }));
  await keepFiles(wanted, { ...keeping, cache }, ({ bytes }) => kept(bytes));
  // The mark is the last, so that it stands only where everything does.
  await cache.put(new URL(ALL_WANTED, scope).href, new Response('1'));
}
