import { candidatesOf, type JoinedBy, type NameCheck, type RowOutcome } from './joinOutcome';
import type { RowFacts } from './rowFacts';

/** Below this share of agreeing names the codes of a regency are taken for those of other villages. */
const LEAST_AGREEING = 0.5;
/** With fewer names to compare, each row is asked about by itself. */
const FEWEST_COMPARED = 5;
const MOST_EXAMPLES = 5;

/** How the names agree where the codes of a regency fit. */
export interface RegencyEvidence {
  /** "33.26": what the codes of the file begin with. */
  readonly regency: string;
  /** Rows whose code is that of a village and which have a name. */
  readonly compared: number;
  /** Of these, rows whose name is the village's, or a spelling of it. */
  readonly agreeing: number;
  /** Whether so few agree that the join is held until somebody decides. */
  readonly stopped: boolean;
  /** Rows whose name is another one, with the village that the code means. */
  readonly examples: readonly { readonly row: number; readonly place: number }[];
}

/** The first four digits of a row's code, dotted; null where it is not whole. */
export function regencyOf({ code }: RowFacts): string | null {
  return code.kind === 'whole' ? `${code.digits.slice(0, 2)}.${code.digits.slice(2, 4)}` : null;
}

/** The village that a row's code means, and how its name compares; null for rows without such a code. */
export function meantByCode(
  outcome: RowOutcome,
): { readonly place: number; readonly name: NameCheck; readonly by: JoinedBy | null } | null {
  if (outcome.kind === 'joined' && outcome.by.how === 'code') return outcome;
  if (outcome.kind !== 'conflict') return null;
  return { place: candidatesOf(outcome)[0]!.place, name: outcome.name, by: null };
}

/** Compares names and codes regency by regency, in ascending order. */
export function regencyEvidence(
  facts: readonly RowFacts[],
  outcomes: readonly RowOutcome[],
): readonly RegencyEvidence[] {
  const found = new Map<
    string,
    { compared: number; agreeing: number; examples: { row: number; place: number }[] }
  >();
  outcomes.forEach((outcome, row) => {
    const meant = meantByCode(outcome);
    const regency = regencyOf(facts[row]!);
    if (meant === null || regency === null || meant.name.agrees === 'unnamed') return;
    const sums = found.get(regency) ?? { compared: 0, agreeing: 0, examples: [] };
    found.set(regency, sums);
    sums.compared++;
    if (meant.name.agrees !== 'other') sums.agreeing++;
    else if (sums.examples.length < MOST_EXAMPLES) sums.examples.push({ row, place: meant.place });
  });
  return [...found]
    .map(([regency, sums]) => ({
      regency,
      ...sums,
      stopped: sums.compared >= FEWEST_COMPARED && sums.agreeing / sums.compared < LEAST_AGREEING,
    }))
    .sort((a, b) => (a.regency < b.regency ? -1 : 1));
}
