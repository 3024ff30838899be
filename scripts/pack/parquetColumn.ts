import { parquetWriteBuffer } from 'hyparquet-writer';
import type { ValueCell } from '../../src/studio/pack/columnFiles';

type NumberColumn = 'nilai' | 'pembilang' | 'penyebut' | 'galat_baku';

/** One indicator-year as Parquet: kode, nilai, pembilang, penyebut, galat_baku, tanda; an empty cell is null. */
export function parquetColumn(codes: readonly string[], cells: readonly ValueCell[]): Uint8Array {
  const numbers = (name: NumberColumn) => cells.map((cell) => cell[name] ?? null);
  const column = (name: NumberColumn) => ({
    name,
    data: numbers(name),
    type: 'DOUBLE' as const,
    nullable: true,
  });
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        // Neighbouring codes share all but their ends.
        { name: 'kode', data: [...codes], type: 'STRING', nullable: false, encoding: 'DELTA_BYTE_ARRAY' },
        column('nilai'),
        column('pembilang'),
        column('penyebut'),
        column('galat_baku'),
        { name: 'tanda', data: cells.map(({ tanda }) => tanda), type: 'STRING', nullable: false },
      ],
      rowGroupSize: Math.max(1, cells.length),
      statistics: false,
    }),
  );
}
