import { closedApportionment, gridApportionment } from './apportion';
import { dissolveAreas } from './dissolveAreas';
import type { Verifier } from './fixture';
import { nearestService } from './nearestService';
import { pointsInPolygons } from './pointsInPolygons';
import { alkireFosterCounting, fosterGreerThorbecke } from './povertyMeasures';
import { rollUp } from './rollUp';

/** Roll-up, regions, points, distance, merging and poverty. */
export const GEOMETRY_VERIFIERS: readonly Verifier[] = [
  rollUp,
  closedApportionment,
  gridApportionment,
  pointsInPolygons,
  nearestService,
  dissolveAreas,
  fosterGreerThorbecke,
  alkireFosterCounting,
];
