import type { GroupColumn } from './dataset';

/** Groups rows by key, with groups in ascending order of keys; a group's label is that of its first row. */
export function groupColumn(
  keyOfRow: readonly string[],
  labelOfRow: readonly string[] = keyOfRow,
): GroupColumn {
  const labelOfKey = new Map<string, string>();
  keyOfRow.forEach((key, row) => {
    if (!labelOfKey.has(key)) labelOfKey.set(key, labelOfRow[row] ?? key);
  });
  const keys = [...labelOfKey.keys()].sort((a, b) => (a < b ? -1 : 1));
  const position = new Map(keys.map((key, i) => [key, i]));
  return {
    index: Uint32Array.from(keyOfRow, (key) => position.get(key) ?? 0),
    keys,
    labels: keys.map((key) => labelOfKey.get(key) ?? key),
  };
}

/** The key of a row's group. */
export function groupKey(column: GroupColumn, row: number): string {
  return column.keys[column.index[row] ?? 0] ?? '';
}

/** The label of a row's group. */
export function groupLabel(column: GroupColumn, row: number): string {
  return column.labels[column.index[row] ?? 0] ?? '';
}
