import { describe, expect, it } from 'vitest';
import { classify } from '../../../../src/aggregate/classes/classify';
import { examinedValues } from '../../../../src/aggregate/hotspots/examinedValues';
import { groupFigure } from '../../../../src/aggregate/rollup/groupFigure';
import { histogram } from '../../../../src/aggregate/classes/histogram';
import { findHotSpots } from '../../../../src/aggregate/hotspots/hotSpots';
import { rowsMembership } from '../../../../src/aggregate/rollup/membership';
import { rollup } from '../../../../src/aggregate/rollup/rollup';
import { STATUS } from '../../../../src/aggregate/rollup/rollupRequest';
import type { IndicatorYear } from '../../../../src/data/model/dataset';
import { formats } from '../../../../src/messages/format';
import { translator } from '../../../../src/messages/translator';
import { groupText } from '../../../../src/reading/groupText';
import { column, indicator, type Cell } from '../../aggregate/sample';
import { neighbours, queenGrid } from '../../aggregate/spatialExamples';

const COUNT = indicator({ id: 'x', kind: 'count', decimals: 0 });
const RATE = indicator({ id: 'x', kind: 'ratio', multiplier: 100, decimals: 1, formula: { kind: 'ratio' } });
const INDEX = indicator({ id: 'x', decimals: 2 });
const LONE: IndicatorYear = column([7, 'missing', 'missing', 'missing']);
const fill = (cell: Cell, n = 9): IndicatorYear => column(new Array<Cell>(n).fill(cell));

/** What a table's foot or a comparison says of all villages. */
function said(of: typeof COUNT, cells: IndicatorYear): readonly string[] {
  const figure = groupFigure(of, cells, cells.value.keys());
  return Object.values(
    groupText(figure, { indicator: of, f: formats('id'), language: 'id' }, translator('id')),
  );
}
const classed = (cells: IndicatorYear, k = 5) =>
  classify({
    question: { packId: 'a', indicatorId: 'x', year: 2024, classification: { method: 'quantile', k } },
    indicator: INDEX,
    column: cells,
  });
const spots = (cells: IndicatorYear, adjacency = queenGrid(3, 3)) =>
  findHotSpots(
    { value: examinedValues(INDEX, cells).value, adjacency },
    { method: 'lisa', permutations: 99, seed: 1, level: 0.05 },
  );

describe('numbers that are none', () => {
  it('all missing: too little data, no classes, nothing to look for', () => {
    for (const of of [COUNT, INDEX]) {
      expect(said(of, fill('missing'))).toEqual(['tidak cukup data', 'hanya 0 dari 9 desa punya angka']);
    }
    const { upper, notes, classCount, counts } = classed(fill('missing'));
    expect([upper, notes, classCount, counts]).toEqual([[], ['noValues'], 1, [0]]);
    expect(histogram(classed(fill('missing')))).toEqual([]);
    expect(spots(fill('missing'))).toBe('tooFew');
  });

  it('not applicable anywhere: said so, and not that data are missing', () => {
    for (const of of [COUNT, INDEX]) {
      expect(said(of, fill('notApplicable'))).toEqual(['–', 'tidak ada desa yang dinilai']);
    }
  });

  it('all hidden: from nothing to no known end, and of an index nothing', () => {
    expect(said(COUNT, fill('suppressed'))).toEqual([
      'sedikitnya 0',
      'jumlah 0 dari 9 desa (9 disembunyikan)',
    ]);
    expect(said(INDEX, fill('suppressed'))).toEqual([
      'tidak cukup data',
      'hanya 0 dari 9 desa punya angka (9 disembunyikan)',
    ]);
  });

  it('all equal: one class that is full, one bar, and no place for a cluster', () => {
    const { upper, notes, counts, gvf } = classed(fill(4.5));
    expect([upper, notes, counts, gvf]).toEqual([[], ['fewerDistinct'], [9], 1]);
    expect(histogram(classed(fill(4.5))).map(({ count }) => count)).toEqual([9]);
    expect(spots(fill(4.5))).toBe('allEqual');
    expect(said(COUNT, fill(4))).toEqual(['36', 'jumlah 9 dari 9 desa']);
  });

  it('one village: its own figure, its own class, and too few for a cluster', () => {
    const lone = column([7]);
    expect(said(COUNT, lone)).toEqual(['7', 'jumlah 1 dari 1 desa']);
    expect(said(INDEX, lone)).toEqual(['7,00', 'median 1 dari 1 desa']);
    expect(classed(lone).counts).toEqual([1]);
    expect(spots(lone, queenGrid(1, 1))).toBe('tooFew');
    expect(said(COUNT, LONE)).toEqual(['tidak cukup data', 'hanya 1 dari 4 desa punya angka']);
  });

  it('islands only: nobody has a neighbour, and nobody is given one', () => {
    const islands = neighbours(new Array<number[]>(9).fill([]));
    expect(spots(column([1, 2, 3, 4, 5, 6, 7, 8, 9]), islands)).toBe('onlyIslands');
  });

  it.each([NaN, Infinity, -Infinity])(
    'a present %d counts as missing, and no sum or median is made of it',
    (bad) => {
      const cells = column([1, 2, 3, 4, 5, 6, 7, 8, bad]);
      expect(said(COUNT, cells)).toEqual(['36', 'jumlah 8 dari 9 desa']);
      expect(said(INDEX, cells)).toEqual(['4,50', 'median 8 dari 9 desa']);
      expect(said(COUNT, fill(bad))).toEqual(['tidak cukup data', 'hanya 0 dari 9 desa punya angka']);
      expect(spots(fill(bad))).toBe('tooFew');
    },
  );

  it('a rate without parts is refused with what there is instead, a rate of nobody is none', () => {
    expect(said(RATE, fill(12))).toEqual([
      '–',
      'Paket tidak memuat pembilang dan penyebut rasio ini. Yang tersedia: sebarannya, yaitu banyaknya desa per kelas, median, dan kuartil.',
    ]);
    const zeros = column([0, 0], { numerator: [0, 0], denominator: [0, 0] });
    expect(said(RATE, zeros)).toEqual(['–', 'penyebutnya nol']);
    const unknown = column([12, 15], { numerator: [NaN, NaN], denominator: [NaN, NaN] });
    expect(said(RATE, unknown)[0]).toBe('tidak cukup data');
  });

  it('a group of no villages is empty, whatever is asked of it', () => {
    for (const of of [COUNT, RATE, INDEX]) {
      const outcome = rollup({
        question: { indicatorId: 'x', year: 2024, grouping: '', asked: 'contract' },
        indicator: of,
        column: column([3, 4], { numerator: [1, 1], denominator: [2, 2] }),
        membership: rowsMembership([]),
      });
      if (outcome.status !== 'ready') throw new Error(outcome.refusal.reason);
      expect(outcome.rollup.status[0]).toBe(STATUS.empty);
      expect(outcome.rollup.coverage[0]).toBeNaN();
    }
  });
});
