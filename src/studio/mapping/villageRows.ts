import type { RowOutcome } from '../join/joinOutcome';

/** Of every row of a part the village that it is joined to, as its index among the join's places; −1 where it is to none. */
export function villageRows(outcomes: readonly RowOutcome[]): Int32Array {
  return Int32Array.from(outcomes, (outcome) => (outcome.kind === 'joined' ? outcome.place : -1));
}
