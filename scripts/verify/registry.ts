import { CHOICE_VERIFIERS } from './choiceMethods';
import { classBreaks } from './classBreaks';
import { EVALUATION_VERIFIERS } from './evaluationMethods';
import type { Verifier } from './fixture';
import { GEOMETRY_VERIFIERS } from './geometryMethods';
import { INDEX_VERIFIERS } from './indexMethods';
import { MATCHING_VERIFIERS } from './matchingMethods';
import { MONEY_VERIFIERS } from './moneyMethods';
import { PLANNER_VERIFIERS } from './plannerMethods';
import { SELECTION_VERIFIERS } from './selectionMethods';
import { SITE_VERIFIERS } from './siteMethods';
import { SPATIAL_VERIFIERS } from './spatialMethods';
import { SUPPRESSION_VERIFIERS } from './suppressionMethods';

const ALL: readonly (readonly Verifier[])[] = [
  [classBreaks],
  CHOICE_VERIFIERS,
  EVALUATION_VERIFIERS,
  INDEX_VERIFIERS,
  MATCHING_VERIFIERS,
  MONEY_VERIFIERS,
  SITE_VERIFIERS,
  GEOMETRY_VERIFIERS,
  PLANNER_VERIFIERS,
  SELECTION_VERIFIERS,
  SPATIAL_VERIFIERS,
  SUPPRESSION_VERIFIERS,
];

/** Every method that can be recomputed, by the name that fixtures give it. */
export const VERIFIERS: ReadonlyMap<string, Verifier> = new Map(ALL.flat().map((one) => [one.method, one]));
