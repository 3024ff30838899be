import type { CheckOptions } from '../formatReader';
import type { ImportedPart } from '../imported';
import type { IssueLog } from '../issueLog';
import { personalColumns } from './personalColumns';

/**
 * Refuses a file whose part tells of persons: the issue names each column and the reason, and never what a cell holds.
 * Runs before anything else looks at the cells of any part.
 */
export function refusePersons(part: ImportedPart, log: IssueLog, { alive }: CheckOptions = {}): void {
  const found = personalColumns(part, alive);
  for (const { column, reason } of found) {
    const met = {
      part: part.name,
      column: column === '' ? null : column,
      count: part.rows,
      found: { reason },
    };
    log.add('PRIVACY_PERSONAL_DATA', met);
  }
  if (found.length > 0) log.end('PRIVACY_PERSONAL_DATA');
}
