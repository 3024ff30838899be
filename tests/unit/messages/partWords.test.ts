import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { partOfKey, PARTS_OF_MODES } from './partsOfKeys';
import { filesWithParts, keysIn } from './codeWalk';

const pages = readFileSync('src/pages.ts', 'utf8');
const wordsIn = (list: string) => [...list.matchAll(/'(\w+)'/g)].map(([, part = '']) => part);
const PAGES = [...pages.matchAll(/(\w+): \[\[([^\]]*)\], \(\) => import\('\.\/(ui\/[^']+)'\)\]/g)].flatMap(
  ([, place = '', list = '', file = '']) => {
    const parts = wordsIn(list);
    // The wall of a meeting stands over every place, with the words of the meeting's own.
    const wall = place === 'rapat' ? [{ place: 'wall', file: 'src/ui/rapat/WallFrame.svelte', parts }] : [];
    return [{ place, file: `src/${file}`, parts }, ...wall];
  },
);

describe('texts are loaded before the code that uses them', () => {
  it('in every place: its page and all that opens there', () => {
    expect(PAGES.map(({ place }) => place)).toEqual(expect.arrayContaining(['peta', 'helix', 'wall']));
    expect(PAGES).toHaveLength(11);
    const early = PAGES.flatMap(({ place, file, parts }) =>
      [...filesWithParts(file, ['shell', 'everyPlace', ...parts])].flatMap(([used, there]) =>
        keysIn(used).flatMap((key) => {
          const part = partOfKey(key);
          // An answer in a mode is held back until the mode's texts are there (`Explorer`).
          if (part === null || there.has(part) || PARTS_OF_MODES.has(part)) return [];
          return [`${place}: ${used}: ${key} is in ${part}`];
        }),
      ),
    );
    expect(early).toEqual([]);
  });

  it.each(['shell/ShellDialogs', 'shell/Preferences', 'shell/ShareMenu', 'search/Search'])(
    'in what %s opens over every page',
    (name) => {
      const walked = [...filesWithParts(`src/ui/${name}.svelte`, ['shell'])];
      expect(walked.length).toBeGreaterThan(3);
      const early = walked.flatMap(([used, there]) =>
        keysIn(used)
          .map((key) => ({ key, part: partOfKey(key) }))
          .filter(({ part }) => part !== null && !there.has(part) && !PARTS_OF_MODES.has(part))
          .map(({ key, part }) => `${used}: ${key} is in ${String(part)}`),
      );
      expect(early).toEqual([]);
    },
  );
});
