import { isIsoDate } from '../data/model/isoDate';

/** Who sits at the table, as the pack's actors are grouped. */
export const ATTENDING = ['pemkab', 'pemdes', 'usaha', 'pt', 'masyarakat', 'lain'] as const;
export type Attending = (typeof ATTENDING)[number];

/** How many came of each group, and who; null where nobody counted. */
export interface Attendance {
  readonly count: number | null;
  readonly names: string;
}

/** Who does what until when with what money. */
export interface Task {
  /** Within its decision, through corrections too; empty for one that was not recorded yet. */
  readonly id: string;
  readonly actor: string;
  readonly action: string;
  /** ISO date; empty where none was agreed. */
  readonly due: string;
  /** Whole rupiah; null where no money was named. */
  readonly amount: number | null;
  readonly fund: string;
}

/** What was decided, in words that can be corrected later. */
export interface DecisionWords {
  readonly text: string;
  readonly tasks: readonly Task[];
  /** Objections that were to be recorded; empty for none. */
  readonly objections: string;
}

/** The scene, the state and the data before which it was decided. */
export interface DecisionPlace {
  readonly sceneId: string;
  readonly sceneTitle: string;
  readonly link: string;
  readonly pack: string;
  readonly dataVersion: string;
  /** Short hash of the pack's files, as citations have it. */
  readonly dataHash: string;
}

/** Words that were replaced, when and why. */
export interface Correction {
  readonly at: string;
  readonly why: string;
  readonly before: DecisionWords;
}

export interface Decision extends DecisionPlace {
  readonly id: string;
  /** ISO date and time at which it was recorded. */
  readonly at: string;
  /** A deferred question is recorded too, so that the next meeting takes it up. */
  readonly deferred: boolean;
  readonly words: DecisionWords;
  /** The earliest first. */
  readonly corrections: readonly Correction[];
}

export const NO_TASK: Task = { id: '', actor: '', action: '', due: '', amount: null, fund: '' };

/** Whether a row of the form was left empty. */
export function isBlankTask({ actor, action, due, amount, fund }: Task): boolean {
  return [actor, action, due, fund].every((text) => text.trim() === '') && amount === null;
}

/**
 * The words with an id for each task that has none: the next whole number. Numbers of `earlier` words are not given
 * again, so that no task inherits what was reported of one that a correction removed.
 */
export function withTaskIds(words: DecisionWords, earlier: readonly DecisionWords[] = []): DecisionWords {
  const taken = [words, ...earlier].flatMap(({ tasks }) =>
    tasks.map(({ id }) => Number.parseInt(id, 10) || 0),
  );
  let last = Math.max(0, ...taken);
  return {
    ...words,
    tasks: words.tasks.map((task) => (task.id === '' ? { ...task, id: String(++last) } : task)),
  };
}

/** Replaces the words of a decision and keeps those that it had. Equal words change nothing. */
export function corrected(
  decision: Decision,
  words: DecisionWords,
  { at, why }: { readonly at: string; readonly why: string },
): Decision {
  if (JSON.stringify(words) === JSON.stringify(decision.words)) return decision;
  const earlier = [decision.words, ...decision.corrections.map(({ before }) => before)];
  return {
    ...decision,
    words: withTaskIds(words, earlier),
    corrections: [...decision.corrections, { at, why, before: decision.words }],
  };
}

/** What is wrong with a task that is to be recorded. */
export type TaskFault = 'noActor' | 'noAction' | 'notADate' | 'pastDue' | 'amount';

/** @param today ISO date on which it is recorded */
export function taskFaults({ actor, action, due, amount }: Task, today: string): readonly TaskFault[] {
  const faults: TaskFault[] = [];
  if (actor.trim() === '') faults.push('noActor');
  if (action.trim() === '') faults.push('noAction');
  if (due !== '' && !isDate(due)) faults.push('notADate');
  else if (due !== '' && due < today) faults.push('pastDue');
  if (amount !== null && !(Number.isSafeInteger(amount) && amount >= 0)) faults.push('amount');
  return faults;
}

/** Whether a text is a whole day of the calendar as `2026-11-29`. */
export function isDate(text: string): boolean {
  return text.length === 'yyyy-mm-dd'.length && isIsoDate(text);
}
