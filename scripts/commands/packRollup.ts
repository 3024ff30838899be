import type { Asked } from '../../src/aggregate/rollup/contract';
import type { Membership } from '../../src/aggregate/rollup/membership';
import { rollup, type RollupOutcome } from '../../src/aggregate/rollup/rollup';
import type { RollupArrays } from '../../src/aggregate/rollup/rollupArrays';
import type { RollupQuestion } from '../../src/aggregate/rollup/rollupRequest';
import { columnKey, type Indicator } from '../../src/data/model/dataset';
import type { OpenPack, PackColumn } from './packFolder';
import { groupsOf, listedGroups, type GroupingLevel } from './villageGroups';

/** How villages are put together, whatever the indicator. */
export interface Grouping {
  readonly by: GroupingLevel;
  /** A CSV with groups of the reader, instead of a level. */
  readonly list: string | undefined;
  readonly asked: Asked;
  readonly threshold: number;
}

const COARSE = {
  status: 'refused',
  refusal: { reason: 'coarserThanGroups', offered: null, rateId: null },
} as const;

/** The groups for an indicator-year; null where a coarser indicator cannot be told apart by them. */
export async function membershipFor(
  pack: OpenPack,
  { by, list }: Grouping,
  { indicator: { level }, column: { year } }: PackColumn,
): Promise<Membership | null> {
  if (list !== undefined && level === 'village') return listedGroups(list, pack);
  return groupsOf(pack, { by, level, year });
}

/** What is asked of an indicator-year, as answers repeat it. */
export function questionOf(
  { indicator: { id }, column: { year } }: PackColumn,
  { by, list, asked }: Grouping,
): RollupQuestion {
  return { indicatorId: id, year, grouping: list ?? by, asked };
}

/** An indicator-year of a pack put together by group. */
export function rollupOf(
  pack: OpenPack,
  grouping: Grouping,
  {
    indicator,
    column,
    membership,
    arrays,
  }: PackColumn & { readonly membership: Membership | null; readonly arrays?: RollupArrays },
): RollupOutcome {
  if (!membership) return COARSE;
  const question = questionOf({ indicator, column }, grouping);
  const ceiling = ceilingOf(pack, indicator, column.year);
  return rollup(
    {
      question,
      indicator,
      column,
      membership,
      coverageThreshold: grouping.threshold,
      ...(ceiling ? { ceiling } : {}),
    },
    arrays,
  );
}

/** The most that a count can be in a village: the denominator of its own rate, where the pack has one of the year. */
function ceilingOf({ dataset }: OpenPack, { kind, rateId }: Indicator, year: number): Float64Array | null {
  if (kind !== 'count' || rateId === null) return null;
  return dataset.columns.get(columnKey(rateId, year))?.denominator ?? null;
}
