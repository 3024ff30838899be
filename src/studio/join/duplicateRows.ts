import type { Cell } from '../../data/import/imported';
import { decidedPlace, missingRow, type DecidedRows } from './decidedRows';
import type { DecisionFate, RowDecision } from './joinDecision';
import type { Joined, RowOutcome } from './joinOutcome';

/** What tells rows of one village apart that are no duplicates, as a year does; null where nothing may. */
export type ApartColumn = readonly Cell[] | null;
export type UseRow = RowDecision & { readonly action: 'useRow' };

/**
 * Holds every row of a village that several rows join to: which of them counts is for a person to say. Changes the outcomes.
 */
export function holdDuplicates(outcomes: RowOutcome[], apart: ApartColumn): void {
  const groups = new Map<string, number[]>();
  outcomes.forEach((outcome, row) => {
    if (outcome.kind !== 'joined') return;
    const key = `${outcome.place}/${JSON.stringify(apart?.[row] ?? null)}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  });
  for (const rows of groups.values()) {
    if (rows.length === 1) continue;
    for (const row of rows) {
      const joined = outcomes[row] as Joined;
      outcomes[row] = { kind: 'duplicate', place: joined.place, rows, joined };
    }
  }
}

/** Applies the choice of one row among duplicates; the others are left out by the same decision. */
export function applyUseRow(
  decision: UseRow,
  rows: DecidedRows,
  contentOf: ((row: number) => string) | null,
): DecisionFate {
  const same = rows.found.same(decision);
  if (same.length === 0) return missingRow(decision, rows.found);
  const place = decidedPlace(decision.village, rows.index);
  if (typeof place !== 'number') return { decision, fate: 'unfit', because: place.unfit, rows: same };
  const meant = same.filter(
    (row) => decision.content === null || contentOf === null || contentOf(row) === decision.content,
  );
  const [row] = meant;
  if (row === undefined) return { decision, fate: 'unfit', because: 'rowChanged', rows: same };
  const outcome = rows.outcomes[row]!;
  if (outcome.kind === 'joined' && outcome.place === place) {
    return { decision, fate: 'notNeeded', rows: [row] };
  }
  if (outcome.kind !== 'duplicate' || outcome.place !== place) {
    const because = outcome.kind === 'joined' ? 'betterMatch' : 'rowChanged';
    return { decision, fate: 'unfit', because, rows: same };
  }
  // Rows that are written alike without anything to tell them apart: the decision does not say which it meant.
  const isClear = meant.length === 1 || (decision.content !== null && contentOf !== null);
  if (!isClear) return { decision, fate: 'unfit', because: 'rowChanged', rows: same };
  for (const other of outcome.rows) {
    rows.outcomes[other] = other === row ? outcome.joined : { kind: 'leftOut' };
    rows.decidedBy.set(other, decision);
  }
  return { decision, fate: 'applied', rows: outcome.rows };
}
