import { describe, expect, it } from 'vitest';
import { textColumn, textRows } from '../../../../src/data/model/textColumn';
import { textSlice } from '../../../../src/data/model/textSlice';
import type { ResourceManifest } from '../../../../src/data/model/dataset';
import { provincesAt, provincesOf, resourcesOf } from '../../../../src/data/pack/provinces';

const province = (code: string, bbox: readonly [number, number, number, number], villages: number) => {
  return { code, name: `Provinsi ${code}`, bbox, villages };
};
const WEST = province('40', [10, 0, 14, 2], 3);
const EAST = province('41', [13, 1, 20, 5], 7);
const resource = (name: string) => ({ name }) as ResourceManifest;

describe('provinces of a pack', () => {
  it('have runs of rows one after the other', () => {
    expect(provincesOf({ provinces: [WEST, EAST] }).map(({ first }) => first)).toEqual([0, 3]);
    expect(provincesOf({})).toEqual([]);
  });

  it('are found by a box, the one nearest to its middle first', () => {
    const all = [WEST, EAST];
    expect(provincesAt(all, [13.5, 1.5, 13.6, 1.6])).toEqual([WEST, EAST]);
    expect(provincesAt(all, [12, 1.2, 19, 5])).toEqual([EAST, WEST]);
    expect(provincesAt(all, [10, 3, 12, 4])).toEqual([]);
    // A box that touches a province's own meets it.
    expect(provincesAt(all, [20, 5, 30, 6])).toEqual([EAST]);
  });

  it('need all files but the boundaries of others and the open form', () => {
    const resources = ['desa', 'batas', 'batas-garis', 'batas-40', 'batas-41', 'nilai'].map(resource);
    const names = (codes: readonly string[] | null) =>
      resourcesOf({ resources, provinces: [WEST, EAST] }, codes).map(({ name }) => name);
    expect(names(['41'])).toEqual(['desa', 'batas-garis', 'batas-41', 'nilai']);
    expect(names(null)).toHaveLength(6);
  });
});

describe('a column of texts', () => {
  it('comes back as it was, in ASCII and beyond', () => {
    const plain = ['01.02', '', 'Karanganyar'];
    const wide = ['Bawéan', 'a', '😀é'];
    expect(textRows(textColumn(plain))).toEqual(plain);
    expect(textRows(textColumn(wide))).toEqual(wide);
  });

  it('can be cut, with bytes of its own', () => {
    const cut = textSlice(textColumn(['a', 'béc', '', 'd']), 1, 2);
    expect(textRows(cut)).toEqual(['béc', '']);
    expect(cut.bytes).toHaveLength(4);
  });
});
