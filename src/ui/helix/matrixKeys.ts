/** A cell by its place in the table that is shown. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads within a table; null where the key moves nothing. Stops at the edges. */
export function movedTo(
  key: string,
  { row, column }: Position,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Position | null {
  const within = (value: number, most: number) => Math.max(0, Math.min(most - 1, value));
  switch (key) {
    case 'ArrowRight':
      return { row, column: within(column + 1, columns) };
    case 'ArrowLeft':
      return { row, column: within(column - 1, columns) };
    case 'ArrowDown':
      return { row: within(row + 1, rows), column };
    case 'ArrowUp':
      return { row: within(row - 1, rows), column };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: within(columns - 1, columns) };
    default:
      return null;
  }
}
