import { silenceWatch } from './silenceWatch';

/** A worker that says nothing for so long was ended by the browser, which tells nobody. */
const PATIENCE_MS = 120_000;

/**
 * What a worker answers; rejects where it ends, or says nothing for two minutes.
 * @param gone rejects where the worker ends
 * @param name what the error names
 */
export function workerAnswer<T>(answer: Promise<T>, gone: Promise<never>, name: string): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const watch = silenceWatch(PATIENCE_MS, () => reject(new Error(`${name} says nothing`)));
    Promise.race([answer, gone]).finally(watch.stop).then(resolve, reject);
  });
}
