import { allPlaces } from '../aggregate/classes/rank';
import type { RankFrom } from '../aggregate/classes/rankSpans';
import type { IndicatorYear } from '../data/model/dataset';
import { MARK } from '../data/model/mark';

export interface WorstVillages {
  /**
   * Worst first; equal values are in order of code. `place` is the rank among all villages, ignoring the
   * filter.
   */
  readonly rows: readonly { readonly row: number; readonly place: number }[];
  /** Number of further villages that tie with the last one listed but exceed the limit of the list. */
  readonly sharingLast: number;
}

/**
 * The villages at one end of the ranking of an indicator-year among those that pass a filter; ties are
 * marked.
 */
export function worstVillages(
  column: IndicatorYear,
  { from, limit, shown = null }: { from: RankFrom; limit: number; shown?: Uint8Array | null },
): WorstVillages {
  const counts = (row: number): boolean =>
    column.mark[row] === MARK.present && (shown === null || shown[row] === 1);
  const before = (a: number, b: number): boolean => (from === 'lowest' ? a < b : a > b);
  const best: number[] = [];
  for (let row = 0; row < column.value.length; row++) {
    if (!counts(row)) continue;
    const value = column.value[row]!;
    if (best.length === limit && !before(value, column.value[best[limit - 1]!]!)) continue;
    let at = best.length;
    while (at > 0 && before(value, column.value[best[at - 1]!]!)) at--;
    best.splice(at, 0, row);
    if (best.length > limit) best.pop();
  }
  const places = allPlaces(column, from);
  const rows = best.map((row) => ({ row, place: places[row]! }));
  const last = best.at(-1);
  if (last === undefined) return { rows, sharingLast: 0 };
  const isLast = (row: number) => counts(row) && column.value[row] === column.value[last];
  let sharing = 0;
  for (let row = 0; row < column.value.length; row++) if (isLast(row)) sharing++;
  return { rows, sharingLast: sharing - best.filter(isLast).length };
}
