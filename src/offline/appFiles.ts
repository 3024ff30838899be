/** The files of one build of the app, and the names under which the browser keeps them. */

/**
 * `first` is what the places of a citizen need (map, table, village, comparison, data) and is kept on the first visit;
 * `later` is kept when it is used, or all at once when the reader asks for it.
 */
export type Stage = 'first' | 'later';

export interface AppFile {
  /** Below the page's folder, such as `assets/index-DkfGJ5jl.js`. */
  readonly path: string;
  /** Beginning of the content's SHA-256 in lower-case hexadecimal, as long as `HASH_LENGTH`. */
  readonly hash: string;
  readonly bytes: number;
  /** What goes over the network where the host compresses. */
  readonly gzipBytes: number;
  readonly stage: Stage;
}

/** All files of a build. Its id follows from their contents, so that two builds never share one. */
export interface AppBuild {
  readonly id: string;
  readonly files: readonly AppFile[];
}

/** Enough to tell two contents apart; the list of all files weighs on every check for a new version. */
export const HASH_LENGTH = 20;
/** The page's meta tag that names the build it belongs to. */
export const BUILD_META = 'petala-build';
export const WORKER_FILE = 'sw.js';
export const PAGE_FILE = 'index.html';

/** An entry of a build's cache: the reader has asked for all of the app, so the next build keeps all too. */
export const ALL_WANTED = 'luring-semua';

/** The file that lists a build's files for its page. */
export const buildFile = (id: string): string => `luring-${id}.json`;

/** One origin may hold several Petala in folders of their own, and other pages: each keeps to its own names. */
const ownName = (scope: string): string => `petala ${new URL(scope).pathname}`;

export const appCacheName = (scope: string, build: string): string => `${ownName(scope)} app ${build}`;
export const packCacheName = (scope: string, pack: string): string => `${ownName(scope)} data ${pack}`;

/** The cache of pages beside the app that were visited. */
export const pageCacheName = (scope: string): string => `${ownName(scope)} halaman`;

/** The build of a cache of this scope's app; null for any other cache. */
export function buildOfCache(scope: string, cache: string): string | null {
  const begin = appCacheName(scope, '');
  return cache.startsWith(begin) ? cache.slice(begin.length) : null;
}

/** The pack of a cache of this scope's data; null for any other cache. */
export function packOfCache(scope: string, cache: string): string | null {
  const begin = packCacheName(scope, '');
  return cache.startsWith(begin) ? cache.slice(begin.length) : null;
}

/** What pages and the worker say to each other. */
export const MESSAGES = {
  /** To the worker that waits: take over now. */
  takeOver: 'take-over',
  /** To the worker: a page is up, files of builds without a page may go. */
  tidy: 'tidy',
  /** To a page, with a port for the answer: which build are you of? */
  whichBuild: 'which-build',
} as const;

/** The path of an address below the scope, `index.html` for the folder itself; null outside of it. */
export function pathInScope(scope: string, address: string): string | null {
  const [folder, url] = [new URL(scope), new URL(address)];
  if (url.origin !== folder.origin || !url.pathname.startsWith(folder.pathname)) return null;
  return url.pathname.slice(folder.pathname.length) || PAGE_FILE;
}
