import { isExposed, type Exposure } from './audit';
import type { PatternTask } from './patternTask';

/** What an exposed cell demands: hide one of these besides, or do not hide the cell `unless` at all. */
export interface Cut {
  readonly anyOf: readonly number[];
  /** null where the cell is primary: it is hidden whatever else is. */
  readonly unless: number | null;
}

/**
 * The demand of an exposed cell. Whoever sees more hidden knows less, so that a cell exposed beside many hidden cells is
 * exposed beside any part of them: as many as leave it exposed are taken, and one of all others must be hidden.
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
