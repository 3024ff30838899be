import type { Solver } from './program';

/**
 * A solver that answers as long as all its programs together have taken so many seconds, and then gives up at once.
 * @param now milliseconds
 */
export function untilThen(solver: Solver, all_s: number, now: () => number): Solver {
  let left_s = all_s;
  return (program, limit_s) => {
    if (left_s <= 0) return { status: 'unsolved', reason: 'time', bound: null };
    const from = now();
    const solved = solver(program, Math.min(limit_s, left_s));
    left_s -= (now() - from) / 1000;
    return solved;
  };
}
