/** The browser's Cache Storage in memory, as far as the app uses it. */
export class MemoryCaches {
  readonly stores = new Map<string, MemoryCache>();
  /** Set to make every further `put` fail as a full device does. */
  full = false;

  open(name: string): Promise<Cache> {
    const store = this.stores.get(name) ?? new MemoryCache(this);
    this.stores.set(name, store);
    return Promise.resolve(store as unknown as Cache);
  }
  has(name: string): Promise<boolean> {
    return Promise.resolve(this.stores.has(name));
  }
  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.stores.delete(name));
  }
  keys(): Promise<string[]> {
    return Promise.resolve([...this.stores.keys()]);
  }
  asBrowser(): CacheStorage {
    return this as unknown as CacheStorage;
  }
}

export class MemoryCache {
  readonly entries = new Map<string, Response>();
  readonly #all: MemoryCaches;

  constructor(all: MemoryCaches) {
    this.#all = all;
  }
  match(key: string | { readonly url: string }): Promise<Response | undefined> {
    return Promise.resolve(this.entries.get(typeof key === 'string' ? key : key.url)?.clone());
  }
  put(url: string, answer: Response): Promise<void> {
    if (this.#all.full) return Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    this.entries.set(url, answer);
    return Promise.resolve();
  }
  delete(url: string): Promise<boolean> {
    return Promise.resolve(this.entries.delete(url));
  }
  keys(): Promise<{ readonly url: string }[]> {
    return Promise.resolve([...this.entries.keys()].map((url) => ({ url })));
  }
}

/** A host in memory: text files by address; all else is a 404, and a closed host gives no answer. */
export class MemoryHost {
  readonly files = new Map<string, string>();
  readonly asked: string[] = [];
  open = true;

  readonly fetch = (request: Request | string): Promise<Response> => {
    const url = typeof request === 'string' ? request : request.url;
    this.asked.push(url);
    if (!this.open) return Promise.reject(new TypeError('no network'));
    const text = this.files.get(url);
    return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 }));
  };
}
