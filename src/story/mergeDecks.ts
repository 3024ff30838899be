import { orderedJson } from '../data/model/orderedJson';
import { MOST_DECISIONS, MOST_SCENES, type Deck } from './deck';
import type { Attendance, Attending, Decision } from './decision';
import { joinedReports, MOST_REPORTS } from './reports';
import type { Scene } from './scene';

/** One thing that both copies have and that reads differently in them. */
export type MergeConflict =
  | { readonly what: 'scene'; readonly id: string; readonly mine: Scene; readonly theirs: Scene }
  | { readonly what: 'decision'; readonly id: string; readonly mine: Decision; readonly theirs: Decision }
  | {
      readonly what: 'attendance';
      readonly id: Attending;
      readonly mine: Attendance;
      readonly theirs: Attendance;
    };

/** What two copies of a meeting give together, with nothing decided that they disagree on. */
export interface DeckMerge {
  /** All of mine, and what only they have. */
  readonly deck: Deck;
  readonly addedScenes: number;
  readonly addedDecisions: number;
  readonly conflicts: readonly MergeConflict[];
  /** Scenes, decisions and reports of theirs for which the deck has no room; they stay in their file. */
  readonly left: number;
}

interface Named {
  readonly id: string;
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(orderedJson(a)) === JSON.stringify(orderedJson(b));

function joined<T extends Named>(mine: readonly T[], theirs: readonly T[], most: number) {
  const known = new Map(mine.map((one) => [one.id, one]));
  const fresh = theirs.filter(({ id }) => !known.has(id));
  const room = Math.max(0, most - mine.length);
  const conflicts = theirs.flatMap((their) => {
    const own = known.get(their.id);
    return own && !isSame(own, their) ? [{ id: their.id, mine: own, theirs: their }] : [];
  });
  return {
    all: [...mine, ...fresh.slice(0, room)],
    added: Math.min(fresh.length, room),
    left: Math.max(0, fresh.length - room),
    conflicts,
  };
}

/** Joins two copies of a meeting. Where both have a thing and differ, mine stands until somebody decides. */
export function mergeDecks(mine: Deck, theirs: Deck): DeckMerge {
  const scenes = joined(mine.scenes, theirs.scenes, MOST_SCENES);
  const decisions = joined(mine.decisions, theirs.decisions, MOST_DECISIONS);
  const reports = joinedReports(mine.reports, theirs.reports);
  const hasRoom = reports.length <= MOST_REPORTS;
  const attended = Object.entries(theirs.attendance) as [Attending, Attendance][];
  const attendance = attended.flatMap(([id, came]): MergeConflict[] => {
    const own = mine.attendance[id];
    return own && !isSame(own, came) ? [{ what: 'attendance', id, mine: own, theirs: came }] : [];
  });
  return {
    deck: {
      ...mine,
      body: mine.body || theirs.body,
      scenes: scenes.all,
      decisions: inTime(decisions.all),
      attendance: { ...theirs.attendance, ...mine.attendance },
      reports: hasRoom ? reports : mine.reports,
    },
    addedScenes: scenes.added,
    addedDecisions: decisions.added,
    conflicts: [
      ...scenes.conflicts.map((one) => ({ what: 'scene', ...one }) as const),
      ...decisions.conflicts.map((one) => ({ what: 'decision', ...one }) as const),
      ...attendance,
    ],
    left: scenes.left + decisions.left + (hasRoom ? 0 : reports.length - mine.reports.length),
  };
}

/** By the time at which they were recorded; equal times keep their order. */
function inTime(decisions: readonly Decision[]): readonly Decision[] {
  return decisions.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** What is kept of a conflict: mine, theirs, or both as two of their own. */
export type Kept = 'mine' | 'theirs' | 'both';

/**
 * Settles a conflict in a merged deck.
 * @param newId a free id, which theirs gets where both are kept; of attendance both cannot be kept
 */
export function settled(deck: Deck, conflict: MergeConflict, keep: Kept, newId: string): Deck {
  if (keep === 'mine') return deck;
  switch (conflict.what) {
    case 'scene':
      return { ...deck, scenes: keptOf(deck.scenes, conflict.theirs, keep, newId) };
    case 'decision':
      return {
        ...deck,
        decisions: keptOf(deck.decisions, conflict.theirs, keep, newId),
        // Theirs is a decision of its own from now on, and what was told of its tasks stays with it.
        reports: keep === 'both' ? withReportsOf(deck.reports, conflict.id, newId) : deck.reports,
      };
    case 'attendance':
      return { ...deck, attendance: { ...deck.attendance, [conflict.id]: conflict.theirs } };
    default:
      return conflict satisfies never;
  }
}

function withReportsOf(reports: Deck['reports'], id: string, newId: string): Deck['reports'] {
  const own = reports.filter(({ decision }) => decision === id);
  const copies = own.map((report) => ({ ...report, decision: newId }));
  return reports.length + copies.length > MOST_REPORTS ? reports : joinedReports(reports, copies);
}

function keptOf<T extends Named>(
  list: readonly T[],
  theirs: T,
  keep: 'theirs' | 'both',
  newId: string,
): readonly T[] {
  return list.flatMap((one) => {
    if (one.id !== theirs.id) return [one];
    return keep === 'theirs' ? [theirs] : [one, { ...theirs, id: newId }];
  });
}
