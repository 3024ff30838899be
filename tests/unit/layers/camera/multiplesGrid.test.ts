import { describe, expect, it } from 'vitest';
import { timeline } from '../../../../src/aggregate/modes/timeline';
import {
  gridRoom,
  gridShape,
  multipleCells,
  type GridStage,
} from '../../../../src/layers/camera/multiplesGrid';
import { column, indicator } from '../../aggregate/sample';

const answers = (...years: number[]) => years.map((year) => ({ column: column([1], { year }) }));

describe('the cells of the small multiples', () => {
  it('run from the first answer to the last, including years without data', () => {
    const own = indicator({ years: [2016, 2018] });
    const steps = timeline(own, [own, indicator({ years: [2014, 2020] })]);
    expect(multipleCells(steps, answers(2016, 2018)).map(({ year, at }) => [year, at])).toEqual([
      [2016, 0],
      [2017, null],
      [2018, 1],
    ]);
  });

  it('are at most the latest twelve', () => {
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

  it('has the number of columns that makes the land largest', () => {
    expect(gridShape({ ...laptop, cells: 10 })).toEqual({ columns: 4, mapHeight_px: 170, land_px: 170 });
    expect(gridShape({ ...laptop, cells: 2 }).columns).toBe(2);
    expect(gridShape({ ...laptop, cells: 6, width: 1600, height: 500 }).columns).toBe(6);
  });

  it('scrolls instead of making maps illegibly small', () => {
    const phone = { ...laptop, width: 366, height: 400, columns: { least: 2, most: 2 } };
    expect(gridShape({ ...phone, cells: 10 })).toEqual({ columns: 2, mapHeight_px: 120, land_px: 120 });
  });
});

describe('the size of ten yearly maps of the regency', () => {
  /** 35 by 44 km. */
  const aspect = 0.8;
  function tenYears(stage: Omit<GridStage, 'sheet_px'>) {
    const room = gridRoom({ ...stage, sheet_px: 0 });
    return gridShape({
      ...room,
      cells: 10,
      width: stage.width - room.left,
      height: stage.height - room.above - room.below,
      aspect,
    });
  }

  it('on a laptop is 141 px beside the panels, and 209 px with collapsed panels', () => {
    const laptop = { size: 'laptop', height: 711, foot_px: 20 } as const;
    // 706 / 5 = 141.2, and (711 - 64 - 48) / 2 - 46 = 253 is high enough for it.
    expect(tenYears({ ...laptop, width: 706, card_px: 0 })).toMatchObject({ columns: 5, land_px: 141 });
    // 1366 - 304 - 14 = 1048 in five columns; (711 - 14 - 48) / 2 - 34 = 290.
    expect(tenYears({ ...laptop, width: 1366, card_px: 304 })).toMatchObject({ columns: 5, land_px: 209 });
  });

  it('on a projector is 202 px beside the panels, and 290 px with collapsed panels', () => {
    const wall = { size: 'projector', height: 999, foot_px: 30 } as const;
    expect(tenYears({ ...wall, width: 1010, card_px: 0 })).toMatchObject({ columns: 5, land_px: 202 });
    // 1920 - 456 - 14 = 1450 in five columns; (999 - 14 - 58) / 2 - 70 = 393.
    expect(tenYears({ ...wall, width: 1920, card_px: 456 })).toEqual({
      columns: 5,
      mapHeight_px: 393,
      land_px: 290,
    });
  });

  it('on a phone has two columns above the sheet', () => {
    const phone = { size: 'phone', width: 366, height: 724, sheet_px: 68, card_px: 0, foot_px: 30 } as const;
    expect(gridRoom(phone)).toMatchObject({
      above: 104,
      below: 180,
      left: 0,
      columns: { least: 2, most: 2 },
    });
  });
});
