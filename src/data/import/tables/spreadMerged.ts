import { MOST_CELLS, type MergedCells, type RawCell, type RawSheet } from '../../spreadsheet/rawSheet';

/** Largest merge whose text is spread: no heading spans more columns, no kecamatan more villages. */
const HIGHEST = 2_000;
const WIDEST = 500;
/** Cells that merges may fill beyond what the sheet has; more is no heading. */
const MOST_BEYOND = 1_000;

/**
 * The rows of a sheet in which the text of merged cells stands in each of them, and the merges by which that was done.
 * Numbers are not spread, for a count that stands for three villages would count three times; years are.
 */
export function spreadMerged({ rows, merged }: RawSheet): {
  readonly rows: readonly (readonly RawCell[])[];
  readonly spread: readonly MergedCells[];
} {
  const spread = merged.filter(
    ({ top, left, bottom, right }) =>
      bottom - top < HIGHEST && right - left < WIDEST && isSpreadable(rows[top]?.[left] ?? null),
  );
  if (spread.length === 0) return { rows, spread };
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const copy: RawCell[][] = rows.map((row) => [...row]);
  let beyond = 0;
  let filled = 0;
  for (const { top, left, bottom, right } of spread) {
    const value = rows[top]![left]!;
    for (let row = top; row <= bottom; row++) {
      const isBeyond = row >= rows.length;
      if (isBeyond && ++beyond > MOST_BEYOND) break;
      for (let column = left; column <= right; column++) {
        if (column >= width && ++beyond > MOST_BEYOND) break;
        if (++filled > MOST_CELLS) return { rows: copy, spread };
        put(copy, { row, column, value });
      }
    }
  }
  return { rows: copy, spread };
}

function isSpreadable(value: RawCell): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 2200;
}

function put(
  rows: RawCell[][],
  { row, column, value }: { readonly row: number; readonly column: number; readonly value: RawCell },
): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row]!;
  while (cells.length < column) cells.push(null);
  cells[column] ??= value;
}
