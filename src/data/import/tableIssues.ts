import type { IssueSeverity } from './imported';

/** What may be found of tables, their cells and their text. */
export const TABLE_ISSUES = {
  TABLE_OPEN_QUOTE: 'rejected',
} as const satisfies Readonly<Record<string, IssueSeverity>>;
