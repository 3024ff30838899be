import { describe, expect, it } from 'vitest';
import { DEFAULT_SORT } from '../../../../src/state/url/appState';
import { ariaSort, descendsFirst, nextSort } from '../../../../src/ui/figures/tableSort';
import { indicator } from '../../aggregate/sample';

describe('a press on the head of a column', () => {
  it('begins with its own direction and then turns round', () => {
    const first = nextSort(DEFAULT_SORT, { column: 'p0', descendingFirst: true });
    expect(first).toEqual({ column: 'p0', descending: true });
    expect(nextSort(first!, { column: 'p0', descendingFirst: true })).toEqual({
      column: 'p0',
      descending: false,
    });
  });

  it('leaves nothing in the link where it asks for the default', () => {
    expect(
      nextSort({ column: 'nama', descending: false }, { column: 'peringkat', descendingFirst: false }),
    ).toBeNull();
    expect(nextSort(DEFAULT_SORT, { column: 'peringkat', descendingFirst: false })).toEqual({
      column: 'peringkat',
      descending: true,
    });
  });

  it('puts the heaviest first, the highest where nothing is worse', () => {
    expect(descendsFirst({ indicator: indicator({ worse: 'low' }) })).toBe(false);
    expect(descendsFirst({ indicator: indicator({ worse: 'high' }) })).toBe(true);
    expect(descendsFirst({ indicator: indicator({ worse: 'neutral' }) })).toBe(true);
  });

  it('is told to assistive technology on the ordering column alone', () => {
    expect(ariaSort({ column: 'nama', descending: true }, 'nama')).toBe('descending');
    expect(ariaSort({ column: 'nama', descending: false }, 'nama')).toBe('ascending');
    expect(ariaSort({ column: 'nama', descending: false }, 'p0')).toBeUndefined();
  });
});
