import { rankFrom } from '../../aggregate/classes/rank';
import type { FigureColumn } from '../../aggregate/modes/companions';
import { DEFAULT_SORT, type TableSort } from '../../state/url/appState';

/**
 * The sort order after a press on a column's header: the column's initial direction, then the reverse; null
 * for the default.
 */
export function nextSort(
  now: TableSort,
  { column, descendingFirst }: { readonly column: string; readonly descendingFirst: boolean },
): TableSort | null {
  const descending = now.column === column ? !now.descending : descendingFirst;
  return column === DEFAULT_SORT.column && descending === DEFAULT_SORT.descending
    ? null
    : { column, descending };
}

/** Figures start with the worst; those of a neutral indicator with the highest. */
export function descendsFirst({ indicator }: Pick<FigureColumn, 'indicator'>): boolean {
  return rankFrom(indicator.worse) === 'highest';
}

/** The value of `aria-sort`; undefined where a column does not determine the order. */
export function ariaSort(now: TableSort, column: string): 'ascending' | 'descending' | undefined {
  if (now.column !== column) return undefined;
  return now.descending ? 'descending' : 'ascending';
}

/** Whether the order is by the mapped values, whichever column was used. */
export function ordersByValue({ column }: TableSort): boolean {
  return column === 'peringkat' || column === 'nilai' || column === 'kelas';
}
