import { freeId, isFull, withSceneAt, type Deck } from './deck';
import { joinedReports, LastReports, taskKey, type Reported, type TaskReport } from './reports';
import { newScene, type Promised, type PromisedTask, type SceneDraft } from './scene';

/** How a task stands on a day, the most urgent first. Late is what is not done after its last day. */
export const STANDINGS = ['late', 'noNews', 'running', 'done', 'cancelled'] as const;
export type Standing = 'late' | Reported;

/** A task beside how it stands. */
export interface PromiseLine {
  readonly task: PromisedTask;
  readonly standing: Standing;
  /** What was told of it last; null where nothing was. */
  readonly last: TaskReport | null;
}

const refOf = ({ decision, id }: PromisedTask) => ({ decision, task: id });
const keyOf = (task: PromisedTask) => taskKey(refOf(task));

/** All tasks that a meeting decided, in its order. */
export function decidedTasks({ decisions }: Pick<Deck, 'decisions'>): readonly PromisedTask[] {
  return decisions.flatMap(({ id, at, words }) => words.tasks.map((task) => ({ ...task, decision: id, at })));
}

/**
 * What a meeting leaves to the next one: its own tasks, and those of earlier meetings that it was told of and that are
 * neither done nor dropped.
 */
export function promisesOf(deck: Deck, reports: readonly TaskReport[]): readonly PromisedTask[] {
  const last = new LastReports(reports);
  const isOpen = (task: PromisedTask) => {
    const status = last.of(refOf(task))?.status;
    return status !== 'done' && status !== 'cancelled';
  };
  const own = decidedTasks(deck);
  const earlier = deck.scenes.flatMap(({ promised }) => promised?.tasks.filter(isOpen) ?? []);
  return [...new Map([...earlier, ...own].map((task) => [keyOf(task), task])).values()];
}

/** The tasks of a scene in the words that their meeting has for them now; where it is gone, in those that were kept. */
export function currentTasks(promised: Promised, earlier: Deck | null): readonly PromisedTask[] {
  if (!earlier) return promised.tasks;
  const now = new Map(decidedTasks(earlier).map((task) => [keyOf(task), task]));
  return promised.tasks.map((task) => now.get(keyOf(task)) ?? task);
}

/** Tasks beside how they stand, the most urgent first. @param today ISO day */
export function promiseLines(
  tasks: readonly PromisedTask[],
  { reports, today }: { readonly reports: readonly TaskReport[]; readonly today: string },
): readonly PromiseLine[] {
  const reported = new LastReports(reports);
  const lines = tasks.map((task): PromiseLine => {
    const last = reported.of(refOf(task));
    return { task, standing: standingOf(task, { last, today }), last };
  });
  const rank = ({ standing }: PromiseLine) => STANDINGS.indexOf(standing);
  // After every day of the calendar: what has no last day waits longest.
  const due = ({ task }: PromiseLine) => task.due || '9999';
  return lines.toSorted((a, b) => rank(a) - rank(b) || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0));
}

export function standingOf(
  { due }: Pick<PromisedTask, 'due'>,
  { last, today }: { readonly last: Pick<TaskReport, 'status'> | null; readonly today: string },
): Standing {
  const status = last?.status ?? 'noNews';
  if (status === 'done' || status === 'cancelled') return status;
  return due !== '' && due < today ? 'late' : status;
}

/** How many of the lines stand so. */
export function countStandings(
  lines: readonly Pick<PromiseLine, 'standing'>[],
): ReadonlyMap<Standing, number> {
  const counts = new Map<Standing, number>();
  for (const { standing } of lines) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  return counts;
}

/**
 * Puts a scene of promises first, with all that was told of them by then, so that the file of the deck holds it too. A
 * full deck stays as it is.
 */
export function withPromises(
  deck: Deck,
  draft: SceneDraft & { readonly promised: Promised },
  { reports, random }: { readonly reports: readonly TaskReport[]; readonly random: () => number },
): Deck {
  if (isFull(deck)) return deck;
  const promised = new Set(draft.promised.tasks.map(keyOf));
  const told = reports.filter((report) => promised.has(taskKey(report)));
  const scene = newScene(freeId(deck, random), { ...draft, kind: 'promises' });
  return withSceneAt({ ...deck, reports: joinedReports(deck.reports, told) }, scene, 0);
}
