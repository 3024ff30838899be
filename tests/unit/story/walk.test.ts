import { describe, expect, it } from 'vitest';
import { deckParts, sceneAt, sceneFrom, sceneNumber, shownScenes } from '../../../src/story/walk';
import { scene } from './samples';

const scenes = [
  scene('a', { part: 'Buka' }),
  scene('b', { part: 'Buka', hidden: true }),
  scene('c', { part: 'Isi' }),
  scene('d', { part: 'Isi' }),
  scene('e', { part: 'Buka' }),
];
const from = (id: string, steps: number) => sceneFrom(scenes, id, steps)?.id;

describe('stepping through scenes', () => {
  it('passes over hidden scenes, which have no number', () => {
    expect(shownScenes(scenes).map(({ id }) => id)).toEqual(['a', 'c', 'd', 'e']);
    expect(from('a', 1)).toBe('c');
    expect(from('d', -1)).toBe('c');
    expect(sceneNumber(scenes, 'd')).toBe(3);
    expect(sceneNumber(scenes, 'b')).toBeNull();
    expect(sceneNumber(scenes, 'zz')).toBeNull();
    expect(sceneAt(scenes, 2)?.id).toBe('c');
    expect(sceneAt(scenes, 5)).toBeNull();
    expect(sceneAt(scenes, 0)).toBeNull();
  });

  it('stays at the ends', () => {
    expect(from('e', 1)).toBe('e');
    expect(from('a', -3)).toBe('a');
    expect(from('a', 99)).toBe('e');
  });

  it('goes on from a scene that was hidden meanwhile', () => {
    expect(from('b', 1)).toBe('c');
    expect(from('b', 2)).toBe('d');
    expect(from('b', -1)).toBe('a');
  });

  it('begins with the first where the scene is not known, and has none in an empty deck', () => {
    expect(from('zz', 1)).toBe('a');
    expect(sceneFrom([], 'a', 1)).toBeNull();
    expect(sceneFrom([scene('a', { hidden: true })], 'a', 1)).toBeNull();
  });
});

describe('parts of a meeting', () => {
  it('are scenes in a row under one heading; the same heading later is a part of its own', () => {
    expect(
      deckParts(scenes).map(({ title, scenes: of }) => [title, of.map(({ id }) => id).join('')]),
    ).toEqual([
      ['Buka', 'ab'],
      ['Isi', 'cd'],
      ['Buka', 'e'],
    ]);
    expect(deckParts([])).toEqual([]);
  });
});
