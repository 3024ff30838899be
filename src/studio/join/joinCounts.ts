import { candidatesOf, type RowOutcome } from './joinOutcome';
import type { JoinResult } from './joinRows';

/** How a row is counted in the bar of a match report. */
export const COUNTED_AS = [
  'byCode',
  'byName',
  'byDecision',
  'choice',
  'duplicate',
  'unmatched',
  'setApart',
] as const;
export type CountedAs = (typeof COUNTED_AS)[number];

/** Every row is in exactly one of the parts: `rowsIn` = joined + not joined + rejected. */
export interface JoinCounts {
  readonly rowsIn: number;
  readonly joined: number;
  /** Rows that wait for a decision. */
  readonly notJoined: number;
  /** Rows that are no village's of the table, totals, blank rows and those left out. */
  readonly rejected: number;
  readonly parts: Readonly<Record<CountedAs, number>>;
  /** Villages of the table without a joined row. */
  readonly placesWithoutRow: number;
}

/** The part of the bar that a row belongs to. */
export function countedAs(outcome: RowOutcome): CountedAs {
  switch (outcome.kind) {
    case 'joined':
      return JOINED_AS[outcome.by.how];
    case 'duplicate':
      return 'duplicate';
    case 'stopped':
    case 'similar':
    case 'ambiguous':
    case 'otherDistrict':
    case 'conflict':
      return 'choice';
    // A code that says nothing leaves a choice only where the name says something.
    case 'damagedCode':
    case 'unknownCode':
    case 'unknownName':
      return candidatesOf(outcome).length > 0 ? 'choice' : 'unmatched';
    case 'outside':
    case 'notVillage':
      return 'unmatched';
    case 'total':
    case 'blank':
    case 'leftOut':
      return 'setApart';
    default:
      return outcome satisfies never;
  }
}

const JOINED_AS = { code: 'byCode', damagedCode: 'byCode', name: 'byName', decision: 'byDecision' } as const;

/** Counts the rows of a join, and the villages that none of them is joined to. */
export function joinCounts({ outcomes, rowsOfPlace }: JoinResult): JoinCounts {
  const parts = Object.fromEntries(COUNTED_AS.map((part) => [part, 0])) as Record<CountedAs, number>;
  for (const outcome of outcomes) parts[countedAs(outcome)]++;
  return {
    rowsIn: outcomes.length,
    joined: parts.byCode + parts.byName + parts.byDecision,
    notJoined: parts.choice + parts.duplicate,
    rejected: parts.unmatched + parts.setApart,
    parts,
    placesWithoutRow: rowsOfPlace.filter((rows) => rows.length === 0).length,
  };
}
