import { describe, expect, test } from 'vitest';
import { classify, narrowed } from '../../../src/aggregate/classes/classify';
import { axisDecimals, fitTexts, legendChart, spreadTexts } from '../../../src/reading/legendChart';
import { column, indicator, type Cell } from '../aggregate/sample';

const answerOf = (cells: readonly Cell[], upper: readonly number[]) =>
  classify({
    question: {
      packId: 'p',
      indicatorId: 'idm',
      year: 2024,
      classification: { method: 'manual', upper },
    },
    indicator: indicator({ decimals: 1 }),
    column: column(cells),
  });

describe('legendChart', () => {
  const answer = answerOf([0, 1, 2, 4, 10, 'missing'], [2, 5]);
  const chart = legendChart(answer, { width: 100, height: 50 });

  test('classes lie on the axis of the values and carry their counts', () => {
    expect(chart.classes).toEqual([
      { x: 0, width: 20, count: 3 },
      { x: 20, width: 30, count: 1 },
      { x: 50, width: 50, count: 1 },
    ]);
  });

  test('the axis has a tick at both ends and at every bound', () => {
    expect(chart.ticks).toEqual([
      { value: 0, x: 0 },
      { value: 2, x: 20 },
      { value: 5, x: 50 },
      { value: 10, x: 100 },
    ]);
  });

  test('the bars hold every present value once, at its class', () => {
    // Eight bars of 1.25: the first holds 0 and 1, so it is the tallest and two values high.
    const tall = 50 / 2;
    const heights = (classIndex: number) =>
      chart.bars
        .flatMap(({ pieces }) => pieces.filter((piece) => piece.classIndex === classIndex))
        .reduce((sum, { height }) => sum + height, 0);
    expect([heights(0), heights(1), heights(2)]).toEqual([3 * tall, tall, tall]);
    expect(chart.bars[0]?.pieces).toEqual([{ classIndex: 0, y: 0, height: 50 }]);
  });

  test('a bar that two classes share is stacked, the lower class below', () => {
    const mixed = legendChart(answerOf([0, 1, 1.2, 10], [1]), { width: 80, height: 60 });
    expect(mixed.bars[0]?.pieces).toEqual([
      { classIndex: 0, y: 20, height: 40 },
      { classIndex: 1, y: 0, height: 20 },
    ]);
  });

  test('a value outside the axis stands at its end', () => {
    expect([chart.at(-3), chart.at(4), chart.at(99)]).toEqual([0, 40, 100]);
  });

  test('bounds beyond the values take no room and no tick', () => {
    const wide = legendChart(answerOf([4, 6, 8], [2, 5, 9]), { width: 40, height: 10 });
    expect(wide.classes).toEqual([
      { x: 0, width: 0, count: 0 },
      { x: 0, width: 10, count: 1 },
      { x: 10, width: 30, count: 2 },
      { x: 40, width: 0, count: 0 },
    ]);
    expect(wide.ticks.map(({ value }) => value)).toEqual([4, 5, 8]);
  });

  test('a filter takes from the bars and leaves their places and the axis as they were', () => {
    const cells = Array.from({ length: 60 }, (_, i) => i);
    const all = answerOf(cells, [20, 40]);
    const few = narrowed(
      all,
      Uint8Array.from(cells, (value) => (value % 3 === 0 ? 1 : 0)),
    );
    const size = { width: 120, height: 30 };
    const before = legendChart(all, size);
    const after = legendChart(few, size);
    expect(after.bars.map(({ x, width, whole }) => ({ x, width, whole }))).toEqual(
      before.bars.map(({ x, width, whole }) => ({ x, width, whole })),
    );
    expect(after.ticks).toEqual(before.ticks);
    expect(after.classes.map(({ count }) => count)).toEqual([7, 7, 6]);
    for (const bar of after.bars) {
      const filled = bar.pieces.reduce((sum, { height }) => sum + height, 0);
      expect(filled).toBeLessThan(bar.whole);
    }
  });

  test('a place of the axis gives its value back', () => {
    expect(chart.valueAt(chart.at(2.5))).toBeCloseTo(2.5, 10);
    expect(chart.valueAt(-5)).toBe(0);
  });

  test('equal values give one bar in the middle and one tick', () => {
    const flat = legendChart(answerOf([3, 3, 3], []), { width: 100, height: 10 });
    expect(flat.bars).toEqual([
      { x: 40, width: 20, pieces: [{ classIndex: 0, y: 0, height: 10 }], whole: 10 },
    ]);
    expect(flat.ticks).toEqual([{ value: 3, x: 50 }]);
  });

  test('no value gives an empty chart', () => {
    const empty = legendChart(answerOf(['missing', 'suppressed'], [1]), { width: 100, height: 10 });
    expect([empty.bars, empty.classes, empty.ticks]).toEqual([[], [], []]);
  });
});

describe('axisDecimals', () => {
  test('uses as few decimals as keep the numbers apart', () => {
    expect(axisDecimals([0.5995, 0.6523, 0.6785, 0.7034, 0.9263], 4)).toBe(2);
    expect(axisDecimals([3, 5.2, 7.8], 2)).toBe(1);
    expect(axisDecimals([3, 5.2, 7.8], 1)).toBe(0);
  });
  test('never uses more than the indicator has', () => {
    expect(axisDecimals([1.001, 1.002], 2)).toBe(2);
    expect(axisDecimals([4, 4], 0)).toBe(0);
  });
});

describe('fitTexts', () => {
  test('centres texts and keeps them within the axis', () => {
    const texts = [
      { x: 0, size: 20 },
      { x: 50, size: 10 },
      { x: 100, size: 20 },
    ];
    expect(fitTexts(texts, { width: 100, gap: 4 })).toEqual([0, 45, 80]);
  });
  test('the ends stay; what would touch them, or an earlier one, gives way', () => {
    const texts = [
      { x: 0, size: 20 },
      { x: 22, size: 20 },
      { x: 50, size: 20 },
      { x: 60, size: 20 },
      { x: 100, size: 20 },
    ];
    expect(fitTexts(texts, { width: 100, gap: 4 })).toEqual([0, null, 40, null, 80]);
  });
  test('of none there is none, and a single one stays', () => {
    expect(fitTexts([], { width: 100, gap: 4 })).toEqual([]);
    expect(fitTexts([{ x: 30, size: 10 }], { width: 100, gap: 4 })).toEqual([25]);
  });
});

describe('spreadTexts', () => {
  test('keeps the count of every class where classes are narrow and lie at one end of the axis', () => {
    // Classes of the default indicator on an axis of 260 px: most lie in its first half.
    const texts = [20, 52, 68, 76, 190].map((x) => ({ x, size: 14 }));
    const starts = spreadTexts(texts, { width: 260, gap: 4 });
    expect(starts).toEqual([13, 45, 63, 81, 183]);
  });
  test('pushes texts back from the right end of the axis', () => {
    expect(
      spreadTexts(
        [
          { x: 80, size: 20 },
          { x: 95, size: 20 },
        ],
        { width: 100, gap: 4 },
      ),
    ).toEqual([56, 80]);
  });
  test('gives up where the axis is shorter than the texts', () => {
    expect(
      spreadTexts(
        [
          { x: 10, size: 20 },
          { x: 20, size: 20 },
        ],
        { width: 40, gap: 4 },
      ),
    ).toBeNull();
  });
});
