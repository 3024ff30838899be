import type { CommitmentStatus, RecordedCommitment } from '../../helix/commitment';
import type { Deck } from '../../story/deck';
import type { Decision, Task } from '../../story/decision';
import { joinedReports, LastReports, REPORTED, type Reported, type TaskReport } from '../../story/reports';
import type { DocumentStore } from '../documents/documentStore';
import { COMMITMENT_KIND } from '../helix/commitmentKind';
import { DECK_KIND } from './deckKind';

/** What this browser knows of tasks, whichever meeting or list it was written in. */
export interface TaskNews {
  /** The meetings by their id. */
  readonly decks: ReadonlyMap<string, Deck>;
  /** Names of the meetings, the last changed first. */
  readonly names: ReadonlyMap<string, string>;
  /** Commitments that were made of tasks, by their id. */
  readonly commitments: ReadonlyMap<string, RecordedCommitment>;
  /** What was told in any meeting, and how the commitments stand. */
  readonly reports: readonly TaskReport[];
}

export const NO_NEWS: TaskNews = {
  ...{ decks: new Map(), names: new Map(), commitments: new Map(), reports: [] },
};

/**
 * The id of the commitment that is made of a task: the same in every browser that has the decision, so that recording it
 * again finds it there.
 */
export function commitmentId({ id, at }: Pick<Decision, 'id' | 'at'>, task: Pick<Task, 'id'>): string {
  return `rapat-${at.slice(0, 'yyyy-mm-dd'.length)}-${id}-${task.id}`;
}
const COMMITMENT_ID = /^rapat-\d{4}-\d{2}-\d{2}-([a-z0-9]{1,16})-([a-z0-9]{1,16})$/;

/** How the commitment of a task stands after what was told of it. */
export const COMMITMENT_STATUS: Readonly<Record<Reported, CommitmentStatus>> = {
  ...{ noNews: 'promised', running: 'running', done: 'done', cancelled: 'cancelled' },
};

const DAY_MS = 86_400_000;

/** Reads all meetings and all lists of commitments; what cannot be read is left out. */
export async function readTaskNews(store: DocumentStore): Promise<TaskNews> {
  const [meetings, lists] = await Promise.all([store.list(DECK_KIND), store.list(COMMITMENT_KIND)]);
  const kept = meetings.ok ? meetings.value.flatMap(({ document: one }) => (one.ok ? [one.value] : [])) : [];
  const commitments = lists.ok
    ? lists.value.flatMap(({ document: one }) => (one.ok ? one.value.value.commitments : []))
    : [];
  const ofTasks = commitments.filter(({ id }) => COMMITMENT_ID.test(id));
  const told = kept.flatMap(({ value }) => value.reports);
  const last = new LastReports(told);
  const since = ofTasks.flatMap((one) => commitmentReport(one, last));
  return {
    decks: new Map(kept.map(({ id, value }) => [id, value])),
    names: new Map(kept.map(({ id, name }) => [id, name])),
    commitments: new Map(ofTasks.map((one) => [one.id, one])),
    reports: joinedReports(told, since),
  };
}

/**
 * What a commitment tells of its task that no meeting has told; nothing of one that nobody has begun. A meeting that tells
 * of a task sets its commitment too: where they differ, whichever was changed later counts, and of one day the commitment,
 * which was changed in Helix after the meeting.
 */
function commitmentReport(
  { id, status, updated }: RecordedCommitment,
  last: LastReports,
): readonly TaskReport[] {
  const [, decision, task] = COMMITMENT_ID.exec(id) ?? [];
  const told = REPORTED.find((one) => COMMITMENT_STATUS[one] === status) ?? 'noNews';
  if (decision === undefined || task === undefined || told === 'noNews') return [];
  const before = last.of({ decision, task });
  const day = new Date(`${updated}T00:00`);
  const toldBefore = before ? Date.parse(before.at) : Number.NEGATIVE_INFINITY;
  if (before?.status === told || toldBefore >= day.getTime() + DAY_MS) return [];
  const at = new Date(Math.max(day.getTime(), toldBefore + 1)).toISOString();
  return [{ decision, task, at, status: told }];
}
