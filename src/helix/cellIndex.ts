/**
 * Numbers the pairs of rows and columns that occur, in the order in which they are met. A table of its own, because
 * most of 81,904 villages × 300 actors never meet.
 */
export interface CellIndex {
  readonly size: number;
  readonly rows: Uint32Array;
  readonly columns: Uint32Array;
  /** Open addressing: number of the cell + 1, 0 where free; a power of two long. */
  readonly table: Uint32Array;
}

function slotOf(row: number, column: number, mask: number): number {
  const mixed = Math.imul(row, 0x9e3779b1) ^ Math.imul(column + 1, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & mask;
}

/** @returns the index, and the cell of every pair */
export function indexCells(
  rowOf: Uint32Array,
  columnOf: Uint32Array,
): { readonly index: CellIndex; readonly cellOf: Uint32Array } {
  const n = rowOf.length;
  const length = 2 ** Math.ceil(Math.log2(Math.max(8, 2 * n)));
  const table = new Uint32Array(length);
  const rows = new Uint32Array(n);
  const columns = new Uint32Array(n);
  const cellOf = new Uint32Array(n);
  let size = 0;
  for (let i = 0; i < n; i++) {
    const row = rowOf[i]!;
    const column = columnOf[i]!;
    let slot = slotOf(row, column, length - 1);
    for (;;) {
      const cell = table[slot]! - 1;
      if (cell < 0) {
        rows[size] = row;
        columns[size] = column;
        cellOf[i] = size++;
        table[slot] = size;
        break;
      }
      if (rows[cell] === row && columns[cell] === column) {
        cellOf[i] = cell;
        break;
      }
      slot = (slot + 1) & (length - 1);
    }
  }
  return { index: { size, rows: rows.slice(0, size), columns: columns.slice(0, size), table }, cellOf };
}

/** The number of a pair; −1 where it does not occur. */
export function cellNumber({ rows, columns, table }: CellIndex, row: number, column: number): number {
  let slot = slotOf(row, column, table.length - 1);
  for (;;) {
    const cell = table[slot]! - 1;
    if (cell < 0 || (rows[cell] === row && columns[cell] === column)) return cell;
    slot = (slot + 1) & (table.length - 1);
  }
}
