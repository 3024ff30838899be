import { describe, expect, it } from 'vitest';
import { lastDay, monthsBetween, monthsLater } from '../../../src/helix/elapsed';
import { recordAge, unbegunCommitments } from '../../../src/helix/records';
import { anIntervention } from './anIntervention';

const day = (date: string) => lastDay(date);

describe('days', () => {
  it('are the last that a date may mean', () => {
    expect(day('2024')).toBe(day('2024-12-31'));
    expect(day('2024-02')).toBe(day('2024-02-29'));
    expect(day('2023-02')).toBe(day('2023-02-28'));
    expect(day('1970-01-02')).toBe(1);
    expect(day('besok')).toBeNaN();
  });

  it('some months later are the last of a shorter month', () => {
    expect(monthsLater(day('2024-01-31'), 1)).toBe(day('2024-02-29'));
    expect(monthsLater(day('2023-11-15'), 14)).toBe(day('2025-01-15'));
  });

  it('are whole months apart', () => {
    expect(monthsBetween(day('2024-01-15'), day('2024-02-14'))).toBe(0);
    expect(monthsBetween(day('2024-01-15'), day('2024-02-15'))).toBe(1);
    expect(monthsBetween(day('2020-01-31'), day('2024-02-29'))).toBe(49);
    expect(monthsBetween(day('2024-03-10'), day('2024-03-09'))).toBe(-1);
  });
});

describe('commitments that are not begun', () => {
  const promised = (id: string, date: string, due: string, change = {}) =>
    anIntervention(id, { stage: 'planned', commitment: { amount_rp: null, date, due }, ...change });
  const answer = unbegunCommitments(
    [
      promised('due', '2024-01-10', '2024-06-30'),
      promised('old', '2023-02', ''),
      promised('on the last day', '2020', '2024-12-01'),
      promised('this year', '', '2024'),
      promised('fresh', '2024-06-02', ''),
      promised('undated', '', ''),
      promised('begun', '2020-01', '2020-06', { stage: 'running' }),
      anIntervention('not promised', { stage: 'planned' }),
    ],
    { today: '2024-12-01', months: 6 },
  );

  it('are late after their due date, or so many months after they were made, the longest first', () => {
    expect(answer.late.map(({ intervention: { id }, by, months }) => [id, by, months])).toEqual([
      ['old', 'age', 15],
      ['due', 'due', 5],
    ]);
  });

  it('are in time until their last day has passed', () => {
    expect(answer.inTime.map(({ id }) => id)).toEqual(['on the last day', 'this year', 'fresh']);
  });

  it('without a date are listed apart', () => {
    expect(answer.undated.map(({ id }) => id)).toEqual(['undated']);
  });
});

describe('records', () => {
  it('are stale once their last update is longer ago than the limit', () => {
    const records = [
      anIntervention('fresh', { updated: '2024-06-01' }),
      anIntervention('stale', { updated: '2024-05-31' }),
      anIntervention('year', { updated: '2023' }),
      anIntervention('never', { updated: '' }),
    ];
    const { stale, undated } = recordAge(records, { today: '2024-12-01', months: 6 });
    expect(stale.map(({ id }) => id)).toEqual(['stale', 'year']);
    expect(undated.map(({ id }) => id)).toEqual(['never']);
  });
});
