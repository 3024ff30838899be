import type { HotSpotAnswered } from '../../state/calculations/hotSpotSearch.svelte';
import { textAt } from '../../data/model/textColumn';

/** Columns of the table of villages, from left to right. */
export const COLUMNS = [
  'desa',
  'nilai',
  'uji',
  'banyak',
  'tetangga',
  'statistik',
  'p',
  'koreksi',
  'kelas',
] as const;
export type Column = (typeof COLUMNS)[number];

export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

/** The initial order: smallest adjusted p value first. */
export const FIRST_ORDER: Order = { column: 'koreksi', descending: false };

/** Rows of the villages that were tested. */
export function testedRows({ found }: Pick<HotSpotAnswered, 'found'>): Uint32Array {
  return Uint32Array.from(found.chance.keys()).filter((row) => !Number.isNaN(found.chance[row]!));
}

/** The sort key of a column in a row; names and classes are replaced by their position in an order. */
export function numberAt(answered: HotSpotAnswered, column: Exclude<Column, 'desa'>, row: number): number {
  const { asked, examined, found } = answered;
  switch (column) {
    case 'nilai':
      return asked.column.value[row]!;
    case 'uji':
      return examined.value[row]!;
    case 'banyak':
      return found.neighbours[row]!;
    case 'tetangga':
      return found.lag[row]!;
    case 'statistik':
      return found.statistic[row]!;
    case 'p':
      return found.chance[row]!;
    case 'koreksi':
      return found.adjusted[row]!;
    case 'kelas':
      return answered.column.value[row]!;
  }
}

/** Rows in a sort order; ties by the size of the statistic, then in the pack's order. */
export function orderedRows(answered: HotSpotAnswered, { column, descending }: Order): readonly number[] {
  const rows = [...testedRows(answered)];
  const sign = descending ? -1 : 1;
  if (column === 'desa') {
    const { name } = answered.asked.inputs.villages;
    const names = new Map(rows.map((row) => [row, textAt(name, row)]));
    return rows.sort((a, b) => sign * names.get(a)!.localeCompare(names.get(b)!, 'id') || a - b);
  }
  const size = (row: number) => Math.abs(answered.found.statistic[row]!);
  const key = (row: number) => numberAt(answered, column, row);
  return rows.sort((a, b) => sign * (key(a) - key(b)) || size(b) - size(a) || a - b);
}

/** The order after a press on a column's header; statistics start with the largest. */
export function nextOrder(now: Order, column: Column): Order {
  if (now.column === column) return { column, descending: !now.descending };
  return { column, descending: column === 'statistik' || column === 'nilai' || column === 'uji' };
}
