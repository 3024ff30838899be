import type { Solver } from './program';

/** yalps may try for so long before the stronger solver is asked. */
const QUICK_S = 0.5;

/**
 * Asks the quick solver first, and the strong one where it gives up. The programs of one question are much alike: once
 * the quick one has given up, the strong one is asked at once for those of as many variables. One a question.
 * @param strong null where it cannot be had here
 */
export function quickThenStrong(quick: Solver, strong: Solver | null): Solver {
  let tooLarge = Infinity;
  return (program, limit_s) => {
    if (strong === null) return quick(program, limit_s);
    if (program.objective.length >= tooLarge) return strong(program, limit_s);
    const first = quick(program, Math.min(QUICK_S, limit_s));
    if (first.status !== 'unsolved') return first;
    tooLarge = program.objective.length;
    return strong(program, limit_s);
  };
}
