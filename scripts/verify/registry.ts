import { classBreaks } from './classBreaks';
import type { Verifier } from './fixture';
import { PLANNER_VERIFIERS } from './plannerMethods';
import { SUPPRESSION_VERIFIERS } from './suppressionMethods';

/** Every method that can be recomputed, by the name that fixtures give it. */
export const VERIFIERS: ReadonlyMap<string, Verifier> = new Map(
  [classBreaks, ...PLANNER_VERIFIERS, ...SUPPRESSION_VERIFIERS].map((one) => [one.method, one]),
);
