import type { PackManifest } from '../../data/model/dataset';
import { parseManifest } from '../../data/model/manifest';
import { provinceResource, resourcesOf } from '../../data/pack/provinces';
import { packCacheName, packOfCache } from '../../offline/appFiles';
import { isWanted, keepFiles, sha256Hex } from '../../offline/keepFiles';

const DESCRIPTOR = 'datapackage.json';
/** When a pack was kept, as a header of its descriptor. It is shown, and nothing ends by it: clocks may be wrong. */
const KEPT_ON = 'x-petala-kept-on';
/** So long the network may take before the copy answers, in ms. */
const PATIENCE_MS = 6000;

/** What keeping packs needs of the browser. */
export interface PackCaches {
  readonly caches: CacheStorage;
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  /** Folder of the page, with a slash at its end. */
  readonly scope: string;
  /** False where the device itself knows that it has no network. */
  readonly online: () => boolean;
}

export interface KeptPack {
  readonly id: string;
  readonly version: string;
  /** Date of the data as in its descriptor. */
  readonly created: string;
  readonly bytes: number;
  /** The provinces that are kept; null where the pack is kept whole. */
  readonly provinces: readonly string[] | null;
  /** When it was kept, as an ISO date and time; empty where that is not known. */
  readonly keptOn: string;
}

/** A file is kept under its hash, so that files of two versions of a pack can stand beside each other. */
const keyOf = (url: string, hash: string): string => `${url}?sha256=${hash}`;
const sizeOf = (resources: PackManifest['resources']): number =>
  resources.reduce((sum, { bytes }) => sum + bytes, 0);
/** The pack's folder in the address of one of its files, which may lie in a folder further down. */
const packOf = (url: string): string => new URL(url).pathname.split('/geojson/').at(-1)?.split('/')[0] ?? '';

/**
 * The data packs that this browser keeps. What a kept pack consists of is said by its descriptor, which is put in last:
 * before that the version before is the one that holds.
 */
export class KeptPacks {
  readonly #browser: PackCaches;

  constructor(browser: PackCaches) {
    this.#browser = browser;
  }

