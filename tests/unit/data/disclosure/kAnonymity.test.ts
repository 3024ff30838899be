import { describe, expect, it } from 'vitest';
import { classesAlike, classesBelow, keyClasses } from '../../../../src/data/disclosure/kAnonymity';

const KEYS = [
  ['B', '1'],
  ['A', '2'],
  ['B', '1'],
  ['A', '1'],
  ['B', '1'],
  ['A', '1'],
];
const SECRET = ['yes', 'no', 'no', 'no', 'no', 'no'];

describe('equivalence classes', () => {
  it('are sorted by key, with numbers of rows and of distinct sensitive values', () => {
    expect(keyClasses(KEYS, SECRET)).toEqual([
      { key: ['A', '1'], rows: 2, values: 1 },
      { key: ['A', '2'], rows: 1, values: 1 },
      { key: ['B', '1'], rows: 3, values: 2 },
    ]);
  });

  it('are reported with fewer than k rows, and with fewer than l values', () => {
    const classes = keyClasses(KEYS, SECRET);
    expect(classesBelow(classes, 2).map(({ key }) => key)).toEqual([['A', '2']]);
    expect(classesBelow(classes, 3)).toHaveLength(2);
    expect(classesAlike(classes).map(({ key }) => key)).toEqual([
      ['A', '1'],
      ['A', '2'],
    ]);
    expect(classesAlike(classes, 3)).toHaveLength(3);
  });

  it('do not merge where parts of a key are ambiguous when joined', () => {
    expect(
      keyClasses(
        [
          ['a,b', 'c'],
          ['a', 'b,c'],
        ],
        ['x', 'x'],
      ),
    ).toHaveLength(2);
  });
});
