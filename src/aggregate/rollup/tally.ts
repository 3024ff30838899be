import { MARK } from '../../data/model/mark';
import type { Membership } from './membership';
import type { RollupArrays } from './rollupArrays';
import type { GroupTally, RollupRequest } from './rollupRequest';

/** Counts the villages of every group by mark. Entries with a share of 0 are in no group. */
export function tallyMarks(
  { column, membership }: Pick<RollupRequest, 'column' | 'membership'>,
  arrays: RollupArrays,
): GroupTally {
  const { start, row, share } = membership;
  const { mark, value } = column;
  const tally = emptyTally(membership, arrays);
  for (let group = 0; group + 1 < start.length; group++) {
    // Local variables for speed: this loop runs once per cell of every indicator-year.
    let missing = 0;
    let suppressed = 0;
    let notApplicable = 0;
    for (let i = start[group]!, end = start[group + 1]!; i < end; i++) {
      if (share !== null && share[i]! <= 0) continue;
      const r = row === null ? i : row[i]!;
      const marked = mark[r]!;
      if (marked === MARK.present) {
        // A present value that is not finite, such as "Infinity" in a file, counts as missing.
        if (value[r]! - value[r]! !== 0) missing++;
      } else if (marked === MARK.missing) missing++;
      else if (marked === MARK.suppressed) suppressed++;
      else notApplicable++;
    }
    tally.present[group] = tally.villages[group]! - missing - suppressed - notApplicable;
    tally.missing[group] = missing;
    tally.suppressed[group] = suppressed;
    tally.notApplicable[group] = notApplicable;
  }
  return tally;
}

/** The groups' sizes, and no village counted by its mark yet. */
export function emptyTally(membership: Membership, arrays: RollupArrays): GroupTally {
  const none = () => arrays.counts(membership.start.length - 1);
  return {
    ...arrays.sizes(membership),
    present: none(),
    missing: none(),
    suppressed: none(),
    notApplicable: none(),
  };
}
