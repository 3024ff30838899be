import { closedApportionment, gridApportionment } from './apportion';
import type { Verifier } from './fixture';
import { nearestService } from './nearestService';
import { pointsInPolygons } from './pointsInPolygons';
import { rollUp } from './rollUp';

/** Roll-up, regions, points and distance. */
export const GEOMETRY_VERIFIERS: readonly Verifier[] = [
  rollUp,
  closedApportionment,
  gridApportionment,
  pointsInPolygons,
  nearestService,
];
