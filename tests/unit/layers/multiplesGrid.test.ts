import { describe, expect, it } from 'vitest';
import { timeline } from '../../../src/aggregate/timeline';
import { gridShape, multipleCells } from '../../../src/layers/multiplesGrid';
import { column, indicator } from '../../unit/aggregate/sample';

const answers = (...years: number[]) => years.map((year) => ({ column: column([1], { year }) }));

describe('the cells of the years', () => {
  it('run from the first answer to the last, and a year without data has one that says so', () => {
    const own = indicator({ years: [2016, 2018] });
    const steps = timeline(own, [own, indicator({ years: [2014, 2020] })]);
    expect(multipleCells(steps, answers(2016, 2018)).map(({ year, at }) => [year, at])).toEqual([
      [2016, 0],
      [2017, null],
      [2018, 1],
    ]);
  });

  it('are the latest twelve at most', () => {
    const own = indicator({ years: Array.from({ length: 14 }, (_, i) => 2010 + i) });
    const cells = multipleCells(timeline(own, [own]), answers(...own.years.slice(-12)));
    expect(cells).toHaveLength(12);
    expect([cells[0]?.year, cells.at(-1)?.year]).toEqual([2012, 2023]);
  });
});

describe('the grid', () => {
  const laptop = {
    width: 700,
    height: 600,
    aspect: 1,
    head_px: 30,
    columns: { least: 2, most: 6 },
    leastHeight_px: 120,
  };

  it('has the columns that leave the land largest', () => {
    expect(gridShape({ ...laptop, cells: 10 })).toEqual({ columns: 4, mapHeight_px: 170 });
    expect(gridShape({ ...laptop, cells: 2 }).columns).toBe(2);
    expect(gridShape({ ...laptop, cells: 6, width: 1600, height: 500 }).columns).toBe(6);
  });

  it('scrolls instead of drawing maps that nobody can read', () => {
    const phone = { ...laptop, width: 366, height: 400, columns: { least: 2, most: 2 } };
    expect(gridShape({ ...phone, cells: 10 })).toEqual({ columns: 2, mapHeight_px: 120 });
  });
});
