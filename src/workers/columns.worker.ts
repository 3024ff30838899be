import { expose, transfer } from 'comlink';
import { columnBuffers, readParquetColumn } from '../data/pack/readParquetColumn';

/** Worker that reads the columns of large packs. Results are transferred, not copied. */
const worker = {
  async read(...args: Parameters<typeof readParquetColumn>) {
    const read = await readParquetColumn(...args);
    return read.ok ? transfer(read, columnBuffers(read.value)) : read;
  },
};

export type ColumnsWorker = typeof worker;
expose(worker);
