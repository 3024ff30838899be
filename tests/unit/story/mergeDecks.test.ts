import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_DECK, MOST_SCENES, type Deck } from '../../../src/story/deck';
import { mergeDecks, settled } from '../../../src/story/mergeDecks';
import type { Task } from '../../../src/story/decision';
import { MOST_REPORTS, REPORTED, type TaskReport } from '../../../src/story/reports';
import { decision, scene, task } from './samples';

const mine: Deck = {
  ...EMPTY_DECK,
  body: 'TKPK',
  scenes: [scene('a'), scene('b', { title: 'Lama' })],
  decisions: [decision('x', { at: '2026-11-29T05:00:00Z' })],
  attendance: { pemkab: { count: 3, names: '' }, pt: { count: 1, names: 'Kampus' } },
};
const theirs: Deck = {
  ...EMPTY_DECK,
  body: 'Lain',
  scenes: [scene('b', { title: 'Baru' }), scene('c')],
  decisions: [decision('x', { at: '2026-11-29T05:00:00Z' }), decision('y', { at: '2026-11-29T04:00:00Z' })],
  attendance: { pemkab: { count: 4, names: '' }, usaha: { count: 2, names: '' } },
};

describe('two copies of a meeting', () => {
  const merge = mergeDecks(mine, theirs);

  it('give all of mine and what only they have, decisions by their time', () => {
    expect(merge.deck.scenes.map(({ id, title }) => id + title)).toEqual(['a', 'bLama', 'c']);
    expect(merge.deck.decisions.map(({ id }) => id)).toEqual(['y', 'x']);
    expect(merge.deck.body).toBe('TKPK');
    expect(merge.deck.attendance).toEqual({ ...mine.attendance, usaha: { count: 2, names: '' } });
    expect([merge.addedScenes, merge.addedDecisions, merge.left]).toEqual([1, 1, 0]);
  });

  it('list what reads differently, and mine stands until somebody decides', () => {
    expect(merge.conflicts.map(({ what, id }) => `${what} ${id}`)).toEqual(['scene b', 'attendance pemkab']);
    const [ofScene, ofAttendance] = merge.conflicts;
    const titles = (deck: Deck) => deck.scenes.map(({ id, title }) => id + title);
    expect(settled(merge.deck, ofScene!, 'mine', 'n')).toBe(merge.deck);
    expect(titles(settled(merge.deck, ofScene!, 'theirs', 'n'))).toEqual(['a', 'bBaru', 'c']);
    expect(titles(settled(merge.deck, ofScene!, 'both', 'n'))).toEqual(['a', 'bLama', 'nBaru', 'c']);
    expect(settled(merge.deck, ofAttendance!, 'theirs', 'n').attendance.pemkab).toEqual({
      count: 4,
      names: '',
    });
  });

  it('do not differ by the order of their fields alone', () => {
    const turned = JSON.parse(
      JSON.stringify(mine, (_, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).reverse())
          : value,
      ),
    ) as Deck;
    expect(mergeDecks(mine, turned).conflicts).toEqual([]);
  });

  it('leave in the file what the deck has no room for, and say how much', () => {
    const full = { ...EMPTY_DECK, scenes: Array.from({ length: MOST_SCENES - 1 }, (_, i) => scene(`s${i}`)) };
    const more = { ...EMPTY_DECK, scenes: [scene('t1'), scene('t2'), scene('t3')] };
    const { deck, addedScenes, left } = mergeDecks(full, more);
    expect([deck.scenes.length, addedScenes, left]).toEqual([MOST_SCENES, 1, 2]);
  });
});

