import { isExposed, type Exposure } from './audit';
import type { PatternTask } from './patternTask';

/**
 * A constraint from an exposed cell: suppress at least one of these cells, or do not suppress the cell
 * `unless`.
 */
export interface Cut {
  readonly anyOf: readonly number[];
  /** null where the exposed cell is primary, so that it is suppressed in any case. */
  readonly unless: number | null;
}

/**
 * The constraint that follows from an exposed cell. The more cells are suppressed, the less an observer
 * knows. A cell that is exposed with a large set of suppressed cells is therefore exposed with every subset
 * of it. The set is enlarged while the cell stays exposed; then at least one of the remaining cells must be
 * suppressed.
 */
export function cutOf(
  { tables, primary, candidates, threshold }: PatternTask,
  hidden: ReadonlySet<number>,
  exposure: Exposure,
): Cut {
  const taken = new Set(hidden);
  const anyOf: number[] = [];
  const take = (cells: readonly number[]): void => {
    if (cells.length === 0) return;
    if (isExposed(tables, new Set([...taken, ...cells]), { ...exposure, threshold })) {
      for (const cell of cells) taken.add(cell);
    } else if (cells.length === 1) anyOf.push(cells[0]!);
    else {
      const middle = cells.length >> 1;
      take(cells.slice(0, middle));
      take(cells.slice(middle));
    }
  };
  take([...candidates.keys()].filter((cell) => !hidden.has(cell)));
  return { anyOf, unless: primary.has(exposure.cell) ? null : exposure.cell };
}
