import { describe, expect, it } from 'vitest';
import { sortSums } from '../../../../src/aggregate/hotspots/sortSums';
import { noise } from '../spatialExamples';

const CASES: Readonly<Record<string, readonly number[]>> = {
  none: [],
  one: [3],
  'two the wrong way round': [2, -1],
  'all equal': new Array<number>(50).fill(0.1),
  'few different values': noise(500).map((one) => Math.round(3 * one) + 5),
  'even spread': noise(1000),
  'one far away': [...noise(300), 1e12, ...noise(200)],
  'of very different size': noise(400).map((one, at) => one * 10 ** (at % 40)),
  descending: Array.from({ length: 100 }, (_, at) => -at),
  'a range too narrow to divide': [5e-324, 0, 5e-324, 0],
};

describe('sums', () => {
  it.each(Object.entries(CASES))('are sorted: %s', (_, values) => {
    const sorted = Float64Array.from(values);
    sortSums(sorted);
    expect([...sorted]).toEqual([...values].sort((a, b) => a - b));
  });
});
