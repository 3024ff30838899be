import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ImportChoices } from '../../../../src/data/import/imported';
import { choicesOf, readingOf } from '../../../../src/studio/recipe/fileReading';

it('states nothing of a file that is read by looking', () => {
  expect(readingOf({})).toBeNull();
  expect(readingOf({ numberFormats: [] })).toBeNull();
  expect(choicesOf(undefined)).toEqual({});
});

it('gives every choice back that it was made of', () => {
  const choices = fc.record(
    {
      crs: fc.constantFrom('EPSG:32749', 'EPSG:4326'),
      swapped: fc.boolean(),
      encoding: fc.constantFrom('windows-1252', 'utf-16le'),
      headerRow: fc.integer({ min: 1, max: 1000 }),
      numberFormats: fc.uniqueArray(
        fc.record({
          column: fc.constantFrom('jumlah', 'luas', 'p0'),
          format: fc.constantFrom('id' as const, 'en' as const),
        }),
        { minLength: 1, selector: ({ column }) => column },
      ),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(choices, (given) => {
      const read = choicesOf(readingOf(given as ImportChoices) ?? undefined);
      expect(read).toEqual(given);
    }),
  );
});
