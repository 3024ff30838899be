import { cheapestPattern } from './cheapestPattern';
import { exactPattern } from './exactPattern';
import type { PatternTask } from './patternTask';
import { quickPattern } from './quickPattern';

/** Limits after which a search gives up and the next one takes over. */
export interface SearchLimits {
  /** Largest number of audits in an exhaustive search. */
  readonly audits: number;
  /** Rounds of the integer program, and the number of candidates above which it is not tried. */
  readonly rounds: number;
  readonly candidates: number;
}

const LIMITS: SearchLimits = { audits: 600, rounds: 60, candidates: 24 };

/**
 * Complementary suppression: the cells to suppress in addition to the primary ones so that the audit passes,
 * fewest cells first, then lowest cost. Small tasks are searched exhaustively, medium ones by an integer
 * program; for others a heuristic finds a pattern, which is then reduced. Every returned pattern has passed
 * the audit.
 * @returns null where no pattern among the candidates passes
 */
export function complement(task: PatternTask, limits: SearchLimits = LIMITS): readonly number[] | null {
  const tried = cheapestPattern(task, { budget: limits.audits });
  if (tried !== 'too many') return tried?.cells ?? null;
  const exact = task.candidates.size > limits.candidates ? 'too many' : exactPattern(task, limits);
  return exact === 'too many' ? quickPattern(task) : exact;
}
