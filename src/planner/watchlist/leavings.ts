import type { ProgrammeEvent } from '../../data/model/programme';

/** How a village came off the red list. */
export interface Leaving {
  readonly row: number;
  readonly year: number;
  /** A report that it left, or two lists of one data basis, of which the later does not call it red. */
  readonly source: 'report' | 'lists';
  /** The year in which a later list called it red again; null where none did. */
  readonly redAgain: number | null;
}

/** The last time that each village left the red list, by row. A change of the data basis is no leaving. */
export function leavings(events: readonly ProgrammeEvent[]): ReadonlyMap<number, Leaving> {
  const ofRow = new Map<number, ProgrammeEvent[]>();
  for (const event of [...events].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    const own = ofRow.get(event.row);
    if (own) own.push(event);
    else ofRow.set(event.row, [event]);
  }
  const found = new Map<number, Leaving>();
  for (const [row, own] of [...ofRow].sort(([a], [b]) => a - b)) {
    const leaving = lastLeaving(row, own);
    if (leaving) found.set(row, leaving);
  }
  return found;
}

function lastLeaving(row: number, own: readonly ProgrammeEvent[]): Leaving | null {
  let [left, list]: [Leaving | null, ProgrammeEvent | null] = [null, null];
  for (const event of own) {
    const year = Number(event.date.slice(0, 4));
    if (event.status === 'leftRed') left = { row, year, source: 'report', redAgain: null };
    if (event.status !== 'red' && event.status !== 'yellow' && event.status !== 'green') continue;
    if (event.status === 'red') {
      if (left && left.redAgain === null) left = { ...left, redAgain: year };
    } else if (list?.status === 'red' && list.basis !== '' && list.basis === event.basis) {
      left = { row, year, source: 'lists', redAgain: null };
    }
    list = event;
  }
  return left;
}
