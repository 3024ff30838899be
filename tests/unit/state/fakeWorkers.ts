import { expose } from 'comlink';
import type { StartWorker, WorkerName } from '../../../src/workers/startWorkers';

/** A browser that starts no workers. */
export const noWorkers: StartWorker = (name) => Promise.reject(new Error(`no worker ${name}`));

/** A worker on this thread: it answers through a channel, as a real one does, and ends when the test says so. */
export class FakeWorker {
  readonly #page: MessagePort;
  readonly #own: MessagePort;
  ended = false;
  onerror: ((event: { readonly message: string }) => void) | null = null;
  onmessageerror: (() => void) | null = null;

  /** @param api what the worker exposes */
  constructor(api: object) {
    const channel = new MessageChannel();
    [this.#page, this.#own] = [channel.port1, channel.port2];
    expose(api, this.#own);
    this.#page.start();
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    if (!this.ended) this.#page.postMessage(message, transfer);
  }
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void {
    this.#page.addEventListener(type, listener);
  }
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void {
    this.#page.removeEventListener(type, listener);
  }
  terminate(): void {
    this.ended = true;
    this.#page.close();
    this.#own.close();
  }

  /** Ends in an error, which a browser tells the page. */
  break(message: string): void {
    this.terminate();
    this.onerror?.({ message });
  }
}

/** Starts fake workers of one kind and keeps them, so that a test can end them. */
export function fakeWorkers(only: WorkerName, api: () => object) {
  const started: FakeWorker[] = [];
  const start: StartWorker = async (name) => {
    if (name !== only) throw new Error(`${name} was started, ${only} was expected`);
    const worker = new FakeWorker(api());
    started.push(worker);
    // What the app uses of a worker is what the fake one has.
    return worker as unknown as Worker;
  };
  return { start, started };
}
