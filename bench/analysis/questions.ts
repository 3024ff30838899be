import type { BoundarySource } from './places';

/** A question of the calculator, which is a bench of its own. */
export type Question = 'points' | 'region' | 'nearest' | 'dissolve' | 'hotspots' | 'rollup';

export interface Task {
  readonly name: Question;
  readonly source: BoundarySource;
  readonly passes: number;
  readonly seed: number;
}
