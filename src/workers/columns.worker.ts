import { expose, transfer } from 'comlink';
import { columnBuffers, readParquetColumn } from '../data/pack/readParquetColumn';

/** Reads the columns of large packs off the page's thread; what it returns is transferred, not copied. */
const worker = {
  async read(...args: Parameters<typeof readParquetColumn>) {
    const read = await readParquetColumn(...args);
    return read.ok ? transfer(read, columnBuffers(read.value)) : read;
  },
};

export type ColumnsWorker = typeof worker;
expose(worker);
