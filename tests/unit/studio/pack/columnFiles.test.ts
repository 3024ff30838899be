import { describe, expect, it } from 'vitest';
import { aboutResource } from '../../../../scripts/demo/about';
import { readTable } from '../../../../src/data/pack/tableReader';
import { totalFiles } from '../../../../src/studio/pack/columnFiles';

describe('files of a column', () => {
  it('are totals by indicator and year, as the values of a large pack', () => {
    const row = (kode: string, tahun: number, nilai: number) => {
      return { kode, indikator: 'rtlh', tahun, desa: 9, nilai, tanda: 'ada' };
    };
    const rows = [row('99.01.01', 2023, 40), row('99.01.01', 2024, 31), row('99.01', 2024, 310)];
    const files = totalFiles(rows, aboutResource('total'));
    expect(files.map(({ name, path }) => [name, path])).toEqual([
      ['total-rtlh-2023', 'total/rtlh-2023.csv'],
      ['total-rtlh-2024', 'total/rtlh-2024.csv'],
    ]);
    const read = readTable('total', 'total/rtlh-2024.csv', files[1]!.bytes);
    if (!read.ok) throw new Error(read.fault.code);
    expect([...read.value.number('nilai')]).toEqual([31, 310]);
  });
});
