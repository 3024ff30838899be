import { describe, expect, test } from 'vitest';
import type { ProgrammeEvent, SeriesPoint } from '../../../../../src/data/model/programme';
import { layerCounts, reportedReplications, toggled } from '../../../../../src/ui/figures/layerCounts';
import { DEFAULT_SORT } from '../../../../../src/state/url/appState';
import {
  orderOf,
  pageOf,
  runsByKecamatan,
  SORT_OF_ORDER,
  VILLAGE_ORDERS,
} from '../../../../../src/ui/peta/table/villageOrder';
import { villages } from '../../../aggregate/sample';

const places = villages([
  { code: '99.01.01.2001', name: 'Wangi', kecamatan: 'Utara' },
  { code: '99.01.01.2002', name: 'api', kecamatan: 'Utara' },
  { code: '99.01.02.2001', name: 'Mulyo', kecamatan: 'Selatan' },
  { code: '99.01.02.2002', name: 'Api', kecamatan: 'Selatan' },
  { code: '99.01.03.2001', name: 'Mulyo', kecamatan: 'Barat' },
]);
describe('the orders of the list', () => {
  test('are those that the state holds, the worst first without a word', () => {
    for (const order of VILLAGE_ORDERS) expect(orderOf(SORT_OF_ORDER[order] ?? DEFAULT_SORT)).toBe(order);
    expect(SORT_OF_ORDER.worst).toBeNull();
  });
  test('do not include an order of the table by another column or direction', () => {
    expect(orderOf({ column: 'nama', descending: true })).toBeNull();
    expect(orderOf({ column: 'p0', descending: false })).toBeNull();
  });
});

describe('pages and groups', () => {
  const rows = Uint32Array.of(7, 5, 3, 2, 9);
  test('the last page holds what is left, and a page beyond it is brought back', () => {
    expect(pageOf(rows, { page: 9, size: 2 })).toEqual({
      rows: Uint32Array.of(9),
      page: 2,
      pages: 3,
      first: 4,
    });
    expect(pageOf(rows, { page: -1, size: 2 })).toMatchObject({ page: 0, first: 0 });
    expect(pageOf(new Uint32Array(0), { page: 0, size: 2 })).toMatchObject({ pages: 1, first: 0 });
  });
  test('rows that follow one another in a kecamatan are one group', () => {
    expect(runsByKecamatan(Uint32Array.of(4, 3, 2, 1, 0), places)).toEqual([
      { district: 2, label: 'Barat', rows: [4] },
      { district: 1, label: 'Selatan', rows: [3, 2] },
      { district: 0, label: 'Utara', rows: [1, 0] },
    ]);
  });
});

describe('what the layers draw', () => {
  const event = (
    row: number,
    status: ProgrammeEvent['status'],
    parentRow: number | null = null,
  ): ProgrammeEvent => ({
    row,
    status,
    date: '2020',
    basis: '',
    parentRow,
    provenance: 'dokumentasi',
    sourceId: 's',
    note: { id: '', en: '' },
  });
  test('counts villages by role, statuses that stand, and arcs that have two ends', () => {
    const events = [
      event(0, 'laboratory'),
      event(1, 'replication', 0),
      event(2, 'replication'),
      event(3, 'red'),
      event(4, 'yellow'),
    ];
    expect(layerCounts(events)).toEqual({
      laboratory: 1,
      replication: 2,
      leftRed: 0,
      candidate: 0,
      povertyStatus: 2,
      lineage: 1,
    });
  });
  test('counts as of a year leave out what was reported later, as the marks on the map do', () => {
    const events = [event(0, 'laboratory'), { ...event(1, 'replication', 0), date: '2022-03' }];
    expect(layerCounts(events, '2021')).toMatchObject({ laboratory: 1, replication: 0, lineage: 0 });
    expect(layerCounts(events, '2022')).toMatchObject({ laboratory: 1, replication: 1, lineage: 1 });
  });
  test('the reported number is the latest primary one of its series', () => {
    const point = (indicatorId: string, year: number, value: number, primary: boolean) =>
      ({ indicatorId, year, value, primary }) as SeriesPoint;
    const series = [
      point('p0', 2025, 9, true),
      point('desa_replikasi', 2023, 35, true),
      point('desa_replikasi', 2020, 6, true),
      point('desa_replikasi', 2024, 99, false),
    ];
    expect(reportedReplications(series)?.value).toBe(35);
    expect(reportedReplications([])).toBeNull();
  });
  test('a member is put in or taken out, the others keep their order', () => {
    expect([toggled(['a', 'b'], 'c'), toggled(['a', 'b', 'c'], 'b')]).toEqual([
      ['a', 'b', 'c'],
      ['a', 'c'],
    ]);
  });
});
