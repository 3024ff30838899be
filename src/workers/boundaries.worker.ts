import { expose, transfer } from 'comlink';
import { geometryBuffers, readBoundaries } from '../data/pack/readGeometry';

/** Worker that reads boundaries. Results are transferred, not copied. */
const worker = {
  async read(...args: Parameters<typeof readBoundaries>) {
    const read = await readBoundaries(...args);
    return read.ok ? transfer(read, geometryBuffers(read.value)) : read;
  },
};

export type BoundariesWorker = typeof worker;
expose(worker);
