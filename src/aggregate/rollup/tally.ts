import { MARK } from '../../data/model/mark';
import type { GroupTally, RollupRequest } from './rollupRequest';

/** Counts the villages of every group by mark. Entries with a share of 0 are in no group. */
export function tallyMarks({ column, membership }: Pick<RollupRequest, 'column' | 'membership'>): GroupTally {
  const { start, row, share } = membership;
  const { mark, value } = column;
  const groups = start.length - 1;
  const tally = emptyTally(groups);
  for (let group = 0; group < groups; group++) {
    // Local variables for speed: this loop runs once per cell of every indicator-year.
    let [villages, missing, suppressed, notApplicable, apportioned] = [0, 0, 0, 0, 0];
    for (let i = start[group]!, end = start[group + 1]!; i < end; i++) {
      if (share !== null) {
        if (share[i]! <= 0) continue;
        if (share[i]! < 1) apportioned++;
      }
      const r = row === null ? i : row[i]!;
      const marked = mark[r]!;
      villages++;
      if (marked === MARK.present) {
        // A present value that is not finite, such as "Infinity" in a file, counts as missing.
        if (value[r]! - value[r]! !== 0) missing++;
      } else if (marked === MARK.missing) missing++;
      else if (marked === MARK.suppressed) suppressed++;
      else notApplicable++;
    }
    tally.villages[group] = villages;
    tally.present[group] = villages - missing - suppressed - notApplicable;
    tally.missing[group] = missing;
    tally.suppressed[group] = suppressed;
    tally.notApplicable[group] = notApplicable;
    tally.apportioned[group] = apportioned;
  }
  return tally;
}

export function emptyTally(groups: number): GroupTally {
  const none = () => new Uint32Array(groups);
  return {
    villages: none(),
    present: none(),
    missing: none(),
    suppressed: none(),
    notApplicable: none(),
    apportioned: none(),
  };
}
