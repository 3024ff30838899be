import { classBreaks } from './classBreaks';
import type { Verifier } from './fixture';
import { PLANNER_VERIFIERS } from './plannerMethods';

/** Every method that can be recomputed, by the name that fixtures give it. */
export const VERIFIERS: ReadonlyMap<string, Verifier> = new Map(
  [classBreaks, ...PLANNER_VERIFIERS].map((one) => [one.method, one]),
);
