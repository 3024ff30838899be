import { describe, expect, it } from 'vitest';
import { rowAfterKey, rowParts, scrollToRow } from '../../../../src/ui/kit/rowWindow';

const ask = { count: 1000, row_px: 40, scrolled_px: 0, height_px: 400, beyond: 2, kept: null };
const rowsOf = (parts: ReturnType<typeof rowParts>) =>
  parts.flatMap((part) => (part.kind === 'row' ? [part.at] : []));
const heightOf = (parts: ReturnType<typeof rowParts>) =>
  parts.reduce((sum, part) => sum + (part.kind === 'row' ? ask.row_px : part.height_px), 0);

describe('the rows that stand in the document', () => {
  it('are those in view and a few beyond, in order', () => {
    expect(rowsOf(rowParts(ask))).toEqual(Array.from({ length: 12 }, (_, i) => i));
    const middle = rowsOf(rowParts({ ...ask, scrolled_px: 4010 }));
    expect(middle[0]).toBe(98);
    expect(middle.at(-1)).toBe(112);
  });

  it('keep the height of all rows wherever one looks, the kept row included', () => {
    for (const scrolled_px of [0, 35, 4010, 39_600, 80_000]) {
      for (const kept of [null, 0, 500, 999]) {
        expect(heightOf(rowParts({ ...ask, scrolled_px, kept }))).toBe(40_000);
      }
    }
  });

  it('hold the focused row above or below what is in view, once', () => {
    const above = rowParts({ ...ask, scrolled_px: 20_000, kept: 3 });
    expect(above.slice(0, 3)).toEqual([
      { kind: 'gap', key: 'gap0', height_px: 120 },
      { kind: 'row', key: 'row3', at: 3 },
      { kind: 'gap', key: 'gap2', height_px: 494 * 40 },
    ]);
    expect(rowsOf(rowParts({ ...ask, kept: 900 })).at(-1)).toBe(900);
    const inside = rowsOf(rowParts({ ...ask, kept: 4 }));
    expect(new Set(inside).size).toBe(inside.length);
  });

  it('are few for a nation, none for an empty table, and a kept row beyond its end is let go', () => {
    const nation = rowParts({ ...ask, count: 81_904, scrolled_px: 1_000_000, kept: 5 });
    expect(nation.length).toBeLessThan(22);
    expect(rowParts({ ...ask, count: 0, kept: 7 })).toEqual([]);
    expect(rowsOf(rowParts({ ...ask, count: 3, kept: 7 }))).toEqual([0, 1, 2]);
  });
});

describe('scrolling to a row', () => {
  const view = { row_px: 40, scrolled_px: 400, height_px: 400 };
  it('does not happen for a row that is in view', () => {
    expect(scrollToRow(10, view)).toBeNull();
    expect(scrollToRow(19, view)).toBeNull();
  });
  it('leaves a row around it above and below, and never goes before the first', () => {
    expect(scrollToRow(5, view)).toBe(160);
    expect(scrollToRow(0, view)).toBe(0);
    expect(scrollToRow(30, view)).toBe(880);
  });
});

describe('keys in the table', () => {
  const here = { at: 10, count: 100, page: 8 };
  it.each([
    ['ArrowDown', 11],
    ['ArrowUp', 9],
    ['PageDown', 18],
    ['PageUp', 2],
    ['Home', 0],
    ['End', 99],
    ['x', null],
  ])('%s moves to %s', (key, to) => expect(rowAfterKey(key, here)).toBe(to));

  it('stop at the ends, and do nothing where there are no rows', () => {
    expect(rowAfterKey('ArrowUp', { ...here, at: 0 })).toBe(0);
    expect(rowAfterKey('PageDown', { ...here, at: 97 })).toBe(99);
    expect(rowAfterKey('End', { at: 0, count: 0, page: 8 })).toBeNull();
  });
});
