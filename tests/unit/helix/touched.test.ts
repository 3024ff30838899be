import { describe, expect, it } from 'vitest';
import { cut } from '../../../src/helix/cut';
import { filledGroups, maskOf } from '../../../src/helix/touched';
import { activity, cubeOf, HULU, portions } from './helixWorld';

const cube = cubeOf(
  activity('a', { sector: 'rumah', places: portions(0, 2) }),
  activity('b', { sector: 'air', places: portions(2), actors: portions('usaha') }),
  activity('c', { sector: 'listrik', places: portions(4), actors: portions('pemdes') }),
  activity('d', { sector: 'jalan', places: portions(HULU), actors: portions('pemdes') }),
);
const within = (...rows: number[]) => {
  const villages = maskOf(rows, 5, null);
  const matrix = cut(cube, { rows: 'sector', columns: 'actor', filter: { villages } });
  const keys = filledGroups(matrix);
  return {
    rows: keys.rows.map((row) => matrix.rows.keys[row]),
    columns: keys.columns.map((column) => matrix.columns.keys[column]),
    undecided: matrix.facts.undecided.length,
  };
};

describe('what the chosen villages touch', () => {
  it('is every row and column with something in one of them', () => {
    expect(within(2)).toEqual({ rows: ['air', 'rumah'], columns: ['pemkab', 'usaha'], undecided: 1 });
    expect(within(0, 4)).toEqual({ rows: ['listrik', 'rumah'], columns: ['pemkab', 'pemdes'], undecided: 1 });
  });

  it('takes in what is for a whole kecamatan only where all of it is chosen', () => {
    expect(within(2, 3, 4)).toMatchObject({ rows: ['air', 'jalan', 'listrik', 'rumah'], undecided: 0 });
  });

  it('is nothing where nothing is recorded', () => {
    expect(within(1)).toEqual({ rows: [], columns: [], undecided: 0 });
  });
});

describe('the mask of chosen villages', () => {
  it('has those that pass the filter', () => {
    expect([...maskOf([0, 3], 5, null)]).toEqual([1, 0, 0, 1, 0]);
    expect([...maskOf(Uint32Array.of(0, 3), 5, Uint8Array.of(0, 1, 1, 1, 1))]).toEqual([0, 0, 0, 1, 0]);
  });
});
