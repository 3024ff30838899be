import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/messages/format';
import { translator } from '../../../src/messages/translator';
import { EMPTY_DECK, MOST_SCENES, withReport, type Deck } from '../../../src/story/deck';
import { promiseRows, promiseTitle, sceneName } from '../../../src/story/promiseRows';
import { currentTasks, promiseLines, promisesOf, withPromises } from '../../../src/story/promises';
import { LastReports, joinedReports, type Reported, type TaskReport } from '../../../src/story/reports';
import type { PromisedTask } from '../../../src/story/scene';
import { decision, scene, task, withTasks } from './samples';

const TODAY = '2026-11-29';
const words = { t: translator('id'), f: formats('id') };
const told = (key: string, status: Reported, at = '2026-11-28T01:00:00Z'): TaskReport => {
  const [of = '', id = ''] = key.split('.');
  return { decision: of, task: id, status, at };
};
const promise = (key: string, due = ''): PromisedTask => {
  const [of = '', id = ''] = key.split('.');
  return { ...task(id, { due, action: `Tugas ${key}` }), decision: of, at: '2026-10-01T02:00:00Z' };
};
const keys = (tasks: readonly PromisedTask[]) => tasks.map(({ decision: of, id }) => `${of}.${id}`);

describe('what was told of a task', () => {
  it('last is what counts, wherever it stands in the list', () => {
    const reports = [
      told('x.1', 'done', '2026-11-28T05:00:00Z'),
      told('x.1', 'running', '2026-11-28T04:00:00Z'),
      told('x.2', 'cancelled'),
    ];
    const last = new LastReports(reports);
    expect(last.of({ decision: 'x', task: '1' })?.status).toBe('done');
    expect(last.of({ decision: 'x', task: '3' })).toBeNull();
    expect(last.of({ decision: 'x1', task: '' })).toBeNull();
  });

  it('in two places is joined by time, each once', () => {
    const [a, b, c] = [
      told('x.1', 'running', '2026-11-01T00:00:00Z'),
      told('x.1', 'done', '2026-11-03T00:00:00Z'),
      told('y.1', 'done', '2026-11-02T00:00:00Z'),
    ];
    expect(joinedReports([a, b], [c, { ...b }])).toEqual([a, c, b]);
  });

  it('is added to a deck, and nothing is taken away', () => {
    const deck = withReport(withReport(EMPTY_DECK, told('x.1', 'running')), told('x.1', 'noNews'));
    expect(deck.reports.map(({ status }) => status)).toEqual(['running', 'noNews']);
  });
});

describe('the tasks of a scene', () => {
  const tasks = [
    promise('x.1', '2026-12-31'),
    promise('x.2'),
    promise('x.3', '2026-11-28'),
    promise('y.1', '2026-11-01'),
    promise('y.2', '2026-11-20'),
    promise('y.3', TODAY),
    promise('y.4'),
  ];
  const reports = [
    told('y.2', 'done'),
    told('y.1', 'running'),
    told('y.3', 'running'),
    told('y.4', 'cancelled'),
  ];
  const lines = promiseLines(tasks, { reports, today: TODAY });

  it('stand late after their last day unless done or dropped, and the most urgent come first', () => {
    expect(lines.map(({ task: { decision: of, id }, standing }) => `${of}.${id} ${standing}`)).toEqual([
      ...['y.1 late', 'x.3 late', 'x.1 noNews', 'x.2 noNews', 'y.3 running', 'y.2 done', 'y.4 cancelled'],
    ]);
    expect(lines[0]!.last?.status).toBe('running');
    expect(lines[1]!.last).toBeNull();
  });

  it('are counted in a sentence, done first', () => {
    expect(promiseTitle(lines, words)).toBe(
      'Dari 7 tindak lanjut: 1 selesai, 2 terlambat, 2 belum ada kabar, 1 berjalan, 1 batal',
    );
    expect(promiseTitle([], words)).toBe('Tidak ada tindak lanjut yang dijanjikan');
  });

  it('are rows of texts, and what does not fit is counted', () => {
    const texts = promiseRows(lines, words, 5);
    expect(texts.heads).toEqual(['Siapa', 'Mengerjakan apa', 'Paling lambat', 'Rupiah', 'Keadaan']);
    expect(texts.rows).toHaveLength(5);
    expect(texts.rows[1]).toEqual({
      standing: 'late',
      cells: ['Pemdes', 'Tugas x.3', '28 November 2026', '', 'terlambat'],
    });
    expect(texts.rest).toBe('Dan 2 lainnya: 1 selesai, 1 batal.');
    expect(promiseRows(lines, words).rest).toBe('');
  });

  it('tell money and fund together', () => {
    const [line] = promiseLines([{ ...promise('x.1'), amount: 25_500_000, fund: 'Dana Desa' }], {
      ...{ reports: [], today: TODAY },
    });
    expect(promiseRows([line!], words).rows[0]!.cells[3]).toBe(
      `${words.f.rupiahCompact(25_500_000)} · Dana Desa`,
    );
  });
});

