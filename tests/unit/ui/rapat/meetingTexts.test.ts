import { describe, expect, it } from 'vitest';
import { elapsed } from '../../../../src/story/elapsed';
import { meetingTimer } from '../../../../src/ui/rapat/meetingTimer';
import { decisionLines } from '../../../../src/ui/rapat/saveDecisions';
import { NO_NEWS } from '../../../../src/state/rapat/taskNews';
import { aCommitment } from '../../helix/aCommitment';
import { decision, task } from '../../story/samples';

describe('the length of a meeting', () => {
  it.each([
    [0, '00:00:00'],
    [59_999, '00:00:59'],
    [18 * 60_000 + 42_000, '00:18:42'],
    [25 * 3_600_000 + 61_000, '25:01:01'],
    [-5, '00:00:00'],
  ])('of %i ms is %s', (ms, text) => {
    expect(elapsed(ms)).toBe(text);
  });
});

describe('the timer of a meeting', () => {
  const AT = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();
  const kept = (timer: unknown) => JSON.stringify(timer);

  it('goes on through a reload, over midnight too', () => {
    const began = meetingTimer(null, { part: 'Keadaan', now: AT(29, 22, 50) });
    const later = meetingTimer(kept(began), { part: 'Keadaan', now: AT(30, 0, 20) });
    expect(elapsed(AT(30, 0, 20) - later.started)).toBe('01:30:00');
    expect(elapsed(AT(30, 0, 20) - later.since)).toBe('01:30:00');
    const decided = meetingTimer(kept(later), { part: 'Keputusan', now: AT(29, 23, 40) });
    expect(elapsed(AT(30, 0, 5) - decided.since)).toBe('00:25:00');
    expect(elapsed(AT(30, 0, 5) - decided.started)).toBe('01:15:00');
  });

  it.each([
    ['nothing', ''],
    ['a text', '"kemarin"'],
    ['no start', kept({ part: 'A', since: AT(29, 8) })],
    ['a start after now', kept({ started: AT(30, 9), part: 'A', since: AT(30, 9) })],
  ])('begins anew where %s was kept', (_, text) => {
    const now = AT(29, 9);
    expect(meetingTimer(text, { part: 'A', now })).toEqual({ started: now, part: 'A', since: now });
  });

  it('begins a part anew whose start cannot be right, and leaves the meeting', () => {
    const started = AT(29, 8);
    const now = AT(29, 9);
    const before = kept({ started, part: 'A', since: AT(29, 7) });
    expect(meetingTimer(before, { part: 'A', now })).toEqual({ started, part: 'A', since: now });
  });
});

describe('the table of decisions', () => {
  const t = ((key: string) => key) as Parameters<typeof decisionLines>[1]['t'];

  it('has a line for each follow-up, and one for a decision without any', () => {
    const tasks = [
      task('1', { actor: 'Dinas', action: 'Pasang', due: '2027-01-31', amount: 1_500_000, fund: 'APBD' }),
      task('2', { actor: 'Kampus', action: 'Ukur' }),
    ];
    const words = { text: 'Pipa', tasks, objections: 'Satu desa' };
    const reports = [
      { decision: 'x', task: '1', at: '2026-12-24T01:00:00Z', status: 'done' },
      { decision: 'x', task: '1', at: '2026-12-01T01:00:00Z', status: 'running' },
      { decision: 'y', task: '2', at: '2026-12-25T01:00:00Z', status: 'cancelled' },
    ] as const;
    const id = 'rapat-2026-11-29-x-2';
    const commitments = new Map([[id, aCommitment(id)]]);
    const [header, ...lines] = decisionLines([decision('x', { words }), decision('y', { deferred: true })], {
      ...{ t, known: { news: { ...NO_NEWS, commitments }, reports } },
    });
    expect(lines.map((line) => line.length)).toEqual([header!.length, header!.length, header!.length]);
    expect(lines[0]!.slice(0, 10)).toEqual([
      ...[1, '2026-11-29T03:04:05.000Z', 'rapat.csv.diputuskan', 'Pipa', 'Dinas', 'Pasang', '2027-01-31'],
      ...[1_500_000, 'APBD', 'Satu desa'],
    ]);
    expect(lines[1]!.slice(4, 9)).toEqual(['Kampus', 'Ukur', '', '', '']);
    expect(lines[2]!.slice(0, 3)).toEqual([2, '2026-11-29T03:04:05.000Z', 'rapat.csv.ditunda']);
    expect(lines[2]!.slice(-7, -3)).toEqual(['Air bersih', '#/peta?ind=air', '1.0.0', '0123abcd']);
    expect(lines.map((line) => line.slice(-3))).toEqual([
      ['rapat.janji.done', '2026-12-24T01:00:00Z', ''],
      ['rapat.janji.noNews', '', id],
      ['', '', ''],
    ]);
  });
});