  /** The packs that are kept whole. */
  async list(): Promise<readonly KeptPack[]> {
    const names = await this.#browser.caches.keys();
    const ids = names.flatMap((name) => packOfCache(this.#browser.scope, name) ?? []);
    const packs = await Promise.all(ids.map((id) => this.#describe(id)));
    return packs.filter((pack) => pack !== null);
  }

  /**
   * Keeps a pack, or the version that it now has; `kept` is told the bytes of every file that is there.
   * @param provinces the provinces whose boundaries are kept; null for all of the pack
   * @throws where a file does not come or does not fit, or storage is full; an earlier version is kept then
   */
  async keep(
    base: string,
    kept: (bytes: number) => void = () => undefined,
    provinces: readonly string[] | null = null,
  ): Promise<void> {
    const answer = await this.#browser.fetch(base + DESCRIPTOR, { cache: 'no-cache' });
    const bytes = await answer.arrayBuffer();
    const manifest = parseManifest(new Uint8Array(bytes));
    if (!answer.ok || !manifest.ok) throw new Error(`${base}${DESCRIPTOR} cannot be read`);
    const resources = resourcesOf(manifest.value, provinces);
    const cache = await this.#open(packOf(base));
    const wanted = resources.map(({ path, hash, bytes }) => {
      const url = base + path;
      return { url, key: keyOf(url, hash), hash, bytes, immutable: false };
    });
    const { fetch } = this.#browser;
    await keepFiles(wanted, { fetch, sha256: sha256Hex, cache }, (file) => kept(file.bytes));
    const headers = { 'content-type': 'application/json', [KEPT_ON]: new Date().toISOString() };
    await cache.put(base + DESCRIPTOR, new Response(bytes, { headers }));
    const holds = new Set([base + DESCRIPTOR, ...wanted.map(({ key }) => key)]);
    for (const { url } of await cache.keys()) if (!holds.has(url)) await cache.delete(url);
  }

  async remove(id: string): Promise<void> {
    await this.#browser.caches.delete(packCacheName(this.#browser.scope, id));
  }

  /** A pack's size as its descriptor says, before anything is fetched. */
  async size(base: string): Promise<number> {
    const answer = await this.#browser.fetch(base + DESCRIPTOR, { cache: 'no-cache' });
    const manifest = parseManifest(new Uint8Array(await answer.arrayBuffer()));
    if (!answer.ok || !manifest.ok) throw new Error(`${base}${DESCRIPTOR} cannot be read`);
    return sizeOf(manifest.value.resources);
  }

  /** A kept file, if its content is still what its hash says; `damaged` where it is not, and it is then removed. */
  async file(url: string, hash: string): Promise<Uint8Array | 'absent' | 'damaged'> {
    const cache = await this.#ofPack(packOf(url));
    const found = await cache?.match(keyOf(url, hash));
    if (!cache || !found) return 'absent';
    if (await isWanted(found.clone(), { url, hash, immutable: false }, { sha256: sha256Hex })) {
      return new Uint8Array(await found.arrayBuffer());
    }
    await cache.delete(keyOf(url, hash));
    return 'damaged';
  }

  /** The descriptor from the network, or else the kept one; null where there is neither. */
  async descriptor(url: string): Promise<{ readonly answer: Response; readonly kept: boolean } | null> {
    const kept = await (await this.#ofPack(packOf(url)))?.match(url);
    if (kept && !this.#browser.online()) return { answer: kept, kept: true };
    const signal = kept ? { signal: AbortSignal.timeout(PATIENCE_MS) } : {};
    const answer = await this.#browser.fetch(url, signal).catch(() => null);
    // The page of a hotspot's login, or of a server in trouble, is no answer.
    const isAnswer = answer?.ok && !answer.headers.get('content-type')?.startsWith('text/html');
    if (kept && !isAnswer) return { answer: kept, kept: true };
    return answer && { answer, kept: false };
  }

  async #describe(id: string): Promise<KeptPack | null> {
    const cache = await this.#ofPack(id);
    const key = (await cache?.keys())?.find(({ url }) => url.endsWith(`/${DESCRIPTOR}`));
    const found = key && (await cache?.match(key));
    if (!cache || !found) return null;
    const manifest = parseManifest(new Uint8Array(await found.arrayBuffer()));
    if (!manifest.ok) return null;
    const { version, created, resources, provinces: all = [] } = manifest.value;
    const base = key.url.slice(0, -DESCRIPTOR.length);
    const there = new Set((await cache.keys()).map(({ url }) => url));
    const has = ({ path, hash }: { readonly path: string; readonly hash: string }) =>
      there.has(keyOf(base + path, hash));
    const isKept = ({ code }: { readonly code: string }) =>
      resources.some((one) => one.name === provinceResource(code) && has(one));
    // Of a pack without provinces a file that was damaged and thrown away is fetched again when it is wanted.
    const isPart = all.length > 0 && !resources.every(has);
    return {
      id,
      version,
      created,
      bytes: sizeOf(isPart ? resources.filter(has) : resources),
      provinces: isPart ? all.filter(isKept).map(({ code }) => code) : null,
      keptOn: found.headers.get(KEPT_ON) ?? '',
    };
  }

  #open(id: string): Promise<Cache> {
    return this.#browser.caches.open(packCacheName(this.#browser.scope, id));
  }

  /** The cache of a pack, which is not made by looking for it. */
  async #ofPack(id: string): Promise<Cache | null> {
    const has = await this.#browser.caches.has(packCacheName(this.#browser.scope, id));
    return has ? this.#open(id) : null;
  }
}

export function browserPacks(): KeptPacks {
  return new KeptPacks({
    // Missing on a plain http host: what is asked of it then fails, and is caught.
    caches: globalThis.caches,
    fetch: (url, init) => fetch(url, init),
    scope: new URL('./', document.baseURI).href,
    online: () => navigator.onLine,
  });
}
