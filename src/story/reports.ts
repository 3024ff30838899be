/** What may be said of a task. `noNews` takes back what was said by mistake. */
export const REPORTED = ['noNews', 'running', 'done', 'cancelled'] as const;
export type Reported = (typeof REPORTED)[number];

/** Most reports of a deck. */
export const MOST_REPORTS = 10_000;

/** A task, wherever it is told of: ids of decisions are random, so that they name one among all meetings. */
export interface TaskRef {
  /** Id of its decision. */
  readonly decision: string;
  /** Its id within the decision. */
  readonly task: string;
}

/** How far a task has come, as somebody told it. */
export interface TaskReport extends TaskRef {
  /** ISO date and time at which it was told. */
  readonly at: string;
  readonly status: Reported;
}

/** One text for a task, by which lists are looked up. */
export const taskKey = ({ decision, task }: TaskRef): string => `${decision} ${task}`;
const sameKey = (report: TaskReport) => `${taskKey(report)} ${report.at} ${report.status}`;

/** The last report of each task. */
export class LastReports {
  readonly #last: ReadonlyMap<string, TaskReport>;

  /** @param reports in any order; of two at the same time the later in the list counts */
  constructor(reports: readonly TaskReport[]) {
    this.#last = new Map(inTime(reports).map((report) => [taskKey(report), report]));
  }

  of(task: TaskRef): TaskReport | null {
    return this.#last.get(taskKey(task)) ?? null;
  }
}

/** All reports of two lists, each once, by their time. */
export function joinedReports(
  mine: readonly TaskReport[],
  theirs: readonly TaskReport[],
): readonly TaskReport[] {
  return inTime([...new Map([...mine, ...theirs].map((report) => [sameKey(report), report])).values()]);
}

function inTime(reports: readonly TaskReport[]): readonly TaskReport[] {
  return reports.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
