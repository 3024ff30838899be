import { describe, expect, it } from 'vitest';
import { readBody } from '../../../../src/state/documents/documentKind';
import { DECK_KIND } from '../../../../src/state/rapat/deckKind';

const read = (body: unknown, version: number) => readBody(DECK_KIND, { name: 'Rakor', version, body });

/** A meeting as the first version wrote it. */
const scene = {
  ...{ id: 'a', kind: 'view', link: '#/peta', beside: null, rows: 8, title: 'Air', caption: '', notes: '' },
  ...{ question: '', part: '', hidden: false, pack: 'contoh', dataVersion: '1.0.0' },
};
const task = (action: string) => ({ actor: 'Pemdes', action, due: '', amount: null, fund: '' });
const decision = {
  ...{ id: 'x', sceneId: 'a', sceneTitle: 'Air', link: '#/peta', pack: 'contoh', dataVersion: '1.0.0' },
  ...{ dataHash: '0123abcd', at: '2026-11-29T03:04:05.000Z', deferred: false },
  words: { text: 'Sumur.', tasks: [task('Gali'), task('Ukur')], objections: '' },
  corrections: [
    {
      ...{ at: '2026-11-30T03:04:05.000Z', why: '' },
      before: { text: 'Sumur', tasks: [task('Menggali')], objections: '' },
    },
  ],
};
const first = { body: 'TKPK', scenes: [scene], decisions: [decision], attendance: {} };

describe('a meeting of the first version', () => {
  it('opens: tasks are numbered by their place, in the words before a correction too', () => {
    const result = read(JSON.parse(JSON.stringify(first)), 1);
    expect(result).toEqual({
      ok: true,
      value: {
        ...first,
        scenes: [{ ...scene, promised: null }],
        decisions: [
          {
            ...decision,
            words: {
              ...decision.words,
              tasks: [
                { id: '1', ...task('Gali') },
                { id: '2', ...task('Ukur') },
              ],
            },
            corrections: [
              {
                ...decision.corrections[0],
                before: { ...decision.corrections[0]!.before, tasks: [{ id: '1', ...task('Menggali') }] },
              },
            ],
          },
        ],
        reports: [],
      },
    });
  });

  it.each<[string, unknown, string]>([
    ['is no record', 'deck', ''],
    ['has no list of scenes', { ...first, scenes: 'none' }, 'scenes'],
    ['has a scene that is none', { ...first, scenes: [null] }, 'scenes.0'],
    ['has words that are none', { ...first, decisions: [{ ...decision, words: 7 }] }, 'decisions.0.words'],
    [
      'has a task that is none',
      { ...first, decisions: [{ ...decision, words: { ...decision.words, tasks: [3] } }] },
      'decisions.0.words.tasks.0',
    ],
  ])('that %s is refused with its place', (_, body, where) => {
    expect(read(body, 1)).toMatchObject({ ok: false, fault: { reason: 'damaged', where } });
  });
});

describe('a meeting of another version', () => {
  it('without what the second version added is damaged', () => {
    expect(read(first, 2)).toMatchObject({ ok: false, fault: { reason: 'damaged' } });
  });

  it('of a newer Petala is refused and not guessed at', () => {
    expect(read(first, 3)).toMatchObject({ ok: false, fault: { reason: 'newer', version: 3, known: 2 } });
  });
});
