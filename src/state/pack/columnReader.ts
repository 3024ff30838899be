import type { ColumnReader } from '../../data/pack/readPack';
import { fail } from '../../data/model/fault';
import type { ColumnsWorker } from '../../workers/columns.worker';

let started: Promise<Started> | null = null;

/**
 * Reads a column in a worker, started for the first and kept for the next: packs that bring them one by one are so
 * large that reading here would hold the page.
 */
export const readInWorker: ColumnReader = async (bytes, expected) => {
  started ??= start();
  const { read, gone } = await started;
  try {
    return await Promise.race([read(bytes, expected), gone]);
  } catch (cause) {
    // The next column gets another worker.
    started = null;
    const got = cause instanceof Error ? cause.message : '';
    return fail('fileUnreadable', { file: expected.file, got, expected: 'Parquet', retry: true });
  }
};

interface Started {
  readonly read: ColumnReader;
  /** Rejects when the worker ends in an error: what was asked is then never answered. */
  readonly gone: Promise<never>;
}

async function start(): Promise<Started> {
  const { transfer, wrap } = await import('comlink');
  const worker = new Worker(new URL('../../workers/columns.worker.ts', import.meta.url), { type: 'module' });
  const remote = wrap<ColumnsWorker>(worker);
  const gone = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  // Nobody need be waiting when it ends.
  gone.catch(() => undefined);
  return { read: (bytes, expected) => remote.read(transfer(bytes, [bytes.buffer]), expected), gone };
}
