import type { IssueCode } from '../issueCodes';

/** Why a geometry cannot be read. */
export interface ShapeFault {
  readonly code: IssueCode;
  readonly found: Readonly<Record<string, string | number>>;
}
