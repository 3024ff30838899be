import type { IssueSeverity } from './imported';
import { FILE_ISSUES } from './fileIssues';
import { SHAPE_ISSUES } from './shapeIssues';
import { TABLE_ISSUES } from './tableIssues';

/** Every code that an import may give, with its weight; docs/data-pack.md says of each what it means. */
export const ISSUES = { ...FILE_ISSUES, ...SHAPE_ISSUES, ...TABLE_ISSUES } as const satisfies Readonly<
  Record<string, IssueSeverity>
>;
export type IssueCode = keyof typeof ISSUES;
