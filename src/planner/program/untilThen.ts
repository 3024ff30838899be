import type { Solver } from './program';

export interface Until {
  readonly solver: Solver;
  /** Nothing is answered any more: the program need not even be made. */
  readonly isOver: () => boolean;
}

/**
 * A solver that answers as long as all its programs together have taken so many seconds, and then gives up at once.
 * @param now milliseconds
 */
export function untilThen(solver: Solver, all_s: number, now: () => number): Until {
  let left_s = all_s;
  const limited: Solver = (program, limit_s) => {
    if (left_s <= 0) return { status: 'unsolved', reason: 'time', bound: null };
    const from = now();
    const solved = solver(program, Math.min(limit_s, left_s));
    left_s -= (now() - from) / 1000;
    return solved;
  };
  return { solver: limited, isOver: () => left_s <= 0 };
}
