import { classBreaks } from './classBreaks';
import type { Verifier } from './fixture';
import { GEOMETRY_VERIFIERS } from './geometryMethods';
import { PLANNER_VERIFIERS } from './plannerMethods';
import { SELECTION_VERIFIERS } from './selectionMethods';
import { SPATIAL_VERIFIERS } from './spatialMethods';
import { SUPPRESSION_VERIFIERS } from './suppressionMethods';

const ALL: readonly (readonly Verifier[])[] = [
  [classBreaks],
  GEOMETRY_VERIFIERS,
  PLANNER_VERIFIERS,
  SELECTION_VERIFIERS,
  SPATIAL_VERIFIERS,
  SUPPRESSION_VERIFIERS,
];

/** Every method that can be recomputed, by the name that fixtures give it. */
export const VERIFIERS: ReadonlyMap<string, Verifier> = new Map(ALL.flat().map((one) => [one.method, one]));
