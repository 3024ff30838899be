import { describe, expect, it } from 'vitest';
import { shapeText } from '../../../../src/aggregate/regions/regionText';
import { draftOf } from '../../../../src/state/calculations/regionDraft';

describe('a requested region', () => {
  const drawn = {
    kind: 'drawn',
    by: 'area',
    parts: [
      [
        [
          [109.123456789, -7],
          [109.2, -7],
          [109.2, -6.9],
          [109.123456789, -7],
        ],
      ],
    ],
  } as const;

  it('is a new one with a plain name, stored nowhere, unless something else is said', () => {
    const draft = draftOf({ shape: { kind: 'villages', codes: ['99.01.01.2001'] }, name: '  Lereng ' });
    expect([draft.definition.name, draft.replaces, draft.storedAs]).toEqual(['Lereng', null, null]);
    expect(draftOf({ shape: drawn, name: '', replaces: 0, storedAs: 'k1' })).toMatchObject({
      replaces: 0,
      storedAs: 'k1',
    });
  });

  it('has the shape that a reader of the link gets: as precise as its text', () => {
    const { definition, key } = draftOf({ shape: drawn, name: '' });
    expect(key).toBe(shapeText(drawn));
    expect(definition.shape).not.toEqual(drawn);
    expect(shapeText(definition.shape)).toBe(key);
  });
});
