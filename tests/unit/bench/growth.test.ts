import { describe, expect, test } from 'vitest';
import { exponentOf, growthReport, type Grown } from '../../../bench/growth';

const spread = (median: number) => ({ median, min: median - 1, max: median + 1, n: 5 });
const grown = (villages: number, ms: number): Grown => ({
  ...{ villages, from: 'made-up borders', corners: 50 * villages, peak_mb: villages / 10 },
  acts: [{ name: 'order', file: 'src/a.ts', cpu_ms: spread(ms), held_mb: villages / 1000 }],
});

describe('growth with the number of villages', () => {
  test('is the slope of the logarithms', () => {
    // 3 n^1.5 exactly, then a third point that pulls the line down: slopes 1.5 and 0.5 over equal steps have the mean 1.
    expect(
      exponentOf([
        [4, 24],
        [16, 192],
      ]),
    ).toBeCloseTo(1.5, 12);
    expect(
      exponentOf([
        [1, 1],
        [10, 10 ** 1.5],
        [100, 100],
      ]),
    ).toBeCloseTo(1, 12);
    expect(
      exponentOf([
        [285, 3],
        [8_569, 3],
      ]),
    ).toBeCloseTo(0, 12);
    expect(exponentOf([[285, 3]])).toBeNaN();
  });

  test('is reported with every size, the exponent, what the answer holds at the largest, and the file', () => {
    const text = growthReport([grown(100, 2), grown(10_000, 20)]);
    expect(text).toContain('| order | 2.00 | 20.0 | 0.50 | 10.0 | `src/a.ts` |');
    expect(text).toContain('| 10,000 | 500,000 | 1,000 | made-up borders |');
  });
});
