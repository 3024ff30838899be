import { loadHighs } from '../../scripts/commands/loadSolver';
import type { Solver } from '../../src/planner/program/program';
import { yalpsSolver } from '../../src/planner/program/yalpsSolver';

/** Both solvers by name, to hold one against the other. */
export async function bothSolvers(): Promise<readonly (readonly [string, Solver])[]> {
  return [
    ['yalps', yalpsSolver],
    ['HiGHS', await loadHighs()],
  ];
}
