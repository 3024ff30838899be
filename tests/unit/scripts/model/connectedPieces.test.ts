import { describe, expect, it } from 'vitest';
import { keepOnePiece } from '../../../../scripts/model/connectedPieces';

const solve = (rows: string[], anchor: number[]): string[] => {
  const cols = rows[0]!.length;
  const grid = { x0: 0, y0: 0, step_km: 1, cols, rows: rows.length };
  const labels = Int16Array.from(rows.join(''), Number);
  keepOnePiece(grid, labels, Int32Array.from(anchor));
  return rows.map((_, r) => labels.subarray(r * cols, (r + 1) * cols).join(''));
};

describe('one piece a village', () => {
  it('keeps the piece with the reference point, though another is larger', () => {
    // Label 0 has its point in the single cell at the left; its larger part at the right goes to label 1.
    expect(solve(['01100', '11100', '11111'], [0, 1])).toEqual(['01111', '11111', '11111']);
  });

  it('keeps the largest piece where there is no reference point', () => {
    expect(solve(['01100', '11100', '11111'], [-1, 1])).toEqual(['11100', '11100', '11111']);
  });

  it('does not count cells that touch at a corner as joined', () => {
    expect(solve(['011', '101', '111'], [0, 1])).toEqual(['011', '111', '111']);
  });

  it('lets what is cut off grow together from all sides at once', () => {
    // The three 0 in the middle are loose: 1 takes the left one, 2 the right one, and one of both the middle.
    const [row] = solve(['1000220'], [6, 0, 4]);
    expect(row).toMatch(/^11[12]2220$/);
  });
});
