/** What can be wrong where columns of a table become an indicator. */
export const MAPPING_ISSUES = [
  /** A cell is neither a number nor a word for a missing one. */
  'cellUnread',
  /** A second row for a village and year; the first one counts. */
  'valueTwice',
  /** A cell of the column of years is no year; the row is not used. */
  'yearUnread',
  /** The share that the file states is not that of its own numerator and denominator, which count. */
  'ratioDiffers',
  /** The table has no such column. */
  'columnMissing',
] as const;
export type MappingIssueCode = (typeof MAPPING_ISSUES)[number];

export interface MappingIssue {
  readonly code: MappingIssueCode;
  readonly column: string | null;
  /** Numbers of the rows in the file, the first hundred of them. */
  readonly rows: readonly number[];
  readonly count: number;
}

const MOST_ROWS = 100;

/** Gathers issues by code and column, in the order in which they are first met. */
export class MappingLog {
  readonly #rowNumbers: Int32Array;
  readonly #issues = new Map<
    string,
    { code: MappingIssueCode; column: string | null; rows: number[]; count: number }
  >();

  constructor(rowNumbers: Int32Array) {
    this.#rowNumbers = rowNumbers;
  }

  add(
    code: MappingIssueCode,
    { column, row }: { readonly column: string | null; readonly row: number | null },
  ): void {
    const key = `${code}\n${column ?? ''}`;
    const issue = this.#issues.get(key) ?? { code, column, rows: [], count: 0 };
    issue.count++;
    if (row !== null && issue.rows.length < MOST_ROWS) issue.rows.push(this.#rowNumbers[row] ?? row + 1);
    this.#issues.set(key, issue);
  }

  get issues(): readonly MappingIssue[] {
    return [...this.#issues.values()];
  }
}
