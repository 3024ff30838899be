import { describe, expect, it } from 'vitest';
import { editDistance, foldName } from '../../../../src/data/model/nameSpelling';

describe('a folded name', () => {
  it.each([
    ['Api-api', 'apiapi'],
    ['TANJUNG  KULON', 'tanjungkulon'],
    ['Déwi', 'dewi'],
    ['Wonosari 2', 'wonosari2'],
    ['???', ''],
  ])('of %j is %j', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });
});

describe('edit distance', () => {
  it.each([
    ['botasari', 'botosari', 1],
    ['tirto', 'tirt', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['sama', 'sama', 0],
  ])('from %s to %s is %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
    expect(editDistance(to, from)).toBe(distance);
  });

  it('takes other costs for each letter', () => {
    const costs = {
      replace: () => 0.5,
      add: (letter: string, before: string | undefined) => (letter === before ? 0.25 : 1),
    };
    expect(editDistance('lomeneng', 'lumeneng', costs)).toBe(0.5);
    expect(editDistance('legokkalong', 'legokalong', costs)).toBe(0.25);
    expect(editDistance('', 'aab', costs)).toBe(2.25);
  });
});
