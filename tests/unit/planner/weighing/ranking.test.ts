import { describe, expect, it } from 'vitest';
import { topsis, weightedSum } from '../../../../src/planner/weighing/ranking';

const of = (...values: number[]) => Float64Array.from(values);

it('a weighted sum takes each criterion with its own weight', () => {
  expect([...weightedSum([of(1, 0, 0.5), of(0, 1, 0.25)], [0.7, 0.3])]).toEqual([0.7, 0.3, 0.425]);
});

describe('TOPSIS', () => {
  it('is 1 for the best in everything and 0 for the worst, a cost counted as one', () => {
    const table = { columns: [of(3, 4, 0), of(2, 1, 9)], benefit: [true, false] };
    const closeness = topsis(table, [0.5, 0.5]);
    expect(closeness[1]).toBe(1);
    expect(closeness[2]).toBe(0);
  });

  it('measures by hand: lengths 5 and √5, weights 0.6 and 0.4', () => {
    // Weighted: (0.36, 0.4·2/√5) and (0.48, 0.4·1/√5); ideal (0.48, 0.4·2/√5), anti-ideal (0.36, 0.4·1/√5).
    const across = 0.4 / Math.sqrt(5);
    const closeness = topsis({ columns: [of(3, 4), of(2, 1)], benefit: [true, true] }, [0.6, 0.4]);
    expect(closeness[0]).toBeCloseTo(across / (across + 0.12), 12);
    expect(closeness[1]).toBeCloseTo(0.12 / (across + 0.12), 12);
  });

  it('is a half where all are alike', () => {
    expect([...topsis({ columns: [of(2, 2)], benefit: [true] }, [1])]).toEqual([0.5, 0.5]);
    expect([...topsis({ columns: [of(0.1 + 0.2, 0.3)], benefit: [true] }, [1])]).toEqual([0.5, 0.5]);
  });
});
