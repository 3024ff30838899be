import { rollup, type RollupOutcome } from './rollup';
import { sharedArrays } from './rollupArrays';
import type { RollupRequest } from './rollupRequest';

/** Progress reporting and cancellation. */
export interface Pace {
  /** Called between indicator-years. */
  readonly shouldStop?: () => boolean;
  /** @param done share done, 0 to 1 */
  readonly progress?: (done: number) => void;
}

/**
 * Rolls up many indicator-years, in the order given. Their arrays are views of few blocks of memory.
 * @returns null where it was cancelled
 */
export function rollupCube(
  requests: readonly RollupRequest[],
  { shouldStop, progress }: Pace = {},
): RollupOutcome[] | null {
  const arrays = sharedArrays();
  const outcomes: RollupOutcome[] = [];
  for (const request of requests) {
    if (shouldStop?.()) return null;
    outcomes.push(rollup(request, arrays));
    progress?.(outcomes.length / requests.length);
  }
  return outcomes;
}
