import type { ImportIssue, IssuePlace } from './imported';
import { ISSUES, type IssueCode } from './issueCodes';

/** Where an issue was met and what was found there; what is left out does not apply. */
export interface Met {
  readonly part?: string;
  readonly column?: string | null;
  /** Number of the row as a person counts in the file. */
  readonly row?: number;
  /** How many were met at once; 1 unless given. */
  readonly count?: number;
  readonly found?: Readonly<Record<string, string | number>>;
  /** The position in the shape of that row, in degrees of WGS 84. */
  readonly at?: IssuePlace['at'];
}

/** So many rows of an issue are noted; of more it is only known that there are more. */
export const MOST_NOTED_ROWS = 100;
/** So many positions are noted: a map of a region with more of them is full. */
const MOST_PLACES = 1000;

type NotedIssue = ImportIssue & { rows: number[]; count: number; places?: IssuePlace[] };

/** Refuses a file from within a reader; `importFiles` catches it, no other code does. */
export class RejectedFile extends Error {}

/** Gathers what is met while a file is read: one issue a code, part and column, with the rows that it concerns. */
export class IssueLog {
  private readonly issues = new Map<string, NotedIssue>();
  /** Part and number of each row that was set apart, once however much is wrong with it. */
  private readonly apart = new Set<string>();
  /** Rows that the file was seen to have, for a file that is refused before its parts are there. */
  private seen = 0;

  add(code: IssueCode, { part = '', column = null, row, count = 1, found = {}, at }: Met = {}): void {
    const key = JSON.stringify([code, part, column]);
    if (ISSUES[code] === 'rowRejected') this.apart.add(JSON.stringify([part, row ?? null]));
    const known = this.issues.get(key);
    const issue: NotedIssue = known ?? {
      code,
      severity: ISSUES[code],
      part,
      column,
      rows: [],
      count: 0,
      found,
    };
    // A row with several rings is named once; rows come in order.
    if (row !== undefined && issue.rows.length < MOST_NOTED_ROWS && issue.rows.at(-1) !== row)
      issue.rows.push(row);
    if (row !== undefined && at !== undefined) {
      const places = (issue.places ??= []);
      if (places.length < MOST_PLACES) places.push({ row, at });
    }
    issue.count += count;
    this.issues.set(key, issue);
  }

  /** Adds an issue that refuses the whole file, and ends its reading. */
  reject(code: IssueCode, met?: Met): never {
    this.add(code, met);
    return this.end(code);
  }

  /** Ends the reading of a file that issues added before refuse. */
  end(code: IssueCode): never {
    throw new RejectedFile(code);
  }

  /** Tells how many rows the file has, as soon as that is known. */
  sawRows(count: number): void {
    this.seen = Math.max(this.seen, count);
  }

  get rowsSeen(): number {
    return Math.max(this.seen, this.apart.size);
  }

  /** Rows that were set apart and stand in no part. */
  get rowsRejected(): number {
    return this.apart.size;
  }

  list(): readonly ImportIssue[] {
    return [...this.issues.values()];
  }
}
