import type { ColumnReader } from '../../data/pack/readPack';
import { fail } from '../../data/model/fault';
import type { ColumnsWorker } from '../../workers/columns.worker';
import type { StartWorker } from '../../workers/startWorkers';
import { workerEnd } from '../../workers/workerEnd';

/**
 * Reads columns in a worker, which is started for the first column and reused. Packs with one file per
 * column are so large that reading on the main thread would block the page.
 */
export function columnReader(startWorker: StartWorker): ColumnReader {
  let started: Promise<Started> | null = null;
  return async (bytes, expected) => {
    const asked = (started ??= start(startWorker));
    try {
      const { read, gone } = await asked;
      return await Promise.race([read(bytes, expected), gone]);
    } catch (cause) {
      // The next column starts another worker.
      if (started === asked) started = null;
      const got = cause instanceof Error ? cause.message : '';
      return fail('fileUnreadable', { file: expected.file, got, expected: 'Parquet', retry: true });
    }
  };
}

interface Started {
  readonly read: ColumnReader;
  /** Rejects when the worker ends with an error; pending requests are not answered then. */
  readonly gone: Promise<never>;
}

async function start(startWorker: StartWorker): Promise<Started> {
  const [{ transfer, wrap }, worker] = await Promise.all([import('comlink'), startWorker('columns')]);
  const remote = wrap<ColumnsWorker>(worker);
  const gone = workerEnd(worker, 'columns.worker');
  return { read: (bytes, expected) => remote.read(transfer(bytes, [bytes.buffer]), expected), gone };
}
