import type { readBoundaries } from '../../data/pack/readGeometry';
import type { BoundariesWorker } from '../../workers/boundaries.worker';

/** Up to this many villages, reading takes less time than starting a worker. */
const LOCAL_LIMIT = 2000;

/**
 * The boundary reader for a pack of n villages: on this thread, or in a worker so that the page stays
 * responsive.
 */
export function boundaryReader(n: number): typeof readBoundaries {
  return n <= LOCAL_LIMIT ? readHere : readInWorker;
}

const readHere: typeof readBoundaries = async (file, code) =>
  (await import('../../data/pack/readGeometry')).readBoundaries(file, code);

const readInWorker: typeof readBoundaries = async (file, code) => {
  const { transfer, wrap } = await import('comlink');
  const worker = new Worker(new URL('../../workers/boundaries.worker.ts', import.meta.url), {
    type: 'module',
  });
  try {
    return await wrap<BoundariesWorker>(worker).read(transfer(file, [file.bytes.buffer]), code);
  } finally {
    worker.terminate();
  }
};
