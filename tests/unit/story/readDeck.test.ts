import { describe, expect, it } from 'vitest';
import { EMPTY_DECK, type Deck } from '../../../src/story/deck';
import { readDeck } from '../../../src/story/readDeck';
import type { Task } from '../../../src/story/decision';
import { decision, scene, task } from './samples';

const promised = {
  ...{ deck: 'abc123', name: 'Rakor Oktober' },
  tasks: [{ ...task('1', { due: '2026-10-31' }), decision: 'z', at: '2026-10-01T02:00:00Z' }],
};
const promises = scene('c', { kind: 'promises', promised });
const whole: Deck = {
  body: 'Rakor TKPK',
  scenes: [
    scene('a', { kind: 'pair', beside: '#/peta?th=2020', rows: 15 }),
    scene('b', { hidden: true }),
    promises,
  ],
  decisions: [
    decision('x', {
      words: {
        text: 'Pipa',
        tasks: [task('1', { due: '2027-01-31', amount: 1_500_000, fund: 'APBD' })],
        objections: 'Satu desa menolak.',
      },
      corrections: [
        { at: '2026-11-30T01:00:00Z', why: 'ejaan', before: { text: 'Pia', tasks: [], objections: '' } },
      ],
    }),
  ],
  attendance: { pemkab: { count: 12, names: 'Bappeda' }, pt: { count: null, names: '' } },
  reports: [{ decision: 'x', task: '1', at: '2026-12-01T01:00:00Z', status: 'running' }],
};
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
const where = (body: unknown) => {
  const read = readDeck(body);
  return read.ok ? 'fine' : read.where;
};

describe('a deck that is read', () => {
  it('is what was written', () => {
    expect(readDeck(asJson(whole))).toEqual({ ok: true, value: whole });
    expect(readDeck(asJson(EMPTY_DECK))).toEqual({ ok: true, value: EMPTY_DECK });
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, ''],
    ['a list', [], 'body'],
    ['no scenes', { ...whole, scenes: undefined }, 'scenes'],
    ['a field that is not known', { ...whole, extra: 1 }, 'extra'],
    [
      'a title of 301 characters',
      { ...whole, scenes: [scene('a', { title: 'x'.repeat(301) })] },
      'scenes.0.title',
    ],
    ['a link to elsewhere', { ...whole, scenes: [scene('a', { link: 'https://x.id/' })] }, 'scenes.0.link'],
    [
      'a script as second map',
      { ...whole, scenes: [scene('a', { beside: 'javascript:1' })] },
      'scenes.0.beside',
    ],
    [
      'a promise without its decision',
      { ...whole, scenes: [scene('a', { promised: { ...promised, tasks: [task('1') as never] } })] },
      'scenes.0.promised.tasks.0.decision',
    ],
    [
      'a promise of a meeting that cannot be one',
      { ...whole, scenes: [scene('a', { promised: { ...promised, deck: '../x' } })] },
      'scenes.0.promised.deck',
    ],
    [
      'a task that stands in no known way',
      { ...whole, reports: [{ ...whole.reports[0], status: 'hampir' }] },
      'reports.0.status',
    ],
    ['a report without a time', { ...whole, reports: [{ ...whole.reports[0], at: '' }] }, 'reports.0.at'],
    ['two rows in a table', { ...whole, scenes: [scene('a', { rows: 2 })] }, 'scenes.0.rows'],
    ['two scenes of one id', { ...whole, scenes: [scene('a'), scene('a')] }, 'scenes'],
    ['401 scenes', { ...whole, scenes: Array.from({ length: 401 }, (_, i) => scene(`s${i}`)) }, 'scenes'],
    ['two decisions of one id', { ...whole, decisions: [decision('x'), decision('x')] }, 'decisions'],
    ['a time that is none', { ...whole, decisions: [decision('x', { at: 'kemarin' })] }, 'decisions.0.at'],
    [
      'a group that is not known',
      { ...whole, attendance: { dewan: { count: 1, names: '' } } },
      'attendance.dewan',
    ],
    ['minus one person', { ...whole, attendance: { pt: { count: -1, names: '' } } }, 'attendance.pt.count'],
  ])('with %s is refused, with the place', (_, body, path) => {
    expect(where(asJson(body))).toBe(path);
  });

  it('with a due date that is none or an amount below zero is refused, with the place', () => {
    const of = (change: Partial<Task>) => ({
      ...whole,
      decisions: [
        decision('x', {
          words: {
            ...{ text: '', objections: '' },
            tasks: [task('1', change)],
          },
        }),
      ],
    });
    expect(where(of({ due: 'besok' }))).toBe('decisions.0.words.tasks.0.due');
    expect(where(of({ amount: -5 }))).toBe('decisions.0.words.tasks.0.amount');
    expect(where(of({ amount: 0 }))).toBe('fine');
  });
});
