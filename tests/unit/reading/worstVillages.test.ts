import { describe, expect, it } from 'vitest';
import { worstVillages } from '../../../src/reading/worstVillages';
import { column } from '../aggregate/sample';

describe('the worst villages', () => {
  const cells = column([5, 2, 'missing', 2, 9, 1, 2, 'suppressed', 7]);

  it('stand worst first, equal ones in code order with the same place', () => {
    expect(worstVillages(cells, { from: 'lowest', limit: 4 })).toEqual({
      rows: [
        { row: 5, place: 1 },
        { row: 1, place: 2 },
        { row: 3, place: 2 },
        { row: 6, place: 2 },
      ],
      sharingLast: 0,
    });
  });

  it('say how many share the last place without room in the list', () => {
    const answer = worstVillages(cells, { from: 'lowest', limit: 2 });
    expect(answer.rows.map(({ row }) => row)).toEqual([5, 1]);
    expect(answer.sharingLast).toBe(2);
  });

  it('are those that pass a filter, each with its place among all', () => {
    const shown = Uint8Array.of(1, 1, 1, 1, 1, 0, 0, 1, 1);
    expect(worstVillages(cells, { from: 'lowest', limit: 1, shown })).toEqual({
      rows: [{ row: 1, place: 2 }],
      sharingLast: 1,
    });
  });

  it('may stand at the upper end', () => {
    expect(worstVillages(cells, { from: 'highest', limit: 2 }).rows).toEqual([
      { row: 4, place: 1 },
      { row: 8, place: 2 },
    ]);
  });

  it('are none where no row has a number', () => {
    expect(worstVillages(column(['missing']), { from: 'lowest', limit: 3 })).toEqual({
      rows: [],
      sharingLast: 0,
    });
  });
});
