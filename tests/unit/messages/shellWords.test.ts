import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { id } from '../../../src/messages/id';
import { shell } from '../../../src/messages/id/shell';

/** What stands on the screen before any place's words have come. */
const FILES = [
  'src/App.svelte',
  'src/ui/controls/faultWords.ts',
  ...readdirSync('src/ui/shell').map((file) => `src/ui/shell/${file}`),
];

it('the shell speaks with its own words alone: the others come later', () => {
  const keys = FILES.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/'([a-z]\w*\.[\w.]+)'/g)].map((match) => match[1] ?? ''),
  ).filter((key) => key in id);
  expect(keys.length).toBeGreaterThan(30);
  expect(keys.filter((key) => !(key in shell))).toEqual([]);
});
