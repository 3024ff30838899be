import { ISSUES, type IssueCode } from './issueCodes';
import type { ImportedFile, ImportedPart, ImportFormat, ImportVerdict } from './imported';
import type { IssueLog } from './issueLog';

/** Everything that is known of a file once it has been read, or refused. */
export interface Outcome {
  readonly name: string;
  readonly format: ImportFormat;
  readonly parts: readonly ImportedPart[];
  readonly log: IssueLog;
}

/** A file with its verdict; rows in = rows of its parts + rows that were set apart, always. */
export function importedFile({ name, format, parts, log }: Outcome): ImportedFile {
  const isRefused = log.list().some(({ severity }) => severity === 'rejected');
  const kept = isRefused ? [] : parts.filter(({ rows }) => rows > 0);
  const rows = kept.reduce((sum, part) => sum + part.rows, 0);
  // Of a file that is refused all rows are, those that could have been read included.
  const rowsRejected = rows === 0 ? log.rowsSeen : log.rowsRejected;
  return {
    ...{ name, format: parts[0]?.format ?? format, parts: kept, issues: log.list() },
    verdict: verdictOf(log, rows),
    rowsIn: rows + rowsRejected,
    rowsRejected,
  };
}

function verdictOf(log: IssueLog, rows: number): ImportVerdict {
  const severities = new Set(log.list().map(({ code }) => ISSUES[code as IssueCode]));
  if (severities.has('rejected')) return 'rejected';
  if (rows === 0 && log.rowsRejected > 0) return 'rejected';
  return severities.has('repaired') || severities.has('rowRejected') ? 'repaired' : 'accepted';
}
