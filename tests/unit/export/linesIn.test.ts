import { describe, expect, it } from 'vitest';
import { linesIn } from '../../../src/export/sheet/linesIn';

describe('the lines of a map of a part', () => {
  // West of the box; across its corner; a long one around it that passes far away; far in the north.
  const lines = {
    position: Float64Array.of(1, 1, 2, 3, 4, 4, 5.5, 6, 7, 9, 0, 0, 20, 20, 6, 30, 7, 31),
    start: Uint32Array.of(0, 2, 5, 7, 9),
  };

  it('are those whose bounding box meets it, whole and in their order', () => {
    expect(linesIn(lines, [5, 5, 10, 10])).toEqual({
      position: Float64Array.of(4, 4, 5.5, 6, 7, 9, 0, 0, 20, 20),
      start: Uint32Array.of(0, 3, 5),
    });
  });

  it('are all that touch its edge, and none where none is near', () => {
    expect(linesIn(lines, [2, 3, 2.5, 3.5]).start).toEqual(Uint32Array.of(0, 2, 4));
    expect(linesIn(lines, [40, 40, 41, 41])).toEqual({
      position: new Float64Array(0),
      start: Uint32Array.of(0),
    });
  });

  it('are found for another box of the same lines', () => {
    expect(linesIn(lines, [5, 29, 6.5, 40]).position).toEqual(Float64Array.of(6, 30, 7, 31));
  });

  it('may be longer than a call takes arguments', () => {
    const position = new Float64Array(600_000).fill(7);
    const coast = { position, start: Uint32Array.of(0, 300_000) };
    expect(linesIn(coast, [5, 5, 10, 10]).start).toEqual(Uint32Array.of(0, 300_000));
  });
});
