import { describe, expect, test } from 'vitest';
import { borderingVillages } from '../../../src/reading/borderingVillages';
import { answer, geometry, villages, type ColumnInput } from '../../scenes/world';

const CELLS: ColumnInput = { cells: [0.5, 0.4, 0.6, 0.7, 0.2, 'missing', 0.2] };

/** In the scenes' world 3 has 2 to its west and 4 to its east; 2 has 3 to its east and 5 to its south. */
function around(
  row: number,
  cells = CELLS,
  worse: 'high' | 'low' | 'neutral' = 'low',
): ReturnType<typeof borderingVillages> {
  return borderingVillages({ villages, geometry, row, drawn: answer(cells, { change: { worse } }) });
}

describe('villages across the border', () => {
  test('are those that share a line, clockwise from the north, with the direction in which they lie', () => {
    expect(around(2).map(({ place, wind }) => [place.row, wind])).toEqual([
      [3, 'east'],
      [5, 'south'],
    ]);
    expect(around(3).map(({ place, wind }) => [place.row, wind])).toEqual([
      [4, 'east'],
      [2, 'west'],
    ]);
  });

  test('have the neighbour minus the village, and are worse off in the direction of the indicator', () => {
    const [east, west] = around(3);
    expect(east?.difference?.value).toBeCloseTo(-0.5, 9);
    expect(west?.difference?.value).toBeCloseTo(-0.1, 9);
    expect([east?.worse, west?.worse]).toEqual([true, true]);
    expect(around(3, CELLS, 'high').map(({ worse }) => worse)).toEqual([false, false]);
    expect(around(3, CELLS, 'neutral').map(({ worse }) => worse)).toEqual([null, null]);
  });

  test('have no difference where one of the two has no number', () => {
    expect(around(2)[1]?.difference).toBeNull();
    expect(
      borderingVillages({ villages, geometry, row: 2, drawn: null }).map(({ difference }) => difference),
    ).toEqual([null, null]);
  });

  test('are neither worse nor better off where the interval of the difference holds zero', () => {
    const unsure = around(3, { ...CELLS, standardError: [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1] });
    // 0.5 against 1.96 × 0.1414 = 0.277 can be told apart; 0.1 cannot.
    expect(unsure.map(({ difference, worse }) => [difference?.distinct, worse])).toEqual([
      [true, true],
      [false, null],
    ]);
  });
});
