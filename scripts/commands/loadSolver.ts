import { highsSolver } from '../../src/planner/program/highsSolver';
import type { Solver } from '../../src/planner/program/program';
import { quickThenStrong } from '../../src/planner/program/quickThenStrong';
import { yalpsSolver } from '../../src/planner/program/yalpsSolver';

let loaded: Promise<Solver> | null = null;

/** yalps, and HiGHS for what it does not answer in half a second; for one question. */
export async function loadSolver(): Promise<Solver> {
  return quickThenStrong(yalpsSolver, await loadHighs());
}

/** HiGHS alone; loaded once. */
export function loadHighs(): Promise<Solver> {
  loaded ??= import('highs').then(async ({ default: load }) => highsSolver(await load()));
  return loaded;
}
