import type { DecisionFate, JoinDecision, RowDecision, UnfitReason } from './joinDecision';
import type { Joined, RowOutcome } from './joinOutcome';
import { compareNames, foldPlace } from './nameScore';
import type { PlaceIndex } from './placeIndex';
import { printKey, type RowFacts } from './rowFacts';

/** The rows of a file while decisions are applied to them. */
export interface DecidedRows {
  readonly index: PlaceIndex;
  readonly facts: readonly RowFacts[];
  /** Changed in place by what is decided. */
  readonly outcomes: RowOutcome[];
  /** The decision that made a row what it is. */
  readonly decidedBy: Map<number, JoinDecision>;
  readonly found: RowFinder;
}

/** Finds the rows that a decision is about. */
export class RowFinder {
  readonly #byPrint = new Map<string, number[]>();
  readonly #byCode = new Map<string, number[]>();
  readonly #byName = new Map<string, number[]>();

  constructor(facts: readonly RowFacts[]) {
    facts.forEach(({ print }, row) => {
      add(this.#byPrint, printKey(print), row);
      if (print.code !== '') add(this.#byCode, print.code, row);
      if (print.name !== '') add(this.#byName, nameKey(print), row);
    });
  }

  /** Rows that are written exactly so. */
  same({ print }: RowDecision): readonly number[] {
    return this.#byPrint.get(printKey(print)) ?? [];
  }

  /** Rows with the same code, or with the same name in the same kecamatan, that are written otherwise. */
  alike({ print }: RowDecision): readonly number[] {
    const byCode = print.code === '' ? [] : (this.#byCode.get(print.code) ?? []);
    return byCode.length > 0 ? byCode : (this.#byName.get(nameKey(print)) ?? []);
  }
}

/** Applies a decision to accept, choose or leave out; those about duplicates come later. */
export function applyRowDecision(decision: RowDecision, rows: DecidedRows): DecisionFate {
  const same = rows.found.same(decision);
  if (same.length === 0) return missingRow(decision, rows.found);
  if (decision.action === 'leaveOut') return leaveOut(decision, same, rows);
  const place = decidedPlace(decision.village, rows.index);
  if (typeof place !== 'number') return { decision, fate: 'unfit', because: place.unfit, rows: same };
  const outcome = rows.outcomes[same[0]!]!;
  if (joinsAlone(outcome, decision)) {
    return outcome.place === place
      ? { decision, fate: 'notNeeded', rows: same }
      : { decision, fate: 'unfit', because: 'betterMatch', rows: same };
  }
  for (const row of same) {
    rows.outcomes[row] = joinedByDecision(place, rows.facts[row]!, rows.index);
    rows.decidedBy.set(row, decision);
  }
  return { decision, fate: 'applied', rows: same };
}

function leaveOut(decision: RowDecision, same: readonly number[], rows: DecidedRows): DecisionFate {
  if (joinsAlone(rows.outcomes[same[0]!]!, decision)) {
    return { decision, fate: 'unfit', because: 'betterMatch', rows: same };
  }
  for (const row of same) {
    rows.outcomes[row] = { kind: 'leftOut' };
    rows.decidedBy.set(row, decision);
  }
  return { decision, fate: 'applied', rows: same };
}

/** No row is written as the decision says: whether one is that may be meant. */
export function missingRow(decision: RowDecision, found: RowFinder): DecisionFate {
  const rows = found.alike(decision);
  return { decision, fate: 'unfit', because: rows.length > 0 ? 'rowChanged' : 'rowGone', rows };
}

/** The place of a decided village, or why there is none. */
export function decidedPlace(
  { code, name }: { readonly code: string; readonly name: string },
  index: PlaceIndex,
): number | { readonly unfit: UnfitReason } {
  const place = index.byCode(code.replaceAll('.', ''), 'kemendagri');
  if (place === null) return { unfit: 'villageGone' };
  const isOther = compareNames(foldPlace(name), index.names[place]!).agrees === 'other';
  return isOther ? { unfit: 'villageRenamed' } : place;
}

/** Whether a row joins exactly by itself now, though it did not when the decision was made. */
function joinsAlone(outcome: RowOutcome, decision: RowDecision): outcome is Joined {
  return outcome.kind === 'joined' && decision.over !== 'joined' && outcome.name.agrees === 'same';
}

function joinedByDecision(place: number, { name }: RowFacts, index: PlaceIndex): Joined {
  return { kind: 'joined', place, by: { how: 'decision' }, name: compareNames(name, index.names[place]!) };
}

function nameKey({ name, district }: RowFacts['print']): string {
  return JSON.stringify([foldPlace(name), foldPlace(district)]);
}

function add(lists: Map<string, number[]>, key: string, row: number): void {
  const known = lists.get(key);
  if (known) known.push(row);
  else lists.set(key, [row]);
}
