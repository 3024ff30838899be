import type { IndicatorYear } from '../../data/model/dataset';
import { MARK, type Mark } from '../../data/model/mark';

/** What two columns make together; each pair is worked out once, since columns never change once read. */
export function rememberPair<T extends object>(
  make: (one: IndicatorYear, two: IndicatorYear) => T,
): (one: IndicatorYear, two: IndicatorYear) => T {
  const known = new WeakMap<IndicatorYear, WeakMap<IndicatorYear, T>>();
  return (one, two) => {
    const inner = known.get(one) ?? new WeakMap<IndicatorYear, T>();
    known.set(one, inner);
    const made = inner.get(two) ?? make(one, two);
    inner.set(two, made);
    return made;
  };
}

/** The stronger reason first: what is hidden in one of two must not be told apart from it by the other. */
const REASONS: readonly Mark[] = [MARK.suppressed, MARK.missing, MARK.notApplicable];

/** Mark of what follows from two cells: present only where both are. */
export function jointMark(one: Mark, two: Mark): Mark {
  return REASONS.find((reason) => one === reason || two === reason) ?? MARK.present;
}

export function markAt(column: IndicatorYear, row: number): Mark {
  return (column.mark[row] ?? MARK.missing) as Mark;
}
