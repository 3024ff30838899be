import type { ColumnReader } from '../../data/pack/readPack';
import { fail } from '../../data/model/fault';
import type { ColumnsWorker } from '../../workers/columns.worker';

let started: Promise<Started> | null = null;

/**
 * Reads a column in a worker, which is started for the first column and reused. Packs with one file per
 * column are so large that reading on the main thread would block the page.
 */
export const readInWorker: ColumnReader = async (bytes, expected) => {
  started ??= start();
  const { read, gone } = await started;
  try {
    return await Promise.race([read(bytes, expected), gone]);
  } catch (cause) {
    // The next column starts another worker.
    started = null;
    const got = cause instanceof Error ? cause.message : '';
    return fail('fileUnreadable', { file: expected.file, got, expected: 'Parquet', retry: true });
  }
};

interface Started {
  readonly read: ColumnReader;
  /** Rejects when the worker ends with an error; pending requests are not answered then. */
  readonly gone: Promise<never>;
}

async function start(): Promise<Started> {
  const { transfer, wrap } = await import('comlink');
  const worker = new Worker(new URL('../../workers/columns.worker.ts', import.meta.url), { type: 'module' });
  const remote = wrap<ColumnsWorker>(worker);
  const gone = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  // Prevents an unhandled rejection where no request is pending.
  gone.catch(() => undefined);
  return { read: (bytes, expected) => remote.read(transfer(bytes, [bytes.buffer]), expected), gone };
}
