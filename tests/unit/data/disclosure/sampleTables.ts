import type { LinkedTables } from '../../../../src/data/disclosure/linkedTables';

/** A table of two ways with row sums, column sums and the grand total behind its cells, row by row. */
export function twoWays(rows: readonly (readonly number[])[]): LinkedTables {
  const [n, m] = [rows.length, rows[0]!.length];
  const each = (count: number) => Array.from({ length: count }, (_, i) => i);
  const add = (numbers: readonly number[]) => numbers.reduce((sum, x) => sum + x, 0);
  const rowSums = rows.map(add);
  return {
    value: Float64Array.from([
      ...rows.flat(),
      ...rowSums,
      ...each(m).map((j) => add(rows.map((row) => row[j]!))),
      add(rowSums),
    ]),
    sums: [
      ...each(n).map((i) => ({ total: n * m + i, parts: each(m).map((j) => i * m + j) })),
      ...each(m).map((j) => ({ total: n * m + n + j, parts: each(n).map((i) => i * m + j) })),
      { total: n * m + n + m, parts: each(n).map((i) => n * m + i) },
    ],
    shares: [],
  };
}

/** Villages with the total of their kecamatan as the last cell. */
export function oneGroup(...villages: readonly number[]): LinkedTables {
  return {
    value: Float64Array.from([...villages, villages.reduce((sum, x) => sum + x, 0)]),
    sums: [{ total: villages.length, parts: villages.map((_, i) => i) }],
    shares: [],
  };
}
