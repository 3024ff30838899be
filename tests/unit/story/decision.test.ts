import { describe, expect, it } from 'vitest';
import {
  NO_TASK,
  corrected,
  isBlankTask,
  isDate,
  taskFaults,
  withTaskIds,
  type DecisionWords,
  type Task,
} from '../../../src/story/decision';
import { typedRupiah } from '../../../src/helix/commitment';
import { decision } from './samples';

const task = { ...NO_TASK, actor: 'Dinas Air', action: 'Memasang pipa' };
const TODAY = '2026-11-29';

describe('a correction', () => {
  const first = decision('x');
  const words = { ...first.words, text: 'Pipa dipasang di tiga desa.' };

  it('keeps the words that it replaces, with time and reason, the earliest first', () => {
    const once = corrected(first, words, { at: '2026-11-30T01:00:00Z', why: 'salah hitung' });
    const twice = corrected(once, first.words, { at: '2026-12-01T01:00:00Z', why: '' });
    expect(once.words).toEqual(words);
    expect(twice.corrections).toEqual([
      { at: '2026-11-30T01:00:00Z', why: 'salah hitung', before: first.words },
      { at: '2026-12-01T01:00:00Z', why: '', before: words },
    ]);
    expect(twice.at).toBe(first.at);
  });

  it('of equal words changes nothing', () => {
    expect(corrected(first, { ...first.words }, { at: '2026-11-30T01:00:00Z', why: 'x' })).toBe(first);
  });
});

describe('the tasks of a decision', () => {
  const words = (...tasks: readonly Task[]) => ({ text: '', tasks, objections: '' });
  const ids = ({ tasks }: DecisionWords) => tasks.map(({ id }) => id);

  it('get the next number, and keep the one that they have', () => {
    expect(ids(withTaskIds(words(NO_TASK, NO_TASK)))).toEqual(['1', '2']);
    expect(ids(withTaskIds(words({ ...NO_TASK, id: '4' }, NO_TASK)))).toEqual(['4', '5']);
    expect(ids(withTaskIds(words({ ...NO_TASK, id: 'abc' }, NO_TASK)))).toEqual(['abc', '1']);
  });

  it('never get the number of one that a correction removed', () => {
    const [one, two] = [
      { ...task, id: '1' },
      { ...task, id: '2' },
    ];
    const how = { at: '2026-11-30T01:00:00Z', why: '' };
    const fewer = corrected(decision('x', { words: words(one, two) }), words(one), how);
    const more = corrected(fewer, words(one, { ...task, action: 'Lain' }), how);
    expect(ids(more.words)).toEqual(['1', '3']);
  });
});

describe('a task', () => {
  it('is blank where nothing but spaces was typed', () => {
    expect(isBlankTask({ ...NO_TASK, actor: '  ' })).toBe(true);
    expect(isBlankTask({ ...NO_TASK, amount: 0 })).toBe(false);
    expect(isBlankTask({ ...NO_TASK, fund: 'APBD' })).toBe(false);
  });

  it.each([
    ['fine', task, []],
    ['due today', { ...task, due: TODAY }, []],
    ['without an actor', { ...task, actor: ' ' }, ['noActor']],
    ['without an action', { ...task, action: '' }, ['noAction']],
    ['due yesterday', { ...task, due: '2026-11-28' }, ['pastDue']],
    ['due on a day that no calendar has', { ...task, due: '2027-02-29' }, ['notADate']],
    ['of less than nothing', { ...task, amount: -1 }, ['amount']],
    ['of what was typed below zero', { ...task, amount: typedRupiah('-5', 'id') }, ['amount']],
    ['of half a rupiah', { ...task, amount: 0.5 }, ['amount']],
    ['of no number', { ...task, amount: NaN }, ['amount']],
    ['wrong in three ways', { ...NO_TASK, due: 'besok' }, ['noActor', 'noAction', 'notADate']],
  ])('%s', (_, asked, faults) => {
    expect(taskFaults(asked, TODAY)).toEqual(faults);
  });
});

describe('a date', () => {
  it.each([
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['29-11-2026', false],
    ['', false],
  ])('%s: %s', (text, is) => {
    expect(isDate(text)).toBe(is);
  });
});