describe('what was told of tasks in two copies', () => {
  const told = (of: string, at: string): TaskReport => ({ decision: of, task: '1', at, status: 'done' });
  const [a, b, c] = [
    told('x', '2026-11-01T00:00:00Z'),
    told('x', '2026-11-02T00:00:00Z'),
    told('y', '2026-11-03T00:00:00Z'),
  ];

  it('is joined by time, and never a conflict', () => {
    const merge = mergeDecks({ ...EMPTY_DECK, reports: [b] }, { ...EMPTY_DECK, reports: [a, b, c] });
    expect(merge.deck.reports).toEqual([a, b, c]);
    expect([merge.conflicts, merge.left]).toEqual([[], 0]);
  });

  it('stays in the file where there is no room for it', () => {
    const full = Array.from({ length: MOST_REPORTS - 1 }, (_, i) =>
      told('x', new Date(Date.UTC(2026, 0, 1, 0, 0, i)).toISOString()),
    );
    const merge = mergeDecks({ ...EMPTY_DECK, reports: full }, { ...EMPTY_DECK, reports: [a, b, c] });
    expect([merge.deck.reports.length, merge.left]).toEqual([MOST_REPORTS - 1, 3]);
  });

  it('stays with both decisions where both are kept', () => {
    const [mineOne, theirOne] = [decision('x'), decision('x', { sceneTitle: 'Lain' })];
    const merge = mergeDecks(
      { ...EMPTY_DECK, decisions: [mineOne], reports: [a] },
      { ...EMPTY_DECK, decisions: [theirOne], reports: [b, c] },
    );
    const { reports } = settled(merge.deck, merge.conflicts[0]!, 'both', 'n');
    expect(reports.map(({ decision: of, at }) => `${of} ${at.slice(8, 10)}`)).toEqual([
      ...['x 01', 'n 01', 'x 02', 'n 02', 'y 03'],
    ]);
    expect(settled(merge.deck, merge.conflicts[0]!, 'theirs', 'n').reports).toEqual([a, b, c]);
  });

  it('two snapshots of one meeting’s promises differ like any scene', () => {
    const of = (...tasks: readonly Task[]) =>
      scene('p', {
        kind: 'promises',
        promised: { deck: 'd', name: '', tasks: tasks.map((one) => ({ ...one, decision: 'x', at: a.at })) },
      });
    const [small, large] = [of(task('1')), of(task('1'), task('2'))];
    const merge = mergeDecks({ ...EMPTY_DECK, scenes: [small] }, { ...EMPTY_DECK, scenes: [large] });
    expect(settled(merge.deck, merge.conflicts[0]!, 'theirs', 'n').scenes).toEqual([large]);
  });
});

describe('any two copies', () => {
  const anyReports = fc
    .uniqueArray(
      fc.tuple(fc.constantFrom('x', 'y'), fc.integer({ min: 1, max: 9 }), fc.constantFrom(...REPORTED)),
      {
        ...{ maxLength: 6, selector: ([of, day]) => `${of}${day}` },
      },
    )
    .map((list) =>
      list
        .map(([of, day, status]): TaskReport => {
          return { decision: of, task: '1', at: `2026-11-0${day}T00:00:00Z`, status };
        })
        .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)),
    );
  const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });
  const title = fc.constantFrom('', 'Satu', 'Dua');
  const anyDeck = fc
    .tuple(ids, ids, fc.array(title, { minLength: 8, maxLength: 8 }), anyReports)
    .map(([sceneIds, decisionIds, titles, reports]): Deck => ({
      ...EMPTY_DECK,
      reports,
      scenes: sceneIds.map((id, i) => scene(id, { title: titles[i]! })),
      decisions: decisionIds.map((id, i) => decision(`k${id}`, { sceneTitle: titles[i]! })),
    }));

  it('lose nothing: each scene and decision of either stands in the result or in a conflict', () => {
    fc.assert(
      fc.property(anyDeck, anyDeck, (one, other) => {
        const { deck, conflicts } = mergeDecks(one, other);
        const kept = [
          ...deck.scenes,
          ...deck.decisions,
          ...deck.reports,
          ...conflicts.map(({ theirs: their }) => their),
        ];
        const texts = new Set(kept.map((thing) => JSON.stringify(thing)));
        const decided = [...one.decisions, ...other.decisions];
        for (const thing of [...one.scenes, ...other.scenes, ...decided, ...one.reports, ...other.reports])
          expect(texts.has(JSON.stringify(thing))).toBe(true);
      }),
    );
  });

  it('of which both are the same change nothing', () => {
    fc.assert(
      fc.property(anyDeck, (deck) => {
        expect(mergeDecks(deck, deck)).toEqual({
          deck,
          addedScenes: 0,
          addedDecisions: 0,
          conflicts: [],
          left: 0,
        });
      }),
    );
  });
});
