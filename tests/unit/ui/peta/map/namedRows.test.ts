import { expect, test } from 'vitest';
import { provincesOf } from '../../../../../src/data/pack/provinces';
import { namedRows } from '../../../../../src/ui/peta/map/namedRows';

/** Three provinces from west to east, the last with most villages. */
const PROVINCES = provincesOf({
  provinces: [
    { code: '11', name: 'Barat', villages: 300, bbox: [95, 0, 98, 4] },
    { code: '12', name: 'Tengah', villages: 5_000, bbox: [98, 1, 101, 3] },
    { code: '13', name: 'Timur', villages: 15_000, bbox: [102, -2, 106, 2] },
  ],
});

test('the kecamatan of the provinces around the screen are named, in the order of their rows', () => {
  const rowsOn = namedRows();
  expect(rowsOn(PROVINCES, [99, 1.5, 100, 2.5])).toEqual([{ first: 300, count: 5_000 }]);
  // Nearest first is the second; its rows come last.
  expect(rowsOn(PROVINCES, [97.5, 2, 100.5, 2.5])).toEqual([
    { first: 0, count: 300 },
    { first: 300, count: 5_000 },
  ]);
  expect(rowsOn(PROVINCES, [110, 5, 111, 6])).toEqual([]);
});

test('a province a quarter of the screen away is among them, one farther away is not', () => {
  const rowsOn = namedRows();
  expect(rowsOn(PROVINCES, [98.2, 1.5, 99.2, 2.5])).toHaveLength(2);
  expect(rowsOn(PROVINCES, [98.3, 1.5, 99.3, 2.5])).toHaveLength(1);
});

test('all are named from afar, and none before the screen is known', () => {
  const rowsOn = namedRows();
  expect(rowsOn(PROVINCES, [97, -1, 104, 3])).toBeUndefined();
  expect(rowsOn(PROVINCES, null)).toEqual([]);
});

test('the rows stay the same object while the provinces are the same', () => {
  const rowsOn = namedRows();
  const first = rowsOn(PROVINCES, [99, 1.5, 100, 2.5]);
  expect(rowsOn(PROVINCES, [99.1, 1.6, 100.1, 2.6])).toBe(first);
  expect(rowsOn(PROVINCES, [97.5, 2, 100.5, 2.5])).not.toBe(first);
  expect(rowsOn(PROVINCES, null)).toBe(rowsOn(PROVINCES, null));
});
