import { describe, expect, it } from 'vitest';
import { meanRanks } from '../../../../src/aggregate/classes/meanRanks';
import { criteriaScores, dominators, placesFromLargest } from '../../../../src/planner/weighing/criteria';

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
    // The mean of three times 0.1 is 0.10000000000000002; 0.1 + 0.2 is not 0.3.
    const same = [of(7, 7, 7), of(0.1, 0.1, 0.1), of(0.1 + 0.2, 0.3, 0.3), of(-1e9, -1e9, -1e9 + 1e-7)];
    for (const column of same) {
      expect([...criteriaScores({ columns: [column], benefit: [true] }, how)[0]!]).toEqual([0, 0, 0]);
    }
  });

  it('by percentile are the middle rank for a criterion that tells nothing apart', () => {
    const columns = [of(0.1 + 0.2, 0.3, 0.3)];
    expect([...criteriaScores({ columns, benefit: [true] }, 'percentile')[0]!]).toEqual([0.5, 0.5, 0.5]);
  });

  it('tell apart what differs by more than rounding, however little', () => {
    const columns = [of(1, 1 + 1e-12, 1 + 2e-12)];
    const [scores] = criteriaScores({ columns, benefit: [true] }, 'minmax');
    expect([...scores!].map((score) => Number(score.toFixed(2)))).toEqual([0, 0.5, 1]);
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
