import {
  ALL_WANTED,
  appCacheName,
  buildFile,
  buildOfCache,
  PAGE_FILE,
  pathInScope,
  type AppBuild,
  type AppFile,
} from './appFiles';
import { hasHash, keepFiles, sha256Hex, wantedFile } from './keepFiles';
import { buildOf } from './buildOf';
import type { WorkerScope } from './workerScope';

type Browser = Pick<WorkerScope, 'registration' | 'caches' | 'clients' | 'fetch'>;

/**
 * The files of one build as a service worker keeps and serves them. Every build has a cache of its own, so that a page
 * never gets a file of another one: an open page of the build before keeps its files until it is closed or reloaded.
 */
export class KeptApp {
  readonly #browser: Browser;
  readonly #build: AppBuild;
  readonly #scope: string;
  readonly #files: ReadonlyMap<string, AppFile>;

  constructor(browser: Browser, build: AppBuild) {
    this.#browser = browser;
    this.#build = build;
    this.#scope = browser.registration.scope;
    this.#files = new Map(build.files.map((file) => [file.path, file]));
  }

  /**
   * Keeps what the first visit needs, and all of the app where the reader has asked for that.
   * @throws where a file does not come or does not fit, so that this build is not installed and the one before stays
   */
  async keep(): Promise<void> {
    const own = await this.#own();
    try {
      await this.#keep(own, (file) => file.stage === 'first');
      const list = new Response(JSON.stringify(this.#build), {
        headers: { 'content-type': 'application/json' },
      });
      await own.put(this.#url(buildFile(this.#build.id)), list);
    } catch (cause) {
      // Half a build is of use for another try, but not where there is no room for the rest.
      if (cause instanceof DOMException) await this.#browser.caches.delete(this.#name(this.#build.id));
      throw cause;
    }
    await this.#keepLater(own);
  }

  /** Keeps the rest where all was asked for, or else what of it the build before had and is still the same. */
  async #keepLater(own: Cache): Promise<void> {
    const all = await this.#anywhere(ALL_WANTED);
    if (all) await own.put(this.#url(ALL_WANTED), all);
    const present = new Set<AppFile>();
    for (const file of this.#build.files) {
      if (file.stage === 'later' && (await this.#anywhere(file.path))) present.add(file);
    }
    try {
      await this.#keep(own, (file) => (all ? file.stage === 'later' : present.has(file)));
    } catch (cause) {
      console.info(`Not all of the app is kept offline: ${String(cause)}`);
    }
  }

  async #keep(own: Cache, choose: (file: AppFile) => boolean): Promise<void> {
    const wanted = this.#build.files.filter(choose).map((file) => wantedFile(this.#scope, file));
    await keepFiles(wanted, {
      fetch: (url, init) => this.#browser.fetch(url, init),
      sha256: sha256Hex,
      cache: own,
      elsewhere: ({ url }) => this.#anywhere(pathInScope(this.#scope, url) ?? ''),
    });
  }

  /** The answer to a request of a page; null for what is not the app's, which then goes its usual way. */
  answer(request: Request, waitUntil: (work: Promise<unknown>) => void): Promise<Response> | null {
    const path = pathInScope(this.#scope, request.url);
    if (request.method !== 'GET' || path === null || request.headers.has('range')) return null;
    const file = this.#files.get(path);
    const isOther = path.startsWith('assets/') || path.startsWith('luring-');
    if (!file && !isOther) return null;
    return this.#served(request, { path, file, waitUntil });
  }

  async #served(
    request: Request,
    asked: {
      readonly path: string;
      readonly file: AppFile | undefined;
      readonly waitUntil: (work: Promise<unknown>) => void;
    },
  ): Promise<Response> {
    const { path, file, waitUntil } = asked;
    const own = await this.#own();
    const kept = (await own.match(this.#url(path))) ?? (file ? undefined : await this.#anywhere(path));
    if (kept) return kept;
    const fresh = await this.#browser.fetch(request);
    if (file && fresh.ok && path !== PAGE_FILE) waitUntil(this.#keepUsed(own, file, fresh.clone()));
    return fresh;
  }

  /** Keeps what was just used, where it is of this build and there is room. */
  async #keepUsed(own: Cache, file: AppFile, fresh: Response): Promise<void> {
    const bytes = await fresh.clone().arrayBuffer();
    if (!hasHash(await sha256Hex(bytes), file.hash)) return;
    try {
      await own.put(this.#url(file.path), fresh);
    } catch (cause) {
      console.info(`${file.path} is not kept offline: ${String(cause)}`);
    }
  }

  /** Removes the files of builds of which no page is open; none while a page does not say which it is of. */
  async tidy(): Promise<void> {
    const { registration, clients, caches } = this.#browser;
    // A build that waits to take over has no page yet.
    if (registration.waiting !== null || registration.installing !== null) return;
    const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
    const used = new Set<unknown>(await Promise.all(pages.map(buildOf)));
    if (used.has(null)) return;
    const isOver = (name: string) => {
      const build = buildOfCache(this.#scope, name);
      return build !== null && build !== this.#build.id && !used.has(build);
    };
    await Promise.all((await caches.keys()).filter(isOver).map((name) => caches.delete(name)));
  }

  #own(): Promise<Cache> {
    return this.#browser.caches.open(this.#name(this.#build.id));
  }

  /** A file of any build of this scope; what a file's name says of its content holds in all of them. */
  async #anywhere(path: string): Promise<Response | undefined> {
    for (const name of await this.#browser.caches.keys()) {
      if (buildOfCache(this.#scope, name) === null) continue;
      const found = await (await this.#browser.caches.open(name)).match(this.#url(path));
      if (found) return found;
    }
    return undefined;
  }

  #name(build: string): string {
    return appCacheName(this.#scope, build);
  }

  #url(path: string): string {
    return new URL(path, this.#scope).href;
  }
}
