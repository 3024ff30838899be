import type { GroupColumn } from './dataset';

/** Groups rows by key, with groups in ascending order of keys; a group's label is that of its first row. */
export function groupColumn(
  keyOfRow: readonly string[],
  labelOfRow: readonly string[] = keyOfRow,
): GroupColumn {
  // First numbered as they come. A row mostly has the key of the row above: then nothing is looked up.
  const numberOf = new Map<string, number>();
  const found: { readonly key: string; readonly label: string }[] = [];
  const index = new Uint32Array(keyOfRow.length);
  for (let row = 0; row < keyOfRow.length; row++) {
    const key = keyOfRow[row]!;
    const known = key === keyOfRow[row - 1] ? index[row - 1] : numberOf.get(key);
    index[row] = known ?? found.length;
    if (known !== undefined) continue;
    numberOf.set(key, found.length);
    found.push({ key, label: labelOfRow[row] ?? key });
  }
  const inOrder = [...found.keys()].sort((a, b) => (found[a]!.key < found[b]!.key ? -1 : 1));
  const position = new Uint32Array(found.length);
  inOrder.forEach((number, place) => (position[number] = place));
  return {
    index: index.map((number) => position[number]!),
    keys: inOrder.map((number) => found[number]!.key),
    labels: inOrder.map((number) => found[number]!.label),
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
