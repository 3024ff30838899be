import { describe, expect, it } from 'vitest';
import {
  districtsByRegency,
  groupMembership,
  identityMembership,
  listMembership,
  regencyMembership,
  type Membership,
} from '../../../../src/aggregate/rollup/membership';
import { textColumn } from '../../../../src/data/model/textColumn';
import { groups } from '../sample';

/** Rows of every group, by its key. */
const rowsOf = ({ keys, start, row }: Membership) =>
  Object.fromEntries(
    keys.map((key, g) => [
      key,
      Array.from({ length: start[g + 1]! - start[g]! }, (_, i) =>
        row ? row[start[g]! + i]! : start[g]! + i,
      ),
    ]),
  );

describe('group membership', () => {
  it('needs no list of rows where groups are contiguous', () => {
    const membership = groupMembership(groups(['a', 'a', 'b', 'c', 'c', 'c']));
    expect(membership.row).toBeNull();
    expect(rowsOf(membership)).toEqual({ a: [0, 1], b: [2], c: [3, 4, 5] });
  });

  it('lists the rows of scattered groups in ascending order', () => {
    const membership = groupMembership(groups(['pesisir', '', 'pesisir', 'kota', '']));
    expect(rowsOf(membership)).toEqual({ '': [1, 4], kota: [3], pesisir: [0, 2] });
  });

  it('permits a village in two lists, once in each', () => {
    const lists = [
      { key: 'x', label: 'X', rows: [4, 1, 4] },
      { key: 'kosong', label: 'Kosong', rows: [] },
      { key: 'y', label: 'Y', rows: [1] },
    ];
    expect(rowsOf(listMembership(lists))).toEqual({ x: [1, 4], kosong: [], y: [1] });
  });

  it('groups regencies by the first part of the code, with names where known', () => {
    const code = textColumn(['33.25.01.2001', '33.26.01.2001', '33.26.02.2001', '33.75.01.1001']);
    const membership = regencyMembership({ code }, new Map([['33.26', 'Pekalongan']]));
    expect(rowsOf(membership)).toEqual({ '33.25': [0], '33.26': [1, 2], '33.75': [3] });
    expect(membership.labels).toEqual(['33.25', 'Pekalongan', '33.75']);
  });

  it('groups kecamatan by regency, and every row by itself', () => {
    const kecamatan = groups(['33.26.01', '33.26.02', '33.75.01']);
    expect(rowsOf(districtsByRegency({ kecamatan }))).toEqual({ '33.26': [0, 1], '33.75': [2] });
    expect(rowsOf(identityMembership(kecamatan))).toEqual({
      '33.26.01': [0],
      '33.26.02': [1],
      '33.75.01': [2],
    });
  });
});
