import { describe, expect, it } from 'vitest';
import type { Classified } from '../../../../src/aggregate/classes/classify';
import type { FigureColumn } from '../../../../src/aggregate/modes/companions';
import { tableKey, type SortedTable } from '../../../../src/aggregate/table/tableKey';
import { column, indicator, villages } from '../sample';

const table: SortedTable = {
  villages: villages([
    { code: '99.01.01.2001', name: 'Ciro', kecamatan: 'Utara' },
    { code: '99.01.01.2002', name: 'Asri', kecamatan: 'Utara' },
    { code: '99.01.02.2001', name: 'Bumi', kecamatan: 'Selatan' },
  ]),
  answer: {
    indicator: indicator({ id: 'idm', worse: 'low' }),
    column: column([0.7, 0.5, 0.6]),
  } as Classified,
  standings: new Map(),
  interventions: Float64Array.of(0, 2, 1),
  columns: [{ id: 'p0', column: column([9, 8, 7]) } as unknown as FigureColumn],
};

describe('what sorts a table', () => {
  it.each([
    ['nama', [2, 0, 1]],
    ['intervensi', [0, 2, 1]],
    // The lowest is the worst, and stands first.
    ['peringkat', [3, 1, 2]],
    ['nilai', [0.7, 0.5, 0.6]],
    ['kelas', [0.7, 0.5, 0.6]],
    ['p0', [9, 8, 7]],
    ['status', [NaN, NaN, NaN]],
  ])('%s', (name, key) => expect([...tableKey(name, table)!]).toEqual(key));

  it('a column that the table has not, and one of a map that is not drawn, sort nothing', () => {
    expect(tableKey('gaib', table)).toBeNull();
    expect(tableKey('peringkat', { ...table, answer: null })).toBeNull();
  });

  it('kecamatan of one name stand together', () => {
    const [first, second, third] = tableKey('kecamatan', table)!;
    expect(first).toBe(second);
    expect(third).not.toBe(first);
  });
});
