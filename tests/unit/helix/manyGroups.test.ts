import { describe, expect, it } from 'vitest';
import { groupColumn } from '../../../src/data/model/groupColumn';
import { buildCube } from '../../../src/helix/buildCube';
import { cellAt, cut } from '../../../src/helix/cut';
import { countOf, figuresOf, MOST_ADDED } from '../../../src/helix/sums';
import { activity, portions, shared } from './helixWorld';

/** More villages than are added up at once; every village has a water activity, every third shares one with the next. */
const VILLAGES = MOST_ADDED + 6;
const codes = Array.from({ length: VILLAGES }, (_, row) => String(100_000 + row));
const same = groupColumn(codes.map(() => 'x'));
const cube = buildCube({
  activities: codes.flatMap((_, row) => [
    activity(`a${row}`, { sector: 'air', places: portions(row), money: { pagu: row } }),
    ...(row % 3 === 0 && row + 1 < VILLAGES
      ? [activity(`r${row}`, { places: shared([row, 0.75], [row + 1, 0.25]), money: { pagu: 400 } })]
      : []),
  ]),
  places: { codes, names: codes, kecamatan: same, typology: same },
  actors: [],
});

describe('a cut of more groups than are added up at once', () => {
  for (const [rows, columns] of [
    ['village', 'sector'],
    ['sector', 'village'],
  ] as const) {
    it(`has the figures of each when they are read: ${rows} × ${columns}`, () => {
      const matrix = cut(cube, { rows, columns });
      const [sums, axis] =
        rows === 'village' ? [matrix.rowSums, matrix.columns] : [matrix.columnSums, matrix.rows];
      const houses = axis.keys.indexOf('rumah');
      const cell = (village: number) =>
        rows === 'village' ? cellAt(matrix, village, houses) : cellAt(matrix, houses, village);
      expect(figuresOf(sums, 33)).toMatchObject({ count: 2, amount: { pagu: 333 } });
      expect(figuresOf(sums, 34)).toMatchObject({ count: 2, amount: { pagu: 134 } });
      expect(figuresOf(sums, 35)).toMatchObject({ count: 1, amount: { pagu: 35 } });
      expect([cell(33)?.amount.pagu, cell(34)?.amount.pagu, cell(35)]).toEqual([300, 100, null]);
      expect(countOf(sums, VILLAGES)).toBe(0);
      const all = codes.reduce((sum, _, village) => sum + figuresOf(sums, village).amount.pagu!, 0);
      expect(all).toBe(matrix.total.amount.pagu);
      const counted = rows === 'village' ? matrix.facts.sumOfRowCounts : matrix.facts.sumOfColumnCounts;
      expect(counted).toBe(codes.reduce((sum, _, village) => sum + countOf(sums, village), 0));
    });
  }
});
