import { rollup, type RollupOutcome } from './rollup';
import type { RollupRequest } from './rollupRequest';

/** Lets whoever waits see how far it is, and stop it. */
export interface Pace {
  /** Asked between indicator-years. */
  readonly shouldStop?: () => boolean;
  /** @param done 0 to 1 */
  readonly progress?: (done: number) => void;
}

/**
 * Many indicator-years at once, in the order asked.
 * @returns null where it was stopped: half a cube is no answer
 */
export function rollupCube(
  requests: readonly RollupRequest[],
  { shouldStop, progress }: Pace = {},
): RollupOutcome[] | null {
  const outcomes: RollupOutcome[] = [];
  for (const request of requests) {
    if (shouldStop?.()) return null;
    outcomes.push(rollup(request));
    progress?.(outcomes.length / requests.length);
  }
  return outcomes;
}
