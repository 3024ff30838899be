import { describe, expect, it } from 'vitest';
import { programmeStandings } from '../../../../src/aggregate/programme/programmeStatus';
import {
  groupOrder,
  interventionCounts,
  nameKey,
  orderRows,
  rankKey,
  rowsShown,
  statusKey,
} from '../../../../src/aggregate/table/tableOrder';
import * as world from '../../../scenes/world';
import { column, groups, villages } from '../sample';

const places = villages([
  { code: '99.01.01.2001', name: 'Wangi', kecamatan: 'Utara', typology: 'pesisir' },
  { code: '99.01.01.2002', name: 'api', kecamatan: 'Utara' },
  { code: '99.01.02.2001', name: 'Mulyo', kecamatan: 'Selatan', typology: 'pegunungan' },
  { code: '99.01.02.2002', name: 'Api', kecamatan: 'Selatan', typology: 'pesisir' },
  { code: '99.01.03.2001', name: 'Mulyo', kecamatan: 'Utara' },
]);
const all = rowsShown(5, null);
const ordered = (key: Float64Array, descending = false, rows = all) => [
  ...orderRows(rows, { key, descending }),
];

describe('rows in order', () => {
  const { value } = column([5, 'missing', 2, 5, 'suppressed']);

  it('are sorted by number; ties stay in code order, and rows without a number come last', () => {
    expect(ordered(value)).toEqual([2, 0, 3, 1, 4]);
    expect(ordered(value, true)).toEqual([0, 3, 2, 1, 4]);
  });

  it('are only those that pass the filter', () => {
    expect(ordered(value, true, rowsShown(5, Uint8Array.of(0, 1, 1, 1, 0)))).toEqual([3, 2, 1]);
  });

  it('leave their input unmodified', () => {
    const rows = rowsShown(5, null);
    orderRows(rows, { key: value, descending: true });
    expect([...rows]).toEqual([0, 1, 2, 3, 4]);
  });

  it('of a national pack are complete, sorted and fast', () => {
    const n = 81_904;
    const key = Float64Array.from({ length: n }, (_, row) => (row * 7919) % 1013);
    const sorted = orderRows(rowsShown(n, null), { key, descending: true });
    expect(new Set(sorted).size).toBe(n);
    const wrong = sorted.findIndex((row, i) => i > 0 && key[row]! > key[sorted[i - 1]!]!);
    expect(wrong).toBe(-1);
  });
});

describe('keys', () => {
  it('by name follow Indonesian collation, with equal names in code order', () => {
    expect(ordered(nameKey(places))).toEqual([1, 3, 2, 4, 0]);
    expect(nameKey(places)).toBe(nameKey(places));
  });

  it('keep two kecamatan of the same name apart', () => {
    expect(ordered(groupOrder(places.kecamatan))).toEqual([2, 3, 0, 1, 4]);
    expect(ordered(groupOrder(places.kecamatan), true)).toEqual([4, 0, 1, 2, 3]);
  });

  it('put an unstated typology last in either direction', () => {
    expect(ordered(groupOrder(places.typology))).toEqual([2, 0, 3, 1, 4]);
    expect(ordered(groupOrder(places.typology), true)).toEqual([0, 3, 2, 1, 4]);
    expect(groupOrder(groups(['', 'a']))[0]).toBeNaN();
  });

  it('by rank start with the worst at either end', () => {
    const cells = column([5, 'missing', 2, 9, 5]);
    expect(ordered(rankKey(cells, 'lowest'))).toEqual([2, 0, 4, 3, 1]);
    expect(ordered(rankKey(cells, 'highest'))).toEqual([3, 0, 4, 2, 1]);
    expect(rankKey(cells, 'highest')[1]).toBeNaN();
  });

  it('by status start with laboratories; villages without one come last', () => {
    const standings = programmeStandings(world.events).byRow;
    const key = statusKey(world.villages.n, standings);
    const first = ordered(key, false, rowsShown(world.villages.n, null))[0]!;
    expect(standings.get(first)?.role).toBe('laboratory');
    const none = [...key.keys()].filter((row) => !standings.has(row));
    expect(none.length).toBeGreaterThan(0);
    expect(none.every((row) => Number.isNaN(key[row]))).toBe(true);
  });

  it('count an intervention once at each village it names, and not for a kecamatan', () => {
    const counts = interventionCounts(world.villages.n, world.interventions);
    const named = world.interventions.flatMap(({ rows }) => [...new Set(rows)]);
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(named.length);
    expect(counts[named[0]!]).toBe(named.filter((row) => row === named[0]).length);
  });
});
