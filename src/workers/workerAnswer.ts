/** A worker that says nothing for so long was ended by the browser, which tells nobody. */
const PATIENCE_MS = 120_000;

/**
 * What a worker answers; rejects where it ends, or says nothing for two minutes.
 * @param gone rejects where the worker ends
 * @param name what the error names
 */
export function workerAnswer<T>(answer: Promise<T>, gone: Promise<never>, name: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} says nothing`)), PATIENCE_MS);
  });
  return Promise.race([answer, gone, late]).finally(() => clearTimeout(timer));
}
