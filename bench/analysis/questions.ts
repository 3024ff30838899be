import type { BoundarySource } from './places';

export const QUESTIONS = ['points', 'region', 'nearest', 'dissolve', 'hotspots', 'rollup'] as const;
export type Question = (typeof QUESTIONS)[number];

export interface Task {
  readonly name: Question;
  readonly source: BoundarySource;
  readonly passes: number;
  readonly seed: number;
}
