import { expect, it } from 'vitest';
import { measuresOf } from '../../../../../src/ui/data/studio/measuresOf';

it('what a person chose of columns becomes a number of each village', () => {
  const columns = [
    { column: 'desil', kind: 'number', categories: ['1', '2'] },
    { column: 'luas', kind: 'number', categories: [] },
    { column: 'air', kind: 'text', categories: ['sumur'] },
  ];
  const uses = new Map([
    ['desil', 'each' as const],
    ['luas', 'mean' as const],
    ['air', 'none' as const],
  ]);
  expect(measuresOf(columns, uses, 'jumlah baris')).toEqual([
    { kind: 'count', name: 'jumlah baris' },
    { kind: 'count', name: 'desil: 1', where: { column: 'desil', is: ['1'] } },
    { kind: 'count', name: 'desil: 2', where: { column: 'desil', is: ['2'] } },
    { kind: 'mean', name: 'luas', column: 'luas' },
  ]);
});
