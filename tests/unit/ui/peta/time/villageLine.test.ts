import { expect, it } from 'vitest';
import type { IndicatorYear } from '../../../../../src/data/model/dataset';
import { villageLine } from '../../../../../src/ui/peta/time/villageLine';
import { column, type Cell } from '../../../aggregate/sample';

const years = (...cells: readonly (readonly [number, Cell])[]) =>
  cells.map(([year, cell]) => ({ column: column([cell], { year }) satisfies IndicatorYear, min: 0, max: 0 }));
const box = { row: 0, width: 100, height: 20 };

it('joins neighbouring years of one basis and nothing else', () => {
  const line = villageLine(years([2015, 10], [2016, 20], [2018, 30], [2019, 20], [2020, 10]), {
    ...box,
    basisOf: (year) => (year < 2020 ? 'BDT' : 'DTSEN'),
  });
  expect(line.dots.map(({ x, y }) => [x, y])).toEqual([
    [0, 20],
    [20, 10],
    [60, 0],
    [80, 10],
    [100, 20],
  ]);
  expect(line.pieces).toEqual(['0,20 20,10', '60,0 80,10']);
});

it('leaves out years without a number, and is horizontal where all values are equal', () => {
  const line = villageLine(years([2015, 7], [2016, 'suppressed'], [2017, 7]), { ...box, basisOf: () => '' });
  expect(line.dots).toEqual([
    { year: 2015, x: 0, y: 10 },
    { year: 2017, x: 100, y: 10 },
  ]);
  expect(line.pieces).toEqual([]);
});
