import type { ColumnReader } from '../../data/pack/readPack';
import { fail } from '../../data/model/fault';
import type { ColumnsWorker } from '../../workers/columns.worker';
import type { StartWorker } from '../../workers/startWorkers';
import { workerEnd } from '../../workers/workerEnd';

/** A worker of which nothing was asked for so long is ended: it holds some 40 MB after a column of a nation. */
const REST_MS = 1000;

/**
 * Reads columns in a worker, which is started for the first column and reused for those that follow soon. Packs with one file per
 * column are so large that reading on the main thread would block the page.
 */
export function columnReader(startWorker: StartWorker): ColumnReader {
  let started: Promise<Started> | null = null;
  let open = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    void started?.then(({ worker }) => worker.terminate());
    started = null;
  };
  return async (bytes, expected) => {
    const asked = (started ??= start(startWorker));
    open++;
    clearTimeout(resting);
    try {
      const { read, gone } = await asked;
      return await Promise.race([read(bytes, expected), gone]);
    } catch (cause) {
      // The next column starts another worker.
      if (started === asked) started = null;
      const got = cause instanceof Error ? cause.message : '';
      return fail('fileUnreadable', { file: expected.file, got, expected: 'Parquet', retry: true });
    } finally {
      if (--open === 0) resting = setTimeout(rest, REST_MS);
    }
  };
}

interface Started {
  readonly worker: Worker;
  readonly read: ColumnReader;
  /** Rejects when the worker ends with an error; pending requests are not answered then. */
  readonly gone: Promise<never>;
}

async function start(startWorker: StartWorker): Promise<Started> {
  const [{ transfer, wrap }, worker] = await Promise.all([import('comlink'), startWorker('columns')]);
  const remote = wrap<ColumnsWorker>(worker);
  const gone = workerEnd(worker, 'columns.worker');
  return {
    worker,
    read: (bytes, expected) => remote.read(transfer(bytes, [bytes.buffer]), expected),
    gone,
  };
}
