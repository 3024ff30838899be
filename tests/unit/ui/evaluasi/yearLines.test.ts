import { describe, expect, it } from 'vitest';
import { domainOf } from '../../../../src/ui/evaluasi/answeredParts';
import { drawnLines } from '../../../../src/ui/evaluasi/yearLines';

const FRAME = { width: 472, height: 242, scale: 1 };

describe('lines over years', () => {
  it('stand in a frame whose axis holds every point, interval and 0', () => {
    const drawn = drawnLines(
      [
        [
          { x: 0, y: 4, low: 2, high: 7 },
          { x: 10, y: 5 },
        ],
      ],
      { ...FRAME, holds: [0] },
    );
    expect([drawn.left, drawn.right, drawn.top, drawn.floor]).toEqual([56, 456, 18, 218]);
    expect([drawn.y(0), drawn.y(8)]).toEqual([218, 18]);
    expect(drawn.ticks).toEqual([0, 2, 4, 6, 8]);
    // Three hundredths of the span are left free at either side.
    expect(drawn.x(-0.3)).toBeCloseTo(56, 9);
    expect(drawn.x(10.3)).toBeCloseTo(456, 9);
  });

  it('are interrupted by a year without a number, and where the measure changes', () => {
    const points = [
      { x: 1, y: 2 },
      { x: 2, y: Number.NaN },
      { x: 3, y: 4 },
      { x: 4, y: 4 },
      { x: 5, y: 6, breakBefore: true },
    ];
    const [path] = drawnLines([points], FRAME).paths;
    expect(path!.replaceAll(/[\d. ]+/g, '')).toBe('MMLM');
  });

  it('label as many places as there is room for, the last among them', () => {
    const points = Array.from({ length: 10 }, (_, i) => ({ x: 2015 + i, y: i }));
    expect(drawnLines([points], FRAME).labelled).toHaveLength(10);
    expect(drawnLines([points], { ...FRAME, width: 260 }).labelled).toEqual([2015, 2018, 2021, 2024]);
  });

  it('put one value in the middle, and nothing anywhere', () => {
    const drawn = drawnLines([[{ x: 2020, y: 30 }]], FRAME);
    expect([drawn.x(2020), drawn.y(30)]).toEqual([256, 118]);
    expect(drawnLines([[]], FRAME).paths).toEqual(['']);
  });

  it('name their marks side by side, and one above the other where there is no room', () => {
    const line = [0, 1, 2, 3, 4].map((x) => ({ x, y: 1 }));
    const marks = [
      { x: 1, name: 'mulai 2020' },
      { x: 1.5, name: 'mulai 2021' },
      { x: 3, name: 'mulai 2022' },
    ];
    const { top, marks: drawn } = drawnLines([line], { ...FRAME, marks });
    // 400 px hold 4.24 places: a place is 94.34 px, and a name of ten letters 66 px.
    expect(drawn.map(({ line: x }) => Math.round(x))).toEqual([162, 209, 350]);
    expect(drawn.map(({ at: [x] }) => Math.round(x))).toEqual([166, 213, 354]);
    expect(drawn.map(({ at: [, y] }) => top - y)).toEqual([5, 20, 5]);
    expect(top).toBe(33);
  });

  it('keep the name of a late mark inside the chart', () => {
    const line = [0, 4].map((x) => ({ x, y: 1 }));
    const { marks, top } = drawnLines([line], { ...FRAME, marks: [{ x: 4, name: 'mulai 2024' }] });
    expect(marks[0]!.at[0]).toBeCloseTo(472 - 66, 9);
    expect(top).toBe(18);
  });
});

describe('the axis of intervals', () => {
  it('holds 0 and every known number with a little room', () => {
    const [low, high] = domainOf([-4, Number.NaN, -2]);
    expect(low).toBeCloseTo(-4.24, 12);
    expect(high).toBeCloseTo(0.24, 12);
    expect(domainOf([])).toEqual([-1, 1]);
  });
});
