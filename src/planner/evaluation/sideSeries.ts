import type { Matchable, MatchedSet } from './matchedSets';
import { meanOfKnown } from './meanOf';
import { neverRows, treatedRows } from './sides';

/** Means of one year: of the treated, of their matched villages, and of all never treated; NaN where none has a value. */
export interface SideYear {
  readonly time: number;
  readonly treated: number;
  readonly matched: number;
  readonly never: number;
}

/** The treated beside those they are compared with, year by year; a matched village counts as often as it was taken. */
export function sideSeries(
  { times, values, cohort }: Pick<Matchable, 'times' | 'values' | 'cohort'>,
  sets: readonly Pick<MatchedSet, 'controls'>[],
): SideYear[] {
  const treated = treatedRows({ cohort, times });
  const never = neverRows({ cohort, times });
  return times.map((time, t) => {
    const over = (of: readonly number[]) => meanOfKnown(of.map((row) => values[row]![t]!));
    return {
      time,
      treated: over(treated),
      matched: meanOfKnown(sets.map(({ controls }) => over(controls))),
      never: over(never),
    };
  });
}
