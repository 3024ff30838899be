import { describe, expect, it } from 'vitest';
import { byLabel, facetOptions, findOptions } from '../../../../src/ui/filter/facetOptions';

const many = facetOptions(new Map(Array.from({ length: 60 }, (_, i) => [`k${i}`, i])), {
  chosen: ['k59'],
  label: (key) => `Kec. ${key}`,
});

describe('choices of a filter', () => {
  it('carry what they would leave and whether they are chosen', () => {
    const options = facetOptions(
      new Map([
        ['b', 0],
        ['a', 3],
      ]),
      { chosen: ['b'], label: (key) => key.toUpperCase() },
    );
    expect(options).toEqual([
      { key: 'b', label: 'B', count: 0, chosen: true },
      { key: 'a', label: 'A', count: 3, chosen: false },
    ]);
    expect(byLabel(options).map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('of a long list are few until one types, the chosen ones among them', () => {
    const first = findOptions(many, '');
    expect(first).toHaveLength(9);
    expect(first.at(-1)).toMatchObject({ key: 'k59', chosen: true });
    expect(findOptions(many, 'K4').map(({ key }) => key)).toContain('k45');
    expect(findOptions(many, 'k4').map(({ key }) => key)).not.toContain('k5');
  });

  it('of a short list are all there', () => {
    expect(findOptions(many.slice(0, 19), '')).toHaveLength(19);
  });
});
