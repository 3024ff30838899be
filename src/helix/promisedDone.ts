import type { Intervention } from '../data/model/programme';
import type { RecordedCommitment } from './commitment';
import { lastDay } from './elapsed';

/**
 * How a commitment stands on a day. `soon` and `overdue` are of those that have not begun: a due date is when something
 * is to begin at the latest.
 */
export type CommitmentTiming = 'overdue' | 'soon' | 'ahead' | 'undated' | 'running' | 'done' | 'cancelled';

/** A commitment beside what the pack tells of it. */
export interface PromisedDone {
  readonly commitment: RecordedCommitment;
  /** The intervention with its id; null where the pack has none yet. */
  readonly intervention: Intervention | null;
  readonly timing: CommitmentTiming;
}

/** Days before its due date from which a commitment is pointed out. */
export const SOON_DAYS = 30;

/** Commitments beside the interventions of the pack, in their order. `today` is an ISO day. */
export function promisedDone(
  commitments: readonly RecordedCommitment[],
  { interventions, today }: { readonly interventions: readonly Intervention[]; readonly today: string },
): PromisedDone[] {
  const byId = new Map(interventions.map((one) => [one.id, one]));
  return commitments.map((commitment) => {
    const intervention = byId.get(commitment.id) ?? null;
    return { commitment, intervention, timing: timingOf(commitment, { intervention, today }) };
  });
}

/** Whoever knows more counts: what the pack or the list says has begun has begun. */
function timingOf(
  { status, due }: RecordedCommitment,
  { intervention, today }: { readonly intervention: Intervention | null; readonly today: string },
): CommitmentTiming {
  const stage = intervention?.stage;
  if (status === 'done' || stage === 'done') return 'done';
  if (status === 'running' || stage === 'running') return 'running';
  if (status === 'cancelled') return 'cancelled';
  if (due === '') return 'undated';
  const left = lastDay(due) - lastDay(today);
  if (left < 0) return 'overdue';
  return left <= SOON_DAYS ? 'soon' : 'ahead';
}

export interface CommitmentSums {
  /** Commitments that were not cancelled. */
  readonly count: number;
  readonly cancelled: number;
  /** Σ of the known amounts of those that were not cancelled; null where none is known. */
  readonly amount_rp: number | null;
  /** How many of them state no amount. */
  readonly withoutAmount: number;
}

/** What is promised in all: what was cancelled is promised no more. */
export function commitmentSums(commitments: readonly RecordedCommitment[]): CommitmentSums {
  const valid = commitments.filter(({ status }) => status !== 'cancelled');
  const amounts = valid.map(({ amount_rp }) => amount_rp).filter((amount) => amount !== null);
  return {
    count: valid.length,
    cancelled: commitments.length - valid.length,
    amount_rp: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0),
    withoutAmount: valid.length - amounts.length,
  };
}
