import { classBreaks } from './classBreaks';
import type { Verifier } from './fixture';
import { PLANNER_VERIFIERS } from './plannerMethods';
import { SPATIAL_VERIFIERS } from './spatialMethods';
import { SUPPRESSION_VERIFIERS } from './suppressionMethods';

/** Every method that can be recomputed, by the name that fixtures give it. */
const ALL: readonly Verifier[] = [
  classBreaks,
  ...PLANNER_VERIFIERS,
  ...SPATIAL_VERIFIERS,
  ...SUPPRESSION_VERIFIERS,
];

export const VERIFIERS: ReadonlyMap<string, Verifier> = new Map(ALL.map((one) => [one.method, one]));
