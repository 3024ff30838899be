import type { Matrix } from './cut';
import { countOf, type Sums } from './sums';

/** Rows and columns of a matrix in which anything is recorded, in order. */
export function filledGroups({ rowSums, columnSums }: Pick<Matrix, 'rowSums' | 'columnSums'>): {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
} {
  return { rows: filled(rowSums), columns: filled(columnSums) };
}

function filled(sums: Sums): number[] {
  return Array.from({ length: sums.groups }, (_, group) => group).filter((group) => countOf(sums, group) > 0);
}

/** One byte a village: 1 where it is among the rows and passes the filter. */
export function maskOf(rows: Iterable<number>, n: number, passing: Uint8Array | null): Uint8Array {
  const mask = new Uint8Array(n);
  for (const row of rows) mask[row] = passing === null ? 1 : passing[row]!;
  return mask;
}
