import { describe, expect, it } from 'vitest';
import { commitmentSums, promisedDone } from '../../../src/helix/promisedDone';
import { aCommitment } from './aCommitment';
import { anIntervention } from './anIntervention';

const timing = (
  change: Parameters<typeof aCommitment>[1],
  {
    stage,
    today = '2026-06-01',
  }: { readonly stage?: 'planned' | 'running' | 'done'; readonly today?: string } = {},
) => {
  const interventions = stage ? [anIntervention('andere'), anIntervention('a', { stage })] : [];
  return promisedDone([aCommitment('a', change)], { interventions, today })[0]!.timing;
};

describe('a commitment beside the pack', () => {
  it('is overdue from the day after it was due, and pointed out thirty days before', () => {
    expect(timing({ due: '2026-06-30' }, { today: '2026-05-30' })).toBe('ahead');
    expect(timing({ due: '2026-06-30' }, { today: '2026-05-31' })).toBe('soon');
    expect(timing({ due: '2026-06-30' }, { today: '2026-06-30' })).toBe('soon');
    expect(timing({ due: '2026-06-30' }, { today: '2026-07-01' })).toBe('overdue');
    expect(timing({ due: '2026-06' }, { today: '2026-06-30' })).toBe('soon');
    expect(timing({ due: '' })).toBe('undated');
  });

  it('is not late once it has begun, whoever says so', () => {
    const due = { due: '2026-04-01' };
    expect(timing({ ...due, status: 'running' })).toBe('running');
    expect(timing(due, { stage: 'running' })).toBe('running');
    expect(timing({ ...due, status: 'running' }, { stage: 'done' })).toBe('done');
    expect(timing({ ...due, status: 'done' }, { stage: 'planned' })).toBe('done');
    expect(timing({ ...due, status: 'cancelled' })).toBe('cancelled');
    expect(timing(due, { stage: 'planned' })).toBe('overdue');
  });

  it('is matched by its id alone', () => {
    const interventions = [anIntervention('b', { stage: 'done' })];
    const [first, second] = promisedDone([aCommitment('a'), aCommitment('b')], {
      interventions,
      today: '2026-06-01',
    });
    expect(first!.intervention).toBeNull();
    expect(second!.intervention).toBe(interventions[0]);
  });
});

describe('the sum of commitments', () => {
  it('leaves out what was cancelled, and tells apart what states no amount', () => {
    const list = [
      aCommitment('a', { amount_rp: 5 }),
      aCommitment('b', { amount_rp: null }),
      aCommitment('c', { amount_rp: 100, status: 'cancelled' }),
      aCommitment('d', { amount_rp: 2, status: 'done' }),
    ];
    expect(commitmentSums(list)).toEqual({ count: 3, cancelled: 1, amount_rp: 7, withoutAmount: 1 });
  });

  it('is not known where no amount is, and zero where zero was said', () => {
    expect(commitmentSums([aCommitment('a', { amount_rp: null })]).amount_rp).toBeNull();
    expect(commitmentSums([]).amount_rp).toBeNull();
    expect(commitmentSums([aCommitment('a', { amount_rp: 0 })]).amount_rp).toBe(0);
  });
});
