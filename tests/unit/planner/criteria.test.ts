import { describe, expect, it } from 'vitest';
import { meanRanks } from '../../../src/aggregate/meanRanks';
import { criteriaScores, dominators, placesFromLargest } from '../../../src/planner/criteria';

const of = (...values: number[]) => Float64Array.from(values);
const table = { columns: [of(10, 30, 20), of(5, 1, 1)], benefit: [true, false] };

describe('scores', () => {
  it('run from the worst to the best, a cost turned round', () => {
    expect(criteriaScores(table, 'minmax').map((column) => [...column])).toEqual([
      [0, 1, 0.5],
      [0, 1, 1],
    ]);
  });

  it('are standard deviations from the mean with divisor n − 1', () => {
    const [first, second] = criteriaScores(table, 'z');
    expect([...first!]).toEqual([-1, 1, 0]);
    expect([...second!].map((score) => Number(score.toFixed(6)))).toEqual([-1.154701, 0.57735, 0.57735]);
  });

  it('are ranks between 0 and 1, ties sharing their mean', () => {
    expect(criteriaScores(table, 'percentile').map((column) => [...column])).toEqual([
      [0, 1, 0.5],
      [0, 0.75, 0.75],
    ]);
  });

  it.each(['minmax', 'z'] as const)('are 0 by %s for a criterion that tells nothing apart', (how) => {
    expect([...criteriaScores({ columns: [of(7, 7, 7)], benefit: [true] }, how)[0]!]).toEqual([0, 0, 0]);
  });
});

it('average ranks share what equal values would take', () => {
  expect([...meanRanks(of(5, 1, 5, 0, 5))]).toEqual([4, 2, 4, 1, 4]);
});

it('places count from the largest, equal ones sharing the better', () => {
  expect([...placesFromLargest(of(3, 9, 9, 1))]).toEqual([3, 1, 1, 4]);
});

it('an alternative is dominated by one that is no worse anywhere and better somewhere', () => {
  expect(dominators(table)).toEqual([[1, 2], [], [1]]);
  expect(dominators({ columns: [of(1, 1)], benefit: [true] })).toEqual([[], []]);
});
