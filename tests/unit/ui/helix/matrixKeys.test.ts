import { describe, expect, it } from 'vitest';
import { movedTo } from '../../../../src/ui/helix/matrixKeys';

describe('keys within the matrix', () => {
  const table = { rows: 3, columns: 5 };

  it.each([
    ['ArrowRight', { row: 1, column: 3 }],
    ['ArrowLeft', { row: 1, column: 1 }],
    ['ArrowDown', { row: 2, column: 2 }],
    ['ArrowUp', { row: 0, column: 2 }],
    ['Home', { row: 1, column: 0 }],
    ['End', { row: 1, column: 4 }],
  ])('%s leads from the second row, third column to another cell', (key, to) => {
    expect(movedTo(key, { row: 1, column: 2 }, table)).toEqual(to);
  });

  it('stop at the edges', () => {
    expect(movedTo('ArrowUp', { row: 0, column: 4 }, table)).toEqual({ row: 0, column: 4 });
    expect(movedTo('ArrowRight', { row: 0, column: 4 }, table)).toEqual({ row: 0, column: 4 });
    expect(movedTo('ArrowDown', { row: 2, column: 0 }, table)).toEqual({ row: 2, column: 0 });
    expect(movedTo('ArrowLeft', { row: 2, column: 0 }, table)).toEqual({ row: 2, column: 0 });
  });

  it('leave every other key to the browser', () => {
    expect(movedTo('Enter', { row: 1, column: 2 }, table)).toBeNull();
    expect(movedTo('a', { row: 1, column: 2 }, table)).toBeNull();
  });
});
