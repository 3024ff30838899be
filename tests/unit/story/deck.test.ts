import { describe, expect, it } from 'vitest';
import {
  EMPTY_DECK,
  MOST_SCENES,
  freeId,
  withChangedScene,
  withCopy,
  withDecision,
  withMoved,
  withScene,
  withSceneAt,
  withoutScene,
  type Deck,
} from '../../../src/story/deck';
import { newScene } from '../../../src/story/scene';
import { decision, scene } from './samples';

const ids = ({ scenes }: Deck) => scenes.map(({ id }) => id).join('');
const deckOf = (...scenes: Deck['scenes']): Deck => ({ ...EMPTY_DECK, scenes });
const abcd = deckOf(scene('a'), scene('b'), scene('c'), scene('d'));

describe('a new scene', () => {
  it('is a view without words, and takes what it is made of', () => {
    const made = newScene('x1', { link: '#/helix', pack: 'contoh', dataVersion: '2.0.0', title: 'Air' });
    expect(made).toEqual({
      ...{ id: 'x1', kind: 'view', link: '#/helix', beside: null, rows: 8, title: 'Air', caption: '' },
      ...{
        promised: null,
        notes: '',
        question: '',
        part: '',
        hidden: false,
        pack: 'contoh',
        dataVersion: '2.0.0',
      },
    });
  });

  it('gets an id of six letters and digits that nothing of the deck has', () => {
    const deck = { ...deckOf(scene('000000')), decisions: [decision('00000z')] };
    // The first two draws are taken, by a scene and by a decision.
    const draws = [0, 35 / 36 ** 6, 36 / 36 ** 6];
    expect(freeId(deck, () => draws.shift()!)).toBe('000010');
  });

  it('stands at the end, and a full deck takes none', () => {
    const draft = { link: '#/peta', pack: 'contoh', dataVersion: '' };
    expect(withScene(abcd, draft, () => 0).scenes.at(-1)).toMatchObject({ id: '000000', link: '#/peta' });
    const full = deckOf(...Array.from({ length: MOST_SCENES }, (_, i) => scene(`s${i}`)));
    expect(withScene(full, draft, () => 0)).toBe(full);
    expect(withCopy(full, 's3', () => 0)).toBe(full);
  });
});

describe('scenes of a deck', () => {
  it('are changed, copied behind themselves, removed and put back', () => {
    expect(withChangedScene(abcd, 'b', { title: 'Baru' }).scenes[1]).toEqual({
      ...scene('b'),
      title: 'Baru',
    });
    expect(ids(withCopy(abcd, 'b', () => 0))).toBe('ab000000cd');
    expect(withCopy(abcd, 'zz', () => 0)).toBe(abcd);
    expect(ids(withoutScene(abcd, 'c'))).toBe('abd');
    expect(ids(withSceneAt(withoutScene(abcd, 'c'), scene('c'), 2))).toBe('abcd');
  });

  it('move as far as the deck goes', () => {
    expect(ids(withMoved(abcd, 'a', 2))).toBe('bcad');
    expect(ids(withMoved(abcd, 'd', -1))).toBe('abdc');
    expect(ids(withMoved(abcd, 'c', 9))).toBe('abdc');
    expect(withMoved(abcd, 'a', -1)).toBe(abcd);
    expect(withMoved(abcd, 'zz', 1)).toBe(abcd);
  });

  it('take the part between whose scenes they come to stand, and keep their own at its edge', () => {
    const parts = deckOf(
      scene('a', { part: 'Satu' }),
      scene('b', { part: 'Satu' }),
      scene('c', { part: 'Dua' }),
      scene('d', { part: 'Dua' }),
    );
    expect(withMoved(parts, 'a', 2).scenes.map(({ id, part }) => `${id} ${part}`)).toEqual([
      ...['b Satu', 'c Dua', 'a Dua', 'd Dua'],
    ]);
    expect(withMoved(parts, 'b', 1).scenes[2]).toMatchObject({ id: 'b', part: 'Dua' });
    expect(withMoved(parts, 'a', 1).scenes[1]).toMatchObject({ id: 'a', part: 'Satu' });
  });
});

describe('decisions of a deck', () => {
  it('are added at the end, and replaced where the id is known', () => {
    const one = withDecision(withDecision(abcd, decision('x')), decision('y'));
    expect(one.decisions.map(({ id }) => id)).toEqual(['x', 'y']);
    const again = withDecision(one, { ...decision('x'), deferred: true });
    expect(again.decisions.map(({ id, deferred }) => [id, deferred])).toEqual([
      ['x', true],
      ['y', false],
    ]);
  });
});
