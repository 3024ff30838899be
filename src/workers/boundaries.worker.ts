import { expose, transfer } from 'comlink';
import { geometryBuffers, readBoundaries } from '../data/pack/readGeometry';

/** Reads boundaries off the page's thread; what it returns is transferred, not copied. */
const worker = {
  async read(...args: Parameters<typeof readBoundaries>) {
    const read = await readBoundaries(...args);
    return read.ok ? transfer(read, geometryBuffers(read.value)) : read;
  },
};

export type BoundariesWorker = typeof worker;
expose(worker);