describe('what a meeting leaves to the next one', () => {
  const earlier = scene('p', {
    kind: 'promises',
    promised: { deck: 'old', name: 'Rakor', tasks: [promise('o.1'), promise('o.2'), promise('o.3')] },
  });
  const deck: Deck = {
    ...EMPTY_DECK,
    scenes: [earlier],
    decisions: [withTasks('x', [task('1'), task('2')]), decision('y')],
  };

  it('are its own tasks, and those of before that are neither done nor dropped', () => {
    const reports = [told('o.1', 'done'), told('o.2', 'cancelled'), told('x.1', 'done')];
    expect(keys(promisesOf(deck, reports))).toEqual(['o.3', 'x.1', 'x.2']);
  });

  it('is none twice where a meeting lists its own', () => {
    const own = scene('q', { promised: { deck: 'd', name: '', tasks: [promise('x.1')] } });
    expect(keys(promisesOf({ ...deck, scenes: [own] }, []))).toEqual(['x.1', 'x.2']);
  });

  it('stands first, with what was told of it until then and of nothing else', () => {
    const reports = [told('x.1', 'running'), told('z.1', 'done')];
    const promised = { deck: 'old', name: 'Rakor', tasks: promisesOf(deck, reports) };
    const draft = { link: '#/peta', pack: 'contoh', dataVersion: '1', promised };
    const next = withPromises({ ...EMPTY_DECK, scenes: [scene('a')] }, draft, { reports, random: () => 0 });
    expect(next.scenes.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['000000 promises', 'a view']);
    expect(next.scenes[0]!.promised).toEqual(promised);
    expect(next.reports).toEqual([reports[0]]);
    const full = { ...EMPTY_DECK, scenes: Array.from({ length: MOST_SCENES }, (_, i) => scene(`s${i}`)) };
    expect(withPromises(full, draft, { reports, random: () => 0 })).toBe(full);
  });

  it('is told in its words of now, and in those that were kept where the meeting is gone', () => {
    const promised = { deck: 'old', name: 'Rakor', tasks: [promise('x.1'), promise('gone.1')] };
    expect(currentTasks(promised, null)).toBe(promised.tasks);
    const now = currentTasks(promised, {
      ...deck,
      decisions: [withTasks('x', [task('1', { action: 'Dua' })])],
    });
    expect(now.map(({ action }) => action)).toEqual(['Dua', 'Tugas gone.1']);
  });
});

describe('the name of a scene', () => {
  const promised = { deck: 'old', name: 'Rakor Oktober', tasks: [] };
  it.each([
    [{ title: 'Air', promised: null }, 'Air'],
    [{ title: '', promised: null }, 'Tanpa judul'],
    [{ title: 'Tagihan', promised }, 'Tagihan'],
    [{ title: '', promised }, 'Yang dijanjikan: Rakor Oktober'],
  ])('%#', (asked, name) => {
    expect(sceneName(asked, words)).toBe(name);
  });
});
