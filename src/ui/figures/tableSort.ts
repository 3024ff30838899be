import { rankFrom } from '../../aggregate/classes/rank';
import type { FigureColumn } from '../../aggregate/modes/beside';
import type { TableSort } from '../../state/url/appState';

/** Worst first; a link leaves it out. */
export const DEFAULT_SORT: TableSort = { column: 'peringkat', descending: false };

/** What a press on a column's head makes of the order: its own first direction, then the other; null is the default. */
export function nextSort(
  now: TableSort,
  { column, descendingFirst }: { readonly column: string; readonly descendingFirst: boolean },
): TableSort | null {
  const descending = now.column === column ? !now.descending : descendingFirst;
  return column === DEFAULT_SORT.column && descending === DEFAULT_SORT.descending
    ? null
    : { column, descending };
}

/** Figures begin with the heaviest; those of a neutral indicator with the highest. */
export function descendsFirst({ indicator }: Pick<FigureColumn, 'indicator'>): boolean {
  return rankFrom(indicator.worse) === 'highest';
}

/** The order as assistive technology hears it; absent where a column does not order the rows. */
export function ariaSort(now: TableSort, column: string): 'ascending' | 'descending' | undefined {
  if (now.column !== column) return undefined;
  return now.descending ? 'descending' : 'ascending';
}

/** Whether the order is that of the drawn values, by whichever column one asks for it. */
export function ordersByValue({ column }: TableSort): boolean {
  return column === 'peringkat' || column === 'nilai' || column === 'kelas';
}
