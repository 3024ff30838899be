import { PAGE_FILE, pageCacheName, pathInScope } from './appFiles';
import type { WorkerScope } from './workerScope';

/** So many visited pages are kept; the one that has lain longest goes first. */
const MOST_PAGES = 60;
/** What pages of places share. */
const SHARED = /^halaman\.css$/;
const VILLAGE_PAGE = /(?:^|\/)desa\/(\d\d\.\d\d\.\d\d\.\d{4})\/(?:index\.html)?$/;

type Browser = Pick<WorkerScope, 'registration' | 'caches' | 'fetch'>;

/**
 * The pages of places, which stand beside the app (`petala site build`). They change with the data and not with the app, so the
 * network is asked first; without it a page that was read opens again, and another village opens in the app.
 */
export class VisitedPages {
  readonly #browser: Browser;
  readonly #scope: string;

  constructor(browser: Browser) {
    this.#browser = browser;
    this.#scope = browser.registration.scope;
  }

  /** The answer to a visit; null for what is no page beside the app. */
  answer(
    request: Pick<Request, 'url' | 'method' | 'mode'>,
    waitUntil: (work: Promise<unknown>) => void,
  ): Promise<Response> | null {
    const path = pathInScope(this.#scope, request.url);
    if (request.method !== 'GET' || path === null || path === PAGE_FILE) return null;
    const isPage = request.mode === 'navigate' && /(\/|\.html)$/.test(path);
    return isPage || SHARED.test(path) ? this.#served(request as Request, { path, waitUntil }) : null;
  }

  async #served(
    request: Request,
    { path, waitUntil }: { path: string; waitUntil: (work: Promise<unknown>) => void },
  ): Promise<Response> {
    const key = new URL(path, this.#scope).href;
    try {
      const fresh = await this.#browser.fetch(request);
      if (fresh.ok) waitUntil(this.#keep(key, fresh.clone()));
      return fresh;
    } catch (cause) {
      const kept = await (await this.#pages()).match(key);
      const code = VILLAGE_PAGE.exec(path)?.[1];
      if (kept) return kept;
      if (code !== undefined) return Response.redirect(`${this.#scope}#/desa/${code}`);
      throw cause;
    }
  }

  async #keep(key: string, page: Response): Promise<void> {
    const pages = await this.#pages();
    try {
      await pages.put(key, page);
    } catch (cause) {
      console.info(`${key} is not kept offline: ${String(cause)}`);
    }
    const over = (await pages.keys()).filter(({ url }) => !SHARED.test(pathInScope(this.#scope, url) ?? ''));
    for (const { url } of over.slice(0, Math.max(0, over.length - MOST_PAGES))) await pages.delete(url);
  }

  #pages(): Promise<Cache> {
    return this.#browser.caches.open(pageCacheName(this.#scope));
  }
}
