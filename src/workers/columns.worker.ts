import { expose, transfer } from 'comlink';
import { CheckedCodes } from '../data/pack/checkedCodes';
import { columnBuffers, readParquetColumn, type ExpectedColumn } from '../data/pack/readParquetColumn';

const checked = new CheckedCodes();

/** Worker that reads the columns of large packs. Results are transferred, not copied. */
const worker = {
  async read(bytes: Uint8Array, expected: ExpectedColumn) {
    const read = await readParquetColumn(bytes, expected, checked);
    return read.ok ? transfer(read, columnBuffers(read.value)) : read;
  },
};

export type ColumnsWorker = typeof worker;
expose(worker);
