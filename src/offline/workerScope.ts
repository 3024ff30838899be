/**
 * What a service worker sees of the browser. The compiler's own library of it cannot stand beside that of pages, with
 * which the rest of the project is compiled.
 */
export interface WorkerScope {
  readonly registration: {
    readonly scope: string;
    readonly waiting: unknown;
    readonly installing: unknown;
  };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(wanted: { type: 'window'; includeUncontrolled: true }): Promise<readonly OpenPage[]>;
  };
  readonly caches: CacheStorage;
  skipWaiting(): Promise<void>;
  fetch(request: Request | string, init?: RequestInit): Promise<Response>;
  addEventListener(type: 'install' | 'activate', act: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', act: (event: RequestEvent) => void): void;
  addEventListener(
    type: 'message',
    act: (event: LastingEvent & Pick<MessageEvent, 'data' | 'ports'>) => void,
  ): void;
}

export interface OpenPage {
  postMessage(message: string, ports: MessagePort[]): void;
}

export interface LastingEvent {
  waitUntil(work: Promise<unknown>): void;
}

export interface RequestEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
