import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../../src/player/fileAddress';
import { readFileNews } from '../../../src/player/fileNews';
import { filled } from '../../../src/player/markupParts';
import { swipeStep } from '../../../src/player/swipe';

describe('the address of a file', () => {
  test.each([
    ['', 'wall', 1],
    ['#3', 'wall', 3],
    ['#0', 'wall', 1],
    ['#99', 'wall', 8],
    ['#judul-2', 'wall', 1],
    ['#penyaji', 'presenter', 1],
    ['#penyaji/5', 'presenter', 5],
    ['#penyaji/500', 'presenter', 8],
  ] as const)('%j is the %s at scene %i of eight', (hash, screen, number) => {
    expect(readAddress(hash, 8)).toEqual({ screen, number });
  });

  test('is read as it is written', () => {
    for (const at of [
      { screen: 'wall', number: 2 },
      { screen: 'presenter', number: 7 },
    ] as const)
      expect(readAddress(writeAddress(at), 8)).toEqual(at);
  });
});

describe('what windows of a file tell each other', () => {
  test('is read where it is of the same file', () => {
    const at = { what: 'at', number: 4, dark: true, pinned: 12 } as const;
    expect(readFileNews({ ...at, file: 'a' }, 'a')).toEqual(at);
    expect(readFileNews({ ...at, pinned: null, file: 'a' }, 'a')).toEqual({ ...at, pinned: null });
    expect(readFileNews({ what: 'where', file: 'a' }, 'a')).toEqual({ what: 'where' });
    expect(readFileNews({ what: 'closed', file: 'a' }, 'a')).toEqual({ what: 'closed' });
  });

  test.each([
    [{ what: 'where', file: 'b' }],
    [{ what: 'where' }],
    [{ what: 'at', number: '4', dark: true, file: 'a' }],
    [{ what: 'at', number: 4, file: 'a' }],
    [{ what: 'shut', file: 'a' }],
    ['where'],
    [null],
  ])('%j is not understood', (data) => {
    expect(readFileNews(data, 'a')).toBeNull();
  });
});

test('a finger steps where it goes far enough, and more sideways than up or down', () => {
  const from = { x: 300, y: 400 };
  expect(swipeStep(from, { x: 230, y: 420 })).toBe(1);
  expect(swipeStep(from, { x: 365, y: 400 })).toBe(-1);
  expect(swipeStep(from, { x: 250, y: 400 })).toBe(0);
  expect(swipeStep(from, { x: 230, y: 440 })).toBe(0);
});

test('a text of the file is filled in; what is not given stays as it is', () => {
  expect(filled('Adegan {n} dari {m}', { n: 2, m: 9 })).toBe('Adegan 2 dari 9');
  expect(filled('{n} {apa}', { n: 0 })).toBe('0 {apa}');
});
