import type { Commitment, Intervention } from '../data/model/programme';
import { lastDay, monthsBetween, monthsLater } from './elapsed';

/** Something promised and not begun when it should have been. */
export interface Unbegun {
  readonly intervention: Intervention;
  /** Against the day on which it was due, or that many months after it was promised. */
  readonly by: 'due' | 'age';
  /** Whole months since then. */
  readonly months: number;
}

export interface UnbegunCommitments {
  /** Longest first. */
  readonly late: readonly Unbegun[];
  /** Promised and not begun, of which nobody says when. */
  readonly undated: readonly Intervention[];
  /** Promised and not begun, and not late yet. */
  readonly inTime: readonly Intervention[];
}

export interface Clock {
  /** ISO date of the day on which is asked. */
  readonly today: string;
  /** Limit in months. */
  readonly months: number;
}

/**
 * Commitments that are still plans. What states no due date is late `months` after it was promised: a stated limit, not
 * a judgement.
 */
export function unbegunCommitments(interventions: readonly Intervention[], clock: Clock): UnbegunCommitments {
  const late: Unbegun[] = [];
  const undated: Intervention[] = [];
  const inTime: Intervention[] = [];
  for (const intervention of interventions) {
    const { commitment, stage } = intervention;
    if (commitment === null || stage !== 'planned') continue;
    const overdue = overdueOf(commitment, clock);
    if (overdue === null) undated.push(intervention);
    else if (overdue.months >= 0) late.push({ intervention, ...overdue });
    else inTime.push(intervention);
  }
  late.sort((a, b) => b.months - a.months);
  return { late, undated, inTime };
}

/** Whole months by which a commitment is over its limit, negative before; null where it states no date. */
function overdueOf(
  { date, due }: Commitment,
  { today, months }: Clock,
): Omit<Unbegun, 'intervention'> | null {
  const now = lastDay(today);
  const by = due === '' ? 'age' : 'due';
  const limit = by === 'due' ? lastDay(due) : monthsLater(lastDay(date), months);
  if (Number.isNaN(limit)) return null;
  // On its last day it is still in time.
  return { by, months: now > limit ? monthsBetween(limit, now) : -1 };
}

export interface RecordAge {
  /** Records that were last updated longer ago than the limit. */
  readonly stale: readonly Intervention[];
  /** Records of which nobody says when they were updated. */
  readonly undated: readonly Intervention[];
}

/** Which records are to be asked about again; a date that is only a year counts as its last day. */
export function recordAge(interventions: readonly Intervention[], { today, months }: Clock): RecordAge {
  const now = lastDay(today);
  return {
    stale: interventions.filter(
      ({ updated }) => updated !== '' && now > monthsLater(lastDay(updated), months),
    ),
    undated: interventions.filter(({ updated }) => updated === ''),
  };
}
