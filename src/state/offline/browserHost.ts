import { BUILD_META, MESSAGES, WORKER_FILE } from '../../offline/appFiles';
import { answerBuild, buildOf } from '../../offline/buildOf';
import { appKept, keepApp, keepUsed } from './appKeeping';
import { browserPacks } from './keptPacks';
import type { OfflineHost, OfflineNews } from './offlineHost';

interface NetworkInformation {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** Time in which a new build takes over where nothing holds the old one. */
const TAKEN_WITHIN_MS = 6_000;
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

/** Nobody asked for it, and the page works as before: a line for whoever looks into it. */
const notKept = (cause: unknown): void => console.info(`Not kept offline: ${String(cause)}`);

/** The worker once it is in force; null where it could not be installed. */
function activated(worker: ServiceWorker | null): Promise<ServiceWorker | null> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker === null || worker.state === 'redundant') resolve(null);
      else if (worker.state === 'activated') resolve(worker);
    };
    worker?.addEventListener('statechange', look);
    look();
  });
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
      this.#follow(registration.waiting);
      this.#follow(registration.installing);
      registration.addEventListener('updatefound', () => this.#follow(registration.installing));
      const active = registration.active ?? (await activated(registration.installing));
      // A worker that does not know the question is of an old release, or the one that switches all of this off.
      const served = active && (await buildOf(active));
      active?.postMessage(MESSAGES.tidy);
      await this.#tell();
      if (served === this.#build) await keepUsed(registration.scope, served).catch(notKept);
      return served !== null;
    } catch (cause) {
      notKept(cause);
      return false;
    }
  }

  takeOver(): void {
    this.#asked = true;
    this.#registration?.waiting?.postMessage(MESSAGES.takeOver);
    // Chromium lets a new worker take over once the old one has nothing to do, which a second map can keep from happening.
    setTimeout(() => this.#registration?.waiting && this.#news?.update('held'), TAKEN_WITHIN_MS);
  }

  #follow(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => void this.#tell());
  }

  async #tell(): Promise<void> {
    const { waiting, active } = this.#registration ?? {};
    const served = active ? await buildOf(active) : null;
    const offered = waiting ? await buildOf(waiting) : null;
    if (served !== null) this.#news?.kept();
    if (active && offered !== null) this.#news?.update('waiting');
    else this.#news?.update(served === null || served === this.#build ? 'none' : 'taken');
  }

  #askForNew(): void {
    const now = performance.now();
    if (document.visibilityState !== 'visible' || now - this.#askedForNew_ms < ASK_AGAIN_MS) return;
    this.#askedForNew_ms = now;
    // Without a network there is nothing new; the next visit asks again.
    this.#registration?.update().catch(() => undefined);
  }
}
