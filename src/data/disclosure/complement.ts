import { cheapestPattern } from './cheapestPattern';
import { exactPattern } from './exactPattern';
import type { PatternTask } from './patternTask';
import { quickPattern } from './quickPattern';

/** How far the searches may go before the next one takes over. */
export interface SearchLimits {
  /** Audits that trying all patterns may take. */
  readonly audits: number;
  /** Rounds of the integer program, and candidates above which it is not tried at all. */
  readonly rounds: number;
  readonly candidates: number;
}

const LIMITS: SearchLimits = { audits: 600, rounds: 60, candidates: 24 };

/**
 * Cells to hide besides the primary ones so that the audit passes: fewest cells, then least price, by trying all
 * patterns where they are few, by an integer program where the tables are small; otherwise found by a heuristic and
 * thinned out. Every pattern handed back has passed the audit. Null where no pattern among the candidates does.
 */
export function complement(task: PatternTask, limits: SearchLimits = LIMITS): readonly number[] | null {
  const tried = cheapestPattern(task, { budget: limits.audits });
  if (tried !== 'too many') return tried?.cells ?? null;
  const exact = task.candidates.size > limits.candidates ? 'too many' : exactPattern(task, limits);
  return exact === 'too many' ? quickPattern(task) : exact;
}
