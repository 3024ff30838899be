import {
  appCacheName,
  BUILD_META,
  buildFile,
  MESSAGES,
  WORKER_FILE,
  type AppBuild,
} from '../../offline/appFiles';
import { answerBuild, buildOf } from '../../offline/buildOf';
import { keepFiles, sha256Hex } from '../../offline/keepFiles';
import { ALL_WANTED, wantedFile } from '../../offline/keptApp';
import { browserPacks } from './keptPacks';
import type { AppKept, OfflineHost, OfflineNews } from './offlineHost';

interface NetworkInformation {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** A page that stays open for days asks now and then whether there is a new build. */
const ASK_AGAIN_MS = 3_600_000;

/** The browser's own service worker and caches, which are missing on a plain http host and in some private windows. */
export function browserHost(): OfflineHost {
  const build = document.querySelector<HTMLMetaElement>(`meta[name="${BUILD_META}"]`)?.content ?? '';
  const scope = new URL('./', document.baseURI).href;
  const pageWorker = new PageWorker(build);
  const { connection } = navigator as { readonly connection?: NetworkInformation };
  return {
    packs: browserPacks(),
    savesData: () => connection?.saveData === true || /2g$/.test(connection?.effectiveType ?? ''),
    isRegistered: () => isRegistered(scope),
    watch: (news) => pageWorker.watch(news),
    register: () => pageWorker.register(),
    takeOver: () => pageWorker.takeOver(),
    reload: () => location.reload(),
    app: async () => ('caches' in globalThis ? appKept(scope, build) : null),
    keepApp: (kept) => keepApp({ scope, build, kept }),
    persist: async () => void (await navigator.storage?.persist?.().catch(() => false)),
  };
}

async function isRegistered(scope: string): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  const found = await navigator.serviceWorker.getRegistration(scope).catch(() => undefined);
  return found !== undefined;
}

/** The service worker as one page sees it. */
class PageWorker {
  readonly #build: string;
  #news: OfflineNews | null = null;
  #registration: ServiceWorkerRegistration | null = null;
  /** This page has asked the build that waits to take over. */
  #asked = false;
  #askedForNew_ms = performance.now();

  constructor(build: string) {
    this.#build = build;
  }

  watch(news: OfflineNews): void {
    this.#news = news;
    news.connection(navigator.onLine);
    addEventListener('online', () => news.connection(true));
    addEventListener('offline', () => news.connection(false));
    if (!('serviceWorker' in navigator)) return;
    const { serviceWorker } = navigator;
    serviceWorker.addEventListener('message', (event) => answerBuild(this.#build, event));
    serviceWorker.addEventListener('controllerchange', () => {
      if (this.#asked) location.reload();
      else void this.#tell();
    });
    document.addEventListener('visibilitychange', () => this.#askForNew());
  }

  async register(): Promise<boolean> {
    if (!('serviceWorker' in navigator && 'caches' in globalThis) || this.#build === '') return false;
    try {
      // Where service workers are forbidden, some browsers refuse and some give nothing.
      const registration = (await navigator.serviceWorker.register(WORKER_FILE, {
        updateViaCache: 'none',
      })) as ServiceWorkerRegistration | undefined;
      if (!registration) return false;
      this.#registration = registration;
      const follow = (worker: ServiceWorker | null) =>
        worker?.addEventListener('statechange', () => void this.#tell());
      follow(registration.installing);
      registration.addEventListener('updatefound', () => follow(registration.installing));
      registration.active?.postMessage(MESSAGES.tidy);
      await this.#tell();
      return true;
    } catch (cause) {
      console.info(`Petala is not kept offline: ${String(cause)}`);
      return false;
    }
  }

  takeOver(): void {
    this.#asked = true;
    this.#registration?.waiting?.postMessage(MESSAGES.takeOver);
  }

  async #tell(): Promise<void> {
    const { waiting, active } = this.#registration ?? {};
    if (active) this.#news?.kept();
    if (waiting && active) return this.#news?.update('waiting');
    const served = active?.state === 'activated' ? await buildOf(active) : null;
    this.#news?.update(served === null || served === this.#build ? 'none' : 'taken');
  }

  #askForNew(): void {
    const now = performance.now();
    if (document.visibilityState !== 'visible' || now - this.#askedForNew_ms < ASK_AGAIN_MS) return;
    this.#askedForNew_ms = now;
    // Without a network there is nothing new; the next visit asks again.
    this.#registration?.update().catch(() => undefined);
  }
}

async function readBuild(scope: string, build: string): Promise<AppBuild | null> {
  try {
    const answer = await fetch(new URL(buildFile(build), scope));
    return answer.ok ? ((await answer.json()) as AppBuild) : null;
  } catch {
    // Without a network and without a copy nothing can be said of the build.
    return null;
  }
}

async function appKept(scope: string, build: string): Promise<AppKept | null> {
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

async function keepApp({
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
  await keepFiles(wanted, { fetch: (url, init) => fetch(url, init), sha256: sha256Hex, cache }, ({ bytes }) =>
    kept(bytes),
  );
  // The mark is the last, so that it stands only where everything does.
  await cache.put(new URL(ALL_WANTED, scope).href, new Response('1'));
}
