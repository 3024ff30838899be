import { expect, it } from 'vitest';
import type { ImportedShape } from '../../../../src/data/import/imported';
import { interventionTable, takenInterventions } from '../../../../src/studio/places/interventionRows';
import { partOf } from '../mapping/partOf';

const ROWS = {
  id: ['a', 'b', 'c'],
  judul: ['Jalan', 'Pipa', 'Sumur'],
  sektor: ['RTLH', 'RTLH', null],
  tahun_mulai: [2025, 'dua', 2024],
  status: ['berjalan', 'berjalan', 'rencana'],
  asal: ['peraga', 'peraga', 'peraga'],
  sumber: ['uji', 'uji', 'uji'],
};
const point = (lon: number, lat: number): ImportedShape => ({
  kind: 'point',
  parts: [[Float64Array.of(lon, lat)]],
});

it('leaves out the rows whose cells do not fit, and says which and why', () => {
  const { part, left } = takenInterventions(partOf({ ...ROWS, presisi_lokasi: ['desa', 'desa', 'desa'] }));
  expect(left).toEqual([
    { row: 3, column: 'tahun_mulai', reason: 'number', cell: 'dua' },
    { row: 4, column: 'sektor', reason: 'empty', cell: '' },
  ]);
  expect(part.rows).toBe(1);
  expect([...part.rowNumbers]).toEqual([2]);
  expect(part.columns.find(({ name }) => name === 'judul')!.cells).toEqual(['Jalan']);
});

it('takes the positions of a layer of points, one a feature, and says that they are points', () => {
  const shapes = [point(109.5, -6.9), null, point(109.6, -7)];
  const { columns } = interventionTable(partOf(ROWS, { shapes }));
  const cellsOf = (name: string) => columns.find((column) => column.name === name)?.cells;
  expect(cellsOf('lon')).toEqual([109.5, null, 109.6]);
  expect(cellsOf('lat')).toEqual([-6.9, null, -7]);
  expect(cellsOf('presisi_lokasi')).toEqual(['titik', 'titik', 'titik']);
  const { part } = takenInterventions(partOf(ROWS, { shapes }));
  expect(part.shapes).toEqual([shapes[0]]);
});
