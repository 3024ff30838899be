import type { IssueSeverity } from './imported';

/** What may be found of a file as a whole, whatever its format. */
export const FILE_ISSUES = {
  FILE_EMPTY: 'rejected',
  FILE_NO_ROWS: 'rejected',
  FILE_UNKNOWN: 'rejected',
  FILE_IS_PAGE: 'rejected',
  FILE_TRUNCATED: 'rejected',
} as const satisfies Readonly<Record<string, IssueSeverity>>;
