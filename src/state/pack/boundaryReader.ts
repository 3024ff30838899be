import { fail } from '../../data/model/fault';
import type { readBoundaries } from '../../data/pack/readGeometry';
import type { BoundariesWorker } from '../../workers/boundaries.worker';
import type { StartWorker } from '../../workers/startWorkers';

/** Up to this many villages, reading takes less time than starting a worker. */
const LOCAL_LIMIT = 2000;

/**
 * The boundary reader for a pack of n villages: on this thread, or in a worker so that the page stays
 * responsive.
 */
export function boundaryReader(n: number, startWorker: StartWorker): typeof readBoundaries {
  return n <= LOCAL_LIMIT ? readHere : readInWorker(startWorker);
}

const readHere: typeof readBoundaries = async (file, code) =>
  (await import('../../data/pack/readGeometry')).readBoundaries(file, code);

const readInWorker =
  (startWorker: StartWorker): typeof readBoundaries =>
  async (file, code) => {
    let worker: Worker | null = null;
    try {
      const [{ transfer, wrap }, { workerEnd }, started] = await Promise.all([
        import('comlink'),
        import('../../workers/workerEnd'),
        startWorker('boundaries'),
      ]);
      worker = started;
      const read = wrap<BoundariesWorker>(worker).read(transfer(file, [file.bytes.buffer]), code);
      return await Promise.race([read, workerEnd(worker, 'boundaries.worker')]);
    } catch (cause) {
      const got = cause instanceof Error ? cause.message : '';
      return fail('fileUnreadable', { file: file.path, got, expected: 'TopoJSON', retry: true });
    } finally {
      worker?.terminate();
    }
  };
